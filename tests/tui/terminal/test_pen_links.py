"""Links on the terminal: our own, with the fewest codes, closed again; everything else is dropped."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widgets import Static

from tests.tui.terminal.collecting import CollectingDriver
from tests.tui.terminal.little_app import LittleApp
from tests.tui.terminal.test_painting import Trial
from tui.terminal.pen import PLAIN, Cell, Look, Pen, cells_of
from tui.terminal.reset import LEAVE

TEL = "tel:+14155550142"
OPEN = f"\x1b]8;;{TEL}\x1b\\"
CLOSE = "\x1b]8;;\x1b\\"


def cells(text: str, style: Style, *, links: bool = True) -> list[Cell]:
    """The cells of one run of text."""
    return cells_of(Strip([Segment(text, style)]), ColorSystem.TRUECOLOR, links=links)


def drawn(*runs: list[Cell]) -> str:
    """What the pen sends for these cells, one beside the other."""
    pen = Pen()
    for x, cell in enumerate(cell for run in runs for cell in run):
        pen.draw(x, 0, cell)
    return pen.finish()


def test_a_link_is_opened_once_and_closed() -> None:
    """Around all of it, the blanks in it too, and closed at the end of the frame."""
    assert drawn(cells("415 555", Style(link=TEL))) == f"\x1b[1;1H{OPEN}415 555{CLOSE}"
    mixed = drawn(cells("a ", Style()), cells("1 2", Style(link=TEL)), cells(" b", Style()))
    assert mixed == f"\x1b[1;1Ha {OPEN}1 2{CLOSE} b"


def test_a_link_keeps_its_look() -> None:
    """The colours go on as they are where only the link begins or ends."""
    bold = Style(bold=True)
    sent = drawn(cells("a", bold), cells("1", bold + Style(link=TEL)), cells("b", bold))
    assert sent == f"\x1b[1;1H\x1b[1ma{OPEN}1{CLOSE}b\x1b[m"
    assert drawn(cells("a", bold), cells("1", Style(link=TEL))) == f"\x1b[1;1H\x1b[1ma{OPEN}\x1b[m1{CLOSE}"


def test_two_links_side_by_side() -> None:
    """The second closes the first."""
    sent = drawn(cells("1", Style(link=TEL)), cells("2", Style(link="tel:55502")))
    assert sent == f"\x1b[1;1H{OPEN}1\x1b]8;;tel:55502\x1b\\2{CLOSE}"


@pytest.mark.parametrize(
    "link",
    [
        "https://northwind.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "TEL:55501",
        "tel:",
        "tel:+1 415",
        "tel:555-01",
        "tel:55501\x1b\\\\\x1b]52;c;x\x07",
        "tel:55501\x07",
        "tel:55501\n",
        "tel:55501;id=x",
        "tel:55501;ext=1;ext=2",
        "tel:٥٥٥٠١",
        "mailto:sam@home.example;x=1",
        "mailto:sam@home.example\x9c",
        "mailto:sam @home.example",
        "mailto:zoë@home.example",
        "mailto:" + "a" * 1001,
    ],
)
def test_other_links_are_dropped(link: str) -> None:
    """Another scheme, a character that isn't ASCII or could end the code: only the text is left."""
    assert cells("text", Style(link=link)) == [(letter, PLAIN) for letter in "text"]


def test_links_that_pass() -> None:
    """Numbers, extensions, addresses with a subject; none of them where the terminal has no links."""
    for link in (TEL, "tel:0305550142", "tel:55501;ext=23", "mailto:sam@home.example?subject=Hello%20there"):
        assert cells("x", Style(link=link)) == [("x", Look(link=link))]
        assert cells("x", Style(link=link), links=False) == [("x", PLAIN)]


def test_leaving_closes_a_link() -> None:
    """Wherever the app was cut off, what the shell prints next leads nowhere."""
    assert CLOSE in LEAVE


class LinkedApp(LittleApp):
    """A number that leads to the phone, above a line that changes."""

    def compose(self) -> ComposeResult:
        """Two lines."""
        yield Static(Text.assemble("Ring ", ("415 555 0142", Style(link=TEL)), " now"), id="number")
        yield Static("waiting", id="state")


@asynccontextmanager
async def linked() -> AsyncIterator[tuple[Trial, str]]:
    app = LinkedApp(driver_class=CollectingDriver)
    async with app.run_test(headless=False, size=CollectingDriver.size_at_start) as pilot:
        trial = Trial(app, pilot)
        yield trial, await trial.settle()


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has links."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    for name in ("FORCE_HYPERLINK", "VTE_VERSION", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


async def test_a_link_is_sent_once() -> None:
    """The first frame has it, closed; another line that changes sends nothing of it; a new number does."""
    async with linked() as (trial, first):
        assert f"{OPEN}415 555 0142{CLOSE}" in first
        assert first.count("\x1b]8;") == 2
        assert trial.terminal.screen.display[0].rstrip() == "Ring 415 555 0142 now"
        trial.app.query_one("#state", Static).update("ringing")
        assert "\x1b]8;" not in (changed := await trial.settle())
        assert "ring" in changed
        trial.app.screen.refresh()
        assert await trial.settle() == ""
        other = Text.assemble("Ring ", ("415 555 0142", Style(link="tel:55501")), " now")
        trial.app.query_one("#number", Static).update(other)
        sent = re.sub(r"\x1b\[[0-9;]*m", "", await trial.settle())
        assert "\x1b[1;6H\x1b]8;;tel:55501\x1b\\415 555 0142\x1b]8;;\x1b\\" in sent
        assert trial.terminal.screen.display[0].rstrip() == "Ring 415 555 0142 now"


async def test_no_link_where_the_terminal_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number stands there, as any text does."""
    monkeypatch.setenv("TERM", "screen")
    monkeypatch.delenv("TMUX", raising=False)
    async with linked() as (trial, first):
        assert "\x1b]8;" not in first
        assert "415 555 0142" in first
        assert trial.terminal.screen.display[0].rstrip() == "Ring 415 555 0142 now"
