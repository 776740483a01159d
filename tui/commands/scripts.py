"""What is done with a voicemail script, besides what is done with every text."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places
from tui.commands.texts import TextWords, text_commands

SCRIPT: Final = places(Scope.SCRIPT)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("r",),
        action="rehearse",
        label="rehearse",
        help="Say it against the clock, word by word at your pace; it says why where that can't be yet.",
        scopes=SCRIPT,
        priority=2,
        needs=Needs.READY,
    ),
    Command(
        keys=("left_square_bracket",),
        action="limit_less",
        label="limit",
        help="The next shorter limit of 10, 20, 30, 60, 90, 120, 180 seconds.",
        scopes=SCRIPT,
        priority=3,
        shown="[ ]",
    ),
    Command(
        keys=("right_square_bracket",),
        action="limit_more",
        label="longer limit",
        help="The next longer limit of 10, 20, 30, 60, 90, 120, 180 seconds.",
        scopes=SCRIPT,
    ),
    Command(
        keys=("l",),
        action="limit",
        label="own limit",
        help="Type any limit: 45, 1:30, 2 min.",
        scopes=SCRIPT,
        priority=12,
    ),
    Command(
        keys=("M",),
        action="me",
        label="your name",
        help="Your own name and number, as {me} and {my_phone} say them; kept in your settings.",
        scopes=SCRIPT,
        priority=11,
    ),
    *text_commands(
        Scope.SCRIPT,
        TextWords(
            noun="script",
            templates="a template, or a script of another interview",
            here="for this interview",
            siblings="for this application",
            deleted=" with its takes",
            back="them",
        ),
    ),
)
