"""The changes of one transaction before they reach TinyDB: checked, ordered, with what was there before."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import msgspec

from data.errors import UsageProblem
from data.history import HistoryChange, HistoryEntry
from data.layout import Contents, document, plain
from data.records import Document, Record, Table

Put: TypeAlias = Callable[[str, Mapping[int, Record | None]], None]
"""Writes the records of one table at their keys; None takes one away."""


def checked(table: Table, record: Document) -> Document:
    """The record as it will be read back; UsageProblem when it wouldn't be."""
    try:
        return document(table, plain(record))
    except (msgspec.ValidationError, TypeError) as error:
        raise UsageProblem(f"This can't be kept ({error}); nothing was changed.") from error


class Draft:
    """Reads through to `contents`, so that later changes of one commit see the earlier ones."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._keys: dict[Table, dict[str, int]] = {}
        self._records: dict[Table, dict[int, Document | None]] = {}
        self._first: dict[tuple[Table, str], tuple[int, Document | None]] = {}
        self._history: dict[int, HistoryEntry | None] = {}

    def get(self, table: Table, document_id: str) -> Document | None:
        """The document as it stands after the changes so far."""
        key = self._index(table).get(document_id)
        if key is None:
            return None
        drafted = self._records.get(table, {})
        return drafted[key] if key in drafted else self._contents.records[table][key]

    def set(self, table: Table, document_id: str, record: Document | None, *, key: int = 0) -> None:
        """Put a document, or take it away; a new one stands at `key` if that is free, else at the end."""
        index = self._index(table)
        place = index.get(document_id) or self._free(table, key)
        self._first.setdefault((table, document_id), (place, self.get(table, document_id)))
        index[document_id] = place
        self._records.setdefault(table, {})[place] = record

    def changes(self) -> tuple[HistoryChange, ...]:
        """Each document touched, before and after."""
        return tuple(
            HistoryChange(
                table=table, id=name, key=key, before=_plain(before), after=_plain(self.get(table, name))
            )
            for (table, name), (key, before) in self._first.items()
        )

    def set_entry(self, key: int, entry: HistoryEntry | None) -> None:
        """Put an entry into the history, or drop it."""
        self._history[key] = entry

    def apply(self, put: Put) -> None:
        """Hand everything to TinyDB, and to the records beside it."""
        for table, drafted in self._records.items():
            put(table, drafted)
            records = self._contents.records[table] | drafted
            self._contents.records[table] = {
                key: record for key, record in sorted(records.items()) if record is not None
            }
        if self._history:
            put("history", self._history)
            history = self._contents.history | self._history
            self._contents.history = {
                key: entry for key, entry in sorted(history.items()) if entry is not None
            }

    def _index(self, table: Table) -> dict[str, int]:
        if table not in self._keys:
            self._keys[table] = {record.id: key for key, record in self._contents.records[table].items()}
        return self._keys[table]

    def _free(self, table: Table, wanted: int) -> int:
        taken = self._index(table).values()
        return wanted if wanted and wanted not in taken else max(taken, default=0) + 1


def _plain(record: Document | None) -> dict[str, Any] | None:
    return None if record is None else plain(record)
