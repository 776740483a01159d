"""Pure: names in a letter that belong into another one. Quick, however many people and companies there are."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from data.letters.draft import LetterWording, folded, name_words
from data.letters.ordinary import BEGINNINGS, ORDINARY
from data.playbook import Owner
from data.text_checks import Seen, Span
from data.text_checks.ordinary import STOP_WORDS

_SHORTEST: Final = 4
"""Letters of a word that stands for a company alone."""

_FORMS: Final = re.compile(
    r"[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|kg|ug|sa|sas|sarl|srl"
    r"|spa|bv|nv|oy|ab|as|aps|group|holdings?)\.?$",
    re.IGNORECASE,
)
"""What a company's name may end with and people leave out."""


_ADDRESSED: Final = re.compile(
    r"(?:\b(?:you|thanks|dear|hi|hello|hey)[,!]?[ \t]+|\Asubject:[ \t]*(?=\w+[,!]))"
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof)\b\.?[ \t]+)?"
    # "meet you, Dana and Priya" tells of both, "told you Dana's story" of her
    r"(?P<who>(?-i:[^\W\d_a-z])\w*+)(?=(?:[ \t]+(?-i:[^\W\d_a-z])\w*+)?+(?![ \t]+and\b|[ \t]*&|['’]))",
    re.IGNORECASE,
)
"""Somebody is spoken to: "thank you Dana", "good to meet you, Dana"."""


def wrong_name(wording: LetterWording) -> Seen:
    """Somebody else is greeted or spoken to, or named where whom it is for isn't named at all."""
    contact = wording.draft.contact
    own = name_words(contact.name) if contact else frozenset()
    if not own:
        return Seen(True)
    return (
        _greets_another(wording, own)
        or _speaks_to_another(wording, own)
        or _names_another(wording, own)
        or Seen(True)
    )


def _greets_another(wording: LetterWording, own: frozenset[str]) -> Seen | None:
    found = wording.greeting
    if found is None:
        return None
    greeted = frozenset(word.folded for word in found.names if not wording.text[word.start].islower())
    if not greeted:
        return None
    for other in wording.draft.others:
        theirs = name_words(other.name)
        if theirs.isdisjoint(greeted):
            continue
        # Dana Smith instead of Dana Fox is a mistake, Dana Fox and Priya are two people
        namesake = theirs & own and theirs - own and theirs <= greeted and not own <= greeted
        if namesake or not own & greeted:
            return Seen(False, found.span, "it greets {found}, and is for {contact}")
    return None


def _speaks_to_another(wording: LetterWording, own: frozenset[str]) -> Seen | None:
    """In the subject too; only those of the same application: a name alone says little of anybody else."""
    theirs = frozenset(word for other in wording.draft.near for word in name_words(other.name))
    theirs -= own | _usual(wording)
    for found in _ADDRESSED.finditer(wording.filled.text) if theirs else ():
        if folded(found["who"]) in theirs:
            return Seen(False, found.span("who"), "it speaks to {found}, and is for {contact}")
    return None


def _usual(wording: LetterWording) -> frozenset[str]:
    """Words of names that may stand in any of one's letters."""
    return frozenset(
        folded(word) for name in ("me", "company", "role") for word in wording.values.get(name, "").split()
    )


def _names_another(wording: LetterWording, own: frozenset[str]) -> Seen | None:
    words = wording.words
    if any(word.folded in own for word in words):
        return None
    usual = _usual(wording)
    capital = {word.folded: word for word in reversed(words) if wording.typed[word.start].isupper()}
    for other in wording.draft.others:
        first = _first(other.name)
        if first in capital and first not in own and first not in usual and first not in ORDINARY:
            place: Span = capital[first].start, capital[first].end
            return Seen(False, place, "{found} stands in it, and {contact} nowhere")
    return None


@lru_cache(maxsize=8_192)
def _first(name: str) -> str:
    return folded(name.partition(" ")[0])


def wrong_company(wording: LetterWording) -> Seen:
    """Another application's company stands in it, in its subject too."""
    text = wording.filled.text
    words = frozenset(re.findall(r"\w+", text.casefold()))
    contact, values = wording.draft.contact, wording.values
    people: tuple[str, ...] = (contact.company, contact.name) if contact else ()
    if contact and wording.draft.stage.owner is not Owner.CONTACT:  # there it is about where they are now
        people += contact.earlier
    names = [*people, *(values.get(name, "") for name in ("company", "role", "me"))]
    noted = [values.get(name, "") for name in ("said", "forgot", "well", "strengths")]
    known = [name.casefold() for name in (*names, *noted)]
    people_near = frozenset(word for other in wording.draft.near for word in name_words(other.name))
    masked = ""
    for company in wording.draft.companies:
        first, name = _bare(company)
        if first not in words:
            continue
        # "Bluewater Energy" is called Bluewater; a first word that could mean anything stays part of the name
        short = [first] if _telling(first) and first not in people_near else []
        for one in (name, *short):
            if any(one.casefold() in each for each in known):
                continue
            masked = masked or _masked(text, names)
            if place := _stands(masked, one.capitalize() if one is first else one):
                return Seen(False, place)
    return Seen(True)


def _telling(first: str) -> bool:
    """Whether the first word of a company's name stands for it alone."""
    return len(first) >= _SHORTEST and not (first in ORDINARY or first in BEGINNINGS or first in STOP_WORDS)


@lru_cache(maxsize=8_192)
def _bare(company: str) -> tuple[str, str]:
    """The first word of a company's name, folded, and the name without its legal form."""
    first = re.search(r"\w+", company.casefold())
    return first[0] if first else "", _FORMS.sub("", company.strip()) or company


def _masked(text: str, names: Iterable[str]) -> str:
    """`text` without the names that may stand in it, every character where it stood."""
    found = sorted({re.escape(one) for one in names if len(one) > 1}, key=len, reverse=True)
    return re.sub("|".join(found), lambda one: "\x00" * len(one[0]), text) if found else text


def _stands(text: str, name: str) -> Span | None:
    """Where a company is named: as a name, with a capital, and not where any word has one."""
    wordlike = name.islower() or name.casefold() in ORDINARY
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
        inside = text[max(found.start() - 4, 0) : found.start()].rstrip(" \"“('").endswith(_INSIDE)
        if not found[0].islower() and (inside or not wordlike):
            return found.span()
    return None


_INSIDE: Final = tuple("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,;&'’-\x00")
"""What stands before a word that is inside a sentence."""
