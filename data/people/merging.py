"""Pure: two records of one person made one, with everything that refers to them; nothing known is lost."""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from data.adding import Write
from data.debrief_renaming import renamed_debriefs
from data.errors import UsageProblem
from data.naming import named
from data.records import TABLES, Contact, Documents, Table
from data.text import TEXT_CAP, clean_text

REFERENCES: Final = frozenset({"contact_id", "owner_id"})
"""The fields, of whatever record, that name a person; the ids of other things that stand there are never a person's."""
_FILLED: Final = ("name", "email", "phone", "company", "zone", "hours", "address", "met")
_LABELS: Final = {
    "name": "Also called",
    "email": "E-mail too",
    "phone": "Phone too",
    "position": "Position too",
    "zone": "Zone too",
    "hours": "Hours too",
    "address": "Address too",
    "met": "Known too",
}
"""How what only the other record says is named in the notes."""

Kept = TypeVar("Kept")


def merged(documents: Documents, keep_id: str, other_id: str) -> tuple[Write, ...]:
    """All writes of one change that leaves one person of two. UsageProblem where they aren't two, or not there."""
    keep, other = documents.contacts.get(keep_id), documents.contacts.get(other_id)
    if keep is None or other is None:
        raise UsageProblem("One of the two is no longer there; another session may have deleted it.")
    if keep_id == other_id:
        raise UsageProblem("A person can't be merged with themselves.")
    one = one_of(keep, other)
    writes = [
        Write("contacts", keep_id, keep.revision, one),
        Write("contacts", other_id, other.revision, None),
    ]
    for table in TABLES:
        if table != "contacts":
            writes += _moved(table, getattr(documents, table), other_id, keep_id)
    writes += [
        Write("debriefs", debrief.id, debrief.revision, debrief)
        for debrief in renamed_debriefs(documents, {keep_id: one, other_id: one})
    ]
    return tuple(writes)


def merge_order(one: Contact, other: Contact, much: Callable[[str], int]) -> tuple[Contact, Contact]:
    """Who stays, and who is taken in: of whom there is more, of equal ones whose name says more, else `one`.

    `much` says by contact id how much there was with somebody.
    """
    ranks = [(much(each.id), len(each.name)) for each in (one, other)]
    return (other, one) if ranks[1] > ranks[0] else (one, other)


def one_of(keep: Contact, other: Contact) -> Contact:
    """The one record: what `keep` says wins, what it leaves empty is the other's, what differs is noted."""
    fields: dict[str, Any] = {name: getattr(keep, name) or getattr(other, name) for name in _FILLED}
    companies = [*keep.earlier, *other.earlier]
    if other.company:
        companies.append(other.company)
    same_company = not other.company or fields["company"].casefold() == other.company.casefold()
    fields["position"] = keep.position or (other.position if same_company else "")
    fields["earlier"] = _each_once(companies, but=fields["company"])
    fields["added_at"] = min(keep.added_at, other.added_at)
    differing = [
        f"{label}: {getattr(other, name)}"
        for name, label in _LABELS.items()
        if getattr(other, name) and getattr(other, name).casefold() != fields[name].casefold()
    ]
    notes = [keep.notes.strip(), "" if other.notes.strip() in keep.notes else other.notes.strip()]
    text = "\n\n".join(part for part in (*notes, "\n".join(differing)) if part)
    if len(text) > TEXT_CAP:
        raise UsageProblem(
            f"The notes on {named(keep)} are too long together; shorten one of them (e) first."
        )
    fields["notes"] = clean_text(text)
    return replace(keep, **fields)


def _each_once(companies: Iterable[str], but: str) -> tuple[str, ...]:
    """The companies in their order, each once however it is written, without the present one."""
    found: dict[str, str] = {}
    for company in companies:
        found.setdefault(company.casefold(), company)
    found.pop(but.casefold(), None)
    return tuple(found.values())


def _moved(table: Table, stored: dict[str, Any], old: str, new: str) -> list[Write]:
    """The documents of a table that name `old`, naming `new`."""
    moved = ((one, referring(one, old, new)) for one in stored.values())
    return [Write(table, one.id, one.revision, after) for one, after in moved if after is not one]


def referring(record: Kept, old: str, new: str) -> Kept:
    """`record` with `new` wherever it named `old`, the same object where it didn't; what is twice then stands once."""
    if isinstance(record, tuple):
        several = tuple(referring(one, old, new) for one in record)
        if all(one is before for one, before in zip(several, record, strict=True)):
            return record
        return tuple(dict.fromkeys(several))  # type: ignore[return-value]  # a tuple of the same records
    if not isinstance(record, Struct):
        return record
    changed: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in REFERENCES:
            if value == old:
                changed[name] = new
        elif isinstance(value, tuple | Struct):
            after = referring(value, old, new)
            if after is not value:
                changed[name] = after
    return replace(record, **changed) if changed else record
