"""The footer: the keys that work here, now, as many as fit."""

from rich.style import Style
from textual.strip import Strip

from tui import cells
from tui.commands import Command
from tui.look import Look
from tui.widgets.line import Line, Parts, parts_width

GAP = "  "


class Hints(Line):
    """One line of key and label, the most wanted first, the way to the help always kept."""

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.look = look
        self.hints: tuple[tuple[str, str], ...] = ()

    def show_commands(self, live: list[Command]) -> None:
        """Show the live commands that have a place in the footer."""
        wanted = sorted((each for each in live if each.priority), key=lambda each: each.priority)
        self.show_hints(tuple((each.hint, each.label) for each in wanted))

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show pairs of key and label; the last of them is kept whatever the width."""
        if hints != self.hints:
            self.hints = hints
            self.refresh()

    @property
    def text(self) -> str:
        """All hints as plain text, also those there is no room for."""
        return GAP.join(f"{key} {label}" for key, label in self.hints)

    def render_line(self, y: int) -> Strip:
        """As many hints as fit the width."""
        width = self.size.width
        if y > 0 or not self.hints:
            return cells.on_theme(Strip.blank(width), self)
        last = self._parts(self.hints[-1])
        room = width - 1 - (parts_width(last) - len(GAP))  # a blank at the edge, none of the gap behind it
        parts: Parts = [(" ", Style())]
        for hint in self.hints[:-1]:
            more = self._parts(hint)
            if parts_width(parts) + parts_width(more) > room:
                break
            parts += more
        return cells.on_theme(cells.strip([*parts, *last], width), self)

    def _parts(self, hint: tuple[str, str]) -> Parts:
        key, label = hint
        return [(key, self.look.strong), (f" {label}{GAP}", self.look.quiet)]
