"""At the start: what a lost session was typing goes to the desk, and one sentence says so."""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from data.desk import Desk
from data.errors import AfterwordError
from data.naming import titled
from data.recovery import Recovered, dismiss, recover
from data.text import clean_text
from tui.script_keeper import ScriptKey, script_key

KEPT_SUFFIX: Final = ".kept"
"""Of a text that belongs to nothing any more; it is not looked at again."""


def recover_texts(desk: Desk, folder: Path) -> tuple[str, ...]:
    """Store every text that sessions which are gone have left in `folder`; a sentence for each.

    A text is only removed there when it is stored, so nothing is lost whatever goes wrong.
    """
    notices = []
    for left in recover(folder):
        try:
            notices.append(left.problem or _recovered(desk, left))
        except AfterwordError as error:
            notices.append(f"A text left behind by a lost session waits in {left.path}: {error.sentence}")
        except OSError as error:
            notices.append(f"A text left behind waits in {left.path} ({error.strerror}); look after it.")
    return tuple(notice for notice in notices if notice)


def _recovered(desk: Desk, left: Recovered) -> str:
    key = script_key(left.key)
    documents = desk.documents()
    interview = documents.interviews.get(key.interview_id) if key else None
    if key is None or interview is None:
        kept = left.path.rename(left.path.with_suffix(KEPT_SUFFIX))
        return f"A text was left behind by a lost session; its interview is gone, so it was kept in {kept}."
    said = _stored(desk, key, left)
    dismiss(left)
    return f"{said} for {titled(documents.applications[interview.application_id])}." if said else ""


def _stored(desk: Desk, key: ScriptKey, left: Recovered) -> str:
    """How the sentence about it begins; empty where nothing had to be stored."""
    text = clean_text(left.text)
    stored = desk.documents().scripts.get(key.script_id)
    if stored is not None and stored.text == text:
        return ""  # it was lost after storing it
    if stored is None:
        if not text.strip():
            return ""
        newest = desk.script(key.interview_id)
        desk.save_script(replace(newest, id=key.script_id, revision=0), text=text)
        return "What a lost session had typed was recovered: the voicemail script"
    recovered = desk.recover_script(key.script_id, text, left.base_revision)
    if recovered is not None and recovered.id != key.script_id:
        return (
            "What a lost session had typed was recovered, beside what was stored since: the voicemail script"
        )
    return "What a lost session had typed was recovered: the voicemail script"
