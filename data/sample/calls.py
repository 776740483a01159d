"""Of the sample: three days of calling somebody in another time zone."""

from data.moments import utc_text
from data.records import Attempt, AttemptOutcome, Script, StepKey
from data.sample.teller import Teller
from data.script_templates import SECOND, TEMPLATES


def tell_calls(tell: Teller) -> None:
    """A machine, a gatekeeper, a full mailbox: one further try is left, its message not rehearsed yet."""
    grace = tell.person(
        "grace-chen",
        "Grace Chen",
        email="grace@larkspur.example",
        phone="+1 212 555 0138",
        company="Larkspur Wind",
        position="Head of Data",
        zone="America/New_York",
    )
    app = tell.application("larkspur", "Larkspur Wind", "Forecasting Engineer")
    talk = tell.round(app, tell.weekday(-15, "16:00"), contact=grace, minutes=45, round="round 1, video")
    tell.thanked(app, talk, grace, tell.weekday(-15, "18:20"))
    step = StepKey(stage="check-in", owner_id=app, contact_id=grace)
    calls = (
        (3, "14:05", AttemptOutcome.HUNG_UP, ""),
        (2, "17:40", AttemptOutcome.GATEKEEPER, "Jo"),
        (1, "22:35", AttemptOutcome.MAILBOX_FULL, ""),
    )
    for back, clock, outcome, text in calls:
        at = tell.office_day(back, clock)
        tell.fact(Attempt, app, at, contact_id=grace, outcome=outcome, step=step, text=text)
    tell.documents.append(
        Script(
            id="script-larkspur",
            interview_id=talk,
            contact_id=grace,
            title="Third call",
            text=next(one.text for one in TEMPLATES if one.name == SECOND),
            changed_at=utc_text(tell.hours(-2)),
        )
    )
