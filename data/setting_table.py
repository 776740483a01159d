"""The table of settings: every one there is, as it stands in the file; from the classes of settings.py."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final

from data.playbook import PLAYBOOK, Delay
from data.setting_checks import Check, delay
from data.settings import CallSettings, Colours, Day, LetterSettings, MailSettings, Me, ScriptSettings

SECTIONS: Final[Mapping[str, type]] = {
    "me": Me,
    "day": Day,
    "script": ScriptSettings,
    "calls": CallSettings,
    "mail": MailSettings,
    "letters": LetterSettings,
    "colours": Colours,
}
TIMES: Final = ("due", "expires", "after_voicemail")
"""The fields of a stage that are times of its own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it stands in the file: `path` is (section, key), `default` its value as TOML has it."""

    path: tuple[str, ...]
    default: object
    check: Check
    comment: str


def known() -> Iterator[Setting]:
    """Every setting there is, in the order of the file."""
    for section, kind in SECTIONS.items():
        for entry in fields(kind):
            yield Setting(
                (section, entry.name),
                _in_toml(entry.default),
                entry.metadata["check"],
                entry.metadata["comment"],
            )
    for stage in PLAYBOOK:
        for name in TIMES:
            if time := getattr(stage, name):
                yield Setting(
                    ("playbook", stage.key, name), str(time), delay, _TIMES_SAY[name].format(stage.noun)
                )


def _in_toml(default: object) -> object:
    if isinstance(default, Delay):
        return str(default)
    return list(default) if isinstance(default, tuple) else default


_TIMES_SAY: Final = {
    "due": "The {} is due this long after what it starts from",
    "expires": "The {} lapses this long after what it starts from",
    "after_voicemail": "The {} after a voicemail left",
}
