"""Pure: what a debrief says, as debrief.py reads it from its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from data.records import When

Place: TypeAlias = tuple[int, int]
"""Where something stands in the text: first character, and the one after the last."""


class Kind(StrEnum):
    """What stands under a heading; the value of the last three is that heading."""

    REST = "rest"
    PERSON = "person"
    OTHER = "other"
    WELL = "What went well"
    FORGOT = "What I forgot to say"
    PROMISED = "What they promised"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day as a text names it: `words`, which stand from `start` to `end` in it, and what they mean."""

    words: str
    start: int
    end: int
    when: When


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `heading` is where the heading itself stands, without its text.

    `body` reaches from behind the heading to the next one; `text` is that without the blanks around it.
    `name` is the heading of somebody, as typed. What stands before any heading has an empty `heading`.
    """

    kind: Kind
    heading: Place
    body: Place
    text: str
    name: str = ""
    contact_id: str = ""


@dataclass(frozen=True, slots=True)
class Debriefed:
    """What a debrief says. Everything in it stands somewhere here.

    `said` is by contact id; the id is empty for what "they" said, whoever they are. `others` are (name, text)
    of people who are not at that interview, or whose name several have. `rest` stands under no heading that
    is known. `day` is the first one named in `promised`, its places those of the whole text; `problem` says
    why what looks like a day counts for none.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    others: tuple[tuple[str, str], ...] = ()
    well: str = ""
    forgot: str = ""
    promised: str = ""
    rest: str = ""
    day: NamedDay | None = None
    problem: str = ""
    sections: tuple[Section, ...] = ()

    def said_by(self, contact_id: str) -> str:
        """What that person said, else what "they" did; empty where nothing was noted."""
        return self.said.get(contact_id) or self.said.get("", "")

    @property
    def is_empty(self) -> bool:
        """True where nothing was written under the headings."""
        return not any(one.text for one in self.sections)


NOTHING_NOTED: Final = Debriefed()
"""Of an interview that was not debriefed."""
