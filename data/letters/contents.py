"""The table of what each letter must contain: one rule for each line of `contents` in data/playbook.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from data.letters.draft import LetterWording
from data.letters.phrases import (
    ACCEPTS,
    ANSWER,
    FORGOTTEN,
    HIRED,
    LIKES_THEM,
    LINK,
    OF_INTEREST,
    OTHER_ROLES,
    REQUEST,
    STRONG,
    TAKEN_UP,
    THANKS_FOR_OFFER,
    THANKS_FOR_TIME,
    WHEN,
    YOU_SAID,
)
from data.letters.telling import as_noted, takes_up
from data.text_checks import Seen, affirms, denied, says
from data.text_checks.phrases import INTERESTED, MISSING, NEXT_STEP, OFFER_ANSWER, OFFER_THANKS, THANKS

LetterLook: TypeAlias = Callable[[LetterWording], Seen]
"""One way to look at a letter."""


@dataclass(frozen=True, slots=True)
class LetterRule:
    """One row of the table: how it is found, and what to write where it is not.

    `advice` may hold fill-ins, `{found}` for the words that were found, and [parts] that need what may not be
    known. `needs` are fill-ins that, left open in the text, keep it from being met. `absence`: it is met by what
    is not there. `warns`: sent without it the letter would be worth little, unless something of it is there.
    """

    look: LetterLook
    advice: str
    needs: tuple[str, ...] = ()
    absence: bool = False
    warns: bool = False


def _strong(wording: LetterWording) -> Seen:
    """One's strengths as they are noted, or whatever else speaks for one."""
    place = takes_up(wording, wording.values.get("strengths", ""))
    return Seen(True, place) if place else affirms(STRONG)(wording)


def _forgotten(wording: LetterWording) -> Seen:
    """What was noted as forgotten; nothing noted, nothing missing."""
    noted = wording.values.get("forgot", "")
    if place := takes_up(wording, noted) if noted else wording.find(FORGOTTEN):
        return Seen(True, place)
    return Seen(not noted, None, "", "" if noted else "nothing noted that you forgot")


def _one_thing_said(wording: LetterWording) -> Seen:
    """Something of what they said: by its own words, or told as theirs."""
    noted = wording.values.get("said", "")
    if verbatim := as_noted(wording, noted):
        return Seen(False, verbatim, "your note stands there as you noted it: put it into your own words")
    place = takes_up(wording, noted) or wording.find(YOU_SAID) or (None if noted else _taken_up(wording))
    if place:
        return Seen(True, place)
    who = wording.values.get("first_name") or "they"
    if noted:
        return Seen(False, None, f"{who} said “{{said}}”: take it up")
    return Seen(
        False,
        None,
        f"nothing noted of what {who} said: note it (n in the list), or write what stayed with you (“you said …”)",
    )


def _taken_up(wording: LetterWording) -> tuple[int, int] | None:
    """In other words; to hear about the company itself is to hear nothing of theirs."""
    return next(
        (one for one in wording.each_typed(TAKEN_UP) if wording.typed[one[1] :].lstrip()[:1] != "\x00"), None
    )


def _what_and_when(wording: LetterWording) -> Seen:
    """The next steps, and when they come."""
    what, when = wording.find(NEXT_STEP), wording.find(WHEN)
    if what and not when:
        return Seen(False, what, "ask when, too: “… and when might I hear from you?”")
    return Seen(what is not None, what)


def _accepts_first(wording: LetterWording) -> Seen:
    """That one accepts the decision stands before everything one asks."""
    accepted = affirms(ACCEPTS)(wording)
    if not accepted.met or accepted.span is None:
        return accepted
    asked = [
        place for place in (wording.find(MISSING), wording.find(HIRED), _first_question(wording)) if place
    ]
    if any(place[0] < accepted.span[0] for place in asked):
        return Seen(False, accepted.span, "accept the decision first: move {found} above your questions")
    return accepted


def _first_question(wording: LetterWording) -> tuple[int, int] | None:
    return next((one for one in wording.sentences if wording.text[one[1] - 1] == "?"), None)


def _no_request(wording: LetterWording) -> Seen:
    """Nothing is asked for; what one says one isn't asking for is no request."""
    typed = wording.typed
    asked = (one for one in wording.each_typed(REQUEST) if not denied(typed, one[0]))
    place = next(asked, None)
    return Seen(place is None, place)


_INTERESTED: Final = LetterRule(
    affirms(INTERESTED), "not found: write “I am still very interested[ in the {role} role]”"
)

CONTENT_RULES: Final[Mapping[tuple[str, str], LetterRule]] = {
    ("thank-you", "thanks for their time"): LetterRule(
        says(THANKS_FOR_TIME), "not found: write “thank you for your time[ on {day}]”"
    ),
    ("thank-you", "why you are a strong candidate"): LetterRule(
        _strong, "not found: say what you would bring[, such as “{strengths}”]", needs=("strengths",)
    ),
    ("thank-you", "you are still interested"): _INTERESTED,
    ("thank-you", "anything you forgot to say"): LetterRule(
        _forgotten, "you noted that you forgot “{forgot}”: say it now, in a sentence", needs=("forgot",)
    ),
    ("thank-you", "one thing they said"): LetterRule(_one_thing_said, "", needs=("said",), warns=True),
    ("check-in", "you are still interested"): _INTERESTED,
    ("check-in", "what the next steps are"): LetterRule(
        says(NEXT_STEP), "not found: ask “what are the next steps?”"
    ),
    ("check-in", "when they come"): LetterRule(says(WHEN), "not found: ask “when might I hear from you?”"),
    ("second-check-in", "you are still interested"): _INTERESTED,
    ("second-check-in", "what the next steps are, and when"): LetterRule(
        _what_and_when, "not found: ask “what are the next steps, and when will they come?”"
    ),
    ("answer-offer", "thanks for the offer"): LetterRule(
        says(OFFER_THANKS, THANKS_FOR_OFFER), "not found: write “thank you very much for the offer”"
    ),
    ("answer-offer", "your decision, or the day it will come"): LetterRule(
        says(OFFER_ANSWER, ANSWER),
        "not found: say yes or no, or “you will have my decision[ by {deadline}]”",
        needs=("deadline",),
    ),
    ("feedback", "you accept the decision"): LetterRule(
        _accepts_first, "not found: begin with “I understand your decision”"
    ),
    ("feedback", "what was missing"): LetterRule(says(MISSING), "not found: ask “what was missing?”"),
    ("feedback", "what kind of person they hired"): LetterRule(
        says(HIRED), "not found: ask “what kind of person did you choose?”"
    ),
    ("card", "thanks"): LetterRule(says(THANKS), "not found: write “thank you for your time”"),
    ("card", "your interest in the company"): LetterRule(
        affirms(INTERESTED, LIKES_THEM), "not found: write “I am still interested[ in {company}]”"
    ),
    ("card", "that you would like to hear of other roles"): LetterRule(
        affirms(OTHER_ROLES), "not found: write “I would be glad to hear of other roles”"
    ),
    ("keep-warm", "something of use or interest to them"): LetterRule(
        says(LINK, OF_INTEREST),
        "not found: give them something, a link, a piece of news, a kind word about theirs",
        needs=("link",),
    ),
    ("keep-warm", "no request"): LetterRule(
        _no_request, "take out {found}: this time you ask for nothing", absence=True
    ),
}
"""By the key of the stage and the line of its contents, word for word."""
