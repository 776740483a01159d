"""Pure: a letter as it is judged, and the places in it that several rules look at."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from data.letters.facts import LETTER_FILL_INS
from data.letters.parts import body_start
from data.playbook import Stage
from data.records import Channel, Contact
from data.script import Filled, fill
from data.text_checks import Span, Wording

TITLES: Final = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "madam", "herr", "frau"}
)
"""Before a name, and no part of it."""


@dataclass(frozen=True)
class Draft:
    """A letter and what it is judged by.

    `text` is as it was typed, a mail's with its subject. `others` are people it could be mistaken for, those
    of the same interview first. `beside` are the other letters of that interview, drafted or sent: to whom, and
    the body. `companies` are the names of other applications' companies. `first` is the body of the check-in
    this one comes after, empty for any other letter. `near` are those of `others` that are known from the same
    application. `card` is the paper it is written on: characters in a line, and lines; (0, 0) where it isn't known.
    """

    stage: Stage
    channel: Channel
    text: str
    values: Mapping[str, str]
    contact: Contact | None = None
    others: tuple[Contact, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    companies: tuple[str, ...] = ()
    first: str = ""
    near: tuple[Contact, ...] = ()
    card: tuple[int, int] = (0, 0)

    @cached_property
    def filled(self) -> Filled:
        """The letter as it would go out; the places of its points are places in this."""
        return fill(self.text, self.values, LETTER_FILL_INS)

    @property
    def has_subject(self) -> bool:
        """False for a card: nothing stands above its greeting."""
        return self.channel is not Channel.CARD


class Word(NamedTuple):
    """A word of a text, folded for comparing, and where it stands."""

    folded: str
    start: int
    end: int


class Greeting(NamedTuple):
    """How a letter begins: where whom it greets stands, and the words of their names, folded."""

    span: Span
    names: tuple[Word, ...]


@dataclass(frozen=True)
class LetterWording(Wording):
    """A filled letter to look at. Its subject is blotted out of `text`: what a letter must say, its body says."""

    draft: Draft

    @classmethod
    def of(cls, draft: Draft) -> "LetterWording":
        """That of a draft."""
        return cls(draft.filled, draft.values, draft)

    @cached_property
    def body_from(self) -> int:
        """The character its body begins at."""
        return body_start(self.filled.text) if self.draft.has_subject else 0

    @cached_property
    def text(self) -> str:
        """The body with plain apostrophes, every character where it stood."""
        text = self.filled.text.replace("’", "'").replace("‘", "'")
        return "\n" * self.body_from + text[self.body_from :]

    @cached_property
    def typed(self) -> str:
        """As `text`, without the names in it: a company called Sorry & Sons apologises for nothing."""
        names = {self.values.get(name, "") for name in ("company", "role", "contact", "interviewer", "me")}
        found = sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True)
        if not found:
            return self.text
        return re.sub("|".join(found), lambda name: "\x00" * len(name[0]), self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the body."""
        return tuple(words_of(self.text))

    @cached_property
    def greeting(self) -> Greeting | None:
        """Whom it greets; None where it begins without a greeting."""
        found = GREETING.match(self.text)
        if not found:
            return None
        start, end = found.span("who")
        words = []
        for word in words_of(self.text, start, end):
            if word.folded in TITLES:
                continue
            words.append(word)
            if _STOP.match(self.text, word.end):  # it ends like a sentence: "Hi Dana. Thank you"
                break
        names = tuple(word for word in words if word.folded not in _NOBODY)[:_MOST_NAMES]
        return Greeting((start, words[-1].end if words else start), names)


GREETING: Final = re.compile(
    r"\s*(?:dear|hi|hello|hey|good\s(?:morning|afternoon|evening|day)|greetings)\b"
    # "Hello, Dana," greets her; "Hello, it was good" greets nobody
    r"(?:,(?=[ \t]+(?:(?-i:[^\W\d_a-z])[\w.'\-]*[ \t]*){1,4}[,!\n]))?[ \t]*"
    r"(?P<who>[^\n,!:;–—]{0,80})",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"\.(?:\s|$)")
_NOBODY: Final = frozenset(
    """
    again all and both colleagues everybody everyone folks hiring manager team there to
    """.split()  # noqa: SIM905  # a line of words is read as a line
)
"""Words of a greeting that are nobody's name."""
_MOST_NAMES: Final = 6
"""Words of names in one greeting: "Dear Dana Fox and Priya Raman"."""
_WORD: Final = re.compile(r"\w[\w'’]*")


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text`, or of a part of it."""
    for word in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(folded(word[0]), *word.span())


@lru_cache(maxsize=8_192)
def folded(word: str) -> str:
    """For comparing: without case, accents and a genitive."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if word.isascii():
        return word
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)
    )


@lru_cache(maxsize=8_192)
def name_words(name: str) -> frozenset[str]:
    """The words of a name, folded, without titles and initials."""
    return frozenset(word.folded for word in words_of(name) if len(word.folded) > 1) - TITLES
