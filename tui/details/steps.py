"""What the pane says of a follow-up: to whom, by when, why, what must be in it, who else gets one."""

from arrow import Arrow

from data.calls import Do
from data.coaching import Coaching
from data.debriefed import NOTHING_NOTED, Debriefed
from data.due import later_by
from data.letters.card_state import card_state
from data.moments import instant
from data.playbook import Recipient
from data.records import Attempt, Touch
from data.steps import State, Step
from tui import call_wording, days, wording
from tui.call_message import rehearsed
from tui.card_wording import NO_ADDRESS, is_card
from tui.details.card import write_card_state
from tui.details.drafts import write_drafts
from tui.details.happened import write_there, write_touch
from tui.details.noted import contents
from tui.widgets.sheet import Sheet


def write_step(
    sheet: Sheet,
    step: Step,
    now: Arrow,
    *,
    siblings: tuple[Step, ...] = (),
    told: Coaching | None = None,
    noted: Debriefed = NOTHING_NOTED,
) -> None:
    """One follow-up with all that helps to do it; `told` is what the coach says where it can be rung for.

    `noted` is the debrief of its interview.
    """
    look = sheet.look
    late = step.state is State.OVERDUE
    sheet.line(
        [(wording.step_title(step), look.strong)],
        [(wording.how_long(step, now), look.late + look.strong if late else look.of(step.state))],
    )
    sheet.flow("", wording.reach(step), look.quiet)
    if step.is_open and is_card(step):
        _write_card(sheet, step)
    if step.contact is None and step.stage.recipient is not Recipient.NOBODY:
        sheet.paragraph(f"Nobody is known yet for the {step.stage.noun}; e adds them.", look.plain)
    if step.stand_in:
        sheet.paragraph("No hiring contact is known, so an interviewer stands in; e names one.", look.plain)
    sheet.blank()
    _write_when(sheet, step, now)
    write_drafts(sheet, step, now)
    sheet.blank()
    if not step.is_open:
        return
    if told is not None:
        _write_call(sheet, step, told, now)
        sheet.blank()
    sheet.labelled("Why", step.stage.why)
    sheet.blank()
    sheet.bullets("Say", contents(step, noted, look.glyphs.more), look.glyphs.waiting)
    for text in step.stage.advice:
        sheet.labelled("Note" if text == step.stage.advice[0] else "", text)
    _write_siblings(sheet, step, siblings, now)
    if step.projected:
        sheet.blank()
        words = (
            "Only if they say no."
            if step.conditional
            else f"Not yet: it follows {step.since}."
            if step.since
            else "Not yet: it follows what isn't over."
        )
        sheet.paragraph(words, look.quiet)


def _write_card(sheet: Sheet, step: Step) -> None:
    """How far the card is, and what it lacks to be posted."""
    write_card_state(sheet, card_state(step, step.letters))
    if step.contact is not None and not step.contact.address:
        sheet.paragraph(NO_ADDRESS, sheet.look.plain)


def _ended(step: Step, now: Arrow) -> str:
    """`done Tue 24 Nov 2026 14:05 Europe/Berlin`; of what lapsed the last day it had."""
    words = wording.state_words(step)
    if step.at is None:
        return words
    if step.lapsed:
        return f"{words} after {days.in_full_day(days.here(step.at, now))}"
    return f"{words} {days.in_full(step.at, now)}"


def _write_when(sheet: Sheet, step: Step, now: Arrow) -> None:
    look = sheet.look
    if not step.is_open:
        sheet.labelled("When", _ended(step, now), look.of(step.state))
        if step.reason:
            sheet.labelled("Why", step.reason)
        if isinstance(step.done_by, Touch):
            write_touch(sheet, step.done_by)
        elif isinstance(step.done_by, Attempt):
            fact = step.done_by
            write_there(sheet, instant(fact.at), step.contact)
            sheet.labelled("How", wording.call_words(fact, now))
            if fact.text:
                sheet.labelled("Text", fact.text, look.quiet)
        return
    if step.call is not None and call_wording.is_call(step):
        sheet.labelled("When", call_wording.window(step.call, now))
        for words in (", ".join(step.call.reasons) or call_wording.reasons(step), step.call.why):
            if words:
                sheet.labelled("", words, look.quiet)
        if step.deadline is not None and step.instead_of is not None:
            until = days.day_and_time(step.deadline, now)
            sheet.labelled("", f"for the {step.instead_of.noun}: they want it by {until}", look.plain)
        return
    if step.due is None:
        after = f"{step.stage.due} after {step.since or 'that'}"
        sheet.labelled("When", after if step.projected and step.stage.due else "any time")
        return
    sheet.labelled("By", days.in_full(step.due, now) if step.precise else days.in_full_day(step.due))
    if counted := wording.counted_from(step):
        sheet.labelled("", counted, look.quiet)
    if step.call is not None:
        sheet.labelled("", step.call.why)
    if step.expires is not None:
        # "expires" is the midnight after the last good day
        last = later_by(step.expires, -1)
        sheet.labelled("", f"{wording.TOO_LATE} after {days.day(last, now)}", look.quiet)


def _write_call(sheet: Sheet, step: Step, told: Coaching, now: Arrow) -> None:
    """The coach in a few lines; all of it stands on the call screen."""
    look = sheet.look
    if not told.contact.phone:
        sheet.labelled("Call", "no number is known; c, then n sets it", look.quiet)
        return
    begun = step.call is not None
    if begun:
        better = told.better_later  # when stands above already
        words = "You may ring now" if better else call_wording.headline(told, now, "c, then n")
        sheet.labelled("Call", words, look.done if told.ring_now and not better else look.plain)
    there = f"{call_wording.their_clock(told)} there, {call_wording.office(told, now)}"
    sheet.labelled("" if begun else "Call", there)
    if told.zone_of:
        sheet.labelled("", f"zone not known: {told.zone_of}", look.quiet)
    sheet.labelled("", f"They see {told.seen}")
    if told.advice.then is Do.WRITE:
        return  # nobody rings, and no machine answers
    sheet.labelled("", f"If a machine answers: {call_wording.at_machine(told)}")
    sheet.labelled("", f"Script: {rehearsed(told.script, told.takes, changed=told.changed)}")


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
