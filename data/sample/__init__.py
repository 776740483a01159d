"""The sample job hunt: invented people and companies in every stage and state, dated relative to now."""

from typing import Final

from arrow import Arrow

from data.records import Application, Contact, Document, Interview, Script, Table, Take
from data.sample.closed import tell_closed
from data.sample.current import tell_current
from data.sample.teller import Teller
from data.sample.waiting import tell_waiting
from data.settings import Me

SAMPLE_ME: Final = Me(name="Sam Okafor", phone="415-555-0199", email="sam@home.example")
"""Whose job hunt it is."""
_TABLES: Final[dict[type, Table]] = {
    Application: "applications",
    Interview: "interviews",
    Contact: "contacts",
    Script: "scripts",
    Take: "takes",
}


def sample(now: Arrow, zone: str) -> tuple[Document, ...]:
    """The documents of the job hunt as it stands at `now` for somebody in `zone`; the same for the same `now`."""
    teller = Teller(now, zone)
    for tell in (tell_current, tell_waiting, tell_closed):
        tell(teller)
    return tuple(teller.documents)


def table_of(document: Document) -> Table:
    """The table a document belongs to."""
    return _TABLES.get(type(document), "facts")
