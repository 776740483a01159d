"""Pure: whether an e-mail address can be written to, and how it goes over the wire."""

import re
from typing import Final

from data.errors import UsageProblem
from data.text import clean_line

_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
"""What stands before the @: RFC 5322's dot-atom; in quotes, or beyond ASCII, many servers refuse it."""
_LABEL: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 64, 253
"""Octets, RFC 5321."""


def sendable(address: str, which: str) -> str:
    """The address, its domain in ASCII (punycode).

    UsageProblem, a sentence that begins with `which` ("Your own e-mail address"), where mail can't be sent to it.
    """
    local, _, domain = address.strip().rpartition("@")
    ascii_domain = _in_ascii(domain)
    if not address.strip():
        raise UsageProblem(f"{which} is missing; add it, and write again.")
    if not ascii_domain and not domain.isascii():
        raise UsageProblem(f"{which} has a domain that can't be read; write it in punycode.")
    if not ascii_domain or not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        raise UsageProblem(f"{which} isn't one that mail can be sent to; correct it.")
    if "=?" in local:  # some programs would take it for an encoded header
        raise UsageProblem(f"{which} has =? in it, which no mail is sent to; correct it.")
    return f"{local}@{ascii_domain}"


def recipient_problem(address: str, name: str = "") -> str:
    """Why nothing can be sent to the address of `name`, in one sentence; empty where something can."""
    try:
        recipient(address, name)
    except UsageProblem as problem:
        return problem.sentence
    return ""


def recipient(address: str, name: str) -> str:
    """As `sendable`, for the address of the one who is written to."""
    return sendable(address, f"The e-mail address of {clean_line(name) or 'the recipient'}")


def _in_ascii(domain: str) -> str:
    """The domain as name servers know it, lower case; empty where it is none, or can be read in two ways.

    Python's IDNA is that of 2003, in which ß is ss: another domain. What doesn't come back is none for us.
    """
    domain = domain.lower()
    coded = domain
    if not domain.isascii():
        try:
            coded = domain.encode("idna").decode("ascii")
            if coded.encode("ascii").decode("idna") != domain:
                return ""
        except UnicodeError:
            return ""
    labels = coded.split(".")
    sound = len(labels) > 1 and all(map(_LABEL.fullmatch, labels)) and len(coded) <= _LONGEST_DOMAIN
    return coded if sound else ""
