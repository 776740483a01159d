"""The form: enter writes in a field, in place, and what is taken is stored at once."""

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input, TextArea

from data.desk import Said
from data.errors import AfterwordError
from data.journal import Journal
from data.text import TEXT_CAP
from tui.commands import Scope, bindings_in
from tui.form_fields import Field, Part
from tui.form_taken import both_kept, kept_apart, stored_now
from tui.journal_keys import Noted, NotesKey
from tui.screens.base import BaseScreen
from tui.screens.form_people import FormPeople
from tui.widgets.echo import Echo
from tui.widgets.form_lines import LABEL, FormLine, subject_id
from tui.widgets.ranked_list import RankedList
from tui.widgets.writing import FieldInput, WritingArea

NOTES_LINES = 6
"""Lines there are to write a text on, where the screen has room."""


NOTED: Final[dict[Part, Noted]] = {
    Part.APPLICATION: "application",
    Part.INTERVIEW: "interview",
    Part.PERSON: "contact",
}


class FormScreen(FormPeople):
    """A page of fields and, over it, what one writes in."""

    SCOPE = Scope.FORM
    BINDINGS = bindings_in(Scope.FORM)

    def __init__(
        self,
        application_id: str = "",
        interview_id: str = "",
        *,
        contact_id: str = "",
        journal: Journal | None = None,
    ) -> None:
        self.journal = journal
        self.line = FieldInput(self._leave_field, self._take_field, id="field")
        self.area = WritingArea(self._leave_field, self._take_field, id="notes")
        self.writing_in: FormLine | None = None
        self._began_with = ""
        super().__init__(application_id, interview_id, contact_id=contact_id)
        self.echo = Echo(self.look)

    def compose_body(self) -> ComposeResult:
        """The page, what one writes in, and under it what would be taken."""
        with Container(id="form"):
            yield self.ranked
            yield self.line
            yield self.area
        yield self.echo

    def on_mount(self) -> None:
        """The keys go to the page."""
        self.line.display = self.area.display = False
        self.set_focus(self.ranked, scroll_visible=False)
        self.refetch()

    def refetch(self, *, go_to: str = "") -> None:
        """Read everything afresh, but not under the hands of somebody who writes."""
        if self.writing_in is None:
            super().refetch(go_to=go_to)

    def empty_lines(self) -> tuple[str, int]:
        """Those of the field one writes in."""
        shown = self.writing_in
        return (subject_id(shown.subject, shown.field), self._height(shown.field)) if shown else ("", 1)

    def reflow(self) -> None:
        """Where one writes stays over its field."""
        super().reflow()
        self._place()

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """How to take it and how to leave it."""
        label = self.writing_in.field.label if self.writing_in else ""
        if self.writing_in is not None and self.writing_in.field.many_lines:
            return ("writing", label), ("tab", "take, next field"), ("esc", "take it")
        return ("writing", label), ("enter", "take"), ("tab", "take, next"), ("esc", "leave it as it was")

    def action_write(self) -> None:
        """Write in the field one stands on; a role is switched instead."""
        shown = self.ranked.selected
        if shown is None:
            return
        if shown.field.is_choice:
            self.action_role()
            return
        self.writing_in = shown
        self._began_with = shown.field.typed(shown.subject)
        widget = self.area if shown.field.many_lines else self.line
        with self.prevent(Input.Changed, TextArea.Changed):
            if isinstance(widget, WritingArea):
                widget.text = self._began_with
                widget.move_cursor(widget.document.end)
            else:
                widget.value = self._began_with
                widget.cursor_position = len(self._began_with)
        widget.display = True
        self.said_line.display = False
        self.show_lines()
        self._place()
        self.set_focus(widget, scroll_visible=False)
        self._show_echo()
        self.refresh_frame()

    def _height(self, field: Field) -> int:
        return max(min(NOTES_LINES, self.ranked.size.height - 2), 1) if field.many_lines else 1

    def _place(self) -> None:
        """Put what one writes in over the empty lines of its field, all of them in view."""
        if self.writing_in is None:
            return
        widget = self.area if self.writing_in.field.many_lines else self.line
        height, tall = self._height(self.writing_in.field), self.ranked.size.height
        bottom = self.ranked.cursor + height
        if bottom > round(self.ranked.scroll_y) + tall:
            self.ranked.scroll_to(y=bottom - tall, animate=False, immediate=True, force=True)
        widget.styles.height = height
        widget.styles.width = max(self.ranked.size.width - LABEL - 2, 8)
        widget.styles.offset = (LABEL, self.ranked.cursor - round(self.ranked.scroll_y))

    def _typed(self) -> str:
        many = self.writing_in is not None and self.writing_in.field.many_lines
        return self.area.text if many else self.line.value

    @on(Input.Changed, "#field")
    @on(TextArea.Changed, "#notes")
    def _show_echo(self) -> None:
        """What would be taken, or why not yet."""
        if self.writing_in is None:
            return
        field, subject = self.writing_in.field, self.writing_in.subject
        self._keep(self._typed())
        try:
            words = field.echo(self._typed(), subject, self.now) if self._typed().strip() else field.note
        except AfterwordError as error:
            words = error.sentence
        self._tell(words)

    def _tell(self, words: str, *, problem: bool = False) -> None:
        """Say it under the page, which may get shorter by that."""
        self.echo.show(words, self.look.late if problem else self.look.quiet, problem=problem)
        self.call_after_refresh(self._place)

    def _take_field(self, way: int) -> None:
        """Store it, if it can be; else say why not and go on writing."""
        shown = self.writing_in
        if shown is None:
            return
        typed, said, beside = self._typed(), None, False
        try:
            if typed != self._began_with:
                if shown.field.many_lines:
                    stored = stored_now(self.desk, shown.subject, shown.field.part)
                    if stored is None:
                        self._leave_gone(typed)
                        return
                    ours, typed = typed, both_kept(self._began_with, shown.field.typed(stored), typed)
                    beside = typed != ours
                    if len(typed) > TEXT_CAP:
                        self._leave_apart(
                            ours, "There is no room for what another session noted and for yours"
                        )
                        return
                said = self._store(shown, typed)
        except AfterwordError as error:
            self._tell(error.sentence, problem=True)
            return
        self._close_field()
        if said is not None:
            self.record(lambda: said)
            if beside:
                self.say(
                    "Another session wrote here meanwhile: its text stands above yours. u takes yours back."
                )
        else:
            self.refetch()
        self.ranked.move(way)
        self.refresh_frame()

    def _store(self, shown: FormLine, typed: str) -> Said:
        fields = shown.field.read(typed, shown.subject, self.now)
        return shown.field.store(self.desk, shown.subject, fields)

    def _leave_gone(self, typed: str) -> None:
        """What it is about was deleted or merged in another session: there is nothing to hold anybody here."""
        part = self.writing_in.field.part if self.writing_in else Part.APPLICATION
        noun = {Part.PERSON: "person"}.get(part, part.value)
        self._leave_apart(typed, f"That {noun} is no longer there; another session deleted or merged it")

    def _leave_apart(self, typed: str, why: str) -> None:
        """Out of the field, with what was typed in a file of its own where there is a place for one."""
        kept = None
        if self.journal is not None and typed.strip():
            try:
                kept = kept_apart(self.journal.folder, typed)
            except OSError:
                kept = None  # the journal has it still, and the next start finds it there
        if kept is None and self.journal is not None:
            self._let_go()
        else:
            self._close_field()
        self.refetch()
        words = f"{why}; what you typed was kept in {kept}." if kept else f"{why}."
        if isinstance(self.app.screen, BaseScreen):  # back already, where the whole page is gone
            self.app.screen.complain(words)

    def _leave_field(self) -> None:
        """Esc: a line stays as it was; a text of several lines is too dear to throw away by a slip."""
        if self.writing_in is not None and self.writing_in.field.many_lines:
            self._take_field(0)
            return
        self._close_field()
        self.refetch()
        self.refresh_frame()

    def _keep(self, text: str | None) -> None:
        """Have the journal hold a text of several lines while it is typed; None: it is stored."""
        shown = self.writing_in
        if self.journal is None or shown is None or not shown.field.many_lines:
            return
        document = shown.subject.of(shown.field.part)
        key = str(NotesKey(NOTED[shown.field.part], document.id, shown.field.key))
        if text is None or text == self._began_with:
            self.journal.forget(key)
        else:
            self.journal.put(key, text, document.revision)

    def _close_field(self) -> None:
        self._keep(None)
        self._let_go()

    def _let_go(self) -> None:
        """The keys go to the page again; the journal keeps what it has."""
        self.writing_in = None
        self.line.display = self.area.display = False
        self._tell("")
        self.said_line.display = True
        self.set_focus(self.ranked, scroll_visible=False)

    @on(RankedList.Opened)
    def _clicked(self) -> None:
        self.action_write()
