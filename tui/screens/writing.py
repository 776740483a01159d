"""Screens with a text to write in: writing and keys are two modes, and the footer always shows which."""

from typing import ClassVar

from tui.commands import Command
from tui.screens.base import BaseScreen
from tui.widgets.writing import FieldInput, WritingArea


class WritingScreen(BaseScreen):
    """While a text has the focus every letter is a letter; nothing else is live then."""

    WRITING_HINTS: ClassVar[tuple[tuple[str, str], ...]] = (("writing", ""), ("esc", "back to the keys"))
    """The footer while writing."""

    @property
    def writing(self) -> bool:
        """Whether letters go into a text."""
        return isinstance(self.focused, FieldInput | WritingArea)

    def is_live(self, command: Command) -> bool:
        """No command while writing."""
        return not self.writing and super().is_live(command)

    def refresh_frame(self) -> None:
        """The footer of the mode one is in."""
        if self.writing and not self.prompt.is_open:
            self.title_line.show(*self.title_parts())
            self.hints.show_hints(self.WRITING_HINTS)
        else:
            super().refresh_frame()

    def on_descendant_focus(self) -> None:
        """A click into the text is writing, too."""
        self.refresh_frame()

    def on_descendant_blur(self) -> None:
        """Out of the text."""
        self.refresh_frame()
