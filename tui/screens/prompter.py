"""The prompter: a script said aloud against its limit, the words lighting up at the person's own pace."""

import math
from contextlib import suppress
from typing import ClassVar, Final

from textual.timer import Timer

from data.errors import AfterwordError
from data.records import Reading, Take
from data.rehearsal.keeping import LEAST, kept
from data.rehearsal.opening import Opening
from data.rehearsal.rehearsal import Phase, Rehearsal
from tui.commands import Scope, bindings_in
from tui.screens.base import BaseScreen
from tui.screens.prompter_shown import BAR_STEP, HELD_STEP, PrompterShown
from tui.screens.take_result import TakeResultScreen

STEP: Final = 0.05
"""Seconds between two looks at the stopwatch at least: twenty steps a second."""
READINGS: Final = tuple(Reading)


class PrompterScreen(PrompterShown):
    """One take, then its result in the place of this screen. AfterwordError when there is nothing to say."""

    BINDINGS = bindings_in(Scope.PROMPTER)
    LEAST: ClassVar[float] = LEAST
    """Seconds of a stopped recording that are a take."""

    _timer: Timer | None = None

    def on_mount(self) -> None:
        """The countdown runs."""
        self.shown_points.show_points(self.points, len(self.timing.sentences))
        self.show_reading()
        self.tick()

    def on_screen_suspend(self) -> None:
        """Another screen lies over it: nothing runs behind somebody's back."""
        self._stop_timer()

    def on_screen_resume(self) -> None:
        """Back from the help: from the beginning."""
        if self.is_mounted and self._timer is None and not self.left and self.state.beeped is None:
            self.begin(self.opening, self.speed)
            self.tick()

    def on_unmount(self) -> None:
        """However it is left, what was recorded is kept."""
        self._stop_timer()
        if not self.left:
            self.state = self.state.stop(self.afterword.stopwatch())
            with suppress(AfterwordError):
                self._keep()

    @property
    def speed(self) -> float:
        """The speed chosen with + and -, which stays for the next try."""
        return self.state.recording.speed

    # --- running

    def tick(self) -> None:
        """Look at the stopwatch, show what has changed, and come back when there is something else to see."""
        self._turn(self.state.at(self.afterword.stopwatch()))

    def _turn(self, state: Rehearsal) -> None:
        """It is `state` now."""
        self._stop_timer()
        if self.left:
            return
        beeped = self.state.beeped is None and state.beeped is not None
        self.state = state
        if state.phase is Phase.ENDED:
            self._over()
            return
        if beeped and state.opening.beeps:
            self.app.bell()
        self.show_state()
        look = self._next_look()
        if math.isfinite(look):
            self._timer = self.set_timer(max(look - state.now, STEP), self.tick)

    def _next_look(self) -> float:
        """The reading at which there is something else to see; held, that is the bar and the end."""
        state = self.state
        change = state.next_change()
        if state.beeped is None:
            return change
        step = BAR_STEP if state.recording.held_since is None else HELD_STEP
        return min(change, state.beeped + (state.second // step + 1) * step)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # --- keys

    def action_said(self) -> None:
        """On to the next sentence, or to the beep."""
        self._turn(self.state.said(self.afterword.stopwatch()))

    def action_hold(self) -> None:
        """Hold, or go on."""
        self._turn(self.state.hold(self.afterword.stopwatch()))

    def action_faster(self) -> None:
        """A little faster."""
        self._turn(self.state.faster(self.afterword.stopwatch(), 1))

    def action_slower(self) -> None:
        """A little slower."""
        self._turn(self.state.faster(self.afterword.stopwatch(), -1))

    def action_reading(self) -> None:
        """The next way to read; the take keeps the one it ends with."""
        self.reading = READINGS[(READINGS.index(self.reading) + 1) % len(READINGS)]
        self.show_reading()
        self.tick()

    def action_restart(self) -> None:
        """Begin again, quickly; what was recorded so far is kept as stopped."""
        self.state = self.state.stop(self.afterword.stopwatch())
        try:
            self._keep()
        except AfterwordError as error:
            self.complain(error.sentence)
        self.begin(Opening.again(), self.speed)
        self.tick()

    def action_stop(self) -> None:
        """Stop, and show what there was; back where nothing was recorded yet."""
        self._turn(self.state.stop(self.afterword.stopwatch()))
        if not self.left:
            self._go_back("Stopped before the beep: nothing was recorded.")

    def action_leave(self) -> None:
        """Quit; what was recorded is kept."""
        self.state = self.state.stop(self.afterword.stopwatch())
        try:
            self._keep()
        except AfterwordError:
            self._over()
        else:
            self.left = True
            super().action_leave()

    # --- the end

    def _finished(self) -> Take | None:
        """The take, once it is over; None where there is too little of it to keep."""
        if self.state.phase is not Phase.ENDED:
            return None
        return kept(self.take, self.state.recording, self.reading, self.LEAST)

    def _keep(self) -> None:
        """Store the take, if there is one."""
        if take := self._finished():
            self.desk.keep_take(take)

    def _over(self) -> None:
        """The result, in the place of this screen."""
        take = self._finished()
        if take is None:
            self._go_back(f"Nothing was kept: less than {LEAST:g} s were recorded.")
            return
        problem = ""
        try:
            self.desk.keep_take(take)
        except AfterwordError as error:
            problem = error.sentence
        self.left = True
        result = TakeResultScreen(self.script.id, take, problem=problem, speed=self.speed, just_now=True)
        self.app.switch_screen(result)

    def _go_back(self, words: str) -> None:
        self._stop_timer()
        self.left = True
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, BaseScreen):
            below.say(words)
