"""The keys by which a letter leaves, and the question after each of them: was it sent?"""

import os
from functools import partial
from pathlib import Path
from typing import Final

from textual.timer import Timer

from data.desk import Said
from data.exchange.mail import Mail, eml, mailto
from data.exchange.mail_out import command_of, letters_folder, save_eml, sendmail_command
from data.exchange.sendmail_run import SendmailRun
from data.letters.parts import body_of, subject_of
from data.naming import named
from tui.screens.asking_me import EMAIL_LABEL, EMAIL_NOTE, AskingMe
from tui.screens.base import BaseScreen
from tui.screens.letter_checked import LetterChecked
from tui.widgets.question import Choice, Question

LOOK_SECONDS: Final = 0.1
"""How often it is looked whether the mail has gone; what is shown changes once a second."""
PROGRAM_NOTE: Final = (
    "The program that opens it: mutt -E -H {file}, aerc {mailto}. It is kept in your settings."
)
SENDMAIL_NOTE: Final = "What sends a mail it is given: msmtp -t, or sendmail. It is kept in your settings."
MOST_DOUBTS: Final = 3
"""Warnings that are named before it is sent; the pane has them all."""
YES, NO = Choice("y", "yes, it is sent"), Choice("n", "not yet")


class LetterOut(LetterChecked, AskingMe):
    """A step is done when its letter is sent, and only the person knows that: every way out ends in asking them."""

    _run: SendmailRun | None = None
    _watch: Timer | None = None
    _waited = 0.0

    # --- what leaves

    def mail(self) -> Mail:
        """The letter as it would be sent. AfterwordError where it can't be yet."""
        me, contact, text = self.desk.settings.me, self.known.contact, self.ready_text()
        return Mail(
            to_name=contact.name if contact else "",
            to_address=contact.email if contact else "",
            subject=subject_of(text),
            body=body_of(text),
            from_name=me.name,
            from_address=me.email,
        )

    # --- the ways

    def action_mail_program(self) -> None:
        """In the person's own mail program."""
        self.desk.read_me()
        if not self.desk.settings.mail.program:
            self.ask_setting("mail.program", "Your mail program:", PROGRAM_NOTE, self.action_mail_program)
        else:
            self.try_to(self._open_program)

    def _open_program(self) -> None:
        from tui.terminal.mail_program import needs_command_line

        setting, mail = self.desk.settings.mail.program, self.mail()
        name = _program(command_of(setting, file="", mailto="")[0])
        if not needs_command_line(setting):
            self._in_program(mail, name)
            return
        self.ask(
            Question(
                label=f"{name} gets it on its command line, which everybody on this machine can read meanwhile:",
                choices=(Choice("y", "open it all the same"), Choice("n", "leave it")),
                then=lambda key: self._in_program(mail, name) if key == "y" else None,
                hints=(("esc", "leave it"),),
            )
        )

    def _in_program(self, mail: Mail, name: str) -> None:
        from tui.terminal.mail_program import written_in_program

        if self._hand_out(name):
            left = written_in_program(self.desk.settings.mail.program, mail, self.app, self.now)
            self.refetch()
            self._ask_sent(name, *(left or (mail.subject, mail.body)))

    def action_send(self) -> None:
        """To what sends mails here."""
        self.desk.read_me()
        settings = self.desk.settings
        if not settings.mail.sendmail:
            self.ask_setting("mail.sendmail", "The command that sends:", SENDMAIL_NOTE, self.action_send)
        elif not settings.me.email:
            self.ask_setting("me.email", EMAIL_LABEL, EMAIL_NOTE, self.action_send)
        else:
            self.try_to(self._ask_send)

    def _ask_send(self) -> None:
        mail = self.mail()
        command = sendmail_command(self.desk.settings.mail.sendmail)
        raw = eml(mail, self.now)
        name = _program(command[0])
        self.ask(
            Question(
                label=f"{self._doubts()}Send to {mail.to_name} <{mail.to_address}> with {name}:",
                choices=(Choice("y", "send it now"), Choice("n", "not yet")),
                then=lambda key: self._start(SendmailRun(command, raw), mail, name) if key == "y" else None,
                hints=(("esc", "not yet"),),
            )
        )

    def _start(self, run: SendmailRun, mail: Mail, name: str) -> None:
        if not self._hand_out(name):
            return
        self._run, self._waited = run, 0.0
        run.start()
        self._watch = self.set_interval(LOOK_SECONDS, partial(self._look, run, mail, name))
        self._look(run, mail, name)

    def _look(self, run: SendmailRun, mail: Mail, name: str) -> None:
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
            self._ask_sent(name, mail.subject, mail.body, f"{name} took it.")
        else:
            self.keeper.document = self.desk.not_given(self.keeper.document)

    def action_back(self) -> None:
        """A mail on its way is stopped first."""
        if self._run is not None:
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

    def action_save_file(self) -> None:
        """As a file that any mail program opens."""
        self.desk.read_me()
        self.try_to(self._save)

    def _save(self) -> None:
        mail, folder = self.mail(), letters_folder(self.desk.settings.mail.folder)
        raw = eml(mail, self.now, draft=True)
        if self._hand_out("a file"):
            path = save_eml(folder, raw, f"{self.known.stage.noun} {mail.to_name}")
            self._ask_sent(_at_home(path), mail.subject, mail.body, f"Saved as {_at_home(path)}.")

    def action_copy(self) -> None:
        """The body, to the clipboard."""
        self.try_to(
            lambda: self._copy("the clipboard", body_of(self.ready_text()), subject_of(self.ready_text()))
        )

    def action_copy_link(self) -> None:
        """The whole mail as a link, to the clipboard."""

        def copied() -> None:
            mail = self.mail()
            self._copy("a mailto: link", mailto(mail), mail.subject, mail.body)

        self.try_to(copied)

    def _copy(self, way: str, copied: str, subject: str, body: str | None = None) -> None:
        from tui.terminal.clipboard import clipboard

        if self._hand_out(way):
            said = clipboard(copied, self.app)
            self._ask_sent(way, subject, copied if body is None else body, said)

    # --- sent

    def action_done(self) -> None:
        """It is sent, or posted, by whatever way."""
        if self.store():
            text = self.filled.text
            given = self.keeper.document.given
            self._sent(
                given.way if given else "", subject_of(text) if self.is_mail else "", self.body_of(text)
            )

    def _ask_sent(self, way: str, subject: str, body: str, said: str = "") -> None:
        """The person says whether it was sent; esc says that they don't know yet."""

        def answered(key: str) -> None:
            if key == "y":
                self._sent(way, subject, body)
            else:
                self.keeper.document = self.desk.not_given(self.keeper.document)
                self.say("It stays a draft.")

        who = named(self.known.contact)
        self.ask(
            Question(
                label=" ".join(filter(None, (said, f"Is it sent to {who}?"))),
                choices=(YES, NO),
                then=answered,
                left=lambda: self.say("It stays a draft until you say that it is sent: d."),
                hints=(("esc", "ask me later"),),
            )
        )

    def _sent(self, way: str, subject: str, body: str) -> None:
        """The step is done, and that is said where one came from."""
        letter, step = self.keeper.document, self.step

        def sent() -> None:
            said = self.desk.sent(letter, step, subject=subject, text=body, way=way)
            self.keeper.open(letter)
            self.leave_with(said)

        self.try_to(sent)

    def leave_with(self, said: Said) -> None:
        """Back to where one came from, which shows what has changed."""
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, BaseScreen):
            below.record(lambda: said)

    # --- how

    def _hand_out(self, way: str) -> bool:
        """Store the text and remember by what way it leaves, so that it is asked about even after a lost line."""
        if not self.store():
            return False
        self.keeper.document = self.desk.given(self.keeper.document, way)
        return True

    def _doubts(self) -> str:
        """What speaks against sending it as it is, before the question."""
        doubts = [point.label for point in self.points() if point.warning and not point.met]
        return f"Look again: {', '.join(doubts[:MOST_DOUBTS])}. " if doubts else ""


def _program(path: str) -> str:
    return Path(path).name


def _at_home(path: Path) -> str:
    """A path as it is said, its home folder as ~."""
    home = os.path.expanduser("~")  # noqa: PTH111  # as text, to be shortened
    return f"~{str(path)[len(home) :]}" if str(path).startswith(f"{home}/") else str(path)
