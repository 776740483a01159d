"""Pure: the form of a letter: subject, length, greeting and closing."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from data.letters.card import card_fit
from data.letters.draft import Draft, LetterWording, folded, name_words
from data.letters.parts import subject_span
from data.letters.phrases import CLOSING
from data.records import Channel
from data.text_checks import Seen


class Band(NamedTuple):
    """How many words a letter has, with its greeting and closing."""

    fewest: int
    most: int


LENGTHS: Final[Mapping[str, Band]] = {
    "thank-you": Band(50, 200),  # product.md: advice goes from four sentences to 200 words
    # these are ours: from the shortest that says all to what is read without scrolling
    "check-in": Band(15, 120),
    "second-check-in": Band(12, 80),
    "answer-offer": Band(15, 150),
    "feedback": Band(40, 150),
    "card": Band(25, 60),  # what 12 lines of 30 characters hold
    "keep-warm": Band(15, 120),
}
"""By the key of the stage; ANY_LENGTH where there is none. Whatever goes by post is as long as a card."""
ANY_LENGTH: Final = Band(20, 200)

TAIL_LINES: Final = 6
"""Lines at the end in which one's name is looked for: a phone number and an address may stand below it."""
TAIL_LENGTH: Final = 300
"""And characters: a line may be endless."""


def band_of(draft: Draft) -> Band:
    """How long a letter of this kind is."""
    return LENGTHS["card"] if draft.channel is Channel.CARD else LENGTHS.get(draft.stage.key, ANY_LENGTH)


def word_count(text: str) -> int:
    """Words as a person counts them: a dash by itself is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def subject(wording: LetterWording) -> Seen:
    """Something stands in the line of the subject."""
    span = subject_span(wording.filled.text)
    if span is None:
        return Seen(False, None, "begin with a line “Subject: …”")
    return Seen(bool(wording.filled.text[slice(*span)].strip()), span)


def length(wording: LetterWording) -> Seen:
    """Within the band; where it is too long, from where on."""
    band, words = band_of(wording.draft), word_count(wording.text)
    label = f"{words} word{'' if words == 1 else 's'}"
    usual = f"{band.fewest} to {band.most} are usual"
    if words < band.fewest:
        return Seen(False, None, f"short: {usual}", label)
    if words > band.most:
        start = _start_of_word(wording, band.most)
        return Seen(False, (start, len(wording.text.rstrip())), f"cut {words - band.most}: {usual}", label)
    return Seen(True, None, "", label)


def _start_of_word(wording: LetterWording, number: int) -> int:
    """Where the word after the first `number` ones begins."""
    at, text = wording.body_from, wording.text
    for word in text.split():
        at = text.index(word, at)
        if any(map(str.isalnum, word)):
            if not number:
                return at
            number -= 1
        at += len(word)
    return at


def fits_card(wording: LetterWording) -> Seen:
    """All of it stands on the card; where it doesn't, from where on."""
    text = wording.filled.text
    fit = card_fit(text, *wording.draft.card)
    label = f"fits the card: {fit.words}"
    if fit.fits:
        return Seen(True, None, "", label)
    # a word that is broken at the end of a line is one word still
    cut = min(max(word_count(fit.over), 1), word_count(wording.text))
    start = _start_of_word(wording, word_count(wording.text) - cut)
    return Seen(False, (start, len(text.rstrip())), f"cut about {cut} word{'' if cut == 1 else 's'}", label)


def shorter(wording: LetterWording) -> Seen:
    """Shorter than the check-in before it."""
    first, words = word_count(wording.draft.first), word_count(wording.text)
    return Seen(words < first, None, f"the first had {first} words: cut {words - first + 1}")


def greeting(wording: LetterWording) -> Seen:
    """It greets whom it is for by name, where that is known."""
    found, contact = wording.greeting, wording.draft.contact
    name = contact.name if contact else ""
    if found is None:
        return Seen(False, None, "begin with “Dear {first_name},”" if name else "begin with a greeting")
    own = name_words(name)
    if not own or any(word.folded in own for word in found.names):
        return Seen(True, found.span)
    if found.names:
        return Seen(False, found.span, "{found} is not {contact}: write “Dear {first_name},”")
    return Seen(False, found.span)


def closing(wording: LetterWording) -> Seen:
    """One's own name stands below; where that isn't known, some words of goodbye."""
    tail_from = _tail(wording)
    own = {folded(word) for word in wording.values.get("me", "").split()}
    if not own:
        found = CLOSING.search(wording.text, tail_from)
        return Seen(found is not None, found.span() if found else None)
    names = [word for word in wording.words if word.start >= tail_from and word.folded in own]
    return Seen(True, (names[0].start, names[-1].end)) if names else Seen(False)


def _tail(wording: LetterWording) -> int:
    """Where the last lines begin."""
    text = wording.text.rstrip()
    at = len(text)
    for _ in range(TAIL_LINES):
        at = max(text.rfind("\n", 0, at), 0)
    return max(at, wording.body_from, len(text) - TAIL_LENGTH)
