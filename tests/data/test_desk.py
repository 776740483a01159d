"""The verbs, each against a store on memory and on disk: what they record, say, refuse and take back."""

from pathlib import Path
from typing import Any

import pytest

from data.desk import Desk
from data.errors import AfterwordError, UsageProblem
from data.history import HistoryEntry
from data.quick_add import NewInterview, understand
from data.records import AttemptOutcome, Channel, Documents, Result, Role, TouchKind
from data.settings import Settings
from data.steps import Group, Row, State, Step
from data.store import Store
from tests.builders import content, when
from tests.conftest import Clock

LINE = (
    "Northwind, Data Engineer, mon 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez +1 415 555 0142"
)


def typed(desk: Desk, line: str = LINE) -> NewInterview:
    """What a line means; it must be complete."""
    new = understand(line, desk.now()).new
    assert new is not None
    return new


def added(desk: Desk, clock: Clock, line: str = LINE) -> Row:
    """The row of an interview added the week before and held on Monday 23 November."""
    clock.set("2026-11-20 09:00")
    interview = desk.add(typed(desk, line)).id
    clock.set("2026-11-24 14:05")
    application = desk.documents().interviews[interview].application_id
    return next(row for row in desk.board().rows if row.id == application)


def step(desk: Desk, row: Row, stage: str) -> Step:
    """The open step of that stage."""
    return next(one for one in desk.steps(row.id) if one.key.stage == stage and one.doable)


def test_from_a_line_to_the_next_follow_up(desk: Desk, clock: Clock) -> None:
    """A typed line gives an interview with its people, and on Tuesday the thank-you is late."""
    row = added(desk, clock)
    assert row.application.company == "Northwind"
    assert [one.name for one in row.contacts] == ["Dana Fox", "Maria Lopez"]
    assert row.step is not None
    assert (row.step.key.stage, row.step.state, row.group) == ("thank-you", State.OVERDUE, Group.OVERDUE)


def test_done_says_so_and_undo_restores_the_exact_board(desk: Desk, clock: Clock) -> None:
    """Done, undone, redone: the boards are equal."""
    row = added(desk, clock)
    before = desk.board()
    said = desk.done(step(desk, row, "thank-you"))
    assert said.text == "Thank-you to Dana Fox, sent."
    after = desk.board()
    assert content(after) != content(before)
    assert desk.undo().text == "Undid: thank-you to Dana Fox, sent."
    assert content(desk.board()) == content(before)
    assert desk.redo().text == "Redid: thank-you to Dana Fox, sent."
    assert content(desk.board()) == content(after)


def test_a_step_that_was_done_elsewhere_is_refused(desk: Desk, clock: Clock) -> None:
    """Doing it twice records it once."""
    row = added(desk, clock)
    thank = step(desk, row, "thank-you")
    desk.done(thank)
    with pytest.raises(UsageProblem, match="no longer open"):
        desk.done(thank)


def test_a_projected_step_is_refused(desk: Desk, clock: Clock) -> None:
    """What comes after an interview that isn't over can't be done."""
    clock.set("2026-11-24 14:05")
    desk.add(typed(desk, "Quill, Editor, fri 10:00, Dana Fox"))
    projected = next(one for one in desk.steps(desk.board().rows[0].id) if one.projected)
    with pytest.raises(UsageProblem, match="comes later"):
        desk.done(projected)


@pytest.mark.parametrize(
    "verb", ["skip", "retire", "move", "reply", "promise", "outcome", "cancel", "delete", "attempt"]
)
def test_every_verb_can_be_undone_and_redone(desk: Desk, clock: Clock, verb: str) -> None:
    """Each is one change: one undo restores the exact board, one redo brings it again."""
    row = added(desk, clock)
    interview = row.interview
    assert interview is not None
    before = desk.board()
    thank = step(desk, row, "thank-you")
    {
        "skip": lambda: desk.skip(thank, "we spoke"),
        "retire": lambda: desk.retire(thank, "enough"),
        "move": lambda: desk.move(thank, when("2026-11-25 09:00")),
        "reply": lambda: desk.reply(row.id, promised=when("2026-12-04")),
        "promise": lambda: desk.promise(interview.id, when("2026-12-04")),
        "outcome": lambda: desk.outcome(row.id, Result.REJECTED, reason="Kafka"),
        "cancel": lambda: desk.cancel_interview(interview.id),
        "delete": lambda: desk.delete_application(row.id),
        "attempt": lambda: desk.attempt(row.id, row.contacts[0].id, AttemptOutcome.VOICEMAIL),
    }[verb]()
    after = desk.documents()
    desk.undo()
    assert content(desk.board()) == content(before)
    desk.redo()
    assert content(desk.documents()) == content(after)


def test_many_levels_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    """Another day, another process: the newest change is named first, then undone; older ones at once."""
    path = tmp_path / "documents.json"
    desk = Desk(Store.open(path), Settings(), clock)
    row = added(desk, clock)
    boards = [desk.board()]
    desk.done(step(desk, row, "thank-you"))
    boards.append(desk.board())
    desk.outcome(row.id, Result.OFFER, deadline=when("2026-12-01"))
    desk.store.close()
    again = Desk(Store.open(path), Settings(), clock)
    named = again.undo()
    assert "Northwind, Data Engineer: an offer" in named.text
    assert content(again.board()) != content(boards[1])
    assert again.undo().text.startswith("Undid: Northwind, Data Engineer: an offer")
    assert content(again.board()) == content(boards[1])
    assert again.undo().text == "Undid: thank-you to Dana Fox, sent."
    assert content(again.board()) == content(boards[0])


def test_another_session_s_change_is_named_before_it_is_undone(tmp_path: Path, clock: Clock) -> None:
    """The first `u` names it, the second does it; nothing is lost by surprise."""
    path = tmp_path / "documents.json"
    mine, other = (Desk(Store.open(path), Settings(), clock) for _ in range(2))
    row = added(mine, clock)
    other.reply(row.id)
    assert "not of this session" in mine.undo().text
    assert len(mine.documents().facts) == 1
    assert mine.undo().text == "Undid: reply from Maria Lopez noted."
    assert len(mine.documents().facts) == 0


def test_what_comes_right_after_our_change_is_not_taken_for_ours(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another session's change between our commit and our next breath is named first, as any other."""
    path = tmp_path / "documents.json"
    mine, other = (Desk(Store.open(path), Settings(), clock) for _ in range(2))
    row = added(mine, clock)
    thank = step(mine, row, "thank-you")
    really = mine.store.commit

    def then_theirs(*changes: Any, **options: Any) -> Documents:
        written = really(*changes, **options)
        other.reply(row.id)
        return written

    monkeypatch.setattr(mine.store, "commit", then_theirs)
    mine.done(thank)
    assert "not of this session: reply from Maria Lopez" in mine.undo().text
    assert len(mine.documents().facts) == 2


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_a_change_between_the_look_and_the_deed_is_named(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    """Nothing is undone or redone that the person hasn't seen, and nothing fails: the next one is named."""
    path = tmp_path / "documents.json"
    mine, other = (Desk(Store.open(path), Settings(), clock) for _ in range(2))
    row = added(mine, clock)
    mine.reply(row.id)
    mine.done(step(mine, row, "thank-you"))
    if verb == "redo":
        mine.undo()
        mine.undo()
    really = getattr(mine.store, verb)

    def too_late(entry_id: str) -> HistoryEntry:
        getattr(other, verb)()
        getattr(other, verb)()  # the first only names it
        entry: HistoryEntry = really(entry_id)
        return entry

    with monkeypatch.context() as patched:
        patched.setattr(mine.store, verb, too_late)
        said = getattr(mine, verb)()
    assert "another session was quicker" in said.text.lower()
    assert not said.undoable
    assert len(mine.documents().facts) == 1
    assert getattr(mine, verb)().text.startswith(("Undid: reply", "Redid: thank-you"))


def test_two_sessions_that_each_add_a_fact_lose_nothing(tmp_path: Path, clock: Clock) -> None:
    """Both facts are there."""
    path = tmp_path / "documents.json"
    one, two = (Desk(Store.open(path), Settings(), clock) for _ in range(2))
    row = added(one, clock)
    thank = step(two, row, "thank-you")
    one.reply(row.id)
    two.done(thank)
    assert len(one.documents().facts) == 2


def test_a_second_line_of_the_same_company_is_a_further_round(desk: Desk, clock: Clock) -> None:
    """Same company and role, known address: one application, one Dana."""
    added(desk, clock)
    desk.add(typed(desk, "northwind, data engineer, fri 11:00, D. Fox <DANA@northwind.example>"))
    documents = desk.documents()
    assert (len(documents.applications), len(documents.interviews), len(documents.contacts)) == (1, 2, 2)


def test_edit_changes_only_what_was_named(desk: Desk, clock: Clock) -> None:
    """A form that changed the place leaves what another session changed meanwhile."""
    row = added(desk, clock)
    assert row.interview is not None
    desk.change_interview(row.interview.id, round="round 2")
    desk.edit(row.interview.id, interview={"place": "Room 4"}, application={"role": "Data Engineer II"})
    interview = desk.documents().interviews[row.interview.id]
    assert (interview.round, interview.place) == ("round 2", "Room 4")
    assert desk.documents().applications[row.id].role == "Data Engineer II"
    desk.undo()
    assert desk.documents().applications[row.id].role == "Data Engineer"


def test_nobody_to_send_to_says_what_to_do(desk: Desk, clock: Clock) -> None:
    """Without people `d` says: add one first."""
    row = added(desk, clock, "Northwind, Data Engineer, mon 10:00")
    with pytest.raises(AfterwordError, match="press e"):
        desk.done(step(desk, row, "thank-you"))


def test_the_card_is_posted_and_a_call_is_spoken(desk: Desk, clock: Clock) -> None:
    """What a touch was follows from its channel."""
    row = added(desk, clock)
    desk.done(step(desk, row, "check-in"), channel=Channel.PHONE)
    desk.outcome(row.id, Result.REJECTED)
    desk.done(step(desk, row, "card"))
    kinds = [getattr(fact, "what", None) for fact in desk.documents().facts.values()]
    assert kinds == [TouchKind.SPOKE, None, TouchKind.POSTED]


def test_deleting_a_round_keeps_the_others(desk: Desk, clock: Clock) -> None:
    """Its own thank-yous go with it; the last round takes the application along."""
    row = added(desk, clock)
    assert row.interview is not None
    desk.done(step(desk, row, "thank-you"))
    second = desk.add(typed(desk, "Northwind, Data Engineer, fri 11:00")).id
    desk.delete_interview(row.interview.id)
    assert (list(desk.documents().interviews), desk.documents().facts) == ([second], {})
    desk.delete_interview(second)
    assert desk.documents().applications == {}
    assert len(desk.documents().contacts) == 2


@pytest.mark.parametrize(
    ("outcome", "then"),
    [
        (AttemptOutcome.NO_ANSWER, "check-in"),
        (AttemptOutcome.MAILBOX_FULL, "check-in"),
        (AttemptOutcome.VOICEMAIL, "second-check-in"),
    ],
)
def test_a_voicemail_finishes_the_check_in_silence_does_not(
    desk: Desk, clock: Clock, outcome: AttemptOutcome, then: str
) -> None:
    """A message left is a check-in done; a call nobody took is none."""
    row = added(desk, clock)
    desk.done(step(desk, row, "thank-you"))
    clock.set("2026-11-30 15:00")
    maria = row.contacts[1].id
    desk.attempt(row.id, maria, outcome)
    following = desk.board().rows[0].step
    assert following is not None
    assert following.key.stage == then


def test_a_promise_written_down_late_was_said_at_the_interview(desk: Desk, clock: Clock) -> None:
    """A reply with a day came meanwhile: it is the later word, though the promise was typed after it."""
    row = added(desk, clock)
    assert row.interview is not None
    desk.reply(row.id, promised=when("2026-11-26"))
    clock.set("2026-11-25 09:00")
    desk.promise(row.interview.id, when("2026-12-18"))
    check_in = step(desk, row, "check-in")
    assert str(check_in.due)[:10] == "2026-11-27"


def test_roles_are_links(desk: Desk, clock: Clock) -> None:
    """HR is the hiring contact, the others are interviewers."""
    row = added(desk, clock)
    assert row.interview is not None
    assert [link.role for link in row.interview.people] == [Role.INTERVIEWER, Role.HIRING_CONTACT]


class TestScripts:
    """Scripts are stored as they are typed, and nothing typed is ever overwritten."""

    def test_first_one_is_stored_with_the_first_word(self, desk: Desk, clock: Clock) -> None:
        """Opening stores nothing; typing does."""
        row = added(desk, clock)
        assert row.interview is not None
        script = desk.script(row.interview.id)
        assert desk.documents().scripts == {}
        script = desk.save_text(script, text="Hi Maria")
        script = desk.save_text(script, text="Hi Maria, this is Sam")
        assert desk.script(row.interview.id).text == "Hi Maria, this is Sam"
        assert len(desk.documents().scripts) == 1

    def test_two_sessions_keep_both_texts(self, tmp_path: Path, clock: Clock) -> None:
        """The later one is kept beside, under a title that says so."""
        path = tmp_path / "documents.json"
        one, two = (Desk(Store.open(path), Settings(), clock) for _ in range(2))
        row = added(one, clock)
        assert row.interview is not None
        base = one.save_text(one.script(row.interview.id), text="Hi")
        mine, theirs = one.save_text(base, text="Hi Maria"), two.save_text(base, text="Hello Maria")
        assert mine.id != theirs.id
        assert {s.text for s in one.documents().scripts.values()} == {"Hi Maria", "Hello Maria"}
        assert theirs.title == "Voicemail, 2nd version"
