"""The durable TinyDB storage: held in memory, changed in transactions, replaced whole on the disk."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from data import durable, layout, migrations
from data.backups import Backups
from data.damage import Held, recover, refuse_foreign
from data.durable import Signature, where
from data.errors import Unwritable
from data.layout import Contents, Damaged, plain
from data.records import Record


class DocumentTable(Table):
    """A TinyDB table without the query cache (it serves stale rows), changed in one pass."""

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size, persist_empty)

    def put(self, documents: Mapping[int, Mapping[str, Any] | None]) -> None:
        """Put each document at its key, take away those that are None; the table stays in order of keys."""

        def updater(table: dict[int, Mapping[str, Any]]) -> None:
            for key, stored in documents.items():
                if stored is None:
                    table.pop(key, None)
                else:
                    table[key] = dict(stored)
            ordered = sorted(table.items())
            table.clear()
            table.update(ordered)

        self._update_table(updater)


class Database(TinyDB):
    """TinyDB with such tables; records become plain dictionaries at its edge."""

    table_class = DocumentTable

    def put(self, table: str, records: Mapping[int, Record | None]) -> None:
        """Write records at their keys; None takes one away."""
        documents = {key: None if record is None else plain(record) for key, record in records.items()}
        DocumentTable(self.storage, table).put(documents)


class HeldStorage(Storage):
    """TinyDB on memory alone, with transactions. TinyDB reads and writes `contents.tables`."""

    def __init__(self) -> None:
        self.contents = layout.fresh()
        self.notices: list[str] = []
        self._changing = False

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables in memory; nothing is parsed."""
        return self.contents.tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """What TinyDB calls after each of its operations; it reaches the disk when the transaction ends."""
        if not self._changing:
            raise RuntimeError("documents are only changed in a transaction")
        self.contents.tables = data

    def refresh(self) -> None:
        """Take up what other sessions have written; memory has none."""

    @contextmanager
    def transaction(self) -> Iterator[Contents]:
        """The contents to change; all of it is kept at the end, or none of it after an error."""
        before = self.contents
        self.contents = before.copy()
        self._changing = True
        try:
            yield self.contents
            self._save(layout.encode(self.contents.tables))
        except BaseException:
            self.contents = before
            raise
        finally:
            self._changing = False

    def _save(self, content: bytes) -> None:
        if len(content) > layout.MOST_BYTES:
            raise Unwritable("The documents would grow past 64 MB; shorten a text and try again.")


class DurableStorage(HeldStorage):
    """TinyDB on one file that is whole at every moment.

    Opening reads and makes nothing; the folder comes with the first change. Raises Unreadable for a file
    that isn't ours to open; a damaged one is set aside and the newest good backup put in its place.
    """

    def __init__(
        self,
        path: Path,
        *,
        lock_seconds: float = durable.LOCK_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.path = Path(os.path.realpath(path))
        self._lock_seconds = lock_seconds
        self._clock = clock
        self._backups = Backups(self.path)
        self._signature: Signature | None = None
        self.refresh()
        if self._signature is None and self._backups.all():
            self.notices.append(
                f"There is no file {where(self.path)}, so this is a fresh start; backups of an earlier one "
                f"are in {where(self._backups.folder)}."
            )

    def refresh(self) -> None:
        """Read the file again if it changed. One that has vanished comes back with the next change."""
        try:
            self._load_if_changed()
        except Damaged as damage:
            # before the lock: beside another program's file not even that is made
            refuse_foreign(self.path, self._backups, damage, self._held())
            with self._locked(f"is damaged ({damage}) and can't be set aside"):
                self._load_or_recover()

    @contextmanager
    def transaction(self) -> Iterator[Contents]:
        """As on memory, with the newest contents and under the lock that all sessions share.

        Raises Busy, Unreadable, Unwritable.
        """
        with self._locked():
            self._load_or_recover()
            with super().transaction() as contents:
                yield contents

    @contextmanager
    def _locked(self, trouble: str = "can't be written") -> Iterator[None]:
        try:
            durable.make_folder(self.path.parent)
            with durable.locked(self.path, self._lock_seconds):
                yield
        except OSError as error:
            raise Unwritable(
                f"{where(self.path)} {trouble}: {durable.reason(error)} (what was there is untouched)."
            ) from error

    def _load_if_changed(self) -> None:
        if durable.signature(self.path) in (None, self._signature):
            return
        raw, signature = durable.read(self.path, layout.MOST_BYTES + 1)
        if not raw and self._signature is None and not self._backups.all():
            # nothing is lost and nothing is set aside, so nothing is written for a mere look either
            self.contents, self._signature = layout.fresh(), signature
            self._tell(f"{where(self.path)} is empty, so this is a fresh start.")
            return
        contents = layout.decode(raw, where(self.path))
        self.contents, self._signature = contents, signature

    def _save(self, content: bytes) -> None:
        super()._save(content)
        self._refuse_read_only()
        newer_than = self._signature.modified_ns if self._signature else 0
        self._signature = durable.replace(self.path, content, newer_than=newer_than, before=self._keep_backup)
        self.contents.stored = migrations.version()
        self._tell(durable.unsynced(self.path))

    def _refuse_read_only(self) -> None:
        with suppress(FileNotFoundError):
            # the mode counts for root too: somebody meant it
            if not self.path.stat().st_mode & 0o222 or not os.access(self.path, os.W_OK):
                raise Unwritable(
                    f"{where(self.path)} is read-only, so nothing was changed; make it writable or choose "
                    "another file with --file."
                )

    def _keep_backup(self) -> None:
        status = durable.signature(self.path)
        if status is None or not status.size:
            return
        if self.contents.stored < migrations.version():
            self._backups.keep_version(self.contents.stored, status.modified_ns)
        try:
            self._backups.keep(status.modified_ns, self._clock())
        except OSError as error:  # a change is worth more than a backup of what was before it
            self._tell(f"No backup can be kept in {where(self._backups.folder)}: {durable.reason(error)}.")

    def _load_or_recover(self) -> None:
        try:
            self._load_if_changed()  # another session may have put it right while we waited for the lock
        except Damaged as damage:
            said = recover(self.path, self._backups, damage, self._held())
            self._load_if_changed()
            self.notices.extend(said)

    def _held(self) -> Held | None:
        return (layout.encode(self.contents.tables), self._signature) if self._signature else None

    def _tell(self, notice: str) -> None:
        """Say it, but not again and again."""
        if notice and notice not in self.notices:
            self.notices.append(notice)
