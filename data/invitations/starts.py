"""When the interview of an invitation is, once the person has said what the file leaves open."""

import re
from datetime import UTC, datetime, tzinfo

from arrow import Arrow
from msgspec.structs import replace

from data.errors import UsageProblem
from data.invitations.shapes import Answers, Invitation
from data.moments import at_wall, from_utc, instant, moment, zone_name, zone_of
from data.records import CalendarSource, Moment
from data.text import clean_line


def checked_answers(answers: Answers) -> Answers:
    """The answers as they will be used; UsageProblem, naming the option, where one makes no sense."""
    time = answers.time.strip().zfill(5) if answers.time.strip() else ""
    if time and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time, re.ASCII):
        raise UsageProblem(f"“{clean_line(answers.time, 40)}” is no time of day; write --time as 14:30.")
    zone = answers.zone.strip()
    if zone:
        zone_of(zone)
    for address in answers.me:
        if not re.fullmatch(r"[^\s@]+@[^\s@]+", address.strip()):
            raise UsageProblem(
                f"“{clean_line(address, 80)}” is no e-mail address; write --me as sam@mail.example."
            )
    return replace(
        answers,
        company=clean_line(answers.company),
        role=clean_line(answers.role),
        zone=zone,
        time=time,
    )


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
    return moment(at_wall(said.local[:10], answers.time, zone_of(said.zone))), False


def clock_warning(wall: datetime, zone: tzinfo, name: str) -> str:
    """What to say of a wall clock that the clocks of `zone` skip or strike twice; empty for every other."""
    asked = f"{wall:%H:%M} on {wall.day} {wall:%b %Y}"
    there = wall.replace(tzinfo=zone)
    real = there.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    if real != wall:
        return (
            f"{asked} doesn't exist in {name}, where the clocks skip it, "
            f"so {real:%H:%M} was taken; check the time with them."
        )
    if there.utcoffset() == there.replace(fold=1).utcoffset():
        return ""
    return (
        f"{asked} comes twice in {name}, where the clocks go back, "
        "so the first was taken; check the time with them."
    )


def answered_clock_warning(invitation: Invitation, answers: Answers, said: Moment) -> str:
    """The same of a time that the person's own answers, a zone or a time of day, complete."""
    time = answers.time if invitation.whole_day else invitation.local[11:16] * (not invitation.zone)
    if not time:
        return ""
    wall = datetime.fromisoformat(f"{invitation.local[:10]}T{time}")
    return clock_warning(wall, zone_of(said.zone), said.zone)


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
