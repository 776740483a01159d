"""What was changed, so that it can be undone: entries kept in the same file as the documents."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from data.records import Id, Record, Table

KEPT: Final = 500
"""How many changes can be undone."""
KEPT_BYTES: Final = 4 * 1024 * 1024
"""And how much room they may take; 500 usual ones take a third of it. The newest is always kept."""
TRACES: Final = frozenset({"revision", "changed_at"})
"""Fields that only tell that something else was changed."""
WRITTEN: Final = TRACES | {"text"}
"""All that writing on in a text changes."""


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


def gone_on(
    entries: Mapping[int, HistoryEntry], session: str, changes: Sequence[HistoryChange], sentence: str
) -> HistoryEntry | None:
    """The newest entry with `changes` taken in and worded `sentence`; None where they are one of their own.

    They go on where the newest entry is the same session's writing into the same text and nothing was undone
    since. Text that is back where the entry began has undone it.
    """
    entry = newest(entries)
    if entry is None or entry.session != session or newest_undone(entries) is not None:
        return None
    if len(changes) != 1 or [(one.table, one.id) for one in entry.changes] != [
        (one.table, one.id) for one in changes
    ]:
        return None
    first, then = entry.changes[0], changes[0]
    if first.after is None or then.before is None or then.after is None:
        return None
    written = _differing(then.before, then.after)
    if not written | _differing(first.before or first.after, first.after) <= WRITTEN:
        return None
    after = first.after | {name: then.after[name] for name in written}
    if first.before is not None and _differing(first.before, after) <= TRACES:
        return msgspec.structs.replace(entry, undone=True)
    first = msgspec.structs.replace(first, after=after)
    return msgspec.structs.replace(entry, changes=(first,), sentence=sentence)


def put_back(
    wanted: dict[str, Any] | None, left: dict[str, Any] | None, now: dict[str, Any] | None
) -> dict[str, Any] | None:
    """`now` with the fields that an entry changed from `wanted` to `left` as they are in `wanted`.

    What was changed elsewhere in the same document since stays as it is `now`.
    """
    if wanted is None or left is None or now is None:
        return wanted
    return now | {name: wanted[name] for name in _differing(wanted, left) if name in wanted}


def _differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> set[str]:
    """The fields in which two states of a document differ."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


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
