"""Pure: the rows of the list, each with what comes next, ranked by how much they ask for attention."""

import math
from collections import Counter
from collections.abc import Iterable

from arrow import Arrow

from data.cases import Case, Cases
from data.records import Outcome
from data.steps import Board, Group, Row, State, Step
from data.timeline import Rules, Timeline

THIS_WEEK_DAYS = 7
"""How many days from today "this week" reaches (product.md, "Groups of the list")."""


def board(cases: Cases, rules: Rules, now: Arrow) -> Board:
    """Every application as a row, ranked by group, then due, company and id."""
    rows = [
        row(case, Timeline(case, cases, rules, now, foreseen=False).steps(), now)
        for case in cases.cases.values()
    ]
    return ranked(rows, now)


def ranked(rows: Iterable[Row], now: Arrow) -> Board:
    """The board of these rows."""
    ordered = tuple(
        sorted(
            rows,
            key=lambda one: (
                one.group.value,
                one.due.timestamp() if one.due else math.inf,
                one.application.company.casefold(),
                one.id,
            ),
        )
    )
    return Board(now=now, rows=ordered, counts=dict(Counter(one.group for one in ordered)))


def row(case: Case, steps: tuple[Step, ...], now: Arrow) -> Row:
    """The row of one application: its interview and, of everything doable, what is due first."""
    facing = case.facing(now)
    ahead = facing if facing is not None and facing.ahead(now) else None
    step = next_step(steps)
    if step is not None and ahead is not None and _rank(step) > (0, ahead.start.timestamp()):
        step = None
    interview_next = ahead is not None and step is None
    due = ahead.start if interview_next and ahead is not None else step.due if step is not None else None
    outcome = (
        case.outcome.fact if case.outcome is not None and isinstance(case.outcome.fact, Outcome) else None
    )
    return Row(
        application=case.application,
        interview=facing.interview if facing else None,
        start=facing.start if facing else None,
        end=facing.end if facing else None,
        group=_group(step, ahead.start if interview_next and ahead else None, outcome, now),
        due=due,
        step=step,
        siblings=siblings(step, steps),
        interview_next=interview_next,
        outcome=outcome,
        contacts=tuple(
            case.contacts[id_]
            for id_ in dict.fromkeys(link.contact_id for one in case.rounds for link in one.interview.people)
            if id_ in case.contacts
        ),
        promised=step.promised if step is not None and step.state is State.WAITING else None,
    )


def next_step(steps: Iterable[Step]) -> Step | None:
    """Of everything that can be done, what is due first; the order of the playbook where two are due together."""
    return min((step for step in steps if step.doable), key=_rank, default=None)


def siblings(step: Step | None, steps: Iterable[Step]) -> tuple[Step, ...]:
    """The open steps of the same stage and owner, this one among them."""
    if step is None:
        return ()
    return tuple(
        one
        for one in steps
        if one.doable and one.key.stage == step.key.stage and one.key.owner_id == step.key.owner_id
    )


def _rank(step: Step) -> tuple[int, float]:
    """By the due day; suggestions come after everything that has one of its own."""
    return 0 if step.stage.nags else 1, step.due.timestamp() if step.due else math.inf


def _group(step: Step | None, start: Arrow | None, outcome: Outcome | None, now: Arrow) -> Group:
    if step is None and start is None:
        return Group.WAITING if outcome is None else Group.CLOSED
    if step is not None and step.state is State.OVERDUE:
        return Group.OVERDUE
    day = start or (step.due if step is not None and step.stage.nags else None)
    if day is None:
        return Group.WAITING
    days = (day.date() - now.date()).days
    return Group.TODAY if days <= 0 else Group.THIS_WEEK if days <= THIS_WEEK_DAYS else Group.WAITING
