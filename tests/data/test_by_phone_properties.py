"""Whatever calls there were: what the next step says keeps to the ledger's rules."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.calls import Do, Ledger, OfficeHours, is_open
from data.calls.ledger import SILENT
from data.records import Attempt, AttemptOutcome, Reply, StepKey
from data.steps import State
from tests.builders import Hunt, at, when

ZONES = st.sampled_from(["", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland"])
CALLS = st.lists(
    st.tuples(
        st.integers(0, 60 * 24 * 20),
        st.sampled_from([*AttemptOutcome, "reply", "for another role"]),
        st.integers(2, 12),
    ),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(zone=ZONES, calls=CALLS, later=st.integers(0, 60 * 24 * 10))
def test_the_next_step_keeps_to_the_rules(
    zone: str, calls: list[tuple[int, AttemptOutcome | str, int]], later: int
) -> None:
    """One check-in at most is open; to be rung for it stands in office hours, on another day than a missed call.

    A letter never has to wait for a call, and nothing that was silent has finished anything.
    """
    hunt = Hunt()
    app, other = hunt.application(), hunt.application("Kestrel", "Analyst")
    maria = hunt.contact("Maria Lopez", phone="+1 415 555 0142", zone=zone)
    hunt.interview(app, "2026-11-23 10:00", hr=(maria,))
    begin, now = at("2026-11-23 12:00"), "2026-11-23 12:00"
    for minutes, outcome, days in sorted(calls, key=lambda each: each[0]):
        now = begin.shift(minutes=minutes).format("YYYY-MM-DD HH:mm")
        if outcome == "reply":
            hunt.fact(Reply, now, app, contact_id=maria)
        elif not isinstance(outcome, AttemptOutcome):
            hunt.fact(Attempt, now, other, contact_id=maria, outcome=AttemptOutcome.BUSY)
        else:
            open_ = [one for one in hunt.steps(app, now) if one.key.stage == "check-in" and one.doable]
            key = open_[0].key if open_ else StepKey(stage="check-in", owner_id=app, contact_id=maria)
            named = begin.shift(minutes=minutes, days=days).format("YYYY-MM-DD")
            back = when(named) if outcome is AttemptOutcome.CALL_BACK else None
            hunt.fact(Attempt, now, app, contact_id=maria, outcome=outcome, step=key, call_back=back)
    last = at(now).shift(minutes=later)
    steps = hunt.steps(app, last.format("YYYY-MM-DD HH:mm"))
    for step in steps:
        if step.state is State.DONE:
            assert step.done_by is None or getattr(step.done_by, "outcome", None) not in SILENT
    check_ins = [one for one in steps if one.key.stage == "check-in" and one.doable]
    assert len(check_ins) <= 1
    for step in check_ins:
        if step.call is None or step.call.do is not Do.CALL or step.call.why.startswith("They asked"):
            continue
        assert step.due is not None
        there = step.call.at.tzinfo
        assert there is not None
        ledger = Ledger.of(hunt.documents.facts.values(), maria, there)
        assert is_open(step.call.at, OfficeHours())
        assert step.due.timestamp() == step.call.at.timestamp()
        assert all(call.at.date() < step.call.at.date() for call in ledger.silent)
        assert len(ledger.silent) <= 2
