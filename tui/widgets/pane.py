"""The pane beside a list: a sheet that can be scrolled by the line."""

from collections.abc import Callable

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import cells
from tui.look import Look
from tui.widgets.sheet import Sheet
from tui.widgets.thumb import with_thumb

RULE = 2
"""Cells of the rule at the left, its blank included."""
BLANK = Segment(" ")


class Pane(ScrollView, can_focus=True):
    """Draws a sheet at its own width. Keys belong to the screen, as with the list."""

    DEFAULT_CSS = """
    Pane { overflow-x: hidden; scrollbar-size: 0 0; }
    """

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.look = look
        self.ruled = False
        self.write: Callable[[Sheet], None] | None = None
        self.sheet = Sheet(12, look)

    def show(self, write: Callable[[Sheet], None] | None) -> None:
        """Show what `write` puts on a fresh sheet, from its top."""
        self.write = write
        self._draw()
        self.scroll_to(y=0, animate=False, immediate=True)

    def _draw(self) -> None:
        sheet = Sheet(max(self.size.width - (RULE if self.ruled else 1) - 1, 12), self.look)
        if self.write is not None:
            self.write(sheet)
        if sheet.lines == self.sheet.lines:
            return
        self.sheet = sheet
        self.virtual_size = Size(self.size.width, len(sheet.lines))
        self.refresh()

    @property
    def text(self) -> str:
        """What it says, line by line, without styles."""
        return "\n".join(self.sheet.words)

    @property
    def overflows(self) -> bool:
        """True where not all of it is in view."""
        return len(self.sheet.lines) > self.size.height > 0

    def move(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_y + lines, animate=False, immediate=True)

    def page(self, pages: int) -> None:
        """Scroll by its height, less one line."""
        self.move(pages * max(self.size.height - 1, 1))

    def first(self) -> None:
        """To the top."""
        self.scroll_to(y=0, animate=False, immediate=True)

    def last(self) -> None:
        """To the bottom."""
        self.scroll_to(y=len(self.sheet.lines), animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """The line at `y` of what is in view."""
        index, width = self.scroll_offset.y + y, self.size.width - 1
        edge = self._edge() if self.ruled else BLANK
        line = self.sheet.lines[index] if index < len(self.sheet.lines) else Strip([])
        drawn = Strip([edge, *line]).adjust_cell_length(width)
        return cells.on_theme(with_thumb(drawn, self, y), self)

    def _edge(self) -> Segment:
        style = self.look.accent if self.has_focus else self.look.quiet
        return Segment(f"{self.look.glyphs.rule} ", style)

    def on_focus(self) -> None:
        """The rule says that the keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self.refresh()

    def on_resize(self) -> None:
        """Wrap it afresh."""
        self._draw()
