"""The drills of a script as a chart, oldest first, and the same in one line."""

from collections.abc import Sequence
from typing import Final

from rich.style import Style

from data.drill import Score
from tui.look import Look
from tui.widgets.line import Parts, parts_width
from tui.widgets.take_chart import AXIS, WIDEST

NUMBERED: Final = 6
"""Cells from one drill to the next from which on each has its figure under it."""
_EIGHTHS: Final = "▁▂▃▄▅▆▇█"


def drill_line(scores: Sequence[Score], look: Look, width: int) -> Parts:
    """`6/10  8/10  10/10 ✓ · reaction 1.4 s` in at most `width` cells, newest last, then its median reaction.

    Of more than there is room for the newest are shown; a drill that was right throughout has its sign.
    """
    if not scores:
        return []
    newest = scores[-1].seconds
    end = f" {look.glyphs.between} reaction {newest:.1f} s" if newest is not None else ""
    parts: Parts = []
    for each in reversed(scores):
        whole = each.right == each.of
        words = f"{figure(each)}{f' {look.glyphs.done}' if whole else ''}{'  ' if parts else ''}"
        if parts and parts_width(parts) + len(words) + len(end) > width:
            break
        parts.insert(0, (words, look.done if whole else look.plain))
    return [*parts, (end, look.quiet)] if parts_width(parts) + len(end) <= width else parts


def drill_chart(
    scores: Sequence[Score], look: Look, width: int, *, height: int = 6, here: int = -1
) -> list[Parts]:
    """The chart in lines of at most `width` cells: `height` of them from none right to all, two of labels.

    `here` is which of `scores` is looked at. Of more than there is room for the newest are shown.
    """
    room = max(width - AXIS, 1)
    first = max(len(scores) - room, 0)
    shown = scores[first:]
    pitch = min(room // max(len(shown), 1), WIDEST)
    lines = [_line(shown, row, room, pitch, look, height) for row in range(height, 0, -1)]
    return [*lines, *_labels(shown, here - first, pitch, look)]


def figure(score: Score) -> str:
    """`8/10`."""
    return f"{score.right}/{score.of}"


def _line(scores: Sequence[Score], row: int, room: int, pitch: int, look: Look, height: int) -> Parts:
    """The line `row`, 1 at the bottom; the highest one is the line of all right."""
    top = row == height
    behind = look.glyphs.dashes if top else " "
    line: Parts = [(f"{'all' if top else '':>{AXIS - 1}} ", look.quiet)]
    for score in scores:
        eighths = round(score.right / max(score.of, 1) * (height - 1) * 8) - (row - 1) * 8
        bar = 3 if pitch >= NUMBERED else max(pitch // 2, 1)
        if top or eighths <= 0:
            line.append((behind * pitch, look.quiet))
            continue
        style = look.done if score.right == score.of else look.plain
        line += [(_EIGHTHS[min(eighths, 8) - 1] * bar, style), (behind * (pitch - bar), look.quiet)]
    rest = room - pitch * len(scores)
    line.append((look.glyphs.dashes * min(rest, WIDEST) if top else "", look.quiet))
    return [part for part in line if part[0]]


def _labels(scores: Sequence[Score], here: int, pitch: int, look: Look) -> list[Parts]:
    """The figure under each drill where there is room, else under the one looked at; and a mark under its bar."""
    numbers: Parts = [(" " * AXIS, Style())]
    marks: Parts = [(" " * AXIS, Style())]
    for at, score in enumerate(scores):
        words = figure(score)
        if pitch >= NUMBERED:
            numbers.append((f"{words:<{pitch}}", look.strong if at == here else look.quiet))
        elif at == here:
            before = max(min(at * pitch, len(scores) * pitch - len(words)), 0)
            numbers += [(" " * before, Style()), (words, look.strong)]
        marks.append(((look.glyphs.up if at == here else " ") + " " * (pitch - 1), look.accent))
    return [marks, numbers]
