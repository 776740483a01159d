"""Screens with a text to write in: writing and keys are two modes, and the footer always shows which."""

from textual import on

from data.text import TEXT_CAP
from tui.screens.base import BaseScreen
from tui.widgets.writing import FieldInput, WritingArea


class WritingScreen(BaseScreen):
    """While a text has the focus every letter is a letter; nothing else is live then."""

    @property
    def writing(self) -> bool:
        """Whether letters go into a text."""
        return isinstance(self.focused, FieldInput | WritingArea)

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """The footer while writing; its last pair is kept whatever the width."""
        return ("writing", ""), ("esc", "back to the keys")

    @property
    def takes_keys(self) -> bool:
        """No keys while writing."""
        return not self.writing and super().takes_keys

    def refresh_frame(self) -> None:
        """The footer of the mode one is in."""
        if self.writing and not self.prompt.is_open:
            self.title_line.show(*self.title_parts())
            self.hints.show_hints(self.writing_hints())
        else:
            super().refresh_frame()

    @on(WritingArea.Full)
    def _full(self) -> None:
        self.complain(
            f"There is no room for that: a text has {TEXT_CAP:,} characters at most. It stays as it was."
        )

    async def key_f1(self) -> None:
        """The help while writing, too, where a question mark is a letter; back from it the text goes on."""
        if self.writing and not self.prompt.is_open:
            await self.action_help()

    def on_descendant_focus(self) -> None:
        """A click into the text is writing, too."""
        self.refresh_frame()

    def on_descendant_blur(self) -> None:
        """Out of the text."""
        self.refresh_frame()
