"""Verbs about letters: begin one, give it out, say that it was sent; templates."""

from typing import TYPE_CHECKING

from arrow import Arrow
from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said
from data.desk.letter_templates import LetterTemplates
from data.errors import UsageProblem, no_longer_there
from data.moments import moment
from data.naming import named
from data.playbook import Recipient
from data.records import OF_ONES_OWN, Channel, Given, Letter, StepKey, TouchKind
from data.steps import Step
from data.text import clean_line, clean_text
from data.text_kinds import LETTERS
from data.text_titles import numbered

if TYPE_CHECKING:  # most sessions write no letter
    from data.letters.templates import Template


class WritingLetters(LetterTemplates):
    """A letter is a draft until the person says that it was sent; what was sent then stands in the touch."""

    def word_to(self, contact_id: str) -> Step:
        """The step of a word to that person: keeping them warm where it is time for that, else of one's own accord."""
        from data.correspondence import word_to

        contact = self.documents().contacts.get(contact_id)
        step = word_to(self.cases(), contact, self.rules, self.now()) if contact else None
        if step is None:
            raise no_longer_there("person")
        return step

    def letters(self, key: StepKey) -> tuple[Letter, ...]:
        """The drafts of one step, the one that was changed last first."""
        return self.cases().letters_of(key)

    def is_writable(self, step: Step) -> bool:
        """Whether there is a letter to write for `step`, to somebody, now."""
        return step.doable and step.contact is not None and self.rules.stage(step).letter is not None

    def to_thank(self, interview_id: str) -> Step | None:
        """The first thank-you after that interview that can be written now. UsageProblem where it is gone."""
        fed = self.fed_by(interview_id).values()
        return next((one for one in fed if one.key.owner_id == interview_id and self.is_writable(one)), None)

    def letter(self, step: Step) -> Letter:
        """The draft of `step` that was changed last, else a new one, not stored yet, with what is known put in.

        UsageProblem where there is nothing to write, nobody to write to, or it isn't open any more.
        """
        step = self.still_open(step)
        stage = self.rules.stage(step)
        if stage.letter is None:
            raise UsageProblem(f"The {stage.noun} is nothing to be written.")
        if step.contact is None:
            raise UsageProblem("Nobody is known to write to yet: press e and add the hiring contact, then w.")
        drafts = self.letters(step.key) or self._left_over(step)
        return drafts[0] if drafts else self._new_letter(step, self.suggested_letter(step))

    def begin_letter(self, step: Step, *, title: str, text: str) -> Letter:
        """Store a further draft for `step`, as one change that can be undone; the stored one."""
        step = self._doable(step)
        taken = {one.title for one in self.letters(step.key)}
        letter = replace(
            self._new_letter(step), title=numbered(title, taken, LETTERS.untitled), text=clean_text(text)
        )
        said = f"{self._what(step, self.rules.stage(step))}, begun"
        self._commit([Write("letters", letter.id, 0, letter)], said, letter.id)
        return self.documents().letters[letter.id]

    # --- how one begins

    def _says(self, letter: Letter, step: Step, text: str) -> bool:
        """Whether a draft is no more than what was sent."""
        from data.letters.parts import body_of

        filled = self.correspondence(step).draft(letter.text, letter.channel).filled.text
        body = body_of(filled) if letter.channel is Channel.EMAIL else filled
        return body.split() == text.split()

    def _left_over(self, step: Step) -> tuple[Letter, ...]:
        """Drafts that were begun for what `step` was before: to whoever stood in, or of one's own accord."""
        key, stage = step.key, self.rules.stage(step)
        application_id = step.application.id if step.application else ""
        steps = self.steps(application_id) if application_id in self.documents().applications else ()
        current = {one.key for one in steps}
        found = (
            replace(one, step=key)
            for one in self.documents().letters.values()
            if (one.step.stage, one.step.owner_id) == (key.stage, key.owner_id)
            and (one.step.contact_id == key.contact_id or stage.recipient is Recipient.CONTACT)
            and one.step not in current
        )
        return tuple(sorted(found, key=lambda one: one.changed_at, reverse=True))

    def _new_letter(self, step: Step, template: "Template | None" = None) -> Letter:
        """A draft that is not stored yet."""
        stage = self.rules.stage(step)
        return Letter(
            id=self._new_id("letter"),
            revision=0,
            step=step.key,
            application_id=step.application.id if step.application else "",
            channel=stage.letter or Channel.EMAIL,
            title=template.title if template else "",
            text=self.begins_with(step, template) if template else "",
            changed_at=self._stamp(),
        )

    # --- out

    def still_open(self, step: Step) -> Step:
        """`step` as it stands now. UsageProblem where it is done, or not wanted any more: nothing should leave then."""
        return self._doable(step)

    def given(self, letter: Letter, step: Step, way: str, *, subject: str, text: str) -> Letter:
        """Remember that it is handed out that way, until the person says whether it was sent; the stored one.

        UsageProblem where the step isn't open any more: then it should not be handed out.
        """
        self.still_open(step)
        given = Given(
            way=clean_line(way), at=moment(self.now()), subject=clean_line(subject), text=clean_text(text)
        )
        return self._with_given(letter, given)

    def not_given(self, letter: Letter, before: Given | None = None) -> Letter:
        """It was not sent that way after all; `before` is how it had left before that. The stored one."""
        return self._with_given(letter, before)

    def sent(self, letter: Letter, step: Step, *, subject: str, text: str, way: str = "") -> Said:
        """It was sent, or the card was posted, as it stands in `subject` and `text`: the step is done.

        One change: its draft goes, unless somebody wrote on in it meanwhile; what was sent is kept with the touch.
        """
        step = self._doable(step)
        touch = self._touch(step, letter.channel, None, None, text, subject, way)
        if step.key.turn == OF_ONES_OWN:
            touch = replace(touch, step=None)
        writes = [Write("facts", touch.id, 0, touch)]
        stored = self.documents().letters.get(letter.id)
        if stored is not None and self._says(stored, step, text):
            writes.append(Write("letters", stored.id, stored.revision, None))
        by = f" ({touch.way})" if touch.way else ""
        stage = self.rules.stage(step)
        return self._commit(writes, f"{stage.noun} to {named(step.contact)}, {touch.what}{by}", touch.id)

    def done(
        self,
        step: Step,
        *,
        channel: Channel | None = None,
        what: TouchKind | None = None,
        at: Arrow | None = None,
        text: str = "",
        subject: str = "",
        way: str = "",
    ) -> Said:
        """As for every step; one whose letter was handed out is done by that letter, as it was handed out."""
        letter = next((one for one in self.letters(step.key) if one.given), None)
        if letter is None or letter.given is None or channel or what or at or text:
            return super().done(step, channel=channel, what=what, at=at, text=text, subject=subject, way=way)
        given = letter.given
        return self.sent(letter, step, subject=given.subject, text=given.text, way=given.way)

    def written_by_hand(self, letter: Letter) -> Said:
        """The card is written, or not yet after all; one change that can be undone."""
        written = None if letter.written else moment(self.now())
        words = "written by hand" if written else "not written yet"
        new = replace(letter, written=written, changed_at=self._stamp())
        who = named(self.documents().contacts.get(letter.step.contact_id))
        return self._commit([Write("letters", new.id, new.revision, new)], f"card to {who}, {words}", new.id)

    def _with_given(self, letter: Letter, given: Given | None) -> Letter:
        current = self._current(letter)
        return self._store(replace(current, given=given), current.revision)

    def _doable(self, step: Step) -> Step:
        """As everywhere; a word of one's own accord can be sent as long as the person is known."""
        if step.key.turn != OF_ONES_OWN:
            return super()._doable(step)
        return self.word_to(step.key.contact_id)
