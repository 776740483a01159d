"""Writing a text: what is typed is in the journal at once and at the desk soon, however one leaves."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, Final, Generic

from textual import on
from textual.timer import Timer
from textual.widgets import TextArea

from data.errors import AfterwordError
from data.journal import Journal
from data.text_kinds import Written, kind_of
from tui.screens.writing import WritingScreen
from tui.text_keeper import TextKeeper
from tui.widgets.marked_area import MarkedArea

IDLE: Final = 0.5
"""Seconds without typing after which the text is stored."""
LATEST: Final = 1.0
"""Seconds after which it is stored while typing goes on."""
RETRY: Final = 5.0
"""Seconds until the next try after a failure."""
PAUSE: Final = 0.2
"""Seconds without typing after which what is beside the text follows."""


class TextWriting(WritingScreen, Generic[Written]):
    """A screen around one text, `document` at first."""

    HINT: ClassVar[str] = ""
    """What the empty text says."""

    def __init__(self, document: Written, journal: Journal | None) -> None:
        self.keeper: TextKeeper[Written] = TextKeeper(self.desk, journal, document)
        self.kind = kind_of(document)
        self.area = self.make_area(self.keeper.text)
        self.beside_id = ""
        """The text that another session typed meanwhile, once that happened."""
        self._waits: dict[str, Timer] = {}
        self._failed = ""
        self._warned = False
        super().__init__()

    # --- what a subclass fills in

    def make_area(self, text: str) -> MarkedArea:
        """The widget one writes in; its id is `text`, esc in it calls `leave_text`."""
        return MarkedArea(self.leave_text, self.look, text=text, hint=self.HINT, id="text")

    def begins_at(self) -> tuple[int, int]:
        """Row and column one writes on from in a text that is opened."""
        return self.area.document.end

    def text_changed(self) -> None:
        """Called at each change: show what must follow it at once."""

    def text_rests(self) -> None:
        """Called when nothing was typed for a moment, and when another text is shown."""

    # --- the text

    @property
    def stored(self) -> Written | None:
        """The text as it is at the desk now; None where it isn't."""
        return self.kind.stored(self.desk.documents(), self.keeper.document)

    def title_of(self, document: Written) -> str:
        """What it is called."""
        return document.title or self.kind.untitled

    def open_text(self, document: Written) -> None:
        """Go on with that one."""
        self.keeper.open(document)
        self.beside_id = ""
        self.area.text = document.text
        self.area.move_cursor(self.begins_at())

    # --- keeping

    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self.area.text == self.keeper.text:
            return
        self.keeper.typed(self.area.text)
        self.text_changed()
        self.refresh_frame()
        self._later("pause", PAUSE, self.text_rests)
        self._later("idle", RETRY if self._failed else IDLE, self.store)
        if "latest" not in self._waits and not self._failed:
            self._waits["latest"] = self.set_timer(LATEST, self.store)

    def _later(self, name: str, delay: float, call: Callable[[], object]) -> None:
        if name in self._waits:
            self._waits.pop(name).stop()
        self._waits[name] = self.set_timer(delay, call)

    def store(self) -> bool:
        """Store what isn't stored yet; False, and said, when that can't be."""
        for name in ("idle", "latest"):
            if name in self._waits:
                self._waits.pop(name).stop()
        before = self.keeper.document
        try:
            parted = self.keeper.store()
        except AfterwordError as error:
            if self._failed != error.sentence:
                self.complain(error.sentence)
            self._failed = error.sentence
            self._later("idle", RETRY, self.store)
            return False
        if self._failed:
            self.say("Stored.")
        self._failed, self._warned = "", False
        if parted:
            theirs = self.kind.stored(self.desk.documents(), before)
            self.beside_id = theirs.id if theirs else ""
            self.complain(
                f"Another session changed this {self.kind.noun} meanwhile: both are kept, and yours goes on here "
                f"as “{self.title_of(self.keeper.document)}”"
                + ("; b shows both." if self.beside_id else "; the other session deleted its own.")
            )
            self.text_rests()
        elif self.keeper.problem:
            self.complain(self.keeper.problem)
        return True

    # --- writing

    def leave_text(self) -> None:
        """Plain letters are keys again."""
        self.set_focus(None)
        self.store()
        self.refresh_frame()

    def action_write(self) -> None:
        """Letters are letters now."""
        self.set_focus(self.area, scroll_visible=False)
        self.refresh_frame()

    # --- leaving

    def action_back(self) -> None:
        """Back, with everything stored; where that fails, a second time leaves all the same."""
        if self._may_leave():
            super().action_back()

    def action_leave(self) -> None:
        """As back, out of the app."""
        if self._may_leave():
            super().action_leave()

    def _may_leave(self) -> bool:
        if self.store() or self._warned:
            return True
        self._warned = True
        self.complain(f"{self._failed} Once more leaves all the same.")
        return False

    def on_unmount(self) -> None:
        """However it is left; what can't be stored stays in the journal."""
        with suppress(AfterwordError):
            self.keeper.store()
