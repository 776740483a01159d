"""At the start: one sentence about a call that a lost session left ringing; nobody knows how it ended."""

import arrow

from data.desk import Desk
from data.errors import Unreadable
from data.moments import zone_name
from data.naming import named
from data.records import Attempt
from data.recovery import Recovered, dismiss
from tui import days
from tui.journal_keys import CallKey


def recovered_call(desk: Desk, key: CallKey, left: Recovered) -> str:
    """What was dialled and when, unless it was noted after all; then, or where nobody is rung, empty.

    `left.text` is when, `2026-11-30T17:00:00Z`, and behind a blank the number.
    """
    documents = desk.documents()
    contact = documents.contacts.get(key.contact_id)
    dialled, _, number = left.text.partition(" ")
    calls = (fact for fact in documents.facts.values() if isinstance(fact, Attempt))
    noted = any(call.contact_id == key.contact_id and call.at.utc == dialled for call in calls)
    if contact is None or key.application_id not in documents.applications or noted:
        dismiss(left)
        return ""
    now = desk.now()
    try:
        at = days.day_and_time(arrow.get(dialled).to(zone_name(now)), now)
    except ValueError:
        raise Unreadable("It isn't known when it was dialled.") from None
    dismiss(left)
    rung = f" ({number})" if number else ""
    return (
        f"A call to {named(contact)}{rung}, dialled {at}, wasn't noted: the line dropped, and how it ended isn't "
        "known. They may see a missed call."
    )
