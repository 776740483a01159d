"""Handing a letter out, and the question whether it was sent: only the person knows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from data.desk import Said
from data.letters.parts import subject_of
from data.naming import named
from data.typed_fields import email_typed
from tui.screens.asking_me import AskingMe
from tui.screens.base import BaseScreen
from tui.screens.letter_checked import LetterChecked
from tui.widgets.question import Choice, Question

if TYPE_CHECKING:
    from data.exchange.mail import Mail
    from data.records import Given

YES, NO = Choice("y", "yes, it is sent"), Choice("n", "not yet")
HEAD_LINES: Final = 2
"""Lines above the body: they come into view with its first one."""
MOST_DOUBTS: Final = 3
"""Warnings that are named before it is sent; the pane has them all."""
ADDRESS_NOTE: Final = "It is kept with them. Esc leaves the letter as it is."


class LetterSent(LetterChecked, AskingMe):
    """A step is done when its letter is sent: every way out ends in asking for that."""

    _given_before: "Given | None" = None

    def on_mount(self) -> None:
        """From the subject on; what was handed out and never answered for is asked about again."""
        if self.area.cursor_location[0] <= HEAD_LINES:
            self.call_after_refresh(self.area.first)
        given = self.keeper.document.given
        if given is not None:
            self.ask_sent(given.way, given.subject, given.text, "It was handed out before.")

    @property
    def opens_writing(self) -> bool:
        """Not where it has left, or is on paper already: a key is no letter of it then."""
        letter = self.keeper.document
        return letter.given is None and letter.written is None

    # --- what leaves

    @property
    def leaves_as(self) -> tuple[str, str]:
        """Subject and body as they would leave now, gaps and all."""
        text = self.filled.text
        return (subject_of(text) if self.is_mail else ""), self.body_of(text)

    def mail(self) -> "Mail":
        """The letter as it would be sent. AfterwordError where it can't be yet, or shouldn't any more."""
        self.ready_text()
        return self.desk.mail(self.step, *self.leaves_as)

    def with_address(self, then: Callable[[], None]) -> None:
        """Do it; where no address is known, ask for that first. An AfterwordError is said."""
        contact = self.known.contact
        if contact is None or contact.email:
            self.try_to(then)
            return

        def take(line: str) -> None:
            self.record(lambda: self.desk.change_contact(contact.id, email=email_typed(line)))
            if line:
                self.call_later(self.try_to, then)

        self.ask(Question(label=f"The e-mail address of {named(contact)}:", then=take, note=ADDRESS_NOTE))

    # --- handing it out

    def hand_out(self, way: str, deed: Callable[[], object]) -> bool:
        """Store the text, remember by what way it leaves, and let it; True when it did.

        It is remembered first, so that it is asked about even where the line was lost meanwhile.
        """
        if not self.store():
            return False
        self._given_before = self.keeper.document.given

        if not self.remember_given(way, *self.leaves_as):
            return False
        if not self.try_to(deed):
            self.take_back_given()
            return False
        self.text_rests()
        return True

    def remember_given(self, way: str, subject: str, body: str) -> bool:
        """These words left by that way; False, and said, where they shouldn't any more."""

        def remembered() -> None:
            letter = self.keeper.document
            self.keeper.document = self.desk.given(letter, self.step, way, subject=subject, text=body)

        return self.try_to(remembered)

    def take_back_given(self) -> None:
        """It did not leave that way; how it had left before that stands again."""
        letter, before = self.keeper.document, self._given_before

        def taken() -> None:
            self.keeper.document = self.desk.not_given(letter, before)

        said, problem = self._said
        if self.try_to(taken) and problem:
            self.complain(said)
        self.text_rests()

    def doubts(self) -> str:
        """What speaks against sending it as it is, before the question."""
        doubts = [point.label for point in self.points() if point.warning and not point.met]
        return f"Look again: {', '.join(doubts[:MOST_DOUBTS])}. " if doubts else ""

    # --- sent

    def action_done(self) -> None:
        """It is sent, or posted: as it was handed out, else as it stands here."""
        if self.store():
            given = self.keeper.document.given
            if given is not None:
                self._sent(given.way, given.subject, given.text)
            else:
                self._sent("", *self.leaves_as)

    def ask_sent(self, way: str, subject: str, body: str, said: str = "") -> None:
        """The person says whether it was sent; esc says that they don't know yet."""

        def answered(key: str) -> None:
            if key == "y":
                self._sent(way, subject, body)
            else:
                self.say("It stays a draft.")
                self.take_back_given()

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
