"""The subprocess that reads a calendar: limits on itself first, bytes in on stdin, JSON out on stdout."""

import sys
from typing import Final

from msgspec import Struct, json

from data.errors import AfterwordError
from data.invitations.shapes import Calendar

MEMORY: Final = 1 << 30
"""Bytes of address space; a calendar of 5 MB needs about 300 MB."""
PROCESSOR_SECONDS: Final = 8


class Read(Struct, frozen=True, tag="read"):
    """What came of it: a calendar."""

    calendar: Calendar


class Refused(Struct, frozen=True, tag="refused"):
    """What came of it: one sentence for a person."""

    sentence: str


Answer = Read | Refused


def main() -> None:
    """Read, parse, answer. Nothing of the file ever goes to stderr."""
    _limit()
    source = sys.stdin.buffer.read()
    sys.stdout.buffer.write(json.encode(_answer(source)))
    sys.stdout.buffer.flush()


def _answer(source: bytes) -> Answer:
    try:
        from data.exchange.calendar_parse import parse

        return Read(parse(source))
    except AfterwordError as problem:
        return Refused(problem.sentence)
    except Exception:
        return Refused("This calendar is too damaged to be read; save or export the invitation again.")


def _limit() -> None:
    """Memory and processor time, as far as this system lets a process limit itself."""
    import resource

    for kind, amount in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            _, most = resource.getrlimit(kind)
            allowed = amount if most == resource.RLIM_INFINITY else min(amount, most)
            resource.setrlimit(kind, (allowed, most))
        except (ValueError, OSError):
            continue  # macOS refuses some of them; the wall clock still holds
