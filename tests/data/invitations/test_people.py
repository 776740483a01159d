"""Who counts as a person to know, and which company an address speaks for."""

import pytest

from data.invitations import Invitee
from data.invitations.company import is_companys, name_of_domain
from data.invitations.people import contacts_of, is_robot, name_of
from data.records import Role
from tests.data.invitations.planned import DANA, PRIYA, invitation


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@northwind.example",
        "noreply@northwind.example",
        "jobs-noreply@northwind.example",
        "do-not-reply@northwind.example",
        "donotreply@northwind.example",
        "notifications@northwind.example",
        "calendar-notification@google.com",
        "unknownorganizer@calendar.google.com",
        "c_1884@group.calendar.google.com",
        "c_1884@resource.calendar.google.com",
        "no-reply@calendly.com",
        "abc123def@us.greenhouse-mail.io",
        "scheduling@goodtime.io",
        "invites@hire.lever.co",
        "mailer-daemon@northwind.example",
        "Bookings@northwind.example",
    ],
)
def test_robots(address: str) -> None:
    """Addresses nobody reads are no contact."""
    assert is_robot(Invitee(email=address))


@pytest.mark.parametrize(
    "address",
    [
        "dana@northwind.example",
        "maria.lopez@calendly.com",
        "norepl.y@northwind.example",
        "invita@x.example",
        "",
    ],
)
def test_people(address: str) -> None:
    """Everybody else is, even at a scheduling service."""
    assert not is_robot(Invitee(email=address))


def test_each_person_once() -> None:
    """The organiser among the attendees is the hiring contact only; rooms, lists, robots and me are left out."""
    room = Invitee(name="Room 4", email="room4@northwind.example", is_person=False)
    found = contacts_of(
        invitation(
            attendees=(
                Invitee(email="DANA.FOX@northwind.example"),
                Invitee(email="priya@northwind.example"),
                PRIYA,
                room,
                Invitee(email="room4@northwind.example"),
                Invitee(email="no-reply@northwind.example"),
                Invitee(email="Sam+jobs@mail.example"),
            )
        ),
        ("sam@MAIL.example",),
    )
    assert found == ((DANA, Role.HIRING_CONTACT), (PRIYA, Role.INTERVIEWER))


@pytest.mark.parametrize(
    ("who", "name"),
    [
        (Invitee(name="Dana Fox", email="d@x.example"), "Dana Fox"),
        (Invitee(name="Fox, Dana", email="d@x.example"), "Dana Fox"),
        (Invitee(name="Northwind, Inc", email="d@x.example"), "Northwind, Inc"),
        (Invitee(email="dana.fox2@x.example"), "Dana Fox"),
        (Invitee(email="dana_mcFox+jobs@x.example"), "Dana McFox"),
        (Invitee(email="555@x.example"), ""),
    ],
)
def test_names(who: Invitee, name: str) -> None:
    """The name given, turned round where it is written last name first, else one from the address."""
    assert name_of(who) == name


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("northwind.example", "Northwind"),
        ("mail.kestrel.co.uk", "Kestrel"),
        ("kestrel.co.uk", "Kestrel"),
        ("eu.bluewater-energy.com", "Bluewater Energy"),
        ("co.uk", "Co"),
        ("xn--mller-kva.example", "Müller"),
    ],
)
def test_company_names(domain: str, name: str) -> None:
    """The part of a domain that was registered, written as a name."""
    assert name_of_domain(domain) == name


@pytest.mark.parametrize(
    ("domain", "says"),
    [
        ("northwind.example", True),
        ("gmail.com", False),
        ("yahoo.co.uk", False),
        ("gmx.de", False),
        ("web.de", False),
        ("proton.me", False),
        ("icloud.com", False),
        ("calendly.com", False),
        ("us.greenhouse-mail.io", False),
        ("group.calendar.google.com", False),
        ("localhost", False),
        ("", False),
    ],
)
def test_domains_that_name_a_company(domain: str, says: bool) -> None:
    """Neither free mail nor a scheduling service does."""
    assert is_companys(domain) is says
