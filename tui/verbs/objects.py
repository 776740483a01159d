"""Steps and rows as objects for JSON: names that stay, times as ISO with their offset and in UTC."""

from typing import Any

from arrow import Arrow

from data.moments import instant, utc_text
from data.records import Contact, Interview
from data.steps import Row, State, Step


def contact_object(contact: Contact | None) -> dict[str, str] | None:
    """A person's name and addresses; None for nobody."""
    if contact is None:
        return None
    return {"name": contact.name, "email": contact.email, "phone": contact.phone}


def step_object(step: Step, now: Arrow) -> dict[str, Any]:
    """One step: what, to whom, by when, how late and why. `late_seconds` is 0 while it isn't late.

    `until` ends the time that is good for a call.
    """
    application = step.application
    late = max(0.0, now.timestamp() - step.due.timestamp()) if step.due and step.state is State.OVERDUE else 0
    return {
        "stage": step.stage.key,
        "label": step.stage.label,
        "company": application.company if application else "",
        "role": application.role if application else "",
        "contact": contact_object(step.contact),
        "channel": step.stage.channels[0].value if step.stage.channels else "",
        "due": _iso(step.due),
        "due_utc": utc_text(step.due) if step.due else None,
        "state": step.state.value,
        "late_seconds": int(late),
        "interview_start": _start(step.interview),
        "until": _iso(step.call.until.to(now.tzinfo))
        if step.call and step.call.until and now.tzinfo
        else None,
        "why": (step.call.why if step.call else "") or step.stage.why,
    }


def row_object(row: Row, now: Arrow) -> dict[str, Any]:
    """One application with where it stands in the list and what comes next."""
    return {
        "company": row.application.company,
        "role": row.application.role,
        "round": row.interview.round if row.interview else "",
        "group": row.group.name.lower().replace("_", " "),
        "interview_start": _iso(row.start),
        "interview_next": row.interview_next,
        "due": _iso(row.due),
        "due_utc": utc_text(row.due) if row.due else None,
        "outcome": row.outcome.result.value if row.outcome else None,
        "next": step_object(row.step, now) if row.step else None,
        "people": [contact_object(contact) for contact in row.contacts],
    }


def _iso(at: Arrow | None) -> str | None:
    return at.format("YYYY-MM-DDTHH:mm:ssZZ") if at else None


def _start(interview: Interview | None) -> str | None:
    return _iso(instant(interview.start)) if interview else None
