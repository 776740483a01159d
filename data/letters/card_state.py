"""Pure: how far a card by post has come."""

from collections.abc import Iterable
from enum import IntEnum

from data.records import Channel, Letter, Touch, TouchKind
from data.steps import Step


class CardState(IntEnum):
    """How far a card is; each state has been through the ones before it."""

    NOTHING = 0
    DRAFTED = 1
    WRITTEN = 2
    POSTED = 3


def card_state(step: Step, letters: Iterable[Letter]) -> CardState:
    """How far the card of `step` is, by its drafts and by what was done; drafts of mails count for nothing."""
    if isinstance(step.done_by, Touch) and step.done_by.what is TouchKind.POSTED:
        return CardState.POSTED
    cards = [one for one in letters if one.channel is Channel.CARD]
    if any(one.written is not None for one in cards):
        return CardState.WRITTEN
    return CardState.DRAFTED if any(one.text.strip() for one in cards) else CardState.NOTHING
