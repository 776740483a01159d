"""Pure: the kinds of stored text one writes in, and what is different between them."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeAlias, TypeVar, cast

from data.naming import named, titled
from data.playbook import PLAYBOOK
from data.records import Debrief, Documents, Letter, Script, Table

Text: TypeAlias = Script | Letter | Debrief
"""What has a title, a text, and the time it was last changed."""
Written = TypeVar("Written", bound=Text)


@dataclass(frozen=True, slots=True)
class TextKind(Generic[Written]):
    """One kind. `name` stands before a title ("voicemail script “First call”"), `noun` after "this".

    `called` is what a sentence calls one ("voicemail script of Quill, Editor tools"), empty where what it
    belongs to is gone. Of texts with the same `place` one is a version of the other.
    """

    table: Table
    name: str
    noun: str
    untitled: str
    all_of: Callable[[Documents], Mapping[str, Written]]
    called: Callable[[Documents, Written], str]
    place: Callable[[Written], Hashable]

    def stored(self, documents: Documents, text: Written) -> Written | None:
        """`text` as it is stored; None where it isn't."""
        return self.all_of(documents).get(text.id)


def _of_interview(name: str, documents: Documents, interview_id: str) -> str:
    interview = documents.interviews.get(interview_id)
    application = documents.applications.get(interview.application_id) if interview else None
    return f"{name} of {titled(application)}" if application else ""


def _letter_called(documents: Documents, letter: Letter) -> str:
    step, owners = letter.step, (documents.interviews, documents.applications, documents.contacts)
    if not any(step.owner_id in each for each in owners):
        return ""
    noun = next((stage.noun for stage in PLAYBOOK if stage.key == step.stage), LETTERS.name)
    application = documents.applications.get(letter.application_id)
    if step.contact_id in documents.contacts or application is None:
        return f"{noun} to {named(documents.contacts.get(step.contact_id))}"
    return f"{noun} ({application.company})"


SCRIPTS: Final[TextKind[Script]] = TextKind(
    table="scripts",
    name="voicemail script",
    noun="script",
    untitled="Voicemail",
    all_of=lambda documents: documents.scripts,
    called=lambda documents, script: _of_interview("voicemail script", documents, script.interview_id),
    place=lambda script: script.interview_id,
)
LETTERS: Final[TextKind[Letter]] = TextKind(
    table="letters",
    name="letter",
    noun="letter",
    untitled="Letter",
    all_of=lambda documents: documents.letters,
    called=_letter_called,
    place=lambda letter: letter.step,
)
DEBRIEFS: Final[TextKind[Debrief]] = TextKind(
    table="debriefs",
    name="debrief",
    noun="debrief",
    untitled="Debrief",
    all_of=lambda documents: documents.debriefs,
    called=lambda documents, debrief: _of_interview("debrief", documents, debrief.interview_id),
    place=lambda debrief: debrief.interview_id,
)
_KINDS: Final[Mapping[type, object]] = {Script: SCRIPTS, Letter: LETTERS, Debrief: DEBRIEFS}


def kind_of(text: Written) -> TextKind[Written]:
    """The kind of `text`."""
    return cast("TextKind[Written]", _KINDS[type(text)])
