"""The keys of several scripts an interview: the next one, a further one, another name, deleted, side by side."""

from collections.abc import Callable

from data.desk import Said
from data.errors import AfterwordError
from data.records import Script
from data.text_kinds import SCRIPTS
from data.text_titles import base_title
from tui.commands import Command
from tui.screens.script_choices import Choice
from tui.screens.script_undo import ScriptUndo
from tui.widgets.question import Question


class ScriptVersions(ScriptUndo):
    """Nothing is ever written over another script."""

    @property
    def is_blank(self) -> bool:
        """True where there is nothing to go on with: no script was ever begun here."""
        return not self.keeper.document.revision and not self.keeper.text

    @property
    def others(self) -> tuple[Script, ...]:
        """The other scripts of the application."""
        return tuple(one for one in self.scripts_here() if one.id != self.keeper.document.id)

    @property
    def versions(self) -> tuple[Script, ...]:
        """Those of the others that go on from the same script; two of different purpose have little in common."""
        base = base_title(self.keeper.document.title, SCRIPTS.untitled)
        return tuple(
            one
            for one in self.others
            if one.id == self.beside_id or base_title(one.title, SCRIPTS.untitled) == base
        )

    def is_live(self, command: Command) -> bool:
        """Side by side only with a version of the same script."""
        return super().is_live(command) and (command.action != "both" or bool(self.versions))

    def action_other(self) -> None:
        """The next script."""
        if not self.store():
            return
        scripts = self.scripts_here()
        at = [one.id for one in scripts].index(self.keeper.document.id)
        self.open_script(scripts[(at + 1) % len(scripts)])
        self.refetch()
        self.say(f"This is “{self.keeper.document.title}”, {(at + 1) % len(scripts) + 1} of {len(scripts)}.")

    def action_rename(self) -> None:
        """Another title."""
        if self.store():
            script = self.keeper.document
            self.ask(Question(label="Title", value=script.title, then=self._rename))

    def _rename(self, title: str) -> None:
        self.record(lambda: self.desk.rename_text(self.keeper.document, title))

    def action_delete(self) -> None:
        """This script, with its takes; the next one is shown, or an empty page."""

        def deleted() -> Said:
            said = self.desk.delete_text(self.keeper.document)
            self.open_script(self.desk.script(self.interview_id))
            return said

        if self.store():
            self.act(deleted)

    # --- beginning one

    async def action_templates(self) -> None:
        """Choose what to begin with; into this page where it is still empty."""
        await self._choose(self.take_choice)

    async def action_add(self) -> None:
        """Choose what a further script begins with."""
        await self._choose(self.begin)

    async def open_blank(self) -> None:
        """There is no script yet: choose what it begins with, or go back."""
        await self._choose(self.take_choice, self.action_back)

    async def _choose(self, take: Callable[[Choice], None], left: Callable[[], None] | None = None) -> None:
        from tui.screens.script_choices import ChoicesScreen

        if not self.store():
            return
        try:
            choices = ChoicesScreen(self.interview_id, take, left)
        except AfterwordError as error:
            self.complain(error.sentence)
        else:
            await self.app.push_screen(choices)

    def take_choice(self, choice: Choice) -> None:
        """What was chosen fills an empty page, else it begins a further script."""
        if self.keeper.text.strip() or self.is_blank:
            self.begin(choice)
        else:
            self.put_text(choice.text)
            self.action_write()

    def begin(self, choice: Choice) -> None:
        """A further script with that text, and the letters go into it."""
        if choice.text or not self.is_blank:
            others = bool(self.keeper.document.revision)
            try:
                script = self.desk.begin_script(self.interview_id, title=choice.title, text=choice.text)
            except AfterwordError as error:
                self.complain(error.sentence)
                return
            self.open_script(script)
            self.refetch()
            self.desk_did()
            kept = "; the other one is kept, o goes to it" if others else ""
            self.say_step(f"“{script.title}” begun{kept}. u takes it back.")
        self.action_write()

    # --- two versions

    async def action_both(self) -> None:
        """This one and another, side by side."""
        from tui.screens.script_both import BothScreen

        if not self.store():
            return
        versions = self.versions
        other = next((one for one in versions if one.id == self.beside_id), versions[0])
        await self.app.push_screen(BothScreen(self.keeper.document, other, self._kept))

    def _kept(self, kept: Script, given_up: Script) -> None:
        """One of the two was chosen: it goes on here, the other one is deleted, which can be undone."""

        def chosen() -> Said:
            said = self.desk.delete_text(given_up)
            self.open_script(self.desk.documents().scripts.get(kept.id, kept))
            return said

        self.act(chosen)
