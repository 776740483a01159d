"""What a command is, where it can live, and what it can need."""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Scope(Enum):
    """Where a command lives; the value is the heading of its part of the help."""

    LIST = "In the list"
    TIMELINE = "In a timeline"
    PEOPLE = "Among the people"
    SCRIPT = "In a voicemail script"
    LETTER = "In a letter"
    DEBRIEF = "In a debrief"
    CHOICES = "While choosing what a text begins with"
    BOTH = "With two versions of a text"
    PROMPTER = "In the prompter"
    RESULT = "At the result of a take"
    CALL = "At a call"
    LINE = "While a call runs"
    NOTED = "When a call is over"
    DRILL = "In a drill"
    DRILLED = "At the result of a drill"
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
    DEBRIEFABLE = "an interview that is over, or a follow-up of one"
    PROMISED_DAY = "a promised day that isn't noted yet"
    DELETABLE = "something that can be deleted here"
    PANE = "a pane to go to"
    FILTERABLE = "something to filter"
    BACK = "a screen to go back to"
    UNDOABLE = "a change to take back"
    REDOABLE = "a change that was undone"
    PERSON = "a line of a person"
    ENCOUNTER = "an application there was something with them in"
    ALIKE = "somebody who may be the same person"
    ADDRESS = "an e-mail address"
    TEXT = "some text"
    OTHER = "another text of this kind here"
    READY = "a script that can be said as it stands"
    POINT = "an open point of the checklist"
    FILE_NAME = "a file name being typed"
    SAYING = "something to hear or to say"
    RECORDING = "a recording that runs"
    TAKE = "a take"
    CALLABLE = "a follow-up that can be done by phone"
    WRITABLE = "a follow-up that can be written now, to somebody"
    MAIL = "a letter that goes by e-mail"
    CARD = "a card that goes by post"
    CHANGEABLE = "a template that can be changed"
    MESSAGE = "a script for a machine"
    NUMBER = "a number to ring"
    OTHER_NUMBER = "a number that was wrong"
    TO_RING = "a follow-up that is to be rung for"
    RINGING = "a call at which no machine answered"
    MACHINE = "a machine that answers"
    REACTION = "a drilled call that wants a reaction"
    BEGUN = "a drill that has begun"
    VERDICT = "a verdict to go on from, or a drill to begin"
    OLDER = "a take before this one"
    NEWER = "a take after this one"


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
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "full_stop": ".",
    "left": "←",
    "right": "→",
}


def key_words(key: str) -> str:
    """A key as people call it: `?`, `esc`, `ctrl+p`."""
    return _NAMES.get(key, key)


def places(*scopes: Scope) -> frozenset[Scope]:
    """The places a command lives in."""
    return frozenset(scopes)
