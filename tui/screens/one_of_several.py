"""What the results of takes and of drills share: one of several on a sheet, the way to the others, a moment of calm."""

from typing import Final

from textual.app import ComposeResult

from tui.commands import Needs
from tui.screens.moving import MovingKeys
from tui.widgets.pane import Pane

CALM: Final = 1.0
"""Seconds after an end in which a last press of space still means what has ended, not what comes next."""


class OneOfSeveral(MovingKeys):
    """A subclass says which it is by `index`, of how many by `count`, and shows another in `go`.

    `just_now`: it has just ended.
    """

    def __init__(self, *, just_now: bool) -> None:
        super().__init__()
        self.pane = Pane(self.look, id="result")
        self._calm_until = self.afterword.stopwatch() + CALM if just_now else 0.0

    @property
    def index(self) -> int:
        """Which of them is shown, the oldest 0; -1 where it is none of them."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """How many there are."""
        raise NotImplementedError

    def go(self, index: int) -> None:
        """Show that one."""
        raise NotImplementedError

    @property
    def is_calm(self) -> bool:
        """Whether a last press of space may still come."""
        return self.afterword.stopwatch() < self._calm_until

    def compose_body(self) -> ComposeResult:
        """The sheet."""
        yield self.pane

    @property
    def moved(self) -> Pane:
        """The sheet."""
        return self.pane

    def has(self, need: Needs) -> bool:
        """What there is to look at."""
        match need:
            case Needs.OLDER:
                return self.index > 0
            case Needs.NEWER:
                return 0 <= self.index < self.count - 1
            case Needs.LINE:
                return self.pane.overflows
            case _:
                return super().has(need)

    def action_older(self) -> None:
        """The one before."""
        self.go(self.index - 1)

    def action_newer(self) -> None:
        """The one after."""
        self.go(self.index + 1)
