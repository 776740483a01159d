"""The palette: the commands that are live on the screen it was opened from, found by their words."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.commands import Command
from tui.screens.base import BaseScreen


class LiveCommands(Provider):
    """Asks the same question as the footer; what can't work isn't offered."""

    def _commands(self) -> list[Command]:
        screen = self.screen
        return (
            [each for each in screen.live_commands() if each.palette]
            if isinstance(screen, BaseScreen)
            else []
        )

    def _title(self, command: Command) -> str:
        return f"{command.hint:<7} {command.label[:1].upper()}{command.label[1:]}"

    async def discover(self) -> Hits:
        """All of them, while nothing is typed."""
        for command in self._commands():
            yield DiscoveryHit(
                Content(self._title(command)),
                partial(self.screen.run_action, command.action),
                command.label,
                command.help,
            )

    async def search(self, query: str) -> Hits:
        """Those whose label or help has the letters typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.label), matcher.match(command.help) * 0.5)
            if score > 0:
                yield Hit(
                    score,
                    Content(self._title(command)),
                    partial(self.screen.run_action, command.action),
                    command.label,
                    command.help,
                )
