"""The keys that take a script elsewhere: plain, to the clipboard, to an editor, to what is practised with it."""

import os

from tui.screens.script_undo import ScriptUndo


class ScriptOutside(ScriptUndo):
    """What is said elsewhere is the filled text; what is edited elsewhere is the typed one."""

    async def action_plain(self) -> None:
        """The text alone."""
        from tui.screens.plain import PlainScreen

        await self.app.push_screen(PlainScreen(self.filled.text, self.look))

    def action_copy(self) -> None:
        """To the clipboard, filled."""
        from tui.terminal.clipboard import clipboard

        said = clipboard(self.filled.text, self.app)
        self.say(said if self.filled.ready else f"{said} Not ready yet: {self.filled.problems[0]}")

    async def action_rehearse(self) -> None:
        """Say it against the clock; where it can't be said yet, why."""
        if not self.filled.ready:
            problems = self.filled.problems or ("There is no text yet: t starts from a template.",)
            self.complain(problems[0])
        elif self.store():
            from tui.navigation import open_prompter

            await open_prompter(self, self.keeper.document.id)

    async def action_takes(self) -> None:
        """What the takes told."""
        from tui.navigation import open_takes

        if self.store():
            await open_takes(self, self.keeper.document.id)

    async def action_drill(self) -> None:
        """Practise the call; without a script that can be said there is just no message in it."""
        from tui.navigation import open_drill

        if self.store():
            await open_drill(self, self.interview_id, self.keeper.document.id)

    def action_editor(self) -> None:
        """To the person's own editor and back, as one step that u takes back."""
        if self.store():  # so that nothing hangs on how the editor ends
            self.try_to(self._edit_outside)

    def _edit_outside(self) -> None:
        from tui.terminal.editor import edited

        before = self.keeper.text
        text = edited(before, self.app, os.environ, self.keeper.place)
        if text == before:
            self.say("It came back from the editor as it was.")
            return
        self.put_text(text)
        self._typed()  # at once: a signal that ended the editor is about to end us
        self.say_step("It stands here as it came from the editor. u takes it back.")
