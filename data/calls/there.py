"""Pure: the zone a contact lives by, and how sure that is."""

from collections.abc import Iterable
from datetime import tzinfo

from msgspec import Struct

from data.errors import UsageProblem
from data.moments import zone_of
from data.records import Contact, Interview

THEIRS = ""
INTERVIEWS = "the interview's"
YOURS = "yours"


class There(Struct, frozen=True):
    """A contact's zone. `whose` is empty where it is known to be theirs, else words for what stands in."""

    zone: tzinfo
    whose: str = THEIRS


def there(contact: Contact, interviews: Iterable[Interview], here: tzinfo) -> There:
    """Their own zone; unknown, the last interview's with them, and `here` where this machine knows neither.

    Product.md, "The call ledger": "unknown zone: the interview's, and say so".
    """
    if zone := _known(contact.zone):
        return There(zone)
    met = [one for one in interviews if any(link.contact_id == contact.id for link in one.people)]
    for interview in sorted(met, key=lambda one: one.start.utc, reverse=True):
        if zone := _known(interview.start.zone):
            return There(zone, INTERVIEWS)
    return There(here, YOURS)


def _known(name: str) -> tzinfo | None:
    try:
        return zone_of(name) if name else None
    except UsageProblem:
        return None
