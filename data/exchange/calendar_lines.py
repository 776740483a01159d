"""From unfolded lines to components and their properties, tolerant where real files are careless."""

import quopri
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from icalendar.parser import rfc_6868_unescape

from data.text import clean_line, clean_text

_LINE: Final = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*([;:].*)", re.DOTALL)
_PARAMETER: Final = re.compile(r';[ \t]*([A-Za-z0-9-]+)[ \t]*=[ \t]*("[^"]*"(?:,"[^"]*")*|[^;]*)')
_ESCAPE: Final = re.compile(r"\\([\\;,:\"nN])")
_TAG: Final = re.compile(
    r"(?i)</?(?:a|b|i|u|p|br|hr|div|span|html|head|body|meta|title|strong|em|font|table|tr|td|th|ul|ol|li|h[1-6]|img)"
    r"(?:\s[^<>]*)?/?>"
)
_TEXTS: Final = frozenset({"DESCRIPTION", "COMMENT", "SUMMARY", "LOCATION", "X-ALT-DESC"})
_KNOWN: Final = re.compile(
    r"""(?xi) ACKNOWLEDGED | ACTION | ATTACH | ATTENDEE | BEGIN | CALSCALE | CATEGORIES | CLASS | COLOR
    | COMMENT | COMPLETED | CONFERENCE | CONTACT | CREATED | DESCRIPTION | DTEND | DTSTAMP | DTSTART | DUE
    | DURATION | END | EXDATE | EXRULE | FREEBUSY | GEO | IMAGE | LAST-MODIFIED | LOCATION | METHOD | NAME
    | ORGANIZER | PERCENT-COMPLETE | PRIORITY | PRODID | RDATE | RECURRENCE-ID | REFRESH-INTERVAL
    | RELATED-TO | REPEAT | REQUEST-STATUS | RESOURCES | RRULE | SEQUENCE | SOURCE | STATUS | STRUCTURED-DATA
    | STYLED-DESCRIPTION | SUMMARY | TRANSP | TRIGGER | TZID | TZNAME | TZOFFSETFROM | TZOFFSETTO | TZURL
    | UID | URL | VERSION | X-.+"""
)
"""The properties of RFC 5545, 7986 and 9073: what tells a new line from the rest of a broken text."""


@dataclass(slots=True)
class Property:
    """One line `NAME;PARAMETER=...:VALUE`, in the pieces that raw line breaks made of it, without the name."""

    name: str
    pieces: list[str]

    @property
    def rest(self) -> str:
        """Everything after the name."""
        return "\n".join(self.pieces)

    @property
    def value(self) -> str:
        """What stands after the colon, as written."""
        return self.rest[self._colon() + 1 :].strip()

    def parameter(self, name: str) -> str:
        """A parameter without its quotes; empty where it isn't given."""
        for found in _PARAMETER.finditer(self.rest[: self._colon()]):
            if found[1].upper() == name:
                return rfc_6868_unescape(found[2].replace('"', "")).strip()
        return ""

    def has(self, name: str) -> bool:
        """True when the parameter is given, be it empty."""
        return any(found[1].upper() == name for found in _PARAMETER.finditer(self.rest[: self._colon()]))

    def text(self) -> str:
        """The value as text: escapes decoded, markup of web pages taken out, made safe to show."""
        value = self.value
        if "QUOTED-PRINTABLE" in self.rest[: self._colon()].upper():
            value = quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
        value = _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
        if _TAG.search(value):
            value = unescape(_TAG.sub(" ", value))
        return clean_text(value)

    def line(self) -> str:
        """`text` on one line."""
        return clean_line(self.text())

    def _colon(self) -> int:
        """Where the value begins: the first colon outside quotes, as far as careless files allow that."""
        if self.name in {"ATTENDEE", "ORGANIZER"}:
            address = self.rest.lower().rfind(":mailto:")
            if address >= 0:
                return address
        elif self.name.startswith(("DT", "RECURRENCE")) and re.search(
            r":\s*\d{8}(?:T\d{4,6}Z?)?\s*$", self.rest, re.I
        ):
            # Exchange writes TZID=(UTC+07:00) Bangkok without quotes
            return self.rest.rindex(":")
        quoted = False
        for found in re.finditer('[":]', self.rest):
            if found[0] == '"':
                quoted = not quoted
            elif not quoted:
                return found.start()
        return self.rest.find(":") if ":" in self.rest else len(self.rest)


@dataclass(slots=True)
class Component:
    """A BEGIN ... END block. `closed` is False where the file breaks off before its END."""

    name: str
    calendar: "Component | None" = None
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)
    closed: bool = False

    def all(self, name: str) -> list[Property]:
        """Every property of that name, in the file's order."""
        return [found for found in self.properties if found.name == name]

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((found for found in self.properties if found.name == name), None)

    def line(self, name: str) -> str:
        """The first property of that name as one line of text; empty where there is none."""
        found = self.first(name)
        return found.line() if found else ""


def events_of(lines: Iterable[str]) -> list[Component]:
    """Every VEVENT, with or without a VCALENDAR around it; `calendar` is what it stands in."""
    outside = Component("")
    open_blocks = [outside]
    events: list[Component] = []
    for line in lines:
        found = _LINE.match(line)
        name = found[1].upper() if found else ""
        here = open_blocks[-1]
        if found and name == "BEGIN":
            block = Component(
                found[2][1:].strip().upper(), here if here.name == "VCALENDAR" else here.calendar
            )
            here.components.append(block)
            open_blocks.append(block)
            if block.name == "VEVENT":
                block.calendar = block.calendar or outside
                events.append(block)
        elif found and name == "END":
            _close(open_blocks, found[2][1:].strip().upper())
        elif _continues(here, found):
            here.properties[-1].pieces.append(line)
        elif found:
            here.properties.append(Property(name, [found[2]]))
    return events


def read_value(kind: Any, text: str) -> Any:
    """`text` as one of icalendar's value types reads it; ValueError and friends where it can't.

    (Typed loosely because their `from_ical` has no types of its own.)
    """
    return kind.from_ical(text)


def _close(open_blocks: list[Component], name: str) -> None:
    """Close the innermost block of that name; blocks inside it that never ended stay unclosed."""
    names = [block.name for block in open_blocks]
    if name in names[1:]:
        while (block := open_blocks.pop()).name != name:
            pass
        block.closed = True


def _continues(here: Component, found: re.Match[str] | None) -> bool:
    """True for a raw line break inside a text: Exchange and Zoom leave them unescaped."""
    if not here.properties:
        return False
    last = here.properties[-1]
    if last.pieces[-1].endswith("=") and "QUOTED-PRINTABLE" in last.pieces[0].upper():
        return True
    if last.name not in _TEXTS:
        return False
    # "Location: Room 4" in mixed case is prose; properties are written in one case
    return found is None or not (_KNOWN.fullmatch(found[1]) and (found[1].isupper() or found[1].islower()))
