"""How far a card is, and why an application ended: said in the list and the timeline where there is room."""

import pytest

from data.desk import Desk
from data.records import Channel, Letter, Result, TouchKind
from data.settings import Settings
from data.steps import Step
from tests.builders import Hunt, stored
from tests.tui import boards
from tui.card_wording import card_words
from tui.look import look_of
from tui.widgets.interview_rows import RowPainter
from tui.widgets.interview_rows import lines_of as lines_of_rows
from tui.widgets.story_lines import StoryPainter, lines_of

APP = "app-1"
NOW = "2026-11-27 12:00"


def with_card(*, written: bool = False, drafted: bool = True) -> Hunt:
    """A rejected application whose card is due today."""
    hunt = Hunt()
    app = hunt.application("Fernhill", "SRE", APP)
    hunt.interview(app, "2026-11-05 10:00", hr=(hunt.contact("Sam Holt"),))
    hunt.outcome(app, Result.REJECTED, "2026-11-20 17:00", reason="filled: inside")
    hunt.done(hunt.step(app, "2026-11-23 12:00", "feedback"), "2026-11-23 12:00")
    if drafted:
        hunt.documents.letters["letter-1"] = Letter(
            id="letter-1",
            step=hunt.step(app, NOW, "card").key,
            channel=Channel.CARD,
            text="Thank you",
            written=stored(NOW) if written else None,
            changed_at="2026-11-26T10:00:00Z",
        )
    return hunt


def row_in(desk: Desk, width: int) -> str:
    """The one row in that many cells, without its blanks."""
    board = desk.board()
    painter = RowPainter(board, look_of(Settings()))
    (line,) = [line for line in lines_of_rows(board.rows, 40) if line.payload]
    return " ".join(painter.paint(line, width, here=False, focused=False).text.split())


def card_in(desk: Desk, width: int) -> str:
    """The card's line of the timeline."""
    story = desk.story(APP)
    painter = StoryPainter(story, look_of(Settings()))
    lines = [line for line in lines_of(story) if line.payload and line.payload.step]
    (line,) = [
        line for line in lines if line.payload and line.payload.step and line.payload.step.key.stage == "card"
    ]
    return " ".join(painter.paint(line, width, here=False, focused=False).text.split())


def the_card(hunt: Hunt) -> Step:
    """The step itself."""
    return hunt.step(APP, NOW, "card")


def test_only_what_is_still_to_be_posted_is_drafted_or_written() -> None:
    """No word without a draft, and none once it is in the post: that says "posted" already."""
    assert card_words(the_card(with_card(drafted=False))) == ""
    assert card_words(the_card(with_card())) == "drafted"
    hunt = with_card(written=True)
    assert card_words(the_card(hunt)) == "written"
    assert card_words(hunt.step(APP, NOW, "feedback")) == ""
    hunt.done(the_card(hunt), NOW, TouchKind.POSTED)
    assert card_words(the_card(hunt)) == ""


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (100, "Post the card Sam · written today"),
        (74, "Post the card · written today"),
        (66, "Card · written today"),
        (46, "Card · written today"),
    ],
)
def test_the_row_rather_leaves_out_the_name(width: int, words: str) -> None:
    """The name goes first, then the deed that goes without saying; how far it is stays."""
    desk = boards.desk_on(with_card(written=True).documents, boards.Clock(NOW))
    assert row_in(desk, width).endswith(words)


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (100, "Post the card, Sam Holt card, written today"),
        (70, "Post the card, Sam Holt written today"),
        (44, "Post the card · written today"),
        (34, "Card · written today"),
    ],
)
def test_the_timeline_says_it_at_every_width(width: int, words: str) -> None:
    """In the column of ways, else behind the deed."""
    desk = boards.desk_on(with_card(written=True).documents, boards.Clock(NOW))
    assert card_in(desk, width).endswith(words)


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (90, "■ went cold: two check-ins without an answer 20 Nov"),
        (62, "■ went cold: two check-ins… 20 Nov"),
        (44, "■ went cold 20 Nov"),
    ],
)
def test_a_closed_row_says_why_where_there_is_room(width: int, words: str) -> None:
    """In full, else a good piece of it, else not at all; the columns beside it give nothing up for it."""
    hunt = Hunt()
    app = hunt.application("Osprey", "Backend", APP)
    hunt.interview(app, "2026-10-05 10:00", hr=(hunt.contact("Kit Wren"),))
    hunt.outcome(app, Result.COLD, "2026-11-20 17:00", reason="two check-ins without an answer")
    assert row_in(boards.desk_on(hunt.documents, boards.Clock(NOW)), width).endswith(words)


def test_what_an_outcome_ended_says_so_whole_or_not_at_all() -> None:
    """`rejected`, with the reason where it fits, never a piece of the word."""
    story = boards.desk_on(with_card().documents, boards.Clock(NOW)).story(APP)
    painter = StoryPainter(story, look_of(Settings()))
    seen = set()
    for width in range(56, 180, 4):
        for line in lines_of(story):
            if line.payload and line.payload.step and line.payload.step.key.stage == "check-in":
                words = painter.paint(line, width, here=False, focused=False).text
                seen.add(words[words.find("Holt") + 4 :].removesuffix("not needed").strip())
    assert seen == {"rejected: filled: inside", "rejected", ""}
