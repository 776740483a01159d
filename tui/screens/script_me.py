"""Who speaks, in the script: asked for where a rehearsal first needs it."""

from tui.screens.asking_me import AskingMe
from tui.screens.script_outside import ScriptOutside


class ScriptMe(ScriptOutside, AskingMe):
    """A script that doesn't know who says it can't be said aloud."""

    async def action_rehearse(self) -> None:
        """As ever; but where it is missing who speaks, that is asked and not complained about."""
        if self.desk.settings_file is not None:
            self.reread_me()
            if "me" in self.filled.unfilled:
                self.ask_my_name(needed=True, then=self._ask_missing_number)
                return
            if "my_phone" in self.filled.unfilled:
                self._ask_missing_number()
                return
        await super().action_rehearse()

    def _ask_missing_number(self) -> None:
        if "my_phone" in self.filled.unfilled:
            self.ask_my_number(needed=True)
