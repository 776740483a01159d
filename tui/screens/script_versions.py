"""Which scripts there are, and what a further one can begin with: a template, a script of another interview."""

from typing import TYPE_CHECKING

from data.errors import AfterwordError
from data.records import Script
from data.script_templates import TEMPLATES
from tui.screens.script_measured import ScriptMeasured

if TYPE_CHECKING:
    from tui.screens.text_choices import Choice, ChoiceGroup


class ScriptVersions(ScriptMeasured):
    """Those of every round of the application; what is begun here is of this interview."""

    @property
    def about(self) -> str:
        """Changes of the application's scripts are taken back here."""
        return self.interview_id

    def newest_text(self) -> Script:
        """The newest script for the contact."""
        return self.desk.script(self.interview_id)

    def stored_here(self) -> tuple[Script, ...]:
        """This interview's first; none where it is gone."""
        try:
            return self.desk.scripts(self.interview_id)
        except AfterwordError:
            return ()

    def is_here(self, document: Script) -> bool:
        """Those of this interview."""
        return document.interview_id == self.interview_id

    def choices(self) -> "tuple[tuple[ChoiceGroup, ...], str]":
        """Templates, the empty page, scripts of other interviews."""
        from tui.screens.text_choices import EMPTY_KEY, Choice, ChoiceGroup

        suggested = self.desk.suggested_template(self.interview_id)
        templates = tuple(Choice(each.name, each.title, each.when, each.text) for each in TEMPLATES)
        empty = Choice("empty", self.kind.untitled, "An empty page", "", EMPTY_KEY)
        groups = [ChoiceGroup("TEMPLATES", (*templates, empty))]
        copies = self.desk.copies(self.interview_id)
        if copies:
            theirs = (Choice(one.script.id, one.title, one.whose, one.script.text) for one in copies)
            groups.append(ChoiceGroup("FROM OTHER INTERVIEWS", tuple(theirs)))
        return tuple(groups), suggested

    def begin_text(self, choice: "Choice") -> Script:
        """Of this interview."""
        return self.desk.begin_script(self.interview_id, title=choice.title, text=choice.text)
