"""The settings file: read so that each wrong value is named with its line; and a file to start from."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from data.playbook import Delay
from data.setting_faults import Fault, read_tree
from data.setting_lines import Key, line_of, lines_of_keys
from data.setting_pairs import take_contradictions
from data.setting_table import SECTIONS, Setting, known
from data.settings import Settings
from data.text import clean_line

SIZE_LIMIT: Final = 64 * 1024
"""Bytes; a settings file is a page of text."""


def load(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in the file at `path`, and a sentence for each thing in it that doesn't count.

    No file means the defaults. Never raises: what can't be read is said, the rest still counts.
    """
    try:
        if not os.path.lexists(path):
            return Settings(), ()
        if not path.is_file():
            return _none_of(path, "are not a plain file")
        if path.stat().st_size > SIZE_LIMIT:
            return _none_of(path, "are too long to be settings")
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return _none_of(path, "are not UTF-8 text")
    except (OSError, ValueError) as error:
        return _none_of(path, f"can't be read ({getattr(error, 'strerror', error)})")
    return parse(source, clean_line(str(path), 4_096))


def parse(source: str, name: str) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a TOML text and a sentence for each thing wrong; `name` is what to call the file."""
    source = source.replace("\r\n", "\n")
    tree, faults = read_tree(source)
    lines = lines_of_keys(source)
    table = {setting.path: setting for setting in known()}
    notices = [_said(fault, table, name) for fault in faults]
    values: dict[Key, Any] = {}
    for path, value in _leaves(tree, table):
        where, dotted = f"{name}, line {line_of(path, lines)}", ".".join(path)
        if path not in table:
            notices.append(
                f"{where}: there is no setting “{clean_line(dotted, 60)}”{_nearest(dotted, table)}."
            )
            continue
        try:
            values[path] = table[path].check.read(value)
        except ValueError:
            notices.append(
                f"{where}: {dotted} must be {table[path].check.allowed}, not {_shown(value)}; "
                f"{_shown(table[path].default)} is used."
            )
    for contradiction in take_contradictions(values):
        notices.append(f"{name}, line {line_of(contradiction.path, lines)}: {contradiction.said}")
    return _settings(values), tuple(notices)


def template() -> str:
    """A settings file with every setting, its default and what it may be, all commented out."""
    lines = ["# Afterword's settings. A line #key = value shows a default: take its # away to change it."]
    section: Key = ()
    allowed = ""
    for setting in known():
        if setting.path[:-1] != section:
            section = setting.path[:-1]
            lines += ["", f"[{'.'.join(section)}]"]
        said = f" ({setting.check.allowed})" if setting.check.allowed != allowed else ""
        allowed = setting.check.allowed
        lines += [f"# {setting.comment}{said}", f"#{setting.path[-1]} = {_shown(setting.default)}"]
    return "\n".join(lines) + "\n"


def _none_of(path: Path, trouble: str) -> tuple[Settings, tuple[str, ...]]:
    return Settings(), (f"The settings {clean_line(str(path), 4_096)} {trouble}; defaults are used.",)


def _settings(values: Mapping[Key, Any]) -> Settings:
    sections: dict[str, Any] = {
        section: kind(**{path[1]: value for path, value in values.items() if path[0] == section})
        for section, kind in SECTIONS.items()
    }
    times: dict[str, dict[str, Delay]] = {}
    for path, value in values.items():
        if path[0] == "playbook":
            times.setdefault(path[1], {})[path[2]] = value
    return Settings(**sections, times=times)


def _leaves(
    tree: Mapping[str, Any], table: Mapping[Key, Setting], above: Key = ()
) -> Iterator[tuple[Key, object]]:
    """Each value with its path; a table is a value only where no setting lies below it."""
    for key, value in tree.items():
        path = (*above, key)
        if isinstance(value, dict) and any(other[: len(path)] == path != other for other in table):
            yield from _leaves(value, table, path)
        else:
            yield path, value


def _said(fault: Fault, table: Mapping[Key, Setting], name: str) -> str:
    """The sentence about something that isn't TOML: where, what, and what may stand there."""
    said = f"{name}, line {fault.line}: this is not TOML ({clean_line(fault.message, 120)})"
    dotted = clean_line(".".join(fault.path), 60)
    if fault.rest:
        return f"{said}; only what stands above it counts."
    if fault.header:
        return f"{said}; the settings below it, up to the next [table], don't count."
    if not fault.path:
        return f"{said}; the line doesn't count."
    if fault.path not in table:
        return f"{said}; “{dotted}” doesn't count{_nearest(dotted, table)}."
    if fault.message.startswith("Cannot "):  # it stands there twice
        return f"{said}; this {dotted} doesn't count, the one above does."
    return f"{said}; {dotted} must be {table[fault.path].check.allowed}."


def _nearest(dotted: str, table: Mapping[Key, Setting]) -> str:
    from difflib import get_close_matches  # needed only where something is wrong

    dotted = dotted[:200]
    names = [".".join(path[:length]) for path in table for length in range(1, len(path) + 1)]
    if dotted in names:
        return f", it is a table: write [{dotted}] and its settings below"
    last = dotted.rsplit(".", 1)[-1]
    near = get_close_matches(dotted, names, 1) or [name for name in names if name.endswith(f".{last}")]
    return f"; the nearest is “{near[0]}”" if near else "; “afterword settings” shows all there are"


def _shown(value: object) -> str:
    """A value as TOML writes it, at most 60 characters of it."""
    try:
        written = clean_line(json.dumps(value, ensure_ascii=False, default=str))
    except RecursionError:
        written = "what is nested too deeply"
    return written if len(written) <= 60 else written[:57] + "..."
