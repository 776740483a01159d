"""The prompter: a script said aloud against its limit, the words lighting up at the person's own pace."""

from contextlib import suppress
from dataclasses import replace
from typing import Final

from textual.app import ComposeResult
from textual.timer import Timer

from data.errors import AfterwordError, UsageProblem
from data.records import Reading, Take, TakeEnd
from data.rehearsal.opening import Opening, greeting
from data.rehearsal.reading import key_words, what_to_say
from data.rehearsal.recording import Recording
from data.rehearsal.rehearsal import Phase, Rehearsal
from data.script_checks import checklist
from data.speech import timed
from tui.commands import Command, Needs, Scope, bindings_in, command_for
from tui.screens.base import BaseScreen
from tui.screens.take_result import TakeResultScreen
from tui.widgets.bar import bar
from tui.widgets.cue import Greeting, cue
from tui.widgets.line import Line, Parts
from tui.widgets.prompter_points import PrompterPoints
from tui.widgets.prompter_text import PrompterText, margin

STEP: Final = 0.05
"""Seconds between two looks at the stopwatch at least: twenty steps a second."""
BAR_STEP: Final = 0.25
"""Seconds of a step of the bar."""
LEAST: Final = 2.0
"""Seconds a stopped recording must have to be kept."""
ROOMY: Final = 14
"""Lines of a terminal from which on the lines of the greeting stay empty after it: so the text doesn't jump."""
READINGS: Final = tuple(Reading)


class PrompterScreen(BaseScreen):
    """One take, then its result in the place of this screen. AfterwordError when there is nothing to say."""

    SCOPE = Scope.PROMPTER
    BINDINGS = bindings_in(Scope.PROMPTER)

    def __init__(self, script_id: str, *, reading: Reading = Reading.FULL) -> None:
        super().__init__()
        script = self.desk.documents().scripts.get(script_id)
        if script is None:
            raise UsageProblem("That script is no longer there; another session may have deleted it.")
        self.script = script
        values, filled = self.desk.fill_ins(script), self.desk.filled(script)
        if not filled.ready:
            raise UsageProblem(
                " ".join(filled.problems) or "There is nothing to say yet: write the script first."
            )
        self.pace = self.desk.pace()
        self.text = self.desk.new_take(script, filled.text, 0).text
        self.timing = timed(self.text, self.pace.scale)
        if not self.timing.sentences:
            raise UsageProblem("There are no words in this script to say: write some first.")
        self.reading = reading
        self.greeting = greeting(self.desk.settings.script.greeting, values)
        self.points = what_to_say(checklist(filled, values))
        self.cue = Line(id="cue")
        self.machine = Greeting(self.look)
        self.shown_text = PrompterText(self.look, id="prompter")
        self.shown_points = PrompterPoints(self.look, id="points")
        self._timer: Timer | None = None
        self._left = False
        self._begin(self._with_greeting())

    def _with_greeting(self) -> Opening:
        return Opening(timed(self.greeting, 1.0).seconds if self.greeting else 0.0)

    def _begin(self, opening: Opening) -> None:
        """A take begins now."""
        self.take: Take = self.desk.new_take(self.script, self.text, self.timing.seconds)
        recording = Recording(self.timing, self.script.limit)
        self.state = Rehearsal.begin(opening, recording, self.afterword.stopwatch())

    # --- building

    def compose_body(self) -> ComposeResult:
        """What is going on, what the machine says, and the text or what there is to say."""
        yield self.cue
        yield self.machine
        yield self.shown_text
        yield self.shown_points

    def on_mount(self) -> None:
        """The countdown runs."""
        self.shown_points.show_points(self.points, len(self.timing.sentences))
        self._show_reading()
        self.step()

    def on_screen_suspend(self) -> None:
        """Another screen lies over it: nothing runs behind somebody's back."""
        self._stop_timer()

    def on_screen_resume(self) -> None:
        """Back from the help: from the beginning."""
        if self.is_mounted and self._timer is None and not self._left and self.state.beeped is None:
            self._begin(self._with_greeting())
            self.step()

    def on_unmount(self) -> None:
        """However it is left, what was recorded is kept."""
        self._stop_timer()
        if not self._left:
            self.state = self.state.stop(self.afterword.stopwatch())
            with suppress(AfterwordError):
                self._keep()

    # --- running

    def step(self) -> None:
        """Look at the stopwatch, show what has changed, and come back when there is something else to see."""
        self._turn(self.state.at(self.afterword.stopwatch()))

    def _turn(self, state: Rehearsal) -> None:
        """It is `state` now."""
        self._stop_timer()
        if self._left:
            return
        beeped = self.state.beeped is None and state.beeped is not None
        self.state = state
        if state.phase is Phase.ENDED:
            self._over()
            return
        if beeped:
            self.app.bell()
        self._show()
        self._timer = self.set_timer(max(self._next_look() - state.now, STEP), self.step)

    def _next_look(self) -> float:
        """The reading at which there is something else to see; held, that is only the end."""
        state = self.state
        change = state.next_change()
        if state.beeped is None or state.recording.held_since is not None:
            return change
        return min(change, state.beeped + (state.second // BAR_STEP + 1) * BAR_STEP)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # --- what is shown

    def _show(self) -> None:
        """What is different now; nothing is sent for what isn't."""
        state = self.state
        recording = state.recording
        self.title_line.show(*self.title_parts())
        before: Parts = [(" " * (margin(self.size.width) - 1), self.look.plain)]
        self.cue.show([*before, *cue(state, self.look)], self._reading_parts())
        speaks = state.phase is Phase.GREETING
        self.machine.show(f"“{self.greeting}”" if speaks else "")
        self.machine.display = speaks or self.size.height >= ROOMY
        self.shown_text.show_word(recording.word if state.beeped is not None else -1)
        self.shown_points.show_sentence(recording.sentence if state.beeped is not None else -1)
        self.hints.show_commands(self.live_commands())

    def _show_reading(self) -> None:
        blind = self.reading is Reading.BLIND
        self.shown_text.display, self.shown_points.display = not blind, blind
        full = self.reading is Reading.FULL
        shown = self.text if full else key_words(self.text, self.look.glyphs.between)
        self.shown_text.show_text(self.text, shown, self.timing.tokens)

    def _reading_parts(self) -> Parts:
        words = round(self.pace.words_a_minute * self.state.recording.speed)
        return [(f"{self.reading.value} {self.look.glyphs.between} {words} wpm", self.look.quiet)]

    def title_parts(self) -> tuple[Parts, Parts]:
        """Which script; the seconds and the bar against the limit."""
        look, limit, held = self.look, self.script.limit, self.state.recording.held_since
        second = (self.state.second if held is None else held) // BAR_STEP * BAR_STEP
        width = 32 if self.has_class("-wide") else 24 if self.has_class("-middle") else 16
        left: Parts = [
            ("Rehearsal", look.strong),
            (f" {look.glyphs.between} {self.script.title}", look.plain),
        ]
        right: Parts = [(f"{int(second)} s  ", look.plain), *bar(second / limit, width, look)]
        return left, [*right, (f"  {limit:g} s", look.plain)]

    def refresh_frame(self) -> None:
        """Everything, as it is now."""
        if self.is_mounted and not self._left:
            self._show()
            super().refresh_frame()

    # --- which keys are live

    def has(self, need: Needs) -> bool:
        """What can be done in which phase."""
        phase = self.state.phase
        match need:
            case Needs.SAYING:
                return phase in {Phase.GREETING, Phase.RECORDING}
            case Needs.RECORDING:
                return phase is Phase.RECORDING
            case _:
                return super().has(need)

    def is_live(self, command: Command) -> bool:
        """While it runs nothing is undone, and nothing lies over the words that are said."""
        if command.needs in {Needs.UNDOABLE, Needs.REDOABLE}:
            return False
        if command.action in {"help", "palette"} and self.state.beeped is not None:
            return False
        return super().is_live(command)

    def live_commands(self) -> list[Command]:
        """In the greeting space skips it, in a hold p goes on: the footer says so."""
        held = self.state.recording.held_since is not None
        words = {"said": "skip the greeting"} if self.state.phase is Phase.GREETING else {}
        words |= {"said": "go on", "hold": "go on"} if held else {}
        return [
            replace(command, label=words.get(command.action, command.label))
            for command in super().live_commands()
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """As the footer says, undo included."""
        command = command_for(action, self.SCOPE)
        return self.is_live(command) if command else super().check_action(action, parameters)

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
        self._show_reading()
        self.step()

    def action_restart(self) -> None:
        """Begin again, quickly; what was recorded so far is kept as stopped."""
        self.state = self.state.stop(self.afterword.stopwatch())
        try:
            self._keep()
        except AfterwordError as error:
            self.complain(error.sentence)
        self._begin(Opening.again())
        self.step()

    def action_stop(self) -> None:
        """Stop, and show what there was; back where nothing was recorded yet."""
        self._turn(self.state.stop(self.afterword.stopwatch()))
        if not self._left:
            self._go_back("Stopped before the beep: nothing was recorded.")

    def action_leave(self) -> None:
        """Quit; what was recorded is kept."""
        self.state = self.state.stop(self.afterword.stopwatch())
        try:
            self._keep()
        except AfterwordError:
            self._over()
        else:
            self._left = True
            super().action_leave()

    # --- the end

    def _finished(self) -> Take | None:
        """The take, once it is over; None where there is too little of it to keep."""
        if self.state.phase is not Phase.ENDED:
            return None
        take = self.state.recording.kept(self.take, self.reading)
        return None if take.end is TakeEnd.STOPPED and take.seconds < LEAST else take

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
        self._left = True
        self.app.switch_screen(TakeResultScreen(self.script.id, take, problem=problem, just_now=True))

    def _go_back(self, words: str) -> None:
        self._stop_timer()
        self._left = True
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, BaseScreen):
            below.say(words)
