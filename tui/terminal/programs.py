"""Run a program of the person's own in the terminal: the app stands aside, and takes the terminal back after it."""

import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

from textual.app import App, SuspendNotSupported

from data.errors import UsageProblem

LOOK_SECONDS: Final = 0.5
"""How often it is looked whether the program has ended; a signal is acted upon at once all the same."""
_DRAWN_ON: Final = 2
"""The descriptor of the terminal: the standard output may be something else."""


def run_in_terminal(command: list[str], app: App[Any], called: str) -> int:
    """The status of `command` when it has ended; negative where signal number -status ended it.

    UsageProblem, in which it is `called` so ("editor"), when it can't be started.
    """
    status: int | None = None
    try:
        with app.suspend(), _undisturbed():
            status = _run(command)
    except SuspendNotSupported:
        raise UsageProblem(
            f"The terminal can't be handed to a program here, so the {called} wasn't started; go on in Afterword."
        ) from None
    except OSError as error:
        if status is None:
            raise UsageProblem(
                f"The {called} can't be started ({error.strerror}); nothing was changed."
            ) from None
        # else the terminal is gone since: what was stored is taken back all the same
    return status or 0


def _run(command: list[str]) -> int:
    with subprocess.Popen(command, stdout=_DRAWN_ON) as program, _passed_on(program):  # noqa: S603
        while True:
            # waiting for good would keep Python from acting on a signal that another thread was given
            with suppress(subprocess.TimeoutExpired):
                return program.wait(LOOK_SECONDS)


@contextmanager
def _passed_on(program: "subprocess.Popen[bytes]") -> Iterator[None]:
    """What ends us ends the program first: it is to leave the terminal, and its file to us."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM)}

    def pass_on(number: int, frame: FrameType | None) -> None:
        program.send_signal(number)
        ours = before[signal.Signals(number)]
        if callable(ours):
            ours(number, frame)

    for number in before:
        signal.signal(number, pass_on)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """ctrl+c is meant for the program alone, which begins with the usual handlers, not with ours."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {
        number: signal.signal(number, lambda _number, _frame: None)
        for number in (signal.SIGINT, signal.SIGQUIT)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
