"""Text into cells: users' text is cleaned, measured, cut and wrapped here and nowhere else."""

import re
from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from data.text import LINE_CAP, clean_line, clean_text

_VARIED = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
_BREAKS = re.compile(r"[\n\t]")
MORE = "…"


def width_of(text: str) -> int:
    """How many cells `text` takes; a wide character takes two, a combining mark none."""
    return len(text) if text.isascii() else cell_len(text)


def on_one_line(text: str) -> str:
    """`text` without anything that could act on a terminal, its breaks and tabs as blanks."""
    return text if text.isascii() and text.isprintable() else _BREAKS.sub(" ", measurable(text, LINE_CAP))


def measurable(text: str, cap: int) -> str:
    """`text` cleaned, and without what terminals disagree on the width of: joined and varied emoji."""
    return _VARIED.sub("", clean_text(text, cap))


def cut(text: str, width: int, more: str = MORE) -> str:
    """`text` on one line in at most `width` cells, with `more` where something was left out."""
    text = on_one_line(text)
    if width_of(text) <= width:
        return text
    if width <= 0:
        return ""
    room = width - width_of(more)
    if text.isascii():
        return text[: max(room, 0)].rstrip() + more if room >= 0 else ""
    kept, used = [], 0
    for character in text:
        used += cell_len(character)
        if used > room:
            break
        kept.append(character)
    return "".join(kept).rstrip() + more


def left(text: str, width: int, more: str = MORE) -> str:
    """`text` cut to exactly `width` cells, blanks after it."""
    text = cut(text, width, more)
    return text + " " * (width - width_of(text))


def right(text: str, width: int, more: str = MORE) -> str:
    """`text` cut to exactly `width` cells, blanks before it."""
    text = cut(text, width, more)
    return " " * (width - width_of(text)) + text


def wrap(text: str, width: int, most: int = 1000) -> list[str]:
    """`text` in at most `most` lines of at most `width` cells, broken at blanks, long words anywhere."""
    width = max(width, 4)
    lines: list[str] = []
    for paragraph in measurable(text, width * most + width).expandtabs(4).split("\n"):
        line = ""
        for word in paragraph.split():
            while width_of(word) > width:
                head = cut(word, width - width_of(line) - (1 if line else 0), "")
                if line and len(head) < 4:
                    lines.append(line)
                    line = ""
                    continue
                if not head:
                    break
                lines.append(f"{line} {head}" if line else head)
                line, word = "", word[len(head) :]
            if line and width_of(line) + 1 + width_of(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    if len(lines) > most:
        return [*lines[: most - 1], cut(lines[most - 1], width - 1, "") + MORE]
    return lines


def first_line(text: str) -> str:
    """The first line of a text that says something."""
    return next((line for line in map(clean_line, text.splitlines()) if line), "")


def on_theme(drawn: Strip, widget: Widget) -> Strip:
    """`drawn` in the theme's own colours where it names none: every `render_line` ends with this."""
    return drawn.apply_style(widget.rich_style)


def strip(parts: Iterable[tuple[str, Style]], width: int) -> Strip:
    """A drawn line of exactly `width` cells from texts that are already clean."""
    return Strip(Segment(text, style) for text, style in parts if text).adjust_cell_length(width)
