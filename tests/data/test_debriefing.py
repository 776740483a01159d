"""Debriefs at the desk: which one opens, what it says, the promise it notes, and that it goes with its interview."""

import pytest
from msgspec.structs import replace

from data.debriefed import Debriefed
from data.desk import Desk
from data.desk.debriefing import same_day
from data.errors import UsageProblem
from data.records import Debrief, Letter, Promise, Result, StepKey, When
from data.store import Change
from tests.builders import Hunt, content, when
from tests.tui.boards import Clock, desk_on

PROMISED = "Dana said: streaming\n\nWhat they promised:\nnews by Thursday 3 Dec\n"


class Told:
    """Northwind Labs with two rounds, the second on Monday 23 November with Dana and Maria, and Quill."""

    def __init__(self) -> None:
        self.hunt, self.clock = Hunt(), Clock()
        self.northwind = self.hunt.application("Northwind Labs", "Data Engineer")
        self.maria, self.dana = self.hunt.contact("Maria Lopez"), self.hunt.contact("Dana Fox")
        self.first = self.hunt.interview(self.northwind, "2026-11-12 10:00", hr=(self.maria,))
        self.second = self.hunt.interview(
            self.northwind, "2026-11-23 10:00", interviewers=(self.dana,), hr=(self.maria,)
        )
        quill = self.hunt.application("Quill", "")
        self.quill = self.hunt.interview(quill, "2026-11-20 10:00")
        self.desk = desk_on(self.hunt.documents, self.clock)

    def write(self, text: str, interview: str = "") -> Debrief:
        """Store that text as the debrief."""
        return self.desk.save_text(self.desk.debrief(interview or self.second), text=text)

    def promises(self) -> list[Promise]:
        """Every one that is stored."""
        return [one for one in self.desk.documents().facts.values() if isinstance(one, Promise)]


@pytest.fixture
def told() -> Told:
    """Nothing is debriefed yet."""
    return Told()


class TestOpening:
    """`n`: the debrief of that interview."""

    def test_a_new_one(self, told: Told) -> None:
        """Its headings, for Dana and Maria; nothing is stored by looking."""
        new = told.desk.debrief(told.second)
        assert new.revision == 0
        assert new.text.startswith("Dana Fox said:\n\n\nMaria Lopez said:\n")
        assert told.desk.documents().debriefs == {}
        assert told.desk.debriefed(told.second) == Debriefed()

    def test_the_newest(self, told: Told) -> None:
        """Of several versions the one that was changed last, and only of that interview."""
        stored = told.write(PROMISED)
        told.write("Maria said: hm", told.first)
        told.clock.set("2026-11-24 15:00")
        other = told.desk.save_text(replace(stored, id="other", revision=0, text=""), text="Dana said: Kafka")
        assert told.desk.debriefs(told.second) == (other, stored)
        assert told.desk.debrief(told.second) == other
        assert told.desk.debriefed(told.second).said_by(told.dana) == "Kafka"

    def test_a_person_added_later(self, told: Told) -> None:
        """Has said nothing, and the others keep their words."""
        told.write(PROMISED)
        contacts = told.desk.debriefed(told.second)
        assert contacts.said_by(told.dana) == "streaming"
        assert contacts.said_by(told.maria) == ""

    def test_an_interview_that_is_gone(self, told: Told) -> None:
        """One sentence."""
        told.desk.delete_interview(told.second)
        with pytest.raises(UsageProblem, match="no longer there"):
            told.desk.debrief(told.second)


class TestPromise:
    """The day they named moves the check-in."""

    def test_it_is_noted_and_says_what_it_moves(self, told: Told) -> None:
        """One change; as of the interview's end, so a working day after it where that is later than the week."""
        told.write(PROMISED)
        said = told.desk.note_promise(told.second, None)
        assert said is not None
        assert (
            said.text == "Northwind Labs: news by Thu 3 Dec; the check-in moves from Mon 30 Nov to Fri 4 Dec."
        )
        assert said.undoable
        assert [one.promised for one in told.promises()] == [when("2026-12-03")]
        due = next(one.due for one in told.desk.steps(told.northwind) if one.key.stage == "check-in")
        assert due is not None
        assert due.format("YYYY-MM-DD") == "2026-12-04"
        told.desk.undo()
        assert told.promises() == []

    def test_only_once(self, told: Told) -> None:
        """Not again for the same day: not on leaving once more, not in a later visit, not after taking it back."""
        told.write(PROMISED)
        assert told.desk.note_promise(told.second, None)
        assert told.desk.note_promise(told.second, None) is None
        told.desk.undo()
        assert told.desk.note_promise(told.second, when("2026-12-03")) is None
        assert told.promises() == []

    def test_another_day_replaces_it(self, told: Told) -> None:
        """Corrected in the text: the later statement counts."""
        stored = told.write(PROMISED)
        told.desk.note_promise(told.second, None)
        told.desk.save_text(stored, text=PROMISED.replace("Thursday 3", "Wednesday 9"))
        assert told.desk.note_promise(told.second, when("2026-12-03"))
        assert told.desk.promised_at(told.second) == when("2026-12-09")

    def test_a_day_set_by_hand_stays(self, told: Told) -> None:
        """What p set after the text was written is not overwritten by visiting it."""
        told.write(PROMISED)
        told.desk.promise(told.second, when("2026-12-10"))
        assert told.desk.note_promise(told.second, when("2026-12-03")) is None
        assert told.desk.promised_at(told.second) == when("2026-12-10")

    @pytest.mark.parametrize("text", ["Dana said: we met on Thursday", "What they promised:\nsoon", ""])
    def test_no_day_no_promise(self, told: Told, text: str) -> None:
        """Taken out again, or never there."""
        told.write(PROMISED)
        told.desk.save_text(told.desk.debrief(told.second), text=text)
        assert told.desk.note_promise(told.second, when("2026-12-03")) is None
        assert told.promises() == []

    def test_nothing_to_move(self, told: Told) -> None:
        """After a rejection no check-in is to come; it is noted all the same."""
        told.desk.outcome(told.northwind, Result.REJECTED)
        told.write(PROMISED)
        said = told.desk.note_promise(told.second, None)
        assert said is not None
        assert said.text == "Northwind Labs: news by Thu 3 Dec."

    def test_sooner_than_the_week(self, told: Told) -> None:
        """It stays where it was, and that is said."""
        told.write("promised: tomorrow")
        said = told.desk.note_promise(told.second, None)
        assert said is not None
        assert said.text == "Northwind Labs: news by Tue 24 Nov; the check-in stays on Mon 30 Nov."

    def test_a_check_in_with_a_day_of_ones_own(self, told: Told) -> None:
        """Nothing corrects that."""
        step = next(one for one in told.desk.steps(told.northwind) if one.key.stage == "check-in")
        told.desk.move(step, when("2026-12-01"))
        told.write(PROMISED)
        assert told.desk.moved_by(told.second, when("2026-12-03")).words(told.clock()) == (
            "the check-in stays on Tue 1 Dec, your own day"
        )

    def test_what_it_foretells_is_what_then_holds(self, told: Told) -> None:
        """The day that is told before is the one the rules give after."""
        for day in ("2026-11-24", "2026-11-30", "2026-12-04", "2027-02-01"):
            foretold = told.desk.moved_by(told.second, when(day)).after
            told.desk.promise(told.second, when(day))
            step = next(one for one in told.desk.steps(told.northwind) if one.key.stage == "check-in")
            assert step.due == foretold

    def test_read_where_the_interview_was(self, told: Told) -> None:
        """The person's own clock does not matter for what a day in the text is."""
        told.write("promised: tomorrow 9am")
        before = told.desk.debriefed(told.second).day
        told.clock.at = told.clock.at.shift(days=20).to("Asia/Tokyo")
        assert told.desk.debriefed(told.second).day == before

    def test_same_days(self) -> None:
        """A day without a time is the same in any zone; with one the zone counts."""
        assert same_day(when("2026-12-03"), When(day="2026-12-03", zone="Asia/Tokyo"))
        assert not same_day(when("2026-12-03 10:00"), When(day="2026-12-03", time="10:00", zone="Asia/Tokyo"))
        assert not same_day(when("2026-12-03 10:00"), when("2026-12-03"))


class TestDeleting:
    """What was written for an interview goes with it, and comes back."""

    def letter(self, desk: Desk, owner: str, application: str = "") -> None:
        """Store a draft for a step of `owner`."""
        step = StepKey(stage="thank-you", owner_id=owner)
        letter = Letter(
            id=f"letter-{owner}",
            step=step,
            application_id=application,
            text="Dear",
            changed_at="2026-11-24T09:00:00Z",
        )
        desk.store.commit([Change("letters", letter.id, 0, letter)], history=False)

    def written(self, told: Told) -> list[str]:
        """What is stored, by what it is for."""
        documents = told.desk.documents()
        return sorted(
            [one.interview_id for one in documents.debriefs.values()]
            + [one.step.owner_id for one in documents.letters.values()]
        )

    def told_of_all(self, told: Told) -> None:
        """A debrief for each round, a letter of a round, of the application, of Dana for it, and of Dana alone."""
        for interview in (told.first, told.second, told.quill):
            told.write(PROMISED, interview)
        self.letter(told.desk, told.second, told.northwind)
        self.letter(told.desk, told.northwind)
        self.letter(told.desk, told.dana, told.northwind)
        self.letter(told.desk, told.maria)

    def test_a_round(self, told: Told) -> None:
        """Its own debrief and letters, nothing else."""
        self.told_of_all(told)
        before = content(told.desk.documents())
        told.desk.delete_interview(told.second)
        assert self.written(told) == sorted([told.first, told.quill, told.northwind, told.dana, told.maria])
        told.desk.undo()
        assert content(told.desk.documents()) == before

    def test_an_application(self, told: Told) -> None:
        """All of its rounds' and its own; what is for a person alone stays."""
        self.told_of_all(told)
        before = content(told.desk.documents())
        told.desk.delete_application(told.northwind)
        assert self.written(told) == sorted([told.quill, told.maria])
        told.desk.undo()
        assert content(told.desk.documents()) == before


def test_the_first_to_thank(told: Told) -> None:
    """Who was at that interview and can be written to now; nobody when all are thanked."""
    first = told.desk.to_thank(told.second)
    assert first is not None
    assert (first.key.stage, first.key.owner_id) == ("thank-you", told.second)
    while (step := told.desk.to_thank(told.second)) is not None:
        told.desk.done(step)
    assert not [
        one for one in told.desk.steps(told.northwind) if one.key.owner_id == told.second and one.is_open
    ]
    with pytest.raises(UsageProblem):
        told.desk.to_thank("gone")
