"""Which company an invitation comes from, by the addresses in it."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final

from data.invitations.people import contacts_of, domain_of, is_me, is_robot, is_service, same_address
from data.invitations.shapes import Invitation, Invitee
from data.records import Contact
from data.text import clean_line

_FREE: Final = re.compile(
    r"(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|aim|proton|protonmail|pm|"
    r"gmx|web|mail|email|posteo|mailbox|tutanota|tuta|fastmail|zoho|hey|yandex|freenet|t-online|arcor|orange|wanadoo|"
    r"laposte|free|libero|virgilio|seznam|wp|o2|onet|interia|qq|163|126|naver|daum|hanmail|rediffmail|comcast|verizon|"
    r"btinternet|sky|ntlworld|bluewin|telenet|xs4all|ziggo)"
    r"\.(?:com|net|org|de|at|ch|fr|it|es|nl|be|pl|cz|me|io|co\.uk|co\.jp|co\.in|com\.br|com\.au|com\.mx|ca|in|ie|"
    r"jp|ru|us|uk|eu|se|no|dk|fi|pt|name|ch|li)"
)
"""Addresses anybody can have: gmail.com, yahoo.co.uk, web.de, and the big providers' like."""
_SECOND_LEVEL: Final = frozenset(
    {
        "ac",
        "co",
        "com",
        "edu",
        "gob",
        "gov",
        "gouv",
        "go",
        "ltd",
        "me",
        "ne",
        "net",
        "nhs",
        "or",
        "org",
        "plc",
        "sch",
    }
)


def company_of(invitation: Invitation, me: Iterable[str], known: Mapping[str, Contact]) -> tuple[str, str]:
    """The company's name and the domain it was read from; with the title, the domain is empty.

    The first of these that says anything:

    1. the organiser is known by address, and that is their own, not one anybody can have: the company
       the person gave them;
    2. the organiser's domain, unless it is free mail or a scheduling service;
    3. where the organiser says nothing (there is none, it is oneself, a robot or a scheduling service):
       the first attendee's domain that may name a company;
    4. the title. A person who writes from free mail leaves it at that, whoever else is invited.
    """
    me = tuple(me)
    organiser = invitation.organiser
    if organiser and organiser.email and not is_me(organiser, me):
        domain = domain_of(organiser.email)
        if company := _given_company(organiser, known):
            return company, domain
        if is_companys(domain):
            return name_of_domain(domain), domain
        if not (is_robot(organiser) or is_service(domain)):
            return invitation.title, ""
    for who, _ in contacts_of(invitation, me):
        domain = domain_of(who.email)
        if is_companys(domain):
            return name_of_domain(domain), domain
    return invitation.title, ""


def _given_company(organiser: Invitee, known: Mapping[str, Contact]) -> str:
    """What the person called the organiser's company; empty for robots and addresses that say nothing of one."""
    if is_robot(organiser) or _FREE.fullmatch(domain_of(organiser.email)):
        return ""
    address = same_address(organiser.email)
    same = (contact.company for contact in known.values() if same_address(contact.email) == address)
    return next((company for company in same if company), "")


def is_companys(domain: str) -> bool:
    """True for a domain that may name a company: neither free mail nor a scheduling service."""
    return "." in domain and not _FREE.fullmatch(domain) and not is_service(domain)


def name_of_domain(domain: str) -> str:
    """`mail.kestrel-sons.co.uk` is Kestrel Sons."""
    labels = domain.casefold().strip(".").split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        labels.pop()
    label = labels[-2] if len(labels) > 1 else labels[0]
    if label.startswith("xn--"):
        with suppress(UnicodeError):
            label = label.encode("ascii").decode("idna")
    words = [word for word in re.split(r"[-_]+", label) if word]
    return clean_line(" ".join(word[:1].upper() + word[1:] for word in words))
