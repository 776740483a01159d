"""How far a card has come, by its drafts and by what was done."""

import pytest

from data.letters.card_state import CardState, card_state
from data.records import Channel, Letter, Result, TouchKind
from data.steps import Step
from tests.builders import Hunt, stored

NOW = "2026-11-27 12:00"


def a_card(hunt: Hunt) -> Step:
    """The card of a rejected application."""
    app = hunt.application(id_="app")
    hunt.interview(app, "2026-11-02 10:00", hr=(hunt.contact("Maria Lopez"),))
    hunt.outcome(app, Result.REJECTED, "2026-11-20 15:00")
    return hunt.step(app, NOW, "card")


def draft(step: Step, text: str = "Thank you", *, written: bool = False, mail: bool = False) -> Letter:
    """A draft for `step`."""
    return Letter(
        id="letter-1",
        step=step.key,
        channel=Channel.EMAIL if mail else Channel.CARD,
        text=text,
        written=stored(NOW) if written else None,
        changed_at="2026-11-26T10:00:00Z",
    )


def test_drafted_written_posted() -> None:
    """Nothing, then drafted with the first word, written when it is said so, posted when that was done."""
    hunt = Hunt()
    step = a_card(hunt)
    assert card_state(step, ()) is CardState.NOTHING
    assert card_state(step, [draft(step, " \n")]) is CardState.NOTHING
    assert card_state(step, [draft(step)]) is CardState.DRAFTED
    assert card_state(step, [draft(step, "a second one"), draft(step, written=True)]) is CardState.WRITTEN
    hunt.done(step, NOW, TouchKind.POSTED)
    assert card_state(hunt.step("app", NOW, "card"), [draft(step)]) is CardState.POSTED


@pytest.mark.parametrize("written", [False, True])
def test_a_mail_is_no_card(written: bool) -> None:
    """A draft of a mail for the same step says nothing of the card."""
    step = a_card(Hunt())
    assert card_state(step, [draft(step, mail=True, written=written)]) is CardState.NOTHING


def test_a_card_that_was_skipped_was_not_posted() -> None:
    """Its draft stays what it was."""
    hunt = Hunt()
    step = a_card(hunt)
    hunt.skip(step, NOW)
    assert card_state(hunt.step("app", NOW, "card"), [draft(step)]) is CardState.DRAFTED


def test_a_step_has_its_drafts_with_it() -> None:
    """Open or done, for every screen that shows it."""
    hunt = Hunt()
    one = draft(a_card(hunt))
    hunt.documents.letters[one.id] = one
    assert hunt.step("app", NOW, "card").letters == (one,)
    assert hunt.step("app", NOW, "feedback").letters == ()
    hunt.done(hunt.step("app", NOW, "card"), NOW, TouchKind.POSTED)
    assert hunt.step("app", NOW, "card").letters == (one,)
