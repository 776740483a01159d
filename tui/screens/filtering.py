"""Filtering a list as one types."""

from collections.abc import Callable

from textual.reactive import var

from data.text import folded
from tui.screens.base import BaseScreen
from tui.widgets.question import Question


class Filtering(BaseScreen):
    """The key `/`. A subclass shows afresh in `watch_wanted`, and says how much it shows in `counted`."""

    wanted: var[str] = var("", init=False)
    """What the list is filtered by."""

    @property
    def wanted_words(self) -> list[str]:
        """The words that all must be there, in any order; without case and accents."""
        return folded(self.wanted).split()

    def counted(self) -> str:
        """`3 of 12`."""
        return ""

    def ask_filter(self, moves: Callable[[int], None]) -> None:
        """Filter as one types; up and down go through what is left, enter keeps the filter, esc shows all."""

        def keep(typed: str) -> None:
            self.wanted = typed

        self.ask(
            Question(
                label="Filter",
                value=self.wanted,
                changed=keep,
                echo=lambda _typed: self.counted(),
                note=self.counted(),
                then=keep,
                left=lambda: keep(""),
                moves=moves,
                hints=(("enter", "keep"), ("↑↓", "move"), ("esc", "show all")),
            )
        )
