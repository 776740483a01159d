"""What was changed, so that it can be undone: entries kept in the same file as the documents."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from data.records import Id, Record, Table

KEPT: Final = 500
"""How many changes can be undone."""
KEPT_BYTES: Final = 4 * 1024 * 1024
"""And how much room they may take; 500 usual ones take a third of it. The newest is always kept."""


class HistoryChange(Record, frozen=True, kw_only=True):
    """One document before and after, as it is stored; None where it didn't exist.

    `key` is its place in the table, so that a document that comes back stands where it stood.
    """

    table: Table
    id: Id
    key: Annotated[int, Meta(ge=1)]
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


class HistoryEntry(Record, frozen=True, kw_only=True):
    """One change a person made. `id` grows with every entry; `at` is UTC; `session` made it."""

    id: Id
    at: str = ""
    session: str = ""
    sentence: str = ""
    changes: tuple[HistoryChange, ...] = ()
    undone: bool = False


def newest(entries: Mapping[int, HistoryEntry]) -> HistoryEntry | None:
    """The newest entry that is not undone: what an undo takes back."""
    return next((entries[key] for key in sorted(entries, reverse=True) if not entries[key].undone), None)


def newest_undone(entries: Mapping[int, HistoryEntry]) -> HistoryEntry | None:
    """The entry that was undone last: what a redo does again. Undone entries are always the last ones."""
    return next((entries[key] for key in sorted(entries) if entries[key].undone), None)


def last_revision(entries: Mapping[int, HistoryEntry], table: Table, document_id: str) -> int:
    """The highest revision that the history knows of a document, 0 if it knows none."""
    states = (
        state
        for entry in entries.values()
        for change in entry.changes
        if (change.table, change.id) == (table, document_id)
        for state in (change.before, change.after)
        if state is not None
    )
    revisions = (state.get("revision") for state in states)
    return max((revision for revision in revisions if isinstance(revision, int)), default=0)


def outdated(entries: Mapping[int, HistoryEntry]) -> list[int]:
    """The keys that go when one more entry comes: what was undone, and what is too old."""
    gone = []
    room, places = KEPT_BYTES, KEPT - 1
    for key in sorted(entries, reverse=True):
        room -= len(msgspec.json.encode(entries[key]))
        if entries[key].undone or places <= 0 or room < 0:
            gone.append(key)
        else:
            places -= 1
    return gone
