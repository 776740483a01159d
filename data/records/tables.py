"""Everything that is a document of its own, and the table it is kept in."""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from data.records.facts import AnyFact
from data.records.hunt import Application, Contact, Interview
from data.records.letters import Debrief, Letter
from data.records.practice import Drill, Script, Take

Document: TypeAlias = Application | Interview | Contact | Debrief | Script | Take | Drill | Letter | AnyFact
"""Everything that is a document of its own and can be changed, undone and redone."""
Table: TypeAlias = Literal[
    "applications", "interviews", "contacts", "debriefs", "scripts", "takes", "drills", "letters", "facts"
]

TABLES: dict[
    Table,
    type[Application]
    | type[Interview]
    | type[Contact]
    | type[Debrief]
    | type[Script]
    | type[Take]
    | type[Drill]
    | type[Letter]
    | AnyFact,
] = {
    "applications": Application,
    "interviews": Interview,
    "contacts": Contact,
    "debriefs": Debrief,
    "scripts": Script,
    "takes": Take,
    "drills": Drill,
    "letters": Letter,
    "facts": AnyFact,  # type: ignore[dict-item]  # a union of types is a type to msgspec only
}
"""Each table and what it holds."""


class Documents(Struct, frozen=True):
    """All that is known at one moment, by id and in the order it was written down."""

    applications: dict[str, Application] = msgspec.field(default_factory=dict)
    interviews: dict[str, Interview] = msgspec.field(default_factory=dict)
    contacts: dict[str, Contact] = msgspec.field(default_factory=dict)
    debriefs: dict[str, Debrief] = msgspec.field(default_factory=dict)
    scripts: dict[str, Script] = msgspec.field(default_factory=dict)
    takes: dict[str, Take] = msgspec.field(default_factory=dict)
    drills: dict[str, Drill] = msgspec.field(default_factory=dict)
    letters: dict[str, Letter] = msgspec.field(default_factory=dict)
    facts: dict[str, AnyFact] = msgspec.field(default_factory=dict)
