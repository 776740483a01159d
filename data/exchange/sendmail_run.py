"""A mail handed to a sendmail-compatible program, which may be slow, silent, chatty or stuck."""

import os
import selectors
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from data.errors import AfterwordError
from data.text import clean_line

LONGEST_SECONDS: Final = 60.0
"""How long a program may take before it is ended."""
_LOOK_SECONDS: Final = 0.05
"""How soon a cancelled run is seen."""
_GRACE_SECONDS: Final = 1.0
"""Between asking a program to end and ending it."""
_KEPT_BYTES: Final = 4_096
"""Of what a program complains about; the rest is read, and forgotten."""
_SHOWN: Final = 200
"""Characters of its complaint that are said."""
_UNSURE: Final = "look among your sent mails before you send it again"


class SendmailRun:
    """One mail on its way. `start`, then `wait` until it is over, then `result` says how it went.

    The program gets the mail on its standard input and nothing of it on its command line. It has a session
    of its own, so it can't ask anything on the terminal, and what it started is ended with it.
    """

    def __init__(self, command: Sequence[str], raw: bytes, *, seconds: float = LONGEST_SECONDS) -> None:
        self._command = list(command)
        self._raw = raw
        self._seconds = seconds
        self._name = clean_line(Path(self._command[0]).name)
        self._over = threading.Event()
        self._cancelled = threading.Event()
        self._complaint = b""
        self._problem = f"{self._name} isn't done yet; wait for it."

    def start(self) -> None:
        """Start the program, once. Where it can't be started the run is over, and `result` says why."""
        try:
            # a file, and not a pipe: whether and when the program reads it holds nobody up
            with tempfile.TemporaryFile(prefix="afterword-") as mail:
                mail.write(self._raw)
                mail.seek(0)
                program = subprocess.Popen(  # noqa: S603
                    self._command,
                    stdin=mail,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    start_new_session=True,
                )
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "its name is none"
            self._problem = (
                f"The mail was not sent: {self._name} can't be started ({reason}); check mail.sendmail."
            )
            self._over.set()
            return
        # no daemon: however the app ends, it waits for this thread, which then ends the program
        threading.Thread(target=self._attend, args=(program,), daemon=False, name="sendmail").start()

    def wait(self, timeout: float = 0.0) -> bool:
        """Wait at most `timeout` seconds; True when the run is over."""
        return self._over.wait(timeout)

    def cancel(self) -> None:
        """End the program; the run is over soon after. Nothing happens when it is over already."""
        self._cancelled.set()

    def result(self) -> None:
        """Nothing where the program took the mail; else AfterwordError, in one sentence, with what it complained of."""
        if self._problem:
            raise AfterwordError(self._problem)

    def _attend(self, program: "subprocess.Popen[bytes]") -> None:
        assert program.stderr is not None  # noqa: S101  # it was asked for
        with program.stderr as complaints:
            ended_for = self._until_over(program, complaints)
        if ended_for:
            _end(program)
        self._problem = self._worded(program.returncode, ended_for)
        self._over.set()

    def _until_over(self, program: "subprocess.Popen[bytes]", complaints: IO[bytes]) -> str:
        """Why it has to be ended; empty once it has ended. What it says is read all the while."""
        os.set_blocking(complaints.fileno(), False)
        until = time.monotonic() + self._seconds
        with selectors.DefaultSelector() as selector:
            selector.register(complaints, selectors.EVENT_READ)
            open_ = True
            while program.poll() is None:
                if self._cancelled.is_set() or not threading.main_thread().is_alive():
                    return f"{self._name} was stopped before it was done; {_UNSURE}."
                if time.monotonic() >= until:
                    return f"{self._name} wasn't done after {self._seconds:g} seconds and was stopped; {_UNSURE}."
                if not open_:
                    with suppress(subprocess.TimeoutExpired):
                        program.wait(_LOOK_SECONDS)
                elif selector.select(_LOOK_SECONDS):
                    open_ = self._heard(complaints)
        self._heard(complaints)  # what was said last
        return ""

    def _heard(self, complaints: IO[bytes]) -> bool:
        """Take what there is to read; False when there is nothing, now or ever."""
        with suppress(BlockingIOError):
            said = os.read(complaints.fileno(), 65_536)
            self._complaint += said[: _KEPT_BYTES - len(self._complaint)]
            return bool(said)
        return False

    def _worded(self, status: int, ended_for: str) -> str:
        """The sentence about how it went, empty where it went well."""
        if status == 0 or ended_for:
            return ended_for  # whatever its status: many end with 0 when they are asked to end
        lines = self._complaint.decode("utf-8", "replace").splitlines()
        first = next(filter(None, (clean_line(line, _SHOWN) for line in lines)), "")
        how = f"status {status}" if status > 0 else f"signal {-status}"
        said = f" and said “{first}”" if first else ", saying nothing"
        return (
            f"The mail was not sent: {self._name} ended with {how}{said}; mend that, or send it another way."
        )


def _end(program: "subprocess.Popen[bytes]") -> None:
    """End the program, which still runs, and what it started, some of which may heed nothing but SIGKILL."""
    # the id is nobody else's as long as one of the group is left, whether or not it is the program
    for number, grace in ((signal.SIGTERM, _GRACE_SECONDS), (signal.SIGKILL, None)):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, number)
        with suppress(subprocess.TimeoutExpired):
            program.wait(grace)
