"""From the documents of a past version to today's: one function a step, dict to dict, oldest first."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Tables: TypeAlias = dict[str, dict[str, dict[str, Any]]]
"""A whole document file as TinyDB lays it out: table name, integer key as text, document."""
Fields: TypeAlias = dict[str, dict[str, Any]]
"""What a version adds, with its values: field by table, or by the kind of a fact."""
Migration: TypeAlias = Callable[[Tables], Tables]
"""Takes all tables of one version, gives those of the next; `meta` is not its business.

The history's `before` and `after` are documents too, and need the same change.
"""


def _takes(tables: Tables) -> Tables:
    """Version 2 keeps takes, the timed rehearsals of a script, in a table of their own."""
    return {**tables, "takes": {}}


def _drills(tables: Tables) -> Tables:
    """Version 3 keeps drills, when a contact can be rung, and which number was."""
    return {**_with_fields(tables, _CALLED), "drills": {}}


def _letters(tables: Tables) -> Tables:
    """Version 4 keeps letters and debriefs, what was sent and how, what they answered, how people are known."""
    return {**_with_fields(tables, _WRITTEN), "letters": {}, "debriefs": {}}


_CALLED: Fields = {"contacts": {"hours": ""}, "attempt": {"number": ""}}
_WRITTEN: Fields = {
    "applications": {"strengths": "", "feedback": "", "hired": ""},
    "contacts": {"met": ""},
    "touch": {"subject": "", "way": ""},
}


def _with_fields(tables: Tables, fields: Fields) -> Tables:
    """All documents, those of the history too, with these fields where they have none of that name."""

    def made(table: str, document: dict[str, Any]) -> dict[str, Any]:
        return {**fields.get(document.get("kind", table), {}), **document}

    def changed(change: dict[str, Any]) -> dict[str, Any]:
        sides = {
            name: made(change.get("table", ""), change[name])
            for name in ("before", "after")
            if change.get(name)
        }
        return {**change, **sides}

    own = {
        name: {key: made(name, document) for key, document in table.items()}
        for name, table in tables.items()
        if name not in {"meta", "history"}
    }
    history = {
        key: {**entry, "changes": [changed(change) for change in entry.get("changes", [])]}
        for key, entry in tables.get("history", {}).items()
    }
    return {**tables, **own, "history": history}


MIGRATIONS: list[Migration] = [_takes, _drills, _letters]
"""The one at index 0 leads from version 1 to version 2, and so on. With a new one, store a file of the
version it starts from in tests/files/documents-v<N>.json."""


def version(migrations: Sequence[Migration] | None = None) -> int:
    """The version that is written today."""
    return 1 + len(MIGRATIONS if migrations is None else migrations)


def migrate(tables: Tables, stored: int, migrations: Sequence[Migration] | None = None) -> Tables:
    """`tables` of the version `stored`, brought up to today's."""
    for step in (MIGRATIONS if migrations is None else migrations)[stored - 1 :]:
        tables = step(tables)
    return tables
