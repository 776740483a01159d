"""The keys that take a text elsewhere: plain, to the clipboard, to an editor."""

import os

from data.text_kinds import Written
from tui.screens.text_undo import TextUndo


class TextOutside(TextUndo[Written]):
    """What goes out is the filled text; what is edited elsewhere is the typed one."""

    # --- what a subclass fills in

    @property
    def outgoing(self) -> str:
        """The text as it goes out."""
        return self.keeper.text

    @property
    def problem(self) -> str:
        """Why it isn't ready to go out, in one sentence; empty where it is."""
        return ""

    # --- the ways

    async def action_plain(self) -> None:
        """The text alone."""
        from tui.screens.plain import PlainScreen

        await self.app.push_screen(PlainScreen(self.outgoing, self.look))

    def action_copy(self) -> None:
        """To the clipboard, filled."""
        from tui.terminal.clipboard import clipboard

        said = clipboard(self.outgoing, self.app)
        self.say(f"{said} Not ready yet: {self.problem}" if self.problem else said)

    def action_editor(self) -> None:
        """To the person's own editor and back, as one step that u takes back."""
        if self.store():  # so that nothing hangs on how the editor ends
            self.try_to(self._edit_outside)

    def take_text(self, text: str) -> None:
        """What another program made of it, as one step; stored soon, and in the journal at once."""
        self.put_text(text)
        self._typed()  # at once: a signal that ended the program is about to end us

    def _edit_outside(self) -> None:
        from tui.terminal.editor import edited

        before = self.keeper.text
        text = edited(before, self.app, os.environ, self.keeper.place)
        if text == before:
            self.say("It came back from the editor as it was.")
            return
        self.take_text(text)
        self.say_step("It stands here as it came from the editor. u takes it back.")
