"""`afterword templates`: what letters begin with, and copies to change."""

from pathlib import Path

import pytest

from data.letter_files import our_templates
from tui.command_line import run


def test_lists_every_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its stage, its title and whether it is one's own; what can't be read is said beside it."""
    folder = tmp_path / "letters/thank-you"
    world = ["--settings", str(tmp_path / "settings.toml"), "templates"]
    assert run(world) == 0
    written = capsys.readouterr().out
    assert written.startswith(
        f"Your own templates: {tmp_path}/letters, which doesn't exist yet; --write makes it\n\nthank-you\n"
    )
    assert all(one.title in written for one in our_templates())
    assert "your own)" not in written
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("Title: My \x1b[2Jway\n\nDear {first_name}")
    (folder / "plain.txt").write_text("nothing")
    assert run(world) == 0
    written, told = capsys.readouterr()
    assert "  mine              My [2Jway (your own)." in written
    assert "thank-you/plain has “nothing” in its head" in told


def test_write_makes_copies_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything of ours, over nothing that is there."""
    world = ["--settings", str(tmp_path / "settings.toml"), "templates", "--write"]
    mine = tmp_path / "letters/card/plain.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    ours = len(our_templates())
    assert run(world) == 0
    assert f"Wrote {ours - 1} templates" in capsys.readouterr().out
    assert mine.read_text() == "mine"
    assert run(world) == 0
    assert f"Wrote 0 templates into {tmp_path}/letters; {ours} were already there" in capsys.readouterr().out
    assert len([*(tmp_path / "letters").rglob("*.txt")]) == ours


def test_a_place_that_takes_none_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder should be: exit status 1."""
    (tmp_path / "letters").write_text("")
    assert run(["--settings", str(tmp_path / "settings.toml"), "templates", "--write"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
