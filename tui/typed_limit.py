"""A time limit as people type it: "45", "1:30", "2 min"."""

import re
from typing import Final

from data.errors import UsageProblem
from data.limits import LEAST_LIMIT, LIMITS, MOST_LIMIT

_TYPED: Final = re.compile(
    r"(?:(?P<clock>\d+):(?P<rest>[0-5]?\d)"
    r"|(?:(?P<minutes>\d+(?:[.,]\d+)?)\s*m(?:in(?:ute)?s?)?\.?)?"
    r"\s*(?:(?P<seconds>\d+(?:[.,]\d+)?)\s*(?:s(?:ec(?:ond)?s?)?\.?)?)?)",
    re.IGNORECASE,
)


def typed_limit(line: str) -> float:
    """The seconds meant by `line`. UsageProblem for what is no length of time, or none a machine has."""
    found = _TYPED.fullmatch(line.strip())
    if found is None or not any(found.groups()):
        raise UsageProblem("That is no length of time; type seconds or minutes: 45, 1:30, 2 min.")
    minutes, seconds = found["clock"] or found["minutes"], found["rest"] or found["seconds"]
    limit = round(_number(minutes) * 60 + _number(seconds), 1)
    if not LEAST_LIMIT <= limit <= MOST_LIMIT:
        raise UsageProblem(
            f"A limit is {LEAST_LIMIT} second at least and {MOST_LIMIT // 60} minutes at most."
        )
    return limit


def step_from(limit: float, way: int) -> float:
    """The next of the steps above (`way` 1) or below (-1) `limit`; `limit` itself where there is none."""
    if way > 0:
        return next((step for step in LIMITS if step > limit), limit)
    return next((step for step in reversed(LIMITS) if step < limit), limit)


def _number(text: str | None) -> float:
    return float((text or "0").replace(",", "."))
