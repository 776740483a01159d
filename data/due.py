"""Pure: the day a step is due, from the playbook's row, what it starts from, and the days they named."""

from datetime import tzinfo

from arrow import Arrow
from msgspec import Struct
from msgspec.structs import replace

from data.cases import Case
from data.moments import (
    add_days,
    add_hours,
    add_months,
    add_working_days,
    at_wall,
    day_end,
    off_weekend,
    when_to_arrow,
)
from data.playbook import Anchor, Delay, Stage
from data.records import Outcome, Reply, When


class DueDay(Struct, frozen=True, kw_only=True):
    """When a step is due; `precise`: late at that instant; `expires`: None where only a rule ends it.

    `since` words what it was counted from where that isn't its start, `promised` is the day they named,
    `deadline` when they want an answer.
    """

    at: Arrow
    precise: bool = False
    expires: Arrow | None = None
    since: str = ""
    promised: Arrow | None = None
    deadline: Arrow | None = None


def after(start: Arrow, delay: Delay, due_at: str) -> Arrow:
    """`delay` after `start`: elapsed hours, else a calendar day at the time of day `due_at`."""
    if delay.hours:
        return add_hours(start, delay.hours)
    if delay.months:
        return add_months(start, delay.months, due_at)
    if delay.working_days:
        return add_working_days(start, delay.working_days, due_at)
    return add_days(start, delay.days, due_at)


def due_day(stage: Stage, start: Arrow, case: Case, due_at: str, *, voicemail: bool = False) -> DueDay:
    """The due day of an open step of `stage` that starts from `start`."""
    delay = stage.after_voicemail if voicemail and stage.after_voicemail else stage.due or Delay()
    at = after(start, delay, due_at)
    # a day that was counted in whole days can fall before the hour it was counted from
    day = DueDay(at=max(off_weekend(at) if stage.rolls else at, start))
    counted = start
    if stage.deadline:
        deadline = _deadline(case)
        if deadline is None:
            return day
        counted, precise = named_day(deadline, due_at, start)
        at = max(counted, start)
        day = DueDay(at=at, precise=precise, since="the deadline they gave", deadline=counted)
    elif stage.anchor is Anchor.LAST_NEWS or (stage.anchor is Anchor.EARLIER_STAGE and stage.nags):
        day = _promised(stage, start, case, day, due_at)
    if stage.expires is None:
        return day
    end = after(counted, stage.expires, due_at)
    return replace(day, expires=end if stage.expires.hours else day_end(end))


def _promised(stage: Stage, start: Arrow, case: Case, day: DueDay, due_at: str) -> DueDay:
    """The working day after the day they named, where that counts; product.md, "Promised dates"."""
    statement = case.statement
    promised = getattr(statement.fact, "promised", None) if statement else None
    if statement is None or promised is None:
        return day
    named = at_wall(promised.day, due_at, _zone(start))
    after_it = add_working_days(named, 1, due_at)
    newest = case.news is not None and case.news[0] == statement.order and isinstance(statement.fact, Reply)
    # the latest word is this one: no week's minimum, but never before it was said. Otherwise it was said at
    # the interview, or before we met or spoke again: it stands, and we don't ask before it
    counts = after_it >= start if newest and stage.anchor is Anchor.LAST_NEWS else after_it > day.at
    return (
        DueDay(at=after_it, since=f"they said {day_words(named, start)}", promised=named) if counts else day
    )


def named_day(when: When, due_at: str, now: Arrow) -> tuple[Arrow, bool]:
    """A day somebody named, in its own zone and then in that of `now`, and whether they gave a time of day."""
    if not when.time:
        # a day without a time is that calendar day wherever the person is
        return at_wall(when.day, due_at, _zone(now)), False
    return when_to_arrow(when, due_at).to(_zone(now)), True


def later_by(at: Arrow, seconds: float) -> Arrow:
    """`at` later by elapsed seconds."""
    return add_hours(at, seconds / 3600)


def day_words(at: Arrow, now: Arrow) -> str:
    """`Mon 23 Nov`, with the year when it isn't this one."""
    return at.format("ddd D MMM" if at.year == now.year else "ddd D MMM YYYY")


def _deadline(case: Case) -> When | None:
    outcome = case.outcome
    return outcome.fact.deadline if outcome is not None and isinstance(outcome.fact, Outcome) else None


def _zone(at: Arrow) -> tzinfo:
    zone = at.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    return zone
