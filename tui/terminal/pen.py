"""Strips as cells, and cells as the fewest codes that draw them."""

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from rich.cells import cell_len, split_graphemes
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import Strip


class Look(NamedTuple):
    """How a cell is drawn: parameters of SGR codes, empty for the terminal's own.

    `marked` says that the attributes show on a blank too (underlined, reversed, struck ...). `link` is where a
    click leads, empty for nowhere.
    """

    attributes: str = ""
    foreground: str = ""
    background: str = ""
    marked: bool = False
    link: str = ""


Cell: TypeAlias = tuple[str, Look]
"""A grapheme and its look; the text is empty for the right half of a wide one."""
Row: TypeAlias = list[Cell | None]
"""The cells of one line from the left; None where nothing is known."""

PLAIN: Final = Look()
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LINKS: Final = re.compile(r"tel:\+?[0-9]{1,20}(?:;ext=[0-9]{1,20})?|mailto:[!-:<-~]{1,1000}")
"""The links that pass: nothing that a terminal would fetch, or that could end the code it stands in."""
_ATTRIBUTES: Final = (
    ("bold", "1", False),
    ("dim", "2", False),
    ("italic", "3", False),
    ("underline", "4", True),
    ("blink", "5", False),
    ("blink2", "6", False),
    ("reverse", "7", True),
    ("conceal", "8", False),
    ("strike", "9", True),
    ("underline2", "21", True),
    ("frame", "51", True),
    ("encircle", "52", True),
    ("overline", "53", True),
)


def cells_of(strip: Strip, colours: ColorSystem, *, links: bool = False) -> list[Cell]:
    """The cells of `strip`, one an element; with `links`, those that ring or write to somebody are kept.

    Other links and control characters are left out: they would let text from outside act on the terminal.
    """
    cells: list[Cell] = []
    for text, style, control in strip:
        if control:
            continue
        look, bare = (PLAIN, PLAIN) if style is None else looks(style, colours, links=links)
        for grapheme in graphemes(text):
            cells.append((grapheme, bare if grapheme == " " else look))
    return cells


@lru_cache(maxsize=4096)
def graphemes(text: str) -> tuple[str, ...]:
    """`text` cut into cells: marks stay with their base, a wide character is followed by an empty cell."""
    if text.isascii() and text.isprintable():
        return tuple(text)
    text = _CONTROLS.sub("", text)
    cells: list[str] = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [text[start:end], *[""] * (width - 1)]
        elif cells:
            cells[-1] += text[start:end]
    return tuple(cells)


@lru_cache(maxsize=4096)
def looks(style: Style, colours: ColorSystem, *, links: bool = False) -> tuple[Look, Look]:
    """The look of `style` on a character and on a blank, where the colour of the letters doesn't show."""
    on = [(code, marked) for name, code, marked in _ATTRIBUTES if getattr(style, name)]
    marked = any(shows for _, shows in on)
    background = _codes(style.bgcolor, colours, foreground=False)
    link = style.link if links and style.link and is_link(style.link) else ""
    look = Look(
        ";".join(code for code, _ in on),
        _codes(style.color, colours, foreground=True),
        background,
        marked,
        link,
    )
    return look, look if marked else Look(background=background, link=link)


def _codes(colour: Color | None, colours: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(colours).get_ansi_codes(foreground))


def is_link(address: str) -> bool:
    """Whether that is a link the terminal may be given: one that rings or writes to somebody."""
    return _LINKS.fullmatch(address) is not None


def is_narrow(row: Row) -> bool:
    """Whether every known cell of `row` is one character wide and one character long."""
    return all(cell is None or len(cell[0]) == 1 for cell in row)


class Pen:
    """Collects what to send. Knows where the terminal's cursor is and how it would draw the next cell."""

    def __init__(self) -> None:
        self._sent: list[str] = []
        self._look = PLAIN
        self._at: tuple[int, int] | None = None

    def draw(self, x: int, y: int, cell: Cell) -> None:
        """Draw `cell` at column `x` of line `y`, both from 0."""
        text, look = cell
        self._move(x, y)
        self._change(look, blank=text == " ")
        self._sent.append(text)
        # Terminals differ in the width of anything but a single narrow character: find the place again.
        self._at = (x + 1, y) if len(text) == cell_len(text) == 1 else None

    def finish(self) -> str:
        """All that was drawn, ending in the terminal's own look; empty when nothing was."""
        self._change(PLAIN, blank=False)
        return "".join(self._sent)

    def _move(self, x: int, y: int) -> None:
        if self._at == (x, y):
            return
        if self._at is not None and self._at[1] == y and self._at[0] < x:
            distance = x - self._at[0]
            self._sent.append("\x1b[C" if distance == 1 else f"\x1b[{distance}C")
        else:
            self._sent.append(f"\x1b[{y + 1};{x + 1}H")

    def _change(self, look: Look, *, blank: bool) -> None:
        now = self._look
        if look.link != now.link:
            self._sent.append(f"\x1b]8;;{look.link}\x1b\\")
            now = self._look = now._replace(link=look.link)
        if look == now or (
            blank and not now.marked and not look.marked and look.background == now.background
        ):
            return
        if look[:3] == PLAIN[:3]:
            codes = [""]
        elif now.attributes and now.attributes != look.attributes:
            codes = ["0", *filter(None, look[:3])]
        else:
            codes = [look.attributes] if look.attributes != now.attributes else []
            if look.foreground != now.foreground:
                codes.append(look.foreground or "39")
            if look.background != now.background:
                codes.append(look.background or "49")
        self._sent.append(f"\x1b[{';'.join(codes)}m")
        self._look = look
