"""Whatever a person does, undoing all of it restores every board on the way, exactly but for revisions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.desk import Desk
from data.quick_add import understand
from data.records import AttemptOutcome, Result
from data.settings import Settings
from data.store import Store
from tests.builders import content, when
from tests.conftest import Clock

LINES = (
    "Northwind, Data Engineer, 2026-11-23 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez",
    "Northwind, Data Engineer, 2026-11-27 10:00, Priya Raman",
    "Kestrel, Analyst, 2026-11-16 15:00, hr Maria Lopez <maria@kestrel.example>",
)
VERBS = ("done", "skip", "retire", "move", "reply", "outcome", "call", "cancel", "delete")


def act(desk: Desk, data: st.DataObject) -> None:
    """One verb, drawn from those that make sense now."""
    rows = desk.board().rows
    row = data.draw(st.sampled_from(rows), label="row")
    doable = [step for step in desk.steps(row.id) if step.doable and step.contact and step.stage.channels]
    verb = data.draw(
        st.sampled_from(["done", "skip", "retire", "move", "reply", "outcome", "call", "cancel", "delete"])
    )
    if verb in {"done", "skip", "retire", "move"}:
        if not doable:
            return
        step = data.draw(st.sampled_from(doable), label="step")
        if verb == "done":
            desk.done(step)
        elif verb == "move":
            desk.move(step, when("2026-12-05"))
        else:
            (desk.skip if verb == "skip" else desk.retire)(step, "a reason")
    elif verb == "reply":
        desk.reply(row.id, promised=data.draw(st.sampled_from([None, when("2026-12-01")])))
    elif verb == "outcome":
        desk.outcome(row.id, data.draw(st.sampled_from(list(Result))))
    elif verb == "call" and row.contacts:
        outcome = data.draw(st.sampled_from(list(AttemptOutcome)))
        back = when("2026-12-03 15:00") if outcome is AttemptOutcome.CALL_BACK else None
        desk.attempt(row.id, row.contacts[0].id, outcome, call_back=back)
    elif verb == "cancel" and row.interview:
        desk.cancel_interview(row.interview.id)
    elif verb == "delete" and len(rows) > 1 and row.interview:
        desk.delete_interview(row.interview.id)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_undo_restores_every_board(data: st.DataObject) -> None:
    """Down the whole history and up again."""
    clock = Clock("2026-11-15 09:00")
    desk = Desk(Store.in_memory(), Settings(), clock)
    for line in LINES:
        new = understand(line, desk.now()).new
        assert new is not None
        desk.add(new)
    clock.set("2026-11-25 09:00")
    boards = [desk.board()]
    for _ in range(data.draw(st.integers(1, 6))):
        before = desk.documents()
        act(desk, data)
        if desk.documents() is not before:
            boards.append(desk.board())
    for board in reversed(boards[:-1]):
        desk.undo()
        assert content(desk.board()) == content(board)
    for board in boards[1:]:
        desk.redo()
        assert content(desk.board()) == content(board)
