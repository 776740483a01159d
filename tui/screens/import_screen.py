"""Importing an invitation: the file, what is understood of it, what it leaves open, and then it is in."""

import threading
from dataclasses import dataclass
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from data.desk.importing import TakenIn
from data.errors import AfterwordError
from data.exchange.calendar_text import MAXIMUM_BYTES
from data.invitations import Calendar
from data.records import Documents
from tui.commands import Command, Needs, Scope, bindings_in
from tui.file_names import complete, read_file
from tui.import_preview import Preview, preview
from tui.screens.import_questions import ImportQuestions
from tui.widgets.import_lines import ImportPainter, Shown, lines_of, plain_lines
from tui.widgets.line import Parts
from tui.widgets.question import Question
from tui.widgets.ranked_list import RankedList

SETTLE: Final = 0.05
"""Seconds until a key that was typed in the prompt is through: only then may its screen go."""
HOW: Final = (
    "Save the invitation you got by mail (the attached .ics file, or the whole mail as .eml) and type where it is.",
    "What is in it is shown before anything is stored.",
)


class ImportScreen(ImportQuestions):
    """Opens with the question for the file."""

    SCOPE = Scope.IMPORT
    BINDINGS = bindings_in(Scope.IMPORT)

    @dataclass
    class Read(Message):
        """A file was read, in a thread of its own."""

        number: int
        """Which reading it was; one that was given up doesn't count any more."""
        result: Calendar | str
        """The calendar, or the sentence that says why there is none."""

    def __init__(self) -> None:
        self.ranked: RankedList[Shown] = RankedList(ImportPainter(self.look), id="list")
        self.calendar: Calendar | None = None
        self.file_name = ""
        self._reading = 0
        self._readings = 0
        self._candidates: tuple[str, ...] = ()
        self._leaving = False
        self._previews: list[Preview] = []
        self._previewed: Documents | None = None
        super().__init__()

    def compose_body(self) -> ComposeResult:
        """The events."""
        yield self.ranked

    def on_mount(self) -> None:
        """Ask at once."""
        self.set_focus(self.ranked, scroll_visible=False)
        self.refetch()
        self.action_open_file()

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:
        """What was understood, as it would be stored now; while there is no file, how to get one."""
        width = (self.ranked.size.width or self.app.size.width) - 1
        if self.calendar is None:
            texts = [f"Reading {self.file_name} …"] if self._reading else [*HOW, "", *self._candidates]
            self.ranked.show(plain_lines(texts, width))
            return
        documents = self.desk.documents()
        if self._previewed is not documents:
            # a year of events takes a moment: not again at every change of the size
            self._previews = [preview(self.desk, each) for each in self.calendar.invitations]
            self._previewed = documents
        notes = plain_lines([f"{self.look.glyphs.problem} {note}" for note in self.calendar.warnings], width)
        self.ranked.show([*notes, *lines_of(self._previews, width)], go_to=go_to)

    def on_resize(self) -> None:
        """Long values are wrapped afresh."""
        self.call_after_refresh(self.refetch)

    def title_parts(self) -> tuple[Parts, Parts]:
        """The file, and how many events it has."""
        parts: Parts = [("Import", self.look.strong)]
        if self.file_name:
            parts += [(f" {self.look.glyphs.between} ", self.look.quiet), (self.file_name, self.look.plain)]
        count = len(self.calendar.invitations) if self.calendar else 0
        words = f"{count} events: choose one" if count > 1 else "1 event" if count else ""
        return parts, [(words, self.look.quiet)]

    @property
    def moved(self) -> RankedList[Shown]:
        """The events."""
        return self.ranked

    def has(self, need: Needs) -> bool:
        """An event to stand on, a name to complete."""
        match need:
            case Needs.LINE:
                return bool(self.ranked.selected_id)
            case Needs.FILE_NAME:
                return self.prompt.question is not None and self.prompt.question.kind == "file"
            case _:
                return super().has(need)

    def is_live(self, command: Command) -> bool:
        """tab completes while the name is typed; while reading, only giving it up is left."""
        if command.needs is Needs.FILE_NAME:
            return self.has(command.needs)
        only_back = self._reading and command.action != "back"
        return not self._leaving and not only_back and super().is_live(command)

    @on(RankedList.Moved)
    def _moved(self) -> None:
        """The whole event in view, as far as it fits."""
        ranked = self.ranked
        last = ranked.cursor
        while (
            last + 1 < len(ranked.lines) and ranked.lines[last + 1].payload and not ranked.lines[last + 1].id
        ):
            last += 1
        wanted = min(last - ranked.size.height + 1, ranked.cursor)
        if wanted > ranked.scroll_y:
            ranked.scroll_to(y=wanted, animate=False, immediate=True, force=True)
        self.refresh_frame()

    # --- the file

    def action_open_file(self) -> None:
        """Ask for the file."""
        self.ask(
            Question(
                label="File",
                value=self.file_name,
                then=self._read,
                kind="file",
                note="For example ~/Downloads/invite.ics; tab completes.",
                left=self._give_up,
                hints=(("enter", "read"), ("tab", "complete"), ("↑", "earlier ones"), ("esc", "leave it")),
            )
        )

    def _give_up(self) -> None:
        if self.calendar is None:
            self.set_timer(SETTLE, self.action_back)

    def action_complete(self) -> None:
        """After the letters typed before it."""
        self.prompt.typed.call_later(self._complete)

    def _complete(self) -> None:
        if not self.has(Needs.FILE_NAME):
            return
        typed = self.prompt.typed
        completed = complete(typed.value)
        if completed.name != typed.value:
            typed.value = completed.name
            typed.cursor_position = len(completed.name)
        several = len(completed.candidates) > 1
        self._candidates = (
            completed.candidates if several else () if completed.candidates else ("No such name.",)
        )
        if self.calendar is None:
            self.refetch()

    def _read(self, name: str) -> None:
        """Read it in a thread; a file may be large, or on a disk that is far away."""
        self.file_name, self.calendar, self._candidates = name, None, ()
        self._previewed = None
        self._readings += 1
        self._reading = self._readings
        # a daemon: quitting doesn't wait for a disk that never answers
        threading.Thread(target=self._read_in_thread, args=(self._reading, name), daemon=True).start()
        self.refetch()

    def _read_in_thread(self, number: int, name: str) -> None:
        from data.exchange.calendar import read_invitations

        result: Calendar | str
        try:
            result = read_invitations(read_file(name, MAXIMUM_BYTES + 1))
        except AfterwordError as error:
            result = error.sentence
        self.post_message(self.Read(number, result))

    @on(Read)
    def _was_read(self, message: Read) -> None:
        if message.number != self._reading:
            return
        self._reading = 0
        if isinstance(message.result, Calendar):
            self.calendar = message.result
            self.refetch()
            self.refresh_frame()
        else:
            self._refused(message.result)

    def _refused(self, sentence: str) -> None:
        self.refetch()
        self.action_open_file()
        self.complain(sentence)
        self.said_line.display = True

    def action_back(self) -> None:
        """Out of reading first."""
        if self._reading:
            self._reading = 0
            self._refused(f"Reading {self.file_name} was given up.")
        else:
            super().action_back()

    # --- taking it in

    def action_take(self) -> None:
        """Ask what is open, then take it in."""
        shown = self.ranked.selected
        if shown is None:
            return
        if not shown.preview.takes and shown.preview.plan is not None:
            self.complain(f"{shown.preview.plan.sentence[:1].upper()}{shown.preview.plan.sentence[1:]}.")
            return
        try:
            self.take(shown.preview.invitation, then=self._taken)
        except AfterwordError as error:
            self.complain(error.sentence)

    def _taken(self, said: TakenIn) -> None:
        self._leaving = True
        self.set_timer(SETTLE, partial(self.leave_with, said))
