"""Pure: a drill in figures."""

from dataclasses import dataclass
from statistics import median

from data.calls import CallLimits
from data.drill.judging import judge
from data.records import Drill


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of `of` calls, in time too; `seconds` is the median from answer to key, None where there was none."""

    right: int
    of: int
    seconds: float | None


def score(drill: Drill, limits: CallLimits | None = None) -> Score:
    """What is right follows from the limits as they are now, as every advice does."""
    took = [call.second for call in drill.calls if call.reaction is not None and call.second >= 0]
    right = sum(judge(call, limits).good for call in drill.calls)
    return Score(right, len(drill.calls), median(took) if took else None)
