"""The call screen when a call is over: what was noted, what comes next, and the way back where it was a slip."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from data.calls.on_the_line import OnTheLine
from data.coaching import Coaching
from data.desk import Said
from data.errors import AfterwordError
from data.records import AttemptOutcome
from data.steps import Step
from tui.commands import Needs, Scope, bindings_in
from tui.details.call_line import Noted, write_noted
from tui.screens.call_questions import CallQuestions
from tui.widgets.sheet import Sheet

HUNG_UP_AGAINST: Final = "The advice was to leave the message."
LEFT_AGAINST: Final = "The advice was to hang up and try again."
GONE: Final = "This call isn't noted any more: another session took it back."
CALM: Final = 0.5
"""Seconds in which a second press of enter means the question before, not the way back."""


class NotedScreen(CallQuestions):
    """One call with its outcome, in the ledger already. AfterwordError where what it was for is gone.

    `remark` is one sentence about how it went.
    """

    SCOPE = Scope.NOTED
    BINDINGS = bindings_in(Scope.NOTED)
    UNDOES = False
    DOING = "Noted"

    def __init__(
        self, told: Coaching, line: OnTheLine, outcome: AttemptOutcome, said: Said, remark: str = ""
    ) -> None:
        super().__init__(told)
        self.line = line
        self.outcome = outcome
        self.said = said
        self.remark = remark
        self.next: Step | None = self.desk.following(self.follow_up)
        self._calm_until = self.afterword.stopwatch() + CALM

    def on_mount(self) -> None:
        """The words are no longer needed."""
        self.add_class("-over")

    # --- what is shown

    def write_coach(self, sheet: Sheet) -> None:
        """What was noted and what comes."""
        seconds = self.line.seconds(self.afterword.stopwatch())
        at = self.line.dialled or self.now
        remarks = " ".join(filter(None, (self.remark, self._against())))
        noted = Noted(self.said.text, at, seconds, self.next, remarks)
        write_noted(sheet, noted, self.told, self.now)

    def _against(self) -> str:
        if self.outcome is AttemptOutcome.HUNG_UP and self.told.leave_message:
            return HUNG_UP_AGAINST
        if self.outcome is AttemptOutcome.VOICEMAIL and not self.told.leave_message:
            return LEFT_AGAINST
        return ""

    def words_beside(self, width: int) -> bool:  # noqa: ARG002  # however wide
        """Nothing is said any more."""
        return False

    def read_again(self) -> bool:
        """What comes next may be another thing now."""
        try:
            self.next = self.desk.following(self.follow_up)
        except AfterwordError as error:
            self.leave_call(error.sentence, problem=True)
            return False
        documents = self.desk.documents()
        if self.said.id not in documents.facts:
            self.leave_call(GONE, problem=True)
            return False
        contact = documents.contacts.get(self.told.contact.id, self.told.contact)
        self.told = replace(self.told, contact=contact)
        return True

    def record(self, verb: Callable[[], Said]) -> Said:
        """As everywhere; but u takes back the call here, and only as the newest change."""
        said = super().record(verb)
        self.say(said.text)
        return said

    def has(self, need: Needs) -> bool:
        """Whether another number is wanted."""
        if need is Needs.OTHER_NUMBER:
            return self.outcome is AttemptOutcome.WRONG_NUMBER
        return super().has(need)

    # --- keys

    def action_go_back(self) -> None:
        """Where one came from, which says it once more."""
        if self.afterword.stopwatch() < self._calm_until:
            return
        self.leave_call(f"{self.said.text} u takes it back.", step=self.next or self.follow_up)

    def action_take_back(self) -> None:
        """A slip: out of the ledger, and back to the call."""
        from tui.screens.call_line import LineScreen

        try:
            said = self.desk.take_back(self.said.id)
        except AfterwordError as error:
            self.complain(error.sentence)
            return
        if self.said.id in self.desk.documents().facts:
            self.complain(said.text)  # another session was quicker by a hair, and nothing was taken back
            return
        try:
            told = self.desk.coaching(self.follow_up)
        except AfterwordError as error:
            self.leave_call(f"{said.text} {error.sentence}", problem=True)
            return
        screen = LineScreen(told, self.line.taken_back())
        self.app.switch_screen(screen)
        screen.call_after_refresh(screen.say, f"{said.text} Press the right key.")
