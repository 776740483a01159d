"""A script with its fill-ins filled, and where each character of it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.script import FILL_INS, fill, values_for
from data.settings import Me
from tests.builders import Hunt

VALUES = {"contact": "Maria Lopez", "me": "Sam Okafor", "my_phone": "", "company": "Foo {Bar} Ltd"}


def test_values_stand_where_the_braces_stood() -> None:
    """Each known fill-in is replaced, and the spans say where."""
    filled = fill("Hi {contact}, this is {me}.", VALUES)
    assert filled.text == "Hi Maria Lopez, this is Sam Okafor."
    assert [filled.text[start:end] for start, end in filled.spans] == ["Maria Lopez", "Sam Okafor"]
    assert filled.ready


@pytest.mark.parametrize("typed", ["{Contact}", "{ contact }", "{CONTACT}"])
def test_spelling_is_forgiven(typed: str) -> None:
    """Case and blanks inside the braces don't count."""
    assert fill(typed, VALUES).text == "Maria Lopez"


def test_what_is_empty_stays_visible_and_says_what_to_do() -> None:
    """A fill-in without a value keeps its braces, and the script isn't ready."""
    filled = fill("Ring me at {my_phone}", VALUES)
    assert filled.text == "Ring me at {my_phone}"
    assert filled.unfilled == ("my_phone",)
    assert not filled.ready
    assert filled.problems == ("{my_phone} is empty: M in the script asks for it.",)


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("{foo}", ("{foo}",)),
        ("{", ("{",)),
        ("a } b", ("}",)),
        ("{}", ("{}",)),
        ("{{me}}", ("{", "}")),
        ("{me", ("{",)),
        ("{a\nb}", ("{", "}")),
        ("{foo} {foo}", ("{foo}",)),
    ],
)
def test_odd_braces_stay_visible(typed: str, unknown: tuple[str, ...]) -> None:
    """Unknown, nested and unclosed braces are listed, and the script isn't ready."""
    filled = fill(typed, VALUES)
    assert filled.unknown == unknown
    assert not filled.ready
    assert any("no fill-in" in problem for problem in filled.problems)


def test_braces_in_a_value_are_text() -> None:
    """A company may be called {Bar}; that is no fill-in."""
    assert fill("{company}", VALUES).ready


def test_an_empty_script_is_not_ready() -> None:
    """There is nothing to say yet."""
    assert not fill(" \n", VALUES).ready


@given(st.text(alphabet="{}me abc\n\u4e00\x1b", max_size=60))
def test_filling_never_fails_and_spans_are_exact(typed: str) -> None:
    """Whatever is typed: the spans are the values, and no brace gets lost unsaid."""
    filled = fill(typed, {"me": "<>"})
    assert all(filled.text[start:end] == "<>" for start, end in filled.spans)
    assert filled.text.replace("<>", "").count("{") == 0 or not filled.ready


def test_values_come_from_what_is_known() -> None:
    """Contact, me, company, role, interviewers, day and round, each in one line."""
    hunt = Hunt()
    application = hunt.application("Northwind\nLabs", "Data Engineer")
    people = [hunt.contact(name) for name in ("Dana Fox", "Priya Raman", "Jo Park")]
    round_ = hunt.interview(
        application, "2026-11-23 10:00", interviewers=tuple(people), round="round 2, video"
    )
    known = hunt.documents
    values = values_for(
        known.applications[application],
        known.interviews[round_],
        known.contacts[people[0]],
        [known.contacts[one] for one in people],
        Me(name="Sam Okafor", phone="415-555-0199"),
    )
    assert values == {
        "contact": "Dana Fox",
        "first_name": "Dana",
        "me": "Sam Okafor",
        "my_phone": "415-555-0199",
        "my_email": "",
        "company": "Northwind Labs",
        "role": "Data Engineer",
        "interviewer": "Dana Fox, Priya Raman and Jo Park",
        "day": "Monday 23 November",
        "round": "round 2, video",
    }
    assert values.keys() == FILL_INS.keys()


def test_nobody_known_gives_empty_values() -> None:
    """Without a contact the fill-ins about them are empty, never an error."""
    hunt = Hunt()
    application = hunt.application(role="")
    interview = hunt.documents.interviews[hunt.interview(application, "2026-11-23 10:00")]
    values = values_for(hunt.documents.applications[application], interview, None, (), Me())
    assert (values["contact"], values["first_name"], values["interviewer"], values["role"]) == (
        "",
        "",
        "",
        "",
    )


# --- places in the typed and in the filled text

TYPED = "Hi {contact}, {odd} {my_phone} {me}."


def test_places_move_with_the_values() -> None:
    """Text after a value stands elsewhere; inside a value it is the brace, inside braces the value's start."""
    filled = fill(TYPED, VALUES)
    assert filled.text == "Hi Maria Lopez, {odd} {my_phone} Sam Okafor."
    assert filled.braces == ((3, 12), (31, 35))
    assert [filled.typed_at(at) for at in (0, 3, 8, 14, 33, 34, 43)] == [0, 3, 3, 12, 31, 31, 35]
    assert [filled.filled_at(at) for at in (0, 3, 8, 12, 31, 33, 35)] == [0, 3, 3, 14, 33, 33, 43]


def test_places_beyond_the_text_are_its_end() -> None:
    """Before it and behind it: clamped."""
    filled = fill(TYPED, VALUES)
    assert (filled.typed_at(-5), filled.typed_at(900)) == (0, len(TYPED))
    assert (filled.filled_at(-5), filled.filled_at(900)) == (0, len(filled.text))


PIECES = st.lists(
    st.sampled_from(["{me}", "{ ME }", "{you}", "a", " bc", "\n", "{", "}", "\u4e00"]), max_size=12
)


@given(PIECES.map("".join), st.sampled_from(["x", "<>", "a long value {me}"]))
def test_places_go_there_and_back(typed: str, value: str) -> None:
    """Never backwards; the same character outside of fill-ins; the opening brace and the first one inside."""
    filled = fill(typed, {"me": value})
    there = [filled.filled_at(at) for at in range(len(typed) + 1)]
    back = [filled.typed_at(at) for at in range(len(filled.text) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert (there[0], there[-1], back[0], back[-1]) == (0, len(filled.text), 0, len(typed))
    inside = {at: start for start, end in filled.braces for at in range(start, end)}
    for at in range(len(typed)):
        assert filled.typed_at(there[at]) == inside.get(at, at)
        assert at in inside or filled.text[there[at]] == typed[at]
    for start, end in filled.spans:
        assert {filled.filled_at(filled.typed_at(at)) for at in range(start, end)} == {start}
