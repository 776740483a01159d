"""The text of the prompter: word by word, the one that is said now marked; only the lines it touches are drawn."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui import cells
from tui.look import Look
from tui.widgets.line import Parts
from tui.widgets.prompter_lines import Word, laid_out

if TYPE_CHECKING:
    from data.speech import Timing, Token

WIDEST: Final = 64
"""Cells of a line: longer ones are hard to find the way back from."""
TALLEST: Final = 12
"""Lines in view at once; a text that scrolls past sends no more than these."""
EDGE: Final = 4
"""Cells before a line: the mark of the line one is in, and air."""
HIGHEST: Final = 3
"""Empty lines above the text at most: what is going on, the bar and the words are seen at one glance."""
REVERSE: Final = Style(reverse=True, bold=True)


def line_width(width: int) -> int:
    """Cells of a line on a screen of that width."""
    return max(min(width - EDGE - 2, WIDEST), 4)


def margin(width: int) -> int:
    """Cells before the text, which stands in the middle."""
    return max((width - line_width(width) - EDGE) // 2, 0) + EDGE


class PrompterText(Widget, can_focus=False):
    """Shows the text around the word that is said. What was said is faint, the word itself reversed."""

    DEFAULT_CSS = "PrompterText { height: 1fr; width: 1fr; }"

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.look = look
        self.text = ""
        self.shown = ""
        self.tokens: Sequence[Token] = ()
        self.firsts: frozenset[int] = frozenset()
        self.word = -1
        self.rows: list[list[Word]] = []
        self._laid: Size | None = None
        """The size for which `rows` are laid out."""

    def show_text(self, timing: "Timing", shown: str) -> None:
        """Show its text, `shown` being what is drawn of it: a sentence begins a line, since space marks it."""
        self.text, self.shown, self.tokens = timing.text, shown, timing.tokens
        self.firsts = frozenset(sentence.first for sentence in timing.sentences)
        self._lay()
        self.refresh()

    def show_word(self, word: int) -> None:
        """That word is said now; -1 before the first. Draws the lines it and the last one stand in."""
        if word == self.word:
            return
        top, before = self._top, self._touched
        self.word = word
        if self._top != top:
            self.refresh()
            return
        for row in {*before, *self._touched}:
            self.refresh(Region(0, self._above + row - top, self.size.width, 1))

    def _lay(self) -> None:
        said = (self.text, self.shown, self.tokens, self._width, self.firsts)
        self.rows = laid_out(*said, airy=True)
        if len(self.rows) > min(self.size.height, TALLEST):
            self.rows = laid_out(*said)
        self._laid = self.size

    def on_resize(self) -> None:
        """Wrap it afresh, unless it was drawn in that size already."""
        if self.size != self._laid:
            self._lay()
            self.refresh()

    # --- where things stand

    @property
    def _width(self) -> int:
        return line_width(self.size.width)

    @property
    def _height(self) -> int:
        """Lines in view."""
        return min(len(self.rows), self.size.height, TALLEST)

    @property
    def _above(self) -> int:
        """Empty lines above the text."""
        return min(max(self.size.height - self._height, 0) // 3, HIGHEST)

    @property
    def _row(self) -> int:
        """The line of the word, its first where it takes several."""
        return min(self._touched, default=0)

    @property
    def _touched(self) -> set[int]:
        """The lines the word stands in."""
        return {number for number, row in enumerate(self.rows) if any(one.token == self.word for one in row)}

    @property
    def _top(self) -> int:
        """The first line in view: the text moves by lines, so that the word stays in the upper part."""
        return max(min(self._row - self._height // 3, len(self.rows) - self._height), 0)

    # --- drawing

    def render_line(self, y: int) -> Strip:
        """One line of the text. A first one is drawn before the widget is told its size."""
        if self.size != self._laid:
            self._lay()
        width = self.size.width
        number = y - self._above + self._top
        if not 0 <= y - self._above < self._height or number >= len(self.rows):
            return cells.on_theme(Strip.blank(width), self)
        before = margin(width)
        here = self.word >= 0 and number == self._row
        parts: Parts = [
            (" " * (before - 2), Style()),
            (f"{self.look.glyphs.prompt if here else ' '} ", self.look.accent),
        ]
        column = 0
        for word in self.rows[number]:
            parts += [(" " * (word.column - column), Style()), (word.text, self._style(word))]
            column = word.column + cells.width_of(word.text)
        return cells.on_theme(cells.strip(parts, width), self)

    def _style(self, word: Word) -> Style:
        if word.token == self.word:
            return REVERSE
        return self.look.quiet if word.token < self.word else self.look.plain
