"""The nouns: what is stored, as frozen records. Facts only; what to do is computed from them.

Every document carries its own string `id` and a `revision` that grows by one at each change.
Nothing is omitted on disk, and a key we don't know is refused rather than dropped.
"""

from data.records.base import Clock, Day, Id, Moment, Record, Seconds, When
from data.records.facts import (
    OF_ONES_OWN,
    AnyFact,
    Attempt,
    AttemptOutcome,
    Channel,
    Fact,
    Move,
    Outcome,
    Promise,
    Reply,
    Result,
    Retire,
    Skip,
    StepKey,
    Touch,
    TouchKind,
)
from data.records.hunt import Application, CalendarSource, Contact, Interview, Link, Role
from data.records.letters import Debrief, Given, Letter
from data.records.practice import (
    Answer,
    Drill,
    DrillCall,
    Hold,
    Mark,
    Reaction,
    Reading,
    Script,
    Take,
    TakeEnd,
)
from data.records.tables import TABLES, Document, Documents, Table

__all__ = [
    "OF_ONES_OWN",
    "TABLES",
    "Answer",
    "AnyFact",
    "Application",
    "Attempt",
    "AttemptOutcome",
    "CalendarSource",
    "Channel",
    "Clock",
    "Contact",
    "Day",
    "Debrief",
    "Document",
    "Documents",
    "Drill",
    "DrillCall",
    "Fact",
    "Given",
    "Hold",
    "Id",
    "Interview",
    "Letter",
    "Link",
    "Mark",
    "Moment",
    "Move",
    "Outcome",
    "Promise",
    "Reaction",
    "Reading",
    "Record",
    "Reply",
    "Result",
    "Retire",
    "Role",
    "Script",
    "Seconds",
    "Skip",
    "StepKey",
    "Table",
    "Take",
    "TakeEnd",
    "Touch",
    "TouchKind",
    "When",
]
