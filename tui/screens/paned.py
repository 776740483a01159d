"""A list with a pane: beside it where there is room, under it or in its place where there is less.

`tab` goes round: the list; the pane, shown; the pane with the keys, where it is longer than it is tall.
"""

from typing import Any, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer

from tui.commands import Needs
from tui.screens.base import BaseScreen
from tui.widgets.pane import Pane
from tui.widgets.ranked_list import RankedList

QUESTION: Final = 2
"""Lines a question takes from the list; air is left only where it need not move for one."""
WIDE: Final = 100
"""Cells from which the pane stands beside the list."""
PAUSE: Final = 0.08
"""Seconds the cursor must rest before the pane follows: none while a key is held down."""


class PanedScreen(BaseScreen):
    """A subclass makes `self.ranked` before `super().__init__()`, and writes the pane in `show_details`."""

    ranked: RankedList[Any]
    """Each subclass says of what."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = Pane(self.look, id="pane")
        self._pause: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """The list, a rule of empty space, the pane."""
        with Container(id="split"):
            yield self.ranked
            yield self.pane

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self.ranked, scroll_visible=False)

    def show_details(self) -> None:
        """Write into the pane what belongs to the line the cursor is on."""

    # --- the cursor

    @on(RankedList.Moved)
    def _moved(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._rested)

    def _rested(self) -> None:
        self._pause = None
        self.show_details()
        self.refresh_frame()

    def settle(self) -> None:
        """Show the pane at once, without waiting for the cursor to rest."""
        if self._pause is not None:
            self._pause.stop()
        self._rested()

    def has(self, need: Needs) -> bool:
        """What the list and the pane offer."""
        match need:
            case Needs.LINE:
                return bool(self.ranked.selected_id)
            case Needs.PANE:
                return bool(self.ranked.selected_id) and self._next_pane() != self._pane_now()
            case Needs.BACK:
                return self._pane_now() != "list" or super().has(need)
            case _:
                return super().has(need)

    @property
    def _scrolled(self) -> "RankedList[object] | Pane":
        return self.pane if self.pane.has_focus else self.ranked

    def action_down(self) -> None:
        """One line down."""
        self._scrolled.move(1)

    def action_up(self) -> None:
        """One line up."""
        self._scrolled.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self._scrolled.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self._scrolled.page(-1)

    def action_first(self) -> None:
        """To the first line."""
        self._scrolled.first()

    def action_last(self) -> None:
        """To the last line."""
        self._scrolled.last()

    # --- the pane

    def on_resize(self) -> None:
        """Beside the list the pane has a rule; under it or in its place empty space is enough."""
        ruled = self.size.width >= WIDE
        if ruled != self.pane.ruled:
            self.pane.ruled = ruled
            self.pane.on_resize()
        self.call_after_refresh(self.reflow)

    def reflow(self) -> None:
        """The list has another size."""
        self.refresh_frame()

    def _pane_now(self) -> str:
        if self.pane.has_focus:
            return "in pane"
        return "pane" if self.has_class("-pane") else "list"

    def _next_pane(self) -> str:
        """Where tab goes from here."""
        now = self._pane_now()
        if self.has_class("-wide"):
            return "in pane" if now != "in pane" and self.pane.overflows else "list"
        if self.has_class("-narrow"):
            return "in pane" if now == "list" else "list"
        if now == "list":
            return "pane"
        return "in pane" if now == "pane" and self.pane.overflows else "list"

    def action_pane(self) -> None:
        """Round: list, pane shown, keys in the pane."""
        self._go_pane(self._next_pane())

    def _go_pane(self, place: str) -> None:
        self.set_class(place != "list", "-pane")
        self.set_focus(self.pane if place == "in pane" else self.ranked, scroll_visible=False)
        self.call_after_refresh(self.reflow)

    def action_back(self) -> None:
        """Out of the pane first, then back to the screen below."""
        if self._pane_now() != "list":
            self._go_pane("list")
        else:
            super().action_back()
