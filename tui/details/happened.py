"""What the pane says of an interview, and of a fact that finished no step."""

from arrow import Arrow

from data.debriefed import NOTHING_NOTED, Debriefed
from data.moments import instant, zone_of
from data.records import AnyFact, Attempt, Contact, Interview, Outcome, Promise, Reply, Role, Touch
from tui import days, wording
from tui.details.drafts import LONGEST
from tui.details.noted import write_noted
from tui.widgets.sheet import LABEL, Sheet


def write_interview(
    sheet: Sheet,
    interview: Interview,
    contacts: tuple[Contact, ...],
    now: Arrow,
    noted: Debriefed = NOTHING_NOTED,
) -> None:
    """One interview: when in full with its zone, how long, where, who, and what was `noted` of it."""
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
            sheet.flow(" " * LABEL, wording.addresses(contact), look.quiet)
            label = ""
    if label:
        sheet.labelled("Who", "nobody noted yet; e adds them", look.quiet)
    if not noted.is_empty:
        sheet.blank()
        write_noted(sheet, noted, contacts)
    if interview.notes:
        sheet.blank()
        sheet.labelled("Notes", interview.notes, most=12)


def write_there(sheet: Sheet, at: Arrow, contact: Contact | None) -> None:
    """When that was where they live, if it is known and their clock shows something else."""
    if contact is None or not contact.zone:
        return
    there = at.to(zone_of(contact.zone))
    if there.utcoffset() != at.utcoffset():
        sheet.labelled("", f"{days.day(there, there)} {days.clock(there)} there", sheet.look.quiet)


def write_touch(sheet: Sheet, touch: Touch) -> None:
    """How it was sent or said, and the very words."""
    by = f" ({touch.way})" if touch.way else ""
    sheet.labelled("How", f"{wording.touch_words(touch.channel, touch.what)}{by}")
    if touch.subject:
        sheet.labelled("About", touch.subject)
    if touch.text:
        sheet.labelled("Text", touch.text, sheet.look.quiet, most=LONGEST)


def write_fact(sheet: Sheet, fact: AnyFact, contacts: tuple[Contact, ...], now: Arrow) -> None:
    """Something that happened and finished no step."""
    look = sheet.look
    sheet.line([(wording.fact_words(fact, now, contacts), look.strong)])
    sheet.blank()
    sheet.labelled("When", days.in_full(instant(fact.at), now))
    if isinstance(fact, Attempt):
        write_there(sheet, instant(fact.at), contacts[0] if contacts else None)
    promised = fact.promised if isinstance(fact, Reply | Promise) else None
    if promised is not None:
        sheet.labelled("Named", days.when_words(promised))
    if isinstance(fact, Outcome):
        if fact.reason:
            sheet.labelled("Why", fact.reason)
        if fact.deadline is not None:
            sheet.labelled("By", days.when_words(fact.deadline))
    if isinstance(fact, Touch):
        write_touch(sheet, fact)
    text = fact.text if isinstance(fact, Reply | Promise | Attempt) else ""
    if text:
        sheet.labelled("Text", text)
