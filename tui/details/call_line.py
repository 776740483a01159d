"""What stands on the call screen while it rings, at a machine, and when the call is over."""

from dataclasses import dataclass
from typing import Final

from arrow import Arrow
from rich.style import Style

from data.calls.next_call import NextCall
from data.coaching import Coaching
from data.steps import Step
from tui import call_wording, wording
from tui.details.call import write_number
from tui.widgets.sheet import Hint, Sheet

BANNER: Final = Style(reverse=True, bold=True)
ROOMY: Final = 30
"""Lines of a terminal from which on what to do at a machine is three lines tall."""
LABEL: Final = 11
"""Cells of the column of labels."""


def write_ringing(sheet: Sheet, told: Coaching, now: Arrow, keys: list[Hint]) -> None:
    """Whom, what to do if a machine answers, and one key an outcome."""
    look = sheet.look
    write_number(sheet, told)
    sheet.hanging(("There", look.quiet), call_wording.their_time(told, now), look.plain, LABEL)
    sheet.hanging(("A machine", look.quiet), call_wording.at_machine(told), look.strong, LABEL)
    sheet.blank()
    sheet.hints("Ends", keys)


def write_machine(
    sheet: Sheet, told: Coaching, after: NextCall | None, now: Arrow, keys: list[Hint], *, tall: bool
) -> None:
    """What to do at once, large; why; when to try again. `after` is how it would go on after hanging up."""
    look = sheet.look
    if told.leave_message:
        banner, why = "LEAVE THE MESSAGE: l, then space at the beep", leave_why(told)
    else:
        banner, why = "HANG UP NOW, without a word", "A first machine: they see that you rang, no more."
    for words in ("", banner, "") if tall else (banner,):
        sheet.line([(f"  {words}".ljust(sheet.width), look.accent + BANNER)])
    sheet.line([])
    sheet.paragraph(why)
    if after is not None and not told.leave_message:
        again = ", ".join(after.reasons)
        sheet.paragraph(f"Try again {call_wording.window(after, now)}" + (f": {again}." if again else "."))
    sheet.blank()
    sheet.hints("Keys", keys)


def leave_why(told: Coaching) -> str:
    """Why the message is left this time, in one sentence."""
    missed = len(told.ledger.silent)
    if told.ledger.machines:
        return "You hung up on it before; now it is time to be heard."
    if told.deadline is not None and missed < told.limits.silent:
        return "They want your answer before you could ring again; now it is time to be heard."
    calls = "1 missed call is" if missed == 1 else f"{missed} missed calls are"
    return f"{calls} enough; now it is time to be heard."


@dataclass(frozen=True, slots=True)
class Noted:
    """A call that is over: what was said of it, `at` when dialled and for how many seconds, the `step` that comes.

    `remarks` say how it went, and what had been advised where something else was done.
    """

    said: str
    at: Arrow
    seconds: int
    step: Step | None
    remarks: str = ""


def write_noted(sheet: Sheet, noted: Noted, told: Coaching, now: Arrow) -> None:
    """What was noted, then what comes next with its day and its reason."""
    look = sheet.look
    sheet.hanging((look.glyphs.done, look.done), noted.said, look.strong, 2)
    sheet.blank()
    there = noted.at.to(told.now_there.tzinfo) if told.now_there.tzinfo else noted.at
    words = f"{call_wording.at_words(there, now)}, for {call_wording.clock(noted.seconds)}"
    sheet.hanging(("Rang", look.quiet), words, look.plain, LABEL)
    if noted.remarks:
        sheet.hanging(("", look.quiet), noted.remarks, look.quiet, LABEL)
    sheet.blank()
    if noted.step is None:
        sheet.hanging(("Next", look.quiet), "nothing is open any more", look.plain, LABEL)
        return
    words = call_wording.coming(wording.step_title(noted.step), noted.step, now)
    sheet.hanging(("Next", look.quiet), words, look.strong, LABEL)
    step = noted.step
    why = step.call.why if step.call else wording.counted_from(step) or step.stage.why
    if why and why not in words:
        sheet.hanging(("", look.quiet), why, look.plain, LABEL)
