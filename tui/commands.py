"""One row a command: from it come its binding, its hint in the footer, its palette entry and its help line."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from textual.binding import Binding, BindingType


class Scope(Enum):
    """Where a command lives; the value is the heading of its part of the help."""

    LIST = "In the list"
    TIMELINE = "In a timeline"
    SCRIPT = "In a voicemail script"
    FORM = "In the form"
    IMPORT = "While importing"
    HELP = "In the help"
    PALETTE = "In the palette"
    EVERYWHERE = "Everywhere"


class Needs(Enum):
    """What must be there for a command to work; the screen answers in `BaseScreen.has`."""

    NOTHING = "nothing"
    LINE = "a line to stand on"
    OPEN_STEP = "a follow-up that can be done now"
    RECIPIENT = "a follow-up that can be done now, to somebody"
    APPLICATION = "an application"
    INTERVIEW = "an interview"
    HELD = "an interview that is over"
    DELETABLE = "something that can be deleted here"
    PANE = "a pane to go to"
    FILTERABLE = "something to filter"
    BACK = "a screen to go back to"
    UNDOABLE = "a change to take back"
    REDOABLE = "a change that was undone"
    PERSON = "a line of a person"
    TEXT = "some text"
    OTHER = "another script of this interview"
    FILE_NAME = "a file name being typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a person can do. `action` names the method `action_...` of the screen.

    `label` is the word in the footer, `help` the sentence in help and palette. `priority` orders the
    footer, 1 first; 0 keeps it out of it. `shown` stands for the keys in the footer where it isn't the
    first of them ("j/k").
    """

    keys: tuple[str, ...]
    action: str
    label: str
    help: str
    scopes: frozenset[Scope]
    priority: int = 0
    needs: Needs = Needs.NOTHING
    shown: str = ""
    palette: bool = True

    @property
    def hint(self) -> str:
        """The key as the footer names it."""
        return self.shown or key_words(self.keys[0])


_NAMES: Final = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "pageup": "page up",
    "pagedown": "page down",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def key_words(key: str) -> str:
    """A key as people call it: `?`, `esc`, `ctrl+p`."""
    return _NAMES.get(key, key)


def _in(*scopes: Scope) -> frozenset[Scope]:
    return frozenset(scopes)


_LINES: Final = _in(Scope.LIST, Scope.TIMELINE, Scope.HELP, Scope.IMPORT, Scope.FORM, Scope.SCRIPT)
_STEPS: Final = _in(Scope.LIST, Scope.TIMELINE)
_EVERYWHERE: Final = _in(Scope.EVERYWHERE)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("j", "down"),
        action="down",
        label="move",
        shown="j/k",
        help="One line down.",
        scopes=_LINES,
        priority=1,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("k", "up"),
        action="up",
        label="up",
        help="One line up.",
        scopes=_LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("pagedown", "ctrl+d"),
        action="page_down",
        label="page down",
        help="One page down.",
        scopes=_LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("pageup", "ctrl+u"),
        action="page_up",
        label="page up",
        help="One page up.",
        scopes=_LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("g", "home"),
        action="first",
        label="first",
        help="To the first line.",
        scopes=_LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("G", "end"),
        action="last",
        label="last",
        help="To the last line.",
        scopes=_LINES,
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("enter",),
        action="open",
        label="timeline",
        help="Open the timeline: what happened, what comes, what would come after a no.",
        scopes=_in(Scope.LIST),
        priority=2,
        needs=Needs.APPLICATION,
    ),
    Command(
        keys=("d",),
        action="done",
        label="done",
        help="Done: the follow-up was sent, posted or said; the earliest open one, by name.",
        scopes=_STEPS,
        priority=3,
        needs=Needs.RECIPIENT,
    ),
    Command(
        keys=("a",),
        action="add",
        label="add",
        help="Add an interview in one typed line: company, role, when, people.",
        scopes=_STEPS,
        priority=4,
    ),
    Command(
        keys=("i",),
        action="import",
        label="import",
        help="Import an invitation: a calendar file (.ics) as it came by mail.",
        scopes=_in(Scope.LIST),
        priority=9,
    ),
    Command(
        keys=("e",),
        action="edit",
        label="edit",
        help="Edit the application, this interview and its people in the full form.",
        scopes=_STEPS,
        priority=10,
        needs=Needs.APPLICATION,
    ),
    Command(
        keys=("r",),
        action="reply",
        label="reply came",
        help="They wrote or rang; give the day they named for the next news, if they did.",
        scopes=_STEPS,
        priority=7,
        needs=Needs.APPLICATION,
    ),
    Command(
        keys=("o",),
        action="outcome",
        label="outcome",
        help="How it ended: offer, rejected, withdrew, went cold.",
        scopes=_STEPS,
        priority=8,
        needs=Needs.APPLICATION,
    ),
    Command(
        keys=("m",),
        action="move",
        label="other day",
        help="Move the follow-up to a day of your own; it stays there, weekend or not.",
        scopes=_STEPS,
        priority=6,
        needs=Needs.OPEN_STEP,
    ),
    Command(
        keys=("s",),
        action="skip",
        label="skip",
        help="Skip this follow-up, with a reason; what comes after it still comes.",
        scopes=_STEPS,
        priority=5,
        needs=Needs.OPEN_STEP,
    ),
    Command(
        keys=("R",),
        action="retire",
        label="retire",
        help="Retire this follow-up, with a reason: neither it nor what would follow it is wanted.",
        scopes=_STEPS,
        priority=16,
        needs=Needs.OPEN_STEP,
    ),
    Command(
        keys=("v",),
        action="script",
        label="script",
        help="Write the voicemail script of this interview.",
        scopes=_STEPS,
        priority=11,
        needs=Needs.INTERVIEW,
    ),
    Command(
        keys=("p",),
        action="promise",
        label="promised day",
        help="They named a day for the next news at the interview itself.",
        scopes=_STEPS,
        priority=14,
        needs=Needs.HELD,
    ),
    Command(
        keys=("X",),
        action="cancel",
        label="cancel / revive",
        help="The interview was cancelled, or takes place after all if it was.",
        scopes=_STEPS,
        priority=17,
        needs=Needs.INTERVIEW,
    ),
    Command(
        keys=("x",),
        action="delete",
        label="delete",
        help="Delete: in the list the whole application, in its timeline the interview you stand on.",
        scopes=_STEPS,
        priority=15,
        needs=Needs.DELETABLE,
    ),
    Command(
        keys=("slash",),
        action="filter",
        label="filter",
        help="Filter as you type: company, role, people, follow-up; esc shows all again.",
        scopes=_in(Scope.LIST),
        priority=12,
        needs=Needs.FILTERABLE,
    ),
    Command(
        keys=("enter",),
        action="write",
        label="write",
        help="Write in the text: letters are letters until esc makes them keys again.",
        scopes=_in(Scope.SCRIPT),
        priority=1,
    ),
    Command(
        keys=("u",),
        action="text_undo",
        label="undo typing",
        help="Take back what was typed last, inside this text.",
        scopes=_in(Scope.SCRIPT),
        priority=3,
    ),
    Command(
        keys=("U", "ctrl+r"),
        action="text_redo",
        label="redo",
        help="Type again what was last taken back.",
        scopes=_in(Scope.SCRIPT),
        priority=7,
    ),
    Command(
        keys=("p",),
        action="plain",
        label="plain view",
        help="The filled text alone on the screen, to read it or to select it with the mouse.",
        scopes=_in(Scope.SCRIPT),
        priority=4,
        needs=Needs.TEXT,
    ),
    Command(
        keys=("y",),
        action="copy",
        label="copy",
        help="Send the filled text to the clipboard.",
        scopes=_in(Scope.SCRIPT),
        priority=5,
        needs=Needs.TEXT,
    ),
    Command(
        keys=("o",),
        action="other",
        label="other version",
        help="Another script of this interview, for example one that another session saved.",
        scopes=_in(Scope.SCRIPT),
        priority=6,
        needs=Needs.OTHER,
    ),
    Command(
        keys=("tab",),
        action="pane",
        label="as said",
        help="The keys that scroll go to the script as it will be said, and back.",
        scopes=_in(Scope.SCRIPT),
        priority=6,
        needs=Needs.PANE,
        palette=False,
    ),
    Command(
        keys=("enter",),
        action="write",
        label="write",
        help="Write in this field; enter then stores it at once, esc leaves it as it was.",
        scopes=_in(Scope.FORM),
        priority=1,
        needs=Needs.LINE,
    ),
    Command(
        keys=("tab",),
        action="down",
        label="next field",
        help="To the next field.",
        scopes=_in(Scope.FORM),
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("shift+tab",),
        action="up",
        label="field before",
        help="To the field before.",
        scopes=_in(Scope.FORM),
        needs=Needs.LINE,
        palette=False,
    ),
    Command(
        keys=("a",),
        action="add_person",
        label="add a person",
        help="Add a person to this interview in one typed line: name, address, number, role.",
        scopes=_in(Scope.FORM),
        priority=3,
        needs=Needs.INTERVIEW,
    ),
    Command(
        keys=("space",),
        action="role",
        label="role",
        help="What this person is: interviewer, hiring contact, or both.",
        scopes=_in(Scope.FORM),
        priority=4,
        needs=Needs.PERSON,
    ),
    Command(
        keys=("x",),
        action="remove_person",
        label="remove",
        help="Take this person off this interview; they stay known.",
        scopes=_in(Scope.FORM),
        priority=5,
        needs=Needs.PERSON,
    ),
    Command(
        keys=("enter",),
        action="take",
        label="take it in",
        help="Take this event in; what it leaves open is asked first.",
        scopes=_in(Scope.IMPORT),
        priority=2,
        needs=Needs.LINE,
    ),
    Command(
        keys=("o",),
        action="open_file",
        label="another file",
        help="Choose another file.",
        scopes=_in(Scope.IMPORT),
        priority=4,
    ),
    Command(
        keys=("tab",),
        action="complete",
        label="complete",
        help="Complete the file name as far as it is clear.",
        scopes=_in(Scope.IMPORT),
        needs=Needs.FILE_NAME,
        palette=False,
    ),
    Command(
        keys=("u",),
        action="undo",
        label="undo",
        help="Undo the newest change; again and again, also yesterday's.",
        scopes=_EVERYWHERE,
        priority=13,
        needs=Needs.UNDOABLE,
    ),
    Command(
        keys=("U", "ctrl+r"),
        action="redo",
        label="redo",
        help="Do again what was last taken back.",
        scopes=_EVERYWHERE,
        priority=18,
        needs=Needs.REDOABLE,
    ),
    Command(
        keys=("tab",),
        action="pane",
        label="pane",
        help="To the pane with the details and back; on a narrow terminal it opens it.",
        scopes=_STEPS,
        priority=3,
        needs=Needs.PANE,
        palette=False,
    ),
    Command(
        keys=("escape",),
        action="back",
        label="back",
        help="Back to where you came from; a filter goes first.",
        scopes=_EVERYWHERE,
        priority=2,
        needs=Needs.BACK,
        palette=False,
    ),
    Command(
        keys=("ctrl+p",),
        action="palette",
        label="palette",
        help="Find a command by its name.",
        scopes=_EVERYWHERE,
        priority=19,
        palette=False,
    ),
    Command(
        keys=("q", "ctrl+c"),
        action="leave",
        label="quit",
        help="Quit. Everything is stored already.",
        scopes=_EVERYWHERE,
        priority=20,
    ),
    Command(
        keys=("question_mark", "f1"),
        action="help",
        label="help",
        help="What every key does here.",
        scopes=_EVERYWHERE,
        priority=21,
    ),
)
"""Every command of every screen."""


def commands_in(scope: Scope) -> tuple[Command, ...]:
    """The commands that live in `scope`, and those everywhere whose keys it doesn't use for its own."""
    own = {key for each in COMMANDS if scope in each.scopes for key in each.keys}
    return tuple(
        each
        for each in COMMANDS
        if scope in each.scopes or (Scope.EVERYWHERE in each.scopes and own.isdisjoint(each.keys))
    )


def bindings_in(scope: Scope) -> list[BindingType]:
    """Textual's bindings of one scope.

    They have priority: a key is then acted on before the next one is read, so that what is typed ahead
    ("s" and at once its reason) goes where it was meant to go. A text that has the focus still gets its
    letters first.
    """
    return [
        Binding(key, each.action, each.label, show=False, priority=True)
        for each in commands_in(scope)
        for key in each.keys
    ]


def command_for(action: str, scope: Scope) -> Command | None:
    """The command behind an action; None for an action that is no command here."""
    return next((each for each in commands_in(scope) if each.action == action), None)
