"""What every screen shares: a title line, one line for what was said, the prompt and the hints at the bottom.

A screen names its `SCOPE`, builds its middle in `compose_body`, and reads what it shows in `refetch`.
A key calls one desk verb through `act`; whether a key is live is asked in one place, `is_live`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from arrow import Arrow
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from data.desk import Desk, Said
from data.errors import AfterwordError
from tui.commands import Command, Needs, Scope, command_for, commands_in
from tui.look import Look
from tui.widgets.echo import Echo
from tui.widgets.hints import Hints
from tui.widgets.line import Line, Parts
from tui.widgets.prompt import Prompt
from tui.widgets.question import Question

if TYPE_CHECKING:
    from tui.app import AfterwordApp


class BaseScreen(Screen[None]):
    """One screen of Afterword. Give a subclass `BINDINGS = bindings_in(SCOPE)`."""

    SCOPE: ClassVar[Scope]
    UNDOES: ClassVar[bool] = True
    """Whether changes are taken back here; not where none is shown, nor made."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._looked_at = self.desk.documents()
        self.title_line = Line(id="title")
        self.said_line = Echo(self.look, least=1, id="said")
        self.hints = Hints(self.look, id="hints")
        self.prompt = Prompt(self.look, self.afterword.histories)
        self._said = ("", False)
        self._told: tuple[str, ...] = ()

    # --- what a screen has at hand

    @property
    def afterword(self) -> "AfterwordApp":
        """The app, by its own type."""
        return cast("AfterwordApp", self.app)

    @property
    def desk(self) -> Desk:
        """The verbs."""
        return self.afterword.desk

    @property
    def look(self) -> Look:
        """The styles and glyphs."""
        return self.afterword.look

    @property
    def now(self) -> Arrow:
        """The one `now`, as of this call."""
        return self.desk.now()

    # --- what a subclass fills in

    def compose_body(self) -> ComposeResult:
        """The widgets between the title and the foot."""
        yield from ()

    def title_parts(self) -> tuple[Parts, Parts]:
        """The left and the right end of the title line."""
        return [("Afterword", self.look.strong)], []

    def refetch(self, *, go_to: str = "") -> None:
        """Read afresh what is shown; `go_to` is the id of a document the cursor should stand on."""

    def has(self, need: Needs) -> bool:
        """Whether what a command needs is there. Subclasses answer for their own needs."""
        match need:
            case Needs.BACK:
                return self.app.screen_stack[0] is not self
            case Needs.UNDOABLE:
                return self.UNDOES and self.desk.can_undo
            case Needs.REDOABLE:
                return self.UNDOES and self.desk.can_redo
        return need is Needs.NOTHING

    # --- building

    def compose(self) -> ComposeResult:
        """Title, middle, foot."""
        yield self.title_line
        yield from self.compose_body()
        with Vertical(id="foot"):
            yield self.said_line
            yield self.prompt
            yield self.hints

    def on_screen_resume(self) -> None:
        """Whatever brought us back may have changed what we show."""
        if self.is_mounted:
            self.refetch()
            self.refresh_frame()

    def on_screen_suspend(self) -> None:
        """Back here, what was said before is long ago; what another screen says here meanwhile stays."""
        self.unsay()

    def refresh_frame(self) -> None:
        """Show the title and the hints as they are now; nothing is sent where nothing changed."""
        self._show_said()
        self.title_line.show(*self.title_parts())
        if self.prompt.question is not None:
            self.hints.show_hints(self.prompt.question.hints)
        else:
            self.hints.show_commands(self.live_commands())

    # --- which keys are live

    @property
    def takes_keys(self) -> bool:
        """Whether plain letters are keys here and now, not letters of an answer."""
        return not self.prompt.is_open

    def is_live(self, command: Command) -> bool:
        """Whether this command would do something here and now: footer, palette, help and key ask this."""
        return self.takes_keys and self.has(command.needs)

    def live_commands(self) -> list[Command]:
        """The commands that would do something here and now."""
        return [command for command in commands_in(self.SCOPE) if self.is_live(command)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Textual's question whether a key is live."""
        command = command_for(action, self.SCOPE)
        if command is not None and command.needs in {Needs.UNDOABLE, Needs.REDOABLE}:
            return self.UNDOES and self.takes_keys  # with nothing to take back they say so
        return self.is_live(command) if command else True

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """A question keeps the keys until it is answered or left, wherever one clicks meanwhile."""
        if not self.prompt.is_open or widget is self.prompt.keeper:
            super().set_focus(widget, scroll_visible, from_app_focus)

    def look_again(self) -> None:
        """Before a key acts: what another session changed meanwhile is shown first."""
        documents = self.desk.documents()
        if documents is not self._looked_at and self.takes_keys:
            self._looked_at = documents
            self.refetch()
            self.refresh_frame()

    # --- doing and saying

    def record(self, verb: Callable[[], Said]) -> Said:
        """Call one desk verb, show what changed and what it said. AfterwordError passes on."""
        said = verb()
        self._told = ()
        self._looked_at = self.desk.documents()
        self.refetch(go_to=said.id)
        self.say(f"{said.text} u takes it back." if said.undoable else said.text)
        return said

    def act(self, verb: Callable[[], Said]) -> Said | None:
        """As `record`, but an AfterwordError becomes the line that is shown; None then."""
        try:
            return self.record(verb)
        except AfterwordError as error:
            self.complain(error.sentence)
            return None

    def try_to(self, deed: Callable[[], object]) -> bool:
        """Do it; an AfterwordError becomes the line that is shown, and False."""
        try:
            deed()
        except AfterwordError as error:
            self.complain(error.sentence)
            return False
        return True

    def say(self, text: str) -> None:
        """Show one line of what happened."""
        self._said = (text, False)
        self._show_said()
        self.refresh_frame()

    def complain(self, sentence: str) -> None:
        """Show one line of what went wrong, marked by a sign and not by colour alone."""
        self._said = (sentence, True)
        self._show_said()
        self.refresh_frame()

    def says(self, text: str) -> bool:
        """Whether that is what was said last, and stands there still."""
        return self._said[0] == text

    def unsay(self) -> None:
        """What was said last isn't true any more."""
        self._said = ("", False)
        self._show_said()

    def _show_said(self) -> None:
        """What was said, and behind it what the store has to tell, which stands there until the next verb."""
        if self.said_line.display:  # else nobody would see it
            self._told += self.desk.store.take_notices()
        said, problem = self._said
        problem = problem or bool(self._told or self.desk.problem)
        told = (*self._told, self.desk.problem)
        text = " ".join(filter(None, (said, *told)))
        self.said_line.show(text, self.look.late if problem else self.look.plain, problem=problem)

    def ask(self, question: Question) -> None:
        """Ask at the bottom of the screen; the very next key is part of the answer."""
        self.said_line.display = False
        self.prompt.ask(question)
        self.refresh_frame()

    @on(Prompt.Closed)
    def _prompt_closed(self) -> None:
        if not self.prompt.is_open:
            self.said_line.display = True
            self.refresh_frame()

    # --- what works everywhere

    def action_undo(self) -> None:
        """Take the newest change back; another session's is only named at first."""
        self.act(self.desk.undo)

    def action_redo(self) -> None:
        """Do again what was last undone."""
        self.act(self.desk.redo)

    def action_back(self) -> None:
        """Back to the screen below."""
        if self.has(Needs.BACK):
            self.app.pop_screen()

    async def action_palette(self) -> None:
        """Find a command by its name."""
        from tui.navigation import open_palette

        await open_palette(self)

    async def action_help(self) -> None:
        """What every key does here."""
        from tui.navigation import open_help

        await open_help(self)

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit(0)
