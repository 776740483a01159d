"""What stands on the call screen before dialling: whom, when, what they have seen of you, what to do."""

from dataclasses import dataclass
from typing import Final

from arrow import Arrow
from rich.style import Style

from data.calls import Do
from data.coaching import Coaching
from tui import call_wording
from tui.call_message import Message, rehearsed
from tui.links import phone_link
from tui.widgets.sheet import Sheet

LABEL: Final = 11
"""Cells of the column of labels."""
POINT: Final = 14
"""Cells of the column that names a talking point."""
LONGEST: Final = 2_000
"""Lines of a message that are shown."""


@dataclass(frozen=True, slots=True)
class CallTold:
    """What the sheets of a call tell of. `etiquette` are the playbook's lines about calls."""

    told: Coaching
    message: Message | None
    etiquette: tuple[str, ...]
    now: Arrow


def write_before(sheet: Sheet, shown: CallTold) -> None:
    """All of it, what matters first."""
    told, look, now = shown.told, sheet.look, shown.now
    sign, style = (look.glyphs.done, look.done) if told.ring_now else (look.glyphs.problem, look.late)
    sheet.hanging((sign, style), call_wording.headline(told, now), style + look.strong, 2)
    sheet.hanging(("", look.quiet), told.advice.why, look.plain, 2)
    sheet.blank()
    write_number(sheet, told)
    _fact(sheet, "There", call_wording.their_time(told, now))
    _fact(sheet, "", call_wording.zone(told), look.plain if told.zone_of else look.quiet)
    _fact(sheet, "They see", told.seen)
    _fact(sheet, "A machine", call_wording.at_machine(told), look.strong)
    _write_when(sheet, shown)
    _fact(sheet, "Script", *_script(sheet, shown))
    if shown.message is not None:
        _fact(sheet, "", shown.message.estimate, look.quiet)
    if names := call_wording.gatekeepers(told):
        _fact(sheet, "Picked up", names)
    for number, (at, how) in enumerate(call_wording.told_calls(told, now)):
        _fact(sheet, "" if number else "Calls", f"{at}  {how}")
    _fact(sheet, "For", f"{told.stage.noun.capitalize()}. {told.stage.why}", look.quiet)
    for number, line in enumerate(shown.etiquette):
        _fact(sheet, "" if number else "Note", line, look.quiet)


def write_number(sheet: Sheet, told: Coaching) -> None:
    """The number, which a terminal that can may ring."""
    look, number = sheet.look, told.contact.phone
    if not number:
        _fact(sheet, "Number", f"{look.glyphs.problem} not known: n sets it", look.late)
        return
    link = phone_link(number)
    _fact(sheet, "Number", number, look.strong + Style(link=link) if link else look.strong)


def _write_when(sheet: Sheet, shown: CallTold) -> None:
    """The next good time; the person's own, where they chose one."""
    told, now = shown.told, shown.now
    own = told.step.call
    if told.step.chosen and own is not None and own.do is Do.CALL:
        _fact(sheet, "Planned", f"{call_wording.window(own, now)}, your own day; m another")
    best = told.next_call
    if best.do is Do.CALL:
        why = ", ".join(best.reasons) or ("as they asked" if best.asked else "")
        _fact(sheet, "Good time", call_wording.window(best, now) + (f": {why}" if why else ""))


def _script(sheet: Sheet, shown: CallTold) -> tuple[str, Style]:
    """Whether it is rehearsed and fits, and the key where it isn't."""
    message = shown.message
    words = rehearsed(shown.told.script, shown.told.takes, changed=shown.told.changed)
    if message is None:
        return f"{sheet.look.glyphs.problem} {words}", sheet.look.late
    if words.endswith("fits"):
        return words, sheet.look.plain
    return f"{sheet.look.glyphs.problem} {words}: r", sheet.look.late


def _fact(sheet: Sheet, label: str, words: str, style: Style | None = None) -> None:
    sheet.hanging((label, sheet.look.quiet), words, style or sheet.look.plain, LABEL)


# --- what one says


def write_words(sheet: Sheet, shown: CallTold, *, at_machine: bool = False) -> None:
    """The points for a person, then the message for a machine, word for word; at one, the message first."""
    parts = (_write_message, _write_points) if at_machine else (_write_points, _write_message)
    for part in parts:
        part(sheet, shown)
        sheet.blank()


def _write_points(sheet: Sheet, shown: CallTold) -> None:
    look = sheet.look
    sheet.line([("To a person", look.strong)], [(shown.told.contact.name, look.quiet)])
    for point in shown.told.points:
        words = point.words or f"{look.glyphs.problem} {point.missing}"
        sheet.hanging((point.label, look.quiet), words, look.plain if point.words else look.late, POINT)


def _write_message(sheet: Sheet, shown: CallTold) -> None:
    look, message = sheet.look, shown.message
    if message is None:
        sheet.line([("To a machine", look.strong)])
        sheet.paragraph("No script yet: v writes one. Until then say what stands above, your number twice.")
        return
    sheet.line([("To a machine", look.strong)], [(message.estimate, look.quiet)])
    sheet.paragraph(message.filled.text, most=LONGEST)
    for problem in message.filled.problems:
        sheet.hanging((look.glyphs.problem, look.late), problem, look.late, 2)


def whom(told: Coaching) -> list[str]:
    """Name, position and company, as far as they are known."""
    contact = told.contact
    company = told.step.application.company if told.step.application else contact.company
    name = contact.name or contact.email or contact.phone or "somebody"
    return [part for part in (name, contact.position, company) if part]
