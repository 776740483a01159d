"""What the pane says of a debrief: what was noted at an interview, and what of it goes into a thank-you."""

from collections.abc import Iterator, Sequence
from typing import Final

from data.debriefed import Debriefed
from data.records import Contact
from data.steps import Step
from tui import cells, wording
from tui.widgets.sheet import Sheet

FORGOT: Final = "anything you forgot to say"
THEY_SAID: Final = "one thing they said"
"""What the playbook asks of a thank-you, and a debrief knows."""
QUOTED: Final = 120
"""Cells of what is quoted; all of it stands in the debrief."""
MOST: Final = 3
"""Lines one quotation may take."""


def contents(step: Step, noted: Debriefed, more: str) -> Iterator[str]:
    """What must be in it, with what was noted for it; else, while it can be, that `n` does."""
    asks = step.instead_of if step.deadline is not None and step.instead_of else step.stage
    known = {FORGOT: noted.forgot, THEY_SAID: noted.said_by(step.contact.id if step.contact else "")}
    for each in asks.contents:
        text = known.get(each) if step.interview is not None else None
        if text:
            yield f"{'what you forgot' if each == FORGOT else each}: “{_first(text, more)}”"
        elif text is None or step.projected or (each == FORGOT and not noted.is_empty):
            yield each  # a debrief without it says that nothing was forgotten
        else:
            yield f"{each} (none noted, n)"


def write_noted(sheet: Sheet, noted: Debriefed, contacts: Sequence[Contact]) -> None:
    """The first words of each part of a debrief; nothing where none was written."""
    label = "Noted"
    for name, text in _parts(noted, contacts):
        if text:
            sheet.labelled(label, f"{name}: {_first(text, sheet.look.glyphs.more)}", most=MOST)
            label = ""


def _parts(noted: Debriefed, contacts: Sequence[Contact]) -> Iterator[tuple[str, str]]:
    names = {one.id: wording.name_of(one) for one in contacts}
    for contact_id, text in noted.said.items():
        yield names.get(contact_id, "they"), text
    yield from noted.others
    yield "forgot", noted.forgot
    yield "went well", noted.well
    yield "promised", noted.promised
    yield "also", noted.rest


def _first(text: str, more: str) -> str:
    """The first line, cut where it is long."""
    line = text.strip().splitlines()[0].strip()
    return line if cells.width_of(line) <= QUOTED else f"{line[:QUOTED].rstrip()}{more}"
