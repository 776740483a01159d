"""Real files beside the checkout, each against what is written down of it; skipped where they aren't."""

import json
from pathlib import Path
from typing import Any

import arrow
import pytest

from data.errors import AfterwordError, Unreadable, UsageProblem
from data.exchange.calendar_parse import parse
from data.invitations import Answers, chosen, plan
from data.moments import zone_of
from data.records import Documents

FOLDER = Path(__file__).parents[4] / "shared" / "ics"
_LIST = FOLDER / "expected.json"
EXPECTED: list[dict[str, Any]] = json.loads(_LIST.read_text("utf-8")) if _LIST.exists() else []
NOW = arrow.get("2026-11-24T09:00:00", tzinfo=zone_of("Europe/Berlin"))

pytestmark = pytest.mark.skipif(not EXPECTED, reason="the real files don't lie beside this checkout")


@pytest.mark.parametrize("expected", EXPECTED, ids=[each["file"].removeprefix("real/") for each in EXPECTED])
def test_what_each_gives(expected: dict[str, Any]) -> None:
    """The outcome is the one listed, or another the list allows; every listed field is what was read."""
    source = (FOLDER / expected["file"]).read_bytes()
    if expected["outcome"] == "reject":
        with pytest.raises(Unreadable):
            parse(source)
        return
    read = parse(source)
    count = expected.get("n_events")
    assert count in (None, len(read.invitations))
    if expected["outcome"] == "choose":
        with pytest.raises(UsageProblem, match="--uid"):
            chosen(read.invitations)
        assert expected.get("uids") in (None, len({each.uid for each in read.invitations}))
        return
    (invitation,) = chosen(read.invitations)
    told = {
        "method": invitation.method,
        "summary": invitation.title,
        "uid": invitation.uid,
        "organizer": invitation.organiser.email if invitation.organiser else None,
        "organizer_cn": invitation.organiser.name if invitation.organiser else None,
        "attendees": len(invitation.attendees),
        "start": invitation.local[:10] if invitation.whole_day else invitation.local,
        "all_day": invitation.whole_day,
        "start_utc": invitation.utc,
        "location": invitation.place,
        "conference": invitation.link,
        "recurring": invitation.recurring,
    }
    assert {name: expected[name] for name in told if name in expected} == {
        name: value for name, value in told.items() if name in expected
    }
    assert invitation.utc in expected.get("start_utc_any", [invitation.utc])
    if expected["outcome"] == "ask":
        with pytest.raises(UsageProblem, match="--zone"):
            plan(invitation, Answers(), Documents(), NOW, lambda kind: kind)
    else:
        assert plan(invitation, Answers(), Documents(), NOW, lambda kind: kind).outcome == "added"
    settled = plan(invitation, Answers(zone="Europe/Berlin"), Documents(), NOW, lambda kind: kind)
    assert settled.outcome == "added"


def test_every_event_can_be_planned() -> None:
    """Whatever the files hold, each event ends in a plan or a sentence."""
    answers = Answers(zone="Asia/Tokyo", me=("bob@example.org",), time="14:30")
    for expected in EXPECTED:
        try:
            read = parse((FOLDER / expected["file"]).read_bytes())
        except AfterwordError:
            continue
        for invitation in read.invitations:
            assert plan(invitation, answers, Documents(), NOW, lambda kind: kind).sentence
