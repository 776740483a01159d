"""Verbs that make a mail of a letter: as bytes, as a link, as a file, as something to be sent."""

from pathlib import Path
from typing import TYPE_CHECKING

from data.desk.letters import WritingLetters
from data.errors import UsageProblem
from data.steps import Step

if TYPE_CHECKING:  # read only where a letter leaves
    from data.exchange.mail import Mail
    from data.exchange.sendmail_run import SendmailRun


class Mailing(WritingLetters):
    """None of them says that anything was sent: only the person knows."""

    def mail(self, step: Step, subject: str, body: str) -> "Mail":
        """A mail to whom `step` is for. UsageProblem where it isn't open any more, or there is no address."""
        from data.exchange.mail import Mail
        from data.exchange.mail_address import recipient

        contact, me = self.still_open(step).contact, self.settings.me
        if contact is None:
            raise UsageProblem("Nobody is known to write to any more; e in the list adds them.")
        recipient(contact.email, contact.name)
        return Mail(
            to_name=contact.name,
            to_address=contact.email,
            subject=subject,
            body=body,
            from_name=me.name,
            from_address=me.email,
        )

    def mail_link(self, mail: "Mail") -> str:
        """`mail` as a mailto: link."""
        from data.exchange.mail import mailto

        return mailto(mail)

    def save_mail(self, mail: "Mail", noun: str) -> Path:
        """Save `mail` as a draft that mail programs open, in the folder of the settings; where it is."""
        from data.exchange.mail import eml
        from data.exchange.mail_out import letters_folder, save_eml

        raw = eml(mail, self.now(), draft=True)
        return save_eml(letters_folder(self.settings.mail.folder), raw, f"{noun} {mail.to_name}")

    def sending(self, mail: "Mail") -> "SendmailRun":
        """What hands `mail` to the command of the settings, not started yet."""
        from data.exchange.mail import eml
        from data.exchange.mail_out import sendmail_command
        from data.exchange.sendmail_run import SendmailRun

        return SendmailRun(sendmail_command(self.settings.mail.sendmail), eml(mail, self.now()))

    @property
    def mail_program(self) -> str:
        """The name of the mail program in the settings, "mutt"; empty where there is none."""
        return _program(self.settings.mail.program)

    @property
    def sendmail(self) -> str:
        """The name of the command that sends mails; empty where there is none."""
        return _program(self.settings.mail.sendmail)


def _program(command: str) -> str:
    """What people call the program of a command."""
    words = command.split()
    return Path(words[0].strip("\"'")).name if words else ""
