"""A text of four sentences, its timing, and takes of it."""

from typing import Any, Final

from msgspec.structs import replace

from data.records import Hold, Mark, Take, TakeEnd
from data.speech import timed
from tests.data.samples import take

TEXT: Final = (
    "Hi Maria, this is Sam Okafor. We spoke on Monday about the data engineer role. "
    "You can reach me at 415-555-0199, that's 415-555-0199. Thank you, and I hope to hear from you soon."
)
TIMING: Final = timed(TEXT, 1.0)
COUNT: Final = len(TIMING.sentences)


def begins(sentence: int) -> float:
    """Where that sentence begins, in the text's own seconds."""
    return TIMING.tokens[TIMING.sentences[sentence].first].begins


def ends(sentence: int) -> float:
    """Where it ends."""
    return TIMING.tokens[TIMING.sentences[sentence].end - 1].ends


WHOLE: Final = ends(COUNT - 1)
"""Seconds of the text."""


def a_take(at: tuple[float, ...] = (), **fields: Any) -> Take:
    """A take of the text with these marks by hand; by default it was said."""
    marks = tuple(Mark(at=one, by_hand=True) for one in at)
    seconds = at[-1] if at else WHOLE
    told = {
        "text": TEXT,
        "limit": 60,
        "expected": WHOLE,
        "seconds": seconds,
        "end": TakeEnd.SAID,
        "marks": marks,
    }
    return replace(take(), **(told | fields))


def holds(*pairs: tuple[float, float]) -> tuple[Hold, ...]:
    """Holds from and to these seconds."""
    return tuple(Hold(start=start, end=end) for start, end in pairs)
