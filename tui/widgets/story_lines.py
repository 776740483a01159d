"""How an entry of a timeline is drawn: sign, day, what, with whom, how long left, on one vertical line."""

from typing import TypeAlias

from rich.style import Style
from textual.strip import Strip

from data.moments import instant
from data.records import Attempt, AttemptOutcome, Outcome, Reply, Touch
from data.steps import Entry, Part, State, Story
from tui import call_wording, cells, days, story_wording, wording
from tui.card_wording import card_words
from tui.look import Look
from tui.widgets.interview_rows import column_parts
from tui.widgets.line import Parts
from tui.widgets.ranked_list import ListLine

EntryLine: TypeAlias = ListLine[Entry]
WHEN, LEFT = 16, 8
"""Cells of the two columns of times: `Mon 23 Nov 10:00`, and the least of `12 days late`."""
DAY = 6
"""Cells of a day alone at least: `23 Nov`."""
HOW = 7
"""Cells that the way (`e-mail`) takes at least."""
IF_NO = "if they say no"


def lines_of(story: Story, height: int = 0) -> list[EntryLine]:
    """The entries with a line for now between what was and what comes, and a heading above what if.

    Where `height` has room, a piece of the line they stand on shows between them.
    """
    lines: list[EntryLine] = []
    part: Part | None = None
    for entry in story.entries:
        if entry.part is not part:
            lines += _between(part, entry.part, story)
            part = entry.part
        lines.append(ListLine(id=entry.id, payload=entry, group=entry.part))
        lines += [ListLine(text=words, group=entry.part) for words in _under(entry)]
    railed = _railed(lines)
    return railed if len(railed) <= height else lines


def _railed(lines: list[EntryLine]) -> list[EntryLine]:
    railed: list[EntryLine] = []
    for line in lines:
        noted = line.payload is None and isinstance(line.group, Part)
        if railed and not noted:
            what_if = line.group in {IF_NO, Part.IF_NO}
            railed.append(ListLine(group=Part.IF_NO if what_if else Part.PAST))
        railed.append(line)
    return railed


def _between(before: Part | None, after: Part, story: Story) -> list[EntryLine]:
    lines: list[EntryLine] = []
    if (before is None or before is Part.PAST) and after is not Part.PAST:
        lines.append(ListLine(text=days.day_and_time(story.now, story.now), group="now"))
    if after is Part.IF_NO:
        lines.append(ListLine(text=IF_NO, group=IF_NO))
    return lines


def _under(entry: Entry) -> list[str]:
    """What was noted about it, in its own words, on a line below; of a step begun by phone how it stands."""
    fact, step = entry.fact, entry.step
    if step is not None and step.is_open and step.call is not None and step.call.why:
        return [step.call.why]
    if isinstance(fact, Attempt) and fact.outcome in {AttemptOutcome.GATEKEEPER, AttemptOutcome.WRONG_NUMBER}:
        return []  # what was noted stands in the line itself
    if entry.interview is not None and entry.interview.notes:
        return [cells.first_line(entry.interview.notes)]
    text = (
        (fact.reason if isinstance(fact, Outcome) else getattr(fact, "text", "")) if fact is not None else ""
    )
    return [cells.first_line(text)] if text else []


class StoryPainter:
    """Draws the entries of one story."""

    def __init__(self, story: Story, look: Look) -> None:
        self.story = story
        self.look = look
        words = ("".join(text for text, _ in self._left(entry)) for entry in story.entries)
        self._left_width = max([LEFT, *map(cells.width_of, words)])
        days_alone = (days.short_day(entry.at, story.now) for entry in story.entries if entry.at)
        self._day_width = max([DAY, *map(cells.width_of, days_alone)])

    def paint(self, line: EntryLine, width: int, *, here: bool, focused: bool) -> Strip:
        """One entry, or a line between entries."""
        look, glyphs, entry = self.look, self.look.glyphs, line.payload
        if entry is None:
            return self._between(line, width)
        bar = (glyphs.here if here else " ", look.accent if focused else look.quiet)
        emphasis = look.strong if here else Style()
        sign = self._sign(entry)
        room = width - 5 - 2 - self._left_width
        when = WHEN if room >= 44 else self._day_width if room >= 30 else 0
        room -= when + 2 if when else 0
        whom = min(room // 3, 24) if room >= 40 else HOW if room >= 30 else 0
        what = room - (whom + 2 if whom else 0)
        drawn: Parts = [bar, (" ", Style()), sign, ("  ", Style())]
        if when:
            drawn += column_parts(self._when(entry, when), when, emphasis, glyphs.more, right=True)
            drawn.append(("  ", Style()))
        how, left = self._how(entry, whom) if whom else [], self._left(entry)
        # what happened may need the room that nothing else does
        if whom and not any(words for words, _ in how):
            what, whom = what + whom + 2, 0
        ends = whom or any(words for words, _ in left)
        what += 0 if ends else self._left_width + 2
        drawn += column_parts(
            self._what(entry, what, alone=not whom), what, emphasis, glyphs.more, right=False
        )
        if whom:
            drawn.append(("  ", Style()))
            drawn += column_parts(how, whom, emphasis, glyphs.more, right=False)
        if ends:
            drawn.append(("  ", Style()))
            drawn += column_parts(left, self._left_width, emphasis, glyphs.more, right=True)
        return cells.strip(drawn, width)

    def _between(self, line: EntryLine, width: int) -> Strip:
        look, glyphs = self.look, self.look.glyphs
        if line.group == "now":
            return cells.strip(
                [
                    ("  ", Style()),
                    (glyphs.now, look.accent),
                    (f"  {cells.right(line.text, WHEN)}  now", look.accent),
                ],
                width,
            )
        rail = glyphs.dotted if line.group in {IF_NO, Part.IF_NO} else glyphs.line
        if line.group == IF_NO:
            words = cells.cut(line.text, width - 5)
            return cells.strip([("  ", Style()), (rail, look.quiet), (f"  {words}", look.quiet)], width)
        indent = 2 + (WHEN + 2 if width - 5 - 2 - self._left_width >= 44 else 0)
        words = cells.cut(line.text, width - 3 - indent, glyphs.more)
        return cells.strip([("  ", Style()), (rail, look.quiet), (" " * indent + words, look.quiet)], width)

    def _sign(self, entry: Entry) -> tuple[str, Style]:
        look, glyphs = self.look, self.look.glyphs
        if entry.interview is not None:
            cancelled = entry.interview.cancelled is not None
            return (
                (glyphs.cancelled, look.quiet)
                if cancelled
                else (glyphs.interview, look.accent if entry.own else look.quiet)
            )
        if entry.step is not None:
            state = entry.step.state
            return glyphs.of(state), look.quiet if entry.step.projected else look.of(state)
        if isinstance(entry.fact, Outcome):
            return glyphs.outcome, look.plain
        ours = isinstance(entry.fact, Attempt | Touch)
        return (glyphs.call if ours else glyphs.reply, look.plain)

    def _faint(self, entry: Entry) -> Style:
        """Other rounds, projections and what needs nothing any more stand back."""
        step = entry.step
        back = step is not None and (step.projected or step.state in {State.SKIPPED, State.RETIRED})
        return self.look.quiet if back or not entry.own else self.look.plain

    def _when(self, entry: Entry, width: int) -> Parts:
        if entry.at is None:
            return [("", Style())]
        now = self.story.now
        if width < WHEN:
            return [(days.short_day(entry.at, now), self.look.quiet)]
        step = entry.step
        timed = (
            step is None
            or (not step.is_open and not step.lapsed)
            or (step.is_open and call_wording.is_timed(step))
        )
        if entry.interview is not None and entry.interview.whole_day:
            timed = False
        words, day = days.day_and_time(entry.at, now), days.day(entry.at, now)
        if timed and cells.width_of(words) <= width:
            return [(words, self.look.quiet)]
        # the year of another one says more than the time of day
        return [(day, self.look.quiet), (" " * min(6, width - cells.width_of(day)), Style())]

    def _what(self, entry: Entry, width: int, *, alone: bool) -> Parts:
        told = story_wording.told(entry, self.story.now, alone=alone)
        return [
            (next((words for words in told if cells.width_of(words) <= width), told[-1]), self._faint(entry))
        ]

    def _how(self, entry: Entry, width: int) -> Parts:
        quiet = self.look.quiet
        if entry.interview is not None:
            return [(", ".join(wording.first_name(contact) for contact in entry.contacts), quiet)]
        if entry.step is not None:
            words = wording.how_words(entry.step)
            told = entry.step.lapsed or call_wording.is_voicemail_left(entry.step)
            if told and cells.width_of(words) > width:
                return [("", quiet)]  # what stands at either side says as much as a piece of it
            if entry.step.is_open and entry.step.call is not None:
                pieces = (piece for piece in (words, *words.split(", ")) if cells.width_of(piece) <= width)
                return [(next(pieces, ""), quiet)]
            if (how := card_words(entry.step) or wording.draft_words(entry.step)) and cells.width_of(
                words
            ) > width >= cells.width_of(how):
                return [(how, quiet)]
            if entry.step.state is State.RETIRED and ":" in words:
                # `rejected: wanted Kafka`: the outcome says enough, a piece of it nothing
                pieces = (
                    piece for piece in (words, words.partition(":")[0]) if cells.width_of(piece) <= width
                )
                return [(next(pieces, ""), quiet)]
            # rather the first way alone than a piece of the second
            return [
                (
                    words if cells.width_of(words) <= width else words.partition(" or ")[0].partition(",")[0],
                    quiet,
                )
            ]
        if not isinstance(entry.fact, Reply) or entry.fact.promised is None:
            return [("", quiet)]
        day = days.named(entry.fact.promised, self.story.now)
        fitting = (words for words in (f"named {day}", day) if cells.width_of(words) <= width)
        return [(next(fitting, ""), quiet)]

    def _left(self, entry: Entry) -> Parts:
        look, now = self.look, self.story.now
        if entry.interview is not None:
            if entry.interview.cancelled is not None:
                return [("cancelled", look.quiet)]
            if entry.part is Part.PAST:
                return [("held", look.quiet)]
            if entry.part is Part.NOW:
                return [("now", look.accent)]
            timed = not entry.interview.whole_day
            return [(days.until(instant(entry.interview.start), now, precise=False, timed=timed), look.plain)]
        if entry.step is None:
            return [("", look.quiet)]
        if entry.step.is_open:
            projected = entry.step.projected
            return [
                (wording.how_long(entry.step, now), look.quiet if projected else look.of(entry.step.state))
            ]
        return [(wording.state_words(entry.step), look.of(entry.step.state))]
