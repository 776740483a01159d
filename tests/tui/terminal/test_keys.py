"""What is typed at once has the same effect as typed slowly."""

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

from tui.terminal import keys
from tui.terminal.keys import KeysInOrder


class Form(KeysInOrder, App[None]):
    """A text, a line, and a key that removes what has the focus."""

    BINDINGS = [("f2", "remove_text")]
    AUTO_FOCUS = "TextArea"

    def compose(self) -> ComposeResult:
        """A text above a line."""
        yield TextArea()
        yield Input()

    async def action_remove_text(self) -> None:
        """Take the text away, and with it what it hasn't heard yet."""
        await self.query_one(TextArea).remove()
        self.query_one(Input).focus()

    def type_at_once(self, *names: str) -> None:
        """All of the keys, before any of them was dealt with."""
        for name in names:
            self.post_message(events.Key(name, name if len(name) == 1 else None))


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["a", "b", "c", "backspace", "d"], "abd"),
        (["a", "b", "left", "c", "home", "d"], "dacb"),
        (["a", "b", "ctrl+a", "c", "ctrl+k", "d"], "cd"),
    ],
)
async def test_keys_take_effect_in_order(names: list[str], text: str) -> None:
    """Letters don't overtake backspace, the arrows and the like."""
    app = Form()
    async with app.run_test() as pilot:
        app.type_at_once(*names)
        await pilot.pause()
        while app._keys or app._patience:
            await pilot.pause()
        assert app.query_one(TextArea).text == text


async def test_a_paste_keeps_its_place() -> None:
    """A pasted text stands between what was typed before and after it."""
    app = Form()
    async with app.run_test() as pilot:
        app.type_at_once("a", "b", "backspace")
        app.post_message(events.Paste("PASTE"))
        app.type_at_once("z", "backspace", "c")
        await pilot.pause()
        while app._keys or app._patience:
            await pilot.pause()
        assert app.query_one(TextArea).text == "aPASTEc"


async def test_a_removed_widget_does_not_stop_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """When what had the focus is gone with the key, the next key still arrives."""
    monkeypatch.setattr(keys, "PATIENCE_SECONDS", 0.05)
    app = Form()
    async with app.run_test() as pilot:
        app.type_at_once("a", "f2", "b", "c")
        await pilot.pause()
        while app._keys or app._patience:
            await pilot.pause()
        assert not app.query(TextArea)
        assert app.query_one(Input).value == "bc"
