"""Small invented records for the tests of the store."""

from typing import Any

from data.records import (
    Answer,
    Application,
    Contact,
    Debrief,
    Document,
    Drill,
    DrillCall,
    Given,
    Interview,
    Letter,
    Link,
    Mark,
    Moment,
    Outcome,
    Reaction,
    Result,
    Role,
    Script,
    StepKey,
    Table,
    Take,
    TakeEnd,
    Touch,
    When,
)
from data.store import Change

AT = Moment(local="2026-11-24T10:00:00", zone="Europe/Berlin", utc="2026-11-24T09:00:00Z")
WRITTEN = "2026-11-24T09:30:00Z"


def application(id: str = "a1", **fields: Any) -> Application:  # noqa: A002
    """An application at an invented company."""
    return Application(**{"id": id, "company": "Northwind Labs", "added_at": WRITTEN, **fields})


def contact(id: str = "c1", **fields: Any) -> Contact:  # noqa: A002
    """An invented person."""
    named = {"name": "Dana Fox", "email": "dana@northwind.example", "phone": "+1 415 555 0142"}
    return Contact(**{"id": id, **named, "added_at": WRITTEN, **fields})


def interview(id: str = "i1", **fields: Any) -> Interview:  # noqa: A002
    """A first round with one interviewer."""
    people = (Link(contact_id="c1", role=Role.INTERVIEWER),)
    return Interview(
        **{"id": id, "application_id": "a1", "start": AT, "people": people, "added_at": WRITTEN, **fields}
    )


def script(id: str = "s1", **fields: Any) -> Script:  # noqa: A002
    """A voicemail text."""
    return Script(**{"id": id, "interview_id": "i1", "text": "Hi Dana.", "changed_at": WRITTEN, **fields})


def letter(id: str = "l1", **fields: Any) -> Letter:  # noqa: A002
    """A draft that was given to a mail program."""
    step = StepKey(stage="thank-you", owner_id="i1", contact_id="c1")
    drafted = {"application_id": "a1", "text": "Subject: Thank you\n\nDear Dana,\nthank you.\n"}
    given = Given(way="mutt", at=AT, subject="Thank you", text="Dear Dana,\nthank you.\n")
    return Letter(**{"id": id, "step": step, **drafted, "given": given, "changed_at": WRITTEN, **fields})


def debrief(id: str = "b1", **fields: Any) -> Debrief:  # noqa: A002
    """What one person said."""
    text = "Dana Fox said:\nwants someone for streaming\n"
    return Debrief(**{"id": id, "interview_id": "i1", "text": text, "changed_at": WRITTEN, **fields})


def take(id: str = "t1", **fields: Any) -> Take:  # noqa: A002
    """A take that was said to its end, its one sentence marked by hand."""
    said = {"text": "Hi Dana.", "limit": 30, "expected": 1.5, "seconds": 2, "end": TakeEnd.SAID}
    marks = (Mark(at=2, by_hand=True),)
    return Take(
        **{"id": id, "script_id": "s1", "interview_id": "i1", "at": AT, "marks": marks, **said, **fields}
    )


def drill(id: str = "d1", **fields: Any) -> Drill:  # noqa: A002
    """A drill of two calls: a machine that was hung up on, and one that nobody reacted to."""
    calls = (
        DrillCall(answer=Answer.MACHINE, rings=3, greeting=4.5, reaction=Reaction.HANG_UP, second=1.2),
        DrillCall(answer=Answer.PERSON, rings=1, missed=2, machines=1),
    )
    return Drill(
        **{"id": id, "script_id": "s1", "interview_id": "i1", "at": AT, "seed": 7, "calls": calls, **fields}
    )


def touch(id: str = "f1", **fields: Any) -> Touch:  # noqa: A002
    """A thank-you that was sent."""
    step = StepKey(stage="thank-you", owner_id="i1", contact_id="c1")
    return Touch(**{"id": id, "at": AT, "recorded_at": WRITTEN, "step": step, **fields})


def outcome(id: str = "f2", **fields: Any) -> Outcome:  # noqa: A002
    """An offer with a deadline."""
    deadline = When(day="2026-12-01", time="17:00", zone="Europe/Berlin")
    return Outcome(
        **{"id": id, "at": AT, "recorded_at": WRITTEN, "result": Result.OFFER, "deadline": deadline, **fields}
    )


def added(table: Table, *documents: Document) -> list[Change]:
    """Changes that add these documents to one table."""
    return [Change(table, document.id, 0, document) for document in documents]


def everything() -> list[Change]:
    """Changes that add one document or more to each table."""
    return [
        *added("applications", application(notes="Bring the “Kafka” story.\nÇa va ?")),
        *added("contacts", contact(), contact("c2", name="Maria Lopez", email="maria@northwind.example")),
        *added("interviews", interview()),
        *added("scripts", script()),
        *added("facts", touch(), outcome()),
    ]
