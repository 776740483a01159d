"""`afterword time FILE`: how long a text takes to say, and where each limit cuts it off."""

import json
from typing import Final

import click

from data.errors import AfterwordError, UsageProblem
from data.limits import LIMITS
from data.speech import Timing, scale_for, timed
from data.speech.pace import Pace, pace_from
from data.text import clean_line
from tui.opened import Opened
from tui.typed_limit import typed_limit
from tui.verbs.printing import print_columns
from tui.verbs.text_file import open_bytes, read_text
from tui.verbs.timed_lines import FASTEST, SLOWEST, answer_lines, numbers_of

USUAL: Final = 30.0
BEFORE: Final = 4
AFTER: Final = 3
"""Tokens shown on either side of a cut."""


@click.command()
@click.argument("file", metavar="FILE", required=False)
@click.option("--pace", metavar="WPM", help="Words of plain prose a minute, 40 to 400.")
@click.option("--limit", metavar="SECONDS", help="The limit that counts, as 45 or 1:30; 30 if none is given.")
@click.option(
    "--json", "as_json", is_flag=True, help='Print an object; its "cut" is null when the text fits.'
)
@click.option("--jsonl", "lines", is_flag=True, help='Read {"id", "text", "wpm"} a line, answer each line.')
@click.pass_obj
def time(
    opened: Opened,
    file: str | None,
    pace: str | None,
    limit: str | None,
    as_json: bool,
    lines: bool,
) -> None:
    """Say how long a text takes to say, and where each limit cuts it off.

    FILE may be - to read a pipe. Without --pace it is your own pace, learned from your takes. Fill-ins in
    braces count as the words in them.
    """
    asked = _pace(pace) if pace is not None else None
    seconds = typed_limit(limit) if limit is not None else None
    if lines and as_json:
        raise UsageProblem("Choose --json for one text or --jsonl for one a line, not both.")
    if lines:
        _answer(opened, file or "-", asked)
        return
    if file is None:
        raise UsageProblem("Name the text to time: “afterword time FILE”, or - to read a pipe.")
    timing_of, said = (Pace(scale_for(asked), 0, 0.0), "") if asked else _learned(opened)
    timing = timed(read_text(file), timing_of.scale)
    if as_json:
        _print_object(timing, timing_of.words_a_minute, seconds or USUAL)
    else:
        _print(timing, timing_of, said, seconds)


def _pace(typed: str) -> float:
    try:
        pace = float(typed)
    except ValueError:
        pace = 0.0
    if not SLOWEST <= pace <= FASTEST:
        raise UsageProblem(
            f"A pace is {SLOWEST:.0f} to {FASTEST:.0f} words a minute; give --pace such a number."
        )
    return pace


def _answer(opened: Opened, file: str, pace: float | None) -> None:
    """Line by line; the documents are looked at once, and only for a line without a pace."""
    kept = [] if pace is None else [pace]

    def pace_now() -> float:
        if not kept:
            kept.append(_learned(opened)[0].words_a_minute)
        return kept[0]

    with open_bytes(file) as source:
        good = answer_lines(source, pace_now)
    if not good:
        click.get_current_context().exit(1)


def _learned(opened: Opened) -> tuple[Pace, str]:
    """The person's pace and a clause that says where it is from; nothing is made by looking."""
    if opened.demo:
        pace = opened.desk.pace()
    else:
        try:
            pace = _pace_in(opened)
        except AfterwordError:
            return pace_from(()), "an ordinary pace, as your documents can't be read"
    if pace.takes:
        return pace, f"your own pace, from {pace.takes} take{'' if pace.takes == 1 else 's'}"
    return pace, "an ordinary pace, as there is no take of yours to learn from"


def _pace_in(opened: Opened) -> Pace:
    """From the takes in the document file as it stands; a damaged one is left for the app to mend."""
    from data import durable, layout
    from data.errors import Unreadable
    from data.records import Take

    if durable.signature(opened.file) is None:
        return pace_from(())
    raw, _ = durable.read(opened.file, layout.MOST_BYTES + 1)
    if not raw:
        return pace_from(())
    try:
        documents = layout.decode(raw, durable.where(opened.file)).records["takes"].values()
    except layout.Damaged as damage:
        raise Unreadable(f"{durable.where(opened.file)} is damaged ({damage}).") from damage
    return pace_from(take for take in documents if isinstance(take, Take))


def _print_object(timing: Timing, pace: float, limit: float) -> None:
    cut = timing.cut(limit)
    numbers = numbers_of(timing.seconds, timing.starts)
    shown = {
        "seconds": numbers["seconds"],
        "pace": round(pace, 1),
        "spoken": timing.spoken,
        "starts": numbers["starts"],
        "cut": {"limit": cut.limit, "token": cut.token, "unsaid": cut.unsaid} if cut else None,
    }
    click.echo(json.dumps(shown))


def _print(timing: Timing, pace: Pace, said: str, limit: float | None) -> None:
    within = f" ±{pace.band * 100:.0f} %" if said else ""
    words = f"{timing.spoken} spoken word{'' if timing.spoken == 1 else 's'}"
    where = f" ({said})" if said else ""
    click.echo(
        f"{timing.seconds:.1f} s{within}, {words} at {pace.words_a_minute:.0f} words of plain prose a minute{where}."
    )
    if timing.spoken:
        print_columns(_row(timing, one) for one in sorted({*LIMITS, limit or USUAL}))


def _row(timing: Timing, limit: float) -> tuple[str, str, str]:
    """A limit, what is unsaid at it, and the words around the cut."""
    cut = timing.cut(limit)
    if cut is None:
        return f"{limit:g} s", "fits", ""
    unsaid = f"{cut.unsaid} word{'' if cut.unsaid == 1 else 's'} unsaid"
    first, last = max(0, cut.token - BEFORE), min(cut.token + AFTER, len(timing.tokens))
    said = _words(timing, first, cut.token)
    lost = _words(timing, cut.token, last)
    around = f"{'… ' if first else ''}{said} | {lost}{' …' if last < len(timing.tokens) else ''}"
    return f"{limit:g} s", unsaid, around.strip()


def _words(timing: Timing, first: int, end: int) -> str:
    """Some tokens as they are written, on one line."""
    return clean_line(
        " ".join(timing.text[token.start : token.end] for token in timing.tokens[first:end]), 60
    )
