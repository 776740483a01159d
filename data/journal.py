"""The journal of texts being typed: on the disk within 0.3 s, whatever becomes of the line or the app."""

import contextlib
import fcntl
import hashlib
import os
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from data.moments import system_clock, utc_text
from data.recovery import (
    LOCK_SUFFIX,
    TEMPORARY_SUFFIX,
    TEXT_SUFFIX,
    Entry,
    Recovered,
    dismiss,
    recover,
)

__all__ = ["Journal", "Recovered", "dismiss", "recover"]

INTERVAL_SECONDS: Final = 0.2
"""Between the starts of two writes; a text waits no longer than this and one write."""
RETRY_SECONDS: Final = 1.0
"""After a write that failed."""

_Change: TypeAlias = tuple[str, int] | None
"""A text and the revision it goes on from; None to remove what there is."""


def utc_now() -> str:
    """The default clock of the journal."""
    return utc_text(system_clock("UTC"))


class Journal:
    """The latest text of each key that isn't safely in the store yet, one private file a key.

    `put` and `forget` return at once; a thread does the work. A lock file is held while this process
    lives, so that `recover` in another one leaves its texts alone. Nothing is made before the first `put`.
    """

    def __init__(self, folder: Path, clock: Callable[[], str] = utc_now) -> None:
        self.folder = folder
        self.problem = ""
        """One sentence while texts can't be written, else empty. Trying goes on."""
        self._clock = clock
        self._session = f"{os.getpid()}-{secrets.token_hex(6)}"
        self._changed = threading.Condition()
        self._waiting: dict[str, _Change] = {}
        self._tries = 0
        self._busy = False
        self._urgent = False
        self._closing = False
        self._thread: threading.Thread | None = None
        self._lock: int | None = None

    def put(self, key: str, text: str, base_revision: int) -> None:
        """Keep `text` under `key`: what the stored text of `base_revision` has become. Never waits."""
        self._hand_over(key, (text, base_revision))

    def forget(self, key: str) -> None:
        """The text of `key` is safely in the store: remove what the journal holds of it. Never waits."""
        self._hand_over(key, None)

    def flush(self, timeout: float = 1.0) -> bool:
        """Wait, at most `timeout` seconds, until all is on the disk; False when it isn't: see `problem`."""
        with self._changed:
            enough = self._tries + (2 if self._busy else 1)
            self._urgent = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._idle() or self._tries >= enough, timeout)
            return self._idle()

    def close(self, timeout: float = 1.0) -> bool:
        """Flush and let go; as `flush`. Texts not forgotten stay for `recover`; a later `put` starts anew."""
        done = self.flush(timeout)
        with self._changed:
            thread = self._thread
            self._closing = True
            self._changed.notify_all()
        if thread is not None:
            thread.join(timeout)
        return done

    def _hand_over(self, key: str, change: _Change) -> None:
        with self._changed:
            if self._thread is None:
                if change is None:
                    return
                self._closing = False
                self._thread = threading.Thread(target=self._work, daemon=True, name="journal")
                self._thread.start()
            self._waiting[key] = change
            self._changed.notify_all()

    def _idle(self) -> bool:
        return not self._waiting and not self._busy

    # --- in the thread

    def _work(self) -> None:
        due = 0.0
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closing)
                # More letters are about to come: not one write a letter, unless somebody waits for it.
                self._changed.wait_for(
                    lambda: self._urgent or self._closing, max(0.0, due - time.monotonic())
                )
                if not self._waiting:
                    self._release()
                    self._thread = None
                    return
                batch, self._waiting = self._waiting, {}
                self._busy, self._urgent = True, False
            due = time.monotonic() + INTERVAL_SECONDS
            failed = {key: change for key, change in batch.items() if not self._try(key, change)}
            if not failed:
                self.problem = ""
            with self._changed:
                self._busy = False
                self._tries += 1
                if failed:
                    due = time.monotonic() + RETRY_SECONDS
                    # While leaving, one try is enough; else keep it, unless something newer has come.
                    self._waiting = self._waiting if self._closing else failed | self._waiting
                self._changed.notify_all()

    def _try(self, key: str, change: _Change) -> bool:
        try:
            self._take_lock()
            if change is None:
                self._path(key).unlink(missing_ok=True)
            else:
                self._write(key, *change)
        except Exception as error:
            # Whatever it is, the thread goes on: it is all that stands between a text and a dropped line.
            reason = (isinstance(error, OSError) and error.strerror) or type(error).__name__
            self.problem = (
                f"What you type can't be kept in {self.folder} ({reason}): make room there or allow writing."
            )
            return False
        return True

    def _path(self, key: str) -> Path:
        name = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]
        return self.folder / f"{self._session}-{name}{TEXT_SUFFIX}"

    def _write(self, key: str, text: str, base_revision: int) -> None:
        entry = Entry(
            key=key,
            text=text.encode("utf-8", "replace").decode(),
            base_revision=base_revision,
            written_at=self._clock(),
            pid=os.getpid(),
        )
        path = self._path(key)
        temporary = path.with_suffix(TEMPORARY_SUFFIX)
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
            with open(descriptor, "wb") as file:
                os.fchmod(descriptor, 0o600)
                file.write(msgspec.json.encode(entry))
                file.flush()
                os.fsync(descriptor)
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(self.folder)

    def _take_lock(self) -> None:
        if self._lock is not None:
            return
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        path = self.folder / f"{self._session}{LOCK_SUFFIX}"
        self._lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        with contextlib.suppress(OSError):  # a file system without locks: the process id in the name must do
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(self) -> None:
        if self._lock is None:
            return
        if not any(self.folder.glob(f"{self._session}-*")):
            (self.folder / f"{self._session}{LOCK_SUFFIX}").unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = None


def sync_folder(folder: Path) -> None:
    """Make what was renamed or removed in `folder` last."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
