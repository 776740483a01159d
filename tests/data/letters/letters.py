"""A thank-you as it may be, and everything that can be known for one; shared by the tests of letters."""

from data.letters.draft import Draft
from data.letters.facts import letter_values
from data.letters.rules import checked
from data.playbook import PLAYBOOK
from data.records import Application, Channel, Contact, Interview
from data.settings import Me
from data.text_checks import Point
from tests.builders import stored

MARIA = Contact(
    id="maria", name="Maria Lopez", email="maria@northwind.example", company="Northwind Labs", added_at=""
)
DANA = Contact(id="dana", name="Dana Fox", email="dana@northwind.example", added_at="")
PRIYA = Contact(id="priya", name="Priya Raman", email="priya@northwind.example", added_at="")
ME = Me(name="Sam Okafor", email="sam@okafor.example", phone="+44 115 555 0199")
APPLICATION = Application(
    id="northwind",
    company="Northwind Labs",
    role="Data Engineer",
    strengths="six years of data pipelines, three of them with Kafka",
    added_at="",
)
INTERVIEW = Interview(
    id="round", application_id="northwind", start=stored("2026-11-23 10:00"), round="round 2", added_at=""
)
EMPTY = letter_values(None, None, None, (), Me())
FULL = letter_values(
    APPLICATION,
    INTERVIEW,
    MARIA,
    (DANA, PRIYA),
    ME,
    said="wants someone for streaming.\nthe batch jobs at night cost too much",
    forgot="the migration to Kafka that I led last year.",
    well="The talk about testing",
    promised_day="Thursday 3 December",
    deadline="Friday 4 December",
) | {"link": "https://streams.example/backpressure"}
STAGES = {stage.key: stage for stage in PLAYBOOK}
NOTHING_SAID = FULL | {"said": "", "forgot": ""}


def draft(stage: str, text: str, **changed: object) -> Draft:
    """A letter to Maria, with everything known."""
    channel = Channel.CARD if stage == "card" else Channel.EMAIL
    given = {"channel": channel, "values": FULL, "contact": MARIA, "others": (DANA, PRIYA)} | changed
    return Draft(STAGES[stage], text=text, **given)  # type: ignore[arg-type]  # the names say what they are


def points(stage: str, text: str, **changed: object) -> dict[str, Point]:
    """The points of such a letter by name."""
    return {point.name: point for point in checked(draft(stage, text, **changed))}


def shown(point: Point, stage: str, text: str, **changed: object) -> str:
    """What the point points at."""
    return draft(stage, text, **changed).filled.text[slice(*point.span)] if point.span else ""
