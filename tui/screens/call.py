"""The call screen before dialling: everything that helps, and the keys that set right what isn't."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from data.calls import Do
from data.desk import Said
from data.errors import AfterwordError
from data.steps import Step
from tui import call_wording, days
from tui.commands import Command, Needs, Scope, bindings_in
from tui.details.call import write_before
from tui.screens.base import BaseScreen
from tui.screens.call_questions import CallQuestions
from tui.widgets.line import Parts
from tui.widgets.sheet import Sheet

LAST: Final = 14
"""Where the footer names what everybody finds without it: how to scroll."""


class CallScreen(CallQuestions):
    """A call for `step` that isn't made yet. UsageProblem where it can't be done by phone (any more)."""

    SCOPE = Scope.CALL
    BINDINGS = bindings_in(Scope.CALL)

    def __init__(self, step: Step) -> None:
        super().__init__(self.afterword.desk.coaching(step))

    def write_coach(self, sheet: Sheet) -> None:
        """What matters first."""
        write_before(sheet, self.shown())

    def read_again(self) -> bool:
        """As it is now; where it can't be rung for any more, back."""
        try:
            self.told = self.desk.coaching(self.follow_up)
        except AfterwordError as error:
            self.leave_call(error.sentence, problem=True)
            return False
        return True

    def record(self, verb: Callable[[], Said]) -> Said:
        """As everywhere; where it took the call away, the screen below says what was done."""
        said = super().record(verb)
        below = self.app.screen
        if below is not self and isinstance(below, BaseScreen):
            below.say(said.text)
        return said

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whom, and the time here."""
        left, _ = super().title_parts()
        return left, [(days.day_and_time(self.now, self.now), self.look.quiet)]

    def has(self, need: Needs) -> bool:
        """What there is to ring with, and to say."""
        match need:
            case Needs.TO_RING:
                return call_wording.is_call(self.follow_up)
            case Needs.NUMBER:
                return bool(self.told.contact.phone)
            case Needs.MESSAGE:
                return self.message is not None
            case Needs.INTERVIEW:
                return bool(self._interview_id)
            case _:
                return super().has(need)

    def live_commands(self) -> list[Command]:
        """What helps most first; without a number nothing is dialled, though enter still says how to come by one."""
        number = self.told.contact.phone
        live = [each for each in super().live_commands() if each.action != "dial" or number]
        first = {"number"} if not number or self.told.advice.do is Do.FIND_NUMBER else set()
        return [
            replace(each, priority=1 if each.action in first else LAST)
            if each.action in {*first, "down"}
            else each
            for each in live
        ]

    @property
    def _interview_id(self) -> str:
        """Where the script belongs."""
        if self.told.script is not None:
            return self.told.script.interview_id
        return self.told.interview.id if self.told.interview else ""

    # --- keys

    async def action_dial(self) -> None:
        """It rings: the time runs. Without a number, how to come by one."""
        from data.calls.on_the_line import OnTheLine
        from tui.screens.call_line import LineScreen

        if not self.read_again():
            return
        number = self.told.contact.phone
        if not number:
            self.complain("There is no number to ring yet: n sets it.")
            return
        wrong = f"{number} reached somebody else: n sets the right one, enter again rings it all the same."
        if self.told.advice.do is Do.FIND_NUMBER and not self.says(wrong):
            self.complain(wrong)
            return
        line = OnTheLine().dial(self.now, self.afterword.stopwatch())
        await self.app.switch_screen(LineScreen(self.told, line))

    async def action_rehearse(self) -> None:
        """Say the message, and back here."""
        from tui.navigation import open_prompter

        if self.told.script is not None:
            await open_prompter(self, self.told.script.id, then=lambda _take: None)

    async def action_drill(self) -> None:
        """Practise every way it can go, and back here."""
        from tui.navigation import open_drill

        await open_drill(self, self._interview_id, self.told.script.id if self.told.script else "")

    async def action_script(self) -> None:
        """To the message for a machine."""
        from tui.navigation import open_script

        await open_script(self, self._interview_id)

    def action_write_instead(self) -> None:
        """No call: back, where it stands as a letter now."""
        if said := self._tried_to_write():
            self.leave_call(f"{said.text} u takes it back.", step=self.follow_up)

    def _tried_to_write(self) -> Said | None:
        try:
            return self.desk.write_instead(self.follow_up)
        except AfterwordError as error:
            self.complain(error.sentence)
            return None

    def action_copy(self) -> None:
        """The number, to the clipboard."""
        from tui.terminal.clipboard import clipboard

        clipboard(self.told.contact.phone, self.app)
        self.say(
            "The number was sent to the clipboard; where nothing arrives, your terminal doesn't allow it."
        )

    def action_back(self) -> None:
        """Out of the words on a narrow terminal, then back."""
        if self.has_class("-words") and not self.words_beside(self.size.width):
            self.go_pane(words=False)
        else:
            super().action_back()
