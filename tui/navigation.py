"""The way from one screen to another. Each screen is imported when it is first opened."""

from textual.screen import Screen


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


async def open_form(screen: Screen[None], application_id: str, interview_id: str = "") -> None:
    """The full form of an application, one of its interviews and its people."""
    from tui.screens.form import FormScreen

    await screen.app.push_screen(FormScreen(application_id, interview_id))


async def open_script(screen: Screen[None], interview_id: str) -> None:
    """The voicemail script of an interview."""
    from tui.screens.script import ScriptScreen

    await screen.app.push_screen(ScriptScreen(interview_id))


async def open_import(screen: Screen[None]) -> None:
    """Import an invitation."""
    from tui.screens.importing import ImportScreen

    await screen.app.push_screen(ImportScreen())
