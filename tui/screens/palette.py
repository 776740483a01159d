"""The palette: the commands that are live on the screen it was opened from, found by their words."""

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.strip import Strip

from tui import cells
from tui.commands import Command, Scope, bindings_in
from tui.look import Look
from tui.screens.base import BaseScreen
from tui.widgets.line import Parts, fit
from tui.widgets.question import Question
from tui.widgets.ranked_list import ListLine, RankedList

LABEL = 15
KEY = 8
CommandLine = ListLine[Command]


def found(commands: list[Command], typed: str) -> list[Command]:
    """The commands with every word typed in their label or their help; those with it in the label first."""
    words = typed.casefold().split()
    hits = [
        each for each in commands if all(word in f"{each.label} {each.help}".casefold() for word in words)
    ]
    return sorted(hits, key=lambda each: not all(word in each.label.casefold() for word in words))


class PaletteScreen(BaseScreen):
    """One line a command; what can't work on the screen below isn't offered."""

    SCOPE = Scope.PALETTE
    UNDOES = False
    BINDINGS = bindings_in(Scope.PALETTE)

    def __init__(self, asking: BaseScreen) -> None:
        super().__init__()
        self.asking = asking
        # asked now: once this screen is on top, nothing of the other one is live
        self.commands = [each for each in asking.live_commands() if each.palette]
        self.ranked: RankedList[Command] = RankedList(CommandPainter(self.look), id="list")

    def compose_body(self) -> ComposeResult:
        """The commands; what is typed stands at the bottom, where every question is."""
        yield self.ranked

    def on_mount(self) -> None:
        """Ask at once."""
        self._show("")
        self.ask(
            Question(
                label="Command",
                changed=self._show,
                then=self._run,
                left=self.action_back,
                moves=self.ranked.move,
                hints=(("enter", "do it"), ("↑↓", "move"), ("esc", "back")),
            )
        )

    def title_parts(self) -> tuple[Parts, Parts]:
        """What it is."""
        return [("Commands", self.look.strong)], [("those that work here, now", self.look.quiet)]

    def _show(self, typed: str) -> None:
        commands = found(self.commands, typed)
        lines: list[CommandLine] = [ListLine(id=each.action, payload=each) for each in commands]
        self.ranked.show(lines or [ListLine(text="No command has these words here.")])
        self.ranked.first()

    @on(RankedList.Opened)
    def _clicked(self) -> None:
        self._run("")

    def _run(self, _typed: str) -> None:
        """Back to the screen below, and there do it."""
        command, asking = self.ranked.selected, self.asking
        if command is None:
            return
        self.app.pop_screen()
        self.app.call_later(asking.run_action, command.action)


class CommandPainter:
    """Draws one command a line: key, label, what it does."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def paint(self, line: CommandLine, width: int, *, here: bool, focused: bool) -> Strip:  # noqa: ARG002  # no focus
        """One command, or the line that there is none."""
        command, look = line.payload, self.look
        if command is None:
            return cells.strip([("  ", Style()), *fit([(line.text, look.plain)], width - 2)], width)
        bar = (look.glyphs.here if here else " ", look.accent)
        parts: Parts = [
            (cells.left(command.hint, KEY), look.accent if here else look.plain),
            (cells.left(command.label, LABEL), look.strong if here else look.plain),
        ]
        room = width - 2 - KEY - LABEL
        return cells.strip([bar, (" ", Style()), *parts, (cells.cut(command.help, room), look.quiet)], width)
