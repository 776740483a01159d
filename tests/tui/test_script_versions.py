"""Several scripts: begun from a template or a copy, gone through, renamed, deleted, side by side."""

from pathlib import Path

from data.desk import Desk
from data.records import Table
from data.settings import Settings
from data.store import Change, Store
from tests.tui import boards
from tests.tui.driving import open_app
from tests.tui.test_script import hunting, open_writing, scripts, write


def titles(desk: Desk) -> list[str]:
    """The titles stored."""
    return sorted(one.title for one in desk.documents().scripts.values())


async def test_a_first_script_begins_with_a_template() -> None:
    """v offers what fits first; enter takes it, u takes it back, esc goes back to the list."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v")
        assert "Begin with" in seen.text
        assert seen.screen.ranked.selected_id == desk.suggested_template("interview-005")
        desk.cancel_interview("interview-005")
        await seen.press("u")
        assert "undo" not in seen.footer  # what is behind is not changed from here
        assert desk.documents().interviews["interview-005"].cancelled
        desk.undo()
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "LIST"
        assert scripts(desk) == []
        await seen.press("v", "j", "k", "enter")
        assert seen.footer.startswith("writing")
        assert scripts(desk) == [seen.screen.area.text]
        assert "{my_phone}" in seen.screen.area.text
        await seen.press("escape", "u", "u")
        assert scripts(desk) == []
        assert seen.screen.area.text == ""


async def test_an_empty_page_is_filled_a_written_one_is_never_written_over() -> None:
    """t fills what is empty; over a text it begins a further script, as a always does; 0 to 9 take at once."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await seen.press("escape", "t", "2", "escape")
        assert titles(desk) == ["Second call"]
        await seen.press("enter", "!", "escape", "t", "4", "escape", "a", "0", "h", "escape")
        assert titles(desk) == ["Offer", "Second call", "Voicemail"]
        assert any(text.endswith("!") for text in scripts(desk))
        assert "h" in scripts(desk)
        await seen.until(lambda: "Second call" in seen.screen.pane.text)
        shown = {seen.screen.keeper.document.title}
        await seen.press("o")
        assert "of 3" in seen.said
        shown.add(seen.screen.keeper.document.title)
        await seen.press("o")
        assert shown | {seen.screen.keeper.document.title} == set(titles(desk))


async def test_a_script_of_another_interview_is_copied() -> None:
    """It stands under the templates with whose it is, and the copy is a script of its own."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("v", "0")
        await write(seen, "ours")
        await seen.press("escape", "escape", "j", "v")
        assert "FROM OTHER INTERVIEWS" in seen.text
        await seen.press("6", "!", "escape")
        assert sorted(scripts(desk)) == ["ours", "ours!"]


async def test_renamed_and_deleted_and_brought_back() -> None:
    """Each by one key, each taken back by u at once, as the line says."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, "one")
        await seen.press("escape", "e")
        await seen.type("For the machine")
        await seen.press("enter")
        assert titles(desk) == ["For the machine"]
        assert "For the machine · Maria Lopez" in seen.text
        await seen.press("u")
        assert titles(desk) == ["Voicemail"]
        await seen.press("x")
        assert scripts(desk) == []
        assert seen.screen.area.text == ""
        assert "u takes it back" in seen.said
        await seen.press("u")
        assert scripts(desk) == ["one"]
        assert seen.screen.area.text == "one"


def opened_twice(path: Path) -> tuple[Desk, Desk]:
    """Two sessions on one file."""
    hunt = boards.a_hunt().documents
    store = Store.open(path)
    tables: tuple[Table, ...] = ("applications", "contacts", "interviews", "facts")
    changes = [Change(table, id_, 0, each) for table in tables for id_, each in getattr(hunt, table).items()]
    store.commit(changes, history=False)
    desks = (Desk(each, Settings(), boards.Clock()) for each in (store, Store.open(path)))
    return next(desks), next(desks)


async def test_typed_in_two_sessions_both_are_shown(tmp_path: Path) -> None:
    """What the other one typed stands beside ours at once, the words that differ between signs; b shows both."""
    ours, theirs = opened_twice(tmp_path / "documents.json")
    async with open_writing(ours) as seen:
        await write(seen, "hi Maria")
        await seen.press("escape", "enter")
        script = theirs.script("interview-005")
        theirs.save_text(script, text="hi there Maria")
        await write(seen, " Lopez")
        await seen.until(lambda: len(scripts(ours)) == 2)
        assert sorted(scripts(theirs)) == ["hi Maria Lopez", "hi there Maria"]
        assert "both are kept" in seen.said
        assert seen.footer.startswith("writing"), "nothing takes the keys from who is typing"
        await seen.until(lambda: "hi ‹there› Maria" in seen.screen.pane.text)
        told = " ".join(seen.screen.pane.text.split())
        assert (
            "Typed in another session: b both “Voicemail”; yours goes on as “Voicemail, 2nd version”." in told
        )
        assert seen.screen.keeper.document.title == "Voicemail, 2nd version"
        await seen.press("escape", "b")
        assert "hi Maria ‹Lopez›" in seen.text
        assert "hi ‹there› Maria" in seen.text
        await seen.press("escape", "b", "2")
        assert scripts(theirs) == ["hi there Maria"]
        assert seen.screen.area.text == "hi there Maria"
        await seen.press("u")
        assert len(scripts(theirs)) == 2


async def test_what_another_session_wrote_is_taken_over_by_who_has_nothing_unsaved(tmp_path: Path) -> None:
    """The next letter goes on with it, where the cursor was: there is nothing to keep apart."""
    ours, theirs = opened_twice(tmp_path / "documents.json")
    async with open_writing(ours) as seen:
        await write(seen, "hi")
        await seen.press("escape", "enter")
        theirs.save_text(theirs.script("interview-005"), text="hi Maria")
        await seen.press("!")
        assert "Another session went on" in seen.said
        await seen.press("escape")
        assert scripts(theirs) == ["hi Maria!"]
        await seen.press("enter")
        theirs.save_text(theirs.script("interview-005"), text="hi Maria! Bye.")
        seen.screen.area.move_cursor((0, 2))
        await seen.press(",", "escape")
        assert scripts(theirs) == ["hi, Maria! Bye."]


async def test_typed_after_its_interview_was_deleted_elsewhere(tmp_path: Path) -> None:
    """The words are kept, don't stand in the way of undoing that, and can be copied from meanwhile."""
    ours, theirs = opened_twice(tmp_path / "documents.json")
    async with open_writing(ours) as seen:
        await write(seen, "hi")
        await seen.press("escape", "enter")
        theirs.delete_application("app-northwind")
        await write(seen, " Maria")
        await seen.press("escape")
        other = next(iter(theirs.documents().interviews))
        assert [(copy.script.text, copy.whose) for copy in theirs.copies(other)] == [
            ("hi Maria", "of an interview that was deleted")
        ]
        assert "deleted" in theirs.undo().text
        assert sorted(scripts(theirs)) == ["hi", "hi Maria"]
        assert "Northwind" in seen.text or "Maria Lopez" in seen.text


async def test_one_of_two_is_kept_on_a_narrow_screen() -> None:
    """One under the other; the first is ours, and goes on."""
    desk = hunting()
    async with open_writing(desk, (60, 20)) as seen:
        await write(seen, "one")
        await seen.press("escape", "a", "0")
        await write(seen, "two")
        await seen.press("escape", "b")
        assert "‹one›" in seen.text
        assert "‹two›" in seen.text
        await seen.press("u")
        assert "undo" not in seen.footer
        assert sorted(scripts(desk)) == ["one", "two"]
        await seen.press("1")
        assert scripts(desk) == ["two"]
        assert seen.screen.area.text == "two"


async def test_side_by_side_only_versions_of_one_script() -> None:
    """b isn't offered between two scripts of different purpose, and does nothing."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, "one")
        await seen.press("escape", "a", "2", "escape")
        assert "o other script" in seen.footer
        assert "b both" not in seen.footer
        await seen.press("b")
        assert seen.screen.SCOPE.name == "SCRIPT"
        await seen.press("a", "2", "escape")
        assert "b both" in seen.footer
        await seen.press("b")
        assert "Second call (2)" in seen.text
        assert "Second call" in seen.screen.other.title


async def test_another_round_s_script_is_offered_as_a_copy() -> None:
    """What was written for the first round can begin a new one for the second."""
    desk = hunting()
    first = desk.documents().interviews["interview-005"]
    other = next(
        one.id for one in desk.documents().interviews.values() if one.application_id != first.application_id
    )
    desk.begin_script(other, title="Check in with Maria", text="Theirs.")
    async with open_writing(desk) as seen:
        await seen.press("escape", "a")
        assert "FROM OTHER INTERVIEWS" in seen.text
        await seen.press("6", "escape")
        assert "Theirs." in seen.screen.area.text
