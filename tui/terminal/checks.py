"""What the terminal can do: whether the screens can open at all, in which colours, with which letters."""

import locale
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
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
_PRINTS_LINKS: Final = re.compile(r"vt\d|linux|ansi|cons\d|sun|wyse|wsvt|eterm")
"""How terminals are called that show the codes of links, or can't be trusted not to."""
_VTE_WITHOUT_LINKS: Final = 5000
"""0.50.0, as VTE counts."""
_ASCII_NAMES: Final = frozenset({"ansi_x3.4-1968", "us-ascii", "ascii", "646"})
"""What the locales C and POSIX call their encoding."""
_UTF_8: Final = re.compile(r"utf-?8", re.IGNORECASE)
_PLAIN_LOCALES: Final = frozenset({"C", "POSIX"})
_COERCED: Final = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
"""What Python sets LC_CTYPE to where the locale is C (PEP 538)."""


def refusal(environment: Mapping[str, str] | None = None) -> str | None:
    """Why the screens can't open here, in one sentence that names the verbs that work; None when they can.

    Textual draws on the standard error and reads the standard input; both and the standard output must be
    a terminal that takes UTF-8.
    """
    environment = os.environ if environment is None else environment
    reason = _system() or _not_a_terminal() or _terminal_kind(environment) or _encoding()
    return f"Afterword's screens can't open: {reason}; {HEADLESS}." if reason else None


def ascii_only(environment: Mapping[str, str] | None = None) -> bool:
    """Whether to keep to ASCII glyphs: a plain console, or a locale that promises no UTF-8.

    With no locale set at all nobody chose C: that is a container or a bare login, and the terminal one
    looks at them through takes UTF-8 nearly always.
    """
    environment = _started_with() if environment is None else environment
    if environment.get("TERM", "").lower() in _FEW_GLYPHS or _charset() in _ASCII_NAMES:
        return True
    locale_name = _locale_name(environment)
    return bool(locale_name) and not _UTF_8.search(locale_name)


def _locale_name(environment: Mapping[str, str]) -> str:
    """The locale of letters as the person set it, empty where they set none.

    Python takes C and POSIX for want of a choice and sets LC_CTYPE to a locale of UTF-8 (PEP 538), also for
    the programs it starts: beside a LANG that says C that one isn't the person's.
    """
    language = environment.get("LANG", "")
    letters = environment.get("LC_CTYPE", "")
    if letters in _COERCED and language in _PLAIN_LOCALES:
        letters = ""
    return environment.get("LC_ALL", "") or letters or language


def _started_with() -> Mapping[str, str]:
    """The environment as it was before Python set LC_CTYPE, where the system tells; else as it is."""
    now = dict(os.environ)
    if now.get("LC_CTYPE") in _COERCED:
        try:
            before = Path("/proc/self/environ").read_bytes().split(b"\0")
        except OSError:
            return now
        own = [os.fsdecode(each.partition(b"=")[2]) for each in before if each.startswith(b"LC_CTYPE=")]
        now["LC_CTYPE"] = own[0] if own else ""
    return now


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


def links(environment: Mapping[str, str] | None = None) -> bool:
    """Whether text that leads somewhere when it is clicked may be marked as such (OSC 8).

    A terminal that follows ECMA-48 takes the code in and shows nothing of it where it doesn't know it, so
    most may be sent it: xterm, Apple's Terminal, PuTTY drop it; tmux does before 3.4, and passes it on from
    then. Not so plain consoles and old serial terminals, which may print it; Emacs' own; GNU screen, which
    has no links to pass on; VTE up to 0.50.0, whose first attempt crashed. Both screen and tmux may call
    themselves "screen": within tmux TMUX is set, and within screen STY.

    FORCE_HYPERLINK, which supports-hyperlinks of npm and of Rust go by, decides where it is set: 0 for no.
    """
    environment = os.environ if environment is None else environment
    if forced := environment.get("FORCE_HYPERLINK", "").strip():
        return forced != "0"
    term = environment.get("TERM", "").strip().lower()
    if term in _NO_TERMINALS | _FEW_GLYPHS or _PRINTS_LINKS.match(term):
        return False
    if term.startswith("screen"):
        return bool(environment.get("TMUX")) and not environment.get("STY")
    version = environment.get("VTE_VERSION", "")
    return not (version.isdecimal() and int(version) <= _VTE_WITHOUT_LINKS)


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
