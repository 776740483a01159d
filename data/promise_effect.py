"""Pure: what a day that they named at an interview does to the check-in, reckoned by the same rules as the steps."""

from dataclasses import dataclass, replace

from arrow import Arrow

from data.cases import Case, Cases, Happened
from data.due import day_words
from data.moments import instant
from data.playbook import Anchor, Owner
from data.records import Promise
from data.rules import Rules
from data.steps import Step
from data.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Moved:
    """The day of the check-in `before` the promise counts and `after`; None where there is none to move."""

    noun: str = ""
    before: Arrow | None = None
    after: Arrow | None = None
    chosen: bool = False
    """The person set that day themselves, and nothing moves it."""

    def words(self, now: Arrow) -> str:
        """ "the check-in moves from Mon 30 Nov to Fri 4 Dec"; empty where none is to come."""
        if self.before is None or self.after is None:
            return ""
        before, after = day_words(self.before, now), day_words(self.after, now)
        if before != after:
            return f"the {self.noun} moves from {before} to {after}"
        return f"the {self.noun} stays on {after}" + (", your own day" if self.chosen else "")


def promise_effect(case: Case, cases: Cases, rules: Rules, now: Arrow, promise: Promise) -> Moved:
    """What `promise`, noted now, would do to the next check-in of `case`."""
    at = instant(promise.at).to(now.tzinfo)
    told = Happened((at.timestamp(), len(cases.documents.facts)), at, promise)
    facts = tuple(sorted((*case.facts, told), key=lambda one: one.order))
    before = _check_in(Timeline(case, cases, rules, now))
    after = _check_in(Timeline(replace(case, facts=facts), cases, rules, now))
    if before is None or after is None:
        return Moved()
    return Moved(rules.stage(after).noun, before.due, after.due, after.chosen)


def _check_in(timeline: Timeline) -> Step | None:
    """The next step that waits for news."""
    return next(
        (
            one
            for one in timeline.steps()
            if one.is_open
            and one.due is not None
            and not one.conditional
            and timeline.rules.stage(one).owner is Owner.APPLICATION
            and timeline.rules.stage(one).anchor in {Anchor.LAST_NEWS, Anchor.EARLIER_STAGE}
            and timeline.rules.stage(one).nags
        ),
        None,
    )
