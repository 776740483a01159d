"""Verbs about what letters begin with: what is known for one, and the templates, ours and one's own."""

from pathlib import Path
from typing import TYPE_CHECKING

from data.debriefed import NOTHING_NOTED
from data.desk.debriefing import Debriefing
from data.desk.recording import Recording
from data.desk.settling import KnowingMe
from data.desk.texts import SavingTexts
from data.errors import UsageProblem
from data.steps import Step

if TYPE_CHECKING:  # most sessions write no letter
    from data.correspondence import Correspondence
    from data.letters.templates import Template


class LetterTemplates(Debriefing, SavingTexts, KnowingMe, Recording):
    """A template is read from its file each time: it may have been changed meanwhile."""

    def correspondence(self, step: Step) -> "Correspondence":
        """What is known for the letters of `step`, as it stands now where it still does."""
        from data.correspondence import correspondence, interview_of

        step = self.as_it_stands(step)
        cases, now = self.cases(), self.now()
        case = cases.cases.get(step.application.id) if step.application else None
        interview = interview_of(case, step, now)
        noted = self.debriefed(interview.id) if interview else NOTHING_NOTED
        return correspondence(cases, step, self.rules, now, self.settings.me, noted)

    def as_it_stands(self, step: Step) -> Step:
        """`step` as it is computed now; as it was where there is no such step any more."""
        if step.application is None or step.application.id not in self.documents().applications:
            return step
        return next((one for one in self.steps(step.application.id) if one.key == step.key), step)

    @property
    def template_folder(self) -> Path | None:
        """Where the person's own templates are; None on sample data, where nothing of theirs is kept."""
        from data.letter_files import own_folder  # read only where one writes a letter

        return own_folder(self.settings_file) if self.settings_file else None

    def letter_templates(self, step: Step) -> "tuple[tuple[Template, ...], tuple[str, ...]]":
        """What a letter for `step` can begin with, and a sentence for each file of theirs that can't be read."""
        from data.letter_files import all_templates
        from data.letters.templates import for_stage

        templates, problems = all_templates(self.template_folder)
        return for_stage(self.rules.stage(step).key, templates), problems

    def own_template(self, step: Step, name: str) -> Path:
        """The person's own file of that template, made from ours where there is none yet."""
        from data.letter_files import own_copy

        templates, _ = self.letter_templates(step)
        template = next((one for one in templates if one.name == name), None)
        if template is None or self.template_folder is None:
            raise UsageProblem("That template can't be changed here; choose another one.")
        return own_copy(self.template_folder, template)

    def begins_with(self, step: Step, template: "Template") -> str:
        """The text of a letter for `step` from that template, with what is known put in."""
        from data.letters.templates import begun

        return begun(template, self.correspondence(step).values)

    def suggested_letter(self, step: Step) -> "Template | None":
        """The template that fits how things stand; another one for each further letter of an interview."""
        from data.letters.templates import suggested

        templates, _ = self.letter_templates(step)
        known = self.correspondence(step)
        used: list[str] = []
        for _ in range(1 + len(known.beside)):
            used.append(suggested(known.stage.key, templates, known.values, known.contact, used))
        return next((one for one in templates if one.name == used[-1]), None)
