"""A text alone on the screen, from the first cell on, to read it or to select it with the mouse."""

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.strip import Strip

from tui.look import Look
from tui.screens.script_pane import LONGEST
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet


class BarePane(Pane):
    """A pane without its edge: a line that is selected begins with its first letter."""

    def render_line(self, y: int) -> Strip:
        """The line without the cell before it."""
        return super().render_line(y).crop(1)


class PlainScreen(Screen[None]):
    """No frame and no hints but one faint line under the text; any key but those that scroll goes back."""

    CSS = "PlainScreen #plain { height: 1fr; scrollbar-size-vertical: 0; }"
    AUTO_FOCUS = ""

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

    def on_key(self, event: events.Key) -> None:
        """Scroll, or back."""
        event.stop()
        if event.key in {"j", "down"}:
            self.pane.move(1)
        elif event.key in {"k", "up"}:
            self.pane.move(-1)
        elif event.key in {"space", "pagedown"}:
            self.pane.page(1)
        elif event.key in {"b", "pageup"}:
            self.pane.page(-1)
        else:
            self.dismiss()

    def _report_mouse(self, reported: bool) -> None:
        # Textual has no public switch; without these two one selects with shift held, which works too
        name = "_enable_mouse_support" if reported else "_disable_mouse_support"
        switch = getattr(self.app._driver, name, None)
        if switch is not None:
            switch()
