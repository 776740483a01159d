"""Notes on a person, and what an application's end told, survive a session that is lost while they are typed."""

from pathlib import Path

import pytest

from data.desk import Desk
from data.journal import Journal
from data.recovery import recover
from tests.tui import boards
from tests.tui.driving import open_app
from tui.form_fields import FIELDS
from tui.journal_keys import NOTES, NotesKey, read_key
from tui.navigation import open_form, open_person_form
from tui.recovery import recover_texts

QUILL = "app-quill"
PRIYA = "person-002"


def leave(folder: Path, key: NotesKey, text: str, revision: int = 1) -> None:
    """What a session that is gone leaves."""
    journal = Journal(folder)
    journal.put(str(key), text, revision)
    assert journal.close()


def kept(desk: Desk, key: NotesKey) -> str:
    """What stands in that field."""
    table = {"application": "applications", "interview": "interviews", "contact": "contacts"}[key.noted]
    return str(getattr(getattr(desk.documents(), table)[key.id], key.field))


@pytest.mark.parametrize(
    ("key", "about"),
    [
        (NotesKey("contact", PRIYA), "Priya Raman"),
        (NotesKey("application", QUILL, "feedback"), "Quill, Editor tools"),
        (NotesKey("application", QUILL, "hired"), "Quill, Editor tools"),
        (NotesKey("application", QUILL, "strengths"), "Quill, Editor tools"),
        (NotesKey("interview", "interview-005"), "Northwind Labs, Data Engineer"),
    ],
)
def test_what_was_typed_is_taken_in(tmp_path: Path, key: NotesKey, about: str) -> None:
    """Into its own field; said once, about whom or what."""
    desk = boards.hunting()
    leave(tmp_path, key, "more streaming\nnext year")
    assert recover_texts(desk, tmp_path) == (
        f"What a lost session had typed was recovered: the notes about {about}.",
    )
    assert kept(desk, key) == "more streaming\nnext year"
    assert recover_texts(desk, tmp_path) == ()


def test_what_was_noted_since_stays_above(tmp_path: Path) -> None:
    """Another session wrote meanwhile: both are there."""
    desk, key = boards.hunting(), NotesKey("contact", PRIYA)
    desk.change_contact(PRIYA, notes="has a dog")
    leave(tmp_path, key, "plays the cello")
    recover_texts(desk, tmp_path)
    assert kept(desk, key) == "has a dog\n\nplays the cello"


def test_notes_on_somebody_who_is_gone_are_kept_aside(tmp_path: Path) -> None:
    """In a file that is named."""
    leave(tmp_path, NotesKey("contact", "gone"), "plays the cello")
    (notice,) = recover_texts(boards.hunting(), tmp_path)
    assert "kept in" in notice
    assert recover(tmp_path) == ()


def test_every_field_of_several_lines_has_its_key() -> None:
    """What the form keeps while it is typed can be read again."""
    found: dict[str, set[str]] = {}
    for field in FIELDS:
        if field.many_lines:
            noted = "contact" if field.part.value == "person" else field.part.value
            found.setdefault(noted, set()).add(field.key)
    assert found == {noted: set(fields) for noted, fields in NOTES.items()}
    for noted, fields in NOTES.items():
        for name in fields:
            key = NotesKey(noted, "id-1", name)
            assert read_key(str(key)) == key


@pytest.mark.parametrize(
    "line", ["notes contact id feedback", "notes application id notes more", "notes role id"]
)
def test_a_key_that_is_none(line: str) -> None:
    """A field that isn't there, a word too many, something that has no notes."""
    assert read_key(line) is None


async def test_what_is_typed_is_in_the_journal_at_once(tmp_path: Path) -> None:
    """Under its own key, and out of it as soon as it is stored."""
    desk, journal = boards.hunting(), Journal(tmp_path)
    async with open_app(desk) as seen:
        setattr(seen.app, "journal", journal)  # noqa: B010  # the app of a test has none of its own
        for key in (NotesKey("contact", PRIYA), NotesKey("application", QUILL, "feedback")):
            if key.noted == "contact":
                await open_person_form(seen.screen, key.id)
            else:
                await open_form(seen.screen, key.id)
            await seen.rest()
            seen.screen.ranked.go_to(f"{key.id} {key.field}")
            await seen.press("enter")
            seen.screen.area.text = "more streaming"
            await seen.rest()
            journal.flush()
            (path,) = tmp_path.glob("*.text")
            assert f'"{key}"' in path.read_text(encoding="utf-8")
            await seen.press("escape")
            journal.flush()
            assert kept(desk, key) == "more streaming"
            assert not list(tmp_path.glob("*.text"))
            await seen.press("escape")
    journal.close()
