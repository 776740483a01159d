"""Two versions of a text side by side, or one under the other, with the words that differ marked in each."""

from collections.abc import Callable
from functools import partial
from typing import Generic

from textual.app import ComposeResult
from textual.containers import Container

from data.text_kinds import Text, Written, kind_of
from tui.both_texts import both
from tui.commands import Needs, Scope, bindings_in
from tui.screens.moving import MovingKeys
from tui.screens.paned import WIDE
from tui.screens.text_pane import LONGEST
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet


class BothScreen(MovingKeys, Generic[Written]):
    """Two panes that scroll together. Leaving it keeps both.

    `kept` hears which of the two was kept, and which was given up.
    """

    SCOPE = Scope.BOTH
    UNDOES = False
    BINDINGS = bindings_in(Scope.BOTH)

    def __init__(self, one: Written, other: Written, kept: Callable[[Written, Written], None]) -> None:
        super().__init__()
        self.one, self.other = one, other
        self._kept = kept
        self.panes = (Pane(self.look, id="one"), Pane(self.look, id="other"))

    def compose_body(self) -> ComposeResult:
        """The two texts."""
        with Container(id="both"):
            yield from self.panes

    def on_mount(self) -> None:
        """Write them."""
        texts = both(self.one.text, self.other.text)
        for pane, key, document, text in zip(self.panes, "12", (self.one, self.other), texts, strict=True):
            pane.show(partial(_write, key=key, document=document, text=text))

    def on_resize(self) -> None:
        """A rule parts them where they stand side by side."""
        self.panes[1].ruled = self.size.width >= WIDE
        self.call_after_refresh(self.panes[1].on_resize)
        self.call_after_refresh(self.refresh_frame)

    def title_parts(self) -> tuple[Parts, Parts]:
        """What it is."""
        return [("Both versions", self.look.strong)], [("‹words› only one of them has", self.look.quiet)]

    def has(self, need: Needs) -> bool:
        """There is something to scroll where one of them doesn't fit."""
        if need is Needs.LINE:
            return any(pane.overflows for pane in self.panes)
        return super().has(need)

    @property
    def moved(self) -> "BothScreen[Written]":
        """Both."""
        return self

    def move(self, lines: int) -> None:
        """Scroll by lines."""
        for pane in self.panes:
            pane.move(lines)

    def page(self, pages: int) -> None:
        """Scroll by a page."""
        for pane in self.panes:
            pane.page(pages)

    def first(self) -> None:
        """To the top."""
        for pane in self.panes:
            pane.first()

    def last(self) -> None:
        """To the bottom."""
        for pane in self.panes:
            pane.last()

    def action_keep_one(self) -> None:
        """The first one goes on; the other is deleted."""
        self.app.pop_screen()
        self._kept(self.one, self.other)

    def action_keep_other(self) -> None:
        """The second one goes on; the first is deleted."""
        self.app.pop_screen()
        self._kept(self.other, self.one)


def _write(sheet: Sheet, key: str, document: Text, text: str) -> None:
    title = document.title or kind_of(document).untitled
    sheet.line([(key, sheet.look.accent), (f" {title}", sheet.look.strong)])
    sheet.blank()
    sheet.marked(text or "(empty)", sheet.look.strong, most=LONGEST)
