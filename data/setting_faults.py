"""What of a faulty TOML text still counts: each faulty statement is left out and the rest read again."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any, Final

from data.setting_lines import Key, Statement, statements

MOST_FAULTS: Final = 20
"""After so many the file is hardly meant to be one; what stands above the next still counts."""
_LOST: Final = "\0lost-"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not TOML: the line it is found on, what the parser says of it, and of which key.

    `header` is True for a table's header, whose settings are then left out, too; `rest` is True where
    everything from this line on is.
    """

    line: int
    message: str
    path: Key = ()
    header: bool = False
    rest: bool = False


def read_tree(source: str) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """What of a TOML text can be read, above and below what can't, and each thing that can't. Never raises."""
    tree, trouble = _tried(source)
    lines = source.split("\n")
    left = list(statements(source)) if trouble else []
    faults: list[Fault] = []
    while trouble is not None:
        number = _line_of(trouble, left, lines)
        blamed = _blamed(left, lines, number)
        line = number if blamed.closed and blamed.first < number <= blamed.last else blamed.first
        message = trouble.split(" (at ")[0]
        if len(faults) == MOST_FAULTS or not any(lines[at] for at in _within(blamed)):
            faults.append(Fault(line, message, rest=True))
            tree, _ = _tried("\n".join(lines[: blamed.first - 1]))
            break
        faults.append(Fault(line, message, blamed.path, blamed.header))
        for at in _within(blamed):
            lines[at] = ""
        if blamed.header:
            # else what stands below it would count as the table's above
            lines[blamed.first - 1] = f'["\\u0000lost-{blamed.first}"]'
        left = [each for each in left if each is not blamed]
        tree, trouble = _tried("\n".join(lines))
    return {key: value for key, value in tree.items() if not key.startswith(_LOST)}, tuple(faults)


def _tried(source: str) -> tuple[dict[str, Any], str | None]:
    try:
        return tomllib.loads(source), None
    except RecursionError:
        return {}, "Nested too deeply"
    except tomllib.TOMLDecodeError as error:
        return {}, str(error)
    except ValueError:  # Python's own, of a number with thousands of digits
        return {}, "Number too long"


def _line_of(trouble: str, left: list[Statement], lines: list[str]) -> int:
    """The line the parser names; where it names none, that of the first statement it can't read alone."""
    if at := re.search(r"\(at line (\d+)", trouble):
        return int(at[1])
    if "at end of document" in trouble:
        return len(lines)
    alone = (each for each in left if _tried("\n".join(lines[at] for at in _within(each)))[1])
    return next((each.first for each in alone), len(lines))


def _blamed(left: list[Statement], lines: list[str], number: int) -> Statement:
    """What to leave out for a fault on this line: a statement that never closed, else the one that stands there."""
    for each in left:
        if each.first <= number and (not each.closed or number <= each.last):
            return each
    if lines[number - 1].strip():
        return Statement(number, number)
    return next((each for each in reversed(left) if each.first <= number), Statement(number, number))


def _within(statement: Statement) -> range:
    return range(statement.first - 1, statement.last)
