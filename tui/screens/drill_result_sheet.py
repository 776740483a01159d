"""What stands on the sheet of a drill that is over: the figures, each call, and the drills beside the takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from data.calls import CallLimits
from data.drill import Score, Verdict, judge, score
from data.records import Drill, DrillCall, Take
from tui import cells
from tui.screens.drill_sheet import DID, late_second, sign_of
from tui.widgets.drill_chart import drill_chart
from tui.widgets.line import Parts, parts_width
from tui.widgets.sheet import Sheet
from tui.widgets.take_chart import take_chart

SIGN: Final = 2
"""Cells of a sign and its blank; then the widest that who answered, what was done, and the seconds take."""
ANSWER: Final = 29
DONE: Final = 21
SECONDS: Final = 11
BESIDE: Final = 90
"""Cells from which on the two charts stand side by side."""
EMPTY: Final[Parts] = []
CHART: Final = 44
"""Cells of a chart at most."""


@dataclass(frozen=True, slots=True)
class ResultShown:
    """What the sheet tells of: a drill, the one `here` of those whose `scores` are given, the takes beside them.

    `limit` is that of the script, in seconds.
    """

    drill: Drill
    limits: CallLimits
    scores: Sequence[Score]
    here: int
    takes: Sequence[Take]
    limit: float


def write_result(sheet: Sheet, shown: ResultShown) -> None:
    """The whole sheet."""
    look, told = sheet.look, score(shown.drill, shown.limits)
    sign, style = (look.glyphs.done, look.done) if told.right == told.of else (look.glyphs.due, look.plain)
    median = f", median reaction {told.seconds:.1f} s" if told.seconds is not None else ""
    sheet.hanging((sign, style), f"{told.right} of {told.of} right{median}", look.strong + style, SIGN)
    sheet.blank()
    for call in shown.drill.calls:
        _write_call(sheet, call, judge(call, shown.limits))
    sheet.blank()
    _write_charts(sheet, shown)


def nothing(sheet: Sheet) -> None:
    """It was undone or thrown away."""
    sheet.paragraph("This drill is kept no longer. Space begins another one; u or U brings it back.")


def _write_call(sheet: Sheet, call: DrillCall, verdict: Verdict) -> None:
    """One line; under it, where it wasn't right, the rule."""
    look = sheet.look
    sign, style = sign_of(verdict, look)
    seconds = f"{call.second:.1f} s" if call.reaction is not None and call.second >= 0 else ""
    early = verdict.seconds is not None and verdict.seconds < 0
    did = "too early" if early else DID[call.reaction].removeprefix("you ")
    if verdict.right and not verdict.in_time:
        seconds = f"{late_second(verdict)} s late"
    room = SIGN + ANSWER + DONE + SECONDS
    answer = ANSWER - max(room - sheet.width, 0)
    parts: Parts = [
        (f"{sign} ", style),
        (cells.left(call.answer.value, answer - 1) + " ", look.plain),
        (cells.left(did, DONE), look.plain),
        (cells.left(seconds, SECONDS), look.plain),
    ]
    sheet.line(parts)
    if not verdict.good:
        sheet.hanging(("", look.plain), verdict.words, look.quiet, SIGN)


def _write_charts(sheet: Sheet, shown: ResultShown) -> None:
    look = sheet.look
    beside = sheet.width >= BESIDE and bool(shown.takes)
    width = min(sheet.width // 2 - 2 if beside else sheet.width, CHART)
    drills: list[Parts] = [[("Drills", look.strong)]]
    drills += drill_chart(shown.scores, look, width, here=shown.here)
    takes: list[Parts] = []
    if shown.takes:
        takes = [[("Takes", look.strong)], *take_chart(shown.takes, shown.limit, look, width)]
    if beside:
        for left, right in zip_longest(drills, takes, fillvalue=EMPTY):
            gap = " " * (width + 4 - parts_width(left))
            sheet.line([*left, (gap, look.plain), *right])
        return
    for line in drills:
        sheet.line(line)
    if takes:
        sheet.blank()
        for line in takes:
            sheet.line(line)
