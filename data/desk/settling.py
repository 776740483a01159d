"""The verbs about oneself and how one's letters leave: what is set here is kept in the settings."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Final, TypeVar

from data.desk.base import Said, Seeing
from data.errors import UsageProblem
from data.settings import MailSettings, Me, Settings
from data.text import clean_line

Section = TypeVar("Section", Me, MailSettings)

SETTABLE: Final = {
    "me.name": "your name",
    "me.phone": "your number",
    "me.email": "your e-mail address",
    "me.strengths": "what makes you a strong candidate",
    "mail.program": "your mail program",
    "mail.sendmail": "the command that sends your mails",
    "mail.folder": "the folder of your letters",
}
"""What can be set from the app, and what people call it."""


class KnowingMe(Seeing):
    """Who speaks. What is set is stored in the settings file and holds at once."""

    settings_file: Path | None = None
    """Where settings are kept; None on sample data, where nothing is."""

    def set_me(self, *, name: str | None = None, phone: str | None = None) -> Said:
        """Store one's own name, number or both. AfterwordError where that can't be; then nothing changed."""
        given = {"me.name": name, "me.phone": phone}
        return self._set({path: value for path, value in given.items() if value is not None})

    def set_setting(self, path: str, value: str) -> Said:
        """Store one of SETTABLE, by its path such as `mail.program`.

        AfterwordError where it may not be that, or can't be stored; then nothing changed.
        """
        return self._set({path: value})

    def read_me(self) -> None:
        """Take over what was written into the settings file about oneself and mail since the start.

        Where something in it doesn't count, perhaps it is being written: what it doesn't give stays as known.
        """
        if self.settings_file is None:
            return
        from data.settings_file import load

        read, notices = load(self.settings_file)
        me, mail = read.me, read.mail
        if notices:
            me, mail = _filled(me, self.settings.me), _filled(mail, self.settings.mail)
        # the zone stays: the clock and everything shown by it already go by the one there was
        me = replace(me, zone=self.settings.me.zone)
        self.settings = replace(self.settings, me=me, mail=mail)

    def _set(self, given: Mapping[str, str]) -> Said:
        wanted = {path: clean_line(value) for path, value in given.items()}
        if self.settings_file is None:
            raise UsageProblem(
                "On sample data nothing of yours is kept; start Afterword without --demo to set "
                f"{' and '.join(SETTABLE[path] for path in wanted)}."
            )
        settings = _with(self.settings, wanted)
        from data.settings_store import put_settings  # most sessions never need it

        told = put_settings(self.settings_file, wanted)
        self.settings = settings
        return Said(" ".join(filter(None, (_said(wanted), told))), undoable=False)


def _filled(read: Section, known: Section) -> Section:
    """What was read, and what is known for what wasn't."""
    default = type(read)()
    names = [one.name for one in fields(read)]
    return replace(
        known,
        **{name: getattr(read, name) for name in names if getattr(read, name) != getattr(default, name)},
    )


def _with(settings: Settings, wanted: Mapping[str, str]) -> Settings:
    """`settings` with these values; UsageProblem where one may not be that."""
    from data.setting_table import known

    checks = {".".join(setting.path): setting.check for setting in known()}
    for path, value in wanted.items():
        section, name = path.split(".")
        try:
            read = checks[path].read(value)
        except ValueError:
            called = SETTABLE[path]
            raise UsageProblem(
                f"{called[:1].upper()}{called[1:]} must be {checks[path].allowed}; nothing was changed."
            ) from None
        settings = replace(settings, **{section: replace(getattr(settings, section), **{name: read})})
    return settings


def _said(wanted: Mapping[str, str]) -> str:
    parts = [
        f"{SETTABLE[path]} is {value}" if value else f"{SETTABLE[path]} is empty"
        for path, value in wanted.items()
    ]
    words = " and ".join(parts)
    return f"{words[:1].upper()}{words[1:]} now; it is kept in your settings."
