"""A begun letter is told of wherever its follow-up is; when the follow-up is over its words can still be read."""

import pytest

from data.moments import moment
from data.records import Given, Letter, Result, StepKey
from data.settings import Settings
from tests.builders import Hunt, at
from tests.tui import boards
from tests.tui.driving import open_app
from tui.details.steps import write_step
from tui.look import look_of
from tui.widgets.sheet import Sheet

NOW = "2026-11-24 14:05"
LINES = "\n".join(f"line {number}" for number in range(60))


def hunt_with(text: str, *, given: bool = False) -> tuple[Hunt, str, StepKey]:
    """Somebody to thank for yesterday's interview, with a letter begun this morning."""
    hunt = Hunt()
    app = hunt.application("Northwind Labs", "SRE", "app-1")
    dana = hunt.contact("Dana Fox", email="dana@northwind.example")
    hunt.interview(app, "2026-11-23 10:00", interviewers=(dana,))
    step = hunt.step(app, NOW, "thank-you")
    hunt.documents.letters["letter-1"] = Letter(
        id="letter-1",
        step=step.key,
        application_id=app,
        text=text,
        given=Given(way="mutt", at=moment(at("2026-11-24 13:05"))) if given else None,
        changed_at="2026-11-24T08:30:00Z",
    )
    return hunt, dana, step.key


def told(hunt: Hunt, key: StepKey, now: str = NOW) -> str:
    """What the pane says of the follow-up."""
    story = boards.desk_on(hunt.documents, boards.Clock(now)).story("app-1")
    step = next(one.step for one in story.entries if one.step and one.step.key == key)
    sheet = Sheet(60, look_of(Settings()))
    write_step(sheet, step, at(now))
    return "\n".join(sheet.words)


def test_a_begun_letter_is_told_with_the_key() -> None:
    """In the pane of list and timeline: since when, and that w goes on."""
    hunt, _, key = hunt_with("Subject: Thank you")
    assert "Draft written today 09:30; w goes on" in told(hunt, key).replace("Tue 24 Nov", "today")


def test_one_that_was_given_out_is_due() -> None:
    """When, by what way, and which keys; with the sign of what is due."""
    hunt, _, key = hunt_with("Subject: Thank you", given=True)
    words = " ".join(told(hunt, key).split())
    assert "Draft ◇ given out" in words
    assert "(mutt): d if it was sent, w to look" in words


@pytest.mark.parametrize("ending", ["too late", "rejected", "done otherwise"])
def test_of_what_is_over_the_draft_can_be_read(ending: str) -> None:
    """All of its words, however it ended."""
    hunt, _, key = hunt_with(LINES)
    app = "app-1"
    if ending == "rejected":
        hunt.outcome(app, Result.REJECTED, "2026-11-24 12:00")
    elif ending == "done otherwise":
        hunt.done(hunt.step(app, NOW, "thank-you"), "2026-11-24 13:00")
    words = told(hunt, key, "2026-12-09 12:00" if ending == "too late" else NOW)
    assert "not sent" in words
    assert all(f"line {number}" in words for number in range(60))


@pytest.mark.parametrize(("given", "word"), [(False, "draft"), (True, "given out")])
async def test_the_line_of_the_timeline_names_it(given: bool, word: str) -> None:
    """Beside the way."""
    hunt, _, _ = hunt_with("Subject: Thank you", given=given)
    async with open_app(boards.desk_on(hunt.documents)) as seen:
        await seen.press("enter")
        lines = [line.split("│")[0] for line in seen.text.splitlines()]
        assert any("Thank Dana Fox" in line and word in line for line in lines)


async def test_among_the_people_a_draft_is_several_lines() -> None:
    """What was written to them is shown up to twelve lines, not one."""
    hunt, _, _ = hunt_with("Subject: Thank you\n\nDear Dana,\n\nthank you.\n\nSam")
    async with open_app(boards.desk_on(hunt.documents), (120, 60)) as seen:
        await seen.press("P")
        assert "thank you." in seen.screen.pane.text
        assert "Sam" in seen.screen.pane.text
