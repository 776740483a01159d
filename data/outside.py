"""A text while it is out in another program: in a private folder that says whose it is, should we be lost."""

import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from data.recovery import Entry, Recovered, is_gone, read_entry, read_private
from data.text import clean_text

PREFIX: Final = "out-"
FILE: Final = "text.txt"
_FORMERLY: Final = "script.txt"
"""What it was called before letters were written here."""
_ENTRY: Final = "whose"
_LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text can be left: the folder of the journal, the text's key there, the revision it goes on from."""

    folder: Path
    key: str
    base_revision: int


@contextmanager
def outside(text: str, place: Place | None = None) -> Iterator[Path]:
    """A file with `text` that only its owner can see; gone afterwards, unless this process is lost meanwhile.

    Then `left_outside` finds it. Without a place nobody looks for it. OSError where it can't be made.
    """
    if place is None:
        with tempfile.TemporaryDirectory(prefix="afterword-", ignore_cleanup_errors=True) as folder:
            yield _file(Path(folder), FILE, text)
        return
    place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = place.folder / f"{PREFIX}{os.getpid()}-{secrets.token_hex(6)}"
    own.mkdir(mode=0o700)
    lock = os.open(own / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        entry = Entry(
            key=place.key, text=text, base_revision=place.base_revision, written_at=_utc(own), pid=os.getpid()
        )
        _file(own, _ENTRY, msgspec.json.encode(entry).decode())
        yield _file(own, FILE, text)
    finally:
        shutil.rmtree(own, ignore_errors=True)
        os.close(lock)


def left_outside(folder: Path) -> tuple[Recovered, ...]:
    """What other programs had stored in texts of processes that are gone; unchanged ones are removed."""
    found = []
    for own in sorted(folder.glob(f"{PREFIX}*")):
        file = own / FILE if (own / FILE).is_file() else own / _FORMERLY
        if not is_gone(own / _LOCK) or not file.is_file():
            continue
        try:
            entry = read_entry(own / _ENTRY)
            text = taken_in(read_private(file), entry.text)
        except (OSError, ValueError):
            problem = f"A text left behind in {own} can't be read; it was left there for you to look at."
            found.append(Recovered(path=own, problem=problem))
            continue
        if text == entry.text:
            shutil.rmtree(own, ignore_errors=True)
            continue
        at = _utc(file)
        found.append(Recovered(file, entry.key, text, entry.base_revision, at, folder=own))
    return tuple(found)


def taken_in(raw: bytes, before: str) -> str:
    """What another program made of `before`, cleaned, at its whole length; ValueError where it isn't UTF-8."""
    text = raw.decode("utf-8-sig")
    text = clean_text(text, len(text))
    # editors end the last line; the text had no such end
    return text[:-1] if text.endswith("\n") and not before.endswith("\n") else text


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{text}\n" if name == FILE and text and not text.endswith("\n") else text)
    return path


def _utc(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
