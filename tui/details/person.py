"""What the pane says of a person: who and where they are, then everything there was with them, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from arrow import Arrow

from data.people import Acquaintance, Encounter, EncounterKind, Pair, Writing, words_in
from data.records import Touch
from data.steps import State, Step
from tui import cells, days, people_wording, wording
from tui.widgets.sheet import Hint, Sheet

DAY: Final = 9
"""Cells of the column of days, its gap included: `24 Nov`, `Nov 2025`."""
MOST: Final = 500
"""Encounters that are drawn; nobody reads on, and a pane is drawn at every rest of the cursor."""

LETTER_LINES: Final = 12
"""Lines that are shown of a letter or a draft."""


@dataclass(frozen=True, slots=True)
class PersonTold:
    """What the pane tells of. `nouns` name the stages of letters; `found` is why the search found them."""

    one: Acquaintance
    past: Sequence[Encounter]
    now: Arrow
    keys: list[Hint]
    nouns: Mapping[str, str]
    pair: Pair | None = None
    found: Writing | None = None
    words: Sequence[str] = ()


def write_person(sheet: Sheet, told: PersonTold) -> None:
    """All of it."""
    one, look, now = told.one, sheet.look, told.now
    contact = one.contact
    sheet.line([(one.name, look.strong)])
    reached = [part for part in wording.addresses(contact) if part != one.name]
    sheet.flow("", reached, look.quiet)
    if told.pair is not None:
        other = told.pair.beside(one.id)
        words = people_wording.same_as(one, wording.name_of(other), told.pair.why)
        sheet.paragraph(words, look.plain)
    if told.found is not None:
        sheet.paragraph(
            f"found in {told.found.where}: {excerpt(told.found.text, told.words)}", look.quiet, most=3
        )
    sheet.blank()
    _write_where(sheet, one)
    if one.how:
        sheet.labelled("Known", one.how, most=4)
    if one.last is not None:
        sheet.labelled("Last", people_wording.last_in_full(one.last, now))
    if one.keep_warm is not None:
        _write_next(sheet, one.keep_warm, now)
    if contact.notes:
        sheet.blank()
        sheet.labelled("Notes", contact.notes, most=12)
    sheet.blank()
    sheet.hints("Keys", told.keys)
    _write_past(sheet, told)


def _write_where(sheet: Sheet, one: Acquaintance) -> None:
    contact, look = one.contact, sheet.look
    sheet.labelled("At", one.company or "not known; m says where they are", most=2)
    if contact.earlier:
        sheet.labelled("Was", f"at {', '.join(contact.earlier)}", look.quiet, most=3)
    if contact.address:
        sheet.labelled("Post", contact.address, most=4)
    if contact.zone or contact.hours:
        sheet.labelled("Hours", " ".join(filter(None, (contact.hours, contact.zone))), look.quiet)


def _write_next(sheet: Sheet, step: Step, now: Arrow) -> None:
    """When to write a word next, with the sign of its state."""
    style, sign = sheet.look.of(step.state), sheet.look.glyphs.of(step.state)
    day = days.in_full_day(step.due) if step.due is not None else "any time"
    if step.state is State.WAITING:
        sheet.labelled("Next", f"{sign} keep warm: {day}", style)
    else:
        sheet.labelled("Next", f"{sign} keep warm: {people_wording.warm_words(step, now)}", style)
        sheet.labelled("", day, sheet.look.quiet)
    if counted := wording.counted_from(step):
        sheet.labelled("", counted, sheet.look.quiet)


def _write_past(sheet: Sheet, told: PersonTold) -> None:
    look, now = sheet.look, told.now
    sheet.blank()
    if not told.past:
        sheet.labelled("Past", "nothing yet", look.quiet)
        return
    before: str | None = None
    for each in told.past[:MOST]:
        if (about := people_wording.about(each)) != before:
            label = "Past" if before is None else ""
            sheet.labelled(label, about or "to them alone", look.quiet, most=2)
            before = about
        day = days.short_day(each.at, now)
        ahead = each.kind is EncounterKind.INTERVIEW and each.at > now
        words = people_wording.encounter_words(each, told.nouns, now)
        sheet.hanging((day, look.quiet), words, look.accent if ahead else look.plain, DAY)
        subject, text = people_wording.texts_of(each)
        if subject:
            sheet.hanging(("", look.quiet), cells.cut(subject, sheet.width - DAY), look.quiet, DAY)
        if each.letter is not None or isinstance(each.fact, Touch):
            for line in cells.wrap(text.strip("\n"), sheet.width - DAY, LETTER_LINES) if text else ():
                sheet.hanging(("", look.quiet), line, look.quiet, DAY)
        elif text:
            said = cells.cut(cells.first_line(text), sheet.width - DAY)
            sheet.hanging(("", look.quiet), said, look.quiet, DAY)


def excerpt(text: str, words: Sequence[str]) -> str:
    """The line of `text` with the most of the words, folded, in it."""
    line = max(text.splitlines(), key=lambda one: words_in(one, words), default="")
    return cells.on_one_line(line).strip()
