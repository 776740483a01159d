"""Which drafts of a letter there are, and what a further one can begin with."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from data.records import Letter
from tui.screens.letter_checked import LetterChecked

if TYPE_CHECKING:
    from tui.screens.text_choices import Choice, ChoiceGroup


class LetterVersions(LetterChecked):
    """Those of the same step."""

    @property
    def about(self) -> str:
        """Changes of the letters of this application are taken back here; of a word to a person theirs."""
        return self.keeper.document.application_id or self.step.key.contact_id

    def newest_text(self) -> Letter:
        """The draft that was changed last, else what one began with."""
        return self.desk.letter(self.step)

    def stored_here(self) -> tuple[Letter, ...]:
        """The drafts of the step."""
        return self.desk.letters(self.step.key)

    def choices(self) -> "tuple[tuple[ChoiceGroup, ...], str]":
        """Templates and the empty page. Theirs that can't be read are told of."""
        from tui.screens.text_choices import EMPTY_KEY, Choice, ChoiceGroup

        templates, problems = self.desk.letter_templates(self.step)
        if problems:
            self.complain(" ".join(problems))
        found = [
            Choice(one.name, one.title, one.when, self.desk.begins_with(self.step, one)) for one in templates
        ]
        empty = Choice("empty", self.kind.untitled, "An empty page", "", EMPTY_KEY)
        suggested = self.desk.suggested_letter(self.step)
        return (ChoiceGroup("TEMPLATES", (*found, empty)),), suggested.name if suggested else ""

    def begin_text(self, choice: "Choice") -> Letter:
        """A further draft."""
        return self.desk.begin_letter(self.step, title=choice.title, text=choice.text)

    def take_choice(self, choice: "Choice") -> None:
        """What nobody has written in yet is no draft: the template takes its place."""
        letter = self.keeper.document
        if letter.revision or self.keeper.unsaved:
            super().take_choice(choice)
            return
        self.open_text(replace(letter, title=choice.title, text=choice.text))
        self.refetch()
        self.area.move_cursor(self.begins_at())
        self.action_write()
