"""What is done where a text begins, and where two of them stand side by side."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places

CHOICES: Final = places(Scope.CHOICES)
BOTH: Final = places(Scope.BOTH)
NUMBERS: Final = tuple("1234567890")

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("enter",),
        action="take",
        label="begin with it",
        help="Begin with what the cursor stands on.",
        scopes=CHOICES,
        priority=2,
    ),
    Command(
        keys=NUMBERS,
        action="take_number",
        label="at once",
        help="Begin with the line of that number; 0 is an empty page.",
        scopes=CHOICES,
        priority=3,
        shown="0-9",
        palette=False,
    ),
    Command(
        keys=("e",),
        action="change",
        label="change it",
        help="Change this template in your editor, for every letter to come; yours is a file beside your settings.",
        scopes=CHOICES,
        priority=4,
        needs=Needs.CHANGEABLE,
    ),
    Command(
        keys=("1",),
        action="keep_one",
        label="keep the first",
        help="The first one goes on, the second is deleted; u brings it back.",
        scopes=BOTH,
        priority=2,
    ),
    Command(
        keys=("2",),
        action="keep_other",
        label="keep the second",
        help="The second one goes on, the first is deleted; u brings it back.",
        scopes=BOTH,
        priority=3,
    ),
    Command(
        keys=("b", "escape"),
        action="back",
        label="keep both",
        help="Both stay; back to the one you came from.",
        scopes=BOTH,
        priority=1,
        shown="esc",
    ),
)
