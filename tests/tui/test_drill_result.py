"""The result of a drill, and the drills drawn beside the takes."""

import pytest
from msgspec.structs import replace

from data.desk import Desk
from data.drill import Score, deal, judge
from data.records import Answer, Drill, DrillCall, Reaction, Script
from data.settings import Settings
from tests.tui.drilling import GREETING, call
from tests.tui.driving import Seen
from tests.tui.rehearsing import INTERVIEW, desk_with
from tests.tui.test_take_result import keep as keep_take
from tui.app import AfterwordApp
from tui.look import look_of
from tui.navigation import open_script, open_takes
from tui.screens.drill_result import DrillResultScreen
from tui.screens.drill_sheet import late_second, verdict_line
from tui.widgets.drill_chart import drill_chart, drill_line
from tui.widgets.line import Parts, parts_width

LOOK = look_of(Settings())
RIGHT = call(Answer.PERSON, reaction=Reaction.SPEAK, second=1.2)
LATE = call(Answer.MACHINE, reaction=Reaction.HANG_UP, second=5.1)
WRONG = call(Answer.BEEP, reaction=Reaction.EXCUSE, second=1.0)
EARLY = call(Answer.FULL, reaction=Reaction.HANG_UP, second=-0.4)
NOTHING = call(Answer.BUSY)


def keep(desk: Desk, script: Script, *calls: DrillCall) -> Drill:
    """A drill of these calls."""
    drill = replace(desk.new_drill(INTERVIEW, script.id), calls=calls)
    desk.keep_drill(drill)
    return drill


def scores(*right: int, seconds: float | None = 1.4) -> tuple[Score, ...]:
    """Drills of ten calls."""
    return tuple(Score(one, 10, seconds) for one in right)


async def test_each_call_has_its_line() -> None:
    """Who answered, what was done, how long it took; the rule where it wasn't right; drills and takes drawn.

    On a narrow terminal every line fits, and the charts stand under one another.
    """
    desk, script = desk_with()
    keep_take(desk, script, 18.0)
    keep(desk, script, RIGHT, NOTHING)
    drill = keep(desk, script, RIGHT, LATE, WRONG, EARLY, NOTHING)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(120, 40)) as pilot:
        seen = Seen(app, pilot)
        await app.push_screen(DrillResultScreen(drill))
        await seen.rest()
        lines = [" ".join(line.split()) for line in seen.screen.pane.text.split("\n")]
        assert lines[0] == "◇ 1 of 5 right, median reaction 1.2 s"
        assert lines[2:11] == [
            "✓ the person spoke 1.2 s",
            "! a machine hung up 5.1 s late",
            "After the beep they hear you breathe: hang up on a first machine before it.",
            "× a machine that beeps at once excused yourself 1.0 s",
            "A first machine, and it beeps already: hang up, and try another time of day.",
            "× a full mailbox too early",
            "It was still ringing: listen who answers, then decide.",
            "× a person who is busy nothing",
            "They are in a hurry: thank them, note the day they named, and ring then.",
        ]
        assert "Drills Takes" in lines
        assert "1/2 1/5 18.0" in lines
        assert seen.text.startswith(" Drill 2 of 2")
        assert f"drill {drill.seed} · Tue 24 Nov 14:05" in seen.text
        await seen.resize((60, 20))
        assert "5.1 s late" in seen.text
        assert "Drills" in [line.strip() for line in seen.screen.pane.text.split("\n")]
        assert {strip.cell_length for strip in seen.screen._compositor.render_strips()} == {60}


@pytest.mark.parametrize(
    ("answer", "key", "second", "words"),
    [
        (Answer.BUSY, Reaction.NOTE_DAY, 4.51, "4.5"),
        (Answer.BUSY, Reaction.NOTE_DAY, 4.02, "4.02"),
        (Answer.BUSY, Reaction.NOTE_DAY, 4.003, "4.01"),
        (Answer.MACHINE, Reaction.HANG_UP, GREETING + 0.04, "4.24"),
    ],
)
def test_what_came_late_is_never_shown_as_in_time(
    answer: Answer, key: Reaction, second: float, words: str
) -> None:
    """Tenths, and hundredths where tenths would be the limit itself."""
    late = replace(call(answer), reaction=key, second=second)
    verdict = judge(late)
    assert (verdict.right, verdict.in_time, late_second(verdict)) == (True, False, words)
    assert f"after {words} s." in verdict_line(late, verdict)


async def test_thrown_away_and_brought_back() -> None:
    """As with takes, also where only its end could not be stored; space begins another drill in its place."""
    desk, script = desk_with()
    drill = keep(desk, script, RIGHT)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(60, 20)) as pilot:
        seen = Seen(app, pilot)
        await app.push_screen(DrillResultScreen(drill, problem="The disk is full."))
        await seen.rest()
        assert "✓ 1 of 1 right" in seen.text
        await seen.press("x")
        assert "kept no longer" in seen.text
        assert "thrown away" in seen.said
        assert "throw away" not in seen.footer
        await seen.press("u")
        assert "✓ 1 of 1 right" in seen.text
        desk.cancel_interview(INTERVIEW)
        await seen.press("u")
        assert "Nothing left to take back here" in seen.said
        await seen.press("space")
        assert seen.screen.SCOPE.name == "DRILL"
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "LIST"


async def test_through_the_drills() -> None:
    """Left and right, each with its own calls and its mark in the chart."""
    desk, script = desk_with()
    keep(desk, script, RIGHT, NOTHING)
    drill = keep(desk, script, RIGHT)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await app.push_screen(DrillResultScreen(drill))
        await seen.rest()
        assert "newer" not in seen.footer
        await seen.press("left")
        assert seen.text.startswith(" Drill 1 of 2")
        assert "1 of 2 right" in seen.text
        assert "older" not in seen.footer
        await seen.press("h", "right")
        assert "✓ 1 of 1 right" in seen.text


async def test_the_same_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """r: the same calls, by the number in the title; the documents are read once, not with every drawing."""
    desk, script = desk_with()
    drill = replace(desk.new_drill(INTERVIEW, script.id, seed=4711), calls=(RIGHT,))
    desk.keep_drill(drill)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await app.push_screen(DrillResultScreen(drill))
        await seen.rest()
        assert "drill 4711" in seen.text.split("\n")[0]
        assert "r the same again" in seen.footer
        monkeypatch.setattr(desk, "drills", None)  # nobody asks for them
        seen.screen.refresh_frame()
        monkeypatch.undo()
        await seen.press("r")
        assert seen.screen.SCOPE.name == "DRILL"
        assert seen.screen.drill.id != drill.id
        assert (seen.screen.drill.seed, seen.screen.state.dealt) == (4711, deal(4711))


async def test_beside_the_takes() -> None:
    """In the script's pane, on the sheet of a take, and D from there."""
    desk, script = desk_with()
    keep_take(desk, script, 18.0)
    keep(desk, script, RIGHT, NOTHING)
    keep(desk, script, RIGHT)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(120, 40)) as pilot:
        seen = Seen(app, pilot)
        await open_script(seen.screen, INTERVIEW)
        await seen.rest()
        await seen.press("escape")
        line = "1/2 1/1 ✓ · reaction 1.2 s"
        assert f"Drill {line}" in " ".join(seen.screen.pane.text.split())
        assert "D drill" in seen.footer
        await open_takes(seen.screen, script.id)
        await seen.rest()
        assert f"Drills {line}" in " ".join(seen.screen.pane.text.split())
        await seen.press("D")
        assert seen.screen.SCOPE.name == "DRILL"
        await seen.press("escape", "escape")
        assert seen.screen.SCOPE.name == "SCRIPT"
        await seen.press("x")
        assert "with 1 take and 2 drills, deleted" in seen.said
        await seen.press("u")
        assert len(desk.documents().drills) == 2


def told(parts: Parts) -> str:
    """The parts as text."""
    return "".join(text for text, _ in parts)


def test_the_line_of_drills() -> None:
    """Newest last, all right has its sign, then the newest median; what has no room is the oldest."""
    line = drill_line(scores(6, 8, 10), LOOK, 60)
    assert told(line) == "6/10  8/10  10/10 ✓ · reaction 1.4 s"
    assert told(drill_line(scores(6, 8, 10), LOOK, 29)) == "10/10 ✓ · reaction 1.4 s"
    assert told(drill_line(scores(6), LOOK, 6)) == "6/10"
    assert told(drill_line(scores(6, seconds=None), LOOK, 60)) == "6/10"
    assert drill_line((), LOOK, 60) == []


@pytest.mark.parametrize("width", [10, 44, 80])
@pytest.mark.parametrize("count", [0, 1, 5, 40, 200])
def test_the_chart_keeps_to_its_width(width: int, count: int) -> None:
    """Eight lines of at most the width, however many drills there are."""
    lines = drill_chart(scores(*(number % 11 for number in range(count))), LOOK, width, here=count - 1)
    assert len(lines) == 8
    assert max(parts_width(line) for line in lines) <= max(width, 11)


def test_the_chart() -> None:
    """All right reaches the line, none right is no bar; the one looked at is marked."""
    lines = [told(line) for line in drill_chart(scores(0, 5, 10), LOOK, 44, here=1)]
    assert lines[0].startswith("   all ┄┄┄")
    assert [line[7 + 16 : 7 + 19] for line in lines[1:6]] == ["███"] * 5
    assert [line[7 + 8 : 7 + 11] for line in lines[1:6]] == ["   ", "   ", "▄▄▄", "███", "███"]
    assert [line[7:10] for line in lines[1:6]] == ["   "] * 5
    assert lines[6].split() == ["↑"]
    assert lines[7].split() == ["0/10", "5/10", "10/10"]
