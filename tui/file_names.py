"""File names as a person types them: completed by tab, read without hanging on what is no file."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from data.errors import Unreadable
from data.text import clean_line

MOST_NAMES: Final = 2_000
"""Entries of a folder that are looked at."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A name as far as it is clear, and what it could go on with (folders end in a slash)."""

    name: str
    candidates: tuple[str, ...]


def expanded(name: str) -> str:
    """`name` as the file it means: `~`, quotes, and what a terminal makes of a file dropped into it."""
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    if name.startswith("file://"):
        name = unquote(name.removeprefix("file://").removeprefix("localhost"))
    try:
        path = Path(name).expanduser()
        if "\\" in name and not path.exists():
            path = Path(re.sub(r"\\(.)", r"\1", name)).expanduser()
    except (RuntimeError, OSError, ValueError):  # there is no such home, or no file of any such name
        return name
    return str(path)


def complete(typed: str) -> Completed:
    """`typed` completed; itself, without candidates, where there is nothing of that name."""
    folder, _, begin = typed.rpartition("/") if "/" in typed else ("", "", typed)
    if typed == "~":
        return Completed("~/", ())
    place = expanded(f"{folder}/") if "/" in typed else "."
    names = _names(place, begin)
    if not names:
        return Completed(typed, ())
    common = os.path.commonprefix(names)  # noqa: RUF071  # of letters, not of folders
    head = f"{folder}/" if "/" in typed else ""
    return Completed(head + (common if len(common) >= len(begin) else begin), tuple(names))


def _names(place: str, begin: str) -> list[str]:
    found = []
    try:
        with os.scandir(place) as entries:
            for _, entry in zip(range(MOST_NAMES), entries, strict=False):
                hidden = entry.name.startswith(".") and not begin.startswith(".")
                if entry.name.startswith(begin) and not hidden:
                    found.append(entry.name + ("/" if entry.is_dir() else ""))
    except (OSError, ValueError):
        return []
    return sorted(found, key=lambda name: (not name.casefold().endswith((".ics", ".eml")), name.casefold()))


def read_file(name: str, most: int) -> bytes:
    """At most `most` bytes of an ordinary file; Unreadable, in one sentence, where there is none."""
    path = expanded(name)
    shown = clean_line(name, 200)
    try:
        # without waiting: a pipe in the place of a file would hang us
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Unreadable(f"“{shown}” is no file; choose the .ics file of the invitation.")
            return file.read(most)
    except FileNotFoundError:
        where = clean_line(str(Path(path).absolute().parent), 200)
        raise Unreadable(f"There is no file “{shown}” (in {where}); tab completes names.") from None
    except IsADirectoryError:
        raise Unreadable(
            f"“{shown}” is a folder; choose the .ics file in it, tab shows what is there."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise Unreadable(f"“{shown}” can't be read ({reason}); check that you may open it.") from None
