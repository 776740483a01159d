"""What stands beside a script: how it will be said, what is missing in it, and what can be filled in."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from data.records import Script
from data.script import Filled
from tui.widgets.sheet import Sheet

NAMES = 15
"""Cells of the column of fill-ins."""
SIGN = 2
"""Cells of a sign and its blank."""
LONGEST = 2_000
"""Lines of a script that are shown."""


@dataclass(frozen=True, slots=True)
class ScriptShown:
    """What the pane tells of."""

    filled: Filled
    seconds: float
    limit: float
    values: Mapping[str, str]
    others: tuple[Script, ...]


def whole_seconds(seconds: float, limit: float) -> int:
    """The estimate as it is said: "about" and a decimal don't go together.

    What is over the limit is rounded up, so that it never reads as if it were just within.
    """
    tenths = round(seconds, 1)
    return max(math.ceil(tenths), math.floor(limit) + 1) if seconds > limit else math.floor(tenths + 0.5)


def write_script(sheet: Sheet, shown: ScriptShown) -> None:
    """What there is to do first, then the filled text, then the fill-ins."""
    look, filled = sheet.look, shown.filled
    over = shown.seconds - shown.limit
    state = (f"{look.glyphs.waiting} not ready", look.quiet)
    if filled.ready:
        state = ("too long", look.late) if over > 0 else (f"{look.glyphs.done} ready", look.done)
    sheet.line([("As it will be said", look.strong)], [state])
    sheet.blank()
    for sentence in filled.problems:
        sheet.hanging((look.glyphs.problem, look.late), sentence, look.late, SIGN)
    if over > 0:
        much = math.ceil(round(over, 1)) or 1
        words = f"About {much} s too long: a machine that stops at {shown.limit:g} s cuts the end off."
        sheet.hanging((look.glyphs.problem, look.late), words, look.late, SIGN)
    sheet.blank()
    if filled.text.strip():
        sheet.paragraph(filled.text, most=LONGEST)
        sheet.blank()
    sheet.line([("Filled in", look.strong)])
    for name, value in shown.values.items():
        text, style = (value, look.plain) if value else ("not known yet", look.quiet)
        sheet.hanging((f"{{{name}}}", look.quiet), text, style, NAMES)
    if shown.others:
        sheet.blank()
        sheet.line([("Also kept for this interview", look.strong)])
        for other in shown.others:
            begin = other.text.strip().split("\n")[0] or "empty"
            sheet.hanging(
                (look.glyphs.waiting, look.quiet), f"{other.title}: {begin[:200]}", look.quiet, SIGN
            )
