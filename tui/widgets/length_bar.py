"""A bar of the spoken length against its limit: what is sure of it, what may be, and where the limit stands."""

from typing import Final

from rich.style import Style

from tui.look import Look
from tui.widgets.line import Parts

REACH: Final = 1.25
"""The bar's end, in limits: what is too long is seen to stand beyond."""


def length_bar(seconds: float, band: float, limit: float, width: int, look: Look) -> Parts:
    """`width` cells: full to the shortest it may take, hatched to the longest, the limit as an upright line.

    `band` is the share by which the estimate may be wrong, either way. A cell counts by its middle: the
    estimate isn't known better than that.
    """
    tick = min(max(round(width / REACH), 1), width - 1)
    second = limit / tick  # of one cell
    surest, longest = seconds * (1 - band), seconds * (1 + band)
    over = seconds > limit
    filled = look.late if over else Style()
    parts: Parts = []
    for place in range(width):
        at = (place + (0.5 if place <= tick else -0.5)) * second
        if place == tick:
            parts.append((look.glyphs.cut, look.late if over else look.strong))
        elif at < surest:
            parts.append(("█", filled))
        elif at < longest or (over and place == tick + 1):
            parts.append(("▒", filled))
        else:
            parts.append(("░" if place < tick else " ", look.quiet))
    return _joined(parts)


def _joined(parts: Parts) -> Parts:
    """Neighbours of one style as one part."""
    joined: Parts = []
    for text, style in parts:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
