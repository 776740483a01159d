"""The day they promised, as a debrief names it: noted when one leaves the text, once."""

from contextlib import suppress

from data.desk import Said
from data.desk.debriefing import same_day
from data.errors import AfterwordError
from data.journal import Journal
from data.records import Debrief, When
from tui import days
from tui.commands import Needs
from tui.screens.base import BaseScreen
from tui.screens.debrief_pane import Promised
from tui.screens.debrief_read import DebriefRead


class DebriefPromise(DebriefRead):
    """A day is a promise only when one has left it behind: while it is typed it may still become another."""

    _began: When | None = None
    """The day that was named when this visit began, or when it was noted last."""
    _parting: Said | None = None
    """What was noted on the way out."""

    def __init__(self, interview_id: str, journal: Journal | None) -> None:
        super().__init__(interview_id, journal)
        self.visit_begins()

    def open_text(self, document: Debrief) -> None:
        """What that one names already isn't noted by looking at it."""
        super().open_text(document)
        self.measure()
        self.visit_begins()

    def visit_begins(self) -> None:
        """What the text names now was there before."""
        self._began = self.read.day.when if self.read.day else None

    # --- noting it

    def leave_text(self) -> None:
        """A day that was typed is noted."""
        super().leave_text()
        self.try_to(self._note)
        self.text_rests()

    def _may_leave(self) -> bool:
        """One that an editor or a step back brought is noted on the way out."""
        may = super()._may_leave()
        with suppress(AfterwordError):
            self._parting = self._noted() if may else None
        return may

    def action_back(self) -> None:
        """What was noted on the way out is told on the screen below."""
        self._parting = None
        super().action_back()
        if self._parting is not None and isinstance(self.app.screen, BaseScreen):
            self.app.screen.say(f"{self._parting.text} u takes it back.")

    def on_unmount(self) -> None:
        """However it is left."""
        super().on_unmount()
        with suppress(AfterwordError):
            self._noted()

    def _note(self) -> None:
        if (said := self._noted()) is not None:
            self.record(lambda: said)

    def _noted(self) -> Said | None:
        """Note the day that was typed in this visit; None where there is nothing to note."""
        newest = self.desk.debriefs(self.interview_id)
        if self.keeper.unsaved or not newest or newest[0].id != self.keeper.document.id:
            return None
        said = self.desk.note_promise(self.interview_id, self._began)
        self.visit_begins()
        return said

    def action_note_promise(self) -> None:
        """The day that the text names, although it was there before."""
        day = self.read.day
        if day is not None and self.store():
            self.act(lambda: self.desk.promise(self.interview_id, day.when))
            self.visit_begins()

    def has(self, need: Needs) -> bool:
        """A day that isn't noted."""
        if need is Needs.PROMISED_DAY:
            return self.read.day is not None and not self._is_in_force(self.read.day.when)
        return super().has(need)

    # --- telling it

    def promised(self) -> Promised:
        """How the promise stands."""
        read = self.read
        in_force = self._in_force()
        if read.day is None:
            return Promised(read.promised, problem=read.problem, in_force=in_force)
        when = read.day.when
        try:
            moved = self.desk.moved_by(self.interview_id, when)
        except AfterwordError:
            return Promised(read.promised, day=days.when_words(when))
        return Promised(
            read.promised,
            day=days.when_words(when),
            moved=moved,
            in_force=in_force,
            noted=self._is_in_force(when),
            waits=self._began is None or not same_day(when, self._began),
        )

    def _in_force(self) -> When | None:
        with suppress(AfterwordError):
            return self.desk.promised_at(self.interview_id)
        return None

    def _is_in_force(self, when: When) -> bool:
        in_force = self._in_force()
        return in_force is not None and same_day(when, in_force)
