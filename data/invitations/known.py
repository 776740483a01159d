"""Which interview an invitation is about, if it is one we already have."""

import re

from data.invitations.shapes import Invitation
from data.records import CalendarSource, Documents, Interview, Moment


def known_interview(invitation: Invitation, documents: Documents) -> Interview | None:
    """The interview taken from this event before.

    One occurrence of a series is the interview of the series only where that stands for this very time.
    """
    of_series = None
    for interview in documents.interviews.values():
        source = interview.calendar
        if source and source.uid == invitation.key:
            return interview
        if source and source.uid == invitation.uid and _is_occurrence(invitation.recurrence_id, source.start):
            of_series = interview
    return of_series


def is_older(invitation: Invitation, source: CalendarSource) -> bool:
    """True when what is known came later: by the event's version, then by when it was written.

    Some programs number every cancellation 0, so one with a lower number counts as old only if its stamp
    doesn't say otherwise.
    """
    earlier_stamp = bool(invitation.stamp and source.stamp) and invitation.stamp < source.stamp
    if invitation.sequence == source.sequence:
        return earlier_stamp
    lower = invitation.sequence < source.sequence
    return lower and (earlier_stamp or not invitation.stamp) if invitation.cancelled else lower


def takes_place_again(invitation: Invitation, source: CalendarSource) -> bool:
    """True when the calendar takes its cancellation back.

    That is a later version, or the same one confirmed outright in what was written later.
    """
    if not source.cancelled:
        return False
    later_stamp = bool(invitation.stamp and source.stamp) and invitation.stamp > source.stamp
    return invitation.sequence > source.sequence or (invitation.confirmed and later_stamp)


def _is_occurrence(recurrence_id: str, start: Moment | None) -> bool:
    if not recurrence_id or start is None:
        return False
    digits = re.sub(r"[^0-9]", "", recurrence_id)
    return any(re.sub(r"[^0-9]", "", text).startswith(digits) for text in (start.local, start.utc) if digits)
