"""Pure: settings that are each fine and contradict one another: both are left out, and what is used is said."""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any, Final

from data.playbook import PLAYBOOK
from data.setting_checks import hours_of
from data.setting_lines import Key
from data.setting_table import TIMES
from data.settings import CallSettings

_USUAL: Final = CallSettings()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`said` is the rest of a sentence that begins with the line of `path`."""

    path: Key
    said: str


def take_contradictions(values: MutableMapping[Key, Any]) -> Iterator[Contradiction]:
    """Takes away the values, by path, that contradict one another, so that defaults stand for them."""
    yield from _lapsed_before_due(values)
    yield from _closed_before_open(values)
    yield from _late_before_early_ends(values)


def _lapsed_before_due(values: MutableMapping[Key, Any]) -> Iterator[Contradiction]:
    for stage in PLAYBOOK:
        if stage.due is None or stage.expires is None or hours_of(stage.expires) <= hours_of(stage.due):
            continue  # the two count from different things: an offer, and the deadline they gave
        own = {key: values[path] for key in TIMES if (path := ("playbook", stage.key, key)) in values}
        due, expires = own.get("due", stage.due), own.get("expires", stage.expires)
        if hours_of(expires) > hours_of(due):
            continue
        for key in own:
            del values["playbook", stage.key, key]
        yield Contradiction(
            ("playbook", stage.key, "expires" if "expires" in own else "due"),
            f"the {stage.noun} would lapse after {expires}, before it is due "
            f"after {due}; {stage.due} and {stage.expires} are used.",
        )


def _closed_before_open(values: MutableMapping[Key, Any]) -> Iterator[Contradiction]:
    start, end = ("calls", "office_from"), ("calls", "office_until")
    opens, closes = values.get(start, _USUAL.office_from), values.get(end, _USUAL.office_until)
    if opens < closes:
        return
    yield Contradiction(
        _taken(values, end, start),
        f"people can't be rung from {opens} until {closes}; "
        f"{_USUAL.office_from} and {_USUAL.office_until} are used.",
    )


def _late_before_early_ends(values: MutableMapping[Key, Any]) -> Iterator[Contradiction]:
    start, end = ("calls", "early_until"), ("calls", "late_from")
    early, late = values.get(start, _USUAL.early_until), values.get(end, _USUAL.late_from)
    if early <= late:
        return
    yield Contradiction(
        _taken(values, end, start),
        f"it can't be early until {early} and late from {late}; "
        f"{_USUAL.early_until} and {_USUAL.late_from} are used.",
    )


def _taken(values: MutableMapping[Key, Any], *paths: Key) -> Key:
    """Takes these away; the answer is the first of them that was set."""
    own = [path for path in paths if path in values]
    for path in own:
        del values[path]
    return own[0]
