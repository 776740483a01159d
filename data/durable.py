"""Files that survive a crash: locked across processes, replaced whole, private to one person."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from data.errors import Busy, Unreadable
from data.text import clean_line

LOCK_SECONDS: Final = 5.0
"""How long we wait for another session to finish its change."""
_RETRY_SECONDS: Final = 0.01

_REASONS: Final = {
    errno.ENOSPC: "the disk is full, so make room and try again",
    errno.EDQUOT: "your share of the disk is used up, so make room and try again",
    errno.EFBIG: "a file may not grow that large here, so raise that limit and try again",
    errno.EACCES: "permission is missing, so check whose it is",
    errno.EPERM: "permission is missing, so check whose it is",
    errno.EROFS: "that disk is read-only, so choose another place with --file",
    errno.ELOOP: "a link there can't be followed, so choose another place with --file",
    errno.ENOTDIR: "a part of that path is not a folder, so choose another place with --file",
    errno.EISDIR: "it is a folder, so choose a file with --file",
    errno.ENAMETOOLONG: "that name is too long, so choose a shorter one with --file",
}


class Signature(NamedTuple):
    """What tells one state of a file from another without reading it."""

    modified_ns: int
    size: int
    inode: int


def signature_of(status: os.stat_result) -> Signature:
    """The signature in a stat result."""
    return Signature(status.st_mtime_ns, status.st_size, status.st_ino)


def where(path: Path) -> str:
    """A path as it may stand in a sentence: without anything that acts on a terminal."""
    return clean_line(str(path))


def reason(error: OSError) -> str:
    """Why the system refused, and what to do, as the tail of a sentence."""
    known = _REASONS.get(error.errno or 0)
    return known or f"{clean_line(error.strerror or 'the system refused')}, so check that place"


def signature(path: Path) -> Signature | None:
    """The signature of the file now, None where there is none; Unreadable when it is no ordinary file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unreadable(f"{where(path)} can't be opened: {reason(error)}.") from error
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{where(path)} is not an ordinary file; choose another place with --file.")
    return signature_of(status)


def read(path: Path, most: int) -> tuple[bytes, Signature]:
    """At most `most` bytes of an ordinary file and its signature; Unreadable when that can't be."""
    signature(path)
    try:
        # without waiting: a pipe put in the file's place would otherwise hang us
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            return file.read(min(most, status.st_size + 1)), signature_of(status)
    except OSError as error:
        raise Unreadable(f"{where(path)} can't be read: {reason(error)}.") from error


def make_folder(folder: Path) -> None:
    """Make the folder and its missing parents for the person alone. One that exists is left as it is."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(0o700)
        folder.chmod(0o700)  # mkdir's mode goes through the umask
        with suppress(OSError):  # a folder we may pass through but not open can't be put on the disk
            sync_folder(folder.parent)


@contextmanager
def locked(path: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the one lock of the file `path`, kept in `<path>.lock`; Busy when it isn't free in time.

    flock itself and not the filelock package: that one costs 30 ms of start, and where flock is missing
    it falls back to a lock by existence, which outlives a killed process.
    """
    import fcntl

    lock = path.with_name(path.name + ".lock")
    until = time.monotonic() + seconds
    while True:
        descriptor = _open_lock(lock)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise Busy(
                        f"Another Afterword is busy with {where(path)}; try again in a moment."
                    ) from None
            else:
                if _still_there(lock, descriptor):
                    yield
                    return
        finally:
            os.close(descriptor)
        time.sleep(_RETRY_SECONDS)


def _open_lock(lock: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(lock, flags, 0o600)
    if stat.S_IMODE(os.fstat(descriptor).st_mode) != 0o600:
        with suppress(PermissionError):
            os.fchmod(descriptor, 0o600)
    return descriptor


def _still_there(lock: Path, descriptor: int) -> bool:
    """False when the lock file was deleted before we had it: then others lock another one."""
    try:
        return os.path.samestat(lock.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def replace(
    path: Path, content: bytes, *, newer_than: int = 0, before: Callable[[], object] = lambda: None
) -> Signature:
    """Put `content` in the place of the file, all or nothing; call `unsynced` for it next.

    The caller holds the lock, so a temporary file found here was left by a process that died. `before`
    runs when the new content is safe and the old one still in place. The file's time is made later than
    `newer_than` (ns), so that two changes within one tick of the clock never look alike. Raises OSError.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    with suppress(FileNotFoundError):
        temporary.unlink()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(temporary, flags, 0o600)
    try:
        try:
            os.fchmod(descriptor, 0o600)
            _keep_owner(descriptor, path)
            _write_all(descriptor, content)
            if os.fstat(descriptor).st_mtime_ns <= newer_than:
                os.utime(descriptor, ns=(newer_than + 1000, newer_than + 1000))
            os.fsync(descriptor)
            new = signature_of(os.fstat(descriptor))
        finally:
            os.close(descriptor)
        before()
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return new


def _keep_owner(descriptor: int, path: Path) -> None:
    """Root (under sudo, say) doesn't take the file away from whoever it belongs to."""
    if os.geteuid() == 0:
        with suppress(FileNotFoundError):
            old = path.stat()
            os.fchown(descriptor, old.st_uid, old.st_gid)


def unsynced(path: Path) -> str:
    """Put the new name of a replaced file on the disk. The sentence to say where that fails, else empty.

    No error: the file is written, and whoever tried again would do it twice.
    """
    try:
        sync_folder(path.parent)
    except OSError as error:
        return f"{where(path)} is written, but may not survive a power cut: {reason(error)}."
    return ""


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some file systems have nothing to do here, and say it so
            raise
    finally:
        os.close(descriptor)
