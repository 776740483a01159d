"""Where in a TOML text its keys and tables stand: what the parser knows and doesn't tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

Key: TypeAlias = tuple[str, ...]

LONGEST: Final = 100
"""Lines of one value that are looked through for its end."""
_DEEPEST: Final = 4
"""Parts of a key that are told apart; no setting has more than three."""

_PART: Final = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
_HEADER: Final = re.compile(r"\[\[?([^\[\]]*)\]\]?[ \t]*(?:#.*)?$")
_KEY: Final = re.compile(rf"[ \t]*({_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+)[ \t]*+=")
_TOKEN: Final = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*+"|\'[^\']*+\'|["\']|#.*|[\[{]|[\]}]')
_ENDS: Final = {
    '"""': re.compile(r'(?:\\(?:.|$)|[^"\\]|"{1,2}(?!"))*+"{3,5}'),
    "'''": re.compile(r"(?:[^']|'{1,2}(?!'))*+'{3,5}"),
}

_UNCLOSED: Final = frozenset({'"', "'"})
"""Quotes that must end on their own line, and didn't."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A key with its value, or a table's header, from its `first` line to its `last`, both from 1.

    `path` is empty where it can't be told. `closed` is False for a value whose quotes or brackets
    never end; its `last` is then the line before the next that looks like a statement.
    """

    first: int
    last: int
    path: Key = ()
    header: bool = False
    closed: bool = True


def statements(source: str) -> tuple[Statement, ...]:
    """All statements of a TOML text, sound or not, in its order; blank lines and comments are none."""
    lines = source.split("\n")
    found: list[Statement] = []
    table: Key | None = ()
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if not line or line.startswith("#"):
            at += 1
            continue
        key = _KEY.match(lines[at])
        last, closed = at, True
        if line.startswith("["):
            header = _HEADER.match(line)
            table = _parts(header[1]) if header else None
            path = table or ()
        else:
            # below a header that can't be read nobody knows whose a key is
            path = (*table, *_parts(key[1])) if key and table is not None else ()
        if key:
            end = _last_line(lines, at, key.end())
            last, closed = (_before_next(lines, at), False) if end is None else (end, True)
        found.append(Statement(at + 1, last + 1, path[:_DEEPEST], line.startswith("["), closed))
        at = last + 1
    return tuple(found)


def lines_of_keys(source: str) -> dict[Key, int]:
    """The line, from 1, on which each key and each table first stands."""
    found: dict[Key, int] = {}
    for statement in statements(source):
        for length in range(1, len(statement.path) + 1):
            if length == len(statement.path) or not statement.header:
                found.setdefault(statement.path[:length], statement.first)
    return found


def line_of(path: Key, lines: Mapping[Key, int]) -> int:
    """The line of a key, else of the nearest table or inline table it stands in, else the first."""
    return next((lines[path[:length]] for length in range(len(path), 0, -1) if path[:length] in lines), 1)


def comment_of(line: str, position: int) -> str:
    """The comment behind a value that begins at `position` of its only line; empty where there is none."""
    for token in _TOKEN.finditer(line, position):
        if token[0].startswith("#"):
            return token[0]
    return ""


def _last_line(lines: list[str], first: int, position: int) -> int | None:
    """The index of the line on which the value from `position` of line `first` ends; None: it doesn't."""
    quotes, depth = "", 0
    for at in range(first, min(first + LONGEST, len(lines))):
        quotes, depth = _scanned(lines[at], position, quotes, depth)
        if quotes in _UNCLOSED:
            return None
        if not quotes and depth <= 0:
            return at
        position = 0
    return None


def _scanned(line: str, position: int, quotes: str, depth: int) -> tuple[str, int]:
    """The quotes that are open after this line, and how many brackets are."""
    while True:
        if quotes:
            end = _ENDS[quotes].match(line, position)
            if end is None:
                return quotes, depth
            quotes, position = "", end.end()
        token = _TOKEN.search(line, position)
        if token is None:
            return "", depth
        position = token.end()
        if token[0] in _UNCLOSED:
            return token[0], depth
        if token[0] in _ENDS:
            quotes = token[0]
        elif token[0] in {"[", "{"}:
            depth += 1
        elif token[0] in {"]", "}"}:
            depth -= 1


def _before_next(lines: list[str], first: int) -> int:
    """The index of the line before the next one that looks like a key or a header."""
    for at in range(first + 1, len(lines)):
        if _KEY.match(lines[at]) or _HEADER.match(lines[at].strip()):
            return at - 1
    return len(lines) - 1


def _parts(dotted: str) -> Key:
    return tuple(part.strip().strip("\"'") for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^.]+", dotted))
