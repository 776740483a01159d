"""`afterword settings`: where things are, said so that no path can act on a terminal."""

import tomllib
from pathlib import Path

import pytest

from tui.command_line import run


def test_says_where_the_settings_and_the_documents_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both paths stand in comments above the template, in full; the documents are not made by asking."""
    file, settings = tmp_path / "documents.json", tmp_path / "settings.toml"
    assert run(["--file", str(file), "--settings", str(settings), "settings"]) == 0
    first, second, third, *_ = capsys.readouterr().out.split("\n")
    assert first == f"# settings: {settings}, which doesn't exist yet; --write makes it"
    assert second == f"# documents: {file}"
    assert third == ""
    assert not file.exists()
    assert run(["--demo", "--settings", str(settings), "settings"]) == 0
    assert "# documents: sample data" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [("settings",), ("settings", "--write")])
def test_a_path_is_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """Escape codes and line breaks of a path stay in its line and don't reach the terminal."""
    folder = tmp_path / "a\x1b]52;c;x\x07\nname = 5\u202e"
    world = ["--file", str(folder / "documents.json"), "--settings", str(folder / "settings.toml")]
    for _ in range(2):
        assert run([*world, *arguments]) == 0
        written = capsys.readouterr().out
        assert not set("\x1b\x07\u202e") & set(written)
        if len(arguments) == 1:
            assert tomllib.loads("\n".join(written.split("\n")[:3])) == {}
        else:
            assert written.count("\n") == 1


def test_a_name_that_is_none_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path no system takes: one sentence, exit status 1."""
    settings = tmp_path / ("long" * 200)
    assert run(["--settings", str(settings), "settings", "--write"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
