"""The ways by which a letter leaves besides being sent from here: a mail program, a file, the clipboard."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.letters.parts import composed
from tui.screens.letter_sending import LetterSending
from tui.widgets.question import Choice, Question

if TYPE_CHECKING:
    from data.exchange.mail import Mail

PROGRAM_NOTE: Final = (
    "The program that opens it: mutt -E -H {file}, aerc {mailto}. It is kept in your settings."
)


class LetterOut(LetterSending):
    """Each of them ends in the question whether it was sent."""

    def action_mail_program(self) -> None:
        """In the person's own mail program."""
        self.desk.read_me()
        if not self.desk.settings.mail.program:
            self.ask_setting("mail.program", "Your mail program:", PROGRAM_NOTE, self.action_mail_program)
        else:
            self.with_address(self._open_program)

    def _open_program(self) -> None:
        from tui.terminal.mail_program import needs_command_line

        setting, mail, name = self.desk.settings.mail.program, self.mail(), self.desk.mail_program
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

    def _in_program(self, mail: "Mail", name: str) -> None:
        """It comes back as the program has left it, where it says so: that is what was sent, if it was."""
        from tui.terminal.mail_program import Left, written_in_program

        left = Left(None, 0)

        def opened() -> None:
            nonlocal left
            left = written_in_program(
                self.desk.settings.mail.program, mail, self.app, self.now, self.keeper.place
            )

        if not self.hand_out(name, opened):
            return
        if left.subject_and_body is not None:
            self.take_text(composed(*left.subject_and_body))
            self.store()
        if left.status > 0:
            self.take_back_given()
            stands = "; what you changed there stands here" if left.subject_and_body else ""
            self.complain(left.problem or f"The mail program ended with status {left.status}{stands}.")
            return
        gone = left.subject_and_body or (mail.subject, mail.body)
        if self.remember_given(name, *gone):
            self.ask_sent(name, *gone, left.problem or self.doubts())

    def action_save_file(self) -> None:
        """As a file that any mail program opens."""
        self.desk.read_me()
        self.with_address(self._save)

    def _save(self) -> None:
        mail, saved = self.mail(), ""

        def written() -> None:
            nonlocal saved
            saved = _at_home(self.desk.save_mail(mail, self.known.stage.noun))

        if self.hand_out("a file", written):
            self.ask_sent(saved, mail.subject, mail.body, f"{self.doubts()}Saved as {saved}.")

    def action_copy(self) -> None:
        """The body, to the clipboard; of a card its lines."""
        if self.is_mail:
            self.try_to(lambda: self._copy("the clipboard", self.body_of(self.ready_text())))
        else:
            super().action_copy()

    def action_copy_link(self) -> None:
        """The whole mail as a link, to the clipboard."""
        self.with_address(lambda: self._copy("a mailto: link", self.desk.mail_link(self.mail())))

    def _copy(self, way: str, copied: str) -> None:
        from tui.terminal.clipboard import clipboard

        said = ""

        def sent_there() -> None:
            nonlocal said
            said = clipboard(copied, self.app)

        if self.hand_out(way, sent_there):
            self.ask_sent(way, *self.leaves_as, f"{self.doubts()}{said}")


def _at_home(path: Path) -> str:
    """A path as it is said, its home folder as ~."""
    home = os.path.expanduser("~")  # noqa: PTH111  # as text, to be shortened
    return f"~{str(path)[len(home) :]}" if str(path).startswith(f"{home}/") else str(path)
