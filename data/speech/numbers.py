"""Pure: figures into the words people say for them. Zero is "oh" wherever figures are said one by one."""

from typing import Final

from data.speech.words import listed

SMALL: Final = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS: Final = listed("- - twenty thirty forty fifty sixty seventy eighty ninety")
POWERS: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
LARGEST: Final = 15
"""Figures of the longest number that has a name here; longer ones are said figure by figure."""
ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(number: int) -> list[str]:
    """1250 -> one thousand two hundred fifty."""
    if number < 20:
        return [SMALL[number]]
    if number < 100:
        return [TENS[number // 10], *([SMALL[number % 10]] if number % 10 else [])]
    if number < 1000:
        rest = number % 100
        return [SMALL[number // 100], "hundred", *(cardinal(rest) if rest else [])]
    size, name = next(power for power in POWERS if number >= power[0])
    rest = number % size
    return [*cardinal(number // size), name, *(cardinal(rest) if rest else [])]


def ordinal(number: int) -> list[str]:
    """24 -> twenty fourth."""
    *before, last = cardinal(number)
    if last in ORDINALS:
        return [*before, ORDINALS[last]]
    return [*before, f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"]


def singly(figures: str) -> list[str]:
    """0142 -> oh one four two."""
    return ["oh" if figure == "0" else SMALL[int(figure)] for figure in figures]


def two(figures: str) -> list[str]:
    """Two figures as half of a longer number: 05 -> oh five, 14 -> fourteen."""
    return singly(figures) if figures.startswith("0") else cardinal(int(figures))


def house(figures: str) -> list[str]:
    """Three figures as in a room or a flight: 310 -> three ten, 204 -> two oh four."""
    if figures.endswith("00"):
        return cardinal(int(figures))
    return [*singly(figures[0]), *two(figures[1:])]


def year(figures: str) -> list[str]:
    """Four figures in pairs: 1450 -> fourteen fifty, 1900 -> nineteen hundred, 2005 -> two thousand five."""
    if figures[1:3] == "00":
        return cardinal(int(figures))
    if figures.endswith("00"):
        return [*cardinal(int(figures[:2])), "hundred"]
    return [*cardinal(int(figures[:2])), *two(figures[2:])]


def whole(figures: str) -> list[str]:
    """A number without separators, as it would be said out of the blue.

    Four figures go in pairs; five and more, or with a leading zero, one by one, unless round.
    """
    if len(figures) > 1 and figures.startswith("0"):
        return singly(figures)
    if len(figures) == 4:
        return year(figures)
    if len(figures) < 4 or (figures.endswith("000") and len(figures) <= LARGEST):
        return cardinal(int(figures))
    return singly(figures)


def number(text: str) -> list[str]:
    """1,250 and 3.5 and 2019; figures, commas for thousands, a decimal point. ValueError for anything else."""
    figures, point, after = text.replace(",", "").partition(".")
    if not figures.isdecimal() and figures:
        raise ValueError(text)
    named = "," in text and len(figures) <= LARGEST
    before = cardinal(int(figures)) if named else whole(figures) if figures else []
    if not point:
        return before
    return [*(before or ["zero"]), "point", *singly(after)]


def plural(words: list[str]) -> list[str]:
    """nineteen ninety -> nineteen nineties."""
    *before, last = words
    return [*before, f"{last[:-1]}ies" if last.endswith("y") else f"{last}s"]
