"""Pure: what to say to a person on the line, who needs other words than a machine."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.moments import instant
from data.playbook import Stage
from data.records import Application, Contact, Interview
from data.script import day_said, listed
from data.settings import Me


@dataclass(frozen=True, slots=True)
class TalkingPoint:
    """One thing to say. `words` are empty where what they are made of isn't known; `missing` then says what to do."""

    label: str
    words: str
    missing: str = ""


def talking_points(
    stage: Stage,
    application: Application,
    interview: Interview | None,
    met: Sequence[Contact],
    contact: Contact,
    me: Me,
) -> tuple[TalkingPoint, ...]:
    """Who I am, which role, when we met, what I ask; product.md, "phone call". `stage` is what the call is for."""
    role = f"{application.role} at {application.company}" if application.role else application.company
    others = [one.name for one in met if one.name and one.id != contact.id]
    return (
        TalkingPoint("who you are", me.name, "M sets your name"),
        TalkingPoint("which role", role),
        TalkingPoint("when you met", _met(interview, others), "no interview is noted"),
        TalkingPoint("what you ask", "; ".join(stage.contents)),
        TalkingPoint("your number", me.phone, "M sets your number"),
    )


def _met(interview: Interview | None, others: Sequence[str]) -> str:
    """`Monday 23 November, round 2, with Dana Fox and Priya Raman`."""
    if interview is None:
        return ""
    when = (
        f"{day_said(instant(interview.start))}, {interview.round}"
        if interview.round
        else day_said(instant(interview.start))
    )
    return f"{when}, with {listed(others)}" if others else when
