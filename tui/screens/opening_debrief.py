"""`n`: the debrief of the interview one stands on, or of the one that the follow-up came from."""

from contextlib import suppress

from data.debriefed import NOTHING_NOTED, Debriefed
from data.errors import AfterwordError
from data.records import Interview
from data.steps import Step
from tui.commands import Needs
from tui.screens.base import BaseScreen


class OpeningDebrief(BaseScreen):
    """A subclass says by three properties what is chosen."""

    @property
    def chosen_step(self) -> Step | None:
        """The follow-up that d, s, m and R act on."""
        return None

    @property
    def chosen_interview(self) -> Interview | None:
        """The interview that p, v, X and e act on."""
        return None

    @property
    def chosen_is_held(self) -> bool:
        """Whether that interview is over."""
        return False

    @property
    def past_interview(self) -> Interview | None:
        """The interview that can be debriefed: the follow-up's own, else the chosen one where it is over."""
        step = self.chosen_step
        if step is not None and step.interview is not None and not step.projected:
            return step.interview
        return self.chosen_interview if self.chosen_is_held else None

    def noted(self) -> Debriefed:
        """What was noted of that interview; empty where nothing was."""
        interview = self.past_interview
        with suppress(AfterwordError):
            return self.desk.debriefed(interview.id) if interview else NOTHING_NOTED
        return NOTHING_NOTED

    def has(self, need: Needs) -> bool:
        """One that is over."""
        if need is Needs.DEBRIEFABLE:
            return self.past_interview is not None
        return super().has(need)

    async def action_debrief(self) -> None:
        """To what was said there."""
        from tui.navigation import open_debrief

        if interview := self.past_interview:
            await open_debrief(self, interview.id)
