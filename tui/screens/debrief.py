"""The debrief of an interview: who said what, what went well, what was forgotten, what they promised."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from data.debrief_headings import is_shared
from data.debriefed import Kind
from data.errors import AfterwordError
from data.journal import Journal
from data.moments import instant
from data.naming import named
from data.steps import Step
from tui import days, wording
from tui.commands import Needs, Scope, bindings_in
from tui.screens.debrief_pane import DebriefShown, Noted, write_debrief
from tui.screens.debrief_promise import DebriefPromise
from tui.widgets.line import Parts
from tui.widgets.sheet import Sheet

ALL = "thank-yous"


class DebriefScreen(DebriefPromise):
    """Opens in the first part that is empty. AfterwordError when the interview is gone."""

    SCOPE = Scope.DEBRIEF
    BINDINGS = bindings_in(Scope.DEBRIEF)

    def __init__(self, interview_id: str, *, journal: Journal | None = None) -> None:
        super().__init__(interview_id, journal)

    def title_parts(self) -> tuple[Parts, Parts]:
        """Which interview; how much of it is noted."""
        look, interview = self.look, self.interview
        between = f" {look.glyphs.between} "
        parts: Parts = [(self.title_of(self.keeper.document), look.strong)]
        day = days.day(instant(interview.start), self.now)
        for words in (self.company, wording.round_words(interview), day):
            if words:
                parts += [(between, look.quiet), (words, look.plain)]
        sections = self.read.sections
        noted = sum(bool(one.text) for one in sections)
        return parts, [(f"{noted} of {len(sections)} noted", look.quiet)]

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """Letters are letters."""
        return ("writing", ""), ("tab", "next part"), ("esc", "back to the keys")

    # --- their letters

    def _fed(self) -> dict[str, Step]:
        """By contact id the follow-up that their words go into; none where the interview is gone."""
        with suppress(AfterwordError):
            return self.desk.fed_by(self.interview_id)
        return {}

    @property
    def to_thank(self) -> Step | None:
        """The first thank-you that can be written now."""
        with suppress(AfterwordError):
            return self.desk.to_thank(self.interview_id)
        return None

    def has(self, need: Needs) -> bool:
        """Somebody to thank."""
        if need is Needs.WRITABLE:
            return self.to_thank is not None
        return super().has(need)

    async def action_letter(self) -> None:
        """To the letter, with all that stands here."""
        from tui.navigation import open_letter

        if self.store() and (step := self.to_thank):
            await open_letter(self, step)

    # --- beside the text

    def written_beside(self) -> Callable[[Sheet], None]:
        """What was understood."""
        shown = DebriefShown(
            parts=tuple(self._parts()),
            promised=self.promised(),
            astray=tuple(self._astray()),
            now=self.now,
            title=self.title_of(self.keeper.document),
            beside=self.beside,
            compact=not self.has_class("-wide"),
        )
        return lambda sheet: write_debrief(sheet, shown)

    def _parts(self) -> Iterator[Noted]:
        """Each person with the letter that their words go into, then what goes into all of them."""
        fed = self._fed()
        for one in self.people:
            step = fed.get(one.id)
            goes_to = self.desk.rules.stage(step).noun if step else ""
            yield Noted(
                named(one), self.read.said_by(one.id), goes_to, sent=step is not None and not step.is_open
            )
        if "" in self.read.said and not self.people:
            yield Noted("They", self.read.said[""], ALL)
        yield Noted(str(Kind.WELL), self.read.well, ALL)
        yield Noted(str(Kind.FORGOT), self.read.forgot, ALL)

    def _astray(self) -> Iterator[tuple[str, str]]:
        """What goes into no letter."""
        for name, text in self.read.others:
            shared = is_shared(name, self.people)
            why = "is a name that two of them have" if shared else "was not at this interview"
            yield text, f"{name} {why}, so this goes into no letter:"
        if self.read.rest:
            yield self.read.rest, "Under no heading that is known, so this goes into no letter:"
