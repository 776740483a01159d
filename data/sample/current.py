"""Of the sample: interviews of these days, and what is late or due."""

from typing import Final

from data.moments import utc_text
from data.records import Attempt, AttemptOutcome, Promise, Script
from data.sample.teller import Teller

DEBRIEF: Final = """\
Dana Fox said:
wants someone for streaming; they lose events when a broker restarts

Priya Raman said:


Maria Lopez said:
the team is four people and grows to six

What went well:
the whiteboard, with its partitions and lag

What I forgot to say:
the Kafka story

What they promised:
news by {day}
"""
"""Of round 2 at Northwind Labs."""


def tell_current(tell: Teller) -> None:
    """Everything that asks for something today."""
    _northwind(tell)
    _kestrel(tell)
    _bluewater(tell)
    _orchard(tell)
    _thistle(tell)
    _grey_heron(tell)
    _saltmarsh(tell)
    _juniper(tell)
    _tamar(tell)
    _foo_bar(tell)


def _northwind(tell: Teller) -> None:
    """One of two interviewers thanked, the other late; its script is in rehearsals.py."""
    maria = tell.person(
        "maria-lopez",
        "Maria Lopez",
        email="maria@northwind.example",
        phone="+1 415 555 0142",
        company="Northwind Labs",
        position="HR",
        zone="America/Los_Angeles",
    )
    dana = tell.person("dana-fox", "Dana Fox", email="dana@northwind.example", company="Northwind Labs")
    priya = tell.person(
        "priya-raman", "Priya Raman", email="priya@northwind.example", company="Northwind Labs"
    )
    app = tell.application("northwind", "Northwind Labs", "Data Engineer")
    first = tell.round(
        app, tell.weekday(-13, "15:00"), contact=maria, minutes=30, round="phone", title="First call"
    )
    tell.thanked(app, first, maria, tell.weekday(-13, "17:10"))
    second = tell.round(
        app,
        tell.hours(-28),
        met=(dana, priya),
        contact=maria,
        number=2,
        round="round 2, video",
        link="https://meet.northwind.example/round-2",
    )
    promised = tell.weekday(9)
    tell.debriefed(second, tell.hours(-27), DEBRIEF.format(day=promised.format("dddd D MMMM")))
    tell.fact(Promise, app, tell.hours(-27), interview_id=second, promised=tell.when(promised))
    tell.thanked(app, second, dana, tell.hours(-21.67), "Thank you for the talk about streaming.")


def _kestrel(tell: Teller) -> None:
    """A week without news: the check-in is due today."""
    tom = tell.person(
        "tom-reed", "Tom Reed", email="tom@kestrel.example", phone="+44 20 555 0117", zone="Europe/London"
    )
    app = tell.application("kestrel", "Kestrel & Sons", "Analyst")
    call = tell.round(app, tell.day(-7, "15:00"), contact=tom, minutes=30, round="phone")
    tell.thanked(app, call, tom, tell.day(-6, "09:20"))
    if tell.now.isoweekday() > 5:  # else it would roll to Monday
        tell.moved(app, "check-in", tom, tell.day(-1, "18:00"), tell.when(tell.now))


def _bluewater(tell: Teller) -> None:
    """Chose to ring today after a first silent attempt; a script with a gap that is still to fill."""
    ana = tell.person(
        "ana-silva",
        "Ana Silva",
        email="ana@bluewater.example",
        phone="+44 20 555 0163",
        company="Bluewater",
        position="Recruiter",
        zone="Europe/London",
    )
    ravi = tell.person("ravi-menon", "Ravi Menon", email="ravi@bluewater.example", zone="Asia/Kolkata")
    app = tell.application("bluewater", "Bluewater", "SRE")
    visit = tell.round(
        app,
        tell.weekday(-5, "13:00"),
        met=(ravi,),
        contact=ana,
        minutes=180,
        round="on-site",
        place="14 Harbour Row",
    )
    tell.thanked(app, visit, ravi, tell.weekday(-5, "19:30"))
    tell.fact(Attempt, app, tell.hours(-25), contact_id=ana, outcome=AttemptOutcome.NO_ANSWER)
    at = tell.today(2.5)
    tell.moved(app, "phone-call", ana, tell.hours(-24), tell.when(at, at.format("HH:mm")))
    tell.documents.append(
        Script(
            id="script-bluewater",
            interview_id=visit,
            contact_id=ana,
            title="Ring Ana",
            text="Hello {contact}, {me} here about the {role} role at {company}, extension {extension}. ",
            changed_at=utc_text(tell.hours(-24)),
        )
    )


def _orchard(tell: Teller) -> None:
    """Three interviewers to thank by tomorrow."""
    met = tuple(
        tell.person(key, name, email=f"{key.split('-')[0]}@orchard.example", company="Orchard Health")
        for key, name in (("ines-costa", "Inês Costa"), ("omar-haddad", "Omar Haddad"), ("li-wei", "Li Wei"))
    )
    app = tell.application("orchard", "Orchard Health", "Platform lead")
    tell.round(app, tell.hours(-5), met=met, minutes=60, round="video", link="https://meet.orchard.example/9")


def _thistle(tell: Teller) -> None:
    """No interviewers known: one thank-you to the contact."""
    ruth = tell.person("ruth-adler", "Ruth Adler", email="ruth@thistle.example", position="HR")
    app = tell.application("thistle", "Thistle Analytics", "Statistician")
    tell.round(app, tell.hours(-9), contact=ruth, minutes=45, round="round 1, video")


def _grey_heron(tell: Teller) -> None:
    """Nobody known: the step is to find the hiring contact."""
    app = tell.application("grey-heron", "Grey Heron", "Backend Developer")
    tell.round(app, tell.hours(-12), round="round 1", title="Interview (dial-in)")


def _saltmarsh(tell: Teller) -> None:
    """An interview later today."""
    eve = tell.person("eve-marsh", "Eve Marsh", email="eve@saltmarsh.example")
    app = tell.application("saltmarsh", "Saltmarsh Foods", "Data Analyst")
    tell.round(app, tell.today(3), met=(eve,), minutes=30, round="phone")


def _juniper(tell: Teller) -> None:
    """An interview that is running."""
    kwame = tell.person("kwame-boateng", "Kwame Boateng", email="kwame@juniper.example")
    app = tell.application("juniper", "Juniper Bank", "Site Reliability Engineer")
    tell.round(app, tell.hours(0), met=(kwame,), minutes=60, round="panel")


def _tamar(tell: Teller) -> None:
    """An interview on a day ahead."""
    jo = tell.person("jo-penrose", "Jo Penrose", email="jo@tamar.example", zone="Europe/London")
    app = tell.application("tamar", "Tamar Rail", "Developer")
    tell.round(app, tell.weekday(2), met=(jo,), contact=jo, round="round 1")


def _foo_bar(tell: Teller) -> None:
    """Only the day is known; and a name that looks like markup."""
    app = tell.application("foo-bar", "Foo [Bar] Ltd", "[b]Editor[/b]")
    tell.round(app, tell.day(4, "00:00"), whole_day=True, title="Interview day", place="Dock 3")
