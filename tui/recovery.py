"""At the start: what a lost session was typing goes to the desk, and one sentence says so."""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from data.desk import Desk
from data.errors import AfterwordError
from data.naming import titled
from data.outside import left_outside
from data.records import Application, Interview
from data.recovery import Recovered, dismiss, recover
from data.text import clean_text
from tui.call_recovery import recovered_call
from tui.journal_keys import CallKey, NotesKey, ScriptKey, read_key

KEPT_SUFFIX: Final = ".kept"
"""Of a text that belongs to nothing any more; it is not looked at again."""


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
    key, text = read_key(left.key), clean_text(left.text)
    if isinstance(key, CallKey):
        return recovered_call(desk, key, left)
    documents = desk.documents()
    application_id = key.id if isinstance(key, NotesKey) and key.noted == "application" else ""
    interview = (
        documents.interviews.get(key.interview_id if isinstance(key, ScriptKey) else key.id) if key else None
    )
    if interview is not None:
        application_id = interview.application_id
    application = documents.applications.get(application_id)
    if key is None or application is None:
        kept = left.path.rename(left.path.with_suffix(KEPT_SUFFIX))
        return (
            f"A text was left behind by a lost session; what it belongs to is gone, so it was kept in {kept}."
        )
    if isinstance(key, ScriptKey):
        said = _store_script(desk, key, text, left.base_revision)
    else:
        said = _store_notes(desk, interview or application, text, left.base_revision)
    dismiss(left)
    return f"What a lost session had typed was recovered{said} {titled(application)}." if said else ""


def _store_script(desk: Desk, key: ScriptKey, text: str, base_revision: int) -> str:
    """How the sentence about it goes on; empty where nothing had to be stored."""
    stored = desk.documents().scripts.get(key.script_id)
    if stored is not None and stored.text == text:
        return ""  # it was lost after storing it
    if stored is None:
        if not text.strip():
            return ""
        newest = desk.script(key.interview_id)
        desk.save_script(
            replace(newest, id=key.script_id, interview_id=key.interview_id, revision=0), text=text
        )
        return ": the voicemail script for"
    recovered = desk.recover_script(key.script_id, text, base_revision)
    if recovered is not None and recovered.id != key.script_id:
        return ", beside what was stored since: the voicemail script for"
    return ": the voicemail script for"


def _store_notes(desk: Desk, noted: Application | Interview, text: str, base_revision: int) -> str:
    """As `_store_script`. What was noted elsewhere since stays, above what was recovered."""
    if text == noted.notes:
        return ""
    if noted.revision != base_revision and noted.notes:
        if text in noted.notes:
            return ""
        text = f"{noted.notes}\n\n{text}"
    if isinstance(noted, Application):
        desk.change_application(noted.id, notes=text)
    else:
        desk.change_interview(noted.id, notes=text)
    return ": the notes about"
