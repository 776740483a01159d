"""Two sessions on one file, and what a key does when the file is not what it was."""

from pathlib import Path

from data.desk import Desk
from data.quick_add import understand
from data.settings import Settings
from data.store import Store
from tests.conftest import Clock
from tests.tui.driving import open_app

LINE = "Northwind, Data Engineer, mon 10:00, Dana Fox <dana@northwind.example>"


def desk_on(path: Path, clock: Clock) -> Desk:
    """A session of its own on that file."""
    return Desk(Store.open(path), Settings(), clock)


def add(desk: Desk, line: str = LINE) -> None:
    """An interview, as if typed there."""
    new = understand(line, desk.now()).new
    assert new is not None
    desk.add(new)


async def test_a_key_meets_what_another_session_stored(tmp_path: Path, clock: Clock) -> None:
    """What was added elsewhere is there at the next key, whichever that is."""
    path = tmp_path / "documents.json"
    mine, other = desk_on(path, clock), desk_on(path, clock)
    async with open_app(mine) as seen:
        assert "Nothing here yet" in seen.text
        add(other)
        await seen.press("j")
        assert "Northwind" in seen.text


async def test_undo_with_nothing_to_undo_says_so(tmp_path: Path, clock: Clock) -> None:
    """The key answers, though the footer doesn't offer it."""
    async with open_app(desk_on(tmp_path / "documents.json", clock)) as seen:
        assert " undo" not in seen.text
        await seen.press("u")
        assert "There is nothing to undo." in seen.text
        await seen.press("U")
        assert "There is nothing to redo." in seen.text


async def test_a_file_that_can_t_be_read_any_more_keeps_the_screen(tmp_path: Path, clock: Clock) -> None:
    """What was read last stays, one sentence says why, nothing is overwritten, and when it is back all goes on."""
    path = tmp_path / "documents.json"
    desk = desk_on(path, clock)
    add(desk)
    good = path.read_bytes()
    async with open_app(desk) as seen:
        path.write_text('{"a": 1}', encoding="utf-8")
        await seen.press("j", "d")
        assert "Northwind" in seen.text
        await seen.until(lambda: "another program" in " ".join(seen.text.split()))
        assert path.read_text(encoding="utf-8") == '{"a": 1}'
        path.write_bytes(good)
        await seen.press("j")
        assert "another program" not in " ".join(seen.text.split())
