"""The story of one rejection, from the no to the posted card and a word three months on, key by key."""

from data.desk import Desk
from data.records import Channel, Letter
from data.store import Change
from tests.builders import Hunt, stored
from tests.tui import boards
from tests.tui.driving import Seen, open_app

APP = "app-1"


class Told:
    """The one row of the list, as days go by."""

    def __init__(self, seen: Seen, clock: boards.Clock) -> None:
        self.seen = seen
        self.clock = clock

    async def on(self, day: str) -> None:
        """That moment, looked at."""
        self.clock.set(day)
        await self.seen.look_again()
        await self.seen.settle()

    async def answer(self, *lines: str) -> None:
        """Type each line into the question that stands, and take it."""
        for line in lines:
            await self.seen.type(line)
            await self.seen.press("enter")
        await self.seen.settle()

    @property
    def row(self) -> str:
        """Its line in the list."""
        (line,) = [line for line in self.seen.text.splitlines() if " Fernhill " in line.partition("│")[0]]
        return " ".join(line.partition("│")[0].split())

    @property
    def pane(self) -> str:
        """What the pane says of it."""
        return " ".join(self.seen.screen.pane.text.split())


def draft(desk: Desk, *, written: bool) -> Letter:
    """The card's draft; `written` by hand or not yet."""
    step = next(step for step in desk.steps(APP) if step.key.stage == "card")
    return Letter(
        id="letter-1",
        step=step.key,
        application_id=APP,
        channel=Channel.CARD,
        text="Thank you for your time.",
        written=stored("2026-11-26 20:00") if written else None,
        changed_at="2026-11-26T19:00:00Z",
    )


async def test_from_the_no_to_a_word_three_months_on() -> None:
    """Feedback is asked for, answered and kept; the card is drafted, written, posted; then they are kept warm."""
    hunt, clock = Hunt(), boards.Clock("2026-11-20 17:30")
    app = hunt.application("Fernhill", "SRE", APP)
    hunt.interview(app, "2026-11-05 10:00", hr=(hunt.contact("Sam Holt", email="sam@fernhill.example"),))
    desk = boards.desk_on(hunt.documents, clock)
    async with open_app(desk, (140, 40)) as seen:
        told = Told(seen, clock)
        await seen.press("o", "r")
        await told.answer("filled from inside")
        assert told.row == "▌ 5 Nov Fernhill SRE · rejected ○ Ask for feedback Sam Mon"
        assert "rejected Fri 20 Nov: filled from inside" in told.pane

        await told.on("2026-11-23 10:05")
        assert told.row.endswith("◇ Ask for feedback Sam today")
        await seen.press("d")
        assert "Feedback request to Sam Holt, sent" in seen.said

        await told.on("2026-11-25 09:00")
        await seen.press("r")
        await told.answer("more Kafka", "a streaming person")
        assert "They said more Kafka Hired a streaming person" in told.pane
        await seen.press("enter")
        await seen.settle()
        assert "They said more Kafka" in told.pane
        await seen.press("escape")

        await told.on("2026-11-26 18:00")
        assert told.row.endswith("○ Post the card Sam Fri")
        assert "○ drafted ○ written ○ posted No address is known: e adds it." in told.pane
        desk.store.commit([Change("letters", "letter-1", 0, draft(desk, written=False))])
        await told.on("2026-11-26 19:00")
        assert told.row.endswith("○ Post the card Sam · drafted Fri")
        desk.store.commit([Change("letters", "letter-1", 1, draft(desk, written=True))])
        await told.on("2026-11-27 12:00")
        assert told.row.endswith("◇ Post the card Sam · written today")
        assert "✓ drafted ✓ written ○ posted" in told.pane

        await seen.press("d")
        assert "Handwritten note to Sam Holt, posted" in seen.said
        await told.on("2026-11-30 12:00")
        # three months after Friday 27 November is a Saturday
        assert told.row.endswith("○ Keep warm Sam Mon 1 Mar")
        assert "WAITING" in seen.text

        await told.on("2027-03-01 10:05")
        assert "TODAY" in seen.text
        assert "Keep warm Sam today" in told.row
        await seen.press("d")
        await told.on("2027-03-02 12:00")
        assert told.row.endswith("○ Keep warm Sam Tue 1 Jun")
        assert "They said more Kafka Hired a streaming person" in told.pane
