"""A card by post in words and signs: how far it has come. Pure."""

from typing import Final

from data.letters.card_state import CardState, card_state
from data.records import Channel
from data.steps import Step

CARD_STATES: Final = {
    CardState.NOTHING: "",
    CardState.DRAFTED: "drafted",
    CardState.WRITTEN: "written",
    CardState.POSTED: "posted",
}
NO_ADDRESS: Final = "No address is known: e adds it."


def is_card(step: Step) -> bool:
    """Whether a step is done by a card."""
    return Channel.CARD in step.stage.channels


def card_words(step: Step) -> str:
    """`drafted` or `written` of a card that is still to be posted; else empty."""
    return CARD_STATES[card_state(step, step.letters)] if is_card(step) and step.is_open else ""


def card_told(step: Step, whole: str) -> list[str]:
    """What is to be done, with how far the card is, the longest first: `Post the card · written`, `Card · written`.

    `whole` names the deed and the person. Empty where there is nothing to add to it.
    """
    card = card_words(step)
    return [f"{deed} · {card}" for deed in (whole, step.stage.label, "Card")] if card else []
