"""The documents: read as frozen records, changed in one way only, with undo and redo."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

import msgspec

from data import history
from data.draft import Draft, checked
from data.errors import Conflict, Unreadable, UsageProblem
from data.history import HistoryChange, HistoryEntry
from data.layout import Contents, document, plain
from data.records import Document, Documents, Table
from data.storage import Database, DurableStorage, HeldStorage

__all__ = ["Change", "HistoryChange", "HistoryEntry", "Store"]


@dataclass(frozen=True, slots=True)
class Change:
    """One document to write: `expected_revision` 0 = it must not exist yet, `document` None = delete it."""

    table: Table
    id: str
    expected_revision: int
    document: Document | None


class Store:
    """All documents of one person. Safe to use from several threads and several processes at once."""

    def __init__(self, storage: HeldStorage, path: Path | None = None) -> None:
        self.path = path
        self.session = secrets.token_hex(8)
        self._storage = storage
        self._database = Database(storage=lambda: storage)
        self._guard = RLock()
        self._shown: Contents | None = None
        self._documents = Documents()
        self._taken = 0

    @classmethod
    def open(cls, path: Path) -> "Store":
        """The documents in a file; nothing is made before the first change. Raises Unreadable, Busy."""
        return cls(DurableStorage(path), path)

    @classmethod
    def in_memory(cls) -> "Store":
        """Documents that end with the process."""
        return cls(HeldStorage())

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences the person should see: what was damaged, what was opened instead, where the rest is."""
        return tuple(self._storage.notices)

    def take_notices(self) -> tuple[str, ...]:
        """Those of the notices that nobody has taken yet: each is handed out once, at the start or later."""
        with self._guard:
            taken = self.notices[self._taken :]
            self._taken += len(taken)
            return taken

    def documents(self) -> Documents:
        """Everything as it stands, with other sessions' changes; the same object while nothing changed."""
        with self._guard:
            self._storage.refresh()
            if self._shown is not self._storage.contents:
                self._shown = self._storage.contents
                self._documents = _documents(self._shown)
            return self._documents

    def commit(
        self,
        changes: Sequence[Change],
        sentence: str = "",
        *,
        at: str = "",
        history: bool = True,
        goes_on: str = "",
        anew: bool = False,
    ) -> Documents:
        """Write all changes or none. A document gets its expected revision + 1.

        `sentence` says what was done and `at` (UTC) when, for the history; with `history` False there is
        nothing to undo. Autosave gives `goes_on`: where the newest change is this session's writing into the
        same text, it becomes a part of that, and this is its sentence. With `anew` it is as if the documents
        had not been there: what was stored as it went, without history, is undone as a whole. Raises
        Conflict when another revision is stored, UsageProblem, Busy, Unwritable; then nothing has changed.
        """
        ready = [_checked(change) for change in changes]
        if not ready:
            return self.documents()
        with self._guard, self._storage.transaction() as contents:
            draft = Draft(contents)
            for change in ready:
                stored = draft.get(change.table, change.id)
                if (stored.revision if stored else 0) != change.expected_revision:
                    raise Conflict(
                        "Another session changed this meanwhile, so nothing was saved; look at it first."
                    )
                if stored or change.document:
                    draft.set(change.table, change.id, change.document)
            if history and not (goes_on and self._go_on(draft, contents, goes_on)):
                self._remember(draft, contents, sentence, at, anew=anew)
            draft.apply(self._database.put)
        return self.documents()

    def newest(self) -> HistoryEntry | None:
        """The newest change that isn't undone: what an undo would take back."""
        return self._entry(history.newest)

    def newest_undone(self) -> HistoryEntry | None:
        """The change that was undone last: what a redo would do again."""
        return self._entry(history.newest_undone)

    def undo(self, entry_id: str) -> HistoryEntry:
        """Take the newest change back, exactly; only revisions never go back.

        Conflict when `entry_id` is no longer the newest.
        """
        return self._step(entry_id, undone=True)

    def redo(self, entry_id: str) -> HistoryEntry:
        """Do again what was undone last. Conflict when that is no longer `entry_id`."""
        return self._step(entry_id, undone=False)

    def close(self) -> None:
        """Let go of everything; each change is already on the disk."""
        self._database.close()

    def _remember(self, draft: Draft, contents: Contents, sentence: str, at: str, *, anew: bool) -> None:
        for key in history.outdated(contents.history):
            draft.set_entry(key, None)
        key = max(contents.history, default=0) + 1  # what is dropped is never the newest: ids only grow
        changes = draft.changes()
        if anew:
            changes = tuple(msgspec.structs.replace(change, before=None) for change in changes)
        entry = HistoryEntry(id=str(key), at=at, session=self.session, sentence=sentence, changes=changes)
        draft.set_entry(key, entry)

    def _go_on(self, draft: Draft, contents: Contents, sentence: str) -> bool:
        """Take the changes into the newest entry; False where they are one of their own."""
        entry = history.gone_on(contents.history, self.session, draft.changes(), sentence)
        if entry is None:
            return False
        draft.set_entry(int(entry.id), entry)
        return True

    def _entry(
        self, which: Callable[[Mapping[int, HistoryEntry]], HistoryEntry | None]
    ) -> HistoryEntry | None:
        with self._guard:
            self._storage.refresh()
            entry = which(self._storage.contents.history)
        # a copy down to the dictionaries, which are TinyDB's own
        return None if entry is None else msgspec.json.decode(msgspec.json.encode(entry), type=HistoryEntry)

    def _step(self, entry_id: str, *, undone: bool) -> HistoryEntry:
        with self._guard, self._storage.transaction() as contents:
            entry = (history.newest if undone else history.newest_undone)(contents.history)
            if entry is None or entry.id != entry_id:
                raise Conflict("Something else was changed meanwhile, so nothing was done; look at it first.")
            draft = Draft(contents)
            seen = [
                _stepped(draft, contents.history, change, undone=undone)
                for change in entry.changes[:: -1 if undone else 1]
            ]
            changes = tuple(seen[:: -1 if undone else 1])
            entry = msgspec.structs.replace(entry, undone=undone, changes=changes)
            draft.set_entry(int(entry_id), entry)
            draft.apply(self._database.put)
        return entry


def _stepped(
    draft: Draft, entries: Mapping[int, HistoryEntry], change: HistoryChange, *, undone: bool
) -> HistoryChange:
    """Put one document back (or forth), as far as the entry changed it.

    What stands there now, and what stands there then, goes into the entry: nothing is lost.
    """
    now = draft.get(change.table, change.id)
    left = None if now is None else plain(now)
    before_after = (change.before, change.after) if undone else (change.after, change.before)
    wanted = history.put_back(*before_after, left)
    try:
        record = None if wanted is None else document(change.table, wanted)
    except (msgspec.ValidationError, RecursionError) as error:
        raise Unreadable("What was stored for taking this back is damaged; nothing was changed.") from error
    if record:
        # a revision that came back would let a session that still shows it write over what it never saw
        last = now.revision if now else history.last_revision(entries, change.table, change.id)
        record = msgspec.structs.replace(record, revision=last + 1)
    if now or record:
        draft.set(change.table, change.id, record, key=change.key)
    stepped = None if record is None else plain(record)
    before, after = (stepped, left) if undone else (left, stepped)
    return msgspec.structs.replace(change, before=before, after=after)


def _checked(change: Change) -> Change:
    if change.document is None:
        return change
    if change.document.id != change.id:
        raise UsageProblem("This can't be kept (its id is another one); nothing was changed.")
    revised = msgspec.structs.replace(change.document, revision=change.expected_revision + 1)
    return Change(change.table, change.id, change.expected_revision, checked(change.table, revised))


def _documents(contents: Contents) -> Documents:
    tables = {
        name: {record.id: record for record in records.values()} for name, records in contents.records.items()
    }
    return Documents(**tables)  # type: ignore[arg-type]  # each table holds what its name says
