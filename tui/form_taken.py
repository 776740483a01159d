"""What is stored of a text of several lines, where another session stored its own meanwhile."""

import os
import secrets
from pathlib import Path

from data.desk import Desk
from tui.form_fields import Part, Subject


def stored_now(desk: Desk, subject: Subject, part: Part) -> Subject | None:
    """`subject` with what is stored of that part now; None where it was deleted or merged meanwhile."""
    documents, id_ = desk.documents(), subject.of(part).id
    match part:
        case Part.APPLICATION:
            application = documents.applications.get(id_)
            return Subject(application=application) if application else None
        case Part.INTERVIEW:
            interview = documents.interviews.get(id_)
            return Subject(interview=interview) if interview else None
        case Part.PERSON:
            contact = documents.contacts.get(id_)
            return Subject(contact=contact) if contact else None


def both_kept(began_with: str, theirs: str, ours: str) -> str:
    """What is stored where writing began with one text, and meanwhile `theirs` was stored: nobody's is lost.

    Theirs stands above ours; what both began with stands there once.
    """
    if theirs == began_with:
        return ours
    if began_with and ours.startswith(began_with) and theirs.startswith(began_with):
        ours = ours.removeprefix(began_with)
    ours = ours.strip("\n")
    return "\n\n".join(filter(None, (theirs, ours if ours not in theirs else "")))


def kept_apart(folder: Path, text: str) -> Path:
    """Write `text`, which belongs to nothing any more, to a private file of its own. May raise OSError."""
    from data.outside import KEPT_SUFFIX

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"notes-{secrets.token_hex(4)}{KEPT_SUFFIX}"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with open(descriptor, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    return path
