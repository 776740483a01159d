"""A text from a plain file or a pipe, for the verbs that read one."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from data.errors import Unreadable
from data.text import clean_line

MOST_BYTES: Final = 1_000_000
"""More is no text that anybody says: 1 MB is eighteen hours of speech."""


def read_text(file: str) -> str:
    """The text of `file`, - for standard input; Unreadable, one sentence, for anything that is no text."""
    name = "What came in" if file == "-" else clean_line(file)
    with open_bytes(file) as source:
        try:
            raw = source.read(MOST_BYTES + 1)
        except OSError as error:
            raise _unreadable(name, error) from None
    if len(raw) > MOST_BYTES:
        raise Unreadable(f"{name} is larger than 1 MB, which nobody says; hand over the script alone.")
    if b"\0" in raw:
        raise Unreadable(f"{name} is not a text; save the script as plain text first.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{name} is not UTF-8 (byte {error.start + 1} fits no character); save it as UTF-8 text first."
        ) from None


@contextmanager
def open_bytes(file: str) -> Iterator[IO[bytes]]:
    """The bytes of a plain file, - for standard input; Unreadable, one sentence, for anything else."""
    if file == "-":
        if sys.stdin is None:  # it was closed before the start
            raise Unreadable("There is nothing to read from; hand a text over through a pipe.")
        yield sys.stdin.buffer
        return
    name = clean_line(file)
    with _opened(file, name) as source:
        if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
            raise Unreadable(f"{name} is not a plain file; hand a pipe over as -.")
        yield source


def _opened(file: str, name: str) -> IO[bytes]:
    try:
        # a pipe nobody writes to would hold up a plain open for ever
        return open(file, "rb", opener=lambda path, flags: os.open(path, flags | os.O_NONBLOCK))
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name}; check its name.") from None
    except IsADirectoryError:
        raise Unreadable(f"{name} is a folder; name the text file in it.") from None
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def _unreadable(name: str, error: Exception) -> Unreadable:
    reason = getattr(error, "strerror", None) or "that is no file name"
    return Unreadable(f"{name} can't be read ({reason}); check that you may open it.")
