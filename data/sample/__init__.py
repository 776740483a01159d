"""The sample job hunt: invented people and companies in every stage and state, dated relative to now."""

from typing import Final

from arrow import Arrow

from data.records import (
    Application,
    Contact,
    Debrief,
    Document,
    Drill,
    Interview,
    Letter,
    Script,
    Table,
    Take,
)
from data.sample.calls import tell_calls
from data.sample.closed import tell_closed
from data.sample.current import tell_current
from data.sample.people import tell_people
from data.sample.rehearsals import tell_rehearsals
from data.sample.teller import SAMPLE_ME, Teller
from data.sample.waiting import tell_waiting

__all__ = ["SAMPLE_ME", "sample", "table_of"]

_TABLES: Final[dict[type, Table]] = {
    Application: "applications",
    Interview: "interviews",
    Contact: "contacts",
    Script: "scripts",
    Take: "takes",
    Drill: "drills",
    Debrief: "debriefs",
    Letter: "letters",
}


def sample(now: Arrow, zone: str) -> tuple[Document, ...]:
    """The documents of the job hunt as it stands at `now` for somebody in `zone`; the same for the same `now`."""
    teller = Teller(now, zone)
    for tell in (tell_current, tell_waiting, tell_closed, tell_calls, tell_rehearsals, tell_people):
        tell(teller)
    return tuple(teller.documents)


def table_of(document: Document) -> Table:
    """The table a document belongs to."""
    return _TABLES.get(type(document), "facts")
