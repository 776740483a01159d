"""Pure: times of day as they are said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.numbers import cardinal, two
from data.speech.parts import Item, Part

HALVES: Final = frozenset({"am", "pm", "a.m", "p.m"})


@cache
def _clock() -> re.Pattern[str]:
    half = r"(a\.?m\.?|p\.?m\.?|[ap])?"
    one = rf"(\d{{1,2}})(?:[:.h]([0-5]\d))?(?::[0-5]\d)?{half}"
    return re.compile(rf"{one}(?:[-–]{one})?", re.ASCII)


def clock(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """10:05, 3:30pm, 9-11:15am, 4:00 with or without a half of the day in the token after it."""
    found = _clock().fullmatch(parts[at].lower)
    if not found or not _is_time(found):
        return None
    hour, minutes, half, later, later_minutes, later_half = found.groups()
    follows = at + 1 < len(parts) and not parts[at].pause and parts[at + 1].lower in HALVES
    bare = not half and not later_half and not follows
    items: list[Item] = [*_said(hour, minutes, bare and not later), *_letters(half)]
    if later:
        items += ["to", *_said(later, later_minutes, bare), *_letters(later_half)]
    return [items, _letters(parts[at + 1].lower)] if follows else [items]


def half_of_day(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """ "am" after a figure, "a.m." anywhere."""
    lower = parts[at].lower
    if lower not in HALVES:
        return None
    after_figure = at > 0 and parts[at - 1].core[-1:].isdigit()
    return [_letters(lower)] if after_figure or "." in lower else None


def _is_time(found: re.Match[str]) -> bool:
    """Figures alone, or with a point, are a time only where the half of the day is said."""
    written, half = found[0], found[3] or found[6]
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
