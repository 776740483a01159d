"""A script with its fill-ins filled, and how long it takes to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.script import FILL_INS, fill, values_for
from data.settings import Me
from data.speech import seconds
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
    assert filled.problems == ("{my_phone} is empty: set me.phone in the settings.",)


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


# --- spoken length


def test_words_at_150_a_minute() -> None:
    """75 plain words take 30 s."""
    assert seconds("word " * 75) == pytest.approx(30)


def test_nothing_takes_no_time() -> None:
    """An empty text, or one of signs alone, takes none."""
    assert seconds("") == 0
    assert seconds(" \n ") == 0


def test_a_phone_number_is_said_digit_by_digit() -> None:
    """Ten digits take far longer than one word; a year doesn't."""
    assert seconds("415-555-0199") > 3
    assert seconds("2026") == seconds("word")


def test_pauses_and_more_words_only_add() -> None:
    """Commas and full stops inside a text are heard; the one at the end is not."""
    assert seconds("one two") < seconds("one, two") < seconds("one. Two")
    assert seconds("one two.") == seconds("one two")


def test_scripts_without_blanks_are_counted_by_character() -> None:
    """A Japanese sentence isn't one word."""
    assert seconds("お電話ありがとうございます") > 2


@given(st.text(max_size=80), st.text(alphabet="ab ", max_size=20))
def test_a_longer_text_is_never_shorter(text: str, more: str) -> None:
    """More to say never takes less time."""
    assert seconds(f"{text} {more}") >= seconds(text) - 1e-9
