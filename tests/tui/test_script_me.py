"""Who speaks: a newcomer is asked for name and number where the script first needs them."""

from pathlib import Path

from data.desk import Desk
from data.settings_file import load
from tests.tui import boards
from tests.tui.test_script import open_writing, write

TEXT = "Hi {first_name}, this is {me}. Please ring me at {my_phone}, that's {my_phone}. Thank you."


def newcomer(folder: Path) -> Desk:
    """The usual hunt of somebody who never wrote a settings file."""
    desk = boards.desk_on(boards.a_hunt().documents)
    desk.settings_file = folder / "settings.toml"
    return desk


async def test_rehearsing_asks_for_what_is_missing(tmp_path: Path) -> None:
    """r asks for the name, then the number; both hold at once, and the next r rehearses."""
    desk = newcomer(tmp_path)
    async with open_writing(desk) as seen:
        await write(seen, TEXT)
        await seen.press("escape")
        await seen.until(lambda: "M in the script asks for it" in " ".join(seen.screen.pane.text.split()))
        await seen.press("r")
        assert "Your name" in seen.text
        await seen.press("enter")
        assert "The script says your name" in seen.screen.prompt.echo
        await seen.type("Sam Okafor")
        await seen.press("enter")
        assert "this is Sam Okafor" in seen.screen.filled.text
        assert "Your number" in seen.text
        await seen.type("415-555-0199")
        await seen.press("enter")
        assert seen.said.startswith("Your number is 415-555-0199 now")
        assert seen.screen.filled.ready
        assert load(tmp_path / "settings.toml")[0].me == desk.settings.me
        await seen.press("r")
        assert seen.screen.SCOPE.name == "PROMPTER"


async def test_the_key_changes_them_and_esc_leaves_them(tmp_path: Path) -> None:
    """M shows what is known, also what an editor wrote into the file meanwhile; enter keeps it."""
    desk = newcomer(tmp_path)
    async with open_writing(desk) as seen:
        await write(seen, TEXT)
        (tmp_path / "settings.toml").write_text('# mine\n[me]\nname = "Sam"\n', encoding="utf-8")
        await seen.press("escape", "M")
        assert seen.screen.prompt.typed.value == "Sam"
        assert "this is Sam." in seen.screen.filled.text
        await seen.press("enter")
        await seen.type("415-555-0199")
        await seen.press("enter", "M", "escape")
        assert (desk.settings.me.name, desk.settings.me.phone) == ("Sam", "415-555-0199")
        assert (tmp_path / "settings.toml").read_text(encoding="utf-8").startswith("# mine\n[me]\n")


async def test_settings_written_by_hand_count_without_a_restart(tmp_path: Path) -> None:
    """r reads who speaks again before it asks."""
    async with open_writing(newcomer(tmp_path)) as seen:
        await write(seen, TEXT)
        await seen.press("escape")
        own = '[me]\nname = "Sam"\nphone = "415-555-0199"\n'
        (tmp_path / "settings.toml").write_text(own, encoding="utf-8")
        await seen.press("r")
        assert seen.screen.SCOPE.name == "PROMPTER"


async def test_on_sample_data_it_says_why_not() -> None:
    """One sentence instead of a question whose answer would be lost."""
    async with open_writing(boards.desk_on(boards.a_hunt().documents)) as seen:
        await write(seen, TEXT)
        await seen.press("escape", "M")
        assert "--demo" in seen.said
        await seen.press("r")
        assert "{me} is empty" in seen.said
        assert not seen.screen.prompt.is_open


async def test_a_file_that_cannot_be_written_keeps_the_question(tmp_path: Path) -> None:
    """What was typed still stands there, with the reason under it."""
    desk = newcomer(tmp_path)
    (tmp_path / "settings.toml").mkdir()
    async with open_writing(desk) as seen:
        await seen.press("escape", "M")
        await seen.type("Sam")
        await seen.press("enter")
        assert seen.screen.prompt.typed.value == "Sam"
        assert "not an ordinary file" in seen.screen.prompt.echo
