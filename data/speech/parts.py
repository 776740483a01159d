"""Pure: one token of a text, taken apart into what may be said and the punctuation around it."""

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

COMMA: Final = 0.27
"""Seconds of pause at a comma, a semicolon, a colon, a dash (LJ Speech: 0.28 at a comma)."""
STOP: Final = 0.52
"""Seconds of pause at a full stop or an ellipsis (LJ Speech: 0.48)."""
GROUP: Final = 0.45
"""Seconds of pause between groups of figures that somebody is to write down."""
PARAGRAPH: Final = 0.70
"""Seconds of pause between paragraphs."""

Item: TypeAlias = str | float
"""A spoken word, or a pause in seconds. A word that is one capital is a letter that is named."""

LONG: Final = 100
"""Characters of a token above which it is no number, address or name: it is said run by run."""

_DASHES: Final = "-–—―"
_LEAD: Final = "\"'`“”„«»([{<>*_~#|.,;:!?…•·¡¿" + _DASHES
_TRAIL: Final = "\"'`“”„«»)]}<>*_~|.,;:!?…•·。、，；：！？،؛؟।" + _DASHES
_STOPS: Final = frozenset(".!?…。！？؟।")
_COMMAS: Final = frozenset(",;:–—―、，；：،؛")
_LIKE: Final = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′", "'"),
        **dict.fromkeys("‐‑\u00ad", "-"),
        "−": "–",
        "⁄": "/",
        "½": "&half",
        "¼": "&quarter",
        "¾": "&three-quarters",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "þ": "th",
        "Þ": "Th",
        "ð": "th",
        **dict.fromkeys("™®©℠", ""),
    }
)
_SAID_SIGNS: Final = frozenset("+=<>|~^$£€¥₹°¢" + "。、，；：！？،؛؟।")


class Part(NamedTuple):
    """A token without accents and emoji: what may be said is `core`, `lead` and `trail` stand around it."""

    lead: str
    core: str
    lower: str
    trail: str

    @property
    def pause(self) -> float:
        """Seconds of pause its punctuation asks for after it."""
        return pause_at(self.trail if self.core else self.lead)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.core[:1].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is a word of two or more letters, all of them capitals."""
        return len(self.core) > 1 and self.core.isupper() and any(map(str.isalpha, self.core))


@lru_cache(256)
def pause_at(signs: str) -> float:
    """The longest pause any of these signs asks for; a lone hyphen between blanks is a dash."""
    if not _STOPS.isdisjoint(signs):
        return STOP
    return COMMA if signs == "-" or not _COMMAS.isdisjoint(signs) else 0.0


def part_of(token: str) -> Part:
    """The token taken apart; it holds no white space."""
    return _short_part(token) if len(token) <= LONG else _part(token)


def _part(token: str) -> Part:
    plain = folded(token)
    rest = plain.lstrip(_LEAD)
    lead = plain[: len(plain) - len(rest)]
    core = rest.rstrip(_TRAIL)
    trail = rest[len(core) :]
    if trail.startswith(")") and core.count("(") > core.count(")"):
        core, trail = f"{core})", trail[1:]
    return Part(lead, core, core.lower(), trail)


_short_part = lru_cache(4096)(_part)


def folded(token: str) -> str:
    """The token in plain letters and figures: no accents, no emoji, nothing that isn't seen."""
    if token.isascii():
        return token
    # marks go first: putting thousands of them in order would take for ever
    bare = "".join(filter(_stays, token.translate(_LIKE)))
    apart = "".join(filter(_stays, unicodedata.normalize("NFKD", bare)))
    whole = unicodedata.normalize("NFC", apart)
    return whole if whole.isascii() else "".join(map(_figure, whole))


def _stays(sign: str) -> bool:
    if sign.isascii():
        return True
    kind = unicodedata.category(sign)
    return kind[0] in "LNP" or kind == "Mc" or sign in _SAID_SIGNS


def _figure(sign: str) -> str:
    """Figures of other scripts as ours."""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return "" if sign.isnumeric() and not sign.isalpha() else sign
