"""Filtering a list as one types."""

from textual.reactive import var

from data.text import folded
from tui.commands import Needs
from tui.screens.paned import PanedScreen
from tui.widgets.question import Question


class Filtering(PanedScreen):
    """The key `/`. A subclass shows afresh in `watch_wanted`, and keeps in `shown` how many are left."""

    shown = 0
    wanted: var[str] = var("", init=False)
    """What the list is filtered by."""

    @property
    def wanted_words(self) -> list[str]:
        """The words that all must be there, in any order; without case and accents."""
        return folded(self.wanted).split()

    @property
    def in_all(self) -> int:
        """How many there are without a filter."""
        return 0

    def counted(self) -> str:
        """`3 of 12`."""
        return f"{self.shown} of {self.in_all}"

    def has(self, need: Needs) -> bool:
        """Something to filter; a filter to leave."""
        match need:
            case Needs.FILTERABLE:
                return bool(self.in_all)
            case Needs.BACK:
                return bool(self.wanted) or super().has(need)
            case _:
                return super().has(need)

    def action_back(self) -> None:
        """Out of the pane, then out of the filter, then back."""
        if self._pane_now() == "list" and self.wanted:
            self.wanted = ""
            self.refresh_frame()
        else:
            super().action_back()

    def action_filter(self) -> None:
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
                moves=self.ranked.move,
                hints=(("enter", "keep"), ("↑↓", "move"), ("esc", "show all")),
            )
        )
