"""Desks for the screens' tests: a job hunt with every state, an empty one, a hostile one, a large one."""

from arrow import Arrow

from data.desk import Desk
from data.records import TABLES, Documents, Outcome, Reply, Result
from data.settings import Settings
from data.store import Change, Store
from tests.builders import Hunt, at, when

NOW = "2026-11-24 14:05"
HOSTILE = (
    "[@click=app.quit]x[/]",
    "Foo [Bar] Ltd [/] [red]",
    "\x1b]52;c;aGVsbG8=\x07\x1b[2J\x1bcEscape\x9b31m Ltd",
    "\u202eלתנשמ\u202c \u05d7\u05d1\u05e8\u05d4 \u0634\u0631\u0643\u0629",
    "Z" + "\u0301\u0302\u0303" * 70 + "algo",
    "株式会社ノースウィンド・ラボラトリーズ研究開発本部",
    "A very long company name " * 12,
    "👩‍👩‍👧‍👦 Family \U0001f1e9\U0001f1ea",
)


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, text: str = NOW) -> None:
        self.at = at(text)

    def __call__(self) -> Arrow:
        return self.at

    def set(self, text: str) -> None:
        """Move it to `text`."""
        self.at = at(text)


def desk_on(documents: Documents, clock: Clock | None = None, settings: Settings | None = None) -> Desk:
    """A desk in memory that holds `documents`."""
    store = Store.in_memory()
    changes = [
        Change(table, id_, 0, document)
        for table in TABLES
        for id_, document in getattr(documents, table).items()
    ]
    if changes:
        store.commit(changes, history=False)
    return Desk(store, settings or Settings(), clock or Clock())


def empty() -> Desk:
    """Nobody has an interview yet."""
    return desk_on(Documents())


def a_hunt() -> Hunt:
    """Late, due today, this week, waiting and closed; three to thank; an offer; a promise."""
    hunt = Hunt()
    northwind = hunt.application("Northwind Labs", "Data Engineer", "app-northwind")
    dana = hunt.contact("Dana Fox", email="dana@northwind.example", company="Northwind Labs")
    priya = hunt.contact("Priya Raman", email="priya@northwind.example", company="Northwind Labs")
    maria = hunt.contact(
        "Maria Lopez", email="maria@northwind.example", phone="+1 415 555 0142", position="HR"
    )
    hunt.interview(
        northwind, "2026-11-12 15:00", interviewers=(dana,), hr=(maria,), round="round 1, phone", minutes=30
    )
    hunt.interview(
        northwind,
        "2026-11-23 10:00",
        interviewers=(dana, priya),
        hr=(maria,),
        round="round 2, video",
        link="https://meet.example/nwl-2",
        notes="wants someone for streaming",
    )
    kestrel = hunt.application("Kestrel & Sons", "Analyst", "app-kestrel")
    tom = hunt.contact("Tom Baker", email="tom@kestrel.example", phone="+44 20 7946 0155")
    hunt.interview(kestrel, "2026-11-16 09:30", hr=(tom,), round="phone", minutes=30)
    orchard = hunt.application("Orchard Health", "Platform lead", "app-orchard")
    people = [
        hunt.contact(name, email=f"{name.split()[0].lower()}@orchard.example")
        for name in ("Ana Ruiz", "Ben Cho", "Cleo Hart")
    ]
    hunt.interview(orchard, "2026-11-24 09:00", interviewers=tuple(people), round="video")
    tamar = hunt.application("Tamar Rail", "Developer", "app-tamar")
    hunt.interview(
        tamar,
        "2026-11-26 10:00",
        interviewers=(hunt.contact("Jo Field"),),
        round="round 1",
        place="12 Quay Street",
    )
    bluewater = hunt.application("Bluewater", "SRE", "app-bluewater")
    hunt.interview(
        bluewater,
        "2026-11-24 16:30",
        hr=(hunt.contact("Lea Strand", phone="+1 212 555 0117"),),
        round="on-site",
    )
    quill = hunt.application("Quill", "Editor tools", "app-quill")
    olive = hunt.contact("Olive Penn", email="olive@quill.example")
    hunt.interview(quill, "2026-11-10 11:00", hr=(olive,), round="final")
    hunt.fact(
        Reply, "2026-11-20 12:00", quill, contact_id=olive, promised=when("2026-12-03"), text="we decide then"
    )
    fernhill = hunt.application("Fernhill", "SRE", "app-fernhill")
    sam = hunt.contact("Sam Holt", email="sam@fernhill.example", address="3 Mill Lane, Fernhill")
    hunt.interview(fernhill, "2026-11-05 10:00", hr=(sam,))
    hunt.fact(
        Outcome, "2026-11-20 17:00", fernhill, result=Result.REJECTED, reason="went with somebody inside"
    )
    osprey = hunt.application("Osprey", "Backend", "app-osprey")
    hunt.interview(osprey, "2026-09-02 10:00", hr=(hunt.contact("Kit Wren"),))
    hunt.fact(Outcome, "2026-10-20 17:00", osprey, result=Result.COLD, reason="silent for six weeks")
    return hunt


def hunting(clock: Clock | None = None, settings: Settings | None = None) -> Desk:
    """The desk of `a_hunt`."""
    hunt = a_hunt()
    desk = desk_on(hunt.documents, clock, settings)
    row = next(row for row in desk.board().rows if row.id == "app-northwind")
    dana = next(step for step in row.siblings if step.contact and step.contact.name == "Dana Fox")
    desk.done(dana, at=at("2026-11-23 16:20"))
    return desk


def hostile() -> Desk:
    """Names from outside that would like to be more than text."""
    hunt = Hunt()
    for number, name in enumerate(HOSTILE):
        application = hunt.application(name, name, f"app-{number}")
        person = hunt.contact(name, email=f"p{number}@hostile.example", position=name, address=name)
        hunt.interview(
            application,
            f"2026-11-{23 - number:02} 10:00",
            interviewers=(person,),
            round=name,
            place=name,
            notes=name,
        )
    return desk_on(hunt.documents)


def large(rows: int = 5000) -> Desk:
    """Very many applications."""
    hunt = Hunt()
    person = hunt.contact("Dana Fox", email="dana@northwind.example")
    for number in range(rows):
        application = hunt.application(f"Company {number:04}", f"Role {number % 17}", f"app-{number:04}")
        hunt.interview(application, f"2026-11-{number % 28 + 1:02} {number % 9 + 8:02}:00", hr=(person,))
    return desk_on(hunt.documents)
