"""What stands beside a debrief: what was understood of it, which letter it goes into, what the promise moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from arrow import Arrow
from rich.style import Style

from data.debriefed import Kind
from data.due import day_words
from data.promise_effect import Moved
from data.records import When
from tui import days
from tui.both_texts import Beside
from tui.screens.text_pane import SIGN, write_beside, write_problem
from tui.widgets.sheet import Sheet

MOST: Final = 6
"""Lines of each part that are shown; all of it stands in the text."""
NOTHING: Final = "nothing noted yet"
NOTHING_MOVES: Final = Moved()


@dataclass(frozen=True, slots=True)
class Noted:
    """A part: what it is called, what was noted, where that goes ("thank-you"); `sent` that it went out already."""

    name: str
    text: str
    goes_to: str = ""
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Promised:
    """What they promised. `day` is the one it names, in full; `noted` that it is in force, `waits` for leaving."""

    text: str
    day: str = ""
    problem: str = ""
    moved: Moved = NOTHING_MOVES
    in_force: When | None = None
    noted: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class DebriefShown:
    """What the pane tells of. `astray` are parts that go into no letter, each with the reason."""

    parts: Sequence[Noted]
    promised: Promised
    astray: Sequence[tuple[str, str]]
    now: Arrow
    title: str
    beside: Beside | None = None
    compact: bool = False
    """Whether there is little room: what the promise moves comes first then, and what is empty stands together."""


def write_debrief(sheet: Sheet, shown: DebriefShown) -> None:
    """Part by part, in the order of the text."""
    write_beside(sheet, shown.beside, shown.title)
    told = shown.promised
    first = shown.compact and bool(told.day or told.problem)
    promised = bool(told.text or told.day or told.problem or told.in_force)
    if first:
        _write_promise(sheet, told, shown.now)
    empty = [one.name for one in shown.parts if not one.text] if shown.compact else []
    empty += [str(Kind.PROMISED)] if shown.compact and not promised else []
    for one in shown.parts:
        if one.name not in empty:
            _write_part(sheet, one)
    if not first and str(Kind.PROMISED) not in empty:
        _write_promise(sheet, told, shown.now)
    if empty:
        sheet.line([("Nothing noted yet", sheet.look.strong)])
        sheet.flow(f"{sheet.look.glyphs.waiting} ", empty, sheet.look.quiet)
        sheet.blank()
    for words, why in shown.astray:
        sheet.hanging((sheet.look.glyphs.problem, sheet.look.late), why, sheet.look.late, SIGN)
        _write_text(sheet, words)
        sheet.blank()


def _write_part(sheet: Sheet, one: Noted) -> None:
    look = sheet.look
    goes: tuple[str, Style] = (f"{look.glyphs.call} {one.goes_to}", look.accent if one.text else look.quiet)
    if one.sent:
        goes = (f"{look.glyphs.done} {one.goes_to}", look.done)
    sheet.line([(one.name, look.strong)], [goes] if one.goes_to else [])
    _write_text(sheet, one.text)
    sheet.blank()


def _write_text(sheet: Sheet, text: str) -> None:
    look = sheet.look
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:MOST]:
        sheet.hanging(("", look.plain), line, look.plain, SIGN)
    if len(lines) > MOST:
        sheet.hanging(("", look.quiet), look.glyphs.more, look.quiet, SIGN)
    if not lines:
        sheet.hanging((look.glyphs.waiting, look.quiet), NOTHING, look.quiet, SIGN)


def _write_promise(sheet: Sheet, told: Promised, now: Arrow) -> None:
    look = sheet.look
    noun = told.moved.noun
    sheet.line(
        [(str(Kind.PROMISED), look.strong)], [(f"{look.glyphs.call} {noun}", look.accent)] if noun else []
    )
    if told.day:
        sign, style = (look.glyphs.done, look.done) if told.noted else (look.glyphs.due, look.plain)
        sheet.hanging((sign, style), f"news by {told.day}{_moves(told, now)}", look.plain, SIGN)
        if not told.noted:
            words = "noted as soon as you leave the text (esc)" if told.waits else "not noted: m notes it"
            sheet.hanging(("", look.quiet), words, look.quiet, SIGN)
    else:
        _write_text(sheet, told.text)
        if told.problem:
            write_problem(sheet, told.problem)
        elif told.in_force is not None:
            words = f"Noted before: news by {days.when_words(told.in_force)}. p in the list changes it."
            sheet.hanging((look.glyphs.done, look.done), words, look.plain, SIGN)
        elif told.text:
            words = "No day in it that is clear, so the check-in stays; p in the list names one, too."
            sheet.hanging((look.glyphs.waiting, look.quiet), words, look.quiet, SIGN)
    sheet.blank()


def _moves(told: Promised, now: Arrow) -> str:
    """ ": the check-in moves from Mon 30 Nov to Fri 4 Dec"; empty where none is to come."""
    if not told.noted:
        words = told.moved.words(now)
    elif told.moved.after is not None:
        words = f"the {told.moved.noun} is on {day_words(told.moved.after, now)}"
    else:
        words = "noted"
    return f": {words}" if words else ""
