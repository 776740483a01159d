"""What the store has to tell while the app or a verb runs is told, once, and not wiped away unread."""

from pathlib import Path

from data.desk import Desk
from data.quick_add import understand
from data.settings import Settings
from data.store import Store
from tests.conftest import Clock
from tests.tui.driving import open_app
from tui.opened import Opened

LINE = "Northwind, Data Engineer, mon 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez"


def desk_on(path: Path, clock: Clock) -> Desk:
    """A desk on a file with one interview in it."""
    desk = Desk(Store.open(path), Settings(), clock)
    new = understand(LINE, desk.now()).new
    assert new is not None
    desk.add(new)
    return desk


def test_each_notice_is_handed_out_once(tmp_path: Path, clock: Clock) -> None:
    """The first at the start, a later one later; all of them can still be read."""
    path = tmp_path / "documents.json"
    desk = desk_on(path, clock)
    desk.reply(next(iter(desk.documents().applications)))
    path.write_bytes(b"{")
    store = Store.open(path)
    (first,) = store.take_notices()
    assert "was damaged" in first
    assert store.take_notices() == ()
    path.write_bytes(b"{")
    store.documents()
    (second,) = store.take_notices()
    assert "in memory" in second
    assert store.take_notices() == ()
    assert store.notices == (first, second)


async def test_damage_found_on_coming_back_is_told(tmp_path: Path, clock: Clock) -> None:
    """Nobody pressed a key that writes; the line that says what happened says this too, as a problem."""
    path = tmp_path / "documents.json"
    async with open_app(desk_on(path, clock)) as seen:
        path.write_bytes(b"{")
        await seen.look_again()
        assert "was damaged" in seen.said
        assert seen.screen.said_line.problem
        assert "Northwind" in seen.text


async def test_a_notice_stands_behind_what_was_said_until_the_next_verb(tmp_path: Path, clock: Clock) -> None:
    """Damage is mended during a change: both are said; a word in between does not wipe it, a verb does."""
    path = tmp_path / "documents.json"
    async with open_app(desk_on(path, clock)) as seen:
        path.write_bytes(b"{")
        row = seen.screen.ranked.selected_id
        seen.screen.record(lambda: seen.app.desk.reply(row))
        assert seen.said.startswith("Reply from Maria Lopez noted. u takes it back. ")
        assert "was damaged" in seen.said
        seen.screen.say("Something else.")
        assert seen.said.startswith("Something else. ")
        assert "was damaged" in seen.said
        await seen.press("u")
        assert seen.said == "Undid: reply from Maria Lopez noted."
        assert not seen.screen.said_line.problem


async def test_a_notice_waits_for_a_line_that_is_seen(tmp_path: Path, clock: Clock) -> None:
    """Under an open prompt there is none; it comes when the prompt is gone."""
    path = tmp_path / "documents.json"
    async with open_app(desk_on(path, clock)) as seen:
        await seen.press("a")
        path.write_bytes(b"{")
        seen.app.desk.documents()
        seen.screen.refresh_frame()
        assert "was damaged" not in seen.said
        await seen.press("escape")
        assert "was damaged" in seen.said


def test_a_verb_tells_what_came_up_while_it_ran(tmp_path: Path, clock: Clock) -> None:
    """A backup that can't be kept is known only after the change; it is told at the end, once."""
    path = tmp_path / "documents.json"
    desk_on(path, clock)
    (tmp_path / "backups").write_text("in the way")
    told: list[str] = []
    opened = Opened(file=path, settings_file=tmp_path / "settings.toml", tell=told.append)
    opened.desk.reply(next(iter(opened.desk.documents().applications)))
    assert told == []
    opened.close()
    (notice,) = told
    assert "No backup can be kept" in notice
    opened.close()
    assert len(told) == 1
    Opened(file=path, settings_file=tmp_path / "none.toml", tell=told.append).close()
    assert len(told) == 1
