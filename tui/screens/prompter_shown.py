"""What the prompter shows of a rehearsal, and which keys are live in it; it knows no timer and ends nothing."""

from dataclasses import replace
from typing import ClassVar, Final

from textual.app import ComposeResult

from data.errors import UsageProblem, no_longer_there
from data.records import Reading, Take
from data.rehearsal.opening import Opening, greeting
from data.rehearsal.reading import key_words, what_to_say
from data.rehearsal.recording import Recording
from data.rehearsal.rehearsal import Phase, Rehearsal
from data.script_checks import checklist
from data.speech import timed
from tui.commands import Command, Needs, Scope, command_for
from tui.screens.base import BaseScreen
from tui.widgets.bar import bar
from tui.widgets.cue import Greeting, cue
from tui.widgets.line import Line, Parts
from tui.widgets.prompter_points import PrompterPoints
from tui.widgets.prompter_text import PrompterText, margin

BAR_STEP: Final = 0.25
"""Seconds of a step of the bar."""
HELD_STEP: Final = 1.0
"""Seconds of a step of the bar while the text is held, and only it moves."""
BAR_WIDTHS: Final = ((100, 32), (72, 24), (0, 16))
"""From which width of the terminal on the bar has how many cells."""
ROOMY: Final = 14
"""Lines of a terminal from which on the lines of the greeting stay empty after it: so the text doesn't jump."""


class PrompterShown(BaseScreen):
    """A script and the `state` of its rehearsal. AfterwordError when there is nothing to say."""

    SCOPE = Scope.PROMPTER
    DOING: ClassVar[str] = "Rehearsal"

    def __init__(
        self,
        script_id: str,
        *,
        reading: Reading = Reading.FULL,
        speed: float = 1.0,
        opening: Opening | None = None,
    ) -> None:
        super().__init__()
        script = self.desk.documents().scripts.get(script_id)
        if script is None:
            raise no_longer_there("script")
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
        self.left = False
        self.opening = opening or Opening(timed(self.greeting, 1.0).seconds if self.greeting else 0.0)
        self.begin(self.opening, speed)

    def begin(self, opening: Opening, speed: float) -> None:
        """A take begins now; the text runs at so many times the person's own pace."""
        self.take: Take = self.desk.new_take(self.script, self.text, self.timing.seconds)
        self.state = Rehearsal.begin(opening, self.recording(speed), self.afterword.stopwatch())

    def recording(self, speed: float) -> Recording:
        """The machine records until the script's limit, for real."""
        return Recording(self.timing, self.script.limit, speed=speed)

    def compose_body(self) -> ComposeResult:
        """What is going on, what the machine says, and the text or what there is to say."""
        yield self.cue
        yield self.machine
        yield self.shown_text
        yield self.shown_points

    # --- what is shown

    def show_state(self) -> None:
        """What is different now; nothing is sent for what isn't."""
        state = self.state
        recording = state.recording
        self.title_line.show(*self.title_parts())
        before: Parts = [(" " * (margin(self.size.width) - 1), self.look.plain)]
        self.cue.show([*before, *cue(state, self.look)], self._reading_parts())
        speaks = state.phase is Phase.GREETING and not state.opening.waits
        self.machine.show(f"“{self.greeting}”" if speaks else "")
        self.machine.display = speaks or self.size.height >= ROOMY
        self.shown_text.show_word(recording.word if state.beeped is not None else -1)
        self.shown_points.show_sentence(recording.sentence if state.beeped is not None else -1)
        self.hints.show_commands(self.live_commands())

    def show_reading(self) -> None:
        """The text as it is read now, or the points."""
        blind = self.reading is Reading.BLIND
        self.shown_text.display, self.shown_points.display = not blind, blind
        full = self.reading is Reading.FULL
        shown = self.text if full else key_words(self.text, self.look.glyphs.between)
        self.shown_text.show_text(self.timing, shown)

    def _reading_parts(self) -> Parts:
        words = round(self.pace.words_a_minute * self.state.recording.speed)
        return [(f"{self.reading.value} {self.look.glyphs.between} {words} wpm", self.look.quiet)]

    def title_parts(self) -> tuple[Parts, Parts]:
        """Which script; the seconds and the bar against the limit."""
        look, limit, held = self.look, self.script.limit, self.state.recording.held_since
        second = self.state.second // BAR_STEP * BAR_STEP
        if held is not None:  # the machine goes on, in as few steps as the seconds
            second = max(held // BAR_STEP * BAR_STEP, self.state.second // HELD_STEP * HELD_STEP)
        # the terminal's own width: the screen gets its classes only after it is drawn first
        width = next(cells for least, cells in BAR_WIDTHS if self.app.size.width >= least)
        left: Parts = [
            (self.DOING, look.strong),
            (f" {look.glyphs.between} {self.script.title}", look.plain),
        ]
        right: Parts = [(f"{int(second)} s  ", look.plain), *bar(second / limit, width, look)]
        return left, [*right, (f"  {limit:g} s", look.plain)]

    def refresh_frame(self) -> None:
        """Everything, as it is now."""
        if self.is_mounted and not self.left:
            self.show_state()
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
        """In the greeting space skips it, in a hold two keys go on; the footer is for the keys of the prompter."""
        return [self._worded(command) for command in super().live_commands()]

    def _worded(self, command: Command) -> Command:
        match command.action:
            case "said" if self.state.phase is Phase.GREETING:
                return replace(command, label="beep" if self.state.opening.waits else "skip")
            case "said" if self.state.recording.held_since is not None:
                return replace(command, label="go on", shown="space/p")
            case "hold" if self.state.recording.held_since is not None:
                return replace(command, priority=0)
            case "palette":
                return replace(command, priority=0)
            case "leave" if self.state.phase is not Phase.COUNTDOWN:
                return replace(command, priority=0)
        return command

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """As the footer says, undo included."""
        command = command_for(action, self.SCOPE)
        return self.is_live(command) if command else super().check_action(action, parameters)
