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
from data.text_kinds import SCRIPTS
from tui.both_texts import Beside
from tui.screens.text_pane import (
    LONGEST,
    SIGN,
    write_beside,
    write_checklist_head,
    write_fill_ins,
    write_points,
    write_problem,
    write_texts,
)
from tui.widgets.line import Parts
from tui.widgets.sheet import LABEL, Sheet

if TYPE_CHECKING:
    from data.drill import Score
    from data.speech import Timing
    from data.speech.pace import Pace

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
    beside: Beside | None = None
    """What another session typed meanwhile."""


def whole_seconds(seconds: float, limit: float) -> int:
    """The estimate as it is said: "about" and a decimal don't go together.

    What is over the limit is rounded up, so that it never reads as if it were just within.
    """
    tenths = round(seconds, 1)
    return max(math.ceil(tenths), math.floor(limit) + 1) if seconds > limit else math.floor(tenths + 0.5)


def write_script(sheet: Sheet, shown: ScriptShown) -> None:
    """What there is to do first, then what helps to judge it, then the text as it will be said."""
    own = next((_title(one.script) for one in shown.scripts if one.here), "")
    write_beside(sheet, shown.beside, own)
    _write_points(sheet, shown)
    sheet.blank()
    _write_pace(sheet, shown)
    sheet.blank()
    write_texts(sheet, "Scripts", [_listed(sheet, one) for one in shown.scripts])
    if shown.filled.text.strip():
        sheet.line([("As it will be said", sheet.look.strong)])
        sheet.paragraph(shown.filled.text, most=LONGEST)
        sheet.blank()
    write_fill_ins(sheet, shown.values)


def _write_points(sheet: Sheet, shown: ScriptShown) -> None:
    problems = shown.filled.problems
    write_checklist_head(sheet, shown.points, _state(sheet, shown))
    for sentence in problems:
        write_problem(sheet, sentence)
    _write_cut(sheet, shown)
    write_points(sheet, shown.points, shown.line_of, compact=shown.compact, told=problems)


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


def _title(script: Script) -> str:
    return script.title or SCRIPTS.untitled


def _listed(sheet: Sheet, other: OtherScript) -> tuple[str, bool, Parts]:
    script, look = other.script, sheet.look
    long = f"{whole_seconds(other.seconds, script.limit)} s of {script.limit:g}"
    style = look.late if other.seconds > script.limit else look.quiet
    return _title(script), other.here, [(long, style)]
