"""What every key does: the commands of the screen one came from, with those that are live marked."""

from textual.app import ComposeResult

from tui.commands import Command, Needs, Scope, bindings_in, commands_in, key_words
from tui.screens.base import BaseScreen
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet

KEYS = 20
"""Cells of the column of keys."""


class HelpScreen(BaseScreen):
    """One sheet with all keys of `asking` and those that work everywhere."""

    SCOPE = Scope.HELP
    UNDOES = False
    BINDINGS = bindings_in(Scope.HELP)

    def __init__(self, asking: BaseScreen) -> None:
        super().__init__()
        self.asking = asking
        # asked now: once this screen is on top, nothing of the other one is live
        self._in_a_text = not asking.takes_keys
        live = asking.live_commands()
        if self._in_a_text:
            live = [each for each in commands_in(asking.SCOPE) if asking.has(each.needs)]
        self._live = {each.action for each in live}
        self.pane = Pane(self.look, id="help")

    def compose_body(self) -> ComposeResult:
        """The sheet."""
        yield self.pane

    def on_mount(self) -> None:
        """Write it."""
        self.pane.show(self._write)
        self.set_focus(self.pane, scroll_visible=False)
        self.refresh_frame()

    def title_parts(self) -> tuple[Parts, Parts]:
        """What it is; of keys that are letters where one came from, how they become keys."""
        left: Parts = [("Keys", self.look.strong)]
        if self._in_a_text:
            left.append((" once esc has left the text", self.look.plain))
        return left, [("faint: nothing to do it with just now", self.look.quiet)]

    def _write(self, sheet: Sheet) -> None:
        for heading, commands in (
            (
                self.asking.SCOPE.value,
                [c for c in commands_in(self.asking.SCOPE) if Scope.EVERYWHERE not in c.scopes],
            ),
            (
                Scope.EVERYWHERE.value,
                [c for c in commands_in(self.asking.SCOPE) if Scope.EVERYWHERE in c.scopes],
            ),
        ):
            sheet.blank()
            sheet.line([(heading, self.look.strong)])
            for command in commands:
                self._write_command(sheet, command)

    def _write_command(self, sheet: Sheet, command: Command) -> None:
        live = command.action in self._live
        keys = ", ".join(key_words(key) for key in command.keys)
        sheet.hanging(
            (keys, self.look.strong if live else self.look.quiet),
            command.help,
            self.look.plain if live else self.look.quiet,
            KEYS,
        )

    def has(self, need: Needs) -> bool:
        """Lines to scroll are there where the sheet is taller than the screen."""
        return self.pane.overflows if need is Needs.LINE else super().has(need)

    async def action_help(self) -> None:
        """Here already: back."""
        self.action_back()

    def action_down(self) -> None:
        """One line down."""
        self.pane.move(1)

    def action_up(self) -> None:
        """One line up."""
        self.pane.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.pane.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self.pane.page(-1)

    def action_first(self) -> None:
        """To the top."""
        self.pane.first()

    def action_last(self) -> None:
        """To the bottom."""
        self.pane.last()
