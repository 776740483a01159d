"""What works on every screen."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places

EVERYWHERE: Final = places(Scope.EVERYWHERE)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("u",),
        action="undo",
        label="undo",
        help="Undo the newest change; again and again, also yesterday's.",
        scopes=EVERYWHERE,
        priority=8,
        needs=Needs.UNDOABLE,
    ),
    Command(
        keys=("U", "ctrl+r"),
        action="redo",
        label="redo",
        help="Do again what was last taken back.",
        scopes=EVERYWHERE,
        priority=19,
        needs=Needs.REDOABLE,
    ),
    Command(
        keys=("escape",),
        action="back",
        label="back",
        help="Back to where you came from; a filter goes first.",
        scopes=EVERYWHERE,
        priority=2,
        needs=Needs.BACK,
        palette=False,
    ),
    Command(
        keys=("ctrl+p",),
        action="palette",
        label="palette",
        help="Find a command by its name.",
        scopes=EVERYWHERE,
        priority=20,
        palette=False,
    ),
    Command(
        keys=("q", "ctrl+c"),
        action="leave",
        label="quit",
        help="Quit. Everything is stored already.",
        scopes=EVERYWHERE,
        priority=21,
    ),
    Command(
        keys=("question_mark", "f1"),
        action="help",
        label="help",
        help="What every key does here; f1 also while writing a text.",
        scopes=EVERYWHERE,
        priority=22,
    ),
)
