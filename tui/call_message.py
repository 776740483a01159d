"""The message for a machine, as it stands before a call: filled in, estimated, and how its rehearsals went."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coaching import Coaching
from data.desk import Desk
from data.records import Script, Take, TakeEnd
from data.script import Filled
from data.script_fit import Fit, fit_of


@dataclass(frozen=True, slots=True)
class Message:
    """What would be said to a machine now. `seconds` is the estimate at the person's own pace."""

    script: Script
    filled: Filled
    seconds: float
    fit: Fit

    @property
    def estimate(self) -> str:
        """`about 27 s of 30, fits`."""
        from tui.screens.script_pane import whole_seconds

        limit = self.script.limit
        return f"about {whole_seconds(self.seconds, limit)} s of {limit:g}, {self.fit}"


def message_of(desk: Desk, told: Coaching) -> Message | None:
    """The script for that contact as it would be said; None without one."""
    from data.script_checks import checklist
    from data.speech import timed

    script = told.script
    if script is None or told.filled is None:
        return None
    filled, pace = told.filled, desk.pace()
    seconds = timed(filled.text, pace.scale).seconds
    open_points = not all(point.met for point in checklist(filled, desk.fill_ins(script)))
    fit = fit_of(filled, seconds, pace.band, script.limit, open_points=open_points)
    return Message(script, filled, seconds, fit)


def too_long(seconds: float, limit: float) -> str:
    """One sentence about a message that was longer than its limit; empty for one that wasn't."""
    if seconds <= limit:
        return ""
    return f"The message took {seconds:.0f} s: a machine that records {limit:g} s would have cut it off."


def rehearsed(script: Script | None, takes: Sequence[Take], *, changed: bool = False) -> str:
    """How its rehearsals went: `said 3 times, last 28.1 s of 30, fits`; `not rehearsed yet`.

    `changed`: the last take said something else than would be said now.
    """
    if script is None:
        return "no script yet: v"
    if not takes:
        return "not rehearsed yet"
    last = takes[-1]
    if changed:
        return "changed since the last take"
    match last.end:
        case TakeEnd.CUT_OFF:
            return f"last take cut off at {last.limit:g} s"
        case TakeEnd.STOPPED:
            return f"last take stopped after {last.seconds:.1f} s"
        case TakeEnd.SAID:
            times = sum(take.end is TakeEnd.SAID for take in takes)
            often = {1: "once", 2: "twice"}.get(times, f"{times} times")
            fits = "fits" if last.seconds <= script.limit else "too long"
            return f"said {often}, last {last.seconds:.1f} s of {script.limit:g}, {fits}"
