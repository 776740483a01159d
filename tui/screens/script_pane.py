"""What stands beside a script: the checklist, what is cut off, the pace, the text as said, other scripts."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

from data.records import Script, Take
from data.script import Filled
from data.script_checks import Point
from data.script_fit import Fit, fit_of
from tui.widgets.sheet import LABEL, Sheet

if TYPE_CHECKING:
    from data.drill import Score
    from data.speech import Timing
    from data.speech.pace import Pace

SIGN = 2
"""Cells of a sign and its blank."""
LONGEST = 2_000
"""Lines of a script that are shown."""
QUOTED = 4
"""Words shown of where a machine stops."""


@dataclass(frozen=True, slots=True)
class OtherScript:
    """One of the scripts one can go to; `here` is the one that is open."""

    script: Script
    seconds: float
    here: bool


@dataclass(frozen=True, slots=True)
class ScriptShown:
    """What the pane tells of. `line_of` is the line in the editor that a place of the filled text stands in."""

    filled: Filled
    timing: "Timing"
    limit: float
    points: tuple[Point, ...]
    line_of: Callable[[int], int]
    pace: "Pace"
    takes: tuple[Take, ...]
    drills: "tuple[Score, ...]"
    values: Mapping[str, str]
    scripts: tuple[OtherScript, ...]
    compact: bool = False
    """Whether there is little room: what is met stands together, under what is not."""
    beside: str = ""
    """What another session typed meanwhile, the words that differ between signs; else empty."""
    beside_title: str = ""
    """What that script is called."""


def whole_seconds(seconds: float, limit: float) -> int:
    """The estimate as it is said: "about" and a decimal don't go together.

    What is over the limit is rounded up, so that it never reads as if it were just within.
    """
    tenths = round(seconds, 1)
    return max(math.ceil(tenths), math.floor(limit) + 1) if seconds > limit else math.floor(tenths + 0.5)


def write_script(sheet: Sheet, shown: ScriptShown) -> None:
    """What there is to do first, then what helps to judge it, then the text as it will be said."""
    if shown.beside:
        _write_beside(sheet, shown)
    _write_points(sheet, shown)
    sheet.blank()
    _write_pace(sheet, shown)
    sheet.blank()
    if len(shown.scripts) > 1:
        _write_scripts(sheet, shown)
        sheet.blank()
    if shown.filled.text.strip():
        sheet.line([("As it will be said", sheet.look.strong)])
        sheet.paragraph(shown.filled.text, most=LONGEST)
        sheet.blank()
    _write_fill_ins(sheet, shown)


def _write_beside(sheet: Sheet, shown: ScriptShown) -> None:
    look = sheet.look
    own = next((one.script.title for one in shown.scripts if one.here), "")
    sheet.line([("Typed in another session:", look.late)], [("b both", look.quiet)])
    sheet.paragraph(f"“{shown.beside_title}”; yours goes on as “{own}”.", look.quiet)
    sheet.marked(shown.beside, look.strong)
    sheet.blank()


def _write_points(sheet: Sheet, shown: ScriptShown) -> None:
    look, glyphs, filled = sheet.look, sheet.look.glyphs, shown.filled
    met = sum(point.met for point in shown.points)
    sheet.line(
        [("Checklist", look.strong), (f"  {met} of {len(shown.points)}", look.quiet)], [_state(sheet, shown)]
    )
    for sentence in filled.problems:
        sheet.hanging((glyphs.problem, look.late), sentence, look.late, SIGN)
    _write_cut(sheet, shown)
    for point in shown.points:
        if not point.met:
            where = f" (line {shown.line_of(point.span[0])})" if point.span else ""
            told = not point.advice or f"{point.advice}." in filled.problems
            words = point.label if told else f"{point.label}: {point.advice}"
            sheet.hanging((glyphs.waiting, look.plain), f"{words}{where}", look.plain, SIGN)
        elif not shown.compact:
            sheet.hanging((glyphs.done, look.done), point.label, look.quiet, SIGN)
    if shown.compact and met:
        sheet.flow(f"{glyphs.done} ", [point.label for point in shown.points if point.met], look.quiet)


def _state(sheet: Sheet, shown: ScriptShown) -> tuple[str, Style]:
    """Whether it can be said as it stands, in a sign and a word or two."""
    look = sheet.look
    open_points = not all(point.met for point in shown.points)
    fit = fit_of(shown.filled, shown.timing.seconds, shown.pace.band, shown.limit, open_points=open_points)
    sign, style = {
        Fit.TOO_LONG: (look.glyphs.problem, look.late),
        Fit.MAY_NOT_FIT: (look.glyphs.due, look.plain),
        Fit.FITS: (look.glyphs.waiting, look.plain),
        Fit.READY: (look.glyphs.done, look.done),
    }.get(fit, (look.glyphs.waiting, look.quiet))
    return f"{sign} {fit}", style


def _write_cut(sheet: Sheet, shown: ScriptShown) -> None:
    cut = shown.timing.cut(shown.limit)
    if cut is None:
        return
    look, text = sheet.look, shown.filled.text
    start = shown.timing.tokens[cut.token].start
    quoted = text[start:].split(maxsplit=QUOTED)
    more = f" {look.glyphs.more}" if len(quoted) > QUOTED else ""
    unsaid = f"{cut.unsaid} word{'' if cut.unsaid == 1 else 's'} unsaid"
    much = math.ceil(round(shown.timing.seconds - shown.limit, 1)) or 1
    where = f"{shown.limit:g} s: a machine stops at “{' '.join(quoted[:QUOTED])}{more}”"
    words = f"{where}, {unsaid}, about {much} s too long."
    sheet.hanging((look.glyphs.cut, look.late), words, look.late, SIGN)


def _write_pace(sheet: Sheet, shown: ScriptShown) -> None:
    look, pace = sheet.look, shown.pace
    takes = f"from {pace.takes} take{'' if pace.takes == 1 else 's'}"
    known = takes if pace.takes else "until you rehearse"
    words = f"{pace.words_a_minute:.0f} wpm ±{percent(pace.band)} % {known}"
    sheet.labelled("Pace", words)
    sheet.labelled("Text", f"{shown.timing.spoken} words, as they are said")
    if shown.takes:
        from tui.widgets.take_chart import take_line

        if parts := take_line(shown.takes, shown.limit, look, sheet.width - LABEL):
            sheet.line([("Takes ", look.quiet), *parts])
    if shown.drills:
        from tui.widgets.drill_chart import drill_line

        sheet.line([("Drill ", look.quiet), *drill_line(shown.drills, look, sheet.width - LABEL)])


def percent(share: float) -> int:
    """A share as people say it."""
    return round(share * 100)


def _write_scripts(sheet: Sheet, shown: ScriptShown) -> None:
    look = sheet.look
    sheet.line([("Scripts", look.strong)], [("o next", look.quiet)])
    for other in shown.scripts:
        script = other.script
        long = f"{whole_seconds(other.seconds, script.limit)} s of {script.limit:g}"
        style = look.late if other.seconds > script.limit else look.quiet
        mark = (look.glyphs.here if other.here else " ", look.accent)
        sheet.line([mark, (f" {script.title or 'Voicemail'}", look.plain)], [(long, style)])


def _write_fill_ins(sheet: Sheet, shown: ScriptShown) -> None:
    look = sheet.look
    known = [f"{{{name}}} {value}" for name, value in shown.values.items() if value]
    unknown = [f"{{{name}}}" for name, value in shown.values.items() if not value]
    sheet.line([("Fill-ins", look.strong)])
    if known:
        sheet.flow("", known, look.quiet)
    if unknown:
        sheet.labelled("empty", "  ".join(unknown), look.quiet)
