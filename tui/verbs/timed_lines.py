"""`afterword time --jsonl`: one text a line in, its seconds a line out, each as soon as it came."""

import json
from collections.abc import Callable, Iterator
from typing import IO, Any, Final

import click

from data.speech import scale_for, timed

MOST_BYTES: Final = 8_000_000
"""A longer line isn't read; a text of 1 MB may take six bytes a character in JSON."""
SLOWEST: Final = 40.0
FASTEST: Final = 400.0
"""Words of plain prose a minute that a person may be said to speak."""


def answer_lines(source: IO[bytes], pace: Callable[[], float]) -> bool:
    """Answer every line of `source`; `pace` is asked where a line gives none. True when all were good."""
    good = True
    for number, line in enumerate(_lines(source), 1):
        if line is not None and not line.strip():
            continue
        try:
            if line is None:
                raise ValueError("it is longer than 8 MB")
            click.echo(json.dumps(_answer(line, pace)))
        except ValueError as error:
            good = False
            click.echo(f"Line {number} was left out: {error}.", err=True)
    return good


def numbers_of(seconds: float, starts: tuple[float, ...]) -> dict[str, Any]:
    """The seconds and the start of every white-space separated token, in thousandths."""
    return {"seconds": round(seconds, 3), "starts": [round(start, 3) for start in starts]}


def _answer(line: bytes, pace: Callable[[], float]) -> dict[str, Any]:
    """Raises ValueError, a clause, for a line that can't be answered."""
    try:
        asked = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8") from None
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise ValueError('it is no object with a "text"')
    wanted = asked.get("wpm")
    if wanted is None:
        wanted = pace()
    elif isinstance(wanted, bool) or not isinstance(wanted, int | float) or not _possible(wanted):
        raise ValueError('its "wpm" is no number from 40 to 400')
    timing = timed(asked["text"], scale_for(wanted))
    return {"id": asked.get("id"), **numbers_of(timing.seconds, timing.starts)}


def _possible(pace: float) -> bool:
    return SLOWEST <= pace <= FASTEST


def _no_number(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _lines(source: IO[bytes]) -> Iterator[bytes | None]:
    """Each line as it comes; None for one that is too long."""
    while line := source.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(MOST_BYTES)
        yield None
