"""Damaged files: set aside, never overwritten, the best that is left opened, and the person told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from data import layout
from data.errors import Unreadable
from data.store import Store
from tests.data.samples import added, contact, everything, touch


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document file with two changes behind it, the second backed up by the first."""
    path = tmp_path / "documents.json"
    store = Store.open(path)
    store.commit(everything(), "Added")
    store.commit(added("contacts", contact("c3")), "Added a contact")
    return path


def whole(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    """The tables of a file."""
    tables: dict[str, dict[str, dict[str, object]]] = json.loads(path.read_bytes())
    return tables


def rewritten(raw: bytes, table: str, **fields: object) -> bytes:
    """The file with fields of the first document of a table changed."""
    tables = json.loads(raw)
    tables[table]["1"].update(fields)
    return json.dumps(tables).encode()


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "null": lambda _: b"null",
    "zeros": lambda raw: b"\0" * len(raw),
    "nothing in it": lambda _: b"{}",
    "truncated": lambda raw: raw[: len(raw) // 2],
    "one byte short": lambda raw: raw[:-1],
    "twice over": lambda raw: raw + raw,
    "duplicate key": lambda raw: raw.replace(b'"name":"Dana Fox"', b'"name":"Dana Fox","name":"Maria"', 1),
    "duplicate id": lambda raw: rewritten(raw, "contacts", id="c2"),
    "NaN": lambda raw: raw.replace(b'"limit":30.0', b'"limit":NaN').replace(b'"limit":30,', b'"limit":NaN,'),
    "lone surrogate": lambda raw: raw.replace(b"Dana Fox", b"Dana \\ud800x", 1),
    "not UTF-8": lambda raw: raw.replace(b"Dana Fox", b"Dana \xff", 1),
    "a table that is a list": lambda raw: json.dumps({**json.loads(raw), "facts": []}).encode(),
    "a key that is no number": lambda raw: raw.replace(b'"facts":{"1"', b'"facts":{"one"', 1),
    "a key that is no plain number": lambda raw: raw.replace(b'"facts":{"1"', b'"facts":{"01"', 1),
    "a document that is a text": lambda raw: json.dumps({**json.loads(raw), "facts": {"1": "x"}}).encode(),
    "an unknown field": lambda raw: rewritten(raw, "contacts", nickname="D"),
    "a wrong type": lambda raw: rewritten(raw, "scripts", limit="long"),
    "no version": lambda raw: rewritten(raw, "meta", version=None),
    "a broken history": lambda raw: rewritten(raw, "history", changes=5),
    "a history out of order": lambda raw: rewritten(raw, "history", id="7"),
    "too deep": lambda _: b'{"meta":' + b"[" * 100_000,
    "too deep beside a letter": lambda raw: (
        raw[:-1] + b',"mine":{"1":' + b"[" * 700 + '"ß"'.encode() + b"]" * 700 + b"}}"
    ),
    "a day in no calendar": lambda raw: raw.replace(b'"day":"2026-12-01"', b'"day":"2026-02-31"'),
    "a time on no clock": lambda raw: raw.replace(b'"time":"17:00"', b'"time":"99:99"'),
    "a moment in no calendar": lambda raw: raw.replace(b'"2026-11-24T10:00:00"', b'"2026-13-45T10:00:00"'),
    "a moment with an offset": lambda raw: raw.replace(b'T10:00:00"', b'T10:00:00+01:00"'),
    "an instant in no zone": lambda raw: raw.replace(b'"2026-11-24T09:00:00Z"', b'"2026-11-24T09:00:00"'),
    "an instant that is none": lambda raw: raw.replace(b'"utc":"2026-11-24T09:00:00Z"', b'"utc":"soon"'),
    "a year far off": lambda raw: raw.replace(b'"2026-11-24T10:00:00"', b'"9999-12-31T10:00:00"'),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_set_aside_and_the_backup_opened(path: Path, kind: str) -> None:
    """The damaged bytes are kept, the state before the last change is there, the notice says all of it."""
    broken = DAMAGE[kind](path.read_bytes())
    assert broken != path.read_bytes()
    path.write_bytes(broken)
    store = Store.open(path)
    aside = next(path.parent.glob("documents.json.damaged-*"))
    assert aside.read_bytes() == broken
    assert list(store.documents().contacts) == ["c1", "c2"]
    (notice,) = store.notices
    assert str(aside) in notice
    assert "backups/documents-20" in notice
    assert " UTC " in notice
    assert notice.count(". ") == 0
    assert Store.open(path).notices == ()
    assert Store.open(path).documents() == store.documents()
    store.commit(added("contacts", contact("c9")))


def test_over_64_mb_is_damaged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not even read to the end; and nothing that large is written."""
    with open(path, "r+b") as file:
        file.truncate(layout.MOST_BYTES + 1)
    assert "64 MB" in Store.open(path).notices[0]
    monkeypatch.setattr(layout, "MOST_BYTES", 5000)
    store = Store.open(path)
    with pytest.raises(Exception, match="64 MB"):
        store.commit([change for number in range(50) for change in added("facts", touch(f"n{number}"))])


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    """The next older one is opened."""
    Store.open(path).commit(added("contacts", contact("c4")))
    newest, older = sorted(path.parent.glob("backups/*"), reverse=True)[:2]
    newest.write_bytes(b"{")
    path.write_bytes(b"{")
    store = Store.open(path)
    assert older.name in store.notices[0]
    assert list(store.documents().contacts) == ["c1", "c2"]


def test_without_a_good_backup_it_is_a_fresh_start(path: Path) -> None:
    """And the notice says so."""
    for backup in path.parent.glob("backups/*"):
        backup.unlink()
    path.write_bytes(b"")
    store = Store.open(path)
    assert store.documents().contacts == {}
    assert "fresh start" in store.notices[0]


def test_a_running_session_has_more_than_the_backups(path: Path) -> None:
    """What it read or wrote last is newer than they are, and is written again."""
    store = Store.open(path)
    path.write_bytes(b"{")
    assert list(store.documents().contacts) == ["c1", "c2", "c3"]
    assert "in memory" in store.notices[0]
    assert list(Store.open(path).documents().contacts) == ["c1", "c2", "c3"]


def test_damage_found_during_a_change_is_mended_first(path: Path) -> None:
    """The change comes on top of what could be saved."""
    store = Store.open(path)
    path.write_bytes(b"{")
    store.commit(added("contacts", contact("c9")))
    assert list(Store.open(path).documents().contacts) == ["c1", "c2", "c3", "c9"]


def test_each_damaged_file_is_kept(path: Path) -> None:
    """A second one never takes the place of the first."""
    for content in (b"{1", b"{2", b"{3"):
        path.write_bytes(content)
        Store.open(path)
    kept = {file.read_bytes() for file in path.parent.glob("documents.json.damaged-*")}
    assert kept == {b"{1", b"{2", b"{3"}


def test_a_file_system_without_second_names_will_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups are copied there, and the damaged file is renamed."""
    import os

    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    for backup in path.parent.glob("backups/*"):
        backup.unlink()
    Store.open(path).commit(added("contacts", contact("c9")))
    path.write_bytes(b"{")
    assert list(Store.open(path).documents().contacts) == ["c1", "c2", "c3"]
    assert [file.read_bytes() for file in path.parent.glob("documents.json.damaged-*")] == [b"{"]


FOREIGN = {
    "another TinyDB": b'{"_default": {"1": {"name": "x"}}}',
    "a list": b'[{"name": "x"}]',
    "another program's meta": b'{"meta": {"1": {"format": "recipes", "version": 1}}}',
    "newer": b'{"meta":{"1":{"format":"afterword","version":99,"mood":"new"}},"dreams":[1]}',
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_or_newer_file_is_refused_untouched(path: Path, kind: str) -> None:
    """At open, and by a session that already runs; byte by byte as it was, with nothing beside it."""
    running = Store.open(path)
    path.write_bytes(FOREIGN[kind])
    before = path.stat()
    names = sorted(path.parent.iterdir())
    for attempt in (
        lambda: Store.open(path),
        running.documents,
        lambda: running.commit(added("contacts", contact("c9"))),
    ):
        with pytest.raises(Unreadable) as caught:
            attempt()
        assert str(path) in str(caught.value)
        assert ("newer Afterword" in str(caught.value)) == (kind == "newer")
    assert path.read_bytes() == FOREIGN[kind]
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert sorted(path.parent.iterdir()) == names


def test_a_file_that_never_was_ours_is_not_moved_away(tmp_path: Path) -> None:
    """A slip with --file leaves the person's other files where they are."""
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7 something private")
    with pytest.raises(Unreadable) as caught:
        Store.open(letter)
    assert "private" not in str(caught.value)
    assert letter.read_bytes() == b"%PDF-1.7 something private"


@pytest.mark.parametrize(
    "content",
    [
        b'// settings\n{"compilerOptions": {}}',
        b"{}",
        b"null",
        b"\0" * 600,
        b"[" * 2000,
        b'{"about": "a \\"format":"afterword" file", }',
        b'[{"notes": "half a file of somebody',
    ],
)
def test_json_of_another_program_is_not_moved_away(tmp_path: Path, content: bytes) -> None:
    """Its name proves nothing: refused in a sentence that says what to do, with nothing made beside it."""
    foreign = tmp_path / "tsconfig.json"
    foreign.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        Store.open(foreign)
    assert str(foreign) in str(caught.value)
    assert "--file" in str(caught.value)
    assert foreign.read_bytes() == content
    assert list(tmp_path.iterdir()) == [foreign]


def test_what_shows_that_it_is_ours_is_set_aside_without_any_backup(path: Path) -> None:
    """Half of a first file; a file laid out by another program; one beside a damaged one; one in the usual place."""
    ours = path.read_bytes()
    laid_out = json.dumps({"facts": [], **json.loads(ours)} | {"facts": []}, indent=2).encode()
    usual = path.parent / "afterword" / "documents.json"
    usual.parent.mkdir()
    half, other, beside = (path.with_name(f"{name}.json") for name in ("half", "other", "beside"))
    beside.with_name("beside.json.damaged-20261124T140512.123456Z").write_bytes(b"{")
    for file, content in ((half, ours[:900]), (other, laid_out), (beside, b"{"), (usual, b"{")):
        file.write_bytes(content)
        assert "fresh start" in Store.open(file).notices[0]
        kept = sorted(file.parent.glob(f"{file.name}.damaged-*"))[-1]
        assert kept.read_bytes() == content


def test_an_empty_file_is_a_fresh_start_that_writes_nothing(tmp_path: Path) -> None:
    """A look is not a change; the first change fills it, and it is no backup."""
    path = tmp_path / "mine.json"
    path.touch()
    store = Store.open(path)
    assert store.documents().contacts == {}
    assert "is empty" in store.notices[0]
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b""
    store.commit(added("contacts", contact()))
    assert list(Store.open(path).documents().contacts) == ["c1"]
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize(
    "text", ["Dana\\u001b]52;x\\u0007", "Dana\\u202e", "Dana\x7f", "Dana\x9b2J", "Dana\\b"]
)
def test_control_characters_do_not_survive_a_load(path: Path, text: str) -> None:
    """However they got into the file; the rest of the text stays."""
    plain = path.read_bytes().decode().encode("ascii", "ignore")  # such a file is only looked at as a whole
    raw = plain.replace(b"Dana Fox", text.encode())
    path.write_bytes(raw)
    name = Store.open(path).documents().contacts["c1"].name
    assert name.startswith("Dana")
    assert name.isprintable()


def test_missing_file_with_backups_is_said(path: Path) -> None:
    """A fresh start, but the person learns where the earlier documents are."""
    path.unlink()
    assert str(path.parent / "backups") in Store.open(path).notices[0]
