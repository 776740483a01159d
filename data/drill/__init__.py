"""Pure: the drill: calls that go every way a call can go, dealt by a seed and judged by the coach's rules."""

from data.drill.dealing import COUNT, deal
from data.drill.drilled_call import CallPhase, DrilledCall
from data.drill.judging import Verdict, judge, wanted
from data.drill.running import Running
from data.drill.scoring import Score, score

__all__ = [
    "COUNT",
    "CallPhase",
    "DrilledCall",
    "Running",
    "Score",
    "Verdict",
    "deal",
    "judge",
    "score",
    "wanted",
]
