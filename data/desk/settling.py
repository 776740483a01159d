"""The verb about oneself: the name and the number that scripts are said with."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from data.desk.base import Said, Seeing
from data.errors import UsageProblem
from data.text import clean_line

_CALLED: Final = {"name": "name", "phone": "number"}
"""What of oneself can be set, and what people call it."""


class KnowingMe(Seeing):
    """Who speaks. What is set is stored in the settings file and holds at once."""

    settings_file: Path | None = None
    """Where settings are kept; None on sample data, where nothing is."""

    def set_me(self, *, name: str | None = None, phone: str | None = None) -> Said:
        """Store one's own name, number or both. AfterwordError where that can't be; then nothing changed."""
        given = {"name": name, "phone": phone}
        wanted = {key: clean_line(value) for key, value in given.items() if value is not None}
        if self.settings_file is None:
            raise UsageProblem(
                "On sample data nothing of yours is kept; start Afterword without --demo to set your name "
                "and number."
            )
        from data.settings_store import put_settings  # most sessions never need it

        told = put_settings(self.settings_file, {f"me.{key}": value for key, value in wanted.items()})
        me = self.settings.me
        me = replace(me, name=wanted.get("name", me.name), phone=wanted.get("phone", me.phone))
        self.settings = replace(self.settings, me=me)
        return Said(" ".join(filter(None, (_said(wanted), told))), undoable=False)

    def read_me(self) -> None:
        """Take over what was written into the settings file about oneself since the start."""
        if self.settings_file is None:
            return
        from data.settings_file import load

        me = load(self.settings_file)[0].me
        # the zone stays: the clock and everything shown by it already go by the one there was
        self.settings = replace(self.settings, me=replace(me, zone=self.settings.me.zone))


def _said(wanted: Mapping[str, str]) -> str:
    parts = [
        f"your {_CALLED[key]} is {value}" if value else f"your {_CALLED[key]} is empty"
        for key, value in wanted.items()
    ]
    words = " and ".join(parts)
    return f"{words[:1].upper()}{words[1:]} now; it is kept in your settings."
