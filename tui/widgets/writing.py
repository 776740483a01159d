"""The widgets one writes in. Letters are theirs while they have the focus; esc and enter leave them.

`left` and `taken` are called in the turn of the key itself, not by message: what was typed behind it is
then already meant for the screen.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from textual import events
from textual.content import Content
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import Input, TextArea

from data.text import LINE_CAP, TEXT_CAP, clean_line, clean_text

Left: TypeAlias = Callable[[], None]
"""Esc: plain letters are to be keys again."""
Taken: TypeAlias = Callable[[int], None]
"""What was typed is to be taken; then 1 goes to the next field, -1 to the one before, 0 stays."""

_WAYS: Final = {"tab": 1, "shift+tab": -1}


class FieldInput(Input):
    """One line of a form, written in place. Enter and tab take it."""

    DEFAULT_CSS = """
    FieldInput, FieldInput:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: ansi_default; color: ansi_default;
        background-tint: ansi_default 0%;
        & > .input--cursor { background: ansi_default; color: ansi_default; text-style: reverse; }
    }
    """

    def __init__(self, left: Left, taken: Taken, *, id: str) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id, max_length=LINE_CAP, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self._left = left
        self._taken = taken

    def on_key(self, event: events.Key) -> None:
        """Esc, enter and the ways out, before any binding."""
        if event.key == "escape":
            _stop(event)
            self._left()
        elif event.key == "enter" or event.key in _WAYS:
            _stop(event)
            self._taken(_WAYS.get(event.key, 0))

    def _on_paste(self, event: events.Paste) -> None:
        """Only what may stand in a line, and all of it on one."""
        _stop(event)
        start, end = sorted(self.selection)
        self.replace(clean_line(event.text), start, end)


class WritingArea(TextArea):
    """A text of several lines. With `taken`, tab takes it; without, tab does nothing."""

    DEFAULT_CSS = """
    WritingArea, WritingArea:focus {
        border: none; padding: 0; background: ansi_default; color: ansi_default; scrollbar-size: 0 0;
    }
    WritingArea .text-area--cursor { text-style: reverse; }
    WritingArea .text-area--placeholder { text-style: dim; color: ansi_default; }
    """

    class Full(Message):
        """There was no room for what was typed or pasted; the text is as before."""

    def __init__(
        self,
        left: Left,
        taken: Taken | None = None,
        *,
        text: str = "",
        placeholder: str = "",
        id: str,  # noqa: A002  # Textual's own name
    ) -> None:
        super().__init__(
            clean_text(text),
            id=id,
            compact=True,
            soft_wrap=True,
            highlight_cursor_line=False,
            placeholder=Content(placeholder),
            max_checkpoints=500,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self._left = left
        self._taken = taken

    def on_key(self, event: events.Key) -> None:
        """As in a field, but enter is a new line."""
        if event.key == "escape":
            _stop(event)
            self._left()
        elif event.key in _WAYS:
            _stop(event)
            if self._taken:
                self._taken(_WAYS[event.key])

    def move(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_y + lines, animate=False, immediate=True)

    def page(self, pages: int) -> None:
        """Scroll by its height, less one line."""
        self.move(pages * max(self.size.height - 1, 1))

    def first(self) -> None:
        """To the top."""
        self.scroll_to(y=0, animate=False, immediate=True)

    def last(self) -> None:
        """To the bottom."""
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)

    def edit(self, edit: Edit) -> EditResult:
        """As ever, but nothing that makes the text longer than what is kept of one: that is said instead."""
        if (
            edit.text
            and len(self.text) - len(self.get_text_range(edit.top, edit.bottom)) + len(edit.text) > TEXT_CAP
        ):
            self.post_message(self.Full())
            return EditResult(self.cursor_location, "")
        return super().edit(edit)

    async def _on_paste(self, event: events.Paste) -> None:
        """Nothing that could act on the terminal gets into the text."""
        _stop(event)
        text = clean_text(event.text, len(event.text))  # at its whole length: it is taken whole or not at all
        self.replace(text, *self.selection, maintain_selection_offset=False)


def _stop(event: events.Key | events.Paste) -> None:
    event.stop()
    event.prevent_default()
