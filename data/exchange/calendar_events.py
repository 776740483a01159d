"""From one VEVENT to an Invitation: who, what, where, and the link to join by."""

import hashlib
import re
from datetime import datetime
from typing import Final
from urllib.parse import unquote

from data.errors import Unreadable
from data.exchange.calendar_lines import Component, Property
from data.exchange.calendar_times import Defined, minutes, stamp, when
from data.exchange.calendar_zone_names import zone_by_name
from data.invitations.shapes import Invitation, Invitee
from data.text import clean_line

_LINK_CAP: Final = 2_000
_PEOPLE_CAP: Final = 200
_LINK: Final = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20]+", re.IGNORECASE)
_MEETING: Final = re.compile(
    r"https?://(?:[\w.-]+\.)?(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|"
    r"whereby\.com|gotomeeting\.com|meet\.goto\.com|bluejeans\.com|chime\.aws|meet\.jit\.si|around\.co|hirevue\.com)"
    r"/[^\s<>\"'\\^`{|}]+",
    re.IGNORECASE,
)
_JOINING: Final = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_ADDRESS: Final = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+")
_NO_PERSON: Final = frozenset({"ROOM", "RESOURCE", "GROUP"})


def invitation_of(event: Component, method: str, defined: Defined) -> Invitation:
    """The event as an invitation; Unreadable with one sentence when it has no start that can be used."""
    cancelled = method == "CANCEL" or event.line("STATUS").upper() == "CANCELLED"
    start = when(event, "DTSTART", defined)
    if start is None and not cancelled and method in {"", "REQUEST", "PUBLISH"}:
        name = f"The event “{event.line('SUMMARY')[:80]}”" if event.line("SUMMARY") else "An event"
        raise Unreadable(f"{name} has no DTSTART, so when it starts is unknown; ask for a new invitation.")
    found = event.first("ORGANIZER")
    organiser = _person(found) if found else None
    title = event.line("SUMMARY") or "Interview" + (
        f" with {organiser.name}" if organiser and organiser.name else ""
    )
    warnings: list[str] = []
    length = 60
    if start:
        length, warning = minutes(event, start, defined)
        warnings += [text for text in (start.warning, warning) if text]
    people = event.all("ATTENDEE")
    if len(people) > _PEOPLE_CAP:
        warnings.append(f"Only the first {_PEOPLE_CAP} of {len(people)} attendees were read.")
    local = start.placed.local if start and start.placed else start.wall.isoformat() if start else ""
    return Invitation(
        uid=_uid(event, local, title, organiser),
        method=method,
        sequence=_sequence(event),
        stamp=stamp(event),
        title=title,
        place=event.line("LOCATION"),
        link=_link(event),
        local=local,
        zone=start.placed.zone if start and start.placed else "",
        utc=start.placed.utc if start and start.placed else "",
        written_zone=start.zone if start and not start.placed else "",
        likely_zone=_likely_zone(event, defined) if start and not start.placed else "",
        whole_day=bool(start and (start.day or _marked_whole_day(event, start.wall))),
        minutes=length,
        organiser=organiser,
        attendees=tuple(person for found in people[:_PEOPLE_CAP] if (person := _person(found))),
        cancelled=cancelled,
        confirmed=not cancelled and event.line("STATUS").upper() == "CONFIRMED",
        recurring=bool(event.first("RRULE") or event.first("RDATE")),
        recurrence_id=clean_line(event.line("RECURRENCE-ID"), 40),
        warnings=tuple(warnings),
    )


def _uid(event: Component, local: str, title: str, organiser: Invitee | None) -> str:
    """Its UID, or one made of what it says, so that the same file gives the same one again."""
    written = event.first("UID")
    uid = clean_line(written.value, 10_000) if written else ""
    if 0 < len(uid) <= 255:
        return uid
    told = uid or "\n".join((local, title, organiser.email if organiser else ""))
    return "without-uid-" + hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:24]


def _sequence(event: Component) -> int:
    text = event.line("SEQUENCE")
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else 0


def _marked_whole_day(event: Component, wall: datetime) -> bool:
    """Outlook writes some all-day events as midnight to midnight, with a mark beside."""
    return event.line("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE" and (wall.hour, wall.minute) == (0, 0)


def _likely_zone(event: Component, defined: Defined) -> str:
    """The zone the rest of the file suggests for a time without one: to be offered, never to be assumed."""
    calendar = event.calendar
    names = [calendar.line("X-WR-TIMEZONE")] if calendar and calendar.first("X-WR-TIMEZONE") else []
    if len(defined) == 1:
        names += defined
    return next((zone for name in names if (zone := zone_by_name(name))), "")


def _person(found: Property) -> Invitee | None:
    """Who a line names; None where neither a name nor an address can be made out."""
    name = clean_line(found.parameter("CN").replace("\\,", ",").replace("\\;", ";"), 200)
    if len(name) > 1 and name[0] == name[-1] == "'":
        name = name[1:-1].strip()
    address = ""
    for text in (found.value, found.parameter("EMAIL"), name):
        bare = clean_line(unquote(re.sub(r"(?i)^mailto:\s*", "", text.strip()).partition("?")[0]), 254)
        if _ADDRESS.fullmatch(bare):
            address = bare
            break
    if _ADDRESS.fullmatch(name):
        name = ""  # an address in the place of a name names nobody
    if not name and not address:
        return None
    return Invitee(name=name, email=address, is_person=found.parameter("CUTYPE").upper() not in _NO_PERSON)


def _link(event: Component) -> str:
    """Where to join by video, best source first; empty where the event has no such link."""
    for name in _JOINING:
        for stated in event.all(name):
            if link := _LINK.search(stated.value):
                return _whole(link[0])
    places = " ".join(each.text() for each in event.all("LOCATION"))
    texts = " ".join(each.text() for each in event.all("DESCRIPTION"))
    found = _MEETING.search(places) or _LINK.search(places) or _MEETING.search(texts)
    return _whole(found[0]) if found else ""


def _whole(link: str) -> str:
    """A link without the full stop or bracket of the sentence around it; nothing rather than half a link."""
    link = clean_line(link, _LINK_CAP + 1).rstrip(".,;:!?)]>")
    return link if len(link) <= _LINK_CAP else ""
