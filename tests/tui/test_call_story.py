"""Three days of calling somebody in another time zone, by the keys alone; the timeline tells it afterwards."""

from tests.tui.calling import SCRIPT, Called, calling


async def next_day(seen: Called, now: str, *keys: str) -> str:
    """At `now` from the list: what the coach said before dialling; then the keys of the call."""
    seen.clock.set(now)
    await seen.look_again()
    await seen.press("c")
    told = seen.told
    await seen.press("enter", *keys)
    return told


async def test_three_days() -> None:
    """A machine, a gatekeeper, a full mailbox, and the message at the end: each day is told what to do."""
    async with calling(script=SCRIPT, keys=()) as seen:
        told = await next_day(seen, "2026-11-30 19:00", "m", "h", "enter")
        assert "no missed call from you" in told
        assert "A machine hang up, try another time of day" in told
        assert seen.follow_up.stage.label == "Ring"

        told = await next_day(seen, "2026-12-01 17:10", "g", "J", "o", "enter", "enter")
        assert "They see 1 missed call from you on Monday A machine leave the message" in told

        told = await next_day(seen, "2026-12-02 01:35", "m", "f", "enter")
        assert "Picked up Jo" in told
        assert seen.outcomes == ["voicemail and hung up", "gatekeeper", "mailbox full"]

        told = await next_day(seen, "2026-12-03 17:05", "m", "l", "space")
        assert "2 missed calls from you since Monday A machine leave the message" in told
        for _ in seen.screen.timing.sentences:
            await seen.pass_seconds(4)
            await seen.press("space")
        assert "Next Check in again, Maria Lopez, Tue 8 Dec" in seen.told
        await seen.press("enter", "enter")
        story = [line.split("│")[0] for line in seen.text.split("\n")]
        wanted = (
            "Mon 30 Nov 19:00  Rang Maria Lopez, machine, hung up",
            "Tue 1 Dec 17:10  Rang Maria Lopez, gatekeeper (Jo)",
            "Wed 2 Dec 01:35  Rang Maria Lopez, mailbox full",
            "Thu 3 Dec 17:05  Check-in to Maria, voicemail left",
            "Tue 8 Dec        Check in again, Maria",
        )
        places = [next((at for at, line in enumerate(story) if words in line), -1) for words in wanted]
        assert -1 not in places, story
        assert places == sorted(places)
        await seen.press("k")
        await seen.settle()
        assert "Thu 3 Dec 08:05 there" in seen.screen.pane.text  # where the message was left
        await seen.press("k")
        await seen.settle()
        assert "Tue 1 Dec 16:35 there" in seen.screen.pane.text
