"""The text of a script: what a machine would cut off is marked in it, where it stands, as one types."""

from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style

from tui.look import Look
from tui.widgets.marked_area import MarkedArea, Part
from tui.widgets.writing import Left

MARGIN: Final = 6
"""Cells kept free at the right, so that "180 s" always has its place and nothing is wrapped anew for it."""
ROOMY: Final = 48
"""Cells from which a line can spare that margin."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """Where the text is cut off: before the character `at`; `label` says when that is ("30 s")."""

    at: int
    label: str


class ScriptArea(MarkedArea):
    """What is cut off is dim, a sign stands before its first word and in the gutter."""

    def __init__(self, left: Left, look: Look, *, text: str = "", hint: str = "", id: str) -> None:  # noqa: A002
        self.cut_off: CutOff | None = None
        super().__init__(left, look, text=text, hint=hint, id=id)

    def show_cut(self, cut_off: CutOff | None) -> None:
        """Mark this as cut off; nothing is drawn where it is the same as before."""
        if cut_off != self.cut_off:
            self.cut_off = cut_off
            self.refresh()

    @property
    def wrap_width(self) -> int:
        """The lines' width without the margin."""
        width = super().wrap_width
        return width - MARGIN if width >= ROOMY else width

    def _is_cut_in(self, part: Part) -> bool:
        cut = self.cut_off
        return cut is not None and (
            part.at <= cut.at < part.at + part.end - part.start
            or (part.last and cut.at == part.at + part.end - part.start)
        )

    def sign(self, part: Part) -> Segment:
        """Where it is cut off, and behind that."""
        glyphs = self.look.glyphs
        if self._is_cut_in(part):
            return Segment(f"{glyphs.cut} ", self.look.late)
        if self.cut_off is not None and part.at > self.cut_off.at:
            return Segment(f"{glyphs.dotted} ", self.look.late)
        return super().sign(part)

    def behind(self, part: Part, room: int) -> list[Segment]:
        """On the line of the cut how long it takes to there."""
        label = f" {self.cut_off.label}" if self.cut_off and self._is_cut_in(part) else ""
        if not label.strip() or room <= len(label):
            return []
        dashes = room - len(label) - 2
        line = f" {self.look.glyphs.dashes * dashes}" if dashes > 0 else " " * (room - len(label) - 1)
        return [Segment(line, self.look.late), Segment(f"{label} ", self.look.late)]

    def edges(self, part: Part, line: str) -> set[int]:
        """The cut, and the blank before it that is drawn as a sign."""
        return {self._cut(part), self._mark(part, line)}

    def drawn(self, part: Part, start: int, text: str, style: Style) -> tuple[str, Style]:
        """Dim from the cut on."""
        if start == self._mark(part, self.document.lines[part.row]):
            return self.look.glyphs.cut, self.look.late
        return text, self.look.quiet if start >= self._cut(part) else style

    def _cut(self, part: Part) -> int:
        """The column of the cut, as if the whole text were that row."""
        if self.cut_off is None:
            return len(self.document.lines[part.row]) + 1
        return self.cut_off.at - part.at + part.start

    def _mark(self, part: Part, line: str) -> int:
        """The column of a blank just before the cut; -1 where there is none in this part."""
        cut = self._cut(part)
        return cut - 1 if part.start < cut < part.end and line[cut - 1 : cut].isspace() else -1
