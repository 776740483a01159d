"""A letter handed to the command that sends mails here: asked before, watched, stopped by esc."""

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.timer import Timer
from textual.widget import Widget

from tui.commands import Command
from tui.screens.asking_me import EMAIL_LABEL, EMAIL_NOTE
from tui.screens.letter_sent import LetterSent
from tui.widgets.question import Choice, Question

if TYPE_CHECKING:
    from data.exchange.mail import Mail
    from data.exchange.sendmail_run import SendmailRun

LOOK_SECONDS: Final = 0.1
"""How often it is looked whether the mail has gone; what is shown changes once a second."""
SENDMAIL_NOTE: Final = "What sends a mail it is given: msmtp -t, or sendmail. It is kept in your settings."
ON_ITS_WAY: Final = frozenset({"back", "leave"})
"""What one can do while a mail is on its way."""


class LetterSending(LetterSent):
    """One mail at a time; nothing else is live while it is on its way."""

    _run: "SendmailRun | None" = None
    _watch: Timer | None = None
    _waited = 0.0
    _stopped = False

    def action_send(self) -> None:
        """To what sends mails here."""
        self.desk.read_me()
        settings = self.desk.settings
        if not settings.mail.sendmail:
            self.ask_setting("mail.sendmail", "The command that sends:", SENDMAIL_NOTE, self.action_send)
        elif not settings.me.email:
            self.ask_setting("me.email", EMAIL_LABEL, EMAIL_NOTE, self.action_send)
        else:
            self.with_address(self._ask_send)

    def _ask_send(self) -> None:
        mail = self.mail()
        run, name, given = self.desk.sending(mail), self.desk.sendmail, self.keeper.document.given
        again = f"It left by {given.way} before, and may have been sent. " if given else ""
        self.ask(
            Question(
                label=f"{again}{self.doubts()}Send to {mail.to_name} <{mail.to_address}> with {name}:",
                choices=(Choice("y", "send it now"), Choice("n", "not yet")),
                then=lambda key: self._start(run, mail, name) if key == "y" else None,
                hints=(("esc", "not yet"),),
            )
        )

    def _start(self, run: "SendmailRun", mail: "Mail", name: str) -> None:
        if not self.hand_out(name, run.start):
            return
        self._run, self._waited, self._stopped = run, 0.0, False
        self._watch = self.set_interval(LOOK_SECONDS, partial(self._look, run, mail, name))
        self._look(run, mail, name)

    def _look(self, run: "SendmailRun", mail: "Mail", name: str) -> None:
        """Whether it has gone; until then how long it takes."""
        if not run.wait():
            if self._waited % 1 < LOOK_SECONDS:
                self.say(f"{name} has it, {self._waited:.0f} s; esc stops it.")
            self._waited += LOOK_SECONDS
            return
        if self._watch is not None:
            self._watch.stop()
        self._run = self._watch = None
        self.unsay()
        if self.try_to(run.result):
            self.ask_sent(name, mail.subject, mail.body, f"{name} took it.")
        elif not self._stopped:  # what was stopped may have been sent all the same
            self.take_back_given()
        self.refresh_frame()

    def is_live(self, command: Command) -> bool:
        """While a mail is on its way there is only that."""
        if self._run is not None and command.action not in ON_ITS_WAY:
            return False
        return super().is_live(command)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Nor does a click into the text make letters of the keys meanwhile."""
        if self._run is None or widget is None:
            super().set_focus(widget, scroll_visible, from_app_focus)

    def action_back(self) -> None:
        """A mail on its way is stopped first."""
        if self._run is not None:
            self._stopped = True
            self._run.cancel()
        else:
            super().action_back()

    def action_leave(self) -> None:
        """Not before it is known whether the mail went."""
        if self._run is not None:
            self.complain("A mail is on its way; esc stops it, then q quits.")
        else:
            super().action_leave()

    def on_unmount(self) -> None:
        """However it is left, nothing is left running."""
        if self._run is not None:
            self._run.cancel()
