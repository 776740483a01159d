"""The sample job hunt: invented people and companies in every stage and state, dated relative to now."""

from arrow import Arrow

from data.records import Document
from data.sample.closed import tell_closed
from data.sample.current import tell_current
from data.sample.teller import Teller
from data.sample.waiting import tell_waiting


def sample(now: Arrow, zone: str) -> tuple[Document, ...]:
    """The documents of the job hunt as it stands at `now` for somebody in `zone`; the same for the same `now`."""
    teller = Teller(now, zone)
    for tell in (tell_current, tell_waiting, tell_closed):
        tell(teller)
    return tuple(teller.documents)


__all__ = ["sample"]
