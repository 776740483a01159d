"""What is asked when they answer and when it ends: everything in one change, and nothing claimed for one."""

from data.desk import Desk
from data.records import Outcome, Reply, Result
from tests.builders import Hunt, when
from tests.tui import boards
from tests.tui.driving import Seen, open_app

APP = "app-1"


def silent() -> Desk:
    """Two check-ins without an answer."""
    hunt = Hunt()
    app = hunt.application("Halcyon", "Controls", APP)
    hunt.interview(app, "2026-10-26 10:00", hr=(hunt.contact("Ada Byrne"),))
    hunt.done(hunt.step(app, "2026-11-03 10:00", "check-in"), "2026-11-03 10:00")
    hunt.done(hunt.step(app, "2026-11-11 10:00", "second-check-in"), "2026-11-11 10:00")
    return boards.desk_on(hunt.documents)


def rejected() -> Desk:
    """A no, to which they have answered once."""
    hunt = Hunt()
    app = hunt.application("Fernhill", "SRE", APP)
    hunt.interview(app, "2026-11-05 10:00", hr=(hunt.contact("Sam Holt"),))
    hunt.outcome(app, Result.REJECTED, "2026-11-20 17:00")
    desk = boards.desk_on(hunt.documents)
    desk.answered(APP, feedback="more Kafka")
    return desk


def outcome(desk: Desk) -> Outcome:
    """The last one."""
    return [fact for fact in desk.documents().facts.values() if isinstance(fact, Outcome)][-1]


def asked(seen: Seen) -> str:
    """The question that stands."""
    question = seen.screen.prompt.question
    return question.label if question else ""


async def test_an_offer_asks_by_when_and_what() -> None:
    """Two questions, one change: one u takes both back."""
    desk = silent()
    async with open_app(desk) as seen:
        await seen.press("o", "o")
        assert asked(seen) == "Offer from Halcyon; answer by"
        await seen.type("2026-12-01")
        await seen.press("enter")
        assert asked(seen) == "What Halcyon offers"
        assert not any(isinstance(fact, Outcome) for fact in desk.documents().facts.values())
        await seen.type("38 hours, from January")
        await seen.press("enter")
        assert (outcome(desk).deadline, outcome(desk).reason) == (
            when("2026-12-01"),
            "38 hours, from January",
        )
        await seen.settle()
        assert "offer Tue 24 Nov: 38 hours, from January" in " ".join(seen.screen.pane.text.split())
        await seen.press("u")
        assert desk.result(APP) is None


async def test_of_an_offer_both_may_stay_empty() -> None:
    """Enter twice: an offer without a day and without words; a day that is none is asked again."""
    desk = silent()
    async with open_app(desk) as seen:
        await seen.press("o", "o")
        await seen.type("no such day")
        await seen.press("enter")
        assert asked(seen) == "Offer from Halcyon; answer by"
        await seen.type("")
        await seen.press("enter", "enter")
        assert (outcome(desk).deadline, outcome(desk).reason) == (None, "")


async def test_letting_go_has_its_reason_ready() -> None:
    """After two check-ins o, c, enter is all it takes; any other end begins with an empty line."""
    desk = silent()
    async with open_app(desk) as seen:
        await seen.settle()
        assert "press o, then “went cold”" in " ".join(seen.screen.pane.text.split())
        await seen.press("o", "w")
        assert seen.screen.prompt.typed.value == ""
        await seen.press("escape", "o", "c")
        assert seen.screen.prompt.typed.value == "two check-ins without an answer"
        await seen.press("enter")
        assert (outcome(desk).result, outcome(desk).reason) == (
            Result.COLD,
            "two check-ins without an answer",
        )
        assert "CLOSED" in seen.text


async def test_an_answer_after_a_no_is_asked_for_in_two_parts() -> None:
    """What is typed is added to what stands there; esc at the second question records nothing."""
    desk = rejected()
    before = desk.documents()
    async with open_app(desk) as seen:
        await seen.press("r")
        assert asked(seen) == "Fernhill answered; what was missing"
        assert "Added to what stands there: more Kafka" in seen.screen.prompt.echo
        await seen.type("and patience")
        await seen.press("enter", "escape")
        assert desk.documents() == before
        await seen.press("r")
        await seen.type("and patience")
        await seen.press("enter")
        assert asked(seen) == "The kind of person they hired"
        await seen.type("somebody from inside")
        await seen.press("enter")
        application = desk.documents().applications[APP]
        assert (application.feedback, application.hired) == (
            "more Kafka\nand patience",
            "somebody from inside",
        )
        assert "u takes it back" in seen.said
        await seen.press("u")
        assert desk.documents().applications[APP].feedback == "more Kafka"
        assert sum(isinstance(fact, Reply) for fact in desk.documents().facts.values()) == 1
