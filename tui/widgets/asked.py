"""What is asked, in rows: beside the line that is typed while it fits there, else above it; and the choices."""

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui import cells
from tui.look import Look
from tui.widgets.line import Parts, fit, parts_width
from tui.widgets.question import Question

GAP = "   "
"""Between two choices."""
MOST = 2
"""Rows a label may take above the line; what is longer still is cut."""
LOW = 12
"""Rows of a screen below which the label gets one row only: the line that is typed must stay in view."""


def rows_of(question: Question, width: int, height: int, look: Look) -> tuple[list[Parts], Parts]:
    """The rows above the line, and what stands beside it, on a screen of `width` cells and `height` rows.

    At least half the width belongs to the line that is typed. Choices need no line and have nothing beside.
    """
    strong = look.accent + look.strong
    label = cells.on_one_line(question.label).strip()
    most = MOST if height >= LOW else 1
    above: list[Parts] = [[(words, strong)] for words in cells.wrap(label, width - 2, most)] if label else []
    if question.choices:
        choices: list[Parts] = [
            [(choice.key, look.strong), (f" {choice.label}{GAP}", look.plain)] for choice in question.choices
        ]
        begin: Parts = [(f"{label} ", strong)] if label else []
        whole = [*begin, *(part for choice in choices for part in choice)]
        if parts_width(whole) - len(GAP) <= width - 2:
            return [whole], []
        return above + _flowed(choices, width - 2), []
    prompt: Parts = [(f"{look.glyphs.prompt} ", look.accent)]
    beside: Parts = [(f"{label} ", strong), *prompt] if label else prompt
    return ([], beside) if 1 + parts_width(beside) <= width - width // 2 else (above, prompt)


def _flowed(choices: list[Parts], width: int) -> list[Parts]:
    """As many choices on a row as it has room for."""
    rows: list[Parts] = []
    for choice in choices:
        if rows and parts_width(rows[-1]) + parts_width(choice) - len(GAP) <= width:
            rows[-1] = [*rows[-1], *choice]
        else:
            rows.append(choice)
    return rows


class Asked(Widget, can_focus=False):
    """The rows above the line that is typed; none of them takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Parts] = []
        self.styles.height = 0

    def show(self, rows: list[Parts]) -> None:
        """Show these rows; nothing is drawn where they are the same as before."""
        if rows == self.rows:
            return
        self.rows = rows
        self.styles.height = len(rows)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the rows."""
        width = self.size.width
        if y >= len(self.rows) or width < 2:
            return cells.on_theme(Strip.blank(width), self)
        return cells.on_theme(cells.strip([(" ", Style()), *fit(self.rows[y], width - 1)], width), self)
