"""Who of an invitation is a person one meets: neither oneself, nor a robot, a room or a list."""

import re
from collections.abc import Iterable
from typing import Final

from data.invitations.shapes import Invitation, Invitee
from data.records import Role
from data.text import clean_line

SERVICES: Final = frozenset(
    {
        "ashbyhq.com",
        "calendar.google.com",
        "calendly.com",
        "goodtime.io",
        "greenhouse-mail.io",
        "greenhouse.io",
        "lever.co",
        "myworkday.com",
        "smartrecruiters.com",
        "workablemail.com",
        "zoom.us",
    }
)
"""Domains that book interviews for other companies and say nothing about which."""

_ROBOT: Final = re.compile(
    r"(?:.*[._-])?(?:no-?reply|do-?not-?reply|noresponse)(?:[._+-].*)?|"
    r"(?:mailer-daemon|postmaster|bounces?|notifications?|notify|calendar-notification|calendar-invite|"
    r"unknownorganizer|bookings?|scheduling|scheduler|invites?|invitations?|calendar|meetings?)(?:[+_-].*)?",
    re.IGNORECASE,
)
_SERVICE_PERSON: Final = re.compile(r"[a-z]+(?:[._-][a-z]+)?", re.IGNORECASE)
_SERVICE_DESK: Final = frozenset(
    {"support", "hello", "help", "team", "info", "events", "interviews", "mail", "hire"}
)

_TURNED: Final = re.compile(
    r"([^\W\d_][^,()/\d]*), (?!(?:inc|ltd|llc|gmbh|ag|jr|sr|phd|md|mba)\b)([^\W\d_][^,()/\d]*)", re.I
)


def same_address(address: str) -> str:
    """What two spellings of one address share: case and plus-tags don't count."""
    local, at, domain = address.strip().casefold().rpartition("@")
    return local.partition("+")[0] + at + domain


def domain_of(address: str) -> str:
    """The part after the @, in lower case."""
    return address.rpartition("@")[2].strip().rstrip(".").casefold()


def is_service(domain: str) -> bool:
    """True for a scheduling service's domain or one below it."""
    return any(domain == service or domain.endswith("." + service) for service in SERVICES)


def is_me(who: Invitee, me: Iterable[str]) -> bool:
    """True when this is one of the person's own addresses."""
    return bool(who.email) and same_address(who.email) in {same_address(address) for address in me}


def is_robot(who: Invitee) -> bool:
    """True for an address nobody reads: no-reply, notifications, a calendar's own, a booking service's."""
    local, _, domain = who.email.casefold().rpartition("@")
    if not domain:
        return False
    if _ROBOT.fullmatch(local) or domain.endswith("calendar.google.com"):
        return True
    # at a service itself only a plain name may be a person: they, too, interview people
    return is_service(domain) and (
        domain not in SERVICES or local in _SERVICE_DESK or not _SERVICE_PERSON.fullmatch(local)
    )


def contacts_of(invitation: Invitation, me: Iterable[str]) -> tuple[tuple[Invitee, Role], ...]:
    """Each person to know, once: the organiser as hiring contact, then the attendees as interviewers."""
    me = tuple(me)
    named = [(invitation.organiser, Role.HIRING_CONTACT)] if invitation.organiser else []
    named += [(who, Role.INTERVIEWER) for who in invitation.attendees]
    rooms = {same_address(who.email) for who, _ in named if who.email and not who.is_person}
    found: dict[str, tuple[Invitee, Role]] = {}
    for who, role in named:
        address = same_address(who.email)
        if not who.is_person or address in rooms or is_me(who, me) or is_robot(who):
            continue
        key = address or who.name.casefold()
        earlier = found.get(key)
        if earlier is None:
            found[key] = (who, role)
        elif not earlier[0].name and who.name:
            found[key] = (Invitee(name=who.name, email=earlier[0].email), earlier[1])
    return tuple(found.values())


def addresses_in(invitation: Invitation) -> tuple[str, ...]:
    """Everybody it names by address, oneself too: who was left out once is not brought in by the next version."""
    named = (invitation.organiser, *invitation.attendees)
    return tuple(dict.fromkeys(same_address(who.email) for who in named if who and who.email))


def name_of(who: Invitee) -> str:
    """The name given, "Fox, Dana" turned round; else one made of the address: `dana.fox2@...` is Dana Fox."""
    if turned := _TURNED.fullmatch(who.name):
        return f"{turned[2]} {turned[1]}"
    if who.name:
        return who.name
    local = who.email.rpartition("@")[0].partition("+")[0]
    parts = [re.sub(r"\d+", "", part) for part in re.split(r"[._-]+", local)]
    return clean_line(" ".join(part[:1].upper() + part[1:] for part in parts if part))
