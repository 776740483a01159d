"""The letter of a follow-up: an e-mail or a card, written, checked, sent, and then done."""

from dataclasses import replace

from data.journal import Journal
from data.letters.form import word_count
from data.steps import Step
from tui import wording
from tui.commands import Command, Needs, Scope, bindings_in
from tui.screens.asking_me import EMAIL_LABEL, EMAIL_NOTE, SAMPLE, STRENGTHS_LABEL, STRENGTHS_NOTE
from tui.screens.letter_out import LetterOut
from tui.screens.letter_versions import LetterVersions
from tui.widgets.line import Parts


class LetterScreen(LetterOut, LetterVersions):
    """Opens in the text. AfterwordError where there is nothing to write for `step` any more."""

    SCOPE = Scope.LETTER
    BINDINGS = bindings_in(Scope.LETTER)

    def __init__(self, step: Step, *, journal: Journal | None = None) -> None:
        super().__init__(step, journal)

    def title_parts(self) -> tuple[Parts, Parts]:
        """What it is and to whom; how long it is and how long there is."""
        look, known, step = self.look, self.known, self.step
        left: Parts = [
            (known.stage.noun.capitalize(), look.strong),
            (f" {look.glyphs.between} ", look.quiet),
            (wording.name_of(known.contact), look.plain),
        ]
        if company := known.values.get("company"):
            left.append((f", {company}", look.plain))
        words = word_count(self.body_of(self.filled.text))
        right: Parts = [(f"{words} word{'' if words == 1 else 's'}", look.quiet)]
        if left_words := wording.how_long(step, self.now):
            right += [(f" {look.glyphs.between} ", look.quiet), (left_words, look.of(step.state))]
        return left, right

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """Letters are letters."""
        return ("writing", ""), ("{said}", "and others are filled in"), ("esc", "back to the keys")

    def live_commands(self) -> list[Command]:
        """A card is posted, and what is written by hand can be unwritten."""
        if self.is_mail:
            return super().live_commands()
        words = {"done": "it is posted"}
        if self.keeper.document.written is not None:
            words["by_hand"] = "not written yet"
        return [replace(one, label=words.get(one.action, one.label)) for one in super().live_commands()]

    def has(self, need: Needs) -> bool:
        """A mail and a card leave by different ways."""
        match need:
            case Needs.MAIL:
                return self.is_mail and super().has(Needs.TEXT)
            case Needs.CARD:
                return not self.is_mail and super().has(Needs.TEXT)
            case _:
                return super().has(need)

    def action_me(self) -> None:
        """The name, the address one writes from, what one is strong in."""
        if self.desk.settings_file is None:
            self.complain(SAMPLE)
            return

        def ask_strengths() -> None:
            self.ask_setting("me.strengths", STRENGTHS_LABEL, STRENGTHS_NOTE, lambda: None)

        def ask_email() -> None:
            self.ask_setting("me.email", EMAIL_LABEL, EMAIL_NOTE, ask_strengths)

        self.reread_me()
        self.ask_my_name(needed=False, then=ask_email)

    def action_by_hand(self) -> None:
        """The card is written, or not yet after all."""
        if self.store():
            self.act(lambda: self.desk.written_by_hand(self.keeper.document))
