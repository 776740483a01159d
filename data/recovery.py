"""Texts that the journal of a process which is gone has left behind."""

import fcntl
import os
import shutil
import stat
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

TEXT_SUFFIX: Final = ".text"
TEMPORARY_SUFFIX: Final = ".temporary"
LOCK_SUFFIX: Final = ".lock"
LARGEST_BYTES: Final = 8_388_608
"""More than any text a person types."""
_YOUNG_SECONDS: Final = 60.0
"""A lock file this young may belong to a process that is about to lock it."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text as it stands in a file of the journal.

    `base_revision` is that of the stored text it goes on from; `written_at` is `2026-11-24T09:00:00Z`.
    """

    key: str
    text: str
    base_revision: int
    written_at: str
    pid: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """A text left behind, or, with a `problem` (one sentence), a file that can't be read and was left."""

    path: Path
    key: str = ""
    text: str = ""
    base_revision: int = 0
    written_at: str = ""
    """UTC, `2026-11-24T09:00:00Z`."""
    problem: str = ""
    folder: Path | None = None
    """What goes with it when it is dismissed."""


def recover(folder: Path) -> tuple[Recovered, ...]:
    """What processes that are gone have left in `folder`, oldest first, unreadable ones at the end.

    Nothing is removed but what holds no text: `dismiss` each one when it is stored or not wanted.
    Empty where there is no folder, or it can't be read.
    """
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return ()
    gone: dict[str, bool] = {}
    found: list[Recovered] = []
    for path in paths:
        session = path.stem if path.suffix == LOCK_SUFFIX else path.stem.rpartition("-")[0]
        if path.suffix not in (TEXT_SUFFIX, TEMPORARY_SUFFIX, LOCK_SUFFIX):
            continue
        if session not in gone:
            gone[session] = is_gone(folder / f"{session}{LOCK_SUFFIX}")
        if not gone[session]:
            continue
        if path.suffix == TEXT_SUFFIX:
            found.append(_read(path))
        elif path.suffix == TEMPORARY_SUFFIX or not _has_texts(folder, session):
            _remove_old(path)
    return tuple(sorted(found, key=lambda left: (bool(left.problem), left.written_at)))


def dismiss(left: Recovered) -> None:
    """Remove a text that was left behind; nothing happens when it is gone already."""
    left.path.unlink(missing_ok=True)
    if left.folder is not None:
        shutil.rmtree(left.folder, ignore_errors=True)


def _read(path: Path) -> Recovered:
    try:
        entry = read_entry(path)
    except (OSError, ValueError):  # a msgspec error is a ValueError
        problem = f"A text left behind in {path} can't be read; it was left there for you to look at."
        return Recovered(path=path, problem=problem)
    return Recovered(path, entry.key, entry.text, entry.base_revision, entry.written_at)


def read_entry(path: Path) -> Entry:
    """The entry in a file of ours. OSError, ValueError where it can't be read."""
    return msgspec.json.decode(read_private(path), type=Entry)


def read_private(path: Path) -> bytes:
    """A regular file, whole. OSError; ValueError for anything else, and for more than anybody types."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_BYTES:
            raise ValueError
        return file.read()


def is_gone(lock: Path) -> bool:
    """Whether nobody holds `lock` any more: the kernel lets go of it however a process ends."""
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_NOFOLLOW)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return _has_ended(lock.name.partition("-")[0])
    finally:
        os.close(descriptor)
    return True


def _has_ended(pid: str) -> bool:
    """Whether there is no such process; only for file systems without locks, since ids are used again."""
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (OSError, ValueError, OverflowError):
        return False
    return False


def _has_texts(folder: Path, session: str) -> bool:
    return any(folder.glob(f"{session}-*{TEXT_SUFFIX}"))


def _remove_old(path: Path) -> None:
    try:
        if time.time() - path.lstat().st_mtime > _YOUNG_SECONDS:
            path.unlink()
    except OSError:
        pass  # another session cleans up at the same time
