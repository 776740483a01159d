"""At a machine: hung up, or the message left, word by word in the prompter."""

from typing import Final

from data.calls.on_the_line import OnTheLine, Phase
from data.coaching import Coaching
from data.records import AttemptOutcome, Take, TakeEnd
from tui.call_message import too_long
from tui.navigation import open_prompter
from tui.screens.call_outcomes import CallOutcomes
from tui.screens.prompter_called import LivePrompter
from tui.widgets.question import Choice, Question

SAY_IT: Final = "No script is ready: say what stands here; l again once it is left, h if you hung up."
NOT_LEFT: Final = "Nothing was left yet: l begins again, h if you hung up."


class CallMachine(CallOutcomes):
    """What is done at a machine is never blocked, whatever was advised."""

    def __init__(self, told: Coaching, line: OnTheLine) -> None:
        super().__init__(told, line)
        self.saying = False
        """Whether a message is being left without a script."""
        self._prompter: LivePrompter | None = None

    def on_unmount(self) -> None:
        """When the line dropped, a message that was being said was left; else they see that one rang."""
        prompter = self._prompter
        if prompter is not None and prompter.state.beeped is not None:
            self._pend(AttemptOutcome.VOICEMAIL, prompter.text)
        elif self.pending is None and self.saying:
            self._pend(AttemptOutcome.VOICEMAIL, self._unready)
        elif self.pending is None and self.at_machine:
            self._pend(AttemptOutcome.HUNG_UP)

    def _pend(self, outcome: AttemptOutcome, text: str = "") -> None:
        self.pending = lambda _typed: self.attempt(outcome, text)

    @property
    def at_machine(self) -> bool:
        """Whether a machine speaks."""
        return self.line.phase is Phase.MACHINE

    def action_hung_up(self) -> None:
        """Without a word."""
        self.note_at_once(AttemptOutcome.HUNG_UP)

    async def action_leave_message(self) -> None:
        """Word by word in the prompter; without a script that is ready, what stands here."""
        message = self.message
        ready = message is not None and message.filled.ready and not self.saying
        if ready and message and await open_prompter(self, message.script.id, live=True, then=self._spoken):
            opened = self.app.screen
            self._prompter = opened if isinstance(opened, LivePrompter) else None
            return
        if self.saying:
            self.try_to(lambda: self.note(AttemptOutcome.VOICEMAIL, self._unready))
            return
        self.saying = True
        self.draw()
        self.say(SAY_IT)

    @property
    def _unready(self) -> str:
        """What is said without the prompter: the script as far as it is one."""
        return self.message.filled.text if self.message else ""

    def _spoken(self, take: Take | None) -> None:
        """Back from the prompter: left, broken off, or not even begun."""
        self._prompter = None
        if take is None:
            self.say(NOT_LEFT)
        elif take.end is TakeEnd.SAID:
            self.try_to(lambda: self._note_left(take))
        else:
            self._ask_whether_left(take)

    def _ask_whether_left(self, take: Take) -> None:
        def answer(key: str) -> None:
            if key == "l":
                self._note_left(take)
            else:
                self.note(AttemptOutcome.HUNG_UP)

        self.ask_before(
            Question(
                label="Stopped in the middle:",
                choices=(Choice("l", "the message is left"), Choice("h", "hung up")),
                then=answer,
                left=self.nothing_pending,
                hints=(("esc", "back to the machine"),),
            ),
            lambda _typed: self.attempt(AttemptOutcome.VOICEMAIL, take.text),
        )

    def _note_left(self, take: Take) -> None:
        remark = too_long(take.seconds, self.told.script.limit) if self.told.script else ""
        self.note(AttemptOutcome.VOICEMAIL, take.text, remark=remark)
