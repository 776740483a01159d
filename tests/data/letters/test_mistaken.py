"""Names in a letter that belong into another one: whom it greets, to whom it speaks, which company it names."""

import pytest

from data.records import Contact
from tests.data.letters.letters import DANA, FULL, PRIYA, points, shown


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dear Dana,", "Dana"),
        ("Dear Ms Raman,", "Ms Raman"),
        ("Hi Will,", "Will"),
        ("Hello, and greetings to Dana.", "Dana"),
        ("Hello, Dana!", "Dana"),
        ("Hi i will come", ""),
        ("Dear María,", ""),
        ("Dear Maria, Dana told me of you.", ""),
        ("Hello, I will write in May.", ""),
        ("Hello, May and Will were kind.", ""),
        ("Hello, Sam here.", ""),
        ("Dear Maria Fuchs,", "Maria Fuchs"),
        ("Dear Maria and Dana,", ""),
        ("Dear Mary,", ""),
    ],
)
def test_whose_name_is_wrong(text: str, place: str) -> None:
    """Somebody else greeted, or named where the right name isn't; words that are names only in a greeting."""
    names = ("Dana Fox", "Priya Raman", "Will Hart", "May Lin", "Maria Fuchs", "Sam Reed", "")
    others = tuple(Contact(id=name or "x", name=name, added_at="") for name in names)
    point = points("thank-you", text, others=others).get("wrong name")
    assert (shown(point, "thank-you", text, others=others) if point else "") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Subject: Thank you Dana\n\nDear Maria,\n", "Dana"),
        ("Subject: Dana, thank you\n\nDear Maria,\n", "Dana"),
        ("Dear Maria,\nit was good to meet you, Dana.", "Dana"),
        ("Dear Maria,\nit was good to meet you, Dana Fox!", "Dana"),
        ("Dear Maria,\nthank you, Ms Raman, for all.", "Raman"),
        ("Dear Maria,\n\nDear Dana,\n", "Dana"),
        ("Dear Maria,\nwhat Dana showed me was good.", ""),
        ("Dear Maria,\nthanks to Dana I know more. I told you Dana's story.", ""),
        ("Dear Maria,\nit was good to meet you, Dana and Priya.", ""),
        ("Dear Maria,\nit was good to meet you, Dana Fox and Priya.", ""),
        ("Dear Maria,\nI showed you Dana Fox's plan.", ""),
        ("Subject: Dana told me of you\n\nDear Maria,\n", ""),
        ("Dear Maria,\nthank you, Maria.", ""),
        ("Dear Maria,\nthank you, Data Engineer friends. Thank you, Sam", ""),
        ("Dear Maria,\nI wanted to show you dana.", ""),
        ("Dear Maria,\nthank you, Tom.", ""),
    ],
)
def test_who_is_spoken_to(text: str, place: str) -> None:
    """Not somebody else of the same application, in the subject either; whoever is only told of is fine."""
    near = (DANA, PRIYA, Contact(id="sam", name="Sam Reed", added_at=""))
    others = (*near, Contact(id="tom", name="Tom Baker", added_at=""))
    point = points("thank-you", text, near=near, others=others).get("wrong name")
    assert (shown(point, "thank-you", text, near=near, others=others) if point else "") == place


def test_nobody_is_mistaken_where_nobody_is_known() -> None:
    """A letter for nobody yet, or for an address."""
    assert "wrong name" not in points("thank-you", "Dear Dana,", contact=None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I like Bluewater.", "Bluewater"),
        ("Subject: Bluewater\n\nHello.", "Bluewater"),
        ("I like bluewater.", ""),
        ("I like Bluewaters.", ""),
        ("I like Kestrel & Sons.", "Kestrel & Sons"),
        ("I like Kestrel.", "Kestrel"),
        ("Kestrels fly. I saw a kestrel.", ""),
        ("The Heron pipeline is fine.", "Heron"),
        ("Blue is what I like. I like Blue.", ""),
        ("I talked to Morgan.", ""),
        ("I like Labs.", ""),
        ("Target dates are fine.", ""),
        ("I would love to join Target.", "Target"),
        ("My target is near.", ""),
        ("I like Northwind.", ""),
        ("I like Northwind Labs and its Labs.", ""),
        ("They compete with Osprey.", ""),
        ("Stripe it.", ""),
        ("I know Stripe.", "Stripe"),
        ("I like Old Mill.", ""),
    ],
)
def test_which_company_is_wrong(text: str, place: str) -> None:
    """Whole names with a capital; not this one's, not one that was talked about, not a word like any other."""
    contact = Contact(
        id="maria", name="Maria Lopez", company="Northwind Labs", earlier=("Old Mill",), added_at=""
    )
    companies = (
        "",
        "Bluewater Ltd",
        "Kestrel & Sons",
        "Target",
        "Northwind",
        "Osprey",
        "stripe",
        "Old Mill",
        "Labs",
        "Heron Energy GmbH",
        "Blue Tower",
        "Morgan Partners",
        "Lopez Trading",
    )
    known = {
        "companies": companies,
        "contact": contact,
        "near": (Contact(id="morgan", name="Morgan Field", added_at=""),),
        "values": FULL | {"said": "their competitor is Osprey"},
    }
    point = points("thank-you", text, **known).get("wrong company")
    assert (shown(point, "thank-you", text, **known) if point else "") == place
