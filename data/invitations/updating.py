"""An invitation to an interview we have: the calendar's changes come in, the person's own stay."""

from typing import Any

from arrow import Arrow
from msgspec.structs import replace

from data.adding import Adding
from data.invitations.adding import link_people
from data.invitations.known import is_older, takes_place_again
from data.invitations.people import addresses_in, contacts_of, same_address
from data.invitations.shapes import Answers, Invitation, Plan
from data.invitations.starts import in_full, own_start, said_start, same_start
from data.moments import moment
from data.naming import titled
from data.records import CalendarSource, Interview, Moment


def cancelling(invitation: Invitation, interview: Interview, adding: Adding, now: Arrow) -> Plan:
    """Mark the interview cancelled at `now`; its people, notes and facts stay.

    A cancellation that the person took back stays taken back, however often the calendar says it.
    """
    source = interview.calendar or CalendarSource(uid=invitation.key)
    which = _which(interview, adding)
    if is_older(invitation, source):
        return Plan(
            outcome="unchanged",
            sentence=f"this cancellation of {which} is older than what is known, nothing changed",
            interview_id=interview.id,
        )
    newer = replace(_newer(source, invitation), cancelled=True)
    if source.cancelled or interview.cancelled:
        if newer != source:
            adding.change("interviews", interview.id, {"calendar": newer})
        return Plan(
            outcome="unchanged",
            sentence=f"{which} is cancelled already, nothing changed"
            if interview.cancelled
            else f"nothing new for {which}: you took this cancellation back, so it still takes place",
            changes=tuple(adding.writes.values()),
            interview_id=interview.id,
        )
    mark = moment(now)
    adding.change("interviews", interview.id, {"cancelled": mark, "calendar": replace(newer, marked=mark)})
    return Plan(
        outcome="cancelled",
        sentence=f"{which}, cancelled",
        changes=tuple(adding.writes.values()),
        interview_id=interview.id,
    )


def updating(
    invitation: Invitation, answers: Answers, interview: Interview, adding: Adding, now: Arrow
) -> Plan:
    """Take over what the calendar changed since it was last read, field by field, and whoever is new."""
    source = interview.calendar or CalendarSource(uid=invitation.key)
    if is_older(invitation, source):
        return Plan(
            outcome="unchanged",
            sentence=f"this invitation is older than what is known of {_which(interview, adding)}, nothing changed",
            interview_id=interview.id,
        )
    fields, changed, kept = _merged(invitation, answers, interview, source, now)
    again = takes_place_again(invitation, source)
    if interview.cancelled and interview.cancelled != source.marked:
        kept.append("cancellation")
    elif interview.cancelled and again:
        fields["cancelled"] = None
        changed.append("no longer cancelled")
    people = contacts_of(invitation, answers.me)
    unseen = [pair for pair in people if same_address(pair[0].email) not in source.people]
    links, names = link_people(unseen, interview.application_id, interview.people, adding)
    if links != interview.people:
        fields["people"] = links
        changed.append("people (" + ", ".join(names) + ")")
    said = said_start(invitation, answers, now, source)
    newer = _said(_newer(source, invitation), invitation, said)
    if again:
        newer = replace(newer, cancelled=False, marked=None)
    if changed or replace(newer, stamp=source.stamp) != source:
        adding.change("interviews", interview.id, fields | {"calendar": newer})
    current: Interview = replace(interview, **fields)
    own = f", your own {' and '.join(kept)} kept" if kept else ""
    if current.cancelled and "cancellation" not in kept:
        own += ", it stays cancelled"
    if not changed:
        return Plan(
            outcome="unchanged",
            sentence=f"nothing new for {_which(current, adding)}{own}",
            changes=tuple(adding.writes.values()),
            interview_id=interview.id,
        )
    return Plan(
        outcome="updated",
        sentence=f"{_which(current, adding)}, {current.minutes} min, updated: {', '.join(changed)}{own}",
        changes=tuple(adding.writes.values()),
        interview_id=interview.id,
    )


def _merged(
    invitation: Invitation, answers: Answers, interview: Interview, source: CalendarSource, now: Arrow
) -> tuple[dict[str, Any], list[str], list[str]]:
    """The fields to overwrite, the words for them, and the words for those the person's own stands in."""
    fields: dict[str, Any] = {}
    changed: list[str] = []
    kept: list[str] = []
    said = said_start(invitation, answers, now, source)
    start, whole_day = own_start(invitation, answers, said)
    told_before = source.start or interview.start
    time_given = invitation.whole_day and bool(answers.time)
    own = not same_start(interview.start, interview.whole_day, told_before, source.whole_day)
    news = not same_start(said, invitation.whole_day, told_before, source.whole_day) or time_given
    if news and not same_start(start, whole_day, interview.start, interview.whole_day):
        if own and not time_given:
            kept.append(f"time (the calendar says {in_full(start, whole_day)})")
        else:
            fields |= {"start": start, "whole_day": whole_day}
            changed.append(f"time (was {in_full(interview.start, interview.whole_day)})")
    for field, word, value in (
        ("minutes", "length", invitation.minutes),
        ("title", "title", invitation.title),
        ("place", "place", invitation.place),
        ("link", "link", invitation.link),
    ):
        now_stands, before = getattr(interview, field), getattr(source, field)
        if value in (before, now_stands):
            continue
        if now_stands != before:
            kept.append(word)
        else:
            fields[field] = value
            changed.append(word)
    return fields, changed, kept


def _newer(source: CalendarSource, invitation: Invitation) -> CalendarSource:
    """Which version was read last. A new SEQUENCE starts its stamps anew: they order one version only."""
    if invitation.sequence > source.sequence:
        return replace(source, sequence=invitation.sequence, stamp=invitation.stamp)
    return replace(source, stamp=max(source.stamp, invitation.stamp))


def _said(source: CalendarSource, invitation: Invitation, start: Moment) -> CalendarSource:
    """What the calendar says now, with everybody it ever named."""
    same = source.start and same_start(start, invitation.whole_day, source.start, source.whole_day)
    return replace(
        source,
        title=invitation.title,
        place=invitation.place,
        link=invitation.link,
        start=source.start if same else start,
        minutes=invitation.minutes,
        whole_day=invitation.whole_day,
        people=tuple(dict.fromkeys((*source.people, *addresses_in(invitation)))),
    )


def _which(interview: Interview, adding: Adding) -> str:
    application = adding.documents.applications[interview.application_id]
    return f"interview at {titled(application)} on {in_full(interview.start, interview.whole_day)}"
