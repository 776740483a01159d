"""Files of past versions: each one opens as today's, and is kept before it is written as today's."""

import json
import re
from pathlib import Path

import pytest

from data import migrations
from data.errors import Unreadable
from data.migrations import Tables
from data.store import Store
from tests.builders import content
from tests.data.samples import added, contact
from tests.data.stored_file import FOLDER, fill

STORED = sorted(FOLDER.glob("documents-v*.json"))


def test_there_is_a_stored_file_of_every_version() -> None:
    """Up to today's; `python -m tests.data.stored_file` makes it."""
    versions = {int(re.sub(r"\D", "", path.stem)) for path in STORED}
    assert versions == set(range(1, migrations.version() + 1))


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_a_stored_file_opens_as_todays(stored: Path, tmp_path: Path) -> None:
    """With every document and the whole history; opening leaves it as it was, a change writes today's."""
    path = tmp_path / "documents.json"
    path.write_bytes(stored.read_bytes())
    store = Store.open(path)
    assert store.notices == ()
    known = Store.in_memory()
    fill(known, int(re.sub(r"\D", "", stored.stem)))
    assert content(store.documents()) == content(known.documents())
    assert path.read_bytes() == stored.read_bytes()
    redo = store.newest_undone()
    assert redo is not None
    assert store.redo(redo.id).sentence == "Changed the role"
    while entry := store.newest():
        store.undo(entry.id)
    assert store.documents().facts == {}
    assert json.loads(path.read_bytes())["meta"]["1"]["version"] == migrations.version()


def without_nickname(tables: Tables) -> Tables:
    """As if version 2 had dropped a field of contacts."""
    for document in tables["contacts"].values():
        del document["nickname"]
    return tables


def with_position(tables: Tables) -> Tables:
    """As if version 3 had given everybody a position."""
    contacts = {key: {**document, "position": "HR"} for key, document in tables["contacts"].items()}
    return {**tables, "contacts": contacts}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of an invented version 1, with a field that today's documents don't have."""
    path = tmp_path / "documents.json"
    store = Store.open(path)
    store.commit(added("contacts", contact()), history=False)
    tables = json.loads(path.read_bytes())
    tables["contacts"]["1"]["nickname"] = "D"
    tables["meta"]["1"]["version"] = 1
    path.write_text(json.dumps(tables))
    return path


def test_migrations_run_in_memory_and_are_written_with_the_first_change(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In their order, once; the old version's file is kept for good first."""
    monkeypatch.setattr(migrations, "MIGRATIONS", [without_nickname, with_position])
    before = old.read_bytes()
    store = Store.open(old)
    assert store.documents().contacts["c1"].position == "HR"
    assert old.read_bytes() == before
    for number in range(30):
        store.commit(added("contacts", contact(f"n{number}")), history=False)
    assert json.loads(old.read_bytes())["meta"]["1"]["version"] == 3
    (kept,) = old.parent.glob("backups/documents-version-1-*.json")
    assert kept.read_bytes() == before
    assert Store.open(old).documents().contacts["n29"].position == ""


def test_a_migration_starts_from_the_version_of_the_file() -> None:
    """The steps before it are not run again."""
    steps = [without_nickname, with_position]
    tables: Tables = {"contacts": {"1": {"nickname": "D"}}}
    assert migrations.migrate(tables, 2, steps) == {"contacts": {"1": {"nickname": "D", "position": "HR"}}}
    assert migrations.version(steps) == 3


def test_a_file_that_cannot_be_brought_up_to_date_stays_untouched(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours is not the person's damage: nothing is set aside."""
    monkeypatch.setattr(migrations, "MIGRATIONS", [lambda tables: {**tables, "contacts": tables["people"]}])
    before = old.read_bytes()
    with pytest.raises(Unreadable) as caught:
        Store.open(old)
    assert str(old) in str(caught.value)
    assert old.read_bytes() == before
    assert not list(old.parent.glob("*damaged*"))


def test_without_the_backup_the_old_file_is_not_replaced(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version is never the only one there is."""
    monkeypatch.setattr(migrations, "MIGRATIONS", [without_nickname])
    (old.parent / "backups").write_text("in the way")
    before = old.read_bytes()
    store = Store.open(old)
    with pytest.raises(Exception, match="can't be written"):
        store.commit(added("contacts", contact("c9")))
    assert old.read_bytes() == before


def test_a_backup_of_a_past_version_is_opened_as_todays(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the file is damaged after the change of version."""
    monkeypatch.setattr(migrations, "MIGRATIONS", [without_nickname])
    Store.open(old).commit(added("contacts", contact("c9")))
    old.write_bytes(b"{")
    assert list(Store.open(old).documents().contacts) == ["c1"]


def test_version_3_completes_contacts_and_attempts_and_what_the_history_knows_of_them() -> None:
    """Both sides of a change; other facts, and what a change has no side of, stay as they are."""
    attempt, touch = {"kind": "attempt", "id": "f1"}, {"kind": "touch", "id": "f2"}
    changes = [
        {"table": "contacts", "before": None, "after": {"id": "c1"}},
        {"table": "facts", "before": attempt, "after": None},
        {"table": "facts", "before": None, "after": touch},
    ]
    tables: Tables = {
        "contacts": {"1": {"id": "c1"}},
        "facts": {"1": attempt, "2": touch},
        "history": {"1": {"changes": changes}},
    }
    new = migrations.migrate(tables, 2, migrations.MIGRATIONS[:2])
    assert new["contacts"] == {"1": {"hours": "", "id": "c1"}}
    assert new["facts"] == {"1": {"number": "", **attempt}, "2": touch}
    assert new["drills"] == {}
    contact_added, attempt_undone, touch_added = new["history"]["1"]["changes"]
    assert (contact_added["before"], contact_added["after"]) == (None, {"hours": "", "id": "c1"})
    assert (attempt_undone["before"], attempt_undone["after"]) == ({"number": "", **attempt}, None)
    assert touch_added["after"] == touch


def test_version_4_completes_applications_contacts_and_touches() -> None:
    """Those of the history, too; other facts stay as they are, and what has such a field keeps it."""
    touch, reply = {"kind": "touch", "id": "f1"}, {"kind": "reply", "id": "f2"}
    tables: Tables = {
        "applications": {"1": {"id": "a1", "strengths": "ten years of it"}},
        "contacts": {"1": {"id": "c1"}},
        "facts": {"1": touch, "2": reply},
        "history": {"1": {"changes": [{"table": "facts", "before": touch, "after": None}]}},
    }
    new = migrations.migrate(tables, 3, migrations.MIGRATIONS[:3])
    sent = {"subject": "", "way": "", **touch}
    assert new["applications"]["1"] == {
        "strengths": "ten years of it",
        "feedback": "",
        "hired": "",
        "id": "a1",
    }
    assert new["contacts"] == {"1": {"met": "", "id": "c1"}}
    assert new["facts"] == {"1": sent, "2": reply}
    assert new["history"]["1"]["changes"][0]["before"] == sent
    assert new["letters"] == new["debriefs"] == {}
