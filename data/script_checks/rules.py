"""The table of rules, and the checklist they make of a script."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from data.script import FILL_INS, Filled, fill
from data.script_checks.kinds import ANSWERS_OFFER, ASKS_FEEDBACK, ASKS_NEWS, EVERY, Kind, kind_of
from data.script_checks.looking import number_twice, one_subject
from data.script_checks.names import name_first, role_named
from data.script_checks.phrases import FILLER, WHY
from data.text_checks import Look, Point, Seen, Wording, affirms, avoids, says
from data.text_checks.phrases import (
    APOLOGY,
    INTERESTED,
    MISSING,
    NEXT_STEP,
    OFFER_ANSWER,
    OFFER_THANKS,
    REFUSAL_ACCEPTED,
    THANKS,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: how it is found, and what to do where it is not.

    `advice` may hold fill-ins, and `{found}` for the words that were found. `needs` are fill-ins without
    whose values it can't be met. `kinds` are the messages it is asked of. `absence`: it is met by what is
    not there.
    """

    name: str
    label: str
    look: Look
    advice: str
    needs: tuple[str, ...] = ()
    kinds: frozenset[Kind] = EVERY
    absence: bool = False


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "name first",
        "name first",
        name_first,
        "not found at the start: begin with “Hi {first_name}, this is {me}”",
        needs=("me",),
    ),
    Rule(
        "who and which role",
        "who you are and which role",
        role_named,
        "not found: say “we spoke on {day} about the {role} role”",
        needs=("role",),
    ),
    Rule(
        "why you call",
        "why you call",
        says(WHY, NEXT_STEP, MISSING),
        "not found: say why, “I'm calling to ask …”",
    ),
    Rule(
        "thanks for the offer",
        "thanks for the offer",
        says(OFFER_THANKS),
        "not found: say “thank you for your offer”",
        kinds=ANSWERS_OFFER,
    ),
    Rule(
        "decision",
        "your decision, or when it comes",
        says(OFFER_ANSWER),
        "not found: say yes or no, or “you will have my decision by Friday”",
        kinds=ANSWERS_OFFER,
    ),
    Rule(
        "accepts the no",
        "accepts their decision first",
        says(REFUSAL_ACCEPTED),
        "not found: say “I understand your decision”",
        kinds=ASKS_FEEDBACK,
    ),
    Rule(
        "asks what was missing",
        "asks what was missing",
        says(MISSING),
        "not found: ask “what was missing?”",
        kinds=ASKS_FEEDBACK,
    ),
    Rule(
        "still interested",
        "still interested",
        affirms(INTERESTED),
        "not found: say “I'm still very interested”",
        kinds=ASKS_NEWS,
    ),
    Rule(
        "next step",
        "asks for the next step",
        says(NEXT_STEP),
        "not found: ask “what are the next steps?”",
        kinds=ASKS_NEWS,
    ),
    Rule(
        "number twice",
        "number twice, slowly",
        number_twice,
        "not found: say “my number is {my_phone}, that's {my_phone}”",
        needs=("my_phone",),
    ),
    Rule("thanks", "thanks", says(THANKS), "not found: end with “thank you, {first_name}”"),
    Rule("no apology", "no apology", avoids(APOLOGY), "take out {found}", absence=True),
    Rule("no filler", "no filler", avoids(FILLER), "take out {found}", absence=True),
    Rule("one subject", "one subject", one_subject, "keep {found} for another call", absence=True),
)
"""Every rule, in the order of saying."""


def checklist(filled: Filled, values: Mapping[str, str]) -> tuple[Point, ...]:
    """The points of a message of its kind, in the order of saying. Of an empty text none is met."""
    wording = Wording(filled, values)
    kind = kind_of(wording)
    return tuple(_point(rule, wording) for rule in RULES if kind in rule.kinds)


def _point(rule: Rule, wording: Wording) -> Point:
    if not wording.text.strip():
        return Point(
            rule.name, rule.label, False, "" if rule.absence else _advice(rule, Seen(False), wording), None
        )
    seen = rule.look(wording)
    if empty := next((name for name in rule.needs if name in wording.filled.unfilled), ""):
        # what is said there can't be judged, nor said, before there is a value
        advice = f"{{{empty}}} is empty: {FILL_INS[empty].missing}"
        return Point(rule.name, rule.label, False, advice, seen.span or wording.braces(empty))
    advice = "" if seen.met else _advice(rule, seen, wording)
    return Point(rule.name, rule.label, seen.met, advice, seen.span)


def _advice(rule: Rule, seen: Seen, wording: Wording) -> str:
    """What to do: the rule's words, or those for what was seen; what is known is filled in."""
    values = dict(wording.values)
    if seen.span is not None:
        values["found"] = wording.quote(seen.span)
    return fill(seen.advice or rule.advice, values).text
