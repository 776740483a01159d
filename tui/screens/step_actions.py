"""The keys that act on a follow-up, an application or an interview; list and timeline share them."""

from contextlib import suppress
from dataclasses import replace

from data.coaching import Coaching
from data.errors import AfterwordError
from data.steps import Step
from tui import wording
from tui.commands import Command, Needs
from tui.screens.adding import Adding
from tui.screens.asking_outcome import AskingOutcome
from tui.screens.opening_debrief import OpeningDebrief


class StepActions(OpeningDebrief, AskingOutcome, Adding):
    """A screen with something selected: a subclass says what by the properties `chosen_...`."""

    def stand_on(self, step: Step) -> None:
        """The cursor goes to that follow-up, as it stands now."""

    def has(self, need: Needs) -> bool:
        """What is there to act on."""
        match need:
            case Needs.OPEN_STEP:
                return self.chosen_step is not None and self.chosen_step.doable
            case Needs.RECIPIENT:
                step = self.chosen_step
                return (
                    step is not None
                    and step.doable
                    and step.contact is not None
                    and bool(step.stage.channels)
                )
            case Needs.CALLABLE:
                return self.chosen_step is not None and self.chosen_step.callable
            case Needs.WRITABLE:
                return self.chosen_step is not None and self.desk.is_writable(self.chosen_step)
            case Needs.APPLICATION:
                return bool(self.chosen_application[0])
            case Needs.INTERVIEW:
                return self.chosen_interview is not None
            case Needs.HELD:
                return self.chosen_is_held
            case _:
                return super().has(need)

    def live_commands(self) -> list[Command]:
        """What is to be rung for is done by a conversation."""
        step = self.chosen_step
        rung = step is not None and step.instead_of is not None
        return [
            replace(each, label="spoke") if rung and each.action == "done" else each
            for each in super().live_commands()
        ]

    # --- the follow-up

    def action_done(self) -> None:
        """Done, by its first channel, now."""
        if step := self.chosen_step:
            self.act(lambda: self.desk.done(step))

    def action_skip(self) -> None:
        """Ask why, then skip."""
        if step := self.chosen_step:
            self.ask_reason(
                f"Skip: {wording.whole_title(step)}", lambda reason: self.desk.skip(step, reason), "skip"
            )

    def action_retire(self) -> None:
        """Ask why, then retire."""
        if step := self.chosen_step:
            self.ask_reason(
                f"Retire: {wording.whole_title(step)}",
                lambda reason: self.desk.retire(step, reason),
                "retire",
            )

    def action_move(self) -> None:
        """Ask for the day, then move."""
        if step := self.chosen_step:
            self.ask_day(
                f"Move: {wording.step_title(step)}, to", lambda when: self.desk.move(step, when), "moved day"
            )

    async def action_letter(self) -> None:
        """To its letter."""
        from tui.navigation import open_letter

        if step := self.chosen_step:
            await open_letter(self, step)

    async def action_call(self) -> None:
        """To the call."""
        from tui.navigation import open_call

        if step := self.chosen_step:
            await open_call(self, step)

    def coached(self) -> Coaching | None:
        """What the coach says of the chosen follow-up; None where it can't be rung for."""
        step = self.chosen_step
        with suppress(AfterwordError):
            return self.desk.coaching(step) if step is not None and step.callable else None
        return None

    # --- the interview

    def action_promise(self) -> None:
        """The day they named at the interview."""
        if interview := self.chosen_interview:
            self.ask_day(
                "At the interview they named",
                lambda when: self.desk.promise(interview.id, when),
                "promised day",
            )

    def action_cancel(self) -> None:
        """Cancelled, or not after all."""
        if interview := self.chosen_interview:
            self.act(lambda: self.desk.cancel_interview(interview.id))

    async def action_script(self) -> None:
        """To the voicemail script."""
        from tui.navigation import open_script

        if interview := self.chosen_interview:
            await open_script(self, interview.id)

    async def action_drill(self) -> None:
        """Practise the call, with the newest script."""
        from tui.navigation import open_drill

        if interview := self.chosen_interview:
            await open_drill(self, interview.id)

    async def action_edit(self) -> None:
        """To the full form."""
        from tui.navigation import open_form

        application_id, _ = self.chosen_application
        if application_id:
            await open_form(self, application_id, self.chosen_interview.id if self.chosen_interview else "")

    async def action_people(self) -> None:
        """To the people one knows."""
        from tui.navigation import open_people

        await open_people(self)
