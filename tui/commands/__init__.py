"""One row a command: from it come its binding, its hint in the footer, its palette entry and its help line."""

from typing import Final

from textual.binding import Binding, BindingType

from tui.commands import (
    calling,
    debriefs,
    drilling,
    everywhere,
    follow_ups,
    forms,
    letters,
    moving,
    people,
    rehearsing,
    scripts,
    text_choices,
)
from tui.commands.command import Command, Needs, Scope, key_words

COMMANDS: Final[tuple[Command, ...]] = (
    *moving.COMMANDS,
    *follow_ups.COMMANDS,
    *people.COMMANDS,
    *calling.COMMANDS,
    *scripts.COMMANDS,
    *debriefs.COMMANDS,
    *letters.COMMANDS,
    *rehearsing.COMMANDS,
    *drilling.COMMANDS,
    *text_choices.COMMANDS,
    *forms.COMMANDS,
    *everywhere.COMMANDS,
)
"""Every command of every screen, a file for each kind of screen."""


def commands_in(scope: Scope) -> tuple[Command, ...]:
    """The commands that live in `scope`, and those everywhere whose keys it doesn't use for its own."""
    own = {key for each in COMMANDS if scope in each.scopes for key in each.keys}
    return tuple(
        each
        for each in COMMANDS
        if scope in each.scopes or (Scope.EVERYWHERE in each.scopes and own.isdisjoint(each.keys))
    )


def bindings_in(scope: Scope) -> list[BindingType]:
    """Textual's bindings of one scope.

    They have priority: a key is then acted on before the next one is read, so that what is typed ahead
    ("s" and at once its reason) goes where it was meant to go. A text that has the focus still gets its
    letters first.
    """
    return [
        Binding(key, each.action, each.label, show=False, priority=True)
        for each in commands_in(scope)
        for key in each.keys
    ]


def command_for(action: str, scope: Scope) -> Command | None:
    """The command behind an action; None for an action that is no command here."""
    return next((each for each in commands_in(scope) if each.action == action), None)


__all__ = ["COMMANDS", "Command", "Needs", "Scope", "bindings_in", "command_for", "commands_in", "key_words"]
