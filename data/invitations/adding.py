"""An invitation to an interview we don't have: its application, its round and its people."""

from collections.abc import Iterable

from arrow import Arrow

from data.adding import Adding, Person
from data.invitations.company import company_of, is_companys, name_of_domain
from data.invitations.people import addresses_in, contacts_of, domain_of, name_of, same_address
from data.invitations.shapes import Answers, Invitation, Invitee, Plan
from data.invitations.starts import in_full, own_start, said_start
from data.naming import titled
from data.records import Application, CalendarSource, Contact, Link, Role


def adding_new(invitation: Invitation, answers: Answers, adding: Adding, now: Arrow) -> Plan:
    """A further round of an application we have, or the first of a new one."""
    said = said_start(invitation, answers, now, None)
    start, whole_day = own_start(invitation, answers, said)
    company = answers.company or company_of(invitation, answers.me, adding.documents.contacts)[0]
    application_id = adding.application(company, answers.role)
    people = contacts_of(invitation, answers.me)
    links, names = link_people(people, application_id, (), adding)
    interview_id = adding.interview(
        application_id,
        start,
        links,
        minutes=invitation.minutes,
        whole_day=whole_day,
        title=invitation.title,
        place=invitation.place,
        link=invitation.link,
        calendar=CalendarSource(
            uid=invitation.key,
            sequence=invitation.sequence,
            stamp=invitation.stamp,
            title=invitation.title,
            place=invitation.place,
            link=invitation.link,
            start=said,
            minutes=invitation.minutes,
            whole_day=invitation.whole_day,
            people=addresses_in(invitation),
        ),
    )
    application = application_of(application_id, adding)
    length = "" if whole_day else f", {invitation.minutes} min"
    # two jobs at one company look alike to a calendar: whoever has them must hear what became of this one
    added = "added as a further round" if application_id in adding.documents.applications else "added"
    met = ", with " + ", ".join(names) if names else ""
    return Plan(
        outcome="added",
        sentence=f"interview at {titled(application)} on {in_full(start, whole_day)}{length}{met}, {added}",
        changes=tuple(adding.writes.values()),
        interview_id=interview_id,
    )


def link_people(
    people: Iterable[tuple[Invitee, Role]], application_id: str, links: tuple[Link, ...], adding: Adding
) -> tuple[tuple[Link, ...], tuple[str, ...]]:
    """`links` and whoever of `people` isn't in them yet, with their names; new contacts made on the way.

    A known contact is linked as they stand: what the person wrote about them is never overwritten.
    """
    linked = {link.contact_id for link in links}
    names: list[str] = []
    for who, role in people:
        known = _known(who, adding)
        if known:
            contact_id = known.id
        else:
            domain = domain_of(who.email)
            company = application_of(application_id, adding).company
            if is_companys(domain) and name_of_domain(domain).casefold() not in company.casefold():
                company = name_of_domain(domain)
            contact_id = adding.contact(Person(name=name_of(who), email=who.email), company)
        if contact_id in linked:
            continue
        linked.add(contact_id)
        links = (*links, Link(contact_id=contact_id, role=role))
        name = (known and known.name) or name_of(who) or who.email
        names.append(f"{name} (hiring contact)" if role is Role.HIRING_CONTACT else name)
    return links, tuple(names)


def application_of(application_id: str, adding: Adding) -> Application:
    """The application as it stands or as it is about to be stored."""
    pending = adding.writes.get(("applications", application_id))
    made = pending.document if pending else adding.documents.applications[application_id]
    assert isinstance(made, Application)  # noqa: S101  # the table says so; its type can't
    return made


def _known(who: Invitee, adding: Adding) -> Contact | None:
    address = same_address(who.email)
    return next(
        (one for one in adding.documents.contacts.values() if address and same_address(one.email) == address),
        None,
    )
