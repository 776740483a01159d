"""Pure: why an application would be let go, as far as the steps themselves say it."""

from collections.abc import Iterable
from typing import Final

from data.records import Result
from data.steps import State, Step

_NUMBERS: Final = {1: "a", 2: "two"}


def suggested_reason(steps: Iterable[Step], result: Result) -> str:
    """`two check-ins without an answer` while a step suggests `result`; empty where none does.

    Counted is what was really done in this turn: one that was skipped waited for no answer.
    """
    known = tuple(steps)
    suggesting = next((one for one in known if one.doable and one.stage.suggests is result), None)
    if suggesting is None:
        return ""
    done = [
        one
        for one in known
        if one.state is State.DONE
        and one.stage.family == suggesting.stage.family
        and one.key.turn == suggesting.key.turn
    ]
    if not done:
        return ""
    number = _NUMBERS.get(len(done), str(len(done)))
    return f"{number} {done[0].stage.noun}{'' if len(done) == 1 else 's'} without an answer"
