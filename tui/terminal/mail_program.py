"""Hand a mail to the person's own mail program in the terminal, and take back what was made of it there."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arrow import Arrow
from textual.app import App

from data.exchange.mail import Mail, eml, mailto, read_back
from data.exchange.mail_out import command_of
from data.letters.parts import composed
from data.outside import MAIL, Place, outside, set_aside
from data.recovery import read_private
from data.text import TEXT_CAP
from tui.terminal.programs import run_in_terminal


@dataclass(frozen=True, slots=True)
class Left:
    """What a mail program has left, and its status; negative where signal number -status ended it.

    Subject and body are None where it left the mail as it was, or nothing that can be read as one: not every
    program writes what it sends into the file. The `problem` is a sentence about what it left but can't be
    taken back, else empty.
    """

    subject_and_body: tuple[str, str] | None
    status: int
    problem: str = ""


def needs_command_line(setting: str) -> bool:
    """Whether this program gets the text of the mail on its command line, where `ps` shows it to everybody."""
    return "{mailto}" in setting


def written_in_program(
    setting: str, mail: Mail, app: App[Any], date: Arrow, place: Place | None = None
) -> Left:
    """What became of `mail` in the program that `setting` names; the app stands aside meanwhile.

    Whatever its status, what it wrote into the file is taken back: mutt ends with 1 where what was edited
    isn't sent. Whether anything was sent only the person can say. The file is private, and gone afterwards;
    with a `place`, it is found there at the next start, should the app be lost. Unwritable when the mail can't
    be handed over, UsageProblem when the program can't be started.
    """
    link = mailto(mail) if needs_command_line(setting) else ""
    raw = eml(mail, date)
    command_of(setting, file="", mailto="")  # before anything of it is written
    with outside(raw.decode("ascii"), place, name=MAIL) as path:
        status = run_in_terminal(command_of(setting, file=str(path), mailto=link), app, "mail program")
        return _left(path, raw, status)


def _left(path: Path, raw: bytes, status: int) -> Left:
    try:
        left = read_private(path)
        read = None if left == raw else read_back(left)
    except (OSError, ValueError):
        return Left(None, status)
    if read is None or read == read_back(raw):
        return Left(None, status)
    if len(composed(*read)) > TEXT_CAP:
        kept = set_aside(path)
        return Left(
            None,
            status,
            f"What the mail program left has more than {TEXT_CAP:,} characters, so it was kept in {kept}.",
        )
    return Left(read, status)
