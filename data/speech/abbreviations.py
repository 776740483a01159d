"""Pure: the table of abbreviations, what is said for them and whose dot ends no sentence."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.amounts import UNITS, figures
from data.speech.dates import MONTHS, SHORT_MONTHS
from data.speech.parts import Item, Part
from data.speech.words import listed

ALWAYS: Final = {
    "mr": "mister",
    "mrs": "missus",
    "ms": "miz",
    "dr": "doctor",
    "prof": "professor",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "sr": "senior",
    "jr": "junior",
    "vs": "versus",
    "etc": "et cetera",
    "approx": "approximately",
    "appt": "appointment",
    "dept": "department",
    "asst": "assistant",
    "mgr": "manager",
    "mgmt": "management",
    "ext": "extension",
    "blvd": "boulevard",
    "pkwy": "parkway",
    "hwy": "highway",
    "ste": "suite",
    "bldg": "building",
    "govt": "government",
    "gov't": "government",
    "int'l": "international",
    "nat'l": "national",
    "ass't": "assistant",
    "dep't": "department",
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "c/o": "care of",
    "n/a": "N A",
    "i.e": "that is",
    "e.g": "for example",
    "p.s": "P S",
    "ph.d": "P H D",
    "phd": "P H D",
    "thx": "thanks",
    "pls": "please",
    "plz": "please",
    "asap": "A S A P",
    "eta": "E T A",
    "fyi": "F Y I",
    "btw": "by the way",
    "tbd": "T B D",
    "usd": "dollars",
    "eur": "euros",
    "sql": "sequel",
    "saas": "sass",
    "k8s": "kubernetes",
    "c++": "C plus plus",
    "c#": "C sharp",
    "f#": "F sharp",
    "ios": "I O S",
    "at&t": "A T and T",
    "401k": "four oh one K",
    "401(k)": "four oh one K",
    "403b": "four oh three B",
    "403(b)": "four oh three B",
    "911": "nine one one",
    "411": "four one one",
    "360": "three sixty",
    "&": "and",
    "+": "plus",
    "=": "equals",
    "@": "at",
    "%": "percent",
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
    "hrs": "hours",
    "mins": "minutes",
    "yrs": "years",
    "mos": "months",
    "wks": "weeks",
    "lbs": "pounds",
    "and/or": "and or",
    "he/she": "he or she",
    "his/her": "his or her",
    "him/her": "him or her",
    "she/he": "she or he",
}
"""Said like this wherever they stand, with a dot or without, in capitals or not."""
DOTTED: Final = {
    "st": "street",
    "ave": "avenue",
    "rd": "road",
    "ln": "lane",
    "ct": "court",
    "pl": "place",
    "sq": "square",
    "apt": "apartment",
    "fl": "floor",
    "rm": "room",
    "univ": "university",
    "inc": "incorporated",
    "corp": "corporation",
    "ltd": "limited",
    "co": "company",
    "bros": "brothers",
    "assn": "association",
    "assoc": "associate",
    "exec": "executive",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "rev": "reverend",
    "hon": "honorable",
    "attn": "attention",
    "est": "established",
    "tel": "telephone",
    "temp": "temporary",
    "no": "number",
    "nos": "numbers",
    "mt": "mount",
    "ft": "fort",
    "hr": "hour",
    "min": "minutes",
    "sec": "seconds",
    "yr": "year",
    "wk": "week",
    "mo": "month",
    "mon": "monday",
    "tue": "tuesday",
    "wed": "wednesday",
    "thu": "thursday",
    "fri": "friday",
    "sat": "saturday",
    "sun": "sunday",
} | SHORT_MONTHS
"""Said like this with their dot; without it they are words of their own, or names."""
CAPITAL: Final = frozenset(listed("mon tue wed thu fri nov dec oct sept feb aug apr"))
"""Of these, a capital is enough."""
BEFORE_FIGURES: Final = {"no": "number", "nos": "numbers", "x": "extension", "fl": "floor", "fig": "figure"}
"""Abbreviations only before a figure: "No. 1"; elsewhere "no." is the word at the end of a sentence."""
COMPASS: Final = {"n": "north", "s": "south", "e": "east", "w": "west"}
MAY_END: Final = frozenset(listed("etc a.m p.m inc corp ltd co jr st ave blvd rd hrs mins yrs mos wks dr"))
"""Those whose dot ends a sentence too where a capital follows."""
GOES_ON: Final = frozenset(
    listed(
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun eastern central "
        "mountain pacific i suite ste apt unit floor room"
    )
) | frozenset(MONTHS)
"""Capitals that begin no sentence after "10 a.m."; "I" is written so anyway."""


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
