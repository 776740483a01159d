"""The prompter within a call, of a drill or a real one: when it is over, back to where the call goes on."""

from collections.abc import Callable
from typing import TypeAlias

from data.errors import AfterwordError
from data.limits import MOST_LIMIT
from data.records import Take
from data.rehearsal.opening import Opening
from data.rehearsal.recording import Recording
from tui.commands import Command
from tui.screens.base import BaseScreen
from tui.screens.prompter import PrompterScreen

Then: TypeAlias = Callable[[Take | None], None]
"""What is told the take as it went; None where nothing was recorded."""


class CalledPrompter(PrompterScreen):
    """A take that ends on the screen it began from; `then` is called there. AfterwordError as PrompterScreen."""

    def __init__(
        self, script_id: str, then: Then | None, *, at_beep: bool = False, opening: Opening | None = None
    ) -> None:
        self.then = then
        super().__init__(script_id, opening=Opening.at_the_beep() if at_beep else opening)

    def _over(self) -> None:
        """Kept like any other take, and back."""
        problem = ""
        try:
            self._keep()
        except AfterwordError as error:
            problem = f"This take could not be kept. {error.sentence}"
        self._back(self._finished(), problem)

    def _go_back(self, words: str) -> None:  # noqa: ARG002  # the screen below knows better what to say
        """Nothing was recorded."""
        self._back(None, "")

    def _back(self, take: Take | None, problem: str) -> None:
        self._stop_timer()
        self.left = True
        self.app.pop_screen()
        below = self.app.screen
        if self.then is not None:
            self.then(take)
        if problem and isinstance(below, BaseScreen):
            below.complain(problem)


class LivePrompter(CalledPrompter):
    """The message on a real machine: its limit isn't known, so nothing is cut off, and nothing is kept.

    The bar shows the script's own limit all the same.
    """

    DOING = "Message"
    LEAST = 0.0  # a real machine has recorded even a breath

    def __init__(self, script_id: str, then: Then | None) -> None:
        super().__init__(script_id, then, opening=Opening.waiting())

    def recording(self, speed: float) -> Recording:
        """It ends when the person says so."""
        return Recording(self.timing, MOST_LIMIT, speed=speed, patient=True)

    def is_live(self, command: Command) -> bool:
        """A real machine doesn't begin again."""
        return command.action != "restart" and super().is_live(command)

    def action_leave(self) -> None:
        """Quit, the message noted as left; before the beep none is, so back to where one says how it ended."""
        if self.state.beeped is None:
            self._back(None, "")
        else:
            super().action_leave()

    def _keep(self) -> None:
        """It is no rehearsal: what one says to a real machine isn't measured."""
