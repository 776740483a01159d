"""Pure: a text with its fill-ins filled, and what is still missing in it; the fill-ins of a voicemail script."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from arrow import Arrow

from data.moments import instant
from data.records import Application, Contact, Interview
from data.settings import Me
from data.text import clean_line

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What fill-ins are taken from. `contact` is whom the text is for, `interviewers` whom one met."""

    application: Application | None
    interview: Interview | None
    contact: Contact | None
    interviewers: tuple[Contact, ...]
    me: Me


K_contra = TypeVar("K_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class FillIn(Generic[K_contra]):
    """One fill-in: its value, empty where it isn't known yet, and what a person does about that."""

    value: Callable[[K_contra], str]
    missing: str


FILL_INS: Final[Mapping[str, FillIn[Known]]] = {
    "contact": FillIn(
        lambda known: known.contact.name if known.contact else "",
        "add the hiring contact, or their name, in the form (e in the list)",
    ),
    "first_name": FillIn(
        lambda known: _first_name(known.contact.name if known.contact else ""),
        "add the hiring contact, or their name, in the form (e in the list)",
    ),
    "me": FillIn(lambda known: known.me.name, "M in the script asks for it"),
    "my_phone": FillIn(lambda known: known.me.phone, "M in the script asks for it"),
    "my_email": FillIn(lambda known: known.me.email, "set me.email in the settings"),
    "company": FillIn(
        lambda known: known.application.company if known.application else "",
        "give the company in the form (e in the list)",
    ),
    "role": FillIn(
        lambda known: known.application.role if known.application else "",
        "give the role in the form (e in the list)",
    ),
    "interviewer": FillIn(
        lambda known: listed([one.name for one in known.interviewers if one.name]),
        "add who you spoke to in the form (e in the list)",
    ),
    "day": FillIn(
        lambda known: day_said(instant(known.interview.start)) if known.interview else "",
        "give the day of the interview in the form",
    ),
    "round": FillIn(
        lambda known: known.interview.round if known.interview else "",
        "name the round in the form (e in the list)",
    ),
}
"""Every fill-in of a script, in the order they are told."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text as it will be said or sent.

    `spans` are where filled values stand in `text`, as (start, end) pairs, and `braces` where each of them
    was typed, in the text as it was typed. `unknown` are braces as they were typed that name no fill-in,
    `unfilled` names of fill-ins without a value yet; both stay visible in `text` and keep the script from
    being `ready`, as an empty text does. `fill_ins` are those there are.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    unknown: tuple[str, ...] = ()
    unfilled: tuple[str, ...] = ()
    braces: tuple[tuple[int, int], ...] = ()
    fill_ins: Mapping[str, FillIn[Any]] = field(default_factory=lambda: FILL_INS, compare=False, repr=False)

    def typed_at(self, at: int) -> int:
        """The character of the typed text that stands at `at` of `text`; of a value, its opening brace."""
        return _moved(at, len(self.text), self.spans, self.braces)

    def filled_at(self, at: int) -> int:
        """The character of `text` that stands at `at` of the typed text; of braces, the value's first one."""
        typed = len(self.text) + _lengths(self.braces) - _lengths(self.spans)
        return _moved(at, typed, self.braces, self.spans)

    def typed_span(self, span: tuple[int, int]) -> tuple[int, int]:
        """A stretch of `text` in the typed one; of a fill-in all its braces."""
        start, last = self.typed_at(span[0]), self.typed_at(max(span[1] - 1, span[0]))
        closing = next((end for opening, end in self.braces if opening == last), last + 1)
        return start, closing

    @property
    def ready(self) -> bool:
        """True when it can be said as it stands."""
        return bool(self.text.strip()) and not self.unknown and not self.unfilled

    @property
    def problems(self) -> tuple[str, ...]:
        """What keeps it from being ready and what to do, one sentence each."""
        named = ", ".join(f"{{{name}}}" for name in self.fill_ins)
        empty = [f"{{{name}}} is empty: {self.fill_ins[name].missing}." for name in self.unfilled]
        odd = [f"{braces} is no fill-in." for braces in self.unknown]
        return (*empty, *odd, *([f"There are {named}."] if odd else []))


_BRACES: Final = re.compile(r"\{([^{}\n]*)\}|[{}]")


def fill(text: str, values: Mapping[str, str], fill_ins: Mapping[str, FillIn[Any]] = FILL_INS) -> Filled:
    """`text` with each `{name}` replaced by its value; case and blanks inside the braces don't count."""
    filled, at, length = [], 0, 0
    spans: list[tuple[int, int]] = []
    typed: list[tuple[int, int]] = []
    unknown: dict[str, None] = {}
    unfilled: dict[str, None] = {}
    for braces in _BRACES.finditer(text):
        name = re.sub(r"[\s-]+", "_", (braces[1] or "").strip().casefold())
        value = values.get(name, "")
        filled.append(text[at : braces.start()])
        length += braces.start() - at
        if value:
            spans.append((length, length + len(value)))
            typed.append(braces.span())
        elif name in values:
            unfilled[name] = None
        else:
            unknown[braces[0]] = None
        filled.append(value or braces[0])
        length += len(filled[-1])
        at = braces.end()
    return Filled(
        "".join([*filled, text[at:]]), tuple(spans), tuple(unknown), tuple(unfilled), tuple(typed), fill_ins
    )


def _moved(at: int, length: int, here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]]) -> int:
    """`at` of a text of that `length` as it stands in the other one; `here` and `there` are pairs of places."""
    at = max(0, min(at, length))
    before = bisect_right(here, at, key=lambda place: place[0]) - 1
    if before < 0:
        return at
    return there[before][0] if at < here[before][1] else at - here[before][1] + there[before][1]


def _lengths(places: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in places)


def values_for(
    application: Application,
    interview: Interview,
    contact: Contact | None,
    interviewers: Sequence[Contact],
    me: Me,
) -> dict[str, str]:
    """Every fill-in with its value in one line, empty where there is none yet."""
    known = Known(application, interview, contact, tuple(interviewers), me)
    return {name: clean_line(fill_in.value(known)) for name, fill_in in FILL_INS.items()}


def _first_name(name: str) -> str:
    """The first word; behind a title the title and the last word: "Dr. Lopez"."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".") in {"Dr", "Prof", "Mr", "Mrs", "Ms", "Herr", "Frau"}:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


def listed(names: Sequence[str]) -> str:
    """As it is said: "Dana Fox, Priya Raman and Jo Park"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def day_said(at: Arrow) -> str:
    """As it is said: "Monday 23 November"."""
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}"
