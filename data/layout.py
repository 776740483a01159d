"""The document file from the inside: bytes to checked tables and records, and back."""

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final, get_args

import msgspec

from data import migrations
from data.errors import Unreadable
from data.history import HistoryEntry
from data.migrations import Tables
from data.records import TABLES, Document, Record, Table
from data.text import clean_text

MOST_BYTES: Final = 64 * 1024 * 1024
"""A document file is never larger; 10,000 interviews are a quarter of it."""
DEEPEST: Final = 64
"""Levels of nesting; ours has eight. How deep Python itself can go differs from version to version."""
NAMES: Final[tuple[Table, ...]] = get_args(Table)
_MARK: Final = re.compile(rb'\s*{\s*"meta"\s*:\s*{\s*"1"\s*:\s*{\s*"format"\s*:\s*"afterword"')
# what a JSON text can hide a control character in
_ESCAPES: Final = re.compile(rb"\\[bfru]")


class Damaged(Exception):  # a state of the file, caught and mended before a person sees it
    """These bytes can't be trusted; the message says why, as a clause."""


class DamagedInside(Damaged):
    """The file says that it is ours, but not all in it can be trusted."""


class FileMeta(Record, frozen=True, kw_only=True):
    """What the file says of itself."""

    format: str = "afterword"
    version: int


@dataclass(slots=True)
class Contents:
    """Everything in the file: `tables` as TinyDB keeps them, and the same as records by integer key.

    `stored` is the version the file has on the disk; older than today's until the first change.
    """

    tables: Tables
    stored: int
    records: dict[Table, dict[int, Document]]
    history: dict[int, HistoryEntry] = field(default_factory=dict)

    def copy(self) -> "Contents":
        """A copy to work on: the tables and records in it are replaced, never changed in place."""
        return Contents(dict(self.tables), self.stored, dict(self.records), self.history)


def fresh() -> Contents:
    """An empty file of today's version."""
    meta = FileMeta(version=migrations.version())
    tables: Tables = {"meta": {"1": plain(meta)}, **{name: {} for name in NAMES}, "history": {}}
    return Contents(tables, meta.version, {name: {} for name in NAMES})


def encode(tables: Tables) -> bytes:
    """The bytes of the file: what plain TinyDB reads as well."""
    return msgspec.json.encode(tables)


def looks_ours(head: bytes) -> bool:
    """True when the first bytes of a file are those of a document file, or there are none at all."""
    return not head or bool(_MARK.match(head))


def decode(raw: bytes, name: str) -> Contents:
    """Check everything: strict JSON, whose file it is, its version, every table and every document.

    Raises Damaged, DamagedInside once it has said whose it is; Unreadable (with `name` as the file's) for
    a file of another program or a newer version.
    """
    if len(raw) > MOST_BYTES:
        raise Damaged("it is larger than 64 MB")
    try:
        data = msgspec.json.decode(raw)
    except RecursionError as error:
        raise Damaged("it is nested too deeply") from error
    except ValueError as error:
        raise Damaged("it is empty" if not raw else "it is not whole JSON") from error
    if not data:
        raise Damaged("it is empty")
    stored = _version(data, name)
    if msgspec.json.encode(data) != raw:
        _refuse_duplicates(raw)
    return _checked(_cleaned(data, raw), stored, name)


def _version(data: Any, name: str) -> int:
    try:
        meta = data["meta"]["1"]
        if meta["format"] != "afterword":
            raise KeyError
    except (KeyError, TypeError, IndexError):
        raise Unreadable(
            f"{name} belongs to another program; choose another file with --file (it was left untouched)."
        ) from None
    stored = meta.get("version")
    if type(stored) is not int or stored < 1:
        raise DamagedInside("its version is missing")
    if stored > migrations.version():
        raise Unreadable(
            f"{name} was written by a newer Afterword (documents of version {stored}, this one knows "
            f"{migrations.version()}); update Afterword to open it (it was left untouched)."
        )
    return stored


def _checked(data: Any, stored: int, name: str) -> Contents:
    if not all(type(table) is dict and all(map(_is_key, table)) for table in data.values()):
        raise DamagedInside("its tables are not in order")
    try:
        tables = migrations.migrate(data, stored)
    except Exception as error:  # whatever a step stumbles over, the file stays as it was
        raise Unreadable(
            f"{name} is of version {stored} and can't be brought up to date; keep it and report this "
            "(it was left untouched)."
        ) from error
    tables = {**fresh().tables, **tables}
    try:
        tables["meta"]["1"]["version"] = migrations.version()
        msgspec.convert(tables["meta"]["1"], FileMeta)
        history = msgspec.convert(tables["history"], dict[int, HistoryEntry], strict=True, str_keys=True)
        records: dict[Table, dict[int, Document]] = {name: _records(name, tables[name]) for name in NAMES}
    except (msgspec.ValidationError, KeyError, TypeError) as error:
        raise DamagedInside("a document in it is not as it should be") from error
    if any(entry.id != str(key) for key, entry in history.items()):
        raise DamagedInside("its history is not in order")
    return Contents(tables, stored, records, dict(sorted(history.items())))


def _records(name: Table, table: dict[str, dict[str, Any]]) -> dict[int, Document]:
    kind: Any = TABLES[name]
    found: dict[int, Document] = msgspec.convert(table, dict[int, kind], str_keys=True)
    if len({document.id for document in found.values()}) != len(found):
        raise DamagedInside("two documents in it have the same id")
    return dict(sorted(found.items()))


def _is_key(key: str) -> bool:
    return key.isascii() and key.isdigit() and key[0] != "0" and len(key) < 16


def _refuse_duplicates(raw: bytes) -> None:
    # only for a file that another program laid out: ours reads back to the very same bytes
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in found}) != len(found):
            raise DamagedInside("it says the same thing twice")
        return dict(found)

    try:
        json.loads(raw, object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        raise DamagedInside("it is not whole JSON") from error


def _cleaned(data: Any, raw: bytes) -> Any:
    # most files are plain ASCII, where one look at the whole is enough
    plainly = raw.isascii() and b"\x7f" not in raw and not _ESCAPES.search(raw)
    return data if plainly else _clean(data)


def _clean(value: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise DamagedInside("it is nested too deeply")
    if isinstance(value, str):
        return clean_text(value, len(value))  # a text is never cut short here
    if isinstance(value, dict):
        return {key: _clean(entry, depth + 1) for key, entry in value.items()}
    return [_clean(entry, depth + 1) for entry in value] if isinstance(value, list | tuple) else value


def plain(record: Record) -> dict[str, Any]:
    """A record as it is stored: a dictionary of its own, strings cleaned."""
    stored: dict[str, Any] = _clean(msgspec.to_builtins(record))
    return stored


def document(table: Table, stored: dict[str, Any]) -> Document:
    """What is stored as a record; msgspec.ValidationError when it isn't one of that table."""
    found: Document = msgspec.json.decode(msgspec.json.encode(stored), type=TABLES[table])
    return found
