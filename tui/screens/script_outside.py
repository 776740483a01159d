"""The keys that take a script to what is practised with it."""

from tui.screens.script_measured import ScriptMeasured


class ScriptOutside(ScriptMeasured):
    """What is said elsewhere is the filled text."""

    @property
    def outgoing(self) -> str:
        """Filled in."""
        return self.filled.text

    @property
    def problem(self) -> str:
        """The first thing that keeps it from being said."""
        return "" if self.filled.ready else self.filled.problems[0]

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
