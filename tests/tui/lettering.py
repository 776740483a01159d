"""A hunt with letters to write, by somebody who has settings of their own."""

import sys
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from data.desk import Desk
from data.records import Touch
from data.settings import Me
from tests.tui import boards
from tests.tui.driving import Seen

ME = Me(name="Sam Okafor", email="sam@home.example", strengths="ten years of pipelines")
FINDS_NORTHWIND = ("j", "j")
"""From the top of the list to the one with two people to thank."""


def lettering(folder: Path) -> Desk:
    """The usual hunt; the settings and what is saved are in `folder`."""
    desk = boards.hunting()
    desk.settings_file = folder / "settings.toml"
    desk.settings = replace(desk.settings, me=ME)
    desk.set_setting("me.name", ME.name)
    desk.set_setting("me.email", ME.email)
    desk.set_setting("me.strengths", ME.strengths)
    desk.set_setting("mail.folder", str(folder / "letters"))
    return desk


def sendmail() -> str:
    """The setting that names the program of the tests."""
    return f"{sys.executable} {Path(__file__).parents[1] / 'sendmail_program.py'} -t"


def mail_in(raw: bytes) -> EmailMessage:
    """As Python's own parser reads it."""
    return message_from_bytes(raw, _class=EmailMessage, policy=policy.default)


def sent(desk: Desk) -> list[Touch]:
    """What was sent with its text, in the order of sending."""
    return [one for one in desk.documents().facts.values() if isinstance(one, Touch) and one.text]


async def write_letter(seen: Seen, *keys: str) -> None:
    """Open the letter of Northwind's next follow-up, leave the text, and press those keys."""
    await seen.press(*FINDS_NORTHWIND, "w", "escape", *keys)
