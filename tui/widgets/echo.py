"""The lines under a prompt: what was understood, or what is wrong with it."""

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui import cells
from tui.look import Look

TALLEST = 4
"""Lines; a longer echo is cut."""


class Echo(Widget, can_focus=False):
    """Wrapped text of at most a few lines. It keeps `least` lines while there is nothing to say."""

    def __init__(self, look: Look, *, least: int = 0, id: str | None = None) -> None:  # noqa: A002  # Textual's own
        super().__init__(id=id)
        self.look = look
        self.least = least
        self.styles.height = least
        self.kept = ""
        self.text = ""
        self.style = Style()
        self.problem = False

    def show(self, text: str, style: Style, *, problem: bool = False) -> None:
        """Show the text; a problem is marked by a sign as well as by its colour."""
        if (text, style, problem) == (self.text, self.style, self.problem):
            return
        self.text, self.style, self.problem = text, style, problem
        self._fit()
        self.refresh()

    def keep(self, text: str) -> None:
        """Keep the room `text` would take, whatever else is shown: what stands above doesn't jump."""
        self.kept = text
        self._fit()

    def _wrapped(self, text: str) -> list[str]:
        return cells.wrap(text, max(self.app.size.width - 2, 10))[:TALLEST] if text else []

    def _lines(self) -> list[str]:
        sign = f"{self.look.glyphs.problem} " if self.problem else ""
        return self._wrapped(sign + self.text if self.text else "")

    def _fit(self) -> None:
        wanted = max(len(self._lines()), len(self._wrapped(self.kept)), self.least)
        if self.styles.height is None or self.styles.height.value != wanted:
            self.styles.height = wanted

    def on_resize(self) -> None:
        """Wrap it afresh."""
        self._fit()

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        lines = self._lines()
        if y >= len(lines):
            return cells.on_theme(Strip.blank(self.size.width), self)
        return cells.on_theme(cells.strip([(" ", Style()), (lines[y], self.style)], self.size.width), self)
