"""The timeline of an application: what happened, where you are, what comes, what would come after a no."""

from data.records import Interview
from data.steps import Entry, Part, Step, Story
from tui import days, details, wording
from tui.commands import Needs, Scope, bindings_in
from tui.screens.split import QUESTION, SplitScreen
from tui.widgets.line import Parts
from tui.widgets.ranked_list import RankedList
from tui.widgets.story_lines import StoryPainter, lines_of


class TimelineScreen(SplitScreen):
    """One vertical line; the keys of the list work on the entry one stands on."""

    SCOPE = Scope.TIMELINE
    BINDINGS = bindings_in(Scope.TIMELINE)

    def __init__(self, application_id: str, interview_id: str = "") -> None:
        self.application_id = application_id
        self.interview_id = interview_id
        self._room = 0
        self.story: Story = self.afterword.desk.story(application_id, interview_id)
        self.ranked: RankedList[Entry] = RankedList(StoryPainter(self.story, self.look), id="list")
        super().__init__()
        self._show_story(go_to=self._start_at())

    def _start_at(self) -> str:
        """The entry to stand on at first: what is to be done next, else the interview that was opened."""
        step, interview = self.story.row.step, self.story.interview
        for entry in self.story.entries:
            if step is not None and entry.step is not None and entry.step.key == step.key:
                return entry.id
        return f"interview:{interview.id}" if interview else ""

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:
        """The story as it is now; where the application is gone, back to the list."""
        documents = self.desk.documents()
        if self.application_id not in documents.applications:
            super().action_back()
            return
        self.story = self.desk.story(self.application_id, self.interview_id)
        self._show_story(go_to=f"interview:{go_to}")
        self.settle()

    def _show_story(self, go_to: str) -> None:
        if not self.prompt.is_open:
            self._room = self.ranked.size.height - QUESTION
        lines = lines_of(self.story, self._room)
        self.ranked.show(lines, StoryPainter(self.story, self.look), go_to=go_to)

    def reflow(self) -> None:
        """Another height: room for more of the line, or for less."""
        super().reflow()
        self._show_story(go_to="")

    def title_parts(self) -> tuple[Parts, Parts]:
        """Company, role, round; the time."""
        story, look = self.story, self.look
        between = f" {look.glyphs.between} "
        parts: Parts = [(story.application.company, look.strong)]
        for words in (story.application.role, wording.round_words(story.interview)):
            if words:
                parts += [(between, look.quiet), (words, look.plain)]
        if story.row.outcome is not None:
            parts += [(between, look.quiet), (wording.RESULTS[story.row.outcome.result], look.strong)]
        return parts, [(days.day_and_time(story.now, story.now), look.quiet)]

    def show_details(self) -> None:
        """Advice on the entry one stands on, and what there was with that person."""
        entry, story = self.ranked.selected, self.story
        keys, told, noted = self.keys_here(), self.coached(), self.noted()
        self.pane.show(
            (lambda sheet: details.write_entry(sheet, entry, story, keys, told, noted)) if entry else None
        )

    # --- what is chosen

    @property
    def chosen_step(self) -> Step | None:
        """The step one stands on."""
        return self.ranked.selected.step if self.ranked.selected else None

    @property
    def chosen_application(self) -> tuple[str, str]:
        """The application whose timeline this is."""
        return self.story.application.id, self.story.application.company

    @property
    def chosen_interview(self) -> Interview | None:
        """The interview one stands on, else the one that was opened."""
        entry = self.ranked.selected
        return entry.interview if entry and entry.interview else self.story.interview

    @property
    def chosen_is_held(self) -> bool:
        """Whether it is over."""
        interview = self.chosen_interview
        return any(
            entry.part is Part.PAST and interview is not None and entry.id == f"interview:{interview.id}"
            for entry in self.story.entries
        )

    def stand_on(self, step: Step) -> None:
        """Its entry."""
        self.refetch()
        entries = self.story.entries
        self.ranked.go_to(next((one.id for one in entries if one.step and one.step.key == step.key), ""))

    def action_undo(self) -> None:
        """As everywhere; the cursor goes to the entry that has changed."""
        before = self.story
        super().action_undo()
        self._go_to_changed(before)

    def action_redo(self) -> None:
        """As `action_undo`."""
        before = self.story
        super().action_redo()
        self._go_to_changed(before)

    def _go_to_changed(self, before: Story) -> None:
        """What was done, or is open again, rather than what only follows from it."""
        known = {one.id: one for one in before.entries}
        steps = {one.step.key: one.step for one in before.entries if one.step}
        changed = [one for one in self.story.entries if known.get(one.id) != one]
        ended = [
            one
            for one in changed
            if one.step and (was := steps.get(one.step.key)) and was.done_by != one.step.done_by
        ]
        opened = [
            one
            for one in changed
            if one.step and (was := steps.get(one.step.key)) and was.is_open != one.step.is_open
        ]
        here = [one for one in changed if one.id == self.ranked.selected_id]
        for entry in (*ended, *opened, *here, *changed):
            self.ranked.go_to(entry.id)
            self.settle()
            return

    def has(self, need: Needs) -> bool:
        """As the list; what can be deleted here is an interview."""
        if need is Needs.DELETABLE:
            return self.ranked.selected is not None and self.ranked.selected.interview is not None
        return super().has(need)

    def action_delete(self) -> None:
        """Delete the interview one stands on, undoably."""
        entry = self.ranked.selected
        if entry is not None and entry.interview is not None:
            interview_id = entry.interview.id
            self.act(lambda: self.desk.delete_interview(interview_id))
