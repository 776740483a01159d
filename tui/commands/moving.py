"""The keys that move through lines, wherever there are any."""

from dataclasses import replace
from typing import Final

from tui.commands.command import Command, Needs, Scope, places

LINES: Final = places(
    Scope.LIST,
    Scope.TIMELINE,
    Scope.PEOPLE,
    Scope.HELP,
    Scope.IMPORT,
    Scope.FORM,
    Scope.SCRIPT,
    Scope.LETTER,
    Scope.DEBRIEF,
    Scope.CHOICES,
    Scope.BOTH,
    Scope.RESULT,
    Scope.CALL,
    Scope.NOTED,
    Scope.DRILLED,
)
SCROLLED: Final = LINES | {Scope.LINE}
"""Also where g and G mean something else."""
CROWDED: Final = places(Scope.LETTER, Scope.DEBRIEF)
"""Where the footer has more urgent keys to name."""
DOWN: Final = Command(
    keys=("j", "down"),
    action="down",
    label="move",
    shown="j/k",
    help="One line down.",
    scopes=SCROLLED - CROWDED,
    priority=1,
    needs=Needs.LINE,
    palette=False,
)

COMMANDS: Final[tuple[Command, ...]] = (
    DOWN,
    replace(DOWN, scopes=CROWDED, priority=11),
    Command(
        keys=("k", "up"),
        action="up",
        label="up",
        help="One line up.",
        scopes=SCROLLED,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("pagedown", "ctrl+d"),
        action="page_down",
        label="page down",
        help="One page down.",
        scopes=SCROLLED,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("pageup", "ctrl+u"),
        action="page_up",
        label="page up",
        help="One page up.",
        scopes=SCROLLED,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("g", "home"),
        action="first",
        label="first",
        help="To the first line.",
        scopes=LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("G", "end"),
        action="last",
        label="last",
        help="To the last line.",
        scopes=LINES,
        needs=Needs.LINE,
        palette=False,
    ),
)
