"""The one way out: by a key, a signal, a dropped line or an error, with what was typed saved first."""

import asyncio
import contextlib
import os
import signal
import threading
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any, Final, TypeAlias

from platformdirs import user_state_path
from textual.app import App

from tui.terminal.crash import write_crash
from tui.terminal.reset import reset_terminal, terminal_settings

SIGNALS: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
"""What ends the app. (ctrl+c is a key while the app runs, no signal.)"""
SAVING_SECONDS: Final = 1.0
"""How long the savers may take before the app is asked to leave all the same."""
LEAVING_SECONDS: Final = 2.0
"""How long the app may take to leave before it is ended."""

Saver: TypeAlias = Callable[[], object]
"""Puts what was typed on the disk; called from any thread, perhaps more than once."""


def run_app(app: App[Any], *, savers: Iterable[Saver] = (), state_folder: Path | None = None) -> int:
    """Run `app` to its end and return the exit status: its return code, 128 + n after signal n, 1 after an error.

    The savers are called at a signal, at once, and at the end. An unexpected error is noted, without any
    text of the person's, in `crash.log` in `state_folder` (default: the user's state folder), and one
    sentence on the standard error says so. Call it from the main thread, and leave with its result.
    """
    savers = tuple(savers)
    exit_watch = ExitWatch(savers)
    _keep_quiet(app)
    error: BaseException | None = None
    before = exit_watch.start()
    try:
        asyncio.run(_run(app, exit_watch))
    except Exception as failure:
        error = failure
        reset_terminal(exit_watch.settings)
    finally:
        save_all(savers)
        exit_watch.stop(before)
    error = error or getattr(app, "_exception", None)
    if error is not None:
        _report(error, state_folder or user_state_path("afterword"))
    return exit_watch.status or app.return_code or (1 if error else 0)


async def _run(app: App[Any], exit_watch: "ExitWatch") -> None:
    loop = asyncio.get_running_loop()
    # The default handler prints objects, and with them what they hold.
    loop.set_exception_handler(lambda _loop, _context: None)
    exit_watch.leave_by(loop, app)
    await app.run_async()


class ExitWatch:
    """Waits in a thread of its own for a signal; a handler does no more than wake it.

    A handler runs in the middle of anything, perhaps while the app holds the lock that a saver needs.
    """

    def __init__(self, savers: tuple[Saver, ...]) -> None:
        self.status = 0
        """128 + the signal that ends the app; 0 when none came."""
        self.settings = terminal_settings()
        self._savers = savers
        self._leave: Callable[[], object] | None = None
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)

    def start(self) -> dict[signal.Signals, Any]:
        """Take the signals over; returns who had them before."""
        threading.Thread(target=self._watch, daemon=True, name="exit-watch").start()
        return {number: signal.signal(number, self._woken) for number in SIGNALS}

    def leave_by(self, loop: AbstractEventLoop, app: App[Any]) -> None:
        """The app to ask to leave, and the loop it runs in."""

        def leave() -> None:
            with contextlib.suppress(RuntimeError):  # the loop has ended: so has the app
                loop.call_soon_threadsafe(lambda: app.exit(return_code=self.status))

        self._leave = leave
        if self.status:
            leave()

    def stop(self, before: dict[signal.Signals, Any]) -> None:
        """Give the signals back, except while leaving by one: nothing may then cut the rest short."""
        if not self.status:
            for number, handler in before.items():
                signal.signal(number, handler)
            with contextlib.suppress(OSError):
                os.write(self._writer, b"\0")

    def _woken(self, number: int, _frame: FrameType | None) -> None:
        with contextlib.suppress(OSError):
            os.write(self._writer, bytes([number]))

    def _watch(self) -> None:
        number = os.read(self._reader, 1)[0]
        if not number:
            os.close(self._reader)
            os.close(self._writer)
            return
        self.status = 128 + number
        saving = threading.Thread(target=save_all, args=(self._savers,), daemon=True)
        saving.start()
        saving.join(SAVING_SECONDS)
        if self._leave:
            self._leave()
        # Still here when the time is over, be it the app, a worker or the interpreter: end it.
        threading.Event().wait(LEAVING_SECONDS)
        reset_terminal(self.settings)
        os._exit(self.status)


def save_all(savers: Iterable[Saver]) -> None:
    """Call every saver, whatever becomes of the others."""
    for saver in savers:
        with contextlib.suppress(Exception):
            saver()


def _keep_quiet(app: App[Any]) -> None:
    """Textual prints errors with the values of every local: keep only that there was one."""

    def end_quietly() -> None:
        app._close_messages_no_wait()

    for name, replacement in (("_fatal_error", end_quietly), ("_print_error_renderables", lambda: None)):
        setattr(app, name, replacement)


def _report(error: BaseException, folder: Path) -> None:
    path = write_crash(error, folder)
    where = f"what is known about it, without your texts, is in {path}" if path else "nothing could be noted"
    sentence = f"Afterword stopped because of an error of its own; {where}. What you saved is safe.\n"
    with contextlib.suppress(OSError):
        os.write(2, sentence.encode("utf-8", "replace"))
