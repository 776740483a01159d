"""What is done with the debrief of an interview, besides what is done with every text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from tui.commands.command import Command, Needs, Scope, places
from tui.commands.texts import TextWords, text_commands

NOT_HERE: Final = frozenset({"templates", "add", "rename"})
"""An interview has one debrief; a second one only comes of two sessions."""

OWN_WORDS: Final[Mapping[str, Mapping[str, Any]]] = {
    "next_point": {"label": "next empty", "help": "To the next part that is still empty."},
    "previous_point": {"label": "empty before", "help": "To the empty part before."},
}

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("n",),
        action="debrief",
        label="debrief",
        help="Debrief: what each of them said, what you forgot, what they promised; it feeds the letters.",
        scopes=places(Scope.LIST, Scope.TIMELINE),
        priority=8,
        needs=Needs.DEBRIEFABLE,
    ),
    Command(
        keys=("m",),
        action="note_promise",
        label="note the day",
        help="Note the day that the debrief names as promised, so that the check-in follows it.",
        scopes=places(Scope.DEBRIEF),
        priority=2,
        needs=Needs.PROMISED_DAY,
    ),
    Command(
        keys=("w",),
        action="letter",
        label="thank them",
        help="Write the thank-you to the first of them who is still to be thanked.",
        scopes=places(Scope.DEBRIEF),
        priority=3,
        needs=Needs.WRITABLE,
    ),
    *(
        replace(each, **OWN_WORDS.get(each.action, {}))
        for each in text_commands(
            Scope.DEBRIEF,
            TextWords(noun="debrief", templates="its headings", here="here", siblings="of this interview"),
        )
        if each.action not in NOT_HERE
    ),
)
