"""How a row of the interview list is drawn: its columns, from the width there is. A column is one entry here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from arrow import Arrow
from rich.style import Style
from textual.strip import Strip

from data.steps import Board, Group, Row
from tui import cells, days, row_wording, wording
from tui.look import Look
from tui.widgets.line import Parts, fit, parts_width
from tui.widgets.ranked_list import ListLine

GAP = 2
MEASURED = 200
"""Rows whose last column is measured to find its width."""
ASIDE = 12
"""Cells that must be left beside the words of a column for a piece of what more there is to say."""
MARGIN = 2
"""Cells before the first column: the bar that marks where one is, and a blank."""
HEADINGS = {group: word.upper() for group, word in wording.GROUPS.items()}
RowLine: TypeAlias = ListLine[Row]


def lines_of(rows: Sequence[Row], height: int) -> list[RowLine]:
    """Rows, already ranked, with a heading above each group; air between the groups where `height` has room."""
    lines: list[RowLine] = []
    group: Group | None = None
    airy = len(rows) + 2 * len({row.group for row in rows}) - 1 <= height
    for row in rows:
        if row.group is not group:
            if airy and group is not None:
                lines.append(ListLine())
            group = row.group
            lines.append(ListLine(text=HEADINGS[group], group=group))
        lines.append(ListLine(id=row.id, payload=row, group=group))
    return lines


@dataclass(frozen=True, slots=True)
class Column:
    """One column. A `share` of 0 is a fixed width of `least` cells.

    Columns with a share divide what is left, none over what its longest text needs. The column is left
    out where the list is narrower than `from_width`. Where `parts` don't fit, the first of `brief` that
    does says less, uncut; where room is left, `aside` adds as much as there is room for.
    """

    name: str
    parts: Callable[["RowPainter", Row], Parts]
    least: int
    share: float = 0.0
    longest: Callable[[Row], int] = lambda _row: 0
    brief: Callable[["RowPainter", Row], list[Parts]] = lambda _painter, _row: []
    aside: Callable[[Row], str] = lambda _row: ""
    from_width: int = 0
    right: bool = False


def _when(painter: "RowPainter", row: Row) -> Parts:
    return [(days.short_day(row.start, painter.now) if row.start else "", painter.look.quiet)]


def _company(painter: "RowPainter", row: Row) -> Parts:
    closed = row.group is Group.CLOSED
    return [(row.application.company, painter.look.quiet if closed else painter.look.plain)]


def _role(painter: "RowPainter", row: Row) -> Parts:
    return [(wording.role_and_round(row), painter.look.quiet)]


def _brief_role(painter: "RowPainter", row: Row) -> list[Parts]:
    return [[(row.application.role or wording.role_and_round(row), painter.look.quiet)]]


def _next(painter: "RowPainter", row: Row) -> Parts:
    return [_sign(painter, row), (row_wording.next_words(row), _next_style(painter, row))]


def _brief_next(painter: "RowPainter", row: Row) -> list[Parts]:
    """Each with less to say."""
    sign, style = _sign(painter, row), _next_style(painter, row)
    return [[sign, (words, style)] for words in row_wording.next_told(row)[1:]]


def _sign(painter: "RowPainter", row: Row) -> tuple[str, Style]:
    look, glyphs = painter.look, painter.look.glyphs
    if row.step is not None:
        return f"{glyphs.of(row.step.state)} ", look.of(row.step.state)
    if row.interview_next:
        return f"{glyphs.interview} ", look.accent
    return f"{glyphs.outcome if row.outcome else glyphs.waiting} ", look.quiet


def _next_style(painter: "RowPainter", row: Row) -> Style:
    return painter.look.plain if row.step is not None or row.interview_next else painter.look.quiet


def _left(painter: "RowPainter", row: Row) -> Parts:
    look, step = painter.look, row.step
    running = row.interview_next and row.start is not None and row.start <= painter.now
    style = look.accent if running else look.plain if row.interview_next or step else look.quiet
    if step is not None and row.promised is None:
        style = look.of(step.state)
    return [(row_wording.left_words(row, painter.now), style)]


COLUMNS: tuple[Column, ...] = (
    Column("when", _when, 6, from_width=64, right=True),
    Column("company", _company, 10, 0.35, lambda row: cells.width_of(row.application.company)),
    Column(
        "role",
        _role,
        8,
        0.23,
        lambda row: cells.width_of(wording.role_and_round(row)),
        _brief_role,
        from_width=56,
    ),
    Column(
        "next",
        _next,
        12,
        0.42,
        lambda row: 2 + cells.width_of(row_wording.next_words(row)),
        _brief_next,
        aside=row_wording.reason_words,
    ),
    Column("left", _left, 9, right=True),
)


class RowPainter:
    """Draws the rows of one board at one `now`."""

    def __init__(self, board: Board, look: Look) -> None:
        self.now: Arrow = board.now
        self.look = look
        self._rows = board.rows
        self._year = any(row.start and row.start.year != board.now.year for row in board.rows)
        # the latest stand first, so the first few of them have the longest words
        late = (wording.how_long(row.step, board.now) for row in board.rows[:MEASURED] if row.step)
        self._left = max((len(words) for words in late), default=0)
        self._widths: dict[int, list[tuple[Column, int]]] = {}

    def columns(self, width: int) -> list[tuple[Column, int]]:
        """The columns there is room for, each with its width."""
        if width not in self._widths:
            self._widths[width] = self._share(width)
        return self._widths[width]

    def _share(self, width: int) -> list[tuple[Column, int]]:
        shown = [column for column in COLUMNS if width >= column.from_width]
        room = width - MARGIN - GAP * (len(shown) - 1)
        widths = {column.name: column.least for column in shown if not column.share}
        if "when" in widths and self._year:
            widths["when"] = 8
        widths["left"] = max(widths["left"], self._left)
        room -= sum(widths.values())
        sharing = {
            column: max([column.least, *(column.longest(row) for row in self._rows)])
            for column in shown
            if column.share
        }
        total = sum(column.share for column in sharing)
        for column, needs in sorted(sharing.items(), key=lambda pair: pair[1] / pair[0].share):
            fair = int(room * column.share / total) if total else 0
            widths[column.name] = max(min(needs, fair), min(column.least, room))
            room -= widths[column.name]
            total -= column.share
        if room > 0:
            # what nobody needs goes between the words and the numbers, so that these stay at the right edge
            widths["next"] += room
        return [(column, widths[column.name]) for column in shown]

    def paint(self, line: RowLine, width: int, *, here: bool, focused: bool) -> Strip:
        """One heading or one row."""
        row, look = line.payload, self.look
        if row is None:
            style = (
                look.late if line.group is Group.OVERDUE else look.plain if line.group is None else look.quiet
            )
            return cells.strip([(" ", Style()), *fit([(line.text, style)], width - 1)], width)
        more = look.glyphs.more
        emphasis = look.strong if here else Style()
        bar = (look.glyphs.here if here else " ", look.accent if focused else look.quiet)
        drawn: Parts = [bar, (" ", Style())]
        for number, (column, wide) in enumerate(self.columns(width)):
            if number:
                drawn.append((" " * GAP, Style()))
            parts = column.parts(self, row)
            if parts_width(parts) > wide:
                fewer = column.brief(self, row) or [parts]
                parts = next((few for few in fewer if parts_width(few) <= wide), fewer[-1])
            if (aside := cells.first_line(column.aside(row))) and wide - parts_width(parts) >= ASIDE:
                parts = [*parts, (f": {aside}", look.quiet)]
            drawn += column_parts(parts, wide, emphasis, more, right=column.right)
        return cells.strip(drawn, width)


def column_parts(parts: Parts, width: int, emphasis: Style, more: str, *, right: bool) -> Parts:
    """The parts of one cell cut and padded to exactly `width`, all with `emphasis` on top."""
    drawn: Parts = []
    room = width
    for text, style in parts:
        words = cells.cut(text, room, more)
        # the line one stands on is never faint
        drawn.append((words, Style(color=style.color, bold=True) if emphasis.bold else style))
        room -= cells.width_of(words)
    blank = (" " * max(room, 0), Style())
    return [blank, *drawn] if right else [*drawn, blank]
