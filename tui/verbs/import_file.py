"""`afterword import FILE`: a calendar invitation becomes an interview, without a screen."""

import json
import sys
from collections.abc import Sequence
from typing import Any, Final

import click

from data.desk.importing import TakenIn
from data.errors import UsageProblem
from data.exchange.calendar import MAXIMUM_BYTES, bytes_of, read_invitations
from data.invitations import Answers, Calendar, Invitation, chosen, listed
from data.records import Documents
from tui.opened import Opened

SHOWN_NOTICES: Final = 8
"""A whole calendar says the same of many events."""


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option("--company", default="", help="The company, where the addresses don't say it.")
@click.option("--role", default="", help="The role you are after.")
@click.option("--zone", default="", help="The time zone of a time that names none, such as Europe/Berlin.")
@click.option(
    "--me", multiple=True, metavar="ADDRESS", help="Your own address, to leave you out; repeatable."
)
@click.option("--uid", default="", help="The one event to take from a file that has several.")
@click.option("--all", "everything", is_flag=True, help="Take every event of the file.")
@click.option("--time", default="", metavar="HH:MM", help="The time of an all-day event.")
@click.option("--json", "as_json", is_flag=True, help="Print what was understood as a list of objects.")
@click.pass_obj
def import_file(
    opened: Opened,
    file: str,
    company: str,
    role: str,
    zone: str,
    me: tuple[str, ...],
    uid: str,
    everything: bool,
    time: str,
    as_json: bool,
) -> None:
    """Take in an interview from an invitation (.ics, or a saved e-mail with one in it).

    FILE may be - to read a pipe. The same invitation again only brings what changed in it.
    """
    source = sys.stdin.buffer.read(MAXIMUM_BYTES + 1) if file == "-" else bytes_of(file)
    calendar = read_invitations(source)
    meant = _chosen(calendar, uid, everything)
    desk = opened.desk
    answers = desk.answers(Answers(company=company, role=role, zone=zone, me=me, uid=uid, time=time))
    for invitation in meant:
        desk.intended(invitation, answers)  # every question is settled before anything is stored
    taken = [(invitation, desk.take_in(invitation, answers)) for invitation in meant]
    if as_json:
        documents = desk.documents()
        objects = [_object(documents, invitation, said, calendar.warnings) for invitation, said in taken]
        click.echo(json.dumps(objects, indent=2))
        return
    for _, said in taken:
        click.echo(said.text)
    notices = [notice for _, said in taken for notice in said.notices]
    different = list(dict.fromkeys((*calendar.warnings, *notices)))
    for notice in different[:SHOWN_NOTICES]:
        click.echo(f"  {notice}")
    if len(different) > SHOWN_NOTICES:
        click.echo(f"  And {len(different) - SHOWN_NOTICES} more notices like these; --json gives them all.")


def _chosen(calendar: Calendar, uid: str, everything: bool) -> tuple[Invitation, ...]:
    """The events that are meant; where that is open, the list of them goes before the sentence."""
    try:
        return chosen(calendar.invitations, uid, everything=everything)
    except UsageProblem:
        for line in listed(calendar.invitations):
            click.echo(f"  {line}", err=True)
        raise


def _object(
    documents: Documents, invitation: Invitation, said: TakenIn, warnings: Sequence[str]
) -> dict[str, Any]:
    """One event as JSON: what is stored of it, or what it said where nothing is."""
    interview = documents.interviews.get(said.id)
    told = {
        "uid": invitation.key,
        "title": invitation.title,
        "start": invitation.local,
        "start_utc": invitation.utc,
        "zone": invitation.zone,
        "minutes": invitation.minutes,
        "whole_day": invitation.whole_day,
        "company": "",
        "role": "",
        "people": [],
        "place": invitation.place,
        "link": invitation.link,
        "outcome": said.outcome,
        "sentence": said.text,
        "warnings": [*said.notices, *warnings],
    }
    if interview is None:
        return told
    application = documents.applications[interview.application_id]
    people = [(documents.contacts[link.contact_id], link.role) for link in interview.people]
    return told | {
        "title": interview.title,
        "start": interview.start.local,
        "start_utc": interview.start.utc,
        "zone": interview.start.zone,
        "minutes": interview.minutes,
        "whole_day": interview.whole_day,
        "company": application.company,
        "role": application.role,
        "people": [{"name": who.name, "email": who.email, "role": role.value} for who, role in people],
        "place": interview.place,
        "link": interview.link,
    }
