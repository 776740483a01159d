"""A throwaway app in a real terminal: `m` hands a letter to the mail program that is named as the argument."""

import sys

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from data.errors import AfterwordError
from data.exchange.mail import Mail
from tests.builders import at
from tui.terminal.driver import AfterwordDriver
from tui.terminal.leaving import run_app
from tui.terminal.mail_program import written_in_program

LETTER = Mail("Zoë Fox", "zoe@northwind.example", "Grüße 🍏", "Liebe Zoë,\n\nsecret\n\nSam", "Sam", "")


class MailingApp(App[None]):
    """Says what came back."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding("m", "mail"), Binding("q", "quit")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("Ready", id="said", markup=False)

    def action_mail(self) -> None:
        """To the program and back."""
        try:
            left = written_in_program(sys.argv[1], LETTER, self, at("2026-11-24 14:05"))
            said = f"{left.status} {left.subject_and_body}"
        except AfterwordError as problem:
            said = problem.sentence
        self.query_one("#said", Static).update(f"Back: {said}")


if __name__ == "__main__":
    sys.exit(run_app(MailingApp(driver_class=AfterwordDriver)))
