"""What the pane says of a step, an interview or a fact: to whom, when, why, what must be in it."""

from arrow import Arrow

from data.moments import instant
from data.playbook import Recipient
from data.records import AnyFact, Attempt, Contact, Interview, Outcome, Promise, Reply, Role, Touch
from data.steps import Entry, Part, Row, State, Step, Story
from tui import cells, days, wording
from tui.widgets.sheet import LABEL, Sheet


def write_row(sheet: Sheet, row: Row, now: Arrow) -> None:
    """What the list's pane says of one application."""
    if row.step is not None:
        write_step(sheet, row.step, now, siblings=row.siblings)
    elif row.interview_next and row.interview is not None:
        write_interview(sheet, row.interview, row.contacts, now)
    else:
        _write_rest(sheet, row, now)
    if row.promised is not None:
        sheet.blank()
        sheet.labelled("They", f"named {days.in_full_day(row.promised)} for the next news")
    _write_about(sheet, row)


def write_step(sheet: Sheet, step: Step, now: Arrow, *, siblings: tuple[Step, ...] = ()) -> None:
    """One follow-up with all that helps to do it."""
    look = sheet.look
    late = step.state is State.OVERDUE
    sheet.line(
        [(wording.step_title(step), look.strong)],
        [(wording.how_long(step, now), look.late + look.strong if late else look.of(step.state))],
    )
    if reach := wording.reach(step):
        sheet.paragraph(reach, look.quiet, most=3)
    if step.contact is None and step.stage.recipient is not Recipient.NOBODY:
        sheet.paragraph(f"Nobody is known yet for the {step.stage.noun}; e adds them.", look.plain)
    if step.stand_in:
        sheet.paragraph("No hiring contact is known, so an interviewer stands in; e names one.", look.plain)
    sheet.blank()
    _write_when(sheet, step, now)
    sheet.blank()
    if not step.is_open:
        return
    sheet.labelled("Why", step.stage.why)
    sheet.blank()
    sheet.bullets("Say", step.stage.contents, look.glyphs.waiting)
    for text in step.stage.advice:
        sheet.labelled("Note" if text == step.stage.advice[0] else "", text)
    _write_siblings(sheet, step, siblings, now)
    if step.projected:
        sheet.blank()
        words = (
            "Only if they say no."
            if step.conditional
            else "Not yet: it follows an interview that isn't over."
        )
        sheet.paragraph(words, look.quiet)


def write_entry(sheet: Sheet, entry: Entry, story: Story) -> None:
    """What the timeline's pane says of one entry: the thing itself, then what there was with that person."""
    now = story.now
    if entry.interview is not None:
        write_interview(sheet, entry.interview, entry.contacts, now)
        return
    if entry.step is not None:
        write_step(
            sheet, entry.step, now, siblings=story.row.siblings if entry.step in story.row.siblings else ()
        )
    elif entry.fact is not None:
        write_fact(sheet, entry.fact, entry.contacts, now)
    if entry.contacts:
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
            (" " * LABEL + cells.right(day, 6), look.quiet), wording.entry_words(each), look.plain, LABEL + 8
        )


def _write_when(sheet: Sheet, step: Step, now: Arrow) -> None:
    look = sheet.look
    if not step.is_open:
        sheet.labelled(
            "When",
            f"{wording.STATES[step.state]} {days.in_full(step.at, now)}"
            if step.at
            else wording.STATES[step.state],
            look.of(step.state),
        )
        if step.reason:
            sheet.labelled("Why", step.reason)
        if isinstance(step.done_by, Touch):
            sheet.labelled("How", wording.touch_words(step.done_by.channel, step.done_by.what))
            if step.done_by.text:
                sheet.labelled("Text", step.done_by.text, look.quiet)
        return
    if step.due is None:
        sheet.labelled(
            "When", f"{step.stage.due} after that" if step.conditional and step.stage.due else "any time"
        )
        return
    sheet.labelled("By", days.in_full(step.due, now) if step.precise else days.in_full_day(step.due))
    counted = "your own day" if step.chosen else step.since
    if counted:
        sheet.labelled("", f"from {counted}" if counted.startswith("the ") else counted, look.quiet)
    if step.expires is not None:
        sheet.labelled("", f"too late after {days.day(step.expires, now)}", look.quiet)


def _write_siblings(sheet: Sheet, step: Step, siblings: tuple[Step, ...], now: Arrow) -> None:
    others = [each for each in siblings if each.key != step.key]
    if not others:
        return
    sheet.blank()
    for number, each in enumerate(others):
        look = sheet.look
        name = wording.name_of(each.contact) or each.stage.noun
        text = f"{name}, {wording.how_long(each, now)}"
        sheet.labelled(
            "Also" if number == 0 else "", text, look.of(each.state), sign=look.glyphs.of(each.state)
        )


def write_interview(sheet: Sheet, interview: Interview, contacts: tuple[Contact, ...], now: Arrow) -> None:
    """One interview: when in full with its zone, how long, where, who."""
    look = sheet.look
    start = instant(interview.start)
    ahead = days.until(start, now, precise=False, timed=not interview.whole_day) if start > now else ""
    sheet.line([(wording.round_words(interview) or "Interview", look.strong)], [(ahead, look.plain)])
    if interview.title and interview.title != wording.round_words(interview):
        sheet.paragraph(interview.title, look.quiet, most=2)
    if interview.cancelled is not None:
        sheet.paragraph(
            f"{look.glyphs.cancelled} cancelled {days.day(instant(interview.cancelled), now)}", look.late
        )
    sheet.blank()
    sheet.labelled("When", days.in_full(start, now, whole_day=interview.whole_day))
    if not interview.whole_day:
        sheet.labelled("", wording.length(interview.minutes), look.quiet)
    if interview.place:
        sheet.labelled("Where", interview.place, most=3)
    if interview.link:
        sheet.labelled("Link", interview.link)
    known = {contact.id: contact for contact in contacts}
    label = "Who"
    for link in interview.people:
        if contact := known.get(link.contact_id):
            role = "" if link.role is Role.INTERVIEWER else ", hiring contact"
            sheet.labelled(label, f"{wording.name_of(contact)}{role}")
            if where := wording.addresses(contact):
                sheet.labelled("", where, look.quiet)
            label = ""
    if label:
        sheet.labelled("Who", "nobody noted yet; e adds them", look.quiet)
    if interview.notes:
        sheet.blank()
        sheet.labelled("Notes", interview.notes, most=12)


def write_fact(sheet: Sheet, fact: AnyFact, contacts: tuple[Contact, ...], now: Arrow) -> None:
    """Something that happened and finished no step."""
    look = sheet.look
    sheet.line([(wording.fact_words(fact, contacts), look.strong)])
    sheet.blank()
    sheet.labelled("When", days.in_full(instant(fact.at), now))
    promised = fact.promised if isinstance(fact, Reply | Promise) else None
    if promised is not None:
        sheet.labelled("Named", days.when_words(promised))
    if isinstance(fact, Outcome):
        if fact.reason:
            sheet.labelled("Why", fact.reason)
        if fact.deadline is not None:
            sheet.labelled("By", days.when_words(fact.deadline))
    text = fact.text if isinstance(fact, Reply | Promise | Attempt | Touch) else ""
    if text:
        sheet.labelled("Text", text)


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
    sheet.paragraph("Nothing is open. A reply from them is r.", look.quiet)


def _write_about(sheet: Sheet, row: Row) -> None:
    """Where it belongs: company and role in full, since the list may have cut them."""
    look = sheet.look
    sheet.blank()
    words = ", ".join(part for part in (row.application.role, wording.round_words(row.interview)) if part)
    sheet.labelled("For", row.application.company, most=2)
    if words:
        sheet.labelled("", words, look.quiet, most=2)
    if row.application.notes:
        sheet.labelled("Notes", row.application.notes, most=8)
