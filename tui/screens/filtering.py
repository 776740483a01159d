"""Filtering a list as one types."""

from collections.abc import Callable

from textual.reactive import var

from data.steps import Row
from tui import wording
from tui.screens.base import BaseScreen
from tui.widgets.question import Question


class Filtering(BaseScreen):
    """The key `/`. A subclass shows afresh in `watch_wanted`, and says how much it shows in `counted`."""

    wanted: var[str] = var("", init=False)
    """What the list is filtered by."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}

    def forget_texts(self) -> None:
        """The rows are others now."""
        self._texts = {}

    def is_wanted(self, row: Row) -> bool:
        """Whether a row has every word typed, in any order."""
        if row.id not in self._texts:
            self._texts[row.id] = wording.searchable(row).casefold()
        return all(word in self._texts[row.id] for word in self.wanted.casefold().split())

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
