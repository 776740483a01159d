"""A text while it is out in another program: in a private folder that says whose it is, should we be lost."""

import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from data import durable
from data.errors import Unwritable
from data.recovery import Entry, Recovered, is_gone, read_entry, read_private
from data.text import clean_text

PREFIX: Final = "out-"
FILE: Final = "text.txt"
MAIL: Final = "letter.eml"
"""A text that is out as a mail, which comes back as one."""
_FORMERLY: Final = "script.txt"
"""What it was called before letters were written here."""
KEPT_SUFFIX: Final = ".kept"
"""Of what nothing can be made of here; it is not looked at again."""
_ENTRY: Final = "whose"
_LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text can be left: the folder of the journal, the text's key there, the revision it goes on from."""

    folder: Path
    key: str
    base_revision: int


@contextmanager
def outside(text: str, place: Place | None = None, *, name: str = FILE) -> Iterator[Path]:
    """A file with `text` that only its owner can see; gone afterwards, unless this process is lost meanwhile.

    Then `left_outside` finds it. Without a place nobody looks for it. What is called MAIL is the source of a
    mail, and stays as it is. Unwritable, one sentence, where it can't be made; then nothing of it is left.
    """
    with ExitStack() as stack:
        try:
            path = _file(stack.enter_context(_own_folder(text, place)), name, text)
        except OSError as error:
            folder = durable.where(place.folder) if place else "the folder for temporary files"
            raise Unwritable(
                f"The text can't be handed to another program, since {folder} can't be written "
                f"({error.strerror}); nothing was changed."
            ) from error
        yield path


@contextmanager
def _own_folder(text: str, place: Place | None) -> Iterator[Path]:
    """A private folder; with a place, one that says whose `text` it is, and that we are still here."""
    if place is None:
        with tempfile.TemporaryDirectory(prefix="afterword-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
        return
    place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = place.folder / f"{PREFIX}{os.getpid()}-{secrets.token_hex(6)}"
    own.mkdir(mode=0o700)
    try:
        lock = os.open(own / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            entry = Entry(
                key=place.key,
                text=text,
                base_revision=place.base_revision,
                written_at=_utc(own),
                pid=os.getpid(),
            )
            _file(own, _ENTRY, msgspec.json.encode(entry).decode())
            yield own
        finally:
            shutil.rmtree(own, ignore_errors=True)  # while it is locked: nobody finds half of it
            os.close(lock)
    except OSError:
        shutil.rmtree(own, ignore_errors=True)
        raise


def left_outside(folder: Path) -> tuple[Recovered, ...]:
    """What other programs had stored in texts of processes that are gone; unchanged ones are removed."""
    found = []
    for own in sorted(folder.glob(f"{PREFIX}*")):
        file = next((own / name for name in (FILE, MAIL, _FORMERLY) if (own / name).is_file()), None)
        if not is_gone(own / _LOCK) or file is None:
            continue
        try:
            entry = read_entry(own / _ENTRY)
            before, text = _before_and_now(entry.text, read_private(file), file.name)
        except (OSError, ValueError):
            problem = f"A text left behind in {own} can't be read; it was left there for you to look at."
            found.append(Recovered(path=own, problem=problem))
            continue
        if text == before:
            shutil.rmtree(own, ignore_errors=True)
            continue
        at = _utc(file)
        found.append(Recovered(file, entry.key, text, entry.base_revision, at, folder=own))
    return tuple(found)


def set_aside(path: Path) -> Path:
    """Where a file that is out is kept for the person to look at, since it can't be taken in."""
    return path.replace(path.parent.with_name(f"{path.parent.name}{KEPT_SUFFIX}"))


def taken_in(raw: bytes, before: str) -> str:
    """What another program made of `before`, cleaned, at its whole length; ValueError where it isn't UTF-8."""
    text = raw.decode("utf-8-sig")
    text = clean_text(text, len(text))
    # editors end the last line; the text had no such end
    return text[:-1] if text.endswith("\n") and not before.endswith("\n") else text


def _before_and_now(before: str, now: bytes, name: str) -> tuple[str, str]:
    """The text as it went out and as it stands now; ValueError where that can't be read."""
    if name != MAIL:
        return before, taken_in(now, before)
    from data.exchange.mail import read_back  # hardly any start needs them
    from data.letters.parts import composed

    return composed(*read_back(before.encode())), composed(*read_back(now))


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{text}\n" if name == FILE and text and not text.endswith("\n") else text)
    return path


def _utc(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
