"""The own templates of a person among those of a letter: marked, changed, told of where they can't be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.driving import Seen, open_app
from tests.tui.lettering import lettering, write_letter
from tui.terminal import programs


async def choosing(seen: Seen) -> Path:
    """Open the templates of a letter; the file that `e` would change."""
    await write_letter(seen, "t")
    choice = seen.screen.ranked.selected
    folder = seen.app.desk.template_folder
    assert folder is not None
    return Path(folder / "thank-you" / f"{choice.id}.txt")


def editor(monkeypatch: pytest.MonkeyPatch, deed: Callable[[Path], object]) -> None:
    """What the editor does with the file."""

    def run(command: list[str], _app: object, _called: str) -> int:
        deed(Path(command[-1]))
        return 0

    monkeypatch.setattr(programs, "run_in_terminal", run)


async def test_ones_own_are_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After e the line and the pane say that it is yours; those of ours don't."""
    editor(monkeypatch, lambda file: file.write_text(f"{file.read_text()}\nPS", encoding="utf-8"))
    async with open_app(lettering(tmp_path)) as seen:
        await choosing(seen)
        assert "yours" not in seen.text
        await seen.press("e")
        assert "is a file of your own" in seen.said
        assert "yours: " in seen.screen.pane.text
        assert sum(" yours: " in line.split("│")[0] for line in seen.text.splitlines()) == 1


async def test_the_editor_deletes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is said; ours stands there again."""
    editor(monkeypatch, Path.unlink)
    async with open_app(lettering(tmp_path)) as seen:
        await choosing(seen)
        await seen.press("e")
        assert "is gone; ours stands there again" in seen.said


@pytest.mark.parametrize("target", ["nowhere", "itself"])
async def test_a_link_that_leads_nowhere(target: str, tmp_path: Path) -> None:
    """One sentence, where the file is told of and after e; no crash."""
    async with open_app(lettering(tmp_path)) as seen:
        file = await choosing(seen)
        file.parent.mkdir(parents=True)
        file.symlink_to(file if target == "itself" else tmp_path / "nowhere")
        await seen.press("escape", "t")
        assert "can't be read" in seen.said
        await seen.press("e")
        assert "is a link that leads nowhere" in seen.said


async def test_what_becomes_no_template_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem stands on the screen one chooses on, at once after e and when it is opened again."""
    editor(monkeypatch, lambda file: file.write_bytes(b"\xff\xfe\xff"))
    async with open_app(lettering(tmp_path)) as seen:
        await choosing(seen)
        await seen.press("e")
        assert "is not UTF-8 text" in seen.said
        await seen.press("escape", "t")
        assert "is not UTF-8 text" in seen.said
