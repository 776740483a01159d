"""A driver that keeps what is sent, and a terminal to read it with."""

from typing import ClassVar, TypeAlias

import pyte
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size

CellSeen: TypeAlias = tuple[object, ...]


class CollectingDriver(Driver):
    """Draws on a string. `backlog` can be set to play a terminal that doesn't read."""

    backlog: int = 0
    size_at_start: ClassVar[tuple[int, int]] = (100, 30)

    def __init__(self, app: App[object], **_options: object) -> None:
        super().__init__(app, size=self.size_at_start)
        self.sent: list[str] = []

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.size_at_start

    def write(self, data: str) -> None:
        """Keep `data`."""
        self.sent.append(data)

    def start_application_mode(self) -> None:
        """Say how large the terminal is, as the real one does."""
        size = Size(*self.size_at_start)
        self.send_message(events.Resize(size, size))

    def disable_input(self) -> None:
        """There is none."""

    def stop_application_mode(self) -> None:
        """Nothing was changed."""

    def take(self) -> str:
        """What was sent since the last time."""
        text = "".join(self.sent)
        self.sent.clear()
        return text


class Terminal:
    """A terminal that shows what it is fed."""

    def __init__(self, columns: int, lines: int) -> None:
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.Stream(self.screen)
        self.screen.reset_mode(7, private=True)

    def feed(self, text: str) -> None:
        """Show `text`."""
        self.stream.feed(text)

    def cells(self) -> list[list[CellSeen]]:
        """Line by line what can be seen: the colour and weight of letters don't count on a blank."""
        return [
            [_seen(self.screen.buffer[y][x]) for x in range(self.screen.columns)]
            for y in range(self.screen.lines)
        ]


def _seen(cell: pyte.screens.Char) -> CellSeen:
    if cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough):
        return (" ", cell.bg)
    return tuple(cell)


def shown_by_textual(app: App[object]) -> Terminal:
    """The screen of `app` as Textual would draw it whole."""
    terminal = Terminal(*app.size)
    update = app.screen._compositor.render_full_update()
    terminal.feed(update.render_segments(app.console))
    return terminal
