"""Pure: the day a step is due, from the playbook's row, what it starts from, and the days they named."""

from datetime import tzinfo

from arrow import Arrow
from msgspec import Struct

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
from data.records import Outcome, Promise, Reply, When


class DueDay(Struct, frozen=True):
    """When a step is due; `precise` says that it is late at that instant."""

    at: Arrow
    precise: bool = False


def after(start: Arrow, delay: Delay, due_at: str) -> Arrow:
    """`delay` after `start`: elapsed hours, else a calendar day at the time of day `due_at`."""
    if delay.hours:
        return add_hours(start, delay.hours)
    if delay.months:
        return add_months(start, delay.months, due_at)
    if delay.working_days:
        return add_working_days(start, delay.working_days, due_at)
    return add_days(start, delay.days, due_at)


def due_day(
    stage: Stage, start: Arrow, case: Case, due_at: str, *, voicemail: bool = False
) -> tuple[DueDay, Arrow | None, str]:
    """The due day of an open step, its expiry (None: by rule only), and what it was counted from if not `start`."""
    delay = stage.due or Delay()
    if voicemail and stage.after_voicemail is not None:
        delay = stage.after_voicemail
    day, counted, since = DueDay(after(start, delay, due_at)), start, ""
    if stage.rolls:
        day = DueDay(off_weekend(day.at))
    lasts = stage.expires
    if stage.deadline:
        if (deadline := _deadline(case)) is not None:
            at, precise = named_day(deadline, due_at, start)
            day, counted, since = DueDay(at, precise), at, "the deadline they gave"
        else:
            lasts = None
    elif stage.anchor is Anchor.LAST_NEWS or (stage.anchor is Anchor.EARLIER_STAGE and stage.nags):
        day, since = _promised(stage, start, case, day, due_at)
    expires = None
    if lasts is not None:
        end = after(counted, lasts, due_at)
        expires = end if lasts.hours else day_end(end)
    # a day that was counted in whole days can fall before the hour it was counted from
    return DueDay(max(day.at, start), day.precise), expires, since


def _promised(stage: Stage, start: Arrow, case: Case, day: DueDay, due_at: str) -> tuple[DueDay, str]:
    """The day after a working day past what they promised, where that counts; product.md, "Promised dates"."""
    statement = case.statement
    promised = getattr(statement.fact, "promised", None) if statement else None
    if statement is None or promised is None:
        return day, ""
    named = at_wall(promised.day, due_at, _zone(start))
    after_it = add_working_days(named, 1, due_at)
    words = f"they said {day_words(named, start)}"
    newest = case.news is not None and case.news[0] == statement.order
    if isinstance(statement.fact, Reply) and newest and stage.anchor is Anchor.LAST_NEWS:
        # the latest word is this one: no week's minimum, but never before it was said
        return (DueDay(after_it), words) if after_it >= start else (day, "")
    assert isinstance(statement.fact, (Reply, Promise))  # noqa: S101  # what Case.statement gives
    # said before the latest news, which named no other day: it still stands, and we don't ask before it
    return (DueDay(after_it), words) if after_it > day.at else (day, "")


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
