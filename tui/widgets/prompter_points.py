"""The prompter without its text: what there is to say, and which of the sentences is the one to say now."""

from collections.abc import Sequence

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui import cells
from tui.look import Look
from tui.widgets.line import Parts, fit
from tui.widgets.prompter_text import HIGHEST, line_width, margin

TALLEST = 14
"""Lines in view at most: the points that don't fit are left out from the end."""


class PrompterPoints(Widget, can_focus=False):
    """A line for the sentences, and under it a line for each point."""

    DEFAULT_CSS = "PrompterPoints { height: 1fr; width: 1fr; }"

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.look = look
        self.points: tuple[str, ...] = ()
        self.sentences = 0
        self.sentence = -1

    def show_points(self, points: Sequence[str], sentences: int) -> None:
        """What there is to say, in so many sentences."""
        self.points, self.sentences = tuple(points), sentences
        self.refresh()

    def show_sentence(self, sentence: int) -> None:
        """That one is said now, counted from 0; -1 before the beep."""
        if sentence != self.sentence:
            self.sentence = sentence
            self.refresh(Region(0, self._above, self.size.width, 1))

    @property
    def _height(self) -> int:
        return min(len(self.points) + 2, self.size.height, TALLEST)

    @property
    def _above(self) -> int:
        """Empty lines above, as with the text."""
        return min(max(self.size.height - self._height, 0) // 3, HIGHEST)

    def render_line(self, y: int) -> Strip:
        """The sentences, air, the points."""
        width, row = self.size.width, y - self._above
        parts: Parts = []
        if row == 0:
            parts = self._sentences()
        elif 2 <= row < self._height:
            parts = [(f"{self.look.glyphs.waiting} ", self.look.quiet), (self.points[row - 2], Style())]
        before = margin(width)
        drawn = fit(parts, max(width - before - 1, 0))
        return cells.on_theme(cells.strip([(" " * before, Style()), *drawn], width), self)

    def _sentences(self) -> Parts:
        """`sentence 3 of 5`, with a sign for each where there is room."""
        said = max(self.sentence, 0)
        words = f"sentence {said + 1} of {self.sentences}" if self.sentence >= 0 else "from memory"
        parts: Parts = [(f"{words}  ", self.look.strong)]
        if 2 * self.sentences > line_width(self.size.width) - 24:
            return parts
        glyphs = self.look.glyphs
        for number in range(self.sentences):
            sign, style = glyphs.waiting, self.look.quiet
            if number < self.sentence:
                sign, style = glyphs.done, self.look.done
            elif number == self.sentence:
                sign, style = glyphs.prompt, self.look.accent + self.look.strong
            parts.append((f"{sign} ", style))
        return parts
