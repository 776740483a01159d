"""Our own virtual list: headings and lines of which only those in view are drawn; a move redraws two."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import cells
from tui.widgets.thumb import with_thumb

T = TypeVar("T")
Payload_co = TypeVar("Payload_co", covariant=True)
Painted_contra = TypeVar("Painted_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class ListLine(Generic[Payload_co]):
    """One line. With an `id` it can be stood on and stands for its payload; without, it only heads or explains."""

    id: str = ""
    payload: Payload_co | None = None
    text: str = ""
    group: object = None


class Painter(Protocol[Painted_contra]):
    """Draws the lines of one list."""

    def paint(self, line: ListLine[Painted_contra], width: int, *, here: bool, focused: bool) -> Strip:
        """One line of exactly `width` cells; `here` where the cursor is, `focused` while the keys go there."""
        ...


class RankedList(ScrollView, Generic[T], can_focus=True):
    """A list with a cursor that remembers what it stands on, not where.

    Keys belong to the screen; it calls `move`, `page`, `first`, `last`.
    """

    DEFAULT_CSS = """
    RankedList { overflow-x: hidden; scrollbar-size: 0 0; }
    """

    @dataclass
    class Moved(Message):
        """The cursor stands on another line."""

        ranked: "RankedList[Any]"
        """The list it happened in."""

        @property
        def control(self) -> "RankedList[Any]":
            """The list, for `@on` selectors."""
            return self.ranked

    @dataclass
    class Opened(Message):
        """A line that the cursor was on was clicked once more."""

        ranked: "RankedList[Any]"
        """The list it happened in."""

        @property
        def control(self) -> "RankedList[Any]":
            """The list, for `@on` selectors."""
            return self.ranked

    def __init__(self, painter: Painter[T], *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.painter = painter
        self.lines: Sequence[ListLine[T]] = ()
        self.cursor = -1

    # --- what it shows

    def show(
        self, lines: Sequence[ListLine[T]], painter: Painter[T] | None = None, *, go_to: str = ""
    ) -> None:
        """Show these lines.

        The cursor goes to the line with the id `go_to`, else stays with its id where that is still in the
        same group, else at the same place in the list: who works down a list finds the next line there.
        """
        before = self.lines[self.cursor] if 0 <= self.cursor < len(self.lines) else None
        at = self.cursor
        self.lines = lines
        if painter is not None:
            self.painter = painter
        self.virtual_size = Size(self.size.width, len(lines))
        self.cursor = self._place(before, at, go_to)
        self._reveal()
        self.refresh()
        after = self.lines[self.cursor] if self.cursor >= 0 else None
        if after != before:
            self.post_message(self.Moved(self))

    def _place(self, before: ListLine[T] | None, at: int, go_to: str) -> int:
        for index, line in enumerate(self.lines):
            if line.id and line.id == go_to:
                return index
        if before is not None:
            for index, line in enumerate(self.lines):
                if line.id == before.id and line.group == before.group:
                    return index
        return self._standable(max(at, 0), 1)

    def _standable(self, index: int, way: int) -> int:
        """The nearest line to stand on from `index` on, first in the direction `way`, else back; -1 for none."""
        if not self.lines:
            return -1
        index = min(max(index, 0), len(self.lines) - 1)
        ahead = range(index, len(self.lines)) if way > 0 else range(index, -1, -1)
        behind = range(index, -1, -1) if way > 0 else range(index, len(self.lines))
        for each in chain(ahead, behind):
            if self.lines[each].id:
                return each
        return -1

    @property
    def selected(self) -> T | None:
        """What the cursor stands on; None in an empty list."""
        return self.lines[self.cursor].payload if 0 <= self.cursor < len(self.lines) else None

    @property
    def selected_id(self) -> str:
        """The id of what the cursor stands on, or an empty string."""
        return self.lines[self.cursor].id if 0 <= self.cursor < len(self.lines) else ""

    # --- the cursor

    def move(self, lines: int) -> None:
        """Move by that many lines to stand on, as far as there are any."""
        index, way = self.cursor, 1 if lines > 0 else -1
        for _ in range(abs(lines)):
            following = index + way
            while 0 <= following < len(self.lines) and not self.lines[following].id:
                following += way
            if not 0 <= following < len(self.lines):
                break
            index = following
        self._go(index, way)

    def page(self, pages: int) -> None:
        """Move by the height of the list, less one line that stays in view."""
        if self.lines:
            step = max(self.size.height - 1, 1) * pages
            self._go(self._standable(self.cursor + step, -1 if pages > 0 else 1), pages)

    def first(self) -> None:
        """To the first line to stand on."""
        self._go(self._standable(0, 1), -1)

    def last(self) -> None:
        """To the last line to stand on."""
        self._go(self._standable(len(self.lines) - 1, -1), 1)

    def go_to(self, line_id: str) -> None:
        """To the line with that id, if it is there."""
        for index, line in enumerate(self.lines):
            if line.id == line_id:
                self._go(index, 1)
                return

    def _go(self, index: int, way: int) -> None:
        if index == self.cursor or index < 0:
            self._reveal(way)
            return
        for each in (self.cursor, index):
            if each >= 0:
                self.refresh_line(each)
        self.cursor = index
        self._reveal(way)
        self.post_message(self.Moved(self))

    def _reveal(self, way: int = 0) -> None:
        """Scroll so that the cursor is in view, and above it the heading it stands directly under."""
        height = self.size.height
        if self.cursor < 0 or height <= 0:
            return
        top, line = round(self.scroll_y), self.cursor
        while way <= 0 and line > 0 and not self.lines[line - 1].id:
            line -= 1
        if line < top:
            wanted = max(line, self.cursor - height + 1)
        elif self.cursor > top + height - 1:
            wanted = self.cursor - height + 1
        else:
            return
        self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    # --- drawing and the mouse

    def refresh_line(self, y: int) -> None:
        """Draw one line afresh."""
        self.refresh(Region(0, y - self.scroll_offset.y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """The line at `y` of what is in view."""
        width, index = self.size.width, self.scroll_offset.y + y
        if index >= len(self.lines):
            return cells.on_theme(Strip.blank(width), self)
        drawn = self.painter.paint(
            self.lines[index], width - 1, here=index == self.cursor, focused=self.has_focus
        )
        return cells.on_theme(with_thumb(drawn, self, y), self)

    def on_focus(self) -> None:
        """The bar of the cursor is drawn stronger while the keys go here."""
        self._redraw_cursor()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self._redraw_cursor()

    def _redraw_cursor(self) -> None:
        if self.cursor >= 0:
            self.refresh_line(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.size.width, len(self.lines))
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """A click goes to the line; a click on the line one stands on opens it."""
        index = self.scroll_offset.y + event.y
        if 0 <= index < len(self.lines) and self.lines[index].id:
            if index == self.cursor:
                self.post_message(self.Opened(self))
            self._go(index, 0)
