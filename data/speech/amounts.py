"""Pure: money, percentages, ranges, decimals and numbers with a unit as they are said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.numbers import cardinal, house, number, singly
from data.speech.parts import Item, Part
from data.speech.phones import extension_figures
from data.speech.words import listed

CURRENCIES: Final = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
POWERS: Final = {"k": "K", "m": "million", "mm": "million", "b": "billion", "bn": "billion", "mn": "million"}
POWER_WORDS: Final = frozenset({"thousand", "million", "billion", "trillion"})
PERS: Final = {
    "hr": "an hour",
    "h": "an hour",
    "hour": "an hour",
    "yr": "a year",
    "mo": "a month",
    "wk": "a week",
}
UNITS: Final = {
    "%": "percent",
    "+": "plus",
    "x": "X",
    "°": "degrees",
    "°c": "degrees C",
    "°f": "degrees F",
    "h": "hours",
    "hr": "hours",
    "hrs": "hours",
    "min": "minutes",
    "mins": "minutes",
    "s": "seconds",
    "sec": "seconds",
    "secs": "seconds",
    "yr": "years",
    "yrs": "years",
    "mo": "months",
    "mos": "months",
    "wk": "weeks",
    "wks": "weeks",
    "km": "kilometers",
    "mi": "miles",
    "ft": "feet",
    "in": "inches",
    "lb": "pounds",
    "lbs": "pounds",
    "kg": "kilograms",
    "oz": "ounces",
    "gb": "gigabytes",
    "mb": "megabytes",
    "tb": "terabytes",
    "ms": "milliseconds",
}
SINGLY_AFTER: Final = frozenset(listed("badge pin code passcode password ext extension id account"))
"""Words after which three figures and more go one by one."""
ROOM_AFTER: Final = frozenset(listed("suite ste room rm apt apartment unit flight route highway gate"))
"""Words after which three figures are said as in "suite three ten"."""
CODE_AFTER: Final = SINGLY_AFTER | frozenset(
    listed("number no lot case part req requisition reference ref order")
)
"""Words after which two numbers with a hyphen are no range."""
DAY_HOURS: Final = 12

_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?"


@cache
def _amount() -> re.Pattern[str]:
    power = r"(?:(k|mm|mn|m|bn|b)(?![a-z]))?"
    return re.compile(
        rf"(?:us)?([$€£¥₹]?)({_NUMBER}){power}"
        rf"(?:[-–][$€£¥₹]?({_NUMBER}){power})?"
        r"([$€£¥₹]|%|\+|°[cf]?|-?[a-z]{1,4})?\+?(?:/([a-z]+))?",
        re.ASCII,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(r"(€?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d\d))?(€?)", re.ASCII)


def amount(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """A number with all that may stand around it; "million" in the token after it belongs to the money."""
    part = parts[at]
    found = _amount().fullmatch(_as_here(part.lower).removesuffix(".00"))
    if not found or not found[2] or not any(map(str.isdigit, found[2])):
        return None
    sign, low, power, high, high_power, unit, per = found.groups()
    unit = (unit or "").removeprefix("-")
    if high and not (sign or power or high_power or unit or per) and not _is_range(parts, at, low, high):
        return None
    if unit and unit not in UNITS and unit not in CURRENCIES:
        return None
    if power in {"m", "mm", "b"} and not sign and part.core[-1].islower():
        return None  # "5m" and "5mm" are lengths
    currency = CURRENCIES.get(sign or unit, "")
    items: list[Item] = ["about"] if part.lead.endswith("~") else []
    items += ["number"] if part.lead.endswith("#") else []
    items += ["minus"] if part.lead in {"-", "–"} and at and not parts[at - 1].core[-1:].isdigit() else []
    items += _said(parts, at, low, currency, power or high_power or "")
    if power:
        items.append(POWERS[power])
    if high:
        items += ["to", *_said(parts, at, high, currency, high_power or power or "")]
        if high_power:
            items.append(POWERS[high_power])
    following = parts[at + 1].lower if at + 1 < len(parts) and not part.pause else ""
    after: list[Item] = []
    if currency and (power or high_power) != "k" and not _has_cents(low, currency, power):
        after.append(
            currency if (low == "1" and not high and not power) or currency == "yen" else f"{currency}s"
        )
    if unit and unit not in CURRENCIES:
        after += UNITS[unit].split()
    if per:
        after += PERS.get(per, f"a {per}").split()
    if currency and following in POWER_WORDS and not per and not power:
        return [items, [following, *after]]
    return [[*items, *after]]


def _said(parts: Sequence[Part], at: int, text: str, currency: str, power: str) -> list[str]:
    """One number, as its currency and the word before it have it said."""
    if currency and _has_cents(text, currency, power):
        units, _, cents = text.replace(",", "").partition(".")
        if units in {"", "0"}:
            return [*cardinal(int(cents)), "cents"]
        return [*number(_commas(units)), *(cardinal(int(cents)) if cents[0] != "0" else singly(cents))]
    if currency and text.isdigit():
        return number(_commas(text))
    return figures(text, parts[at - 1].lower if at else "")


def figures(text: str, before: str) -> list[str]:
    """A number, said as the word `before` it has it said."""
    if text.isdigit():
        if before in SINGLY_AFTER:
            return extension_figures(text)
        if before in ROOM_AFTER and len(text) == 3 and text[0] != "0":
            return house(text)
    return number(text)


def _as_here(text: str) -> str:
    """€1.500,00 and 1.500,00 as €1,500; €12,50 as €12.50; nothing else is changed."""
    found = _elsewhere().fullmatch(text)
    if not found or not (
        found[3] if "." in found[2] and not (found[1] or found[4]) else found[1] or found[4]
    ):
        return text
    cents = f".{found[3]}" if found[3] and found[3] != "00" else ""
    return f"{found[1]}{found[2].replace('.', ',')}{cents}{found[4]}"


def _commas(text: str) -> str:
    """84500 as a sum of money is a cardinal, however it was written."""
    return f"{int(text):,}" if text.isdigit() and 3 < len(text) <= 15 else text


def _has_cents(text: str, currency: str, power: str | None) -> bool:
    point = text.find(".")
    return bool(currency) and currency != "yen" and not power and point >= 0 and len(text) - point == 3


def _is_range(parts: Sequence[Part], at: int, low: str, high: str) -> bool:
    """3-5, 2014-2019 and 9-5, but not 88-204 after "lot" nor 2025-1187."""
    if at and parts[at - 1].lower in CODE_AFTER:
        return False
    if any(len(text) > 1 and text.startswith("0") for text in (low, high)):
        return False
    small, large = (float(text.replace(",", "")) if len(text) < 20 else 0.0 for text in (low, high))
    return small < large if large > DAY_HOURS else True
