"""The call screen before dialling: what stands there, and the keys that set right what isn't."""

from data.records import AttemptOutcome, Channel, TakeEnd
from tests.builders import when
from tests.tui import boards
from tests.tui.calling import APP, MARIA, SCRIPT, Called, calling, ringing_desk
from tests.tui.driving import open_app

NO_ANSWER, GATEKEEPER = AttemptOutcome.NO_ANSWER, AttemptOutcome.GATEKEEPER
THREE = (
    ("2026-11-25 17:10", AttemptOutcome.HUNG_UP, ""),
    ("2026-11-26 18:00", GATEKEEPER, "Jo"),
    ("2026-11-27 20:15", AttemptOutcome.MAILBOX_FULL, ""),
)


async def test_everything_at_a_glance() -> None:
    """Whom, the number, their time, what they see, what to do now and at a machine, when, the script, the words."""
    async with calling(script=SCRIPT) as seen:
        assert "Call · Maria Lopez · HR · Northwind Labs" in seen.text
        for words in (
            "✓ Ring now; better still Tue 1 Dec 08:00 there (17:00 here)",
            "Nothing of yours is on their phone yet.",
            "+1 415 555 0142",
            "Mon 09:00, open until 17:30",
            "America/Los_Angeles",
            "no missed call from you",
            "hang up, try another time of day",
            "Tue 1 Dec 08:00-09:00 there (17:00 here): early",
            "! not rehearsed yet: r",
            "of 30, ready",
            "Check-in. A week of silence is normal",
            "Ask first whether it is a good time",
            "To a person",
            "Data Engineer at Northwind Labs",
            "Monday 23 November, round 2, with Dana Fox",
            "To a machine",
            "Hi Maria, this is Sam Okafor. We spoke",
        ):
            assert words in seen.told, words
        assert not seen.screen.coach.overflows
        assert not seen.screen.words.overflows
        assert seen.footer.startswith("enter I'm dialling  esc back  r rehearse  D drill  v script")
        assert "write instead" not in seen.footer  # it is a letter still
        await seen.press("escape")
        assert seen.scope == "LIST"


async def test_what_was_tried() -> None:
    """The calls so far, newest first, who picked up, and what it means for this one."""
    async with calling(*THREE) as seen:
        text = seen.told
        assert "They see 2 missed calls from you since Wednesday" in text
        assert "A machine leave the message" in text
        assert "Picked up Jo" in text
        places = [
            text.index(words)
            for words in ("Fri 27 Nov 11:15", "Thu 26 Nov 09:00 gatekeeper (Jo)", "Wed 25 Nov 08:10")
        ]
        assert places == sorted(places)
        assert "no script yet: v" in text
        assert "r rehearse" not in seen.footer


def links(seen: Called) -> set[str | None]:
    """What on the coach's side a terminal that can opens."""
    return {one.style.link for line in seen.screen.coach.sheet.lines for one in line if one.style}


async def test_setting_right() -> None:
    """Number, zone with the time it is there, hours; each is one change that u takes back."""
    async with calling(maria={"zone": "", "phone": ""}, size=(80, 24)) as seen:
        assert "! No number is known: n sets it" in seen.text
        assert "zone not known: the interview's, Europe/Berlin; z sets it" in seen.text
        assert "I'm dialling" not in seen.footer
        await seen.press("enter")
        assert (seen.scope, seen.said) == ("CALL", "There is no number to ring yet: n sets it.")
        await seen.press("n")
        await seen.type("+1 415 555 0143")
        await seen.press("enter")
        assert "+1 415 555 0143" in seen.text
        assert "tel:+14155550143" in links(seen)
        await seen.press("z")
        await seen.type("los angeles")
        assert seen.screen.prompt.echo == "America/Los_Angeles: it is 09:00 there"
        await seen.press("enter")
        assert "Mon 09:00, open" in seen.text
        await seen.press("h")
        await seen.type("13-17")
        await seen.press("enter")
        assert "closed until Mon 13:00 there (22:00 here)" in seen.told
        await seen.press("u", "u")
        assert "zone not known: the interview's" in seen.text
        await seen.press("y")
        assert "was sent to the clipboard" in seen.said
        await seen.press("n")
        await seen.type("ask at the desk")
        await seen.press("enter")
        assert not any(links(seen))


async def test_another_time_and_a_letter_after_all() -> None:
    """m: enter alone takes the next good time, in their zone; then i is there, and leads back to the list."""
    async with calling() as seen:
        await seen.press("m")
        assert seen.screen.prompt.typed.value == ""
        assert "Enter alone takes Tue 1 Dec 08:00-09:00 there (17:00 here); or t" in seen.screen.prompt.echo
        await seen.press("enter")
        assert "Planned    Tue 1 Dec 17:00, your own day" in seen.text
        await seen.press("m")
        await seen.type("thu 15:00")
        assert "Thu 3 Dec 2026 15:00 America/Los_Angeles (Fri 4 Dec 00:00 here)" in seen.screen.prompt.echo
        await seen.press("enter")
        assert "Planned    Fri 4 Dec 00:00, your own day" in seen.text
        assert seen.follow_up.stage.label == "Ring"
        await seen.press("i")
        assert seen.scope == "LIST"
        assert "Maria Lopez: write instead of ringing, today. u takes it back." in seen.said
        assert seen.follow_up.stage.label == "Check in"
        await seen.press("u", "c", "u", "u")
        assert "Planned" not in seen.text


async def test_rehearsed_from_here() -> None:
    """r opens the prompter, and its end leads back here; then the script line says how it went."""
    async with calling(script=SCRIPT) as seen:
        await seen.press("r")
        assert seen.scope == "PROMPTER"
        await seen.pass_seconds(3)
        await seen.press("space")
        for _ in seen.screen.timing.sentences:
            await seen.pass_seconds(5)
            await seen.press("space")
        assert seen.scope == "CALL"
        assert "said once, last 25.0 s of 30, fits" in seen.text
        desk = seen.app.desk
        (take,) = desk.documents().takes.values()
        assert take.end is TakeEnd.SAID
        await seen.press("v")
        assert seen.scope == "SCRIPT"
        await seen.press("escape", "escape")
        assert seen.scope == "CALL"
        (script,) = desk.documents().scripts.values()
        desk.save_text(script, text="Hello {first_name}.")  # as another session would
        await seen.press("z", "escape")
        assert "Hello Maria." in seen.told
        assert "changed since the last take" in seen.told
        await seen.press("escape")
        await seen.settle()
        assert "Script: changed since the last take" in " ".join(seen.screen.pane.text.split())


async def test_done_and_deleted_elsewhere() -> None:
    """What is no longer open is no call any more. One sentence, and back; the key means nothing there."""
    async with calling() as seen:
        seen.app.desk.done(seen.follow_up, channel=Channel.EMAIL)
        await seen.press("enter")
        assert seen.scope == "LIST"
        assert "no longer open" in seen.said
        await seen.press("u", "c")
        assert seen.scope == "CALL"
        seen.app.desk.delete_application(APP)
        await seen.press("m")
        assert seen.scope == "LIST"
        assert not seen.screen.prompt.is_open
        assert "That application is no longer there" in seen.said


async def test_undone_from_here() -> None:
    """What the call was for is taken back: the screen below says what was undone, not that it is missing."""
    async with calling(keys=()) as seen:
        await seen.press("a")
        await seen.type("Tern Air, Pilot, 20 nov 2026 10:00, hr Ana Silva +1 415 555 0143")
        await seen.press("enter")
        added = next(row for row in seen.app.desk.board().rows if row.application.company == "Tern Air")
        seen.screen.ranked.go_to(added.id)
        await seen.press("c")
        assert seen.scope == "CALL"
        await seen.press("u")
        assert seen.scope == "LIST"
        assert "Undid: interview at Tern Air" in seen.said


async def test_what_matters_is_in_view() -> None:
    """Who, number, advice, machine and keys without scrolling; on a narrow terminal tab shows the words."""
    async with calling(*THREE, script=SCRIPT, size=(120, 40)) as seen:
        for size in ((120, 40), (110, 32), (80, 24), (60, 20)):
            await seen.resize(size)
            for words in (
                "Maria Lopez",
                "+1 415 555 0142",
                "Ring now",
                "leave the message",
                "enter I'm dialling",
            ):
                assert words in seen.text, words
            assert ("To a person" in seen.text) is (size[0] >= 72)
        assert "tab pane" in seen.footer
        assert "r rehearse  D drill  ? help" in seen.text
        await seen.press("tab")
        assert "To a person" in seen.text
        assert "Ring now" not in seen.text
        await seen.press("escape")
        assert "Ring now" in seen.text


async def test_hostile_names() -> None:
    """Escape codes, markup, wide and very long names: every line is as wide as the screen, nothing acts."""
    hostile = "".join(boards.HOSTILE)
    calls = (("2026-11-26 18:00", GATEKEEPER, hostile),)
    async with calling(
        *calls, script=hostile, size=(80, 24), maria={"position": hostile, "name": hostile}
    ) as seen:
        for keys in ((), ("m",), ("escape", "enter"), ("m",), ("escape", "g"), ("enter",)):
            await seen.press(*keys)
            for size in ((20, 6), (80, 24)):
                await seen.resize(size)
                strips = seen.app.screen._compositor.render_strips()
                assert {strip.cell_length for strip in strips} == {size[0]}
                shown = "".join(strip.text for strip in strips)
                assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in shown)
        await seen.press("enter")
        assert seen.scope == "LIST"


async def test_what_goes_with_a_call() -> None:
    """Skipped or retired, it is the whole check-in: the question says so. Done is spoken; D practises it."""
    async with calling(("2026-11-27 18:00", NO_ANSWER, ""), keys=()) as seen:
        assert "Ring Maria Lopez" in seen.text
        assert "d spoke" in seen.footer
        await seen.press("D")
        assert seen.scope == "DRILL"
        await seen.press("escape")
        assert seen.scope == "LIST"
        for key, label in (("s", "Skip: Check in, Maria Lopez"), ("R", "Retire: Check in, Maria Lopez")):
            await seen.press(key)
            assert label in seen.text
            await seen.press("escape")


async def test_from_the_timeline() -> None:
    """c on the step one stands on, and only where it can be rung for; back, the cursor stands on it."""
    async with calling(keys=("enter",)) as seen:
        step = seen.screen.ranked.selected_id
        assert "c call" in seen.footer
        await seen.press("c", "escape")
        assert (seen.scope, seen.screen.ranked.selected_id) == ("TIMELINE", step)
        await seen.press("g")
        await seen.settle()
        assert "c call" not in seen.footer
        await seen.press("c")
        assert seen.scope == "TIMELINE"


async def test_the_pane_coaches() -> None:
    """Beside the list and the timeline: their time, what they see, what to do at a machine, the script."""
    desk, _ = ringing_desk(*THREE)
    async with open_app(desk) as seen:
        await seen.settle()
        pane = " ".join(seen.screen.pane.text.split())
        for words in (
            "When Tue 1 Dec 16:30-17:30 there (Wed 2 Dec 01:30 here)",
            "2 calls without an answer",
            "Call You may ring now",
            "Mon 09:00 there, open until 17:30",
            "They see 2 missed calls from you since Wednesday",
            "If a machine answers: leave the message",
            "Script: no script yet",
        ):
            assert words in pane, (words, pane)
        assert "Wed 01:30" in seen.text
        await seen.press("enter")
        assert "Wed 2 Dec 01:30  Ring Maria Lopez" in seen.text
        for words in (
            "Rang Maria Lopez, gatekeeper (Jo)",
            "Rang Maria Lopez, mailbox full",
            "Ring Maria Lopez",
        ):
            assert words in seen.text
        story = "".join(line.split("│")[0] for line in seen.text.split("\n"))
        assert story.count("Jo") == 1
        assert desk.documents().contacts[MARIA].phone


async def test_a_wrong_number_says_what_to_do() -> None:
    """In the timeline with the number that was wrong; beside it what to do first."""
    desk, _ = ringing_desk(("2026-11-30 17:00", AttemptOutcome.WRONG_NUMBER, "+1 415 555 0142"))
    async with open_app(desk) as seen:
        await seen.press("enter")
        await seen.settle()
        assert "Rang Maria Lopez, wrong number (+1 415 555 0142)" in seen.text
        assert "find number" in seen.text
        assert "Call Find the right number first: c, then n sets it" in " ".join(
            seen.screen.pane.text.split()
        )
        await seen.press("c", "enter")
        assert seen.screen.SCOPE.name == "CALL"
        assert "+1 415 555 0142 reached somebody else" in seen.said
        assert seen.footer.startswith("enter I'm dialling  n number")
        await seen.press("enter")
        assert seen.screen.SCOPE.name == "LINE"


async def test_a_day_they_named_is_the_step() -> None:
    """In the timeline with its time here, and why."""
    desk, clock = ringing_desk()
    clock.set("2026-11-30 18:05")
    (row,) = desk.board().rows
    back = when("2026-12-03 15:00", "America/Los_Angeles")
    desk.attempt(APP, MARIA, AttemptOutcome.CALL_BACK, step=row.step, call_back=back)
    async with open_app(desk, (140, 40)) as seen:
        await seen.press("enter")
        assert "Rang Maria Lopez, call back Thu 3 Dec 15:00 there" in seen.text
        assert "Fri 4 Dec 00:00  Ring Maria Lopez" in seen.text
        assert "as they asked" in seen.text
        assert "They asked to be called back on Thu 3 Dec 15:00." in seen.text
