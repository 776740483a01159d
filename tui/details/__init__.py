"""What the pane says of a row of the list and of an entry of a timeline."""

from typing import Final

from arrow import Arrow

from data.coaching import Coaching
from data.debriefed import NOTHING_NOTED, Debriefed
from data.moments import instant
from data.records import Application, Contact, Outcome, Result
from data.steps import Entry, Part, Row, Story
from tui import cells, days, story_wording, wording
from tui.details.happened import write_fact, write_interview
from tui.details.steps import write_step
from tui.widgets.sheet import LABEL, Hint, Sheet

OF_A_REPLY: Final = {
    Result.REJECTED: "If they answer, r keeps what they say.",
    Result.COLD: "A reply from them is r, and opens it again.",
}
"""What a reply does where nothing is open any more; of any other end it is only noted."""
ANSWER = 10
"""Cells of the column of labels beside what they answered."""


def write_row(
    sheet: Sheet,
    row: Row,
    now: Arrow,
    keys: list[Hint],
    told: Coaching | None = None,
    noted: Debriefed = NOTHING_NOTED,
) -> None:
    """What the list's pane says of one application; `keys` are those that do it, `told` what the coach says.

    `noted` is the debrief of the interview that it is about.
    """
    if row.step is not None:
        write_step(sheet, row.step, now, siblings=row.siblings, told=told, noted=noted)
    elif row.interview_next and row.interview is not None:
        write_interview(sheet, row.interview, row.contacts, now)
    else:
        _write_rest(sheet, row, now)
    if row.promised is not None:
        sheet.blank()
        sheet.labelled("They", f"named {days.in_full_day(row.promised)} for the next news")
    sheet.blank()
    sheet.hints("Keys", keys)
    _write_about(sheet, row, now)


def _write_rest(sheet: Sheet, row: Row, now: Arrow) -> None:
    """An application with nothing to do."""
    look = sheet.look
    if row.outcome is None:
        sheet.line([("Nothing to do", look.strong)])
        sheet.blank()
        sheet.paragraph("If they wrote, press r; if you know how it ended, press o.", look.quiet)
        return
    ended = instant(row.outcome.at)
    sheet.line(
        [(wording.RESULTS[row.outcome.result].capitalize(), look.strong)],
        [(days.day(ended, now), look.quiet)],
    )
    sheet.blank()
    if row.outcome.reason:
        sheet.labelled("Why", row.outcome.reason)
        sheet.blank()
    sheet.paragraph(
        f"Nothing is open. {OF_A_REPLY.get(row.outcome.result, 'A reply from them is r.')}", look.quiet
    )


def _write_about(sheet: Sheet, row: Row, now: Arrow) -> None:
    """Where it belongs: company and role in full, since the list may have cut them."""
    look = sheet.look
    sheet.blank()
    words = ", ".join(part for part in (row.application.role, wording.round_words(row.interview)) if part)
    sheet.labelled("For", row.application.company, most=2)
    if words:
        sheet.labelled("", words, look.quiet, most=2)
    if row.outcome is not None and row.step is not None:
        sheet.labelled("", _ended(row.outcome, now), look.quiet)
    _write_answer(sheet, row.application)
    if row.application.notes:
        sheet.labelled("Notes", row.application.notes, most=8)


def _ended(outcome: Outcome, now: Arrow) -> str:
    """`rejected Fri 20 Nov: went with somebody inside`."""
    words = f"{wording.RESULTS[outcome.result]} {days.day(instant(outcome.at), now)}"
    return f"{words}: {outcome.reason}" if outcome.reason else words


def _write_answer(sheet: Sheet, application: Application) -> None:
    """What they answered after a no, and the kind of person they hired."""
    for label, text in (("They said", application.feedback), ("Hired", application.hired)):
        if text:
            sheet.hanging((label, sheet.look.quiet), text, sheet.look.plain, ANSWER)


def write_entry(
    sheet: Sheet,
    entry: Entry,
    story: Story,
    keys: list[Hint],
    told: Coaching | None = None,
    noted: Debriefed = NOTHING_NOTED,
) -> None:
    """What the timeline's pane says of one entry: the thing itself, then what there was with that person."""
    now = story.now
    if entry.interview is not None:
        write_interview(sheet, entry.interview, entry.contacts, now, noted)
    elif entry.step is not None:
        siblings = story.row.siblings if entry.step in story.row.siblings else ()
        write_step(sheet, entry.step, now, siblings=siblings, told=told, noted=noted)
    elif entry.fact is not None:
        write_fact(sheet, entry.fact, entry.contacts, now)
    if story.application.feedback or story.application.hired:
        sheet.blank()
        _write_answer(sheet, story.application)
    sheet.blank()
    sheet.hints("Keys", keys)
    if entry.contacts and entry.interview is None:
        _write_history(sheet, entry.contacts[0], entry, story)


def _write_history(sheet: Sheet, contact: Contact, shown: Entry, story: Story) -> None:
    """What there was with one person so far."""
    look = sheet.look
    met = [
        each
        for each in story.entries
        if each.part is Part.PAST and contact in each.contacts and each.id != shown.id
    ]
    sheet.blank()
    sheet.labelled(
        "Past",
        f"with {wording.name_of(contact)}" if met else f"nothing yet with {wording.name_of(contact)}",
        look.quiet,
    )
    for each in met:
        day = days.short_day(each.at, story.now) if each.at else ""
        sheet.hanging(
            (" " * LABEL + cells.right(day, 6), look.quiet),
            story_wording.entry_words(each, story.now),
            look.plain,
            LABEL + 8,
        )
