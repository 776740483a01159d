"""A throwaway app to try the terminal with: a list, a text and things that go wrong on a key."""

import os
import sys
from pathlib import Path

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import OptionList, Static, TextArea

from data.journal import Journal
from tui.terminal.driver import AfterwordDriver
from tui.terminal.keys import KeysInOrder
from tui.terminal.leaving import run_app
from tui.terminal.painting import LeanPainting

COMPANIES = [
    "Northwind Labs",
    "Kestrel & Sons",
    "Bluewater",
    "日本語 会社 K.K.",
    "Café Zoë",
    "Orchard 🍏 Health",
]


class LittleApp(KeysInOrder, LeanPainting, App[None]):
    """`x` raises with a private text in a local, `f9` never comes back, `q` leaves with 3."""

    CSS = "OptionList { width: 40; } TextArea { width: 1fr; } Static { height: 1; background: $panel; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("tab", "app.focus_next", priority=True),
        Binding("f2", "quit_with"),
        Binding("f3", "crash"),
        Binding("f4", "hang"),
        Binding("f6", "suspend_process"),
    ]

    typed = ""
    journal: Journal | None = None

    def compose(self) -> ComposeResult:
        """A title, a list beside a text."""
        yield Static("Interviews", id="title")
        with Horizontal():
            yield OptionList(*(Text(f"{COMPANIES[n % 6]} {n}") for n in range(60)))
            text = TextArea("Hi Maria,\nthis is Sam.\n", id="text")
            text.cursor_blink = False
            yield text

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say in the title where we are."""
        self.query_one("#title", Static).update(Text(f"Interviews {event.option_index}"))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is typed where another thread can read it."""
        self.typed = event.text_area.text
        if self.journal:
            self.journal.put("text", self.typed, 1)

    def action_quit_with(self) -> None:
        """Leave with a status of our own."""
        self.exit(return_code=3)

    def action_crash(self) -> None:
        """Fail with something private at hand."""
        private = self.query_one(TextArea).text + "PRIVATE NOTE"
        raise ValueError(private)

    def action_hang(self) -> None:
        """Never give the loop back."""
        while True:
            os.getppid()


class StockApp(LittleApp):
    """The same, painted by Textual alone."""

    _display = App._display


def main() -> int:
    """Run with the state folder named as the first argument; the journal is kept in it."""
    folder = Path(sys.argv[1])
    app = (StockApp if "stock" in sys.argv else LittleApp)(driver_class=AfterwordDriver)
    app.animation_level = "none"

    app.journal = Journal(folder / "journal")

    return run_app(app, savers=[app.journal.flush], state_folder=folder)


if __name__ == "__main__":
    sys.exit(main())
