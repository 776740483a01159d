"""Pure: what a message is for, told from its own words; some rules are asked of one kind only."""

from enum import Enum
from typing import Final

from data.script_checks.phrases import OFFER, REFUSED
from data.text_checks import Wording
from data.text_checks.phrases import MISSING


class Kind(Enum):
    """What a message is for."""

    NEWS = "to ask for news"
    OFFER = "to answer an offer"
    FEEDBACK = "to ask what was missing"


EVERY: Final = frozenset(Kind)
ASKS_NEWS: Final = frozenset({Kind.NEWS})
ANSWERS_OFFER: Final = frozenset({Kind.OFFER})
ASKS_FEEDBACK: Final = frozenset({Kind.FEEDBACK})


def kind_of(wording: Wording) -> Kind:
    """An offer's answer and a request for feedback name themselves; everything else asks for news."""
    if wording.find(MISSING) and wording.find(REFUSED):
        return Kind.FEEDBACK
    return Kind.OFFER if wording.find(OFFER) else Kind.NEWS
