"""The first screen: every application with its next follow-up, ranked by what asks for attention first."""

from arrow import Arrow
from textual import on
from textual.reactive import var

from data.records import Documents, Interview
from data.steps import Board, Group, Row, Step
from tui import days, details, wording
from tui.commands import Needs, Scope, bindings_in
from tui.navigation import open_import, open_timeline
from tui.screens.filtering_rows import FilteringRows
from tui.screens.split import QUESTION, SplitScreen
from tui.widgets.interview_rows import RowLine, RowPainter, lines_of
from tui.widgets.line import Parts, parts_width
from tui.widgets.ranked_list import ListLine, RankedList


class InterviewsScreen(SplitScreen, FilteringRows):
    """The list and, beside it, the pane that says why and how."""

    SCOPE = Scope.LIST
    BINDINGS = bindings_in(Scope.LIST)

    board: var[Board | None] = var(None, init=False, always_update=True)
    """What the list shows; setting it is all it takes to show another."""

    def __init__(self) -> None:
        self.ranked: RankedList[Row] = RankedList(
            RowPainter(Board(now=self.afterword.desk.now()), self.look), id="list"
        )
        self._room = 0
        self._seen: tuple[Documents, Arrow] | None = None
        self._go_to = ""
        super().__init__()

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:
        """The board as it is now; not computed again where neither a document nor the minute has changed."""
        seen = (self.desk.documents(), self.now.floor("minute"))
        if self._seen is not None and self._seen[0] is seen[0] and self._seen[1] == seen[1]:
            return
        self._seen = seen
        meant = seen[0].interviews.get(go_to)
        self._go_to = meant.application_id if meant else go_to
        self.board = self.desk.board()
        self._go_to = ""
        if self.is_mounted:
            self.settle()  # a debrief or a draft changes no row, but what the pane says of it

    def watch_board(self, board: Board | None) -> None:
        """Hand the rows down to the list."""
        self.forget_texts()
        if board is not None:
            self._show_rows(board)

    def watch_wanted(self) -> None:
        """Show only the rows that hold every word typed."""
        if self.board is not None:
            self._show_rows(self.board)

    def _show_rows(self, board: Board) -> None:
        rows = [row for row in board.rows if self.is_wanted(row)] if self.wanted else board.rows
        target = next((row.id for row in rows if row.id == self._go_to), "")
        if not self.prompt.is_open:
            self._room = self.ranked.size.height - QUESTION
        lines = lines_of(rows, self._room) if rows else self._nothing()
        self.ranked.show(lines, RowPainter(board, self.look), go_to=target)
        self.shown = len(rows)
        if not rows or not self.pane.sheet.lines:
            self.settle()

    def title_parts(self) -> tuple[Parts, Parts]:
        """`Afterword`, the filter; the time and what asks for attention."""
        left: Parts = [("Afterword", self.look.strong)]
        if self.board is None:
            return left, []
        now = self.board.now
        if self.wanted:
            left += [("  / ", self.look.accent), (self.wanted, self.look.accent + self.look.strong)]
        right: Parts = [(days.day_and_time(now, now), self.look.quiet)]
        between = f" {self.look.glyphs.between} "
        for group, words in wording.summary(self.board.counts):
            late = group is Group.OVERDUE
            more: Parts = [(between, self.look.quiet), (words, self.look.late if late else self.look.quiet)]
            # what is furthest away goes first where there is no room for all
            if parts_width(left) + parts_width(right) + parts_width(more) + 4 > self.size.width:
                break
            right += more
        return left, right

    def show_details(self) -> None:
        """Why, by when, to whom and what must be in it."""
        row, board = self.ranked.selected, self.board
        if board is None:
            return
        keys, told, noted = self.keys_here(), self.coached(), self.noted()
        self.pane.show(
            (lambda sheet: details.write_row(sheet, row, board.now, keys, told, noted)) if row else None
        )

    def _nothing(self) -> list[RowLine]:
        """What an empty list says: which key to press."""
        texts: tuple[str, ...]
        if self.wanted:
            texts = (f"Nothing here has “{self.wanted}” in it.", "", "esc  show all again")
        else:
            texts = (
                "Nothing here yet.",
                "",
                "a    add an interview in one typed line",
                "i    import the invitation you got by mail (.ics)",
                "?    what every key does",
            )
        return [ListLine(text=text) for text in ("", *texts)]

    def reflow(self) -> None:
        """Air between the groups comes and goes with the room."""
        if self.board is not None:
            self._show_rows(self.board)
        super().reflow()

    # --- what is chosen

    @property
    def chosen_step(self) -> Step | None:
        """The row's next follow-up."""
        return self.ranked.selected.step if self.ranked.selected else None

    @property
    def chosen_application(self) -> tuple[str, str]:
        """The row's application."""
        row = self.ranked.selected
        return (row.application.id, row.application.company) if row else ("", "")

    @property
    def chosen_interview(self) -> Interview | None:
        """The interview the row stands for."""
        return self.ranked.selected.interview if self.ranked.selected else None

    @property
    def chosen_is_held(self) -> bool:
        """Whether it is over."""
        row = self.ranked.selected
        return bool(row and self.board and row.end and row.end <= self.board.now and not row.interview_next)

    def stand_on(self, step: Step) -> None:
        """The row of its application."""
        self.refetch()
        self.ranked.go_to(step.application.id if step.application else "")

    def has(self, need: Needs) -> bool:
        """The list's own needs."""
        if need is Needs.DELETABLE:
            return bool(self.ranked.selected_id)
        return super().has(need)

    @property
    def in_all(self) -> int:
        """Every application."""
        return len(self.board.rows) if self.board else 0

    # --- keys of the list alone

    async def action_open(self) -> None:
        """To the timeline."""
        application_id, _ = self.chosen_application
        if application_id:
            await open_timeline(self, application_id)

    @on(RankedList.Opened)
    async def _clicked(self) -> None:
        await self.action_open()

    async def action_import(self) -> None:
        """Import an invitation."""
        await open_import(self)

    def action_delete(self) -> None:
        """Delete the application, undoably."""
        application_id, _ = self.chosen_application
        if application_id:
            self.act(lambda: self.desk.delete_application(application_id))

    def action_undo(self) -> None:
        """As everywhere; the cursor goes to the row that has changed."""
        before = self.board
        super().action_undo()
        self._go_to_changed(before)

    def action_redo(self) -> None:
        """As `action_undo`."""
        before = self.board
        super().action_redo()
        self._go_to_changed(before)

    def _go_to_changed(self, before: Board | None) -> None:
        known = {row.id: row for row in before.rows} if before else {}
        if self.board is not None and self.board is not before:
            changed = next((row for row in self.board.rows if known.get(row.id) != row), None)
            if changed is not None:
                self.ranked.go_to(changed.id)
