"""The ways by which a letter leaves besides being sent from here: a mail program, a file, the clipboard."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from data.exchange.mail import Mail, eml, mailto
from data.exchange.mail_out import command_of, letters_folder, save_eml
from data.letters.parts import composed, subject_of
from tui.screens.letter_sending import LetterSending, program_name
from tui.widgets.question import Choice, Question

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
            self.try_to(self._open_program)

    def _open_program(self) -> None:
        from tui.terminal.mail_program import needs_command_line

        setting, mail = self.desk.settings.mail.program, self.mail()
        name = program_name(command_of(setting, file="", mailto="")[0])
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
        """It comes back as the program has left it, where it says so: that is what was sent, if it was."""
        from tui.terminal.mail_program import written_in_program

        left: tuple[str, str] | None = None

        def opened() -> None:
            nonlocal left
            left = written_in_program(self.desk.settings.mail.program, mail, self.app, self.now)

        if not self.hand_out(name, opened):
            return
        if left is not None:
            self.take_text(composed(*left))
        self.ask_sent(name, *(left or (mail.subject, mail.body)))

    def action_save_file(self) -> None:
        """As a file that any mail program opens."""
        self.desk.read_me()
        self.try_to(self._save)

    def _save(self) -> None:
        mail, folder = self.mail(), letters_folder(self.desk.settings.mail.folder)
        raw, saved = eml(mail, self.now, draft=True), ""

        def written() -> None:
            nonlocal saved
            saved = _at_home(save_eml(folder, raw, f"{self.known.stage.noun} {mail.to_name}"))

        if self.hand_out("a file", written):
            self.ask_sent(saved, mail.subject, mail.body, f"Saved as {saved}.")

    def action_copy(self) -> None:
        """The body, to the clipboard; of a card its lines."""
        if self.is_mail:
            self._copy("the clipboard", self.body_of)
        else:
            super().action_copy()

    def action_copy_link(self) -> None:
        """The whole mail as a link, to the clipboard."""
        self._copy("a mailto: link", lambda _text: mailto(self.mail()))

    def _copy(self, way: str, copied: Callable[[str], str]) -> None:
        from tui.terminal.clipboard import clipboard

        said = ""

        def sent_there() -> None:
            nonlocal said
            text = self.ready_text()
            said = clipboard(copied(text), self.app)

        if self.hand_out(way, sent_there):
            text = self.filled.text
            self.ask_sent(way, subject_of(text), self.body_of(text), said)


def _at_home(path: Path) -> str:
    """A path as it is said, its home folder as ~."""
    home = os.path.expanduser("~")  # noqa: PTH111  # as text, to be shortened
    return f"~{str(path)[len(home) :]}" if str(path).startswith(f"{home}/") else str(path)
