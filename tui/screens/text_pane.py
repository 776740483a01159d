"""What stands beside a text of any kind: what another session typed, the checklist, the other texts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from rich.style import Style

from data.text_checks import Point
from tui.both_texts import Beside
from tui.widgets.line import Parts
from tui.widgets.sheet import Sheet

SIGN: Final = 2
"""Cells of a sign and its blank."""
LONGEST: Final = 2_000
"""Lines of a text that are shown."""


def write_beside(sheet: Sheet, beside: Beside | None, own_title: str) -> None:
    """What another session typed meanwhile, where it did; the words that differ stand out."""
    if beside is None:
        return
    look = sheet.look
    sheet.line([("Typed in another session:", look.late)], [("b both", look.quiet)])
    sheet.paragraph(f"“{beside.title}”; yours goes on as “{own_title}”.", look.quiet)
    sheet.marked(beside.text, look.strong)
    sheet.blank()


def write_checklist_head(sheet: Sheet, points: Sequence[Point], state: tuple[str, Style]) -> None:
    """How many points are met; at the right the state of the whole in a sign and a word or two."""
    met = sum(point.met for point in points)
    sheet.line([("Checklist", sheet.look.strong), (f"  {met} of {len(points)}", sheet.look.quiet)], [state])


def write_problem(sheet: Sheet, sentence: str) -> None:
    """What keeps the text from going out."""
    sheet.hanging((sheet.look.glyphs.problem, sheet.look.late), sentence, sheet.look.late, SIGN)


def write_points(
    sheet: Sheet,
    points: Sequence[Point],
    line_of: Callable[[int], int],
    *,
    compact: bool,
    told: Collection[str] = (),
) -> None:
    """What to do about each open point and in which line; what is met, `compact` all together under it.

    `line_of` is the line in the editor that a place of a point stands in; what is `told` as a problem isn't
    said again.
    """
    look, glyphs = sheet.look, sheet.look.glyphs
    for point in points:
        if not point.met:
            where = f" (line {line_of(point.span[0])})" if point.span else ""
            known = not point.advice or f"{point.advice}." in told
            words = point.label if known else f"{point.label}: {point.advice}"
            sign, style = (glyphs.problem, look.late) if point.warning else (glyphs.waiting, look.plain)
            sheet.hanging((sign, style), f"{words}{where}", style, SIGN)
        elif not compact:
            sheet.hanging((glyphs.done, look.done), point.label, look.quiet, SIGN)
    met = [point.label for point in points if point.met]
    if compact and met:
        sheet.flow(f"{glyphs.done} ", met, look.quiet)


def write_texts(sheet: Sheet, heading: str, texts: Sequence[tuple[str, bool, Parts]]) -> None:
    """The texts one can go to, where there is another one: each by its title, whether it is open, and a word."""
    if len(texts) < 2:
        return
    look = sheet.look
    sheet.line([(heading, look.strong)], [("o next", look.quiet)])
    for title, here, word in texts:
        sheet.line([(look.glyphs.here if here else " ", look.accent), (f" {title}", look.plain)], word)
    sheet.blank()


def write_fill_ins(sheet: Sheet, values: Mapping[str, str]) -> None:
    """What stands for what, and which of them nothing is known for."""
    look = sheet.look
    known = [f"{{{name}}} {value}" for name, value in values.items() if value]
    unknown = [f"{{{name}}}" for name, value in values.items() if not value]
    sheet.line([("Fill-ins", look.strong)])
    if known:
        sheet.flow("", known, look.quiet)
    if unknown:
        sheet.labelled("empty", "  ".join(unknown), look.quiet)
