"""The app: the desk, the look and the first screen."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES

from data.desk import Desk
from data.journal import Journal
from data.settings import Settings
from tui.look import look_of
from tui.plain_ascii import PlainAscii
from tui.screens.base import BaseScreen
from tui.screens.interviews import InterviewsScreen
from tui.terminal.checks import ascii_only
from tui.terminal.keys import KeysInOrder
from tui.terminal.painting import LeanPainting
from tui.widgets.prompt import Histories

TYPING_SUFFIX: Final = ".typing"
"""Of the folder beside the document file that holds texts while they are typed."""
THEMES: Final = {"terminal": "afterword", "dark": "textual-dark", "light": "textual-light"}
"""What the settings call a theme, and what Textual does."""


THEME: Final = replace(
    BUILTIN_THEMES["ansi-dark"],
    name=THEMES["terminal"],
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    variables=BUILTIN_THEMES["ansi-dark"].variables
    | {
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-text-style": "reverse",
    },
)
"""The terminal's own colours; a cursor is reversed, which shows on any palette."""


class AfterwordApp(KeysInOrder, LeanPainting, App[int], inherit_bindings=False):
    """Afterword in a terminal. Everything it shows comes from `desk`."""

    CSS_PATH = "app.tcss"
    TITLE = "Afterword"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    NOTIFICATION_TIMEOUT = 0

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        notices: Sequence[str] = (),
        driver_class: type[Driver] | None = None,
        journal: Journal | None = None,
        stopwatch: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(driver_class, ansi_color=True if settings.colours.theme == "terminal" else None)
        self.desk = desk
        self.look = look_of(settings)
        self.histories: Histories = {}
        self.notices = tuple(notices)
        self.journal = journal
        self.stopwatch = stopwatch
        """Seconds that only ever go on; what is rehearsed is timed by it."""
        self._ascii = PlainAscii() if settings.colours.ascii or ascii_only() else None
        self.animation_level = "none"
        self.register_theme(THEME)
        self.theme = THEMES[settings.colours.theme]

    def get_default_screen(self) -> Screen[None]:
        """The list of interviews."""
        return InterviewsScreen()

    def on_ready(self) -> None:
        """What there was to say at the start."""
        if self.notices and isinstance(self.screen, BaseScreen):
            self.screen.complain(" ".join(self.notices))

    async def on_event(self, event: events.Event) -> None:
        """Before a key acts it meets what is stored now."""
        if isinstance(event, events.Key) and not event.is_forwarded and isinstance(self.screen, BaseScreen):
            before = self.screen
            before.look_again()
            if self.screen is not before:
                return  # what the key was meant for is gone; it means something else where we are now
        await super().on_event(event)

    def on_app_focus(self, _event: events.AppFocus) -> None:
        """Back in this terminal: time has passed, and another session may have changed something."""
        if isinstance(self.screen, BaseScreen) and not self.screen.prompt.is_open:
            self.screen.refetch()
            self.screen.refresh_frame()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and the one that leaves nothing but ASCII where the settings ask for it."""
        filters = super().get_line_filters()
        return [*filters, self._ascii] if self._ascii else filters

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Never: a browser started from here would draw over the terminal."""


def run(desk: Desk, *, settings: Settings, notices: Sequence[str] = ()) -> int:
    """Open the app and return its exit status. `notices` are sentences to show at the start.

    What is being typed is kept beside the documents until it stands in them; what a lost session left
    there is taken in first, and said.
    """
    from tui.recovery import recover_texts
    from tui.terminal.driver import AfterwordDriver
    from tui.terminal.leaving import run_app

    path = desk.store.path
    if path is None:
        return run_app(AfterwordApp(desk, settings, notices, AfterwordDriver))
    folder = path.with_name(f"{path.name}{TYPING_SUFFIX}")
    recovered = recover_texts(desk, folder)
    journal = Journal(folder)
    try:
        app = AfterwordApp(desk, settings, (*notices, *recovered), AfterwordDriver, journal)
        return run_app(app, savers=(journal.flush,))
    finally:
        journal.close()
