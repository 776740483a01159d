"""The quick-add line: company, role, when, people, in one typed line; understood anew at each keystroke.

"Northwind, Data Engineer, fri 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez +1 415 555 0142".
Company and role come first; the order of the rest is free. A company with commas stands in quotes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from arrow import Arrow

from data.date_read import NotADate
from data.errors import UsageProblem
from data.moments import moment
from data.quick_parts import (
    NewPerson,
    length_of,
    link_of,
    names_nobody,
    person_of,
    place_of,
    quoted_parts,
    round_of,
    span_of,
)
from data.records import Moment
from data.text import clean_line
from data.when import TypedWhen, parse_when

LINE_LIMIT: Final = 2_000
"""Characters of the line that are read."""
FAR_AHEAD: Final = 180
"""Days; a date without a year that is farther ahead is looked for behind."""
JUST_PAST: Final = 180
"""Days behind up to which it is taken for that."""
PARTS_LIMIT: Final = 40
EXAMPLE: Final = "Northwind, Data Engineer, fri 10:00, Dana Fox"

__all__ = ["NewInterview", "NewPerson", "Understood", "understand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInterview:
    """An interview as it is to be added. `minutes` is its length; `whole_day`: only its day is known."""

    company: str
    role: str = ""
    start: Moment | None = None
    minutes: int = 60
    whole_day: bool = False
    round: str = ""
    place: str = ""
    link: str = ""
    title: str = ""
    notes: str = ""
    people: tuple[NewPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line means so far: `echo` as (label, value) pairs in reading order.

    `new` is None while something is missing or not understood; `problem` then says what, in a sentence.
    """

    new: NewInterview | None
    echo: tuple[tuple[str, str], ...]
    problem: str


def understand(line: str, now: Arrow) -> Understood:
    """What `line` means at `now`. Never raises, whatever was typed; quick enough for every keystroke."""
    parts = quoted_parts(clean_line(line, LINE_LIMIT))[:PARTS_LIMIT]
    if not parts or not parts[0]:
        return Understood(None, (), f"Type the company, the role and when, for example “{EXAMPLE}”.")
    reading = _Reading()
    reading.take(parts[1:], now)
    new = reading.interview(parts[0])
    problem = reading.problem()
    return Understood(None if problem else new, tuple(_echo(new, reading.when)), problem)


class _Reading:
    """The parts behind the company, sorted into what they say."""

    def __init__(self) -> None:
        self.role = ""
        self.when: TypedWhen | None = None
        self.minutes = 0
        self.rounds: list[str] = []
        self.place = ""
        self.link = ""
        self.people: list[NewPerson] = []
        self.problems: list[str] = []

    def take(self, parts: list[str], now: Arrow) -> None:
        """Read the parts in turn; a date may hold commas and so take up to three of them."""
        at = 0
        while at < len(parts):
            taken = self._date(parts, at, now)
            if not taken:
                self._other(parts[at], first=at == 0, now=now)
            at += taken or 1

    def interview(self, company: str) -> NewInterview:
        """The interview as far as it was understood."""
        when = self.when
        return NewInterview(
            company=company,
            role=self.role,
            start=moment(when.at) if when else None,
            minutes=self.minutes or 60,
            whole_day=bool(when and not when.has_time),
            round=", ".join(self.rounds),
            place=self.place,
            link=self.link,
            people=tuple(self.people),
        )

    def problem(self) -> str:
        """The first thing that keeps the line from being added, as a sentence; empty if nothing does."""
        if self.problems:
            return self.problems[0]
        return "" if self.when else "Say when it is, for example “fri 10:00” or “yesterday 16:00”."

    def _date(self, parts: list[str], at: int, now: Arrow) -> int:
        """How many parts from `at` on make the date; 0 where they make none."""
        for count in (3, 2, 1):
            joined = parts[at : at + count]
            if len(joined) < count or any(length_of(part) for part in joined):
                continue
            text, minutes = span_of(", ".join(joined))
            try:
                when = _likely(text, now)
            except UsageProblem:
                continue
            if self.when:
                self.problems.append(
                    f"There are two dates, the second is “{joined[0]}”; an interview has one."
                )
            self.when = self.when or when
            self.minutes = minutes or self.minutes
            return count
        return 0

    def _other(self, part: str, *, first: bool, now: Arrow) -> None:
        if minutes := length_of(part):
            self.minutes = minutes
        elif link := link_of(part):
            self.link = link
        elif place := place_of(part):
            self.place = place
        elif words := round_of(part):
            self.rounds.append(words)
        elif people := person_of(part, marked=first):
            self.people.extend(people)
        elif first:
            self.role = part
        elif part:
            self.problems.append(_trouble(part, now))


def _likely(text: str, now: Arrow) -> TypedWhen:
    """The date as typed; one without its year that is just past is the one that is past.

    Interviews are added before and after they are held: "23 nov" on the 24th is yesterday, not in a year.
    """
    ahead = parse_when(text, now)
    if (ahead.at.date() - now.date()).days <= FAR_AHEAD:
        return ahead
    behind = parse_when(text, now, prefer="past")
    return behind if 0 <= (now.date() - behind.at.date()).days <= JUST_PAST else ahead


def _trouble(part: str, now: Arrow) -> str:
    """Why a part can't be taken: a date that can't be one, or nothing we know."""
    try:
        parse_when(part, now)
    except NotADate:
        pass
    except UsageProblem as problem:
        return problem.sentence
    if names_nobody(part):
        return f"Say who it is behind “{part}”, for example “{part} Dana Fox”."
    return f"“{part[:40]}” is neither a date such as “fri 10:00” nor a person such as “Dana Fox <dana@...>”."


def _echo(new: NewInterview, when: TypedWhen | None) -> Iterator[tuple[str, str]]:
    """What was understood, in reading order, without what wasn't said."""
    said = (
        ("company", new.company),
        ("role", new.role),
        ("when", (when.echo + ("" if when.has_time else ", time not known yet")) if when else ""),
        ("length", f"{new.minutes} min" if new.minutes != 60 else ""),
        ("round", new.round),
        ("place", new.place),
        ("link", new.link),
        *((person.role.value, str(person)) for person in new.people),
    )
    return (pair for pair in said if pair[1])
