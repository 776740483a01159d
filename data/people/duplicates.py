"""Pure: records that are probably of one person: the same e-mail address, or alike name and company."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from msgspec import Struct

from data.people.alike import alike_companies, alike_names, company_words, name_words, slips
from data.records import Contact

Words: TypeAlias = tuple[str, ...]
COMPARED: Final = 5
"""Records of one key that every further one is compared with, so that the work grows with the records alone."""


class Pair(Struct, frozen=True):
    """Two records, the one that was added first in front, and why they may be of one person."""

    one: Contact
    other: Contact
    why: str

    def beside(self, contact_id: str) -> Contact:
        """The record of the two that isn't that one."""
        return self.other if self.one.id == contact_id else self.one


class _Known(Struct, frozen=True):
    contact: Contact
    words: Words
    companies: tuple[Words, ...]


def duplicates(contacts: Iterable[Contact]) -> tuple[Pair, ...]:
    """Every record beside an earlier one that may be of the same person, in the order of the records.

    Only those that share a key are compared. The same name counts without a company, too, where one of the
    two has none.
    """
    first: dict[object, list[_Known]] = {}
    pairs: dict[frozenset[str], Pair] = {}
    for contact in contacts:
        known = _Known(contact, name_words(contact.name), _companies(contact))
        for key in _keys(known):
            others = first.setdefault(key, [])
            for before in others:
                both = frozenset((before.contact.id, contact.id))
                if len(both) == 2 and both not in pairs and (why := _why(before, known)):
                    pairs[both] = Pair(before.contact, contact, why)
            if len(others) < COMPARED:
                others.append(known)
    return tuple(pairs.values())


def _companies(contact: Contact) -> tuple[Words, ...]:
    return tuple(filter(None, map(company_words, (contact.company, *contact.earlier))))


def _keys(known: _Known) -> Iterator[object]:
    """What two records of one person have in common, at least one of these."""
    if known.contact.email:
        yield "email", known.contact.email.casefold()
    words = known.words
    if not words:
        return
    names: set[object] = {*slips(words), " ".join(sorted(words))}
    if len(words) > 1:
        names |= {f"{words[0]} {words[-1]}", f"{words[-1]} {words[0]}"}
        names |= {("initial", words[0][0], words[-1]), ("initial", words[-1][0], words[0])}
    for name in names:
        for company in known.companies:
            yield name, company[0]
    if len(words) > 1:
        yield "anywhere", tuple(sorted(words))


def _why(one: _Known, other: _Known) -> str:
    """Why they may be one person; empty where nothing says so."""
    if one.contact.email and one.contact.email.casefold() == other.contact.email.casefold():
        return "same e-mail"
    if not alike_names(one.words, other.words):
        return ""
    if any(alike_companies(mine, theirs) for mine in one.companies for theirs in other.companies):
        return "alike name and company"
    if sorted(one.words) == sorted(other.words) and not (one.companies and other.companies):
        return "same name"
    return ""
