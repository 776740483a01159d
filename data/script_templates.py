"""Pure: voicemail scripts to start from, and which of them fits how an application stands."""

from dataclasses import dataclass
from typing import Final

from arrow import Arrow

from data.cases import Case, Happened, Order, is_voicemail
from data.moments import day_end, when_to_arrow
from data.records import Outcome, Result, Touch


@dataclass(frozen=True, slots=True)
class Template:
    """One script to start from: `title` for people, `when` to use it, `text` with its fill-ins."""

    name: str
    title: str
    when: str
    text: str


FIRST: Final = "first call"
SECOND: Final = "second call"
PROMISED: Final = "after a promised date"
OFFER: Final = "offer"
FEEDBACK: Final = "feedback"

TEMPLATES: Final[tuple[Template, ...]] = (
    Template(
        name=FIRST,
        title="First call",
        when="A week without news: you would like to know what comes next.",
        text=(
            "Hi {first_name}, this is {me}. We spoke on {day} about the {role} role. "
            "I'm still very interested, and I'm calling to ask what the next steps are. "
            "My number is {my_phone}. Again, {my_phone}. "
            "Thank you, and I hope to talk to you soon."
        ),
    ),
    Template(
        name=SECOND,
        title="Second call",
        when="You wrote or left a message, and nobody has answered.",
        text=(
            "Hi {first_name}, it's {me} again, about the {role} role at {company}. "
            "I'm still keen to join you, so I'm calling to see where things stand. "
            "My number is {my_phone}. Once more, {my_phone}. "
            "Thank you, {first_name}, and have a good day."
        ),
    ),
    Template(
        name=PROMISED,
        title="After a promised date",
        when="The day on which they wanted to be in touch has gone by.",
        text=(
            "Hi {first_name}, this is {me}. When we spoke about the {role} role, you hoped to have news by now, "
            "so I'm calling to ask where things stand. I'm still very interested. "
            "My number is {my_phone}. Again, {my_phone}. "
            "Thank you, and I look forward to hearing from you."
        ),
    ),
    Template(
        name=OFFER,
        title="Offer",
        when="They made an offer: thank them, and say when they will have your answer.",
        text=(
            "Hi {first_name}, this is {me}. I'm calling to thank you for your offer for the {role} role. "
            "It made my day, and you will have my decision by the date you gave. "
            "You can reach me at {my_phone}. Again, that's {my_phone}. "
            "Thank you, {first_name}."
        ),
    ),
    Template(
        name=FEEDBACK,
        title="Feedback after a no",
        when="They turned you down: accept it, and ask what was missing.",
        text=(
            "Hi {first_name}, this is {me}. Thank you for letting me know about the {role} role. "
            "I understand your decision. I'm calling to ask what was missing, so that I can do better. "
            "My number is {my_phone}. Again, {my_phone}. "
            "Thank you, and all the best to the team."
        ),
    ),
)
"""Every template, in the order in which an application may need them."""

_ASKED: Final = frozenset({"check-in", "second-check-in", "phone-call"})
"""Stages of the playbook that ask for news."""


def suggested(case: Case, now: Arrow) -> str:
    """The name of the template that fits how things stand in `case` at `now`."""
    outcome = case.outcome.fact if case.outcome is not None else None
    if isinstance(outcome, Outcome) and outcome.result in {Result.OFFER, Result.REJECTED}:
        return OFFER if outcome.result is Result.OFFER else FEEDBACK
    newest: Order = case.news[0] if case.news is not None else (0.0, -1)
    promised = _promised_until(case, now)
    if promised is not None and newest < (promised.timestamp(), -1) <= (now.timestamp(), -1):
        newest, otherwise = (promised.timestamp(), -1), PROMISED
    else:
        otherwise = FIRST
    asked = any(one.order > newest and _asks(one) for one in case.facts)
    return SECOND if asked else otherwise


def _promised_until(case: Case, now: Arrow) -> Arrow | None:
    """When the day they named for news is over (at its time of day, where they gave one)."""
    promised = getattr(case.statement.fact, "promised", None) if case.statement is not None else None
    if promised is None:
        return None
    at = when_to_arrow(promised, "00:00")
    return at if promised.time else day_end(at.replace(tzinfo=now.tzinfo))


def _asks(happened: Happened) -> bool:
    """True for a message left on a machine, and for a touch that asked for news."""
    fact = happened.fact
    asking = isinstance(fact, Touch) and fact.step is not None and fact.step.stage in _ASKED
    return asking or is_voicemail(fact)
