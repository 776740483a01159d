"""What the terminal shows, and the frame that brings it up to what Textual wants it to show."""

from typing import Final

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size

from tui.terminal.pen import Cell, Pen, Row, cells_of, is_narrow

__all__ = ["CompositorUpdate", "Frame", "Painted", "outgrows"]

_BRIDGE: Final = 3
"""Unchanged cells between two changed ones that are cheaper drawn than jumped over."""


class Painted:
    """What the terminal shows, line by line, as far as it is known; `links` says whether it knows them."""

    def __init__(self, *, links: bool = False) -> None:
        self.links = links
        self.rows: dict[int, Row] = {}

    def frame(self, update: CompositorUpdate, console: Console) -> "Frame":
        """The frame that brings the terminal up to `update`. TypeError for an update of another kind."""
        colours = getattr(console, "_color_system", None) or ColorSystem.TRUECOLOR
        rows: dict[int, Row] = {}
        if isinstance(update, LayoutUpdate):
            for y, strips in enumerate(update.strips, update.region.y):
                new: list[Cell] = []
                for strip in strips:
                    new += cells_of(strip, colours, links=self.links)
                _lay(rows.setdefault(y, self._row(y)), update.region.x, new)
        elif isinstance(update, ChopsUpdate):
            for y, left, right in update.spans:
                row = rows.setdefault(y, self._row(y))
                for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                    # A chop belongs to one widget as a whole, so all of it is as it should be now.
                    if chop is not None and x < right and end > left:
                        _lay(row, x, cells_of(chop, colours, links=self.links))
        else:
            raise TypeError(type(update).__name__)
        return Frame(self, rows)

    def _row(self, y: int) -> Row:
        return list(self.rows.get(y, ()))


def outgrows(update: CompositorUpdate, size: Size) -> bool:
    """Whether it would draw past the edge of a terminal of that size."""
    if isinstance(update, LayoutUpdate):
        return update.region.right > size.width or update.region.bottom > size.height
    if isinstance(update, ChopsUpdate):
        return any(y >= size.height or right > size.width for y, _, right in update.spans)
    return False


class Frame(CompositorUpdate):
    """One update as the cells that changed; what the terminal shows is only noted when it is sent."""

    def __init__(self, painted: Painted, rows: dict[int, Row]) -> None:
        self._painted = painted
        self._rows = rows
        pen = Pen()
        for y, row in rows.items():
            _draw(pen, y, painted.rows.get(y, []), row)
        self.codes = pen.finish()

    def render_segments(self, console: Console) -> str:  # noqa: ARG002
        """Called by Textual at the moment of sending."""
        self._painted.rows.update(self._rows)
        return self.codes


def _lay(row: Row, x: int, cells: list[Cell]) -> None:
    """Put `cells` into `row` from column `x` on."""
    if len(row) < x:
        row += [None] * (x - len(row))
    row[x : x + len(cells)] = cells


def _draw(pen: Pen, y: int, old: Row, new: Row) -> None:
    """Draw what differs; the whole line where a wide or combined character is or was."""
    if old == new:
        return
    old = old + [None] * (len(new) - len(old))
    if is_narrow(old) and is_narrow(new):
        changed = [x for x, (was, cell) in enumerate(zip(old, new, strict=False)) if was != cell]
        drawn = _bridged(changed, new)
    else:
        drawn = list(range(len(new)))
    for x in drawn:
        cell = new[x]
        if cell is not None and cell[0]:
            pen.draw(x, y, cell)


def _bridged(changed: list[int], row: Row) -> list[int]:
    """`changed` with short gaps filled where the cells between look like the one before them."""
    columns: list[int] = []
    for x in changed:
        if columns and 1 < x - columns[-1] <= _BRIDGE + 1:
            before = row[columns[-1]]
            gap = range(columns[-1] + 1, x)
            if before and all((cell := row[between]) and cell[1] == before[1] for between in gap):
                columns += gap
        columns.append(x)
    return columns
