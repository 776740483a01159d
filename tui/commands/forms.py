"""What is done in the form and while importing."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("enter",),
        action="write",
        label="write",
        help="Write in this field; enter then stores it at once, esc leaves it as it was.",
        scopes=places(Scope.FORM),
        priority=1,
        needs=Needs.LINE,
    ),
    Command(
        keys=("tab",),
        action="down",
        label="next field",
        help="To the next field.",
        scopes=places(Scope.FORM),
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("shift+tab",),
        action="up",
        label="field before",
        help="To the field before.",
        scopes=places(Scope.FORM),
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("a",),
        action="add_person",
        label="add a person",
        help="Add a person to this interview in one typed line: name, address, number, role.",
        scopes=places(Scope.FORM),
        priority=3,
        needs=Needs.INTERVIEW,
    ),
    Command(
        keys=("space",),
        action="role",
        label="role",
        help="What this person is: interviewer, hiring contact, or both.",
        scopes=places(Scope.FORM),
        priority=4,
        needs=Needs.PERSON,
    ),
    Command(
        keys=("x",),
        action="remove_person",
        label="remove",
        help="Take this person off this interview; they stay known.",
        scopes=places(Scope.FORM),
        priority=5,
        needs=Needs.PERSON,
    ),
    Command(
        keys=("enter",),
        action="take",
        label="take it in",
        help="Take this event in; what it leaves open is asked first.",
        scopes=places(Scope.IMPORT),
        priority=2,
        needs=Needs.LINE,
    ),
    Command(
        keys=("o",),
        action="open_file",
        label="another file",
        help="Choose another file.",
        scopes=places(Scope.IMPORT),
        priority=4,
    ),
    Command(
        keys=("tab",),
        action="complete",
        label="complete",
        help="Complete the file name as far as it is clear.",
        scopes=places(Scope.IMPORT),
        needs=Needs.FILE_NAME,
        palette=False,
    ),
)
