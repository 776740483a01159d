"""The table of commands: complete, without doubles, and true to the screens."""

from collections import Counter

import pytest

from tests.tui import boards
from tests.tui.driving import open_app
from tui.commands import COMMANDS, Scope, bindings_in, command_for, commands_in
from tui.screens.base import BaseScreen
from tui.screens.call import CallScreen
from tui.screens.call_line import LineScreen
from tui.screens.call_noted import NotedScreen
from tui.screens.debrief import DebriefScreen
from tui.screens.drill import DrillScreen
from tui.screens.drill_result import DrillResultScreen
from tui.screens.form import FormScreen
from tui.screens.help import HelpScreen
from tui.screens.import_screen import ImportScreen
from tui.screens.interviews import InterviewsScreen
from tui.screens.letter import LetterScreen
from tui.screens.palette import PaletteScreen, found
from tui.screens.people import PeopleScreen
from tui.screens.prompter import PrompterScreen
from tui.screens.script import ScriptScreen
from tui.screens.take_result import TakeResultScreen
from tui.screens.text_both import BothScreen
from tui.screens.text_choices import ChoicesScreen
from tui.screens.timeline import TimelineScreen

SCREENS: tuple[type[BaseScreen], ...] = (
    InterviewsScreen,
    TimelineScreen,
    PeopleScreen,
    ScriptScreen,
    DebriefScreen,
    LetterScreen,
    ChoicesScreen,
    BothScreen,
    PrompterScreen,
    TakeResultScreen,
    CallScreen,
    LineScreen,
    NotedScreen,
    DrillScreen,
    DrillResultScreen,
    FormScreen,
    ImportScreen,
    HelpScreen,
    PaletteScreen,
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.action)
def test_every_command_explains_itself(command) -> None:  # type: ignore[no-untyped-def]
    """A sentence of help, a label, a key and a place to live."""
    assert command.help.endswith(".")
    assert command.help[0].isupper()
    assert command.label
    assert command.keys
    assert command.scopes


@pytest.mark.parametrize("scope", Scope)
def test_no_key_means_two_things_in_one_place(scope: Scope) -> None:
    """Each key of a scope is bound once."""
    keys = Counter(key for command in commands_in(scope) for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_scope_has_its_screen() -> None:
    """No scope is left out of what is checked here."""
    assert {screen.SCOPE for screen in SCREENS} == set(Scope) - {Scope.EVERYWHERE}


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_of_a_screen_is_there(screen: type[BaseScreen]) -> None:
    """A key is never bound to nothing, and the help is always in the footer."""
    for command in commands_in(screen.SCOPE):
        assert hasattr(screen, f"action_{command.action}"), command.action
    assert command_for("help", screen.SCOPE) is not None
    assert {binding.action for binding in bindings_in(screen.SCOPE)} == {  # type: ignore[union-attr]
        command.action for command in commands_in(screen.SCOPE)
    }


def test_keys_of_later_capabilities_are_not_bound() -> None:
    """Statistics and the calendar come with their screens."""
    assert not {"S", "C"} & {
        key
        for scope in (Scope.LIST, Scope.TIMELINE)
        for command in commands_in(scope)
        for key in command.keys
    }


def test_the_palette_finds_by_label_first() -> None:
    """Words of the label come before words of the help."""
    hits = [hit.action for hit in found(list(commands_in(Scope.LIST)), "undo")]
    assert hits[0] == "undo"
    assert "redo" not in hits  # else enter would do the opposite while there is nothing to undo
    assert found(list(commands_in(Scope.LIST)), "no such thing") == []


async def test_words_that_no_command_has_are_told() -> None:
    """One sentence instead of an empty screen; enter then does nothing, and fewer letters find them again."""
    async with open_app(boards.hunting(), (60, 14)) as seen:
        await seen.press("ctrl+p", *["down"] * 12)
        await seen.type("zebra")
        assert "No command has these words here." in seen.text
        await seen.press("enter")
        assert seen.screen.SCOPE is Scope.PALETTE


async def test_nothing_is_undone_from_the_help_or_the_palette() -> None:
    """What it would be about isn't seen there: u and U of the help do nothing, and aren't offered."""
    desk = boards.hunting()
    desk.cancel_interview("interview-005")
    async with open_app(desk) as seen:
        await seen.press("question_mark", "u")
        assert " undo" not in seen.footer
        await seen.press("escape", "ctrl+p")
        assert "undo" not in seen.footer
    assert desk.documents().interviews["interview-005"].cancelled
