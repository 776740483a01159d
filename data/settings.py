"""The person's settings: what there is to set, its default, its unit and what it may be.

The fields of the classes below are the one table of settings (setting_table.py): reading, checking and the
commented file (settings_file.py) all come from them. The playbook's times come from the playbook itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from data.playbook import PLAYBOOK, Delay, Stage, with_times
from data.setting_checks import (
    WEEK_DAYS,
    Check,
    clock,
    colour,
    command,
    count,
    delay,
    email,
    emails,
    mail_program,
    one_of,
    seconds,
    text,
    week_days,
    yes_or_no,
    zone,
)


def _setting(default: Any, check: Check, comment: str) -> Any:
    return field(default=default, metadata={"check": check, "comment": comment})


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Who you are, for scripts and letters, and to leave you out of the people of an invitation."""

    name: str = _setting("", text, "Your name; scripts say it as {me}")
    phone: str = _setting("", text, "Your number, as you would say it; scripts say it as {my_phone}")
    email: str = _setting("", email, "Your e-mail address")
    other_emails: tuple[str, ...] = _setting((), emails, "Other addresses invitations reach you at")
    zone: str = _setting("", zone, "Your time zone; empty: the machine's")
    strengths: str = _setting(
        "", text, "What makes you a strong candidate, as you would write it in a letter"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When in the day something is due."""

    due_at: str = _setting("10:00", clock, "When the follow-ups of a day are due")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptSettings:
    """The voicemail script."""

    limit: float = _setting(
        30, seconds, "Seconds a new script must fit; in a script [ ] and l change its own"
    )
    greeting: str = _setting(
        "You have reached {contact}. Please leave a message.",
        text,
        "What the machine says before the beep; a sentence that needs what isn't known is left out",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSettings:
    """What one may ask of somebody's phone, and when people can be rung; product.md, "The call ledger".

    The quiet after a message is the playbook's: `after_voicemail` of the second check-in.
    """

    silent: int = _setting(
        2,
        count(1, 9),
        "Silent calls after which the next machine gets the message; a second one gets it anyway",
    )
    further: int = _setting(1, count(0, 9), "Tries after those, before you write instead")
    apart: Delay = _setting(  # noqa: RUF009  # a field(), and a Delay is frozen
        Delay(working_days=1), delay, "How long a missed call rests before the next try"
    )
    office_days: tuple[str, ...] = _setting(
        WEEK_DAYS[:5], week_days, "The days on which people can be rung, unless theirs are known"
    )
    office_from: str = _setting("08:00", clock, "From when they can be rung, in their zone")
    office_until: str = _setting("17:30", clock, "Until when; later than office_from")
    early_until: str = _setting("09:00", clock, "Until when it is early, before the meetings")
    late_from: str = _setting("16:30", clock, "From when it is late, after the meetings")
    monday_from: str = _setting("10:00", clock, "On a Monday not before this, if there is a choice")
    friday_until: str = _setting("15:00", clock, "On a Friday not after this, if there is a choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The ways a letter leaves. Commands are run as they are, without a shell."""

    program: str = _setting(
        "",
        mail_program,
        "Your mail program in the terminal; with -E mutt brings back here what you change there: "
        '"mutt -E -H {file}". {file} is a private file with the letter. {mailto}, as in "aerc {mailto}", puts the '
        "letter on a command line, which everybody on this machine can read meanwhile; choose {file} if you can",
    )
    sendmail: str = _setting(
        "", command, 'What sends a mail it is given, its recipients read from it, such as "msmtp -t"'
    )
    folder: str = _setting(
        "", text, "Where .eml files are saved; empty: afterword-letters in your home folder"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSettings:
    """The card written by hand: what fits on it, in your handwriting."""

    card_width: int = _setting(30, count(10, 80), "Letters in a line of your cards")
    card_lines: int = _setting(12, count(3, 40), "Lines on a card")


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """What the screen looks like."""

    theme: str = _setting(
        "terminal", one_of("terminal", "dark", "light"), "“terminal” is your terminal's own colours"
    )
    accent: str = _setting("cyan", colour, "Where you are")
    late: str = _setting("red", colour, "What is late")
    done: str = _setting("green", colour, "What is done")
    ascii: bool = _setting(False, yes_or_no, "Plain ASCII signs only")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings. `times` are the person's own delays by stage key and field name."""

    me: Me = Me()
    day: Day = Day()
    script: ScriptSettings = ScriptSettings()
    calls: CallSettings = CallSettings()
    mail: MailSettings = MailSettings()
    letters: LetterSettings = LetterSettings()
    colours: Colours = Colours()
    times: Mapping[str, Mapping[str, Delay]] = field(default_factory=dict)

    @property
    def due_at(self) -> str:
        """The time of day, `10:00`, at which a day's follow-ups are due."""
        return self.day.due_at

    @property
    def playbook(self) -> tuple[Stage, ...]:
        """The playbook with the person's own times in it."""
        return with_times(PLAYBOOK, {key: dict(own) for key, own in self.times.items()})

    def zone(self, default: str) -> str:
        """The name of the person's zone, `default` (the machine's) where they set none."""
        return self.me.zone or default
