"""Pure: the day that prose names ("they decide Thursday the 3rd at the latest"), as of the moment it was said."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from arrow import Arrow

from data.date_clues import DAYS_IN_PROSE, as_typed, day_in
from data.date_read import NotADate
from data.debriefed import NamedDay
from data.due import day_words, named_day
from data.errors import UsageProblem
from data.moments import instant, moment
from data.records import Moment
from data.when import TypedWhen, parse_when

LONGEST_LINE: Final = 1_000
MOST_LINES: Final = 200
"""Characters of a line and lines of a text that are looked at: it is done at every key press."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking for a day gave: the day, or why what looks like one counts for nothing, in one sentence."""

    day: NamedDay | None = None
    problem: str = ""


def promised_day(text: str, said: Arrow) -> Looked:
    """The first day named in `text`, understood as of `said`, in its zone; "today" only where no other is.

    A day before that of `said` is none: nobody promises it. Only what names a day clearly counts, never a
    bare number, a time of day alone, or a word such as "may" that is more often something else.
    """
    try:
        as_of = moment(said)
    except (ValueError, OverflowError):  # no record holds what is so far off, nor a day after it
        return Looked()
    today, problem, at = None, "", 0
    for line in text.split("\n", MOST_LINES)[:MOST_LINES]:
        for found in _in_line(line[:LONGEST_LINE], as_of):
            if isinstance(found, str):
                problem = problem or found
            elif found.when.day < said.date().isoformat():
                problem = problem or _passed(found, said)
            else:
                day = NamedDay(found.words, found.start + at, found.end + at, found.when)
                if "today" not in found.words.lower():
                    return Looked(day)
                today = today or day
        at += len(line) + 1
    return Looked(today) if today else Looked(problem=problem)


@lru_cache(maxsize=512)
def _in_line(line: str, as_of: Moment) -> tuple[NamedDay | str, ...]:
    """Each day the line names, in its order; a sentence where one can't be taken as it was typed."""
    return tuple(_found(line, instant(as_of)))


def _found(line: str, said: Arrow) -> Iterator[NamedDay | str]:
    for found in DAYS_IN_PROSE.finditer(line):
        group = day_in(found)
        if not group:
            continue
        start, end = found.span(group)
        try:
            day = parse_when(as_typed(line[start:end], said), said)
        except UsageProblem as problem:
            # what is no day, or none that there is, is prose about something else
            if problem.__cause__ is None and not isinstance(problem, NotADate):
                yield problem.sentence
            continue
        for part in ("before", "after"):
            if found[part] and (timed := _timed(day, found[part], said)):
                day = timed
                start, end = min(start, found.start(part)), max(end, found.end(part))
        yield NamedDay(line[start:end], start, end, day.when)


def _timed(day: TypedWhen, clock: str, said: Arrow) -> TypedWhen | None:
    """`day` at that time of day; None where it has one, or there is no such time that day."""
    if day.has_time:
        return None
    try:
        return parse_when(f"{day.when.day} {clock}", said)
    except UsageProblem:
        return None


def _passed(day: NamedDay, said: Arrow) -> str:
    words = day_words(named_day(day.when, "12:00", said)[0], said)
    return f"“{day.words}” is {words}, before the interview, so it counts for nothing."
