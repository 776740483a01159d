"""Which drafts of a letter there are, and what a further one can begin with."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from data.durable import where
from data.errors import UsageProblem
from data.records import Letter
from tui.screens.letter_checked import LetterChecked

if TYPE_CHECKING:
    from tui.screens.text_choices import Changed, Choice, ChoiceGroup


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
        """Templates and the empty page."""
        suggested = self.desk.suggested_letter(self.step)
        return self._groups(), suggested.name if suggested else ""

    def _groups(self) -> "tuple[ChoiceGroup, ...]":
        from tui.screens.text_choices import EMPTY_KEY, Choice, ChoiceGroup

        templates, _ = self.desk.letter_templates(self.step)
        found = [
            Choice(one.name, one.title, one.when, self.desk.begins_with(self.step, one), own=one.own)
            for one in templates
        ]
        empty = Choice("empty", self.kind.untitled, "An empty page", "", EMPTY_KEY)
        return (ChoiceGroup("TEMPLATES", (*found, empty)),)

    def told_of_choices(self) -> str:
        """Their own files that can't be read, or are no template."""
        return " ".join(self.desk.letter_templates(self.step)[1])

    def changing(self) -> "Changed | None":
        """In the editor, as a file of one's own; not on sample data."""
        return self._change_template if self.desk.template_folder else None

    def _change_template(self, choice: "Choice") -> "tuple[ChoiceGroup, ...] | None":
        from tui.terminal.editor import editor_command
        from tui.terminal.programs import run_in_terminal

        file = self.desk.own_template(self.step, choice.id)
        before = _changed_at(file)
        if before is None:
            raise UsageProblem(
                f"{where(file)} is a link that leads nowhere; take it away, then e makes it anew."
            )
        status = run_in_terminal([*editor_command(os.environ), str(file)], self.app, "editor")
        if status > 0:
            raise UsageProblem(
                f"The editor ended with status {status}; your template is what it left in the file."
            )
        return self._groups() if _changed_at(file) != before else None

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


def _changed_at(file: Path) -> int | None:
    """When it was changed last, in nanoseconds; None where there is no such file, or a link to none."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return None
