"""The limit of a script, and the order in which its changes and the typing are taken back."""

from tests.tui.test_script import hunting, open_writing, write


async def test_limit_by_steps_and_typed() -> None:
    """It is stored with the script, marks the text anew at once, and nonsense is refused in one sentence."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, "word " * 400)
        await seen.press("escape")
        at_thirty = seen.screen.area.cut_off.at
        await seen.press("right_square_bracket")
        assert "limit is 60 s now" in seen.said
        assert "of 60" in seen.text
        assert seen.screen.area.cut_off.at > at_thirty
        script = next(iter(desk.documents().scripts.values()))
        assert script.limit == 60
        await seen.press(*["left_square_bracket"] * 3)
        assert seen.screen.limit == 10
        await seen.press("left_square_bracket")
        assert "shortest" in seen.said
        await seen.press("l")
        await seen.type("soon")
        await seen.press("enter")
        assert "no length of time" in seen.screen.prompt.echo
        await seen.type("1:30")
        await seen.press("enter")
        assert desk.documents().scripts[script.id].limit == 90
        assert seen.screen.area.cut_off.label == "90 s"


async def test_undo_goes_back_in_the_order_of_what_was_done() -> None:
    """Typing, limit, typing: taken back in turn and done again in turn; the desk's changes are named first."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await seen.press("a", "escape", "right_square_bracket", "enter", "b", "escape")
        assert (seen.screen.area.text, seen.screen.limit) == ("ab", 60)
        seen_states = []
        for key in ("u", "u", "u", "U", "U", "U"):
            await seen.press(key)
            seen_states.append((seen.screen.area.text, seen.screen.limit))
        assert seen_states == [("a", 60), ("a", 30), ("", 30), ("a", 30), ("a", 60), ("ab", 60)]
        await seen.press("u", "u", "u", "u")
        assert "Nothing typed here is left to take back. u again undoes: voicemail script" in seen.said
        assert len(desk.documents().scripts) == 1
        await seen.press("u")
        assert "Undid" in seen.said
        assert not desk.documents().scripts
        await seen.press("U")
        assert len(desk.documents().scripts) == 1
