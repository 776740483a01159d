"""A list of what has follow-ups, with its pane: what the keys do there is told in it."""

from typing import Final

from tui.commands import Needs
from tui.screens.paned import QUESTION, PanedScreen
from tui.screens.step_actions import StepActions
from tui.widgets.sheet import Hint

__all__ = ["QUESTION", "SplitScreen"]

STEP_NEEDS: Final = frozenset({Needs.RECIPIENT, Needs.OPEN_STEP})


class SplitScreen(PanedScreen, StepActions):
    """A subclass makes `self.ranked` before `super().__init__()`, and writes the pane in `show_details`."""

    def keys_here(self) -> list[Hint]:
        """The keys that do what the pane speaks of: to the follow-up, else to the interview."""
        live = self.live_commands()
        wanted = [each for each in live if each.needs in STEP_NEEDS]
        if not wanted:
            wanted = [each for each in live if each.needs in {Needs.INTERVIEW, Needs.HELD}]
        return [(each.hint, each.label) for each in sorted(wanted, key=lambda each: each.priority)]
