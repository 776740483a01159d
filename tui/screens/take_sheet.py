"""What stands on the sheet of a take: how it went first, then what to make of it, the chart, the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.style import Style

from data.drill import Score
from data.records import Take, TakeEnd
from data.rehearsal.analysis import Analysis, Pause
from tui.look import Look
from tui.widgets.bar import bar
from tui.widgets.drill_chart import drill_line
from tui.widgets.sheet import Sheet
from tui.widgets.take_chart import take_chart

if TYPE_CHECKING:
    from data.speech.pace import Pace

LABEL: Final = 11
"""Cells of the column of labels."""
BAR: Final = 48
"""Cells of the bar at most."""
LONGEST: Final = 2_000
"""Lines of a text that are shown."""
EVEN: Final = 0.1
"""Seconds within which a take was as long as expected."""


@dataclass(frozen=True, slots=True)
class TakeShown:
    """What the sheet tells of: a take among all `takes` of its script.

    `drills` are how those with it went. `limit` is the script's own, now; `not_learned` why nothing was learned
    from the take, else empty; `changed`: the script reads differently today.
    """

    take: Take
    takes: Sequence[Take]
    limit: float
    analysis: Analysis
    pace: "Pace"
    not_learned: str
    drills: Sequence[Score]
    changed: bool


def write_take(sheet: Sheet, shown: TakeShown) -> None:
    """The whole sheet."""
    take, look = shown.take, sheet.look
    sign, style, words = _headline(shown, look)
    sheet.hanging((sign, style), words, look.strong + style, 2)
    width = min(sheet.width - 8, BAR)
    share = 1.01 if take.end is TakeEnd.CUT_OFF else take.seconds / take.limit
    sheet.line([*bar(share, width, look), (f"  {take.limit:g} s", look.quiet)])
    sheet.blank()
    _write_facts(sheet, shown)
    sheet.blank()
    chart = take_chart(shown.takes, shown.limit, look, sheet.width, here=take.id)
    sheet.line([("Takes", look.strong)])
    for line in chart:
        sheet.line(line)
    if drills := drill_line(shown.drills, look, sheet.width - LABEL):
        sheet.line([(f"{'Drills':<{LABEL}}", look.quiet), *drills])
    sheet.blank()
    words = (
        "The text as it was then; the script has changed since" if shown.changed else "What was to be said"
    )
    sheet.line([(words, look.strong)])
    _write_text(sheet, shown)


def nothing(sheet: Sheet) -> None:
    """No take is left."""
    sheet.paragraph(
        "There is no take of this script any more. Space says it again; u brings back what was thrown away, "
        "U what was undone."
    )


def _headline(shown: TakeShown, look: Look) -> tuple[str, Style, str]:
    """A sign, its style and what happened."""
    take, glyphs = shown.take, look.glyphs
    if shown.analysis.by_itself:
        words = f"Ran to its end in {take.seconds:.1f} s of {take.limit:g}: nobody marked it as said"
        return glyphs.skipped, look.plain, words
    match take.end:
        case TakeEnd.SAID:
            return glyphs.done, look.done, f"Said in {take.seconds:.1f} s of {take.limit:g}"
        case TakeEnd.CUT_OFF:
            unsaid = _counted(shown.analysis.unsaid_words, "word")
            return glyphs.cancelled, look.late, f"Cut off at {take.limit:g} s: {unsaid} unsaid"
        case TakeEnd.STOPPED:
            return glyphs.skipped, look.plain, f"Stopped after {take.seconds:.1f} s"


def _write_facts(sheet: Sheet, shown: TakeShown) -> None:
    take, analysis, look = shown.take, shown.analysis, sheet.look

    def fact(label: str, words: str, style: Style = look.plain) -> None:
        sheet.hanging((label, look.quiet), words, style, LABEL)

    if take.end is TakeEnd.CUT_OFF:
        fact("Unsaid", analysis.unsaid, look.late)
    if not analysis.by_itself:  # else both figures are only the prompter's own
        fact("Expected", _against_expected(take))
        fact("Spoken", f"{analysis.words_a_minute:.0f} words a minute, digits counted one by one")
    if analysis.slowest:
        slow = analysis.slowest
        fact(
            "Slowest",
            f"“{slow.text}”: {slow.took:.1f} s, {slow.slower:.1f} s more than at the pace of the rest",
        )
    for number, pause in enumerate(analysis.pauses):
        words = f"{look.glyphs.problem} {_silence(pause)}: some machines hang up on silence"
        fact("Silence" if number == 0 else "", words, look.late)
    if shown.not_learned:
        fact("Learned", f"nothing from this take. {shown.not_learned}")
        fact("Your pace", pace_words(shown.pace))
    else:
        fact("Learned", f"your pace: {pace_words(shown.pace)}")


def _silence(pause: Pause) -> str:
    """`3.5 s after “Hi Maria”`; `about` where it is only what a sentence took too long."""
    if pause.sure:
        return f"{pause.seconds:.1f} s {f'after “{pause.words}”' if pause.words else 'before the first word'}"
    where = "before" if pause.first else "in or before"
    return f"about {pause.seconds:.1f} s {where} “{pause.words}”"


def pace_words(pace: "Pace") -> str:
    """`152 wpm ±10 %, from 3 takes`."""
    learned = (
        f"from {_counted(pace.takes, 'take')}" if pace.takes else "an ordinary one: no take to learn from yet"
    )
    return f"{pace.words_a_minute:.0f} wpm ±{pace.band * 100:.0f} %, {learned}"


def _against_expected(take: Take) -> str:
    words = f"{take.expected:.1f} s"
    if take.end is not TakeEnd.SAID:
        return f"{words} in all"
    more = take.seconds - take.expected
    if abs(more) < EVEN:
        return f"{words}, as it was"
    return f"{words}; it was {abs(more):.1f} s {'slower' if more > 0 else 'quicker'}"


def _write_text(sheet: Sheet, shown: TakeShown) -> None:
    text, unsaid = shown.take.text, shown.analysis.unsaid
    if shown.take.end is TakeEnd.CUT_OFF and unsaid:
        text = text[: text.rindex(unsaid)].rstrip()
    if text:
        sheet.paragraph(text, most=LONGEST)
    if shown.take.end is TakeEnd.CUT_OFF and unsaid:
        sheet.paragraph(f"{sheet.look.glyphs.cancelled} {unsaid}", sheet.look.late, most=LONGEST)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
