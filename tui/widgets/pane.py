"""The pane beside a list: a sheet that can be scrolled by the line."""

from collections.abc import Callable

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.look import Look
from tui.widgets.sheet import Sheet


class Pane(ScrollView, can_focus=True):
    """Draws a sheet at its own width. Keys belong to the screen, as with the list."""

    DEFAULT_CSS = """
    Pane { overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.look = look
        self.write: Callable[[Sheet], None] | None = None
        self.sheet = Sheet(12, look)

    def show(self, write: Callable[[Sheet], None] | None) -> None:
        """Show what `write` puts on a fresh sheet, from its top."""
        self.write = write
        self._draw()
        self.scroll_to(y=0, animate=False, immediate=True)

    def _draw(self) -> None:
        sheet = Sheet(max(self.size.width - 1, 12), self.look)
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
        index = self.scroll_offset.y + y
        if index >= len(self.sheet.lines):
            return Strip.blank(self.size.width)
        return self.sheet.lines[index].adjust_cell_length(self.size.width)

    def on_resize(self) -> None:
        """Wrap it afresh."""
        self._draw()
