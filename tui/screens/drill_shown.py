"""What a drill shows, and which keys are live in it; it knows no timer and ends nothing."""

from dataclasses import replace

from textual.app import ComposeResult

from data.drill import CallPhase, judge
from data.records import Drill
from tui.commands import Command, Needs, Scope, command_for, commands_in
from tui.screens.base import BaseScreen
from tui.screens.drill_sheet import DrillShown, write_drill
from tui.widgets.line import Parts
from tui.widgets.pane import Pane

RUNNING = frozenset({CallPhase.RINGING, CallPhase.ANSWERED, CallPhase.GREETING, CallPhase.BEEP})
"""While one listens."""
FULL = 55
"""Cells of a terminal from which on all keys of a call stand in the footer with their words."""
REACTIONS = " ".join(each.hint for each in commands_in(Scope.DRILL) if each.needs is Needs.REACTION)
"""Those keys alone, for a terminal without that room."""
ROOMY = 22
"""Lines of a terminal from which on what the keys do stands under a call, too."""


class DrillFrame(BaseScreen):
    """A drill and its `state`; with a `seed` that of another one. UsageProblem when the interview is gone."""

    SCOPE = Scope.DRILL
    UNDOES = False

    def __init__(self, interview_id: str, script_id: str = "", seed: int | None = None) -> None:
        super().__init__()
        self.interview_id = interview_id
        self.script = self.desk.documents().scripts.get(script_id) or self.desk.script(interview_id)
        self.values = self.desk.fill_ins(self.script)
        self.whom = self.values.get("contact", "")
        self.pane = Pane(self.look, id="drill")
        self.left = False
        self.begin(seed)

    def begin(self, seed: int | None = None) -> None:
        """A drill of calls nobody knows yet; with a `seed` of those that were."""
        self.drill: Drill = self.desk.new_drill(self.interview_id, self.script.id, seed)
        self.state = self.desk.run_drill(self.drill)
        self.message, self.speaking = "", False

    def compose_body(self) -> ComposeResult:
        """The sheet."""
        yield self.pane

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # there is nowhere to go here
        """It is all in the state; what the documents say counts from the next drill on."""
        self.draw()

    def draw(self) -> None:
        """The sheet as it is now; nothing is sent where nothing changed."""
        keys = [(one.hint, one.help) for one in commands_in(self.SCOPE) if one.needs is Needs.REACTION]
        shown = DrillShown(
            state=self.state,
            name=self.whom,
            values=self.values,
            keys=keys if self.state.calling is None or self.size.height >= ROOMY else (),
            message=self.message,
            speaking=self.speaking,
        )
        self.pane.show(lambda sheet: write_drill(sheet, shown))

    def refresh_frame(self) -> None:
        """Everything, as it is now."""
        if self.is_mounted and not self.left:
            self.draw()
            super().refresh_frame()

    def on_resize(self) -> None:
        """What the keys do finds its place, or has none."""
        self.refresh_frame()

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whom one rings; how many were right so far."""
        look, done = self.look, self.state.done
        whose = ", ".join(filter(None, (self.whom, self.values.get("company", ""))))
        left: Parts = [
            ("Drill", look.strong),
            (f" {look.glyphs.between} {whose}" if whose else "", look.plain),
        ]
        right = sum(judge(call, self.state.limits).good for call in done)
        return left, [(f"{right} of {len(done)} right", look.plain)] if done else []

    # --- which keys are live

    def has(self, need: Needs) -> bool:
        """The keys of a call while it goes, until the first of them; the way on after its verdict."""
        calling = self.state.calling
        match need:
            case Needs.REACTION:
                return calling is not None and calling.over is None and not calling.decided
            case Needs.BEGUN:
                return calling is not None and not self.speaking
            case Needs.VERDICT:
                return (calling is None or calling.over is not None) and not self.speaking
            case _:
                return super().has(need)

    def is_live(self, command: Command) -> bool:
        """While one listens nothing lies over what is heard."""
        if command.action in {"help", "palette"} and self.state.phase in RUNNING:
            return False
        return super().is_live(command)

    def live_commands(self) -> list[Command]:
        """What space leads to is said; while one listens the footer is for the keys of the call."""
        return [self._worded(command) for command in super().live_commands()]

    @property
    def _is_tight(self) -> bool:
        return self.app.size.width < FULL

    def _worded(self, command: Command) -> Command:
        match command.action:
            case "go_on" if self.state.calling is None:
                return replace(command, label="ring")
            case "go_on" if self.state.coming is None:
                return replace(command, label="result")
            case "palette":
                return replace(command, priority=0)
            case "speak" if self._is_tight:
                return replace(command, shown=REACTIONS, label="react")
            case _ if self._is_tight and command.needs is Needs.REACTION:
                return replace(command, priority=0)
            case "stop" if self.state.phase in RUNNING and self.has_class("-narrow") and not self._is_tight:
                return replace(command, priority=0)  # there the keys of the call need all the room
            case "restart" | "leave" if self.state.phase in RUNNING:
                return replace(command, priority=0)
        return command

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """As the footer says, undo included."""
        command = command_for(action, self.SCOPE)
        return self.is_live(command) if command else super().check_action(action, parameters)
