"""Put the terminal back as it was, from outside the app and without ever waiting for the terminal."""

import contextlib
import os
import signal
import termios
from typing import Any, Final, TypeAlias

LEAVE: Final = (
    "\x18"  # end whatever sequence was cut off
    "\x1b]8;;\x1b\\"  # a link that was open
    "\x1b[?2026l"  # synchronized output
    "\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # focus reports, bracketed paste, sizes in band
    "\x1b[<u"  # kitty keyboard; it belongs to the alternate screen, so before leaving that
    "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"  # plain, wrapping, main screen, cursor
)

Settings: TypeAlias = list[Any]
"""What termios.tcgetattr returns."""


def terminal_settings() -> Settings | None:
    """The terminal's settings as they are now; None where the standard input is no terminal."""
    try:
        return termios.tcgetattr(0)
    except (OSError, termios.error):
        return None


def reset_terminal(settings: Settings | None) -> None:
    """Leave the alternate screen, show the cursor, switch every report off, restore `settings`.

    Through a descriptor of our own that doesn't block; nothing is raised when the terminal is gone.
    """
    # A background process that changes the terminal would be stopped.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    with contextlib.suppress(OSError, termios.error):
        terminal = os.open("/dev/tty", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            try:
                os.write(terminal, LEAVE.encode())
            except BlockingIOError:
                termios.tcflush(terminal, termios.TCOFLUSH)
                with contextlib.suppress(OSError):
                    os.write(terminal, LEAVE.encode())
            if settings is not None:
                termios.tcsetattr(terminal, termios.TCSANOW, settings)
        finally:
            os.close(terminal)
