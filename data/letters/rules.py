"""The table of rules every letter is asked, and the checklist they and its contents make."""

from collections.abc import Iterator
from typing import Final

from data.letters.alike import near_identical
from data.letters.contents import CONTENT_RULES, LetterRule
from data.letters.draft import Draft, LetterWording
from data.letters.facts import LETTER_FILL_INS
from data.letters.form import closing, fits_card, greeting, length, shorter, subject
from data.letters.mistaken import wrong_company, wrong_name
from data.letters.phrases import APOLOGY, ARGUES
from data.letters.templates import put_in
from data.records import Channel
from data.text_checks import Point, Seen, avoids

SUBJECT: Final = "subject"
GREETING: Final = "greeting by name"
CLOSING: Final = "your name below"
LENGTH: Final = "length"
SHORTER: Final = "shorter than the first"
ON_CARD: Final = "fits the card"
FORM_RULES: Final = {
    SUBJECT: LetterRule(subject, "write what it is about after “Subject:”"),
    GREETING: LetterRule(greeting, "begin with “Dear {first_name},”", needs=("first_name", "contact")),
    CLOSING: LetterRule(closing, "end with “Best wishes,” and below it “{me}”", needs=("me",)),
    LENGTH: LetterRule(length, ""),
    SHORTER: LetterRule(shorter, ""),
    ON_CARD: LetterRule(fits_card, "", warns=True),
}
"""What is asked of the form of a letter."""

WARNINGS: Final = {
    "wrong name": LetterRule(wrong_name, ""),
    "wrong company": LetterRule(
        wrong_company, "{found} is another application's company[, this goes to {company}]"
    ),
    "near-identical wording": LetterRule(near_identical, ""),
    "no apology": LetterRule(avoids(APOLOGY), "take out {found}: there is nothing to be sorry for"),
    "no arguing": LetterRule(avoids(ARGUES), "take out {found}: nobody was ever argued into a yes"),
}
"""What should not go out; told only where it is so."""
NO_APOLOGY: Final = frozenset({"answer-offer"})
"""Stages in which one may be sorry: to decline, say."""
NO_ARGUING: Final = frozenset({"feedback", "card"})
"""Stages in which one could argue."""

_MOST_OPEN: Final = 9
"""Open fill-ins that are told one by one."""
_SHORT: Final = 60
"""Characters of a note that are repeated in an advice."""


def checked(draft: Draft) -> tuple[Point, ...]:
    """The points of a letter in the order of writing; then a warning for each thing that should not go out so.

    Points are there whether they are met or not. Warnings (`warning` is True, `met` False) are there only where
    there is something to warn of; so is the point of a thank-you that takes up nothing they said. Of an empty
    letter no point is met.
    """
    wording = LetterWording.of(draft)
    rules = _rules(draft)
    if not wording.text.strip():
        return tuple(_of_nothing(name, rule, wording) for name, rule in rules)
    points = [_point(name, rule, wording) for name, rule in rules]
    return (*points, *_open(wording), *_warnings(wording))


def _rules(draft: Draft) -> list[tuple[str, LetterRule]]:
    """What is asked of a letter of its stage, by name."""
    key = draft.stage.key
    contents = [
        (line, CONTENT_RULES[key, line]) for line in draft.stage.contents if (key, line) in CONTENT_RULES
    ]
    before = [SUBJECT, GREETING] if draft.has_subject else [GREETING]
    after = [CLOSING, LENGTH, *([SHORTER] if draft.first else []), *([ON_CARD] if _on_card(draft) else [])]
    form = {name: (name, FORM_RULES[name]) for name in (*before, *after)}
    return [*(form[name] for name in before), *contents, *(form[name] for name in after)]


def _on_card(draft: Draft) -> bool:
    """Whether it is written on paper whose size is known."""
    return draft.channel is Channel.CARD and min(draft.card) > 0


def _of_nothing(name: str, rule: LetterRule, wording: LetterWording) -> Point:
    """The point of an empty letter: what to write, not what to take out or how much is missing."""
    silent = rule.absence or name in {LENGTH, SHORTER, ON_CARD}
    return Point(name, name, False, "" if silent else _advice(rule, rule.look(wording), wording), None)


def _point(name: str, rule: LetterRule, wording: LetterWording) -> Point:
    seen = rule.look(wording)
    if empty := next((one for one in rule.needs if one in wording.filled.unfilled), ""):
        # what will stand there can't be judged before there is a value; what to do about that is told once
        return Point(name, name, False, "", wording.braces(empty), warning=rule.warns)
    advice = "" if seen.met else _advice(rule, seen, wording)
    return Point(name, seen.label or name, seen.met, advice, seen.span, _warns(name, rule, seen))


def _warns(name: str, rule: LetterRule, seen: Seen) -> bool:
    """Whether it is worth a warning; what is there in the wrong words is none."""
    return rule.warns and not seen.met and (seen.span is None or name == ON_CARD)


def _open(wording: LetterWording) -> Iterator[Point]:
    """Fill-ins that are still open, and braces that are none."""
    filled = wording.filled
    for name in filled.unfilled[:_MOST_OPEN]:
        label = f"{{{name}}} is open"
        missing = LETTER_FILL_INS[name].missing
        yield Point(f"open {name}", label, False, missing, wording.braces(name), warning=True)
    for braces in filled.unknown[:_MOST_OPEN]:
        at = filled.text.find(braces)
        advice = "write what belongs there, or take it out"
        span = (at, at + len(braces)) if at >= 0 else None
        yield Point(f"unknown {braces}", f"{braces} is no fill-in", False, advice, span, warning=True)


def _warnings(wording: LetterWording) -> Iterator[Point]:
    key = wording.draft.stage.key
    for name, rule in WARNINGS.items():
        if (name == "no apology" and key in NO_APOLOGY) or (name == "no arguing" and key not in NO_ARGUING):
            continue
        seen = rule.look(wording)
        if not seen.met:
            yield Point(
                name, seen.label or name, False, _advice(rule, seen, wording), seen.span, warning=True
            )


def _advice(rule: LetterRule, seen: Seen, wording: LetterWording) -> str:
    """What to do: the rule's words, or those for what was seen; what is known is filled in, shortened."""
    values = {name: _shortened(value) for name, value in wording.values.items()}
    if seen.span is not None:
        values["found"] = wording.quote(seen.span)
    return put_in(seen.advice or rule.advice, values)


def _shortened(value: str) -> str:
    return value if len(value) <= _SHORT else value[: _SHORT - 1].rstrip() + "…"
