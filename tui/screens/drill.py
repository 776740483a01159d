"""The drill: calls that ring, are answered by somebody or something, and want one key at once."""

import math
from contextlib import suppress
from typing import Final

from msgspec.structs import replace
from textual.timer import Timer

from data.drill import CallPhase, Running
from data.errors import AfterwordError
from data.records import Drill, Reaction, Take
from tui.commands import Scope, bindings_in
from tui.screens.base import BaseScreen
from tui.screens.drill_result import DrillResultScreen
from tui.screens.drill_sheet import STEP, message_words
from tui.screens.drill_shown import DrillFrame
from tui.screens.one_of_several import CALM

SOON: Final = 0.05
"""Seconds between two looks at the stopwatch at least."""


class DrillScreen(DrillFrame):
    """Ten calls, then their result in the place of this screen. UsageProblem when the interview is gone."""

    BINDINGS = bindings_in(Scope.DRILL)

    _timer: Timer | None = None
    _calm_until = 0.0
    """The reading from which on a press of space is no longer meant for the prompter."""

    def on_mount(self) -> None:
        """Nothing rings yet."""
        self.refresh_frame()

    def on_unmount(self) -> None:
        """However it is left, what was judged is kept."""
        self._stop_timer()
        if not self.left:
            with suppress(AfterwordError):
                self._keep()

    # --- running

    def tick(self) -> None:
        """Look at the stopwatch, show what has changed, and come back when there is something else to hear."""
        self._turn(self.state.at(self.afterword.stopwatch()))

    def _turn(self, state: Running) -> None:
        """It is `state` now."""
        self._stop_timer()
        if self.left:
            return
        before, self.state = self.state, state
        calling = state.calling
        judged = len(state.done) > len(before.done)
        leaves = judged and calling is not None and calling.leaves
        beeped = state.phase is CallPhase.BEEP and before.phase is not CallPhase.BEEP
        if beeped or (leaves and before.calling is not None and before.calling.decided):
            self.app.bell()
        if judged:
            with suppress(AfterwordError):  # what can't be stored is said at the end, when it is tried again
                self.desk.keep_so_far(self._finished())
        if leaves:
            self.speaking = True
            self.call_later(self._speak)
        self.refresh_frame()
        look = self._next_look()
        if math.isfinite(look):
            self._timer = self.set_timer(max(look - self.afterword.stopwatch(), SOON), self.tick)

    def _next_look(self) -> float:
        """The reading at which there is something else to hear, or the timer takes a step."""
        change, calling = self.state.next_change(), self.state.calling
        if calling is None or self.state.phase not in {
            CallPhase.ANSWERED,
            CallPhase.GREETING,
            CallPhase.BEEP,
        }:
            return change
        begin = calling.answered + (calling.call.greeting if self.state.phase is CallPhase.BEEP else 0.0)
        return min(change, begin + (math.floor((calling.now - begin) / STEP) + 1) * STEP)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # --- the message

    async def _speak(self) -> None:
        """The machine records: the message is said now, and kept as any take."""
        from tui.navigation import open_prompter

        if self.left or not self.speaking:
            return
        filled = self.desk.filled(self.script)
        if not filled.ready:
            self._spoken(
                " ".join(filled.problems) or "There is no script yet to say; write one for this call."
            )
        elif not await open_prompter(self, self.script.id, at_beep=True, then=self._said_message):
            self._spoken("The message could not be said.")

    def _said_message(self, take: Take | None) -> None:
        self._calm_until = self.afterword.stopwatch() + CALM
        self._spoken(message_words(take))

    def _spoken(self, words: str) -> None:
        self.message, self.speaking = words, False
        self.refresh_frame()

    # --- keys

    def _react(self, reaction: Reaction) -> None:
        self._turn(self.state.react(reaction, self.afterword.stopwatch()))

    def action_speak(self) -> None:
        """It is the person one wants."""
        self._react(Reaction.SPEAK)

    def action_ask_name(self) -> None:
        """Somebody answers for them."""
        self._react(Reaction.ASK_NAME)

    def action_hang_up(self) -> None:
        """Hang up."""
        self._react(Reaction.HANG_UP)

    def action_leave_message(self) -> None:
        """Say the message to the machine."""
        self._react(Reaction.LEAVE)

    def action_excuse(self) -> None:
        """It is somebody else's number."""
        self._react(Reaction.EXCUSE)

    def action_note_day(self) -> None:
        """They name a day."""
        self._react(Reaction.NOTE_DAY)

    def action_go_on(self) -> None:
        """The next call, or the result."""
        if self.afterword.stopwatch() < self._calm_until:
            return
        if self.state.calling is not None and self.state.coming is None:
            self._over()
            return
        self.message = ""
        self._turn(self.state.go_on(self.afterword.stopwatch()))

    # --- the end

    def action_restart(self) -> None:
        """Other calls; those that were judged are a drill of their own."""
        kept = bool(self.state.done)
        self._stop_timer()
        if self.try_to(self._keep):
            self.begin()
            self.say("Kept as far as it came; these are other calls." if kept else "These are other calls.")

    def action_stop(self) -> None:
        """Back, with what was judged kept."""
        self._stop_timer()
        said, problem = "", ""
        try:
            said = self._keep()
        except AfterwordError as error:
            problem = f"This drill could not be kept. {error.sentence}"
        self.left = True
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, BaseScreen):
            if problem:
                below.complain(problem)
            else:
                below.say(said)

    def action_leave(self) -> None:
        """Quit; what was judged is kept."""
        try:
            self._keep()
        except AfterwordError:
            self._over()
        else:
            self.left = True
            super().action_leave()

    def _finished(self) -> Drill:
        return replace(self.drill, calls=self.state.done)

    def _keep(self) -> str:
        """Store what was judged; what it came to, in one line. Empty where there is nothing to keep."""
        return f"Kept: {self.desk.keep_drill(self._finished()).text}" if self.state.done else ""

    def _over(self) -> None:
        """The result, in the place of this screen."""
        self._stop_timer()
        problem = ""
        try:
            self._keep()
        except AfterwordError as error:
            problem = error.sentence
        self.left = True
        self.app.switch_screen(DrillResultScreen(self._finished(), problem=problem, just_now=True))
