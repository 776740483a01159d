"""What the texts in the journal belong to: their keys there, written and read again."""

from typing import Literal, NamedTuple, TypeAlias

Noted: TypeAlias = Literal["application", "interview"]
"""What has notes."""


class ScriptKey(NamedTuple):
    """A voicemail script; it may not be stored yet, its interview is."""

    interview_id: str
    script_id: str

    def __str__(self) -> str:
        return f"script {self.interview_id} {self.script_id}"


class NotesKey(NamedTuple):
    """The notes of an application or an interview."""

    noted: Noted
    id: str

    def __str__(self) -> str:
        return f"notes {self.noted} {self.id}"


class CallKey(NamedTuple):
    """A call that runs, until it is noted or left out."""

    application_id: str
    contact_id: str

    def __str__(self) -> str:
        return f"call {self.application_id} {self.contact_id}"


def read_key(key: str) -> ScriptKey | NotesKey | CallKey | None:
    """What a key of the journal names; None for one that isn't ours."""
    match key.split(" "):
        case ["script", interview_id, script_id]:
            return ScriptKey(interview_id, script_id)
        case ["notes", ("application" | "interview") as noted, id_]:
            return NotesKey(noted, id_)
        case ["call", application_id, contact_id]:
            return CallKey(application_id, contact_id)
        case _:
            return None
