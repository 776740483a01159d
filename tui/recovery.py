"""At the start: what a lost session was typing goes to the desk, and one sentence says so."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from data.desk import Desk, Said
from data.errors import AfterwordError
from data.moments import utc_text
from data.naming import named, titled
from data.outside import KEPT_SUFFIX, left_outside
from data.records import Application, Contact, Debrief, Documents, Interview, Letter
from data.recovery import Recovered, dismiss, recover
from data.text import TEXT_CAP, clean_text
from data.text_kinds import Text, kind_of
from tui.call_recovery import recovered_call
from tui.journal_keys import CallKey, DebriefKey, LetterKey, NotesKey, ScriptKey, TextKey, read_key


def recover_texts(desk: Desk, folder: Path) -> tuple[str, ...]:
    """Store every text that sessions which are gone have left in `folder`; a sentence for each.

    A text is only removed there when it is stored, so nothing is lost whatever goes wrong.
    """
    notices = []
    for left in (*recover(folder), *left_outside(folder)):
        try:
            notices.append(left.problem or _recovered(desk, left))
        except AfterwordError as error:
            notices.append(f"A text left behind by a lost session waits in {left.path}: {error.sentence}")
        except OSError as error:
            notices.append(f"A text left behind waits in {left.path} ({error.strerror}); look after it.")
    return tuple(notice for notice in notices if notice)


def _recovered(desk: Desk, left: Recovered) -> str:
    if len(left.text) > TEXT_CAP:  # what is cut off would be gone with the file
        return f"A text left behind by a lost session has more than {TEXT_CAP:,} characters, so {_set_aside(left)}."
    key, text = read_key(left.key), clean_text(left.text)
    match key:
        case CallKey():
            return recovered_call(desk, key, left)
        case NotesKey():
            said = _store_notes(desk, key, text, left.base_revision)
        case None:
            said = None
        case _:
            said = _store_text(desk, key, text, left.base_revision)
    if said is None:
        return f"A text was left behind by a lost session; what it belongs to is gone, so {_set_aside(left)}."
    dismiss(left)
    return f"What a lost session had typed was recovered{said}." if said else ""


def _set_aside(left: Recovered) -> str:
    return f"it was kept in {left.path.rename(left.path.with_suffix(KEPT_SUFFIX))}"


def _store_text(desk: Desk, key: TextKey, text: str, base_revision: int) -> str | None:
    """How the sentence about it goes on; empty where nothing had to be stored, None where it belongs nowhere."""
    document = _document(desk, key)
    called = kind_of(document).called(desk.documents(), document) if document else ""
    if document is None or not called:
        return None
    named_before = desk.debriefed(key.interview_id).day if isinstance(key, DebriefKey) else None
    recovered = desk.recover_text(document, text, base_revision)
    if recovered is None:
        return ""  # it was lost after storing it
    beside = ", beside what was stored since" if recovered.id != document.id else ""
    if isinstance(key, DebriefKey):
        said = desk.note_promise(key.interview_id, named_before.when if named_before else None)
        called += f". {said.text.rstrip('.')}" if said else ""
    return f"{beside}: the {called}"


def _document(desk: Desk, key: TextKey) -> Text | None:
    """What it was typed into, as new as if it had never been stored."""
    now = utc_text(desk.now())
    match key:
        case ScriptKey():
            if key.interview_id not in desk.documents().interviews:
                return None
            newest = desk.script(key.interview_id)
            return replace(newest, id=key.script_id, interview_id=key.interview_id, revision=0)
        case LetterKey():
            return Letter(
                id=key.letter_id,
                revision=0,
                step=key.step,
                application_id=key.application_id,
                channel=key.channel,
                changed_at=now,
            )
        case DebriefKey():
            return Debrief(id=key.debrief_id, revision=0, interview_id=key.interview_id, changed_at=now)


def _store_notes(desk: Desk, key: NotesKey, text: str, base_revision: int) -> str | None:
    """As `_store_text`. What was noted elsewhere since stays, above what was recovered."""
    documents = desk.documents()
    noted: Application | Interview | Contact | None
    store: Callable[..., Said]
    match key.noted:
        case "application":
            noted, store = documents.applications.get(key.id), desk.change_application
        case "interview":
            noted, store = documents.interviews.get(key.id), desk.change_interview
        case "contact":
            noted, store = documents.contacts.get(key.id), desk.change_contact
    whose = _whose(documents, noted)
    if noted is None or not whose:
        return None
    there = str(getattr(noted, key.field))
    if text == there:
        return ""
    if noted.revision != base_revision and there:
        if text in there:
            return ""
        text = f"{there}\n\n{text}"
    store(noted.id, **{key.field: text})
    return f": the notes about {whose}"


def _whose(documents: Documents, noted: Application | Interview | Contact | None) -> str:
    """What the notes are about; empty where it is gone."""
    if isinstance(noted, Contact):
        return named(noted)
    if isinstance(noted, Interview):
        noted = documents.applications.get(noted.application_id)
    return titled(noted) if noted is not None else ""
