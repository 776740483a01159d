"""Calendar invitations (.ics, or a mail that carries one), read in a process of its own.

A file of 600 bytes can keep a calendar library busy for ever; there it costs ten seconds and no memory.
"""

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Final

import msgspec

from data.errors import Unreadable
from data.exchange.calendar_child import Answer, Read
from data.exchange.calendar_text import MAXIMUM_BYTES, TOO_LARGE
from data.invitations.shapes import Calendar
from data.text import clean_line

__all__ = ["MAXIMUM_BYTES", "bytes_of", "read_invitations"]

SECONDS: Final = 10
"""Wall-clock time a file may take; a usual one takes 0.3 s, most of it starting Python."""

_START: Final = (
    "import sys; sys.path[:] = sys.argv[1:]; from data.exchange.calendar_child import main; main()"
)


def bytes_of(file: str | Path) -> bytes:
    """What a plain file holds, at most one byte more than a calendar may have; Unreadable for anything else."""
    name = clean_line(str(file))
    try:
        # a pipe nobody writes to would hold up a plain open for ever
        with open(file, "rb", opener=lambda path, flags: os.open(path, flags | os.O_NONBLOCK)) as source:
            kind = os.fstat(source.fileno()).st_mode
            if stat.S_ISREG(kind):
                return source.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name}; check its name.") from None
    except IsADirectoryError:
        kind = stat.S_IFDIR
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise Unreadable(f"{name} can't be read ({reason}); check that you may open it.") from None
    if stat.S_ISDIR(kind):
        raise Unreadable(f"{name} is a folder; name the .ics file in it.")
    raise Unreadable(f"{name} is not a plain file; save the invitation first, or hand a pipe over as -.")


def read_invitations(source: bytes) -> Calendar:
    """The events of a calendar file; Unreadable (one sentence) when there is none that can be used."""
    if len(source) > MAXIMUM_BYTES:
        raise Unreadable(TOO_LARGE)
    # -I keeps the environment and the current folder out; where our own packages lie is told outright
    folders = [folder or str(Path.cwd()) for folder in sys.path]
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, a constant program, no shell
            [sys.executable, "-I", "-c", _START, *folders],
            input=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(
            f"This calendar took longer than {SECONDS} s to read; export only the interview you mean."
        ) from None
    except OSError:
        raise Unreadable(
            "The calendar reader could not be started; free some memory and try again."
        ) from None
    try:
        answer: Answer = msgspec.json.decode(done.stdout, type=Answer)
    except msgspec.DecodeError:
        raise Unreadable(
            "This calendar needs more memory or time than a real one; export only the interview you mean."
        ) from None
    if isinstance(answer, Read):
        return answer.calendar
    raise Unreadable(answer.sentence)
