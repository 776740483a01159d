"""The README never lies: every committed picture shows what the screens show today."""

from importlib.metadata import version
from pathlib import Path

import pytest

from tests.tui.screenshots import FOLDER, SCENES, VERSION, Scene, draw

AFRESH = "out of date: look at it, then `python -m tests.tui.screenshots`"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_the_committed_picture_is_what_is_drawn(scene: Scene) -> None:
    """Text and styles of every cell always; the SVG's bytes under the Textual that drew it."""
    drawing, text = await draw(scene)
    assert (FOLDER / f"{scene.name}.txt").read_text(encoding="utf-8") == text, AFRESH
    if VERSION.read_text(encoding="utf-8").strip() == version("textual"):
        assert (FOLDER / f"{scene.name}.svg").read_text(encoding="utf-8") == drawing, AFRESH


def test_no_picture_is_left_over() -> None:
    """What stands in the folder is what the scenes make, and the README shows only such pictures."""
    made = {f"{scene.name}{ending}" for scene in SCENES for ending in (".svg", ".txt")} | {VERSION.name}
    assert {path.name for path in FOLDER.iterdir()} == made
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = {part.split(")")[0] for part in readme.split("](screenshots/")[1:]}
    assert shown
    assert shown <= made
