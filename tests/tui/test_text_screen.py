"""What every text has, shown by the smallest screen of one: a debrief with one point and one beginning."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from rich.style import Style

from data.desk import Desk
from data.records import Debrief
from data.text_checks import Point
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tui.commands import Scope, bindings_in
from tui.screens.text_choices import Choice, ChoiceGroup
from tui.screens.text_pane import write_beside, write_points
from tui.screens.text_screen import TextScreen
from tui.widgets.marked_area import MarkedArea
from tui.widgets.sheet import Sheet

INTERVIEW = "interview-005"
HEADINGS = "What went well:\n\nWhat I forgot:\n"


class NotedScreen(TextScreen[Debrief]):
    """A debrief is to say what went well. Headings are bold; lines are at most 20 cells long."""

    SCOPE = Scope.SCRIPT
    BINDINGS = bindings_in(Scope.SCRIPT)
    HINT = "Nothing noted."
    UNDONE_HERE = frozenset({"debriefs"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(newest(desk), None)
        self.refetch()

    @property
    def about(self) -> str:
        """The interview."""
        return self.keeper.document.interview_id

    def make_area(self, text: str) -> MarkedArea:
        """With bold headings, and short lines."""
        return MarkedArea(
            self.leave_text, self.look, text=text, wrap_at=20, line_style=bold_headings, id="text"
        )

    def newest_text(self) -> Debrief:
        """The one, or an empty one."""
        return newest(self.desk)

    def stored_here(self) -> tuple[Debrief, ...]:
        """All."""
        return tuple(self.desk.documents().debriefs.values())

    def open_points(self) -> tuple[Point, ...]:
        """One."""
        at = self.keeper.text.find("well:")
        span = (at, at + 5) if at >= 0 else None
        return (Point("well", "what went well", met=False, advice="write a line under it", span=span),)

    def written_beside(self) -> Callable[[Sheet], None]:
        """The one point."""
        return partial(write_all, screen=self)

    def choices(self) -> tuple[tuple[ChoiceGroup, ...], str]:
        """The headings."""
        return (ChoiceGroup("HEADINGS", (Choice("both", "Headings", "Two of them", HEADINGS),)),), "both"

    def begin_text(self, choice: Choice) -> Debrief:
        """A further one."""
        count = len(self.stored_here())
        new = Debrief(
            id=f"d-{count}", revision=0, interview_id=INTERVIEW, title=choice.title, changed_at=f"{count}"
        )
        return self.desk.save_text(new, text=choice.text, remember=True)


def bold_headings(row: int, line: str) -> Style | None:  # noqa: ARG001  # where it stands is the same here
    """Lines that end with a colon."""
    return Style(bold=True) if line.endswith(":") else None


def newest(desk: Desk) -> Debrief:
    """The one that was changed last, else a new one."""
    stored = desk.documents().debriefs.values()
    new = Debrief(id="d", revision=0, interview_id=INTERVIEW, changed_at="")
    return max(stored, key=lambda one: one.changed_at, default=new)


def write_all(sheet: Sheet, screen: NotedScreen) -> None:
    """What is beside it, and the point."""
    write_beside(sheet, screen.beside, screen.title_of(screen.keeper.document))
    write_points(sheet, screen.open_points(), screen.area.line_of, compact=False)


@asynccontextmanager
async def noting(desk: Desk) -> AsyncIterator[Seen]:
    """That screen, opened."""
    async with open_app(desk) as seen:
        await seen.app.push_screen(NotedScreen(desk))
        await seen.rest()
        yield seen


def texts(desk: Desk) -> list[str]:
    """What is stored."""
    return [one.text for one in desk.documents().debriefs.values()]


async def test_written_kept_and_taken_back() -> None:
    """Letters are letters until esc; then it is stored, and u takes back first the typing, then the text itself."""
    desk = boards.hunting()
    async with noting(desk) as seen:
        await seen.press("h", "i", "escape")
        assert texts(desk) == ["hi"]
        await seen.press("u")
        assert seen.screen.area.text == ""
        await seen.press("U", "n")
        assert seen.screen.area.text == "hi"
        assert seen.said == "What went well: write a line under it."
        await seen.press("x")
        assert "Debrief “Debrief”, deleted" in seen.said
        assert texts(desk) == []
        await seen.press("u")
        assert texts(desk) == ["hi"]
        assert seen.screen.area.text == "hi"


async def test_begun_again_and_gone_between() -> None:
    """A further one from what can be chosen; o goes between them, e renames."""
    desk = boards.hunting()
    async with noting(desk) as seen:
        await seen.press("h", "i", "escape", "a", "1", "escape")
        assert sorted(texts(desk)) == sorted(["hi", HEADINGS])
        assert "“Headings” begun; the other one is kept" in seen.said
        await seen.press("o")
        assert seen.said.startswith("This is “Debrief”")
        await seen.press("e")
        await seen.type("First thoughts")
        await seen.press("enter")
        assert "Debrief “Debrief”, now “First thoughts”." in seen.said


async def test_another_session_wrote_into_it() -> None:
    """Both are kept, in the words of that kind."""
    desk = boards.hunting()
    async with noting(desk) as seen:
        await seen.press("h", "i", "escape", "enter")
        seen.screen.area.text = "hi!"
        desk.save_text(newest(desk), text="hello you")
        await seen.press("escape")
        assert sorted(texts(desk)) == ["hello you", "hi!"]
        assert "Another session changed this debrief meanwhile" in seen.said
        assert "goes on here as “Debrief, 2nd version”" in seen.said
        seen.screen.text_rests()
        told = " ".join(seen.screen.pane.text.split())
        assert "“Debrief”; yours goes on as “Debrief, 2nd version”. ‹hello you›" in told


async def test_lines_have_their_style_and_their_width() -> None:
    """Headings are bold; a long line is wrapped at the width of a card, and at another one when that is set."""
    desk = boards.hunting()
    async with noting(desk) as seen:
        area = seen.screen.area
        area.text = "What went well:\none two three four five six"
        await seen.press("escape")
        drawn = area.render_lines(area.size.region)
        assert [line.text.strip() for line in drawn[:3]] == [
            "What went well:",
            "one two three four",
            "five six",
        ]
        bold = [any(each.style and each.style.bold for each in line) for line in drawn[:3]]
        assert bold == [True, False, False]
        area.set_wrap(10)
        await seen.rest()
        assert area.render_lines(area.size.region)[2].text.strip() == "one two"
        await seen.press("n")
        assert area.cursor_location == (0, 10)
        assert "(line 2)" in seen.screen.pane.text
