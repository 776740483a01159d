"""How a person of the list of people is drawn: name, company now, how known, last touch, next keep-warm."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from arrow import Arrow
from rich.style import Style
from textual.strip import Strip

from data.people import Acquaintance, Pair
from tui import cells, days, people_wording
from tui.look import Look
from tui.widgets.columns import shared
from tui.widgets.interview_rows import GAP, MARGIN, column_parts
from tui.widgets.line import Parts, fit
from tui.widgets.ranked_list import ListLine

PersonLine: TypeAlias = ListLine[Acquaintance]
HEADING: Final = "heading"
"""The group of the line that names the columns."""
TWICE: Final = (" · twice?", " 2?", "?")
"""Behind the name of whoever may stand there twice; a shorter one where the name would be cut by it."""
ROOMY: Final = 64
"""Cells from which on the last touch is told with what it was."""
WIDE: Final = 96
"""Cells from which on the list says how one knows them."""
MEASURED: Final = 500
"""People whose keep-warm day is measured to find the width of that column."""
LAST: Final = 9
"""Cells of the word for the last touch: `voicemail`."""


def lines_of(people: Sequence[Acquaintance]) -> list[PersonLine]:
    """A line that names the columns, then the people."""
    return [ListLine(group=HEADING), *(ListLine(id=one.id, payload=one) for one in people)]


class PersonPainter:
    """Draws people at one `now`; `alike` are those who may stand there twice."""

    def __init__(
        self, people: Sequence[Acquaintance], alike: Mapping[str, Pair], now: Arrow, look: Look
    ) -> None:
        self.now = now
        self.look = look
        self._alike = alike
        self._people = people
        self._longest = {
            "name": max(
                (cells.width_of(one.name) + (len(TWICE[0]) if one.id in alike else 0) for one in people),
                default=0,
            ),
            "company": max((cells.width_of(one.company) for one in people), default=0),
            "known": max((cells.width_of(one.how_brief) for one in people), default=0),
        }
        years = (one.last.at.year != now.year for one in people if one.last)
        self._day = 8 if any(years) else 6
        warm = [one.keep_warm for one in people if one.keep_warm][:MEASURED]
        words = (2 + len(people_wording.warm_words(step, now)) for step in warm)
        self._warm = max(words, default=0)
        self._widths: dict[int, dict[str, int]] = {}

    def columns(self, width: int) -> dict[str, int]:
        """The columns there is room for, each with its width."""
        if width not in self._widths:
            self._widths[width] = self._share(width)
        return self._widths[width]

    def _share(self, width: int) -> dict[str, int]:
        last = self._day + (1 + LAST if width >= ROOMY else 0)
        fixed = {
            "last": max(last, len(people_wording.HEADINGS["last"][0]) if width >= ROOMY else 0),
            "warm": max(self._warm, len(people_wording.HEADINGS["warm"][0])),
        }
        sharing = {"name": (10, 0.36), "company": (8, 0.28)} | (
            {"known": (21, 0.36)} if width >= WIDE else {}
        )
        room = width - MARGIN - GAP * (len(sharing) + len(fixed) - 1) - sum(fixed.values())
        needs = [(least, share, self._longest[name]) for name, (least, share) in sharing.items()]
        widths = dict(zip(sharing, shared(needs, room), strict=True))
        # what nobody needs goes between the words and the days
        widths[list(sharing)[-1]] += max(room - sum(widths.values()), 0)
        return widths | fixed

    def paint(self, line: PersonLine, width: int, *, here: bool, focused: bool) -> Strip:
        """The heading, a person, or words that explain."""
        one, look = line.payload, self.look
        if one is None and line.group is not HEADING:
            return cells.strip([(" ", Style()), *fit([(line.text, look.plain)], width - 1)], width)
        emphasis = look.strong if here else Style()
        bar = look.glyphs.here if here else " "
        drawn: Parts = [(bar, look.accent if focused else look.quiet), (" ", Style())]
        for number, (name, wide) in enumerate(self.columns(width).items()):
            if number:
                drawn.append((" " * GAP, Style()))
            parts = self._heading(name, wide) if one is None else _PARTS[name](self, one, wide)
            drawn += column_parts(parts, wide, emphasis, look.glyphs.more, right=False)
        return cells.strip(drawn, width)

    def _heading(self, name: str, width: int) -> Parts:
        words = next((some for some in people_wording.HEADINGS[name] if len(some) <= width), "")
        return [(words, self.look.quiet)]

    # --- the cells

    def name(self, one: Acquaintance, width: int) -> Parts:
        """The name; whoever may stand there twice is marked, at so much length as cuts no name."""
        if one.id not in self._alike:
            return [(one.name, self.look.plain)]
        room = width - cells.width_of(one.name)
        mark = next((mark for mark in TWICE if len(mark) <= room), TWICE[1])
        name = cells.cut(one.name, max(width - len(mark), 0), self.look.glyphs.more)
        return [(name, self.look.plain), (mark, self.look.quiet)]

    def company(self, one: Acquaintance, _width: int) -> Parts:
        """Where they are now."""
        return [(one.company, self.look.plain)]

    def known(self, one: Acquaintance, _width: int) -> Parts:
        """How one knows them."""
        return [(one.how_brief, self.look.quiet)]

    def last(self, one: Acquaintance, width: int) -> Parts:
        """The day, and what it was where there is room."""
        if one.last is None:
            return []
        day = cells.right(days.short_day(one.last.at, self.now), min(self._day, width))
        if width <= self._day:
            return [(day, self.look.quiet)]
        return [(day, self.look.quiet), (f" {people_wording.last_words(one.last)}", self.look.quiet)]

    def warm(self, one: Acquaintance, _width: int) -> Parts:
        """When to write next, with the sign of its state."""
        step = one.keep_warm
        if step is None:
            return []
        style = self.look.of(step.state)
        return [
            (f"{self.look.glyphs.of(step.state)} ", style),
            (people_wording.warm_words(step, self.now), style),
        ]


_PARTS: Final[Mapping[str, Callable[[PersonPainter, Acquaintance, int], Parts]]] = {
    "name": PersonPainter.name,
    "company": PersonPainter.company,
    "known": PersonPainter.known,
    "last": PersonPainter.last,
    "warm": PersonPainter.warm,
}
