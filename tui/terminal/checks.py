"""What the terminal can do: whether the screens can open at all, in which colours, with which letters."""

import locale
import os
import sys
from collections.abc import Mapping
from typing import Final

HEADLESS: Final = "`afterword due`, `afterword list` and `afterword import FILE` work without one"
"""What to do where no screen can open."""
NO_COLOURS: Final = 0
SIXTEEN_COLOURS: Final = 16
MANY_COLOURS: Final = 256
TRUE_COLOURS: Final = 16_777_216

_STREAMS: Final = ((0, "standard input"), (1, "standard output"), (2, "standard error"))
_NO_TERMINALS: Final = frozenset({"", "dumb", "unknown"})
_FEW_GLYPHS: Final = frozenset({"linux", "vt52", "vt100", "vt102", "vt220", "ansi", "cons25", "sun"})
"""Terminals whose fonts lack the signs that the screens are drawn with."""
_ASCII_NAMES: Final = frozenset({"ansi_x3.4-1968", "us-ascii", "ascii", "646"})
"""What the locales C and POSIX call their encoding."""


def refusal(environment: Mapping[str, str] | None = None) -> str | None:
    """Why the screens can't open here, in one sentence that names the verbs that work; None when they can.

    Textual draws on the standard error and reads the standard input; both and the standard output must be
    a terminal that takes UTF-8.
    """
    environment = os.environ if environment is None else environment
    reason = _system() or _not_a_terminal() or _terminal_kind(environment) or _encoding()
    return f"Afterword's screens can't open: {reason}; {HEADLESS}." if reason else None


def ascii_only(environment: Mapping[str, str] | None = None) -> bool:
    """Whether to keep to ASCII glyphs: a plain console, or a locale (C, POSIX) that promises no more."""
    environment = os.environ if environment is None else environment
    return environment.get("TERM", "").lower() in _FEW_GLYPHS or _charset() in _ASCII_NAMES


def colours(environment: Mapping[str, str] | None = None) -> int:
    """How many colours there are: 0 (NO_COLOR), 16, 256 or 16,777,216.

    Ask before the app is made: Textual takes NO_COLOR out of the environment.
    """
    environment = os.environ if environment is None else environment
    if environment.get("NO_COLOR"):
        return NO_COLOURS
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return TRUE_COLOURS
    term = environment.get("TERM", "").strip().lower()
    return MANY_COLOURS if term.endswith(("256color", "kitty")) else SIXTEEN_COLOURS


def _system() -> str:
    return "" if sys.platform in {"linux", "darwin"} else "they need Linux, macOS or WSL"


def _not_a_terminal() -> str:
    missing = [name for descriptor, name in _STREAMS if not _is_terminal(descriptor)]
    if len(missing) < 2:
        return f"they need a terminal, and the {missing[0]} is none" if missing else ""
    return f"they need a terminal, and the {', the '.join(missing[:-1])} and the {missing[-1]} are none"


def _terminal_kind(environment: Mapping[str, str]) -> str:
    term = environment.get("TERM", "").strip().lower()
    if term not in _NO_TERMINALS:
        return ""
    return f"this terminal can't place text (TERM is {f'“{term}”' if term else 'not set'})"


def _encoding() -> str:
    """Python takes the locales C and POSIX as UTF-8, and so do the terminals they are found in."""
    charset = _charset()
    if charset in {"utf-8", "utf8"} | _ASCII_NAMES:
        return ""
    return f"they need UTF-8, and the locale says {charset} (see LANG and LC_ALL)"


def _charset() -> str:
    return locale.getencoding().lower()


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False
