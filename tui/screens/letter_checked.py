"""A letter as it will be sent: filled in, and checked against what it must contain."""

from collections.abc import Callable

from rich.style import Style

from data.errors import UsageProblem
from data.journal import Journal
from data.letters.card import card_lines
from data.letters.parts import body_of, body_start, subject_of
from data.letters.rules import checked
from data.records import Channel, Letter
from data.script import Filled
from data.steps import Step
from data.text_checks import Point
from tui.screens.letter_pane import LetterShown, write_letter
from tui.screens.text_screen import TextScreen
from tui.widgets.marked_area import MarkedArea
from tui.widgets.sheet import Sheet


class LetterChecked(TextScreen[Letter]):
    """Knows at each letter what is missing. AfterwordError where there is nothing to write for `step` any more."""

    HINT = "Type your letter. Or leave the text (esc) and start from a template (t)."
    UNDONE_HERE = frozenset({"letters"})

    def __init__(self, step: Step, journal: Journal | None) -> None:
        self.step = step
        super().__init__(self.desk.letter(step), journal)
        self.known = self.desk.correspondence(step)
        self.filled = Filled("")
        self._points: tuple[Point, ...] = ()
        self.refetch()

    def make_area(self, text: str) -> MarkedArea:
        """The line of the subject is drawn as what it is."""
        style = self._style_of
        return MarkedArea(self.leave_text, self.look, text=text, hint=self.HINT, line_style=style, id="text")

    def _style_of(self, row: int, line: str) -> Style | None:
        return self.look.strong if row == 0 and self.is_mail and subject_of(line) else None

    def begins_at(self) -> tuple[int, int]:
        """At what is still to be filled in; else a new letter is read first, and a begun one goes on at its end."""
        text = self.keeper.text
        at = min((text.find(braces) for braces in self._gaps()), default=-1)
        if at < 0 and not self.keeper.document.revision:
            at = body_start(text) if self.is_mail else 0
        return self.area.place_of(at) if at >= 0 else self.area.document.end

    def _gaps(self) -> list[str]:
        return [*self.filled.unknown, *(f"{{{name}}}" for name in self.filled.unfilled)]

    @property
    def is_mail(self) -> bool:
        """Whether it goes by e-mail; a card goes by post."""
        return self.keeper.document.channel is Channel.EMAIL

    # --- judging it

    def find_values(self) -> None:
        """What is known for it now; a card is written at its own width."""
        self.known = self.desk.correspondence(self.step)
        self.step = self.known.step
        # the area counts the blank behind a word, a card does not
        self.area.set_wrap(0 if self.is_mail else self.desk.settings.letters.card_width + 1)

    def measure(self) -> None:
        """Fill it in and check it."""
        settings = self.desk.settings.letters
        card = (settings.card_width, settings.card_lines)
        draft = self.known.draft(self.keeper.text, self.keeper.document.channel, card)
        self.filled, self._points = draft.filled, checked(draft)

    def points(self) -> tuple[Point, ...]:
        """The checklist, what would be worse than a gap first."""
        return tuple(sorted(self._points, key=lambda point: not point.warning))

    def open_points(self) -> tuple[Point, ...]:
        """What isn't met; none for an empty text."""
        return tuple(point for point in self.points() if not point.met) if self.filled.text.strip() else ()

    def place_typed(self, span: tuple[int, int]) -> tuple[int, int]:
        """A place of the filled text in the typed one."""
        return self.filled.typed_span(span)

    # --- as it goes out

    @property
    def outgoing(self) -> str:
        """The filled text; a card in the lines it is written in."""
        if self.is_mail:
            return self.filled.text
        return "\n".join(card_lines(self.filled.text, self.desk.settings.letters.card_width))

    @property
    def problem(self) -> str:
        """The first thing that keeps it from being sent."""
        if not self.filled.text.strip():
            return "There is no text yet: t starts from a template."
        return next(iter(self.filled.problems), "")

    def body_of(self, text: str) -> str:
        """What of `text` is the letter itself."""
        return body_of(text) if self.is_mail else text

    def ready_text(self) -> str:
        """The filled text. UsageProblem where it can't be sent as it stands."""
        if self.problem:
            raise UsageProblem(self.problem)
        return self.filled.text

    # --- beside it

    def written_beside(self) -> Callable[[Sheet], None]:
        """The checklist, to whom it goes, the card, the ways out, what is known for it."""
        settings, own = self.desk.settings, self.keeper.document
        shown = LetterShown(
            letter=own,
            known=self.known,
            filled=self.filled,
            points=self.points(),
            line_of=lambda at: self.area.line_of(self.filled.typed_at(at)),
            card=None if self.is_mail else settings.letters,
            program=self.desk.mail_program,
            sendmail=self.desk.sendmail,
            texts=tuple((self.title_of(one), one.id == own.id) for one in self.texts_here()),
            now=self.now,
            compact=not self.has_class("-wide"),
            beside=self.beside,
        )
        return lambda sheet: write_letter(sheet, shown)
