"""The little app in a real terminal: a pty, read into a screen, with a deadline for everything."""

import json
import os
import pty
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.tui.terminal.collecting import Terminal

ROOT = Path(__file__).parents[3]
DEADLINE_SECONDS = 5.0
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=][0-9;]*[a-z]|\x1b\[\?[0-9]+\$p|\x1b\][^\x07]*\x07|\x18")


class PtySession:
    """Starts `little_app` with `folder` as its state folder; `screen` is what the terminal shows.

    With `command` (arguments of Python) it starts that in the place of the little app, with `folder` as
    its home, and waits for `ready`.
    """

    def __init__(
        self,
        folder: Path,
        columns: int = 100,
        lines: int = 30,
        *,
        command: tuple[str, ...] = (),
        ready: str = "Interviews 0",
    ) -> None:
        self.folder = folder
        self.output = ""
        self.terminal = Terminal(columns, lines)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            environment |= {
                "PYTHONPATH": str(ROOT),
                "LANG": "C.UTF-8",
                "COLUMNS": str(columns),
                "LINES": str(lines),
            }
            little = ("-m", "tests.tui.terminal.little_app", str(folder))
            if command:
                environment |= {
                    "HOME": str(folder),
                    "XDG_CONFIG_HOME": "",
                    "XDG_DATA_HOME": "",
                    "TZ": "Europe/Berlin",
                }
            try:
                os.execve(sys.executable, [sys.executable, *(command or little)], environment)
            finally:
                os._exit(127)
        self.settings: list[Any] = termios.tcgetattr(self.fd)
        self.until_shown(ready)

    @property
    def screen(self) -> str:
        """The text on the terminal."""
        return "\n".join(self.terminal.screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take what the app has drawn; False when there is nothing more to come."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.fd, 65_536)
        except OSError:
            return False
        text = data.decode("utf-8", "replace")
        self.output += text
        self.terminal.feed(_UNKNOWN_TO_PYTE.sub("", text))
        return bool(data)

    def until(self, condition: Callable[[], bool], *, reading: bool = True) -> None:
        """Wait until `condition` holds; without `reading` the terminal is stalled meanwhile."""
        end = time.monotonic() + DEADLINE_SECONDS
        while not condition():
            assert time.monotonic() < end, f"it took too long; on the screen is:\n{self.screen}"
            if reading:
                self.read()
            else:
                select.select([], [], [], 0.02)

    def until_shown(self, text: str) -> None:
        """Read until `text` stands on the screen."""
        self.until(lambda: text in self.screen)

    def until_saved(self, text: str, *, reading: bool = True) -> None:
        """Wait until the journal has `text` on the disk."""
        self.until(lambda: text in self.saved(), reading=reading)

    @contextmanager
    def stalled(self) -> Iterator[None]:
        """The terminal takes nothing, as if the line hung."""
        terminal = os.open(f"/proc/{self.pid}/fd/2", os.O_RDWR | os.O_NOCTTY)
        try:
            termios.tcflow(terminal, termios.TCOOFF)
            yield
        finally:
            os.close(terminal)

    def settle(self) -> None:
        """Read until nothing is drawn any more for a moment: all that was typed has been dealt with."""
        end = time.monotonic() + DEADLINE_SECONDS
        while select.select([self.fd], [], [], 0.15)[0] and time.monotonic() < end:
            self.read()

    def send(self, data: bytes) -> None:
        """Type `data`."""
        os.write(self.fd, data)

    def type(self, text: str) -> None:
        """Go to the text, type `text` at its start, and wait until it is shown."""
        self.send(b"\t" + text.encode())
        self.until_shown(text)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the app."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the line, as a dropped connection does."""
        os.close(self.fd)
        self.fd = -1

    def status(self, *, reading: bool = True) -> int:
        """The exit status, within the deadline; 128 + n also when the signal itself ended the app."""
        end = time.monotonic() + DEADLINE_SECONDS
        while True:
            if reading and self.fd >= 0:
                self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > end:
                raise AssertionError(f"still running; on the screen is:\n{self.screen}")
            if not reading or self.fd < 0:
                select.select([], [], [], 0.02)

    def rest(self) -> str:
        """Everything that was drawn, the last bytes included."""
        while select.select([self.fd], [], [], 0)[0] and self.read(0):
            pass
        return self.output

    def is_restored(self) -> bool:
        """Whether the terminal was put back: main screen, cursor, no reports, its own settings."""
        output = self.rest()
        codes = ("?1049", "?2004", "?1000", "?1004")
        off = all(output.rfind(f"\x1b[{code}l") > output.rfind(f"\x1b[{code}h") for code in codes)
        cursor = output.rfind("\x1b[?25h") > output.rfind("\x1b[?25l")
        keyboard = output.rfind("\x1b[<u") > output.rfind("\x1b[>25u")
        return off and cursor and keyboard and termios.tcgetattr(self.fd) == self.settings

    def saved(self) -> str:
        """What the app's journal has on the disk."""
        texts = [json.loads(path.read_text(encoding="utf-8")) for path in self.folder.glob("journal/*.text")]
        return str(texts[0]["text"]) if texts else ""

    def end(self) -> None:
        """Leave nothing running."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.fd >= 0:
            os.close(self.fd)
