"""Several scripts an interview at the desk: which one opens, beginning, copying, renaming, deleting."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.desk import Desk
from data.errors import Conflict, UsageProblem
from data.records import Mark, Result, Script, Take, TakeEnd
from data.settings import Settings
from data.store import Change, Store
from tests.builders import Hunt
from tests.tui.boards import Clock, desk_on


class Told:
    """Northwind Labs with two rounds and two people, and Quill; the desk's clock."""

    def __init__(self) -> None:
        self.hunt, self.clock = Hunt(), Clock()
        northwind = self.hunt.application("Northwind Labs", "Data Engineer")
        self.maria, self.dana = self.hunt.contact("Maria Lopez"), self.hunt.contact("Dana Fox")
        self.first = self.hunt.interview(northwind, "2026-11-12 10:00", hr=(self.maria,))
        self.second = self.hunt.interview(
            northwind, "2026-11-23 10:00", interviewers=(self.dana,), hr=(self.maria,)
        )
        quill = self.hunt.application("Quill", "")
        self.quill = self.hunt.interview(quill, "2026-11-20 10:00")
        self.desk = desk_on(self.hunt.documents, self.clock)

    def begun(self, interview: str, title: str, when: str, text: str = "Hi.", contact: str = "") -> Script:
        """A script that was begun at `when`."""
        self.clock.set(f"2026-11-24 {when}")
        return self.desk.begin_script(interview, title=title, text=text, contact_id=contact)


@pytest.fixture
def told() -> Told:
    """A desk with three interviews and no script."""
    return Told()


class TestOpening:
    """`v`: the script that a person means."""

    def test_the_contacts_newest_of_any_round(self, told: Told) -> None:
        """The one for Maria from the first round opens in the second one too."""
        marias = told.begun(told.first, "Maria", "10:00")
        told.begun(told.second, "Dana", "11:00", contact=told.dana)
        assert told.desk.script(told.second).id == marias.id
        newer = told.begun(told.first, "Maria again", "12:00")
        assert told.desk.script(told.second).id == newer.id
        told.begun(told.second, "Maria before", "11:30")
        assert told.desk.script(told.second).id == newer.id, "newest, not of this round first"

    def test_for_the_contact_that_is_named(self, told: Told) -> None:
        """A call goes to one person."""
        told.begun(told.second, "Maria", "12:00")
        danas = told.begun(told.first, "Dana", "11:00", contact=told.dana)
        assert told.desk.script(told.second, told.dana).id == danas.id

    def test_else_the_interviews_newest(self, told: Told) -> None:
        """Where nothing was written for the contact, and never another application's."""
        told.begun(told.first, "Dana", "10:00", contact=told.dana)
        danas = told.begun(told.second, "Dana", "09:00", contact=told.dana)
        assert told.desk.script(told.second).id == danas.id
        assert told.desk.script(told.quill).revision == 0

    def test_else_a_first_one_that_is_not_stored(self, told: Told) -> None:
        """For the contact, under the settings' limit; opening writes nothing."""
        script = told.desk.script(told.first)
        assert (script.revision, script.text, script.limit) == (0, "", 30)
        assert (script.contact_id, script.interview_id) == (told.maria, told.first)
        assert told.desk.script(told.second, told.dana).contact_id == told.dana
        assert told.desk.documents().scripts == {}

    def test_all_that_can_be_chosen(self, told: Told) -> None:
        """This interview's first, then the other rounds', each newest first; equal times by order of storing."""
        old, new = told.begun(told.first, "a", "09:00"), told.begun(told.first, "b", "12:00")
        own, twin = told.begun(told.second, "c", "08:00"), told.begun(told.second, "d", "08:00")
        told.begun(told.quill, "other", "13:00")
        assert [one.id for one in told.desk.scripts(told.second)] == [twin.id, own.id, new.id, old.id]
        assert [one.id for one in told.desk.scripts(told.first)] == [new.id, old.id, twin.id, own.id]

    def test_an_interview_that_is_gone(self, told: Told) -> None:
        """One sentence, whatever was asked."""
        for ask in (told.desk.script, told.desk.scripts, told.desk.copies, told.desk.suggested_template):
            with pytest.raises(UsageProblem, match="no longer there"):
                ask("nothing")


class TestBeginning:
    """A further script is stored at once."""

    def test_is_one_change_that_can_be_undone(self, told: Told) -> None:
        """With its text, its contact and its limit."""
        script = told.desk.begin_script(told.second, title="Second call", text="Hi\r\nMaria\x1b", limit=45)
        assert told.desk.documents().scripts[script.id] == script
        assert (script.text, script.limit, script.contact_id) == ("Hi\nMaria", 45, told.maria)
        assert "“Second call” of Northwind Labs, Data Engineer, begun" in told.desk.undo().text
        assert told.desk.documents().scripts == {}

    def test_titles_differ_within_the_interview(self, told: Told) -> None:
        """A second one of the same name is numbered; another round's isn't in the way."""
        titles = [told.begun(told.second, "Second call", "10:00").title for _ in range(3)]
        assert titles == ["Second call", "Second call (2)", "Second call (3)"]
        assert told.begun(told.first, " Second\ncall ", "10:00").title == "Second call"
        assert told.begun(told.first, "", "10:00").title == "Voicemail"
        assert len(told.begun(told.first, "x" * 300, "10:00").title) < 200

    @pytest.mark.parametrize("limit", [0, -1, 3601, float("nan"), float("inf")])
    def test_a_limit_that_is_none(self, told: Told, limit: float) -> None:
        """One sentence, and nothing is stored."""
        with pytest.raises(UsageProblem, match="at most 3600 seconds"):
            told.desk.begin_script(told.second, title="a", limit=limit)
        with pytest.raises(UsageProblem, match="at most 3600 seconds"):
            told.desk.set_limit(told.desk.script(told.second), limit)
        assert told.desk.documents().scripts == {}

    def test_copies_are_the_texts_of_other_interviews(self, told: Told) -> None:
        """The other rounds' first, then newest first, with whose they are; empty ones are no use."""
        told.begun(told.first, "a", "10:00")
        assert [one.whose for one in told.desk.copies(told.quill)] == ["Northwind Labs, Data Engineer"]
        told.begun(told.quill, "old", "08:00")
        told.begun(told.quill, "new", "09:00")
        told.begun(told.quill, "empty", "10:00", text=" \n")
        told.begun(told.second, "own", "11:00")
        assert [(one.title, one.whose) for one in told.desk.copies(told.second)] == [
            ("a", "Northwind Labs, Data Engineer"),
            ("new", "Quill"),
            ("old", "Quill"),
        ]

    def test_a_copy_names_nobody_else(self, told: Told) -> None:
        """A title that names a person or the company of where it comes from would mislead."""
        for title in ("Check in with maria", "Northwind: second call", "First call (2)", "Thanks, Dana"):
            told.begun(told.second, title, "10:00")
        assert [one.title for one in told.desk.copies(told.quill)] == [
            "Voicemail",
            "First call",
            "Voicemail",
            "Voicemail",
        ]

    def test_the_template_that_fits(self, told: Told) -> None:
        """Told from the case and the clock."""
        assert told.desk.suggested_template(told.second) == "first call"
        application = told.hunt.documents.interviews[told.quill].application_id
        told.desk.outcome(application, Result.REJECTED)
        assert told.desk.suggested_template(told.quill) == "feedback"


class TestChanging:
    """Title, limit and end of a script."""

    def test_rename_and_back(self, told: Told) -> None:
        """One undoable change; the script stays where it stood in time."""
        script = told.begun(told.second, "Old", "10:00")
        told.clock.set("2026-11-24 12:00")
        told.desk.rename_text(script, " New\x1b name ")
        renamed = told.desk.documents().scripts[script.id]
        assert (renamed.title, renamed.changed_at) == ("New name", script.changed_at)
        told.desk.undo()
        assert told.desk.documents().scripts[script.id].title == "Old"

    def test_rename_says_when_there_is_nothing_to_do(self, told: Told) -> None:
        """The same title is no change, none is refused, and one that is gone is said."""
        script = told.begun(told.second, "Old", "10:00")
        assert not told.desk.rename_text(script, "Old").undoable
        with pytest.raises(UsageProblem, match="needs a title"):
            told.desk.rename_text(script, " \n")
        told.desk.delete_text(script)
        for refused in (
            lambda: told.desk.rename_text(script, "New"),
            lambda: told.desk.delete_text(script),
            lambda: told.desk.set_limit(script, 20),
        ):
            with pytest.raises(UsageProblem, match="no longer there"):
                refused()

    def test_a_first_one_is_stored_by_its_title_or_its_limit(self, told: Told) -> None:
        """What a person set is kept, though nothing was typed yet."""
        told.desk.rename_text(told.desk.script(told.first), "Mine")
        assert [one.title for one in told.desk.documents().scripts.values()] == ["Mine"]
        limited = told.desk.set_limit(told.desk.script(told.quill), 60)
        assert (limited.revision, limited.limit) == (1, 60)
        assert told.desk.script(told.quill) == limited

    def test_delete_takes_the_takes_along(self, told: Told) -> None:
        """What one said is private; undo brings all back."""
        script, other = told.begun(told.second, "a", "10:00"), told.begun(told.second, "b", "11:00")
        take: Take = told.desk.new_take(script, "Hi.", 1.0)
        told.desk.keep_take(take)
        told.desk.keep_take(told.desk.new_take(other, "Hi.", 1.0))
        assert "“a” with 1 take, deleted" in told.desk.delete_text(script).text
        assert told.desk.takes(script.id) == ()
        assert [*told.desk.documents().scripts] == [other.id]
        assert len(told.desk.takes(other.id)) == 1
        told.desk.undo()
        assert len(told.desk.documents().scripts) == 2
        assert len(told.desk.takes(script.id)) == 1

    def test_the_limit_of_typed_text_keeps_the_text(self, told: Told) -> None:
        """At the desk's own revision, the caller's text is stored along; the same limit stores nothing."""
        script = told.begun(told.second, "a", "10:00")
        assert told.desk.set_limit(script, 30) == script
        assert told.desk.set_limit(script, 20.5).limit == 20.5


@pytest.fixture
def two(told: Told, tmp_path: Path) -> tuple[Desk, Desk, str]:
    """Two sessions on one file, and the interview they both look at."""
    path = tmp_path / "documents.json"
    one, other = (Desk(Store.open(path), Settings(), told.clock) for _ in range(2))
    documents = told.hunt.documents
    one.store.commit(
        [
            Change(table, id_, 0, document)
            for table in ("applications", "contacts", "interviews")
            for id_, document in getattr(documents, table).items()
        ]
    )
    return one, other, told.second


class TestTwoSessions:
    """Whatever two sessions do to one script at once, no text and no setting is lost."""

    def test_a_limit_keeps_the_others_text(self, two: tuple[Desk, Desk, str]) -> None:
        """Ours is an older text without a change of its own: theirs stands, with our limit."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.save_text(base, text="Hi Maria")
        limited = one.set_limit(base, 60)
        assert (limited.text, limited.limit) == ("Hi Maria", 60)
        assert len(one.documents().scripts) == 1

    def test_a_text_keeps_the_others_limit_and_title(self, two: tuple[Desk, Desk, str]) -> None:
        """Typing after another session stepped through the limits makes no second script."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.rename_text(other.set_limit(base, 60), "b")
        saved = one.save_text(base, text="Hi Maria")
        assert (saved.text, saved.limit, saved.title) == ("Hi Maria", 60, "b")
        assert len(other.documents().scripts) == 1

    def test_both_texts_survive_beside_each_other(self, two: tuple[Desk, Desk, str]) -> None:
        """Ours under a title that says it is another version of the same script; a further one too."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.save_text(base, text="Hello")
        mine = one.save_text(base, text="Hi Maria")
        assert mine.id != base.id
        other.save_text(mine, text="Hello Maria")
        one.save_text(mine, text="Hi Maria Lopez")
        assert {(s.text, s.title) for s in one.documents().scripts.values()} == {
            ("Hello", "a"),
            ("Hello Maria", "a, 2nd version"),
            ("Hi Maria Lopez", "a, 3rd version"),
        }

    def test_the_same_text_from_both_is_one(self, two: tuple[Desk, Desk, str]) -> None:
        """Nothing to keep beside."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.save_text(base, text="Hello")
        assert one.save_text(base, text="Hello").id == base.id
        assert len(one.documents().scripts) == 1

    def test_a_script_deleted_elsewhere_is_kept_beside(self, two: tuple[Desk, Desk, str]) -> None:
        """What is typed is stored, whatever became of where it was typed."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.delete_text(base)
        saved = one.save_text(base, text="Hi Maria")
        assert saved.id != base.id
        assert one.documents().scripts[saved.id].text == "Hi Maria"

    def test_what_is_typed_after_its_interview_went_makes_no_change(
        self, two: tuple[Desk, Desk, str]
    ) -> None:
        """It is stored all the same; u brings back the interview, and isn't stopped by what was typed since."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.delete_interview(interview)
        one.save_text(base, text="Hi Maria")
        assert "Hi Maria" in {script.text for script in one.documents().scripts.values()}
        newest = one.store.newest()
        assert newest is not None
        assert "deleted" in newest.sentence

    def test_a_rename_keeps_the_others_text(self, two: tuple[Desk, Desk, str]) -> None:
        """Only the title is ours."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.set_limit(other.save_text(base, text="Hello"), 60)
        one.rename_text(base, "b")
        stored = one.documents().scripts[base.id]
        assert (stored.text, stored.limit, stored.title) == ("Hello", 60, "b")

    def test_what_a_lost_session_typed_never_writes_over(self, two: tuple[Desk, Desk, str]) -> None:
        """Typed into an older revision: beside, though that text is no longer known."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        other.set_limit(base, 60)
        recovered = one.recover_text(base, "Lost words", base.revision)
        assert recovered is not None
        assert {s.text for s in one.documents().scripts.values()} == {"Hi", "Lost words"}

    @pytest.mark.parametrize("verb", ["rename", "limit", "delete"])
    def test_a_verb_is_tried_again_where_another_session_was_quicker(
        self, two: tuple[Desk, Desk, str], verb: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Once quicker: done on top of theirs. Always quicker: one sentence, and theirs stands."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        commit, times = one.store.commit, [1]

        def late(*args: object, **options: object) -> object:
            if times[0] > 0:
                times[0] -= 1
                stored = other.documents().scripts[base.id]
                other.save_text(stored, text=stored.text + "!")
            return commit(*args, **options)  # type: ignore[arg-type]  # what it was called with

        monkeypatch.setattr(one.store, "commit", late)
        verbs: dict[str, Callable[[], object]] = {
            "rename": lambda: one.rename_text(base, "b"),
            "limit": lambda: one.set_limit(base, 60),
            "delete": lambda: one.delete_text(base),
        }
        verbs[verb]()
        stored = one.documents().scripts.get(base.id)
        if verb == "delete":
            assert stored is None
            base = other.begin_script(interview, title="a", text="Hi")
        else:
            assert stored is not None
            assert stored.text == "Hi!"
            assert (stored.title, stored.limit) == (("b", 30) if verb == "rename" else ("a", 60))
            other.rename_text(other.set_limit(stored, 30), "a")
        times[0] = 99
        with pytest.raises(Conflict, match="keep changing this script"):
            verbs[verb]()
        assert other.documents().scripts[base.id].text.startswith("Hi!")


class TestWriting:
    """What is typed in one visit is one change, and undoing a change takes nothing else along."""

    def written(self, told: Told) -> Script:
        """Begun, and written into twice."""
        script = told.begun(told.second, "a", "10:00", text="a")
        script = told.desk.save_text(script, text="ab", remember=True)
        return told.desk.save_text(script, text="abc")

    def text(self, told: Told, script: Script) -> str:
        """The text stored."""
        return told.desk.documents().scripts[script.id].text

    def test_a_visit_goes_back_whole_and_comes_again_whole(self, told: Told) -> None:
        """And the sentence says that it is more than the first word."""
        script = self.written(told)
        assert "with all that was typed since" in told.desk.undo().text
        assert self.text(told, script) == "a"
        told.desk.redo()
        assert self.text(told, script) == "abc"

    def test_a_rename_goes_back_alone(self, told: Told) -> None:
        """What was typed after it is a change of its own, and a limit is none of its matters."""
        script = told.begun(told.second, "a", "10:00", text="a")
        told.desk.rename_text(script, "b")
        script = told.desk.documents().scripts[script.id]
        script = told.desk.set_limit(script, 60)
        script = told.desk.save_text(script, text="abc")
        assert told.desk.undo().text.endswith("written.")
        now = told.desk.documents().scripts[script.id]
        assert (now.text, now.title, now.limit) == ("a", "b", 60)
        told.desk.undo()
        now = told.desk.documents().scripts[script.id]
        assert (now.text, now.title, now.limit) == ("a", "a", 60)

    def test_typing_after_a_rename_in_the_same_visit_survives_it(self, told: Told) -> None:
        """Autosave goes on with the visit, not with what came between."""
        script = self.written(told)
        told.desk.rename_text(script, "b")
        script = told.desk.save_text(told.desk.documents().scripts[script.id], text="abcd")
        texts = []
        for _ in range(3):
            told.desk.undo()
            texts.append((self.text(told, script), told.desk.documents().scripts[script.id].title))
        assert texts == [("abc", "b"), ("abc", "a"), ("a", "a")]

    def test_text_that_is_back_where_it_began_is_undone(self, told: Told) -> None:
        """The editor's own undo leaves no change behind that undoes nothing; redo still knows the words."""
        script = self.written(told)
        script = told.desk.save_text(script, text="a")
        newest = told.desk.store.newest()
        assert newest is not None
        assert "begun" in newest.sentence
        told.desk.redo()
        assert self.text(told, script) == "abc"

    def test_typing_ends_redo(self, told: Told) -> None:
        """Where something was undone, new words are a change of their own."""
        script = self.written(told)
        told.desk.begin_script(told.quill, title="b")
        told.desk.undo()
        told.desk.save_text(told.desk.documents().scripts[script.id], text="abcd")
        assert told.desk.redo().text == "There is nothing to redo."
        told.desk.undo()
        assert self.text(told, script) == "abc"

    def test_two_sessions_words_go_back_one_after_the_other(self, two: tuple[Desk, Desk, str]) -> None:
        """Undo here names the other session's words first, and takes only these."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        mine = other.save_text(base, text="Hi Maria", remember=True)
        one.rename_text(mine, "b")
        theirs = other.save_text(mine, text="Hi Maria Lopez")
        assert "not of this session: voicemail script" in one.undo().text
        assert one.documents().scripts[base.id].text == "Hi Maria Lopez"
        one.undo()
        assert one.documents().scripts[base.id].text == "Hi Maria"
        assert "now “b”" in one.undo().text
        assert (theirs.title, one.documents().scripts[base.id].title) == ("b", "a")

    def test_a_take_changes_the_pace_at_once(self, told: Told) -> None:
        """The estimate of the same session learns from it."""
        script = told.begun(told.second, "a", "10:00")
        before = told.desk.pace()
        take = told.desk.new_take(script, "word " * 40, 20.0)
        told.desk.keep_take(
            replace(take, seconds=26.0, end=TakeEnd.SAID, marks=(Mark(at=26.0, by_hand=True),))
        )
        after = told.desk.pace()
        assert (before.takes, after.takes) == (0, 1)
        assert after.scale > before.scale

    def test_each_session_s_words_are_a_change_of_its_own(self, two: tuple[Desk, Desk, str]) -> None:
        """However they take turns: nobody's words go back with another one's."""
        one, other, interview = two
        base = one.begin_script(interview, title="a", text="Hi")
        mine = one.save_text(base, text="Hi Maria", remember=True)
        theirs = other.save_text(mine, text="Hi Maria Lopez")
        one.save_text(theirs, text="Hi Maria Lopez, it's Sam")
        texts = []
        for _ in range(4):
            one.undo()
            texts.append(one.documents().scripts[base.id].text)
        assert texts == ["Hi Maria Lopez", "Hi Maria Lopez", "Hi Maria", "Hi"]

    def test_what_was_changed_beside_stays_through_undo_and_redo(self, told: Told) -> None:
        """A limit that was set before and after is no matter of the words' change, however often it is walked."""
        script = told.begun(told.second, "a", "10:00", text="a")
        script = told.desk.save_text(script, text="ab", remember=True)
        script = told.desk.set_limit(script, 60)
        told.desk.undo()
        told.desk.set_limit(told.desk.documents().scripts[script.id], 90)
        told.desk.redo()
        now = told.desk.documents().scripts[script.id]
        assert (now.text, now.limit) == ("ab", 90)
        told.desk.undo()
        now = told.desk.documents().scripts[script.id]
        assert (now.text, now.limit) == ("a", 90)
