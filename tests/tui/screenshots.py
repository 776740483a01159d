"""The pictures of the README: real screens of the sample data at a fixed time.

`python -m tests.tui.screenshots` writes them afresh into `screenshots/`: for each scene the SVG, and beside
it the cells (text and styles) that the tests hold against what the screens show today.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.segment import Segment
from textual.pilot import Pilot

from data.desk import Desk
from data.drill import deal, wanted
from data.drill.times import beep, rung
from data.records import Drill, DrillCall, Reaction
from data.sample import SAMPLE_ME, sample, table_of
from data.settings import Settings
from data.store import Change, Store
from tests.builders import ZONE, at
from tests.tui.pictures import svg
from tests.tui.rehearsing import Stopwatch
from tui.app import AfterwordApp

FOLDER = Path(__file__).parents[2] / "screenshots"
VERSION = FOLDER / "textual-version.txt"
NOW = "2026-11-24 14:05"
CALM = 5
"""Looks, 0.05 s apart, that must see the same; a pane follows after at most 0.2 s."""


@dataclass(frozen=True)
class Typed:
    """A line in the open prompt, put there at once."""

    line: str


@dataclass(frozen=True)
class Passed:
    """Seconds that go by in a rehearsal."""

    seconds: float


@dataclass(frozen=True)
class Scene:
    """A place in the app: the keys that lead there on the sample data, and the size of the terminal."""

    name: str
    keys: Sequence[str | Typed | Passed] = ()
    size: tuple[int, int] = (110, 32)
    sample: bool = True


NORTHWIND = ("slash", Typed("northwind"), "enter")
LARKSPUR = ("slash", Typed("larkspur"), "enter")
SCRIPT = (*NORTHWIND, "v", "escape")
RECORDING = (*SCRIPT, "r", Passed(3), "space")
SAID = tuple(one for seconds in (3.4, 4.3, 5.6, 10.5, 3.1) for one in (Passed(seconds), "space"))
DRILL = (*SCRIPT, "D")
KEYS = {
    Reaction.SPEAK: "s",
    Reaction.ASK_NAME: "g",
    Reaction.HANG_UP: "h",
    Reaction.EXCUSE: "w",
    Reaction.NOTE_DAY: "c",
}
SEED = 141
"""Of the drill, whose calls are then always the same."""


def reacted(call: DrillCall, seconds: float) -> Sequence[str | Passed]:
    """A call of the drill that rings and is answered, and the right key; the message is said, too."""
    ring = ("space", Passed(rung(call)), Passed(seconds))
    key = KEYS.get(wanted(call))
    if key is not None:
        return (*ring, key)
    return (*ring, "l", Passed(max((beep(call) or 0) - seconds, 0)), *SAID, Passed(1))


CALLS = deal(SEED)
RINGING = (*DRILL, *reacted(CALLS[0], 1.4), "space", Passed(rung(CALLS[1])), Passed(2.1))
REACTIONS = (1.4, 1.1, 0.9, 1.3, 1.8, 1.2, 2.6, 1.5, 1.6, 2.0)
"""Seconds until the key; the second person has waited too long."""
TEN = tuple(one for call, seconds in zip(CALLS, REACTIONS, strict=True) for one in reacted(call, seconds))
SCENES = (
    Scene("interviews"),
    Scene("interviews-80x24", size=(80, 24)),
    Scene("empty", size=(80, 24), sample=False),
    Scene("quick-add", ("a", Typed("Tern Air, Pilot, fri 10:00, Dana Fox, hr Ana Silva <ana@tern.example>"))),
    Scene("timeline", (*NORTHWIND, "enter")),
    Scene("letter", (*NORTHWIND, "w", "escape")),
    Scene("debrief", (*NORTHWIND, "n")),
    Scene("script", (*NORTHWIND, "v")),
    Scene("script-too-long", (*SCRIPT, "left_square_bracket")),
    Scene("script-choices", (*SCRIPT, "t")),
    Scene("prompter", (*RECORDING, Passed(3.4), "space", Passed(4.3), "space", Passed(2.2))),
    Scene("result", (*RECORDING, *SAID)),
    Scene("call", (*LARKSPUR, "c")),
    Scene("call-machine", (*LARKSPUR, "c", "enter", Passed(9), "m")),
    Scene("call-story", (*LARKSPUR, "enter")),
    Scene("drill", RINGING),
    Scene("drill-result", (*DRILL, *TEN, "space")),
    Scene("contacts", ("P", *["j"] * 5)),
    Scene("form", (*NORTHWIND, "e")),
    Scene("help", ("question_mark",)),
    Scene("palette", ("ctrl+p",)),
)


def sample_desk(*, filled: bool = True) -> Desk:
    """A desk in memory on the sample data, its clock standing at `NOW`."""
    store = Store.in_memory()
    if filled:
        documents = sample(at(NOW), ZONE)
        store.commit([Change(table_of(one), one.id, 0, one) for one in documents], "sample", history=False)
    settings = replace(Settings(), me=replace(SAMPLE_ME, zone=ZONE))
    desk = Desk(store, settings, lambda: at(NOW))
    new_drill = desk.new_drill

    def always_the_same(interview_id: str, script_id: str = "", _seed: int | None = None) -> Drill:
        return new_drill(interview_id, script_id, SEED)

    desk.new_drill = always_the_same  # type: ignore[method-assign,assignment]
    return desk


def cells(app: AfterwordApp) -> str:
    """The screen as text, a line a row, each followed by its styled runs (`0+5 bold cyan`)."""
    lines: list[str] = []
    for strip in app.screen._compositor.render_strips():
        column, runs = 0, []
        for text, style, _ in Segment.simplify(strip):
            width = len(text)
            words = str(style).replace(" on default", "").removeprefix("default").strip() if style else ""
            if text.strip() and words not in {"", "none"}:
                runs.append(f"{column}+{width} {words}")
            column += width
        lines.append(strip.text.rstrip())
        lines.append("    ~ " + ", ".join(runs) if runs else "")
    return "\n".join(line for line in lines) + "\n"


async def draw(scene: Scene) -> tuple[str, str]:
    """The SVG and the cells of one scene."""
    desk, watch = sample_desk(filled=scene.sample), Stopwatch()
    app = AfterwordApp(desk, desk.settings, stopwatch=watch)
    async with app.run_test(size=scene.size) as pilot:
        await pilot.pause()
        for key in scene.keys:
            screen: Any = app.screen
            if isinstance(key, Typed):
                screen.prompt.typed.value = key.line
            elif isinstance(key, Passed):
                watch.at += key.seconds
                screen.tick()
            else:
                await pilot.press(key)
            await pilot.pause()
        await _at_rest(app, pilot)
        return svg(app), cells(app)


async def _at_rest(app: AfterwordApp, pilot: Pilot[int]) -> None:
    """Until nothing follows any more, as the pane does after a moment; a busy machine takes its time."""
    same, before = 0, ""
    while same < CALM:
        await pilot.pause(0.05)
        now = cells(app)
        same, before = (same + 1 if now == before else 0), now


async def write_all() -> None:
    """Every scene, and the version of Textual that drew them."""
    FOLDER.mkdir(exist_ok=True)
    for scene in SCENES:
        drawing, text = await draw(scene)
        (FOLDER / f"{scene.name}.svg").write_text(drawing, encoding="utf-8")
        (FOLDER / f"{scene.name}.txt").write_text(text, encoding="utf-8")
    VERSION.write_text(version("textual") + "\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(write_all())
