"""The way from one screen to another. Each screen is imported when it is first opened."""

from collections.abc import Callable

from textual.screen import Screen

from data.errors import AfterwordError
from data.journal import Journal
from data.records import Reading, Take
from data.steps import Step


async def open_timeline(screen: Screen[None], application_id: str, interview_id: str = "") -> None:
    """The timeline of an interview; without one, of the interview its row stands for."""
    from tui.screens.timeline import TimelineScreen

    await screen.app.push_screen(TimelineScreen(application_id, interview_id))


async def open_help(screen: Screen[None]) -> None:
    """What every key does on that screen."""
    from tui.screens.base import BaseScreen
    from tui.screens.help import HelpScreen

    if isinstance(screen, BaseScreen):
        await screen.app.push_screen(HelpScreen(screen))


async def open_palette(screen: Screen[None]) -> None:
    """The commands that are live on that screen, found by their words."""
    from tui.screens.base import BaseScreen
    from tui.screens.palette import PaletteScreen

    if isinstance(screen, BaseScreen):
        await screen.app.push_screen(PaletteScreen(screen))


async def open_form(screen: Screen[None], application_id: str, interview_id: str = "") -> None:
    """The full form of an application, one of its interviews and its people."""
    from tui.screens.form import FormScreen

    await _push(screen, lambda: FormScreen(application_id, interview_id, journal=_journal(screen)))


async def open_people(screen: Screen[None]) -> None:
    """Everybody one knows."""
    from tui.screens.people import PeopleScreen

    await _push(screen, PeopleScreen)


async def open_person_form(screen: Screen[None], contact_id: str) -> None:
    """The form of one person alone."""
    from tui.screens.form import FormScreen

    await _push(screen, lambda: FormScreen(contact_id=contact_id, journal=_journal(screen)))


async def open_script(screen: Screen[None], interview_id: str) -> None:
    """The voicemail script of an interview; where it has none, what one can begin with."""
    from tui.screens.script import ScriptScreen

    await _push(screen, lambda: ScriptScreen(interview_id, journal=_journal(screen)))
    opened = screen.app.screen
    if isinstance(opened, ScriptScreen) and opened.is_blank:
        await opened.open_blank()


async def open_letter(screen: Screen[None], step: Step) -> None:
    """The letter of a follow-up; where it can't be written any more, that screen says so."""
    from tui.screens.letter import LetterScreen

    await _push(screen, lambda: LetterScreen(step, journal=_journal(screen)))


async def open_debrief(screen: Screen[None], interview_id: str) -> None:
    """What was said at an interview; where that is gone, that screen says so."""
    from tui.screens.debrief import DebriefScreen

    await _push(screen, lambda: DebriefScreen(interview_id, journal=_journal(screen)))


async def open_prompter(
    screen: Screen[None],
    script_id: str,
    *,
    at_beep: bool = False,
    live: bool = False,
    then: Callable[[Take | None], None] | None = None,
) -> bool:
    """Say a script against the clock; False where there is nothing to say, and that screen says why.

    `at_beep`: somebody else's beep was heard just now, so it records at once. `live`: a real machine at the
    other end of a real call; it waits for space at the beep, is never cut off, and is no rehearsal: nothing of
    it is stored. With `then` it goes back to that screen when it is over, and calls it with the take as it
    went; None where nothing was recorded. Without it, the result of the take is shown (`live`: it just goes
    back).
    """
    from data.rehearsal.opening import Opening
    from tui.screens.prompter import PrompterScreen
    from tui.screens.prompter_called import CalledPrompter, LivePrompter

    def build() -> Screen[None]:
        if live:
            return LivePrompter(script_id, then)
        if then is not None:
            return CalledPrompter(script_id, then, at_beep=at_beep)
        return PrompterScreen(script_id, opening=Opening.at_the_beep() if at_beep else None)

    return await _push(screen, build)


async def open_call(screen: Screen[None], step: Step) -> None:
    """What helps before ringing for `step`; where that can't be done by phone any more, that screen says so."""
    from tui.screens.call import CallScreen

    await _push(screen, lambda: CallScreen(step))


async def open_drill(screen: Screen[None], interview_id: str, script_id: str = "") -> None:
    """Practise the call; `script_id` is the message it leads to (default: the newest script for that contact)."""
    from tui.screens.drill import DrillScreen

    await _push(screen, lambda: DrillScreen(interview_id, script_id))


async def drill_again(
    screen: Screen[None], interview_id: str, script_id: str, seed: int | None = None
) -> None:
    """Another drill in the place of that screen; with a `seed` the one of that seed."""
    from tui.screens.drill import DrillScreen

    await _switch(screen, lambda: DrillScreen(interview_id, script_id, seed))


async def open_takes(screen: Screen[None], script_id: str) -> None:
    """The takes of a script, the newest first in view."""
    from tui.screens.take_result import TakeResultScreen

    await _push(screen, lambda: TakeResultScreen(script_id))


async def rehearse_again(screen: Screen[None], script_id: str, reading: Reading, speed: float = 1.0) -> None:
    """Another take in the place of that screen, read the same way and at the same speed."""
    from tui.screens.prompter import PrompterScreen

    await _switch(screen, lambda: PrompterScreen(script_id, reading=reading, speed=speed))


async def open_import(screen: Screen[None]) -> None:
    """Import an invitation."""
    from tui.screens.import_screen import ImportScreen

    await _push(screen, ImportScreen)


def _journal(screen: Screen[None]) -> Journal | None:
    """The app's own journal; a test may have none."""
    return getattr(screen.app, "journal", None)


async def _push(screen: Screen[None], build: Callable[[], Screen[None]]) -> bool:
    """Open the screen; where what it is about is gone meanwhile, say so on the one below, and False."""
    if (opened := _built(screen, build)) is None:
        return False
    await screen.app.push_screen(opened)
    return True


async def _switch(screen: Screen[None], build: Callable[[], Screen[None]]) -> None:
    """As `_push`, in the place of that screen."""
    if (opened := _built(screen, build)) is not None:
        await screen.app.switch_screen(opened)


def _built(screen: Screen[None], build: Callable[[], Screen[None]]) -> Screen[None] | None:
    from tui.screens.base import BaseScreen

    try:
        return build()
    except AfterwordError as error:
        if isinstance(screen, BaseScreen):
            screen.complain(error.sentence)
        return None
