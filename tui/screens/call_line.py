"""The call screen while it rings and at a machine: a running time, what to say, one key an outcome."""

from contextlib import suppress
from dataclasses import replace

from textual.timer import Timer

from data.calls.on_the_line import OnTheLine
from data.coaching import Coaching
from data.errors import AfterwordError
from tui import call_wording
from tui.commands import Command, Needs, Scope, bindings_in, commands_in
from tui.details.call_line import ROOMY, write_machine, write_ringing
from tui.screens.call_machine import CallMachine
from tui.widgets.line import Parts
from tui.widgets.sheet import Hint, Sheet


class LineScreen(CallMachine):
    """A call that runs, or is taken back to where it ran."""

    SCOPE = Scope.LINE
    BINDINGS = bindings_in(Scope.LINE)
    LEAST_WORDS = 6

    def __init__(self, told: Coaching, line: OnTheLine) -> None:
        super().__init__(told, line)
        self._timer: Timer | None = None

    # --- the time that runs

    def on_mount(self) -> None:
        """It runs."""
        self.tick()

    def on_screen_suspend(self) -> None:
        """Nothing is drawn behind another screen."""
        self._stop_timer()

    def on_screen_resume(self) -> None:
        """The time went on meanwhile."""
        if self.is_mounted:
            self.tick()

    def on_unmount(self) -> None:
        """Nothing runs behind somebody's back."""
        self._stop_timer()

    def tick(self) -> None:
        """Look at the stopwatch, show the second, and come back when there is another."""
        self._stop_timer()
        if self.left or not self.is_current:
            return
        self.title_line.show(*self.title_parts())
        if self.line.runs:
            wait = self.line.until_next(self.afterword.stopwatch())
            self._timer = self.set_timer(wait, self.tick)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # --- what is shown

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whom, and since when."""
        look = self.look
        left, _ = super().title_parts()
        doing = "A machine" if self.at_machine else "Ringing"
        seconds = call_wording.clock(self.line.seconds(self.afterword.stopwatch()))
        return [(doing, look.strong), *left[1:]], [(seconds, look.strong)]

    def write_coach(self, sheet: Sheet) -> None:
        """What to do at a machine, large; else whom one rings. Then the keys."""
        if self.at_machine:
            tall = self.app.size.height >= ROOMY
            write_machine(sheet, self.told, self.told.if_hung_up, self.now, self.keys_here(), tall=tall)
        else:
            write_ringing(sheet, self.told, self.now, self.keys_here())

    def keys_here(self) -> list[Hint]:
        """The keys that say how it ends, all of them; also those that wait for a question to be answered."""
        own = [each for each in commands_in(Scope.LINE) if each.scopes == frozenset({Scope.LINE})]
        there = [self._worded(each) for each in own if self.has(each.needs)]
        return [(each.hint, each.label) for each in sorted(there, key=lambda each: each.priority)]

    def read_again(self) -> bool:
        """A call that runs goes on, whatever another session does, as long as there is something to note it for."""
        try:
            self.desk.steps(self.application_id)
        except AfterwordError as error:
            self.left = True
            self.leave_call(error.sentence, problem=True)
            return False
        with suppress(AfterwordError):  # done meanwhile, or theirs no more: it was rung for all the same
            told = self.desk.coaching(self.follow_up)
            self.told = replace(self.told, script=told.script, filled=told.filled, takes=told.takes)
        return True

    def words_beside(self, width: int) -> bool:  # noqa: ARG002  # however narrow
        """While one speaks what to say is always in view."""
        return True

    # --- which keys are live

    def has(self, need: Needs) -> bool:
        """Which outcomes there can be."""
        match need:
            case Needs.RINGING:
                return not self.at_machine
            case Needs.MACHINE:
                return self.at_machine
            case _:
                return super().has(need)

    def live_commands(self) -> list[Command]:
        """What is done against the advice says so; nothing lies over what is said but the help."""
        return [self._worded(command) for command in super().live_commands()]

    def _worded(self, command: Command) -> Command:
        against = "all the same"
        match command.action:
            case "give_up" if self.at_machine:
                return replace(command, label="no machine")
            case "spoke" if self.at_machine:
                return replace(command, label="spoke after all")
            case "hung_up" if self.told.leave_message:
                return replace(command, label=f"hung up {against}", priority=2)
            case "leave_message" if self.saying:
                return replace(command, label="it is left")
            case "leave_message" if not self.told.leave_message:
                return replace(command, label=f"leave it {against}")
            case "leave_message":
                return replace(command, priority=1)
            case "palette" | "leave":
                return replace(command, priority=0)
        return command

    # --- keys

    def _turn(self, line: OnTheLine) -> None:
        self.line = line
        self.saying = False
        self.unsay()
        self.draw()
        self.refresh_frame()

    def action_machine(self) -> None:
        """What to do stands there at once."""
        self._turn(self.line.answered_by_machine())

    async def action_give_up(self) -> None:
        """No machine after all; else not rung after all."""
        if self.at_machine:
            self._turn(self.line.no_machine())
            return
        from tui.screens.call import CallScreen

        self.left = True
        try:
            before = CallScreen(self.follow_up)
        except AfterwordError as error:
            self.leave_call(error.sentence, problem=True)
            return
        await self.app.switch_screen(before)
        before.say("Not rung: nothing was noted.")
