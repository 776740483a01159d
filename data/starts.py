"""Pure: what an open step of a stage starts from, in one case at one `now`."""

from collections.abc import Sequence
from typing import Final

from arrow import Arrow
from msgspec import Struct

from data.cases import Case, Happened, Order, Round, is_voicemail
from data.due import day_words
from data.playbook import Anchor, Stage
from data.records import Outcome, Result, Retire
from data.steps import Step

FORESEEN: Final = frozenset({Result.REJECTED})
"""Outcomes whose track is shown in advance: what would come if they say no."""

_NEWS: Final = {"interview": "the interview", "reply": "their reply", "cancelled": "the cancelled round"}
_OUTCOMES: Final = {Result.OFFER: "the offer", Result.REJECTED: "the rejection"}


class Start(Struct, frozen=True):
    """What an open step starts from, and the words for it. `voicemail`: the step before left a message."""

    order: Order
    at: Arrow
    since: str
    projected: bool = False
    conditional: bool = False
    voicemail: bool = False


def start_of(stage: Stage, case: Case, now: Arrow, earlier: Sequence[Step]) -> Start | None:
    """What a stage of the application starts from; None while there is nothing to start it.

    `earlier` are the steps of the stages above it.
    """
    if stage.anchor is Anchor.LAST_NEWS:
        return after_news(case, now)
    if stage.anchor is Anchor.EARLIER_STAGE:
        return _after_stage(stage, case, now, earlier)
    if stage.anchor is Anchor.OUTCOME:
        return _after_outcome(stage, case, now)
    return None  # a call takes the place of another step: by_phone.py


def after_interview(one: Round, now: Arrow) -> Start:
    """From the end of an interview; projected while it is ahead."""
    ahead = one.end.timestamp() > now.timestamp()
    words = f"the end of the interview, {day_words(one.end, now)}"
    return Start((one.end.timestamp(), -1), one.end, words, projected=ahead)


def after_touch(touch: Happened | None, otherwise: Arrow, now: Arrow) -> Start:
    """From the last touch with a person; from `otherwise` where there was none."""
    if touch is None:
        return Start((otherwise.timestamp(), -1), otherwise, day_words(otherwise, now))
    return Start(touch.order, touch.at, f"the last touch, {day_words(touch.at, now)}")


def after_news(case: Case, now: Arrow) -> Start | None:
    """From the latest interview end, reply or cancellation; projected while that interview is ahead."""
    if case.news is None:
        return None
    order, at, kind = case.news
    ahead = kind == "interview" and order[0] > now.timestamp()
    return Start(order, at, f"{_NEWS[kind]}, {day_words(at, now)}", projected=ahead)


def _after_stage(stage: Stage, case: Case, now: Arrow, earlier: Sequence[Step]) -> Start | None:
    """From the end of the stage before in this turn; from its due day where that is still ahead."""
    before = [step for step in earlier if step.key.stage == stage.after]
    if case.news is None or not before:
        return None
    last = before[-1]
    if last.is_open:
        if last.due is None:
            return None
        return Start((last.due.timestamp(), -1), last.due, f"the {last.stage.noun}", projected=True)
    if last.done_by is None or isinstance(last.done_by, Retire) or last.at is None:
        return None
    order = next(one.order for one in case.facts if one.fact is last.done_by)
    if order <= case.news[0]:
        return None  # of an earlier turn: news came since
    voicemail = is_voicemail(last.done_by)
    what = "voicemail left" if voicemail else last.stage.noun
    return Start(order, last.at, f"the {what}, {day_words(last.at, now)}", voicemail=voicemail)


def _after_outcome(stage: Stage, case: Case, now: Arrow) -> Start | None:
    outcome = case.outcome
    if outcome is None:
        foreseen = stage.outcome in FORESEEN and case.news is not None
        return Start((now.timestamp(), -1), now, "", projected=True, conditional=True) if foreseen else None
    if not isinstance(outcome.fact, Outcome) or outcome.fact.result is not stage.outcome:
        return None
    words = _OUTCOMES.get(outcome.fact.result, "the outcome")
    return Start(outcome.order, outcome.at, f"{words}, {day_words(outcome.at, now)}")
