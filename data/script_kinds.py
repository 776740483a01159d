"""Pure: what a message is for, told from its own words; some rules are asked of one kind only."""

from enum import Enum
from typing import Final

from data.script_wording import Wording, phrases


class Kind(Enum):
    """What a message is for."""

    NEWS = "to ask for news"
    OFFER = "to answer an offer"
    FEEDBACK = "to ask what was missing"


EVERY: Final = frozenset(Kind)
ASKS_NEWS: Final = frozenset({Kind.NEWS})
ANSWERS_OFFER: Final = frozenset({Kind.OFFER})
ASKS_FEEDBACK: Final = frozenset({Kind.FEEDBACK})

_OFFER: Final = phrases(
    r"your(?: \w+)? offer|(?:accept|decline|about|for|consider|considering|to|on|reading|review|reviewing) (?:the|this)"
    r"(?: \w+)? offer"
)
_FEEDBACK: Final = phrases(
    r"what (?:was|is|i was) missing|(?:do|done|did) better|(?:fell|fall) short|(?:a )?stronger candidate|feedback"
)
_REFUSED: Final = phrases(
    r"(?:the|your) (?:decision|choice)|(?:went|gone|going) with|not (?:selected|chosen|successful|moving)|unsuccessful"
    r"|(?:another|other|different) candidate|(?:someone|somebody) else|turned (?:me )?down|rejection|next time"
    r"|letting me know about"
)


def kind_of(wording: Wording) -> Kind:
    """An offer's answer and a request for feedback name themselves; everything else asks for news."""
    if wording.find(_FEEDBACK) and wording.find(_REFUSED):
        return Kind.FEEDBACK
    return Kind.OFFER if wording.find(_OFFER) else Kind.NEWS
