"""The quiet mark at the right edge that says which stretch of something longer is in view."""

from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

THUMB: Final = Segment("▐", Style(dim=True))
NONE: Final = Segment(" ")


def with_thumb(drawn: Strip, view: ScrollView, y: int) -> Strip:
    """`drawn` with one more cell: the thumb where the line `y` of the view stands for what is seen."""
    height, total = view.size.height, view.virtual_size.height
    if total <= height or height <= 0:
        return Strip([*drawn, NONE])
    length = max(height * height // total, 1)
    start = round(view.scroll_offset.y * (height - length) / (total - height))
    return Strip([*drawn, THUMB if start <= y < start + length else NONE])
