"""Pure: times of day as they are said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.numbers import cardinal, two
from data.speech.parts import Item, Part
from data.speech.words import listed

HALVES: Final = frozenset({"am", "pm", "a.m", "p.m"})
SEAT_BEFORE: Final = frozenset(
    listed("seat seats row room suite ste apt apartment unit gate flat floor section")
)
"""Words after which a figure with an a or a p is no time."""


@cache
def _clock() -> re.Pattern[str]:
    half = r"(a\.?m\.?|p\.?m\.?|[ap])?"
    one = rf"(\d{{1,2}})(?:[:.h]([0-5]\d))?(?::[0-5]\d)?{half}"
    return re.compile(rf"{one}(?:[-–]{one})?", re.ASCII)


@cache
def _half_to() -> re.Pattern[str]:
    return re.compile(r"(a\.?m\.?|p\.?m\.?)[-–](\d{1,2})(?:[:.]([0-5]\d))?(a\.?m\.?|p\.?m\.?)?", re.ASCII)


def clock(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """10:05, 3:30pm, 9-11:15am, 4:00 with or without a half of the day in the token after it."""
    found = _clock().fullmatch(parts[at].lower)
    follows = at + 1 < len(parts) and not parts[at].pause and parts[at + 1].lower in HALVES
    if not found or not _is_time(found, follows):
        return None
    if _is_seat(parts, at):
        return [[*cardinal(int(found[1])), parts[at].core[-1].upper()]] if not found[4] else None
    hour, minutes, half, later, later_minutes, later_half = found.groups()
    bare = not half and not later_half and not follows
    items: list[Item] = [*_said(hour, minutes, bare and not later), *_letters(half)]
    if later:
        items += ["to", *_said(later, later_minutes, bare), *_letters(later_half)]
    return [items, _letters(parts[at + 1].lower)] if follows else [items]


def half_of_day(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """ "am" after a figure, "a.m." anywhere, and "a.m.–5" after a figure."""
    lower = parts[at].lower
    if (found := _half_to().fullmatch(lower)) and at and parts[at - 1].core[-1:].isdigit():
        return [[*_letters(found[1]), "to", *_said(found[2], found[3], bare=False), *_letters(found[4])]]
    if lower not in HALVES:
        return None
    after_figure = at > 0 and parts[at - 1].core[-1:].isdigit()
    return [_letters(lower)] if after_figure or "." in lower else None


def _is_seat(parts: Sequence[Part], at: int) -> bool:
    """12A is a seat or a room, 12a a time; neither is one after "seat"."""
    core = parts[at].core
    if core[-1] not in "aApP" or ":" in core:
        return False
    return core[-1].isupper() or (at > 0 and parts[at - 1].lower in SEAT_BEFORE)


def _is_time(found: re.Match[str], follows: bool) -> bool:
    """Figures alone, or with a point, are a time only where the half of the day is said."""
    written, half = found[0], found[3] or found[6] or (follows and found[2])
    if int(found[1]) > 24 or int(found[4] or 0) > 24:
        return False
    return ":" in written or "h" in written or bool(half)


def _letters(half: str | None) -> list[Item]:
    return [half[0].upper(), "M"] if half else []


def _said(hour: str, minutes: str | None, bare: bool) -> list[str]:
    if minutes and minutes != "00":
        return [*cardinal(int(hour)), *two(minutes)]
    if not minutes or not bare:
        return cardinal(int(hour))
    if int(hour) % 24 == 0:
        return ["midnight"]
    return [*cardinal(int(hour)), "hundred" if int(hour) > 12 else "o'clock"]
