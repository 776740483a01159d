"""The one table of the form's fields: how each is shown, how it begins while one writes, what it stores."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from arrow import Arrow

from data.calls import hours_in_words, hours_typed
from data.desk import Desk, Said
from data.moments import instant, moment, zone_of
from data.records import Application, Contact, Interview, Role
from data.text import clean_line, clean_text
from data.typed_fields import (
    company_typed,
    email_typed,
    minutes_typed,
    start_text,
    start_typed,
    zone_typed,
)
from tui import days, wording

SEPARATOR: Final = ";"
"""Between companies: a comma stands in the name of many a one."""


class Part(Enum):
    """Whose field it is."""

    APPLICATION = "application"
    INTERVIEW = "interview"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a field is read from: an application, perhaps one of its interviews and its people; or a person alone."""

    application: Application | None = None
    interview: Interview | None = None
    contact: Contact | None = None
    roles: tuple[Role, ...] = ()

    def of(self, part: Part) -> Any:
        """The document of that part; the table sees to it that it is there."""
        return {
            Part.APPLICATION: self.application,
            Part.INTERVIEW: self.interview,
            Part.PERSON: self.contact,
        }[part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `read` gives the fields to store or raises AfterwordError; `echo` says what that would be.

    `typed` is what stands there when writing begins, `shown` what the page says.
    """

    key: str
    label: str
    part: Part
    shown: Callable[[Subject, Arrow], str]
    typed: Callable[[Subject], str]
    read: Callable[[str, Subject, Arrow], dict[str, Any]]
    echo: Callable[[str, Subject, Arrow], str] = lambda _text, _subject, _now: ""
    note: str = ""
    many_lines: bool = False
    is_choice: bool = False
    alone: bool = False
    """Of a person: True for what stands only in the form of that person alone."""

    def store(self, desk: Desk, subject: Subject, fields: dict[str, Any]) -> Said:
        """One change that `u` takes back."""
        document = subject.of(self.part)
        match self.part:
            case Part.APPLICATION:
                return desk.change_application(document.id, **fields)
            case Part.INTERVIEW:
                return desk.change_interview(document.id, **fields)
            case Part.PERSON:
                return desk.change_contact(document.id, **fields)


def _plain(
    key: str,
    label: str,
    part: Part,
    *,
    clean: Callable[[str], str] = clean_line,
    note: str = "",
    many_lines: bool = False,
    alone: bool = False,
) -> Field:
    """A field that is stored as it is typed."""

    def typed(subject: Subject) -> str:
        return str(getattr(subject.of(part), key))

    def read(text: str, _subject: Subject, _now: Arrow) -> dict[str, Any]:
        return {key: clean(text)}

    return Field(
        key=key,
        label=label,
        part=part,
        shown=lambda subject, _now: typed(subject),
        typed=typed,
        read=read,
        note=note,
        many_lines=many_lines,
        alone=alone,
    )


# --- when and how long


def _interview(subject: Subject) -> Interview:
    assert subject.interview is not None  # noqa: S101  # the page has no such line without one
    return subject.interview


def _start_shown(subject: Subject, now: Arrow) -> str:
    interview = _interview(subject)
    return days.in_full(instant(interview.start), now, whole_day=interview.whole_day)


def _start_read(text: str, subject: Subject, now: Arrow) -> dict[str, Any]:
    typed = start_typed(text, _interview(subject), now)
    return {"start": moment(typed.at), "whole_day": not typed.has_time}


def _start_echo(text: str, subject: Subject, now: Arrow) -> str:
    typed = start_typed(text, _interview(subject), now)
    return typed.echo if typed.has_time else f"{typed.echo}; time not known yet: type it behind the day"


def _minutes_read(text: str, _subject: Subject, _now: Arrow) -> dict[str, Any]:
    return {"minutes": minutes_typed(text)}


def _zone_echo(text: str, _subject: Subject, now: Arrow) -> str:
    zone = zone_typed(text)
    return f"{zone}: it is {days.clock(now.to(zone_of(zone)))} there" if zone else ""


def _earlier(subject: Subject) -> str:
    return f"{SEPARATOR} ".join(subject.of(Part.PERSON).earlier)


def _earlier_read(text: str, _subject: Subject, _now: Arrow) -> dict[str, Any]:
    companies = (clean_line(company) for company in text.split(SEPARATOR))
    return {"earlier": tuple(dict.fromkeys(company for company in companies if company))}


def _roles_shown(subject: Subject, _now: Arrow) -> str:
    return " and ".join(role.value for role in subject.roles)


FIELDS: Final = (
    _plain("company", "company", Part.APPLICATION, clean=company_typed),
    _plain("role", "role", Part.APPLICATION),
    _plain("notes", "notes", Part.APPLICATION, clean=clean_text, many_lines=True),
    _plain(
        "strengths",
        "strengths",
        Part.APPLICATION,
        clean=clean_text,
        many_lines=True,
        note="Why you are a strong candidate for it; letters say it",
    ),
    _plain(
        "feedback",
        "they answered",
        Part.APPLICATION,
        clean=clean_text,
        many_lines=True,
        note="What they answered when you asked what was missing",
    ),
    _plain(
        "hired",
        "they hired",
        Part.APPLICATION,
        clean=clean_text,
        many_lines=True,
        note="The kind of person they took instead",
    ),
    Field(
        key="start",
        label="when",
        part=Part.INTERVIEW,
        shown=_start_shown,
        typed=lambda subject: start_text(_interview(subject)),
        read=_start_read,
        echo=_start_echo,
        note="A day and a time: fri 10:00, 4 dec 14:30; a time alone keeps the day.",
    ),
    Field(
        key="minutes",
        label="length",
        part=Part.INTERVIEW,
        shown=lambda subject, _now: wording.length(_interview(subject).minutes),
        typed=lambda subject: wording.length(_interview(subject).minutes),
        read=_minutes_read,
        echo=lambda text, _subject, _now: wording.length(minutes_typed(text)),
        note="45 min, 1 h, 1 h 30",
    ),
    _plain("round", "round", Part.INTERVIEW, note="Your own word for it: round 2, video"),
    _plain("title", "title", Part.INTERVIEW),
    _plain("place", "place", Part.INTERVIEW),
    _plain("link", "link", Part.INTERVIEW),
    _plain("notes", "notes", Part.INTERVIEW, clean=clean_text, many_lines=True),
    _plain("name", "name", Part.PERSON),
    Field(
        key="roles",
        label="role",
        part=Part.PERSON,
        shown=_roles_shown,
        typed=lambda _subject: "",
        read=lambda _text, _subject, _now: {},
        is_choice=True,
    ),
    _plain("email", "e-mail", Part.PERSON, clean=email_typed),
    _plain("phone", "phone", Part.PERSON),
    _plain(
        "company",
        "company now",
        Part.PERSON,
        alone=True,
        note="Only to correct it: m in the list says they moved",
    ),
    _plain("position", "position", Part.PERSON, note="What they do there: HR, team lead"),
    Field(
        key="earlier",
        label="before",
        part=Part.PERSON,
        shown=lambda subject, _now: _earlier(subject),
        typed=_earlier,
        read=_earlier_read,
        note="The companies they were at before, with ; between them",
        alone=True,
    ),
    _plain(
        "met",
        "known from",
        Part.PERSON,
        alone=True,
        note="How you know them: a meetup, a friend; empty: as the interviews say",
    ),
    Field(
        key="zone",
        label="zone",
        part=Part.PERSON,
        shown=lambda subject, _now: str(subject.of(Part.PERSON).zone),
        typed=lambda subject: str(subject.of(Part.PERSON).zone),
        read=lambda text, _subject, _now: {"zone": zone_typed(text)},
        echo=_zone_echo,
        note="Europe/Berlin, or +05:00; empty where it is the interview's",
    ),
    Field(
        key="hours",
        label="hours",
        part=Part.PERSON,
        shown=lambda subject, _now: str(subject.of(Part.PERSON).hours),
        typed=lambda subject: str(subject.of(Part.PERSON).hours),
        read=lambda text, _subject, _now: {"hours": hours_typed(text)},
        echo=lambda text, _subject, _now: hours_in_words(text) or "as in the settings",
        note="When they can be rung, in their zone: tue-thu 9:00-13:00; empty: Monday to Friday, as in the settings",
    ),
    _plain("address", "address", Part.PERSON, note="Where a card would go"),
    _plain("notes", "notes", Part.PERSON, clean=clean_text, many_lines=True, alone=True),
)
"""Every field of the form, in its order."""
