"""What stands on the sheet of a drill: before it, while it rings and is answered, and after the verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from rich.style import Style

from data.drill import CallPhase, DrilledCall, Running, Verdict, judge
from data.drill.hearing import AGAIN, before_words, heard
from data.drill.times import beep
from data.records import DrillCall, Reaction, Take, TakeEnd
from tui import cells
from tui.look import Look
from tui.widgets.line import Parts
from tui.widgets.prompter_text import WIDEST
from tui.widgets.sheet import Hint, Sheet

STEP: Final = 0.5
"""Seconds of a step of the timer: a voice doesn't wait, a slow line does."""
CALL: Final = 14
"""Lines that are kept for a call and its verdict, so that what the keys do stays in its place."""
TIME: Final = 8
"""Cells of the column of the signs and seconds."""
DID: Final = {
    Reaction.SPEAK: "you spoke",
    Reaction.ASK_NAME: "you asked their name",
    Reaction.HANG_UP: "you hung up",
    Reaction.LEAVE: "you went for the message",
    Reaction.EXCUSE: "you excused yourself",
    Reaction.NOTE_DAY: "you noted the day",
    None: "nothing",
}
"""What was done, in words."""


@dataclass(frozen=True, slots=True)
class DrillShown:
    """What the sheet tells of. `name` is whom one rings, `values` are the fill-ins, `keys` the keys of a call.

    `message` is how the message of the call that was judged went, in words; `speaking` while it is said.
    """

    state: Running
    name: str
    values: Mapping[str, str]
    keys: Sequence[Hint]
    message: str = ""
    speaking: bool = False


def write_drill(sheet: Sheet, shown: DrillShown) -> None:
    """The whole sheet, its lines in a column in the middle."""
    column = _Column(sheet)
    calling = shown.state.calling
    if calling is None:
        _write_before(column, shown)
    else:
        _write_call(column, shown, calling)
    for _ in range(CALL - len(sheet.lines) if calling else 1):
        sheet.line([])
    for key, words in shown.keys:
        column.text(f"  {key}", words, sheet.look.quiet, sheet.look.strong)


class _Column:
    """A column of signs and seconds, and words beside it, in the middle of the sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.look: Look = sheet.look
        self.room = min(sheet.width - TIME, WIDEST)
        self.margin = max((sheet.width - TIME - WIDEST) // 2, 0)

    def text(self, head: str, words: str, style: Style, head_style: Style | None = None) -> None:
        """A sign or seconds, and wrapped words."""
        for number, line in enumerate(cells.wrap(words, self.room)):
            begin = cells.left(head if number == 0 else "", TIME)
            parts: Parts = [(" " * self.margin, self.look.plain)] if self.margin else []
            self.sheet.line([*parts, (begin, head_style or self.look.quiet), (line, style)])


def _write_before(column: _Column, shown: DrillShown) -> None:
    calls = len(shown.state.dealt)
    whom = f" to {shown.name}" if shown.name else ""
    words = (
        f"{calls} calls{whom}. Each rings, and then somebody or something answers: do the right thing at once, "
        "with one key. What is right at a machine depends on the calls before, which are told. "
        "Space lets the first one ring."
    )
    column.text("", words, column.look.plain)
    _write_coming(column, shown, "First")


def _write_coming(column: _Column, shown: DrillShown, head: str) -> None:
    """What is to be known before the next call rings: what was before it."""
    if shown.state.coming is not None and not shown.speaking:
        column.sheet.blank()
        column.text(head, before_words(shown.state.coming, shown.name), column.look.strong)


def _write_call(column: _Column, shown: DrillShown, calling: DrilledCall) -> None:
    look, state = column.look, shown.state
    before = before_words(calling.call, shown.name)
    column.text("", f"Call {state.number} of {len(state.dealt)} {look.glyphs.between} {before}", look.strong)
    column.sheet.blank()
    rings = f" {look.glyphs.more} ".join(["ring"] * calling.rings)
    column.text(look.glyphs.call, rings, look.plain, look.accent)
    if calling.phase is not CallPhase.RINGING and not (calling.key and calling.done.second < 0):
        _write_heard(column, shown, calling)
    if calling.over is not None:
        column.sheet.blank()
        _write_verdict(column, shown)
        _write_coming(column, shown, "Next")


def _write_heard(column: _Column, shown: DrillShown, calling: DrilledCall) -> None:
    """What is heard, and for how long; after a beep the seconds are those since it."""
    look = column.look
    beeped = beep(calling.call)
    second = (calling.pressed if calling.key else calling.over or calling.now) - calling.answered
    on = beeped is not None and second >= beeped
    seconds = _timer(second - (beeped or 0.0) if on else second, calling)
    if words := heard(calling.call, shown.state.number, shown.values):
        column.text("" if on else seconds, f"“{words}”", look.plain, look.strong)
    if on or calling.leaves:
        column.text(seconds if on else "", "BEEP", look.strong, look.late)
    if calling.asks_again:
        column.text("", f"“{AGAIN}”", look.plain)
    if calling.decided:
        column.text("", "You will leave the message: wait for the beep.", look.quiet)


def _timer(second: float, calling: DrilledCall) -> str:
    """Half seconds while it runs, else exactly when the key came."""
    return f"{second:.1f} s" if calling.over is not None else f"{floor(second / STEP) * STEP:.1f} s"


def _write_verdict(column: _Column, shown: DrillShown) -> None:
    look = column.look
    call = shown.state.done[-1]
    verdict = judge(call, shown.state.limits)
    sign, style = sign_of(verdict, look)
    column.text(sign, verdict_line(call, verdict), look.strong, style + look.strong)
    column.text("", verdict.words, look.plain)
    if shown.speaking or shown.message:
        column.sheet.blank()
        column.text("", shown.message or "The machine is recording.", look.plain)


def sign_of(verdict: Verdict, look: Look) -> tuple[str, Style]:
    """A sign and its style for right, right but late, and not right."""
    if verdict.good:
        return look.glyphs.done, look.done
    return (look.glyphs.problem if verdict.right else look.glyphs.cancelled), look.late


def verdict_line(call: DrillCall, verdict: Verdict) -> str:
    """`Right, in 1.4 s: you spoke.`; else what was done, and what had been right."""
    did = DID[call.reaction]
    if verdict.good:
        return f"Right, in {call.second:.1f} s: {did}."
    if verdict.seconds is None:
        return f"You did nothing. Right was: {verdict.wanted.value}."
    if verdict.seconds < 0:
        return "Too early."
    if verdict.right:
        return f"Right, but late: {did} after {late_second(verdict)} s."
    return f"Not right: {did}. Right was: {verdict.wanted.value}."


def late_second(verdict: Verdict) -> str:
    """`4.5`, the second of a key that came late; `4.02` where tenths would not tell it from the limit."""
    second = verdict.seconds or 0.0
    tenths = f"{second:.1f}"
    return tenths if float(tenths) > verdict.until else f"{ceil(second * 100) / 100:.2f}"


def message_words(take: Take | None) -> str:
    """How the message went, in one sentence."""
    if take is None:
        return "No message was recorded."
    match take.end:
        case TakeEnd.SAID:
            return f"Your message was said in {take.seconds:.1f} s of {take.limit:g}."
        case TakeEnd.CUT_OFF:
            return f"Your message was cut off at {take.limit:g} s."
        case TakeEnd.STOPPED:
            return f"Your message was stopped after {take.seconds:.1f} s."
