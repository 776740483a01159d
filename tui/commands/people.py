"""What is done with the people one knows."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places

PEOPLE: Final = places(Scope.PEOPLE)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("P",),
        action="people",
        label="people",
        help="Everybody you met: where they are now, what there was with them, when to write next.",
        scopes=places(Scope.LIST, Scope.TIMELINE),
        priority=14,
    ),
    Command(
        keys=("enter",),
        action="open",
        label="timeline",
        help="Open the timeline of what was newest with this person.",
        scopes=PEOPLE,
        priority=3,
        needs=Needs.ENCOUNTER,
    ),
    Command(
        keys=("w",),
        action="letter",
        label="write",
        help="Write them a word: it keeps in touch, and counts as the planned one where that is open.",
        scopes=PEOPLE,
        priority=2,
        needs=Needs.LINE,
    ),
    Command(
        keys=("a",),
        action="add_person",
        label="add",
        help="Add somebody in one typed line: name, address, number, company.",
        scopes=PEOPLE,
        priority=4,
    ),
    Command(
        keys=("m",),
        action="change_company",
        label="new company",
        help="They moved: the company they are at now; what there was with them stays, a planned word is due today.",
        scopes=PEOPLE,
        priority=5,
        needs=Needs.LINE,
    ),
    Command(
        keys=("M",),
        action="merge",
        label="merge",
        help="Merge this record with the one that may be the same person; nothing of either is lost.",
        scopes=PEOPLE,
        priority=3,
        needs=Needs.ALIKE,
    ),
    Command(
        keys=("e",),
        action="edit",
        label="edit",
        help="Edit this person in the form: addresses, notes, how you know them, where they were before.",
        scopes=PEOPLE,
        priority=9,
        needs=Needs.LINE,
    ),
    Command(
        keys=("y",),
        action="copy_address",
        label="copy address",
        help="Send their e-mail address to the clipboard.",
        scopes=PEOPLE,
        priority=10,
        needs=Needs.ADDRESS,
    ),
    Command(
        keys=("x",),
        action="delete",
        label="delete",
        help="Delete somebody there was nothing with yet.",
        scopes=PEOPLE,
        priority=11,
        needs=Needs.LINE,
    ),
    Command(
        keys=("slash",),
        action="filter",
        label="filter",
        help="Search as you type: people, companies, notes, debriefs, letters; esc shows all again.",
        scopes=PEOPLE,
        priority=7,
        needs=Needs.FILTERABLE,
    ),
    Command(
        keys=("tab",),
        action="pane",
        label="pane",
        help="To the pane with everything there was and back; on a narrow terminal it opens it.",
        scopes=PEOPLE,
        priority=6,
        needs=Needs.PANE,
        palette=False,
    ),
)
