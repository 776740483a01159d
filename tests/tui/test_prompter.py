"""The prompter: countdown, greeting, beep, words, limit; nothing recorded is lost, nothing moves for nothing."""

import pytest

from data.errors import Unwritable
from data.records import TakeEnd
from data.settings import ScriptSettings
from tests.tui.driving import open_app
from tests.tui.rehearsing import SENTENCES, Rehearsed, desk_with, rehearsing
from tui.navigation import open_prompter


def watch_sends(seen: Rehearsed) -> list[str]:
    """The words that are drawn afresh from now on: the lines of the title, the cue and the text."""
    drawn: list[str] = []
    for widget in (seen.screen.title_line, seen.screen.cue, seen.screen.shown_text, seen.screen.hints):
        render = widget.render_line

        def watched(y: int, render=render) -> object:  # type: ignore[no-untyped-def]
            strip = render(y)
            drawn.append(strip.text)
            return strip

        widget.render_line = watched
    return drawn


async def test_three_two_one_the_machine_the_beep() -> None:
    """A number a second, then what the machine says, then one bell and its mark, then the words."""
    async with rehearsing() as seen:
        assert "3  the machine is about to answer" in seen.text
        await seen.pass_seconds(2.5)
        assert "1  the machine is about to answer" in seen.text
        await seen.pass_seconds(0.5)
        assert "You have reached Maria Lopez." in seen.text
        assert "space skip  esc" in seen.footer
        assert seen.bells == 0
        await seen.pass_seconds(30)
        assert seen.bells == 1
        assert "BEEP: speak now" in seen.text
        assert "You have reached" not in seen.text
        assert seen.word == "Hi"
        await seen.pass_seconds(1.2)
        assert "BEEP" not in seen.text
        assert "● recording" in " ".join(seen.text.split())
        assert seen.bells == 1


async def test_the_words_light_up_and_the_bar_follows() -> None:
    """At the learned pace; the seconds and the limit stand in the title."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        timing = seen.screen.timing
        for index in (2, 5, 7):
            await seen.pass_seconds(timing.tokens[index].begins + 0.001 - seen.screen.state.second)
            assert seen.screen.shown_text.word == index
        assert f"{int(seen.screen.state.second)} s  █" in seen.text
        assert seen.text.split("\n")[0].endswith("30 s")


async def test_said_by_itself_gives_a_result_and_a_take() -> None:
    """Without a key it runs to its end, waits for somebody slower, and is kept."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(seen.screen.timing.seconds + 1)
        assert "space when you have said it" in seen.text
        await seen.pass_seconds(5)
        assert seen.screen.SCOPE.name == "PROMPTER"
        await seen.pass_seconds(12)
        (take,) = seen.takes
        assert (take.end, len(take.marks)) == (TakeEnd.SAID, SENTENCES)
        assert take.seconds == pytest.approx(seen.screen.takes[0].expected, abs=0.001)
        assert f"– Ran to its end in {take.seconds:.1f} s of 30: nobody marked it as said" in seen.text
        assert "Expected" not in seen.text
        assert "Spoken" not in seen.text
        assert "Learned" in seen.text


async def test_a_short_text_says_what_space_would_mean() -> None:
    """It ran through before somebody who began late can have said its first sentence: that is what is asked."""
    async with rehearsing("Hi Maria. Thank you.") as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(4)
        assert "space when you have said the first sentence" in seen.text
        await seen.press("space")
        assert seen.screen.state.recording.sentence == 1
        await seen.pass_seconds(2)
        assert "space when you have said it" in seen.text
        await seen.press("space")
        assert [mark.at for mark in seen.takes[0].marks] == [4, 6]


async def test_said_by_hand_sentence_by_sentence() -> None:
    """Each space marks one; the last ends the take."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        for _ in range(SENTENCES):
            await seen.pass_seconds(3)
            await seen.press("space")
        (take,) = seen.takes
        assert [(mark.at, mark.by_hand) for mark in take.marks] == [
            (3, True),
            (6, True),
            (9, True),
            (12, True),
        ]
        assert (take.seconds, take.end) == (12, TakeEnd.SAID)
        assert "Hi Maria, this is Sam Okafor." in take.text


async def test_at_the_limit_it_is_cut_off_with_the_unsaid_words() -> None:
    """Really: the next screen says what nobody will hear."""
    async with rehearsing(limit=5) as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(6)
        (take,) = seen.takes
        assert (take.end, take.seconds) == (TakeEnd.CUT_OFF, 5)
        assert "Cut off at 5 s:" in seen.text
        assert "Unsaid" in seen.text


async def test_by_hand_the_text_waits_and_says_so() -> None:
    """At the end of a sentence only the person knows whether it is said."""
    async with rehearsing(limit=120) as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(2)
        await seen.press("space")
        await seen.pass_seconds(20)
        assert "space when you have said it" in seen.text
        assert seen.word == "interested."


async def test_held_only_the_seconds_and_the_bar_go_on() -> None:
    """The words wait, the machine goes on: the title alone is drawn, once a second, and never back."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(2.75)
        before = seen.text.split("\n")[0]
        await seen.press("p")
        assert seen.text.split("\n")[0] == before
        assert "held, and still recording" in seen.text
        assert "space/p go on" in seen.footer
        assert seen.screen._next_look() == seen.screen.state.beeped + 3
        drawn, word = watch_sends(seen), seen.word
        for second in range(3, 7):
            await seen.pass_seconds(0.25)
            assert seen.screen._next_look() == seen.screen.state.beeped + second + 1
            for _ in range(3):
                await seen.pass_seconds(0.25)
            assert f"{second} s  " in seen.text.split("\n")[0]
        assert len(drawn) == 4
        await seen.press("p")
        assert seen.word == word
        await seen.pass_seconds(1)
        await seen.press("escape")
        (hold,) = seen.takes[0].holds
        assert (hold.start, hold.end) == (2.75, 6.75)


async def test_a_late_begin_is_a_silence_and_no_sentence() -> None:
    """Five seconds after the beep, then space at each sentence's end: all of it is recorded, and said so."""
    async with rehearsing(limit=60) as seen:
        await seen.to_the_beep()
        timing = seen.screen.timing
        ends = [5 + timing.tokens[sentence.end - 1].ends for sentence in timing.sentences]
        for end in ends:
            await seen.pass_seconds(end - seen.screen.state.second)
            await seen.press("space")
        (take,) = seen.takes
        assert [mark.at for mark in take.marks] == pytest.approx(ends, abs=0.001)
        assert take.end is TakeEnd.SAID
        assert take.seconds == pytest.approx(ends[-1], abs=0.001)
        assert "! about 5.0 s before “Hi Maria" in seen.text


async def test_nothing_is_drawn_twice() -> None:
    """Looked at again at the same second: no line is drawn afresh; a word later: the text's line and the bar."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(1.5)
        drawn = watch_sends(seen)
        await seen.pass_seconds(0)
        assert drawn == []
        while not drawn:
            await seen.pass_seconds(0.05)
        assert len(drawn) <= 3


async def test_it_looks_again_when_there_is_something_to_see() -> None:
    """Never more than twenty times a second; at the next word, the next step of the bar, the end."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        while (timer := getattr(seen.screen, "_timer", None)) is not None:
            assert 0.05 <= timer._interval <= 0.25
            seen.step(timer._interval)
        await seen.pilot.pause()
        assert seen.takes[0].end is TakeEnd.SAID


@pytest.mark.parametrize("key", ["escape", "q", "full_stop"])
async def test_what_was_recorded_is_kept_as_stopped(key: str) -> None:
    """However one leaves: esc shows it, q quits, . begins again."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(4)
        await seen.press(key)
        (take,) = seen.takes
        assert (take.end, take.seconds) == (TakeEnd.STOPPED, 4)


async def test_a_lost_line_keeps_it_too() -> None:
    """The app ends without a key."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(4)
    assert seen.takes[0].seconds == 4


async def test_nothing_to_speak_of_is_not_kept() -> None:
    """Under two seconds: back to where one came from, which says so."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(1.9)
        await seen.press("escape")
        assert seen.takes == ()
        assert seen.screen.SCOPE.name == "LIST"
        assert seen.said == "Nothing was kept: less than 2 s were recorded."


async def test_stopped_before_the_beep() -> None:
    """Back, with nothing recorded."""
    async with rehearsing() as seen:
        await seen.pass_seconds(1)
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "LIST"
        assert "nothing was recorded" in seen.said


async def test_a_full_disk_shows_the_result_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says why it could not be kept; q does not lose it unseen."""
    async with rehearsing() as seen:

        def full(_: object) -> None:
            raise Unwritable("The disk is full; make room and go on.")

        monkeypatch.setattr(seen.app.desk, "keep_take", full)
        await seen.to_the_beep()
        await seen.pass_seconds(4)
        await seen.press("q")
        assert "Stopped after 4.0 s" in seen.text
        assert "could not be kept. The disk is full" in seen.said


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "There is nothing to say yet"), ("Hi {nobody}", "{nobody} is no fill-in."), ("… – !", "no words")],
)
async def test_what_cannot_be_said_is_refused_with_a_sentence(text: str, said: str) -> None:
    """On the screen one came from."""
    desk, script = desk_with(text)
    async with open_app(desk) as seen:
        await open_prompter(seen.screen, script.id or "none")
        await seen.pilot.pause()
        assert seen.screen.SCOPE.name == "LIST"
        assert said in seen.said


async def test_without_a_greeting_the_beep_comes_at_once() -> None:
    """The setting may be empty."""
    from dataclasses import replace

    desk, _ = desk_with()
    desk.settings = replace(desk.settings, script=ScriptSettings(greeting=""))
    async with rehearsing(desk=desk) as seen:
        await seen.pass_seconds(3)
        assert "BEEP" in seen.text


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (30, 6)])
async def test_the_word_is_always_in_view(size: tuple[int, int]) -> None:
    """400 words: the text moves by whole lines, and only when it must."""
    text = " ".join(f"Sentence number {number} has seven words altogether." for number in range(60))
    async with rehearsing(text, limit=600, size=size) as seen:
        await seen.to_the_beep()
        shown, tops = seen.screen.shown_text, []
        for _ in range(25):
            seen.step(6.1)
            assert shown._top <= shown._row < shown._top + shown._height
            tops.append(shown._top)
        assert tops == sorted(tops)
        await seen.pilot.pause()
        assert {strip.cell_length for strip in seen.screen._compositor.render_strips()} == {size[0]}
        assert seen.word in seen.text


async def test_hostile_text_is_text() -> None:
    """Markup, wide letters, a word longer than the line: drawn, and as wide as the screen."""
    text = f"[@click=app.quit]x[/] 株式会社ノースウィンド。 {'long' * 40} e\u0301\u0301 done."
    async with rehearsing(text, size=(60, 20)) as seen:
        assert "[@click=app.quit]x[/]" in seen.text
        await seen.to_the_beep()
        for _ in range(6):
            await seen.pass_seconds(1.5)
            widths = {strip.cell_length for strip in seen.screen._compositor.render_strips()}
            assert widths == {60}
