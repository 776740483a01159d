"""The keys that move: j, k, pages and ends, on whatever the screen moves in just now."""

from typing import Protocol

from tui.screens.base import BaseScreen


class Moves(Protocol):
    """A list, a pane, a text."""

    def move(self, lines: int) -> None:
        """By lines."""

    def page(self, pages: int) -> None:
        """By its own height."""

    def first(self) -> None:
        """To the top."""

    def last(self) -> None:
        """To the bottom."""


class MovingKeys(BaseScreen):
    """A subclass says by `moved` what the keys move in."""

    @property
    def moved(self) -> Moves:
        """What the keys move in now."""
        raise NotImplementedError

    def action_down(self) -> None:
        """One line down."""
        self.moved.move(1)

    def action_up(self) -> None:
        """One line up."""
        self.moved.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.moved.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self.moved.page(-1)

    def action_first(self) -> None:
        """To the top."""
        self.moved.first()

    def action_last(self) -> None:
        """To the bottom."""
        self.moved.last()
