"""Pure: one setting put into a settings file; every other line of the person's file stays as it was."""

import json
import re
from typing import Any, Final

from data.errors import UsageProblem
from data.setting_faults import read_tree
from data.setting_lines import Key, Statement, comment_of, statements
from data.text import clean_line

_COMMENTED_OUT: Final = r"#\s*{}\s*="
"""How a setting stands in the file one starts from: `#name = ""`."""


def with_setting(text: str, key: str, value: str) -> str:
    """The TOML `text` with `key` (`me.name`) set to `value`, as one clean line in quotes.

    It takes the place of the value it had, sound or not; else it stands in its [table] below the line that
    shows its default, or the table is added at the end. UsageProblem where the text puts the key in a way
    that can't be changed without touching something else.
    """
    path = tuple(key.split("."))
    value = clean_line(value)
    newline = "\r\n" if "\r\n" in text else "\n"
    source = text.replace("\r\n", "\n")
    changed = "\n".join(_changed(source.split("\n"), statements(source), path, _quoted(value)))
    if _with(read_tree(source)[0], path, value) != read_tree(changed)[0]:
        raise UsageProblem(
            f"{key} can't be put into the settings without touching more of them; write {_quoted(value)} there by hand."
        )
    return changed.replace("\n", newline)


def _quoted(value: str) -> str:
    """As TOML writes it: a clean line has no control characters, and JSON's other escapes are TOML's, too."""
    return json.dumps(value, ensure_ascii=False)


def _changed(lines: list[str], known: tuple[Statement, ...], path: Key, quoted: str) -> list[str]:
    own = next((each for each in known if each.path == path and not each.header), None)
    if own is not None:
        first = lines[own.first - 1]
        line = f"{first[: first.index('=') + 1]} {quoted}"
        last = own.last if own.closed else own.first  # of what never ends nobody knows how much belongs to it
        comment = comment_of(first, first.index("=") + 1) if own.closed and own.first == last else ""
        return [*lines[: own.first - 1], f"{line}  {comment}".rstrip(), *lines[last:]]
    header = next((each for each in known if each.path == path[:-1] and each.header), None)
    if header is not None:
        end = next(
            (each.first - 1 for each in known if each.header and each.first > header.first), len(lines)
        )
        at = _below_default(lines, header.last, end, path[-1])
        return [*lines[:at], f"{path[-1]} = {quoted}", *lines[at:]]
    dotted = next((each for each in known if each.path[:-1] == path[:-1] and not each.header), None)
    if dotted is not None:  # me.phone = ... without a [me]: a header below it would be a second table
        at = dotted.first - 1
        return [*lines[:at], f"{'.'.join(path)} = {quoted}", *lines[at:]]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    gap = [""] if lines else []
    return [*lines, *gap, f"[{'.'.join(path[:-1])}]", f"{path[-1]} = {quoted}", ""]


def _below_default(lines: list[str], start: int, end: int, name: str) -> int:
    """Where a new line of a table goes: below its commented default, else directly below the header."""
    default = re.compile(_COMMENTED_OUT.format(re.escape(name)))
    return next((at + 1 for at in range(start, end) if default.match(lines[at].strip())), start)


def _with(tree: dict[str, Any], path: Key, value: str) -> dict[str, Any]:
    """`tree` with that one value in it; unlike any tree where a plain value stands in its way."""
    name, *rest = path
    if not rest:
        return {**tree, name: value}
    below = tree.get(name, {})
    return {**tree, name: _with(below, tuple(rest), value)} if isinstance(below, dict) else {}
