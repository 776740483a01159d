"""When the interview of an invitation is, once the person has said what the file leaves open."""

import re

from arrow import Arrow

from data.errors import UsageProblem
from data.invitations.shapes import Answers, Invitation
from data.moments import at_wall, from_utc, instant, moment, zone_name, zone_of
from data.records import CalendarSource, Moment


def said_start(invitation: Invitation, answers: Answers, now: Arrow, known: CalendarSource | None) -> Moment:
    """The start by the calendar alone; an all-day event starts at midnight.

    A floating time hangs in the zone the person gave, now or when it was first taken in; UsageProblem
    where they never did. One written in UTC is shown on the person's own clock.
    """
    if invitation.whole_day:
        return moment(at_wall(invitation.local[:10], "00:00", zone_of(answers.zone or zone_name(now))))
    if invitation.zone == "UTC":
        return moment(from_utc(invitation.utc).to(zone_of(answers.zone) if answers.zone else now.tzinfo))
    if invitation.zone:
        return Moment(local=invitation.local, zone=invitation.zone, utc=invitation.utc)
    zone = answers.zone or (known.start.zone if known and known.start else "")
    if not zone:
        raise UsageProblem(zone_question(invitation))
    return moment(at_wall(invitation.local[:10], invitation.local[11:], zone_of(zone)))


def own_start(invitation: Invitation, answers: Answers, said: Moment) -> tuple[Moment, bool]:
    """The start to store and whether only its day is known: the time the person gave completes the day."""
    if not invitation.whole_day:
        return said, False
    if not answers.time:
        return said, True
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", answers.time):
        raise UsageProblem(f"“{answers.time}” is no time of day; write it as 14:30.")
    return moment(at_wall(said.local[:10], answers.time.zfill(5), zone_of(said.zone))), False


def same_start(one: Moment, one_whole_day: bool, other: Moment, other_whole_day: bool) -> bool:
    """True when both mean the same instant, or the same day where only the day is known."""
    if one_whole_day != other_whole_day:
        return False
    return one.local[:10] == other.local[:10] if one_whole_day else one.utc == other.utc


def in_full(start: Moment, whole_day: bool) -> str:
    """`Thu 26 Nov 2026 10:00, Europe/Berlin`; of an all-day event the day."""
    at = instant(start)
    return at.format("ddd D MMM YYYY") if whole_day else at.format("ddd D MMM YYYY HH:mm") + f", {start.zone}"


def zone_question(invitation: Invitation) -> str:
    """What to say of a time without a zone."""
    written = f" (it says “{invitation.written_zone}”)" if invitation.written_zone else ""
    example = invitation.likely_zone or "Europe/Berlin"
    return (
        f"“{invitation.title}” is at {invitation.local[:16].replace('T', ' ')}, but the file doesn't say in which "
        f"time zone{written}; give it with --zone, for example --zone {example}."
    )
