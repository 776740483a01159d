"""Hand a mail to the person's own mail program in the terminal, and take back what was made of it there."""

import tempfile
from pathlib import Path
from typing import Any

from arrow import Arrow
from textual.app import App

from data.errors import UsageProblem
from data.exchange.mail import Mail, eml, mailto, read_back
from data.exchange.mail_out import command_of, save_eml
from data.recovery import read_private
from tui.terminal.programs import run_in_terminal


def needs_command_line(setting: str) -> bool:
    """Whether this program gets the text of the mail on its command line, where `ps` shows it to everybody."""
    return "{mailto}" in setting


def written_in_program(setting: str, mail: Mail, app: App[Any], date: Arrow) -> tuple[str, str] | None:
    """Subject and body as the program that `setting` names has left them in its file; the app stands aside.

    None where it left the mail as it was, or nothing that can be read as one: not every program writes what it
    sends into the file. Whether anything was sent only the person can say. The file is private, and gone
    afterwards. UsageProblem when the program can't be started or ends with a status of its own above 0.
    """
    link = mailto(mail) if needs_command_line(setting) else ""
    raw = eml(mail, date)
    with tempfile.TemporaryDirectory(prefix="afterword-", ignore_cleanup_errors=True) as folder:
        path = save_eml(Path(folder), raw, "letter")
        status = run_in_terminal(command_of(setting, file=str(path), mailto=link), app, "mail program")
        if status > 0:
            raise UsageProblem(
                f"The mail program ended with status {status}; if it sent nothing, the letter is still here."
            )
        return _left(path, raw)


def _left(path: Path, raw: bytes) -> tuple[str, str] | None:
    try:
        left = read_private(path)
        return None if left == raw else read_back(left)
    except (OSError, ValueError):
        return None
