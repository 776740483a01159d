"""Which company an invitation comes from, by the addresses in it."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final

from data.invitations.people import contacts_of, domain_of, is_me, is_service, same_address
from data.invitations.shapes import Invitation
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
    """The company's name and the domain it was read from; without a domain the title stands for both.

    Where somebody of the invitation is known by address, the company the person gave them is meant.
    """
    me = tuple(me)
    people = [who for who, _ in contacts_of(invitation, me)]
    addresses = {same_address(who.email) for who in people if who.email}
    for contact in known.values():
        if contact.company and same_address(contact.email) in addresses:
            return contact.company, domain_of(contact.email)
    organiser = invitation.organiser
    asked = [organiser] if organiser and not is_me(organiser, me) else []
    asked += [who for who in people if who is not organiser]
    for who in asked:
        domain = domain_of(who.email)
        if domain and is_companys(domain):
            return name_of_domain(domain), domain
    return invitation.title, ""


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
