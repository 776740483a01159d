"""Pure: abbreviations, initials and their dots, by the table of them and by what stands beside them."""

import re
from collections.abc import Sequence
from functools import cache

from data.speech.abbreviation_table import ALWAYS, BEFORE_FIGURES, CAPITAL, COMPASS, DOTTED, GOES_ON, MAY_END
from data.speech.amounts import UNITS, figures
from data.speech.parts import Item, Part


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")


def abbreviation(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """What is said for an abbreviation, initials (U.S.) or an initial (J. Fox)."""
    part = parts[at]
    lower, dotted = part.lower, part.trail.startswith(".")
    if lower in BEFORE_FIGURES:
        return _before_figures(parts, at)
    before = parts[at - 1] if at else None
    if said := _by_place(parts, at):
        return [[said]]
    if (
        lower in UNITS
        and lower not in ALWAYS
        and before
        and before.core.isdigit()
        and (dotted or lower != "in")
    ):
        return [[*UNITS[lower].split()]]
    if lower in ALWAYS and not (lower == "ms" and part.shouted and not dotted):
        return [[*ALWAYS[lower].split()]]
    if lower in DOTTED and not _is_initialism(part) and (dotted or (lower in CAPITAL and part.capital)):
        return [[*DOTTED[lower].split()]]
    if _initials().fullmatch(part.core) and len(part.core) > 1:
        return [[letter.upper() for letter in part.core if letter != "."]]
    return None


def is_abbreviated(parts: Sequence[Part], at: int) -> bool:
    """Whether the dot behind this token belongs to it and not to the sentence."""
    part = parts[at]
    if not part.trail.startswith(".") or part.trail.startswith(".."):
        return False
    lower = part.lower
    if lower in BEFORE_FIGURES:
        return at + 1 < len(parts) and parts[at + 1].core[:1].isdigit()
    if lower in ALWAYS:
        return lower.isalpha() or "." in lower or "'" in lower
    if (lower in DOTTED and not _is_initialism(part)) or ("." in lower and _initials().fullmatch(part.core)):
        return True
    if lower in UNITS and at and parts[at - 1].core.isdigit() and lower.isalpha():
        return True
    return _is_initial(parts, at)


def may_end(parts: Sequence[Part], at: int) -> bool:
    """Whether the dot of this abbreviation ends a sentence as well, by what follows it."""
    lower = parts[at].lower
    if lower not in MAY_END or at + 1 >= len(parts) or _by_place(parts, at) in {"saint", "doctor"}:
        return False
    following = parts[at + 1]
    return following.capital and following.lower not in GOES_ON and not following.shouted


def _is_initialism(part: Part) -> bool:
    """HR. and CT. at the end of a sentence are no hour and no court."""
    return part.shouted and part.lower not in {"st", "ave", "rd"}


def _is_initial(parts: Sequence[Part], at: int) -> bool:
    """J. in "J. Fox" and W. in "1450 W. Adams", but not "plan B." before a new sentence."""
    core = parts[at].core
    if len(core) != 1 or not core.isupper() or core == "I" or at + 1 >= len(parts):
        return False
    before = parts[at - 1] if at else None
    return parts[at + 1].capital and (
        before is None or before.capital or before.core.isdigit() or bool(before.pause)
    )


def _by_place(parts: Sequence[Part], at: int) -> str:
    """What depends on the word before: Saint or Street, Doctor or Drive, W. as West."""
    part = parts[at]
    before = parts[at - 1] if at else None
    numbered = any(one.core.isdigit() for one in parts[max(0, at - 3) : at])
    if part.lower == "st" and part.trail.startswith("."):
        street = before and (before.capital or before.core[:1].isdigit()) and not before.pause
        return "street" if street else "saint"
    if part.lower == "dr":
        return "drive" if numbered and before and before.capital else "doctor"
    if part.lower in COMPASS and part.core.isupper() and part.trail.startswith(".") and before:
        return COMPASS[part.lower] if before.core.isdigit() else ""
    return ""


def _before_figures(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    if parts[at].lower != "x" and not parts[at].trail.startswith("."):
        return None
    following = parts[at + 1] if at + 1 < len(parts) else None
    if following is None or not following.core.isdigit() or following.lead:
        return None
    name = BEFORE_FIGURES[parts[at].lower]
    return [[name], [*figures(following.core, "ext" if name == "extension" else "number")]]
