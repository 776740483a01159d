"""The text of a script: what a machine would cut off is marked in it, where it stands, as one types."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui import cells
from tui.look import Look
from tui.widgets.writing import Left, WritingArea

GUTTER: Final = 2
"""Cells at the left of each line for the sign of what is cut off, and a blank."""
MARGIN: Final = 6
"""Cells kept free at the right, so that "180 s" always has its place and nothing is wrapped anew for it."""
ROOMY: Final = 48
"""Cells from which a line can spare that margin."""
CURSOR: Final = Style(reverse=True)
PLACE: Final = Style(reverse=True, underline=True)
"""Of a place one has been led to."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """Where the text is cut off: before the character `at`; `label` says when that is ("30 s")."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class _Part:
    """One line as it is drawn: the characters from `start` to `end` of the row, and the first one's place."""

    row: int
    start: int
    end: int
    at: int
    last: bool


class ScriptArea(WritingArea):
    """Draws its own lines. What is cut off is dim, a sign stands before its first word and in the gutter."""

    DEFAULT_CSS = """
    ScriptArea { min-height: 1; }
    """

    def __init__(self, left: Left, look: Look, *, text: str = "", hint: str = "", id: str) -> None:  # noqa: A002
        self.look = look
        self.hint = hint
        self.cut_off: CutOff | None = None
        self._parts: list[_Part] = []
        self._place: tuple[tuple[int, int], str] | None = None
        self._theme_style = self._selected_style = Style()
        super().__init__(left, text=text, id=id)

    def forget_undone(self) -> None:
        """What was taken back can't be typed again: something else was changed since."""
        self.history._redo_stack.clear()  # only an edit does that otherwise

    def show_cut(self, cut_off: CutOff | None) -> None:
        """Mark this as cut off; nothing is drawn where it is the same as before."""
        if cut_off != self.cut_off:
            self.cut_off = cut_off
            self.refresh()

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Mark the characters from the one to the other, until something is typed."""
        self._place = (place, self.document.text) if place else None
        self.refresh()

    # --- places

    @property
    def gutter_width(self) -> int:
        """The cells of the signs; mouse, cursor and wrapping follow it."""
        return GUTTER

    @property
    def wrap_width(self) -> int:
        """The lines' width without the margin."""
        width = super().wrap_width
        return width - MARGIN if width >= ROOMY else width

    def place_of(self, at: int) -> tuple[int, int]:
        """Row and column of the character `at` of the text."""
        row, left = 0, at
        for row, line in enumerate(self.document.lines):
            if left <= len(line):
                return row, left
            left -= len(line) + 1
        return row, len(self.document.lines[row])

    def go_to(self, at: int) -> None:
        """The cursor to the character `at`, which comes into view."""
        self.move_cursor(self.place_of(at))

    def line_of(self, at: int) -> int:
        """The number of the drawn line that the character `at` stands in, from 1."""
        return self.wrapped_document.location_to_offset(self.place_of(at)).y + 1

    # --- drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view; where each begins and ends is found once for all of them, as the styles are."""
        self._parts = self._find_parts()
        self._theme_style = self.rich_style
        self._selected_style = self.get_component_rich_style("text-area--selection")
        if self._place and self._place[1] != self.document.text:
            self._place = None
        return super().render_lines(crop)

    def _find_parts(self) -> list[_Part]:
        parts, before = [], 0
        for row, line in enumerate(self.document.lines):
            ends = [*self.wrapped_document.get_offsets(row), len(line)]
            start = 0
            for number, end in enumerate(ends):
                parts.append(_Part(row, start, end, before + start, number == len(ends) - 1))
                start = end
            before += len(line) + 1
        return parts

    def render_line(self, y: int) -> Strip:
        """Signs, text, and on the line of the cut how long it takes to there."""
        width, index = self.size.width, self.scroll_offset.y + y
        if self.document.line_count == 1 and not self.document.lines[0]:
            return self._hint_line(index, width).apply_style(self._theme_style)
        if index >= len(self._parts):
            return Strip.blank(width, self._theme_style)
        part = self._parts[index]
        segments = [self._sign(part), *self._words(part)]
        used = sum(segment.cell_length for segment in segments)
        if self._is_cut_in(part):
            segments += self._label(width - used)
        return Strip(segments).adjust_cell_length(width).apply_style(self._theme_style)

    def _hint_line(self, index: int, width: int) -> Strip:
        lines = cells.wrap(self.hint, width - GUTTER - 1)
        words = lines[index] if index < len(lines) else ""
        first = (
            [Segment(words[:1] or " ", CURSOR if self.has_focus else self.look.quiet)] if index == 0 else []
        )
        return Strip(
            [Segment(" " * GUTTER), *first, Segment(words[len(first) :], self.look.quiet)]
        ).adjust_cell_length(width)

    def _is_cut_in(self, part: _Part) -> bool:
        cut = self.cut_off
        return cut is not None and (
            part.at <= cut.at < part.at + part.end - part.start
            or (part.last and cut.at == part.at + part.end - part.start)
        )

    def _sign(self, part: _Part) -> Segment:
        glyphs = self.look.glyphs
        if self._is_cut_in(part):
            return Segment(f"{glyphs.cut} ", self.look.late)
        if self.cut_off is not None and part.at > self.cut_off.at:
            return Segment(f"{glyphs.dotted} ", self.look.late)
        return Segment(" " * GUTTER)

    def _label(self, room: int) -> list[Segment]:
        label = f" {self.cut_off.label}" if self.cut_off else ""
        if not label.strip() or room <= len(label):
            return []
        dashes = room - len(label) - 2
        line = f" {self.look.glyphs.dashes * dashes}" if dashes > 0 else " " * (room - len(label) - 1)
        return [Segment(line, self.look.late), Segment(f"{label} ", self.look.late)]

    def _words(self, part: _Part) -> list[Segment]:
        """The characters of one line in runs of one style."""
        line = self.document.lines[part.row]
        cursor = self.selection.end
        first, last = sorted(self.selection)
        cut = self.cut_off.at - part.at + part.start if self.cut_off else len(line) + 1
        chosen = range(
            first[1] if first[0] == part.row else (0 if first[0] < part.row else part.end),
            last[1] if last[0] == part.row else (part.end if last[0] > part.row else 0),
        )
        here = cursor[1] if self.has_focus and cursor[0] == part.row else -1
        mark = cut - 1 if part.start < cut < part.end and line[cut - 1 : cut].isspace() else -1
        before = part.at - part.start
        (first_shown, last_shown), _ = self._place or ((0, 0), "")
        shown = range(first_shown - before, last_shown - before)
        places = {
            shown.start,
            shown.stop,
            part.start,
            part.end,
            cut,
            chosen.start,
            chosen.stop,
            here,
            here + 1,
            mark,
        }
        edges = sorted(place for place in places if part.start <= place <= part.end)
        dim, selected = self.look.quiet, self._selected_style
        segments = []
        for start, end in pairwise(edges):
            text = line[start:end]
            style = dim if start >= cut else self.look.plain
            if start == mark:
                text, style = self.look.glyphs.cut, self.look.late
            if start in shown:
                style += PLACE
            if start == here:
                style = CURSOR
            elif start in chosen:
                style = selected
            segments.append(Segment(self._untabbed(text, part.row, start), style))
        if part.last and here == part.end:
            segments.append(Segment(" ", CURSOR))
        return segments

    def _untabbed(self, text: str, row: int, start: int) -> str:
        """`text` with blanks for its tabs, as many as the wrapping counts."""
        if "\t" not in text:
            return text
        widths = self.wrapped_document.get_tab_widths(row)
        number = self.document.lines[row].count("\t", 0, start)
        drawn = []
        for character in text:
            drawn.append(" " * widths[number] if character == "\t" else character)
            number += character == "\t"
        return "".join(drawn)
