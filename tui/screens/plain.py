"""A text alone on the screen, from the first cell on, to read it or to select it with the mouse."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.strip import Strip

from tui.look import Look
from tui.screens.text_pane import LONGEST
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet


class BarePane(Pane):
    """A pane without its edge: a line that is selected begins with its first letter."""

    def render_line(self, y: int) -> Strip:
        """The line without the cell before it."""
        return super().render_line(y).crop(1)


class PlainScreen(Screen[None]):
    """No frame and no hints but one faint line under the text."""

    CSS = "PlainScreen #plain { height: 1fr; scrollbar-size-vertical: 0; }"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,p,q,enter", "leave", priority=True),
        Binding("j,down", "move(1)", priority=True),
        Binding("k,up", "move(-1)", priority=True),
        Binding("space,pagedown", "page(1)", priority=True),
        Binding("b,pageup", "page(-1)", priority=True),
    ]

    def __init__(self, text: str, look: Look) -> None:
        super().__init__()
        self._text = text
        self.pane = BarePane(look, id="plain")

    def compose(self) -> ComposeResult:
        """The text."""
        yield self.pane

    def on_mount(self) -> None:
        """Show it, and leave the mouse to the terminal."""
        self.pane.show(self._write)
        self._report_mouse(False)

    def on_unmount(self) -> None:
        """The mouse is ours again."""
        self._report_mouse(True)

    def _write(self, sheet: Sheet) -> None:
        sheet.paragraph(self._text, most=LONGEST)
        sheet.blank()
        sheet.paragraph("esc  back", sheet.look.quiet)

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self.pane.move(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by the height of the screen."""
        self.pane.page(pages)

    def action_leave(self) -> None:
        """Back to where the text is written."""
        self.app.pop_screen()

    def _report_mouse(self, reported: bool) -> None:
        # Textual has no public switch; without these two one selects with shift held, which works too
        name = "_enable_mouse_support" if reported else "_disable_mouse_support"
        switch = getattr(self.app._driver, name, None)
        if switch is not None:
            switch()
