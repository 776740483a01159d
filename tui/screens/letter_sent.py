"""Handing a letter out, and the question whether it was sent: only the person knows."""

from collections.abc import Callable
from typing import Final

from data.desk import Said
from data.exchange.mail import Mail
from data.letters.parts import body_of, subject_of
from data.naming import named
from tui.screens.base import BaseScreen
from tui.screens.letter_checked import LetterChecked
from tui.widgets.question import Choice, Question

YES, NO = Choice("y", "yes, it is sent"), Choice("n", "not yet")
MOST_DOUBTS: Final = 3
"""Warnings that are named before it is sent; the pane has them all."""


class LetterSent(LetterChecked):
    """A step is done when its letter is sent: every way out ends in asking for that."""

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

    # --- handing it out

    def hand_out(self, way: str, deed: Callable[[], object]) -> bool:
        """Store the text, remember by what way it leaves, and let it; True when it did.

        It is remembered first, so that it is asked about even where the line was lost meanwhile.
        """
        if not self.store():
            return False
        self.keeper.document = self.desk.given(self.keeper.document, way)
        if not self.try_to(deed):
            self.keeper.document = self.desk.not_given(self.keeper.document)
            return False
        self.text_rests()
        return True

    def doubts(self) -> str:
        """What speaks against sending it as it is, before the question."""
        doubts = [point.label for point in self.points() if point.warning and not point.met]
        return f"Look again: {', '.join(doubts[:MOST_DOUBTS])}. " if doubts else ""

    # --- sent

    def action_done(self) -> None:
        """It is sent, or posted, by whatever way."""
        if self.store():
            text = self.filled.text
            given = self.keeper.document.given
            self._sent(
                given.way if given else "", subject_of(text) if self.is_mail else "", self.body_of(text)
            )

    def ask_sent(self, way: str, subject: str, body: str, said: str = "") -> None:
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
