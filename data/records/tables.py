"""Everything that is a document of its own, and the table it is kept in."""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from data.records.facts import AnyFact
from data.records.hunt import Application, Contact, Interview
from data.records.practice import Drill, Script, Take

Document: TypeAlias = Application | Interview | Contact | Script | Take | Drill | AnyFact
"""Everything that is a document of its own and can be changed, undone and redone."""
Table: TypeAlias = Literal["applications", "interviews", "contacts", "scripts", "takes", "drills", "facts"]

TABLES: dict[
    Table,
    type[Application] | type[Interview] | type[Contact] | type[Script] | type[Take] | type[Drill] | AnyFact,
] = {
    "applications": Application,
    "interviews": Interview,
    "contacts": Contact,
    "scripts": Script,
    "takes": Take,
    "drills": Drill,
    "facts": AnyFact,  # type: ignore[dict-item]  # a union of types is a type to msgspec only
}
"""Each table and what it holds."""


class Documents(Struct, frozen=True):
    """All that is known at one moment, by id and in the order it was written down."""

    applications: dict[str, Application] = msgspec.field(default_factory=dict)
    interviews: dict[str, Interview] = msgspec.field(default_factory=dict)
    contacts: dict[str, Contact] = msgspec.field(default_factory=dict)
    scripts: dict[str, Script] = msgspec.field(default_factory=dict)
    takes: dict[str, Take] = msgspec.field(default_factory=dict)
    drills: dict[str, Drill] = msgspec.field(default_factory=dict)
    facts: dict[str, AnyFact] = msgspec.field(default_factory=dict)
