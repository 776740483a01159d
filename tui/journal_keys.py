"""What the texts in the journal belong to: their keys there, written and read again."""

from typing import Final, Literal, NamedTuple, TypeAlias

from data.records import Channel, Debrief, Letter, Script, StepKey
from data.text_kinds import Text

Noted: TypeAlias = Literal["application", "interview", "contact"]
"""What has notes."""
NOTES: Final[dict[Noted, frozenset[str]]] = {
    "application": frozenset({"notes", "strengths", "feedback", "hired"}),
    "interview": frozenset({"notes"}),
    "contact": frozenset({"notes"}),
}
"""The fields of each that are written on several lines."""


class ScriptKey(NamedTuple):
    """A voicemail script; it may not be stored yet, its interview is."""

    interview_id: str
    script_id: str

    def __str__(self) -> str:
        return f"script {self.interview_id} {self.script_id}"


class LetterKey(NamedTuple):
    """A letter; it may not be stored yet, what it is about is."""

    letter_id: str
    application_id: str
    step: StepKey
    channel: Channel

    def __str__(self) -> str:
        step = self.step
        words = (
            "letter",
            self.letter_id,
            self.application_id or _NONE,
            step.stage,
            step.owner_id,
            step.contact_id or _NONE,
            str(step.turn),
            self.channel.replace(" ", "_"),
        )
        return " ".join(words)


class DebriefKey(NamedTuple):
    """The debrief of an interview; it may not be stored yet, its interview is."""

    interview_id: str
    debrief_id: str

    def __str__(self) -> str:
        return f"debrief {self.interview_id} {self.debrief_id}"


TextKey: TypeAlias = ScriptKey | LetterKey | DebriefKey
"""One of the texts that are documents of their own."""


class NotesKey(NamedTuple):
    """The notes of an application, an interview or a person; or another text of theirs, by its field."""

    noted: Noted
    id: str
    field: str = "notes"

    def __str__(self) -> str:
        words = f"notes {self.noted} {self.id}"
        return words if self.field == "notes" else f"{words} {self.field}"


class CallKey(NamedTuple):
    """A call that runs, until it is noted or left out."""

    application_id: str
    contact_id: str

    def __str__(self) -> str:
        return f"call {self.application_id} {self.contact_id}"


AnyKey: TypeAlias = TextKey | NotesKey | CallKey
_NONE: Final = "-"
"""Stands for an id that is empty."""


def key_of(text: Text) -> TextKey:
    """The key under which `text` is kept while it is written."""
    match text:
        case Script():
            return ScriptKey(text.interview_id, text.id)
        case Letter():
            return LetterKey(text.id, text.application_id, text.step, text.channel)
        case Debrief():
            return DebriefKey(text.interview_id, text.id)


def read_key(key: str) -> AnyKey | None:
    """What a key of the journal names; None for one that isn't ours."""
    match key.split(" "):
        case ["script", interview_id, script_id]:
            return ScriptKey(interview_id, script_id)
        case ["letter", letter_id, application_id, stage, owner_id, contact_id, turn, channel]:
            return _letter_key(letter_id, application_id, stage, owner_id, contact_id, turn, channel)
        case ["debrief", interview_id, debrief_id]:
            return DebriefKey(interview_id, debrief_id)
        case ["notes", ("application" | "interview" | "contact") as noted, id_, *field]:
            notes = NotesKey(noted, id_, *field[:1])
            return notes if notes.field in NOTES[noted] and len(field) < 2 else None
        case ["call", application_id, contact_id]:
            return CallKey(application_id, contact_id)
        case _:
            return None


def _letter_key(
    letter_id: str, application_id: str, stage: str, owner_id: str, contact_id: str, turn: str, channel: str
) -> LetterKey | None:
    try:
        way, number = Channel(channel.replace("_", " ")), int(turn)
    except ValueError:
        return None
    step = StepKey(stage=stage, owner_id=owner_id, contact_id=_id(contact_id), turn=number)
    return LetterKey(letter_id, _id(application_id), step, way)


def _id(word: str) -> str:
    return "" if word == _NONE else word
