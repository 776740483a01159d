"""A bar of eighths of a cell: how much of a limit is used."""

from rich.style import Style

from tui.look import Look
from tui.widgets.line import Parts

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(share: float, width: int, look: Look) -> Parts:
    """`width` cells, filled to `share` of them; over 1 all of them, in the colour of what is late."""
    if share > 1:
        return [("█" * width, look.late)]
    full, eighths = divmod(round(max(share, 0.0) * width * 8), 8)
    filled = "█" * full + (_EIGHTHS[eighths] if eighths else "")
    parts = [(filled, Style()), ("░" * (width - len(filled)), look.quiet)]
    return [(text, style) for text, style in parts if text]
