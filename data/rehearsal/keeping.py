"""Pure: what is stored of a recording that is over."""

from typing import Final

from msgspec.structs import replace

from data.records import Hold, Reading, Take, TakeEnd
from data.rehearsal.recording import Recording

LEAST: Final = 2.0
"""Seconds a stopped recording must have to be kept: less is a key pressed by mistake."""
_FINE: Final = 3
"""Decimals of a second that are kept."""


def kept(take: Take, recording: Recording, reading: Reading, least: float = LEAST) -> Take | None:
    """`take` as it went, its times no later than its limit; None where it was stopped before `least` seconds."""

    def exact(second: float) -> float:
        return min(round(second, _FINE), recording.limit)

    end = recording.end or TakeEnd.STOPPED
    if end is TakeEnd.STOPPED and recording.now < least:
        return None
    return replace(
        take,
        seconds=exact(recording.now),
        end=end,
        reading=reading,
        marks=tuple(replace(mark, at=exact(mark.at)) for mark in recording.marks),
        holds=tuple(Hold(start=exact(one.start), end=exact(one.end)) for one in recording.holds),
    )
