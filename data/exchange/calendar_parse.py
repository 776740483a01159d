"""A whole calendar file, parsed in this very process: for the reader's own subprocess and its tests."""

from data.errors import Unreadable
from data.exchange.calendar_events import invitation_of
from data.exchange.calendar_lines import Component, events_of
from data.exchange.calendar_text import unfolded_lines
from data.exchange.calendar_times import Defined
from data.exchange.calendar_zones import definitions
from data.invitations.shapes import Calendar, Invitation


def parse(source: bytes) -> Calendar:
    """The events of a calendar file; Unreadable (one sentence) when not one of them can be used.

    An event that can't be read beside others that can is skipped, counted and named in a warning.
    """
    lines, notes = unfolded_lines(source)
    events = events_of(lines)
    if not events:
        raise Unreadable("This calendar has no event in it (no VEVENT); choose the .ics of the invitation.")
    warnings = list(notes)
    invitations: list[Invitation] = []
    problems: list[str] = []
    defined: dict[int, Defined] = {}
    for event in events:
        calendar = event.calendar or Component("")
        if id(calendar) not in defined:
            defined[id(calendar)] = definitions(calendar)
        try:
            if not event.closed:
                raise Unreadable("This calendar breaks off inside an event; save or export it again.")
            method = calendar.line("METHOD").upper()
            invitations.append(invitation_of(event, method, defined[id(calendar)]))
        except Unreadable as problem:
            problems.append(problem.sentence)
    if not invitations:
        raise Unreadable(next((each for each in problems if "DTSTART" in each), problems[0]))
    warnings += [f"Left out: {problem}" for problem in problems[:3]]
    if len(problems) > 3:
        warnings.append(f"Left out: {len(problems) - 3} more that can't be read.")
    return Calendar(invitations=tuple(invitations), warnings=tuple(warnings), skipped=len(problems))
