"""Which earlier states are kept."""

from pathlib import Path

import pytest

from data.backups import DAYS, LATEST, SPACING_SECONDS, Backups, stamp, words
from data.store import Store
from tests.data.samples import added, contact

DAY = 24 * 3600


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to keep."""
    path = tmp_path / "documents.json"
    path.write_text("first")
    return path


def replaced(path: Path, text: str) -> None:
    """As a change does: another file takes the name."""
    new = path.with_suffix(".new")
    new.write_text(text)
    new.replace(path)


def kept(path: Path) -> list[str]:
    """The stamps of what is kept, newest first."""
    return [stamped for stamped, _ in Backups(path).all()]


def test_stamps_sort_and_read_as_times() -> None:
    """To the microsecond, so that no two changes share one; in UTC."""
    assert stamp(1_795_788_312_123_456_789) == "20261127T140512.123456Z"
    assert words(stamp(1_795_788_312_123_456_789)) == "2026-11-27 14:05 UTC"


def test_the_state_before_the_last_change_and_one_every_ten_minutes(path: Path) -> None:
    """A change every minute for an hour leaves seven backups, not sixty."""
    backups = Backups(path)
    for minute in range(61):
        backups.keep(minute * 60 * 10**9, minute * 60.0)
        replaced(path, f"after minute {minute}")
        assert backups.all()[0][1].read_text() == ("first" if not minute else f"after minute {minute - 1}")
    assert len(kept(path)) == 7
    assert SPACING_SECONDS == 600


def test_the_last_ten_and_the_last_of_each_day(path: Path) -> None:
    """After thirty days with three sessions each: two weeks of days, and the last ten."""
    for day in range(30):
        for session in range(3):
            seconds = day * DAY + session * 3600
            Backups(path).keep(seconds * 10**9, seconds)
            replaced(path, f"{day} {session}")
    days = {stamped[:8] for stamped in kept(path)}
    assert len(days) == DAYS
    assert len(kept(path)) == LATEST + DAYS - 4
    assert all(stamped[9:11] in {"00", "01", "02"} for stamped in kept(path)[:LATEST])
    assert all(stamped[9:11] == "02" for stamped in kept(path)[LATEST:])


def test_backups_of_another_file_are_left_alone(path: Path) -> None:
    """Two document files may share a folder."""
    other = path.with_name("other.json")
    other.write_text("other")
    Backups(other).keep(0, 0)
    (path.parent / "backups" / "documents-of-mine.json").write_text("mine")
    for minute in range(40):
        Backups(path).keep((1 + minute) * 60 * 10**9, 0)
    assert len(kept(path)) == LATEST
    assert len(kept(other)) == 1
    assert (path.parent / "backups" / "documents-of-mine.json").exists()


def test_a_folder_that_cannot_be_made_stops_no_change(tmp_path: Path) -> None:
    """A change is worth more than a backup; the person is told, once."""
    path = tmp_path / "documents.json"
    (tmp_path / "backups").write_text("in the way")
    store = Store.open(path)
    for number in range(4):
        store.commit(added("contacts", contact(f"c{number}")))
    assert len(Store.open(path).documents().contacts) == 4
    (notice,) = store.notices
    assert str(tmp_path / "backups") in notice
