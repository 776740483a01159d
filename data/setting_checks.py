"""What a setting may be: each check reads a value as TOML has it and says in words what is allowed."""

import math
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from data.errors import UsageProblem
from data.limits import LEAST_LIMIT, MOST_LIMIT
from data.moments import zone_of
from data.playbook import Delay
from data.text import clean_line

ANSI_NAMES: Final = tuple(
    f"{bright}{name}"
    for bright in ("", "bright_")
    for name in ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
)
"""The sixteen colours a terminal's own theme decides."""
WEEK_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""In the order of ISO 8601, which counts them from 1."""
LONGEST_DELAY: Final = Delay(months=24)


@dataclass(frozen=True, slots=True)
class Check:
    """`allowed` completes "must be ..."; `read` gives the value to use, or raises ValueError."""

    allowed: str
    read: Callable[[object], object]


def hours_of(delay: Delay) -> float:
    """About how many hours a delay lasts: to compare two of them, not to reckon with."""
    return delay.hours + 24 * (delay.days + delay.working_days * 7 / 5 + delay.months * 30.4)


def one_of(*words: str) -> Check:
    """One of these words."""
    return Check(_either(words), lambda value: _text(value, lambda word: word in words))


def count(least: int, most: int) -> Check:
    """A whole number from `least` to `most`."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError
        return value

    return Check(f"a whole number from {least} to {most}", read)


def _text(value: object, fits: Callable[[str], bool]) -> str:
    if not isinstance(value, str) or not fits(value):
        raise ValueError
    return clean_line(value)


def _either(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words[:-1]) + f' or "{words[-1]}"'


def _is_email(word: str) -> bool:
    return not word or re.fullmatch(r"[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+", word) is not None


def _is_zone(word: str) -> bool:
    try:
        return not word or bool(zone_of(word))
    except UsageProblem:
        return False


def _emails(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(_text(word, lambda text: bool(text) and _is_email(text)) for word in value)


def _week_days(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError
    return tuple(_text(word, lambda text: text in WEEK_DAYS) for word in value)


def _splits(word: str) -> bool:
    try:
        return bool(shlex.split(word)) or not word
    except ValueError:
        return False


def _takes_a_mail(word: str) -> bool:
    return not word or (_splits(word) and any(braces in word for braces in ("{file}", "{mailto}")))


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    if not LEAST_LIMIT <= value <= MOST_LIMIT:
        raise ValueError
    return value


def _delay(value: object) -> Delay:
    if not isinstance(value, str):
        raise ValueError
    read = Delay.parse(value)
    if not 0 < hours_of(read) <= hours_of(LONGEST_DELAY):
        raise ValueError
    return read


text: Final = Check("text in quotes", lambda value: _text(value, lambda _: True))
command: Final = Check('a command such as "msmtp -t", its quotes closed', lambda value: _text(value, _splits))
mail_program: Final = Check(
    'a command with {file} or {mailto} in it, such as "mutt -H {file}"',
    lambda value: _text(value, _takes_a_mail),
)
email: Final = Check('an e-mail address such as "sam@home.example"', lambda value: _text(value, _is_email))
emails: Final = Check('a list of e-mail addresses such as ["sam@home.example"]', _emails)
zone: Final = Check('a time zone such as "Europe/Berlin" or "+05:00"', lambda value: _text(value, _is_zone))
clock: Final = Check(
    'a time of day from "00:00" to "23:59"',
    lambda value: _text(
        value, lambda word: re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", word, re.ASCII) is not None
    ),
)
week_days: Final = Check('a list of days such as ["mon", "tue"]', _week_days)
colour: Final = Check(
    "#rrggbb, or black, red, green, yellow, blue, magenta, cyan, white, each also with bright_ before it",
    lambda value: _text(
        value, lambda word: word in ANSI_NAMES or re.fullmatch(r"#[0-9a-fA-F]{6}", word) is not None
    ),
)
yes_or_no: Final = Check("true or false, without quotes", _yes_or_no)
seconds: Final = Check(f"a number of seconds from {LEAST_LIMIT} to {MOST_LIMIT}", _seconds)
delay: Final = Check(
    f'a time from "1 hour" to "{LONGEST_DELAY}": hours, days, working days, weeks or months', _delay
)
