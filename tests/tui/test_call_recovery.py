"""A call that rang when the line dropped: one sentence at the next start, once."""

from pathlib import Path

from data.journal import Journal
from data.records import AttemptOutcome
from data.recovery import recover
from tests.builders import at
from tests.tui.calling import APP, MARIA, NINE_THERE, ringing_desk
from tui.journal_keys import CallKey
from tui.recovery import recover_texts


def leave_ringing(
    folder: Path, application_id: str = APP, text: str = "2026-11-30T17:00:00Z +1 415 555 0142"
) -> None:
    """What a session that is gone leaves of a call."""
    journal = Journal(folder)
    journal.put(str(CallKey(application_id, MARIA)), text, 0)
    assert journal.close()


def test_what_rang_is_told_once(tmp_path: Path) -> None:
    """Whom, which number and when; nothing is noted."""
    desk, _ = ringing_desk(now="2026-11-30 19:00")
    leave_ringing(tmp_path)
    (notice,) = recover_texts(desk, tmp_path)
    assert notice.startswith(
        "A call to Maria Lopez (+1 415 555 0142), dialled Mon 30 Nov 18:00, wasn't noted"
    )
    assert not any(hasattr(fact, "call_back") for fact in desk.documents().facts.values())
    assert recover(tmp_path) == ()
    assert recover_texts(desk, tmp_path) == ()


def test_what_was_noted_is_not_told(tmp_path: Path) -> None:
    """Killed between noting and forgetting; or nobody is rung any more."""
    desk, _ = ringing_desk(now="2026-11-30 19:00")
    leave_ringing(tmp_path)
    desk.attempt(APP, MARIA, AttemptOutcome.NO_ANSWER, at=at(NINE_THERE))
    leave_ringing(tmp_path, "app-gone")
    assert recover_texts(desk, tmp_path) == ()
    assert recover(tmp_path) == ()


def test_what_cannot_be_read_waits(tmp_path: Path) -> None:
    """It is said where, and nothing fails."""
    desk, _ = ringing_desk()
    leave_ringing(tmp_path, text="yesterday")
    (notice,) = recover_texts(desk, tmp_path)
    assert "It isn't known when it was dialled." in notice
    assert len(recover(tmp_path)) == 1
