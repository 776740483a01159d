"""Calendar files under construction: one line a property, CRLF ends."""

from pathlib import Path

FILES = Path(__file__).parents[2] / "files" / "ics"
"""Our own fixtures, in the manner of the programs they are named after."""


def calendar(*blocks: str, method: str = "REQUEST") -> bytes:
    """A VCALENDAR around these blocks."""
    return _joined("BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", *blocks, "END:VCALENDAR")


def event(*lines: str, uid: str = "one@northwind.example", start: str = "DTSTART:20261126T100000Z") -> str:
    """A VEVENT with these lines; an empty `uid` or `start` leaves that line out."""
    always = ([f"UID:{uid}"] if uid else []) + ([start] if start else [])
    return "\n".join(("BEGIN:VEVENT", *always, *lines, "END:VEVENT"))


def zone(name: str, *rules: str, onset: str = "16010101T000000", offset: str = "+0330") -> str:
    """A VTIMEZONE with one observance that moves to `offset`."""
    lines = ("BEGIN:STANDARD", f"DTSTART:{onset}", "TZOFFSETFROM:+0200", f"TZOFFSETTO:{offset}", *rules)
    return "\n".join(("BEGIN:VTIMEZONE", f"TZID:{name}", *lines, "END:STANDARD", "END:VTIMEZONE"))


def _joined(*blocks: str) -> bytes:
    return ("\n".join(blocks) + "\n").replace("\n", "\r\n").encode()
