"""The takes of a script as a chart against the limit, oldest first, and the same in one line."""

from collections.abc import Sequence
from typing import Final

from rich.style import Style

from data.records import Take, TakeEnd
from tui.look import Look
from tui.widgets.line import Parts, parts_width

AXIS: Final = 7
"""Cells of the column of seconds at the left, its blank included."""
WIDEST: Final = 8
"""Cells from one take to the next at most."""
NUMBERED: Final = 5
"""Cells from one take to the next from which on each has its seconds under it."""
_EIGHTHS: Final = "▁▂▃▄▅▆▇█"
_STOPPED: Final = "░"


def take_line(takes: Sequence[Take], limit: float, look: Look, width: int) -> Parts:
    """`▂▅▃ 31.0 29.2 28.1` in at most `width` cells, newest last; what was cut off has its sign.

    Takes that were stopped say nothing of the length and are left out; nothing without any other.
    """
    told = [take for take in takes if take.end is not TakeEnd.STOPPED]
    numbers: Parts = []
    for take in reversed(told):
        words = f" {take.seconds:.1f}{look.glyphs.cancelled if take.end is TakeEnd.CUT_OFF else ''}"
        if parts_width(numbers) + len(words) + min(len(told), 3) > width:
            break
        numbers.insert(0, (words, look.late if take.end is TakeEnd.CUT_OFF else look.plain))
    shown = told[-max(width - parts_width(numbers), 1) :] if numbers else []
    lowest = min((take.seconds for take in shown), default=0.0)
    span = max(limit, *(take.seconds for take in shown), lowest + 0.1) - lowest if shown else 1.0
    columns: Parts = [
        (_EIGHTHS[round((take.seconds - lowest) / span * 7)], _style(take, look)) for take in shown[-12:]
    ]
    return [*columns, *numbers]


def take_chart(
    takes: Sequence[Take], limit: float, look: Look, width: int, *, height: int = 6, here: str = ""
) -> list[Parts]:
    """The chart in lines of at most `width` cells: `height` of them from 0 s to the limit, two of labels.

    The limit is a line of its own; a take beyond it goes through. One that was cut off has its sign over
    it, on that line where it was cut off at this limit. What was stopped is hatched. `here` is the id of
    the take that is looked at. Of more takes than there is room for the newest are shown.
    """
    room = max(width - AXIS, 1)
    shown = takes[-room:]
    pitch = min(room // max(len(shown), 1), WIDEST)
    columns = [_Column(take, limit, look, pitch, height, here=take.id == here) for take in shown]
    lines = [_line(columns, row, room, limit, look) for row in range(height, 0, -1)]
    return [*lines, *_labels(columns, look, pitch)]


def _line(columns: "list[_Column]", row: int, room: int, limit: float, look: Look) -> Parts:
    """The line `row` of the chart, 1 at the bottom; the highest one is the limit."""
    top = bool(columns) and row == columns[0].height
    line: Parts = [(f"{f'{limit:g} s' if top else '':>{AXIS - 1}} ", look.quiet)]
    for column in columns:
        line += column.drawn(row)
    rest = room - sum(column.pitch for column in columns)
    line.append((look.glyphs.dashes * min(rest, WIDEST) if top else "", look.quiet))
    return [part for part in line if part[0]]


class _Column:
    """One take of the chart: a bar of eighths of a line, from the bottom up."""

    def __init__(self, take: Take, limit: float, look: Look, pitch: int, height: int, *, here: bool) -> None:
        self.take, self.look, self.pitch, self.height, self.here = take, look, pitch, height, here
        self.bar = 3 if pitch >= NUMBERED else max(pitch // 2, 1)
        below = (height - 1) * 8
        self.eighths = max(round(take.seconds / limit * below), 1)
        self.over = self.eighths > below
        self.style = _style(take, look)

    def drawn(self, row: int) -> Parts:
        """Its part of the line `row`: the bar, the sign over it where it was cut off, or what is behind."""
        behind = self.look.glyphs.dashes if row == self.height else " "
        eighths = 8 if self.over and row == self.height else min(max(self.eighths - (row - 1) * 8, 0), 8)
        if self.take.end is TakeEnd.CUT_OFF and row == min(-(-self.eighths // 8) + 1, self.height):
            before = self.bar // 2
            sign: Parts = [(behind * before, self.look.quiet), (self.look.glyphs.cancelled, self.look.late)]
            return [*sign, (behind * (self.pitch - before - 1), self.look.quiet)]
        if not eighths or (row == self.height and not self.over):
            return [(behind * self.pitch, self.look.quiet)]
        filled = _STOPPED if self.take.end is TakeEnd.STOPPED else _EIGHTHS[eighths - 1]
        return [(filled * self.bar, self.style), (behind * (self.pitch - self.bar), self.look.quiet)]


def _labels(columns: list[_Column], look: Look, pitch: int) -> list[Parts]:
    """The seconds under each take where there is room, else under the one looked at; and a mark under that."""
    numbers: Parts = [(" " * AXIS, Style())]
    marks: Parts = [(" " * AXIS, Style())]
    for at, column in enumerate(columns):
        words = f"{column.take.seconds:.1f}"
        if pitch >= NUMBERED:
            numbers.append((f"{words:<{pitch}}", look.strong if column.here else look.quiet))
        elif column.here:
            before = max(min(at * pitch, len(columns) * pitch - len(words)), 0)
            numbers += [(" " * before, Style()), (words, look.strong)]
        marks.append(((look.glyphs.up if column.here else " ") + " " * (pitch - 1), look.accent))
    return [marks, numbers]


def _style(take: Take, look: Look) -> Style:
    if take.end is TakeEnd.CUT_OFF:
        return look.late
    return look.quiet if take.end is TakeEnd.STOPPED else look.plain
