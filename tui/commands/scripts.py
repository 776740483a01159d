"""What is done with a voicemail script."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("enter",),
        action="write",
        label="write",
        help="Write in the text: letters are letters until esc makes them keys again.",
        scopes=places(Scope.SCRIPT),
        priority=1,
    ),
    Command(
        keys=("u",),
        action="text_undo",
        label="undo typing",
        help="Take back what was typed last, inside this text.",
        scopes=places(Scope.SCRIPT),
        priority=3,
    ),
    Command(
        keys=("U", "ctrl+r"),
        action="text_redo",
        label="redo",
        help="Type again what was last taken back.",
        scopes=places(Scope.SCRIPT),
        priority=7,
    ),
    Command(
        keys=("p",),
        action="plain",
        label="plain view",
        help="The filled text alone on the screen, to read it or to select it with the mouse.",
        scopes=places(Scope.SCRIPT),
        priority=4,
        needs=Needs.TEXT,
    ),
    Command(
        keys=("y",),
        action="copy",
        label="copy",
        help="Send the filled text to the clipboard.",
        scopes=places(Scope.SCRIPT),
        priority=5,
        needs=Needs.TEXT,
    ),
    Command(
        keys=("o",),
        action="other",
        label="other version",
        help="Another script of this interview, for example one that another session saved.",
        scopes=places(Scope.SCRIPT),
        priority=6,
        needs=Needs.OTHER,
    ),
    Command(
        keys=("tab",),
        action="pane",
        label="as said",
        help="The keys that scroll go to the script as it will be said, and back.",
        scopes=places(Scope.SCRIPT),
        priority=6,
        needs=Needs.PANE,
        palette=False,
    ),
)
