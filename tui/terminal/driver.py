"""The terminal's driver: survives bad bytes, asks the terminal little, and leaves when the line drops."""

import contextlib
import os
import re
import signal
from codecs import getincrementaldecoder
from select import select
from typing import Final

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.writer import PatientWriter

_POLL_SECONDS: Final = 0.1
"""Between two looks whether to stop; also how long a lone escape byte may wait to be the escape key."""
_DRAWN_ON: Final = 2
"""The descriptor that Textual draws on: the standard error."""
_CHUNK: Final = 4096
_SEQUENCE_START: Final = re.compile("(?=\x1b)")
_SEQUENCE_END: Final = re.compile(r"(?:\x1b\[)?[0-?]*[ -/]*[@-~]?")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class AfterwordDriver(LinuxDriver):
    """For Linux, macOS and WSL. A terminal that is gone counts as a hang-up: SIGHUP to ourselves, so that
    there is one way of leaving (leaving.py).
    """

    _writer: PatientWriter | None = None
    _lost = False

    @property
    def backlog(self) -> int:
        """Characters that the terminal hasn't taken yet."""
        return self._writer.backlog if self._writer else 0

    # --- out

    def start_application_mode(self) -> None:
        """Take the terminal, at the start and after a suspension: it then shows nothing of ours."""
        if forget := getattr(self._app, "forget_painted", None):
            forget()
        self._writer = PatientWriter(_DRAWN_ON, self._drained, self._line_lost)
        self._writer.start()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        """Hand `data` to the terminal; returns at once, however slow the line is."""
        if self._writer:
            self._writer.write(data)

    def close(self) -> None:
        """Wait a limited time until the terminal has taken what was sent."""
        super().close()
        if self._writer:
            self._writer.stop()

    def _drained(self) -> None:
        if catch_up := getattr(self._app, "catch_up", None):
            with contextlib.suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(catch_up)

    def _line_lost(self) -> None:
        if not self._lost:
            self._lost = True
            os.kill(os.getpid(), signal.SIGHUP)

    def _enable_mouse_support(self) -> None:
        # Clicks and the wheel; every movement of the mouse would be bytes on the line.
        if self._mouse:
            self.write("\x1b[?1000h\x1b[?1006h")

    def _disable_mouse_support(self) -> None:
        if self._mouse:
            self.write("\x1b[?1006l\x1b[?1000l")

    def _query_in_band_window_resize(self) -> None:
        # SIGWINCH says it too, over SSH as well; this is one question less.
        return

    # --- in

    def _run_input_thread(self) -> None:
        """A failure here ends the app like any other: no traceback with locals on the terminal."""
        try:
            self.run_input_thread()
        except Exception as error:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read until the app leaves or the terminal is gone."""
        decoder = getincrementaldecoder("utf-8")("replace")
        parser = XTermParser()
        while not self.exit_event.is_set():
            try:
                ready = select([self.fileno], [], [], _POLL_SECONDS)[0]
                data = os.read(self.fileno, _CHUNK) if ready else None
            except (BlockingIOError, InterruptedError):
                continue
            except (OSError, ValueError):
                data = b""
            if data == b"":
                self._line_lost()
                return
            pieces = _SEQUENCE_START.split(decoder.decode(data)) if data else [""]
            for piece in pieces:
                parser = self._parse(parser, piece)

    def _parse(self, parser: XTermParser, piece: str) -> XTermParser:
        """Pass on what `piece` means; the parser to go on with, a new one after bytes that mean nothing.

        An empty piece ends what waits for more, such as a lone escape.
        """
        try:
            for message in parser.feed(piece) if piece else parser.tick():
                self.process_message(message)
        except Exception:
            rest = _SEQUENCE_END.sub("", piece, count=1)
            return self._parse(XTermParser(), rest) if rest and rest != piece else XTermParser()
        # Never asked for, so a size in pixels can only be a stray; it would bend the mouse's places.
        parser.mouse_pixels = False
        return parser

    def process_message(self, message: Message) -> None:
        """Pass on a key, a paste or a click. Sizes come by signal only; broken characters not at all."""
        if isinstance(message, events.Resize):
            return
        if isinstance(message, events.Key) and _SURROGATE.search(message.key + (message.character or "")):
            return
        super().process_message(message)
