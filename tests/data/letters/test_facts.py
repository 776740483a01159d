"""What the fill-ins of a letter stand for."""

import pytest
from msgspec.structs import replace

from data.letters.facts import LETTER_FILL_INS, letter_values, noted
from data.script import FILL_INS, fill
from data.settings import Me
from tests.data.letters.letters import APPLICATION, EMPTY, FULL, MARIA, ME


def test_every_fill_in_has_a_value_or_says_what_to_do() -> None:
    """Those of a script and the letter's own; none where nothing is known."""
    own = {"said", "forgot", "well", "strengths", "promised", "deadline", "link"}
    assert LETTER_FILL_INS.keys() == FULL.keys() == EMPTY.keys() == FILL_INS.keys() | own
    assert all(FULL.values())
    assert not any(EMPTY.values())
    problems = fill(" ".join(f"{{{name}}}" for name in EMPTY), EMPTY, LETTER_FILL_INS).problems
    assert len(problems) == len(EMPTY)
    assert "{said} is empty: note what they said (n in the list), or write it here." in problems


@pytest.mark.parametrize(
    ("note", "value"),
    [
        ("wants someone for streaming.", "wants someone for streaming"),
        ("wants more tests.\n\n  and fewer meetings.  ", "wants more tests; and fewer meetings"),
        ("who knows ...", "who knows ..."),
        ("why not?", "why not?"),
        (" \n", ""),
    ],
)
def test_a_note_stands_in_a_sentence(note: str, value: str) -> None:
    """Its lines in one, without the full stop that the sentence has itself."""
    assert noted(note) == value


def test_ones_strengths() -> None:
    """Those noted for the application come before those of the settings."""
    me = Me(name="Sam Okafor", strengths="I finish what I begin.")
    bare = replace(APPLICATION, strengths="")
    assert letter_values(APPLICATION, None, MARIA, (), me)["strengths"] == APPLICATION.strengths
    assert letter_values(bare, None, MARIA, (), me)["strengths"] == "I finish what I begin"
    assert letter_values(None, None, MARIA, (), me)["strengths"] == "I finish what I begin"


def test_the_company_of_a_word_to_a_contact_is_theirs() -> None:
    """Where they work now, not where one applied."""
    moved = replace(MARIA, company="Kestrel & Sons", earlier=("Northwind Labs",))
    assert letter_values(None, None, moved, (), ME)["company"] == "Kestrel & Sons"
    assert letter_values(APPLICATION, None, moved, (), ME)["company"] == "Northwind Labs"


def test_braces_of_a_value_are_no_fill_in() -> None:
    """They come into the text, where braces are looked for."""
    values = letter_values(APPLICATION, None, MARIA, (), ME, said="we call it {me}\x1b[2J")
    assert values["said"] == "we call it (me)[2J"
