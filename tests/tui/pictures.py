"""Pictures of the screens: drive the app to a place, then take its cells as SVG, or as PNG to look at.

`python -m tests.tui.pictures FOLDER` draws every scene at every size on a dark and a light terminal.
"""

import asyncio
import io
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from data.desk import Desk
from tests.tui import boards
from tui.app import AfterwordApp

DARK = TerminalTheme(
    (24, 26, 31),
    (208, 210, 214),
    [
        (40, 44, 52),
        (224, 108, 117),
        (152, 195, 121),
        (229, 192, 123),
        (97, 175, 239),
        (198, 120, 221),
        (86, 182, 194),
        (171, 178, 191),
    ],
    [
        (92, 99, 112),
        (240, 130, 138),
        (170, 210, 140),
        (240, 205, 140),
        (120, 190, 250),
        (210, 140, 235),
        (110, 200, 210),
        (255, 255, 255),
    ],
)
LIGHT = TerminalTheme(
    (253, 251, 246),
    (52, 54, 58),
    [
        (56, 58, 66),
        (197, 48, 48),
        (56, 132, 58),
        (176, 122, 20),
        (40, 98, 190),
        (150, 50, 150),
        (20, 124, 140),
        (190, 190, 190),
    ],
    [
        (120, 124, 130),
        (220, 80, 80),
        (80, 155, 80),
        (200, 150, 40),
        (70, 130, 220),
        (180, 80, 180),
        (40, 150, 170),
        (255, 255, 255),
    ],
)
SIZES = ((120, 40), (80, 24), (60, 20))


def svg(app: AfterwordApp, theme: TerminalTheme = DARK, *, title: str = "Afterword") -> str:
    """The screen as it stands as SVG; as `App.export_screenshot`, but in a palette of one's choice."""
    width, height = app.size
    console = Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    return console.export_svg(title=title, theme=theme)


def png(drawing: str) -> bytes:
    """The drawing as PNG, with the fonts of the package and none of the system's."""
    # the extra "pictures": to look at the screens, not to test them
    resvg, fonts = import_module("resvg_py"), import_module("fontpkg_fira_code")
    files = [str(path) for path in Path(fonts.__file__ or "").parent.rglob("*.ttf")]
    plain = re.sub(r"@font-face\s*{[^}]*}", "", drawing)
    return bytes(resvg.svg_to_bytes(svg_string=plain, skip_system_fonts=True, font_files=files))


def text(app: AfterwordApp) -> str:
    """The cells of the screen as plain text."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(line.text.rstrip() for line in lines)


async def take(
    desk: Desk, keys: Sequence[str], size: tuple[int, int], theme: TerminalTheme = DARK
) -> tuple[str, str]:
    """The SVG and the text of the screen after these keys."""
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause(0.15)
        return svg(app, theme), text(app)


SCENES: dict[str, tuple[Callable[[], Desk], tuple[str, ...]]] = {
    "list": (boards.hunting, ()),
    "list-later": (boards.hunting, ("j", "j")),
    "pane": (boards.hunting, ("tab",)),
    "empty": (boards.empty, ()),
    "large": (boards.large, ("pagedown",)),
    "hostile": (boards.hostile, ()),
    "timeline": (boards.hunting, ("enter",)),
    "rounds": (boards.hunting, ("j", "j", "enter")),
    "timeline-hostile": (boards.hostile, ("enter",)),
    "help": (boards.hunting, ("question_mark",)),
    "palette": (boards.hunting, ("ctrl+p",)),
    "add": (boards.hunting, ("a", *"Tern Air, Pilot, fri 10:00, Dana Fox")),
    "skip": (boards.hunting, ("s",)),
    "move": (boards.hunting, ("m", *"next tue 14:00")),
    "outcome": (boards.hunting, ("o",)),
    "filter": (boards.hunting, ("slash", "s", "r", "e")),
    "done": (boards.hunting, ("d",)),
}


async def draw(folder: Path, wanted: Sequence[str]) -> None:
    """Write the pictures of the wanted scenes, or of all."""
    for name in wanted or SCENES:
        build, keys = SCENES[name]
        for width, height in SIZES:
            for look, theme in (("dark", DARK), ("light", LIGHT)):
                drawing, words = await take(build(), keys, (width, height), theme)
                (folder / f"{name}-{width}-{look}.png").write_bytes(png(drawing))
                (folder / f"{name}-{width}.txt").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(draw(target, sys.argv[2:]))
