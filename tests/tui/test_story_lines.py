"""How the entries of a timeline are drawn where there is little room: rather without a name than without the end."""

import pytest

from data.desk import Desk
from data.records import AttemptOutcome
from data.settings import Settings
from tests.builders import when
from tests.tui.calling import APP, MARIA, ringing_desk
from tui.look import look_of
from tui.widgets.story_lines import StoryPainter, lines_of

NOW = "2026-12-03 18:00"


def drawn(desk: Desk, width: int) -> list[str]:
    """The timeline in that many cells, without its signs."""
    story = desk.story(APP)
    painter = StoryPainter(story, look_of(Settings()))
    strips = [painter.paint(line, width, here=False, focused=False) for line in lines_of(story)]
    return [strip.text[5:].strip() for strip in strips]


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (112, "Thu 3 Dec 18:00  Check-in to Maria Lopez"),
        (70, "Thu 3 Dec 18:00  Check-in to Maria, voicemail left"),
        (60, "Thu 3 Dec 18:00  Check-in, voicemail left"),
        (45, "3 Dec  voicemail left"),
        (40, "Check-in, voicemail left"),
        (31, "voicemail left"),
    ],
)
def test_a_message_left_is_told_at_every_width(width: int, words: str) -> None:
    """In the column of ways where it has room, else instead of the name."""
    desk, _ = ringing_desk(now=NOW)
    (row,) = desk.board().rows
    desk.attempt(APP, MARIA, AttemptOutcome.VOICEMAIL, "Hi", row.step)
    lines = drawn(desk, width)
    (line,) = [line for line in lines if line.startswith(words)]
    assert "voicemail left" in line
    assert line.endswith("done")


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (70, "Thu 3 Dec 18:00  Reply from Maria Lopez, named Thu 10 Dec"),
        (52, "3 Dec  Reply from Maria, named Thu 10 Dec"),
        (36, "Reply, named Thu 10 Dec"),
    ],
)
def test_the_day_they_named_is_not_cut(width: int, words: str) -> None:
    """Rather the name of whoever wrote."""
    desk, _ = ringing_desk(now=NOW)
    desk.reply(APP, promised=when("2026-12-10"))
    assert any(line.startswith(words) for line in drawn(desk, width)), drawn(desk, width)


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (70, "Wed 25 Nov 2026   Rang Maria Lopez, gatekeeper (Jo Fuller)"),
        (52, "Nov 2026  Rang Maria, gatekeeper (Jo Fuller)"),
        (36, "gatekeeper (Jo Fuller)"),
    ],
)
def test_last_year(width: int, words: str) -> None:
    """The year rather than the time of day, and how a call ended rather than whose it was."""
    desk, _ = ringing_desk(
        ("2026-11-25 18:00", AttemptOutcome.GATEKEEPER, "Jo Fuller"), now="2027-01-04 18:00"
    )
    assert any(line.startswith(words) for line in drawn(desk, width)), drawn(desk, width)
