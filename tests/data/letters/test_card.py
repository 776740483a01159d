"""A card in lines, as it will stand on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.letter_files import our_templates
from data.letters.card import card_fit, card_lines
from data.letters.templates import Template, begun, for_stage
from tests.data.letters.letters import FULL


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Dear Maria,\n\nthank you for all.", 12, ("Dear Maria,", "", "thank you", "for all.")),
        ("Donaudampfschiff", 6, ("Donaud", "ampfsc", "hiff")),
        ("well-known words", 8, ("well-kno", "wn words")),
        ("\n a \n\n", 5, ("", " a")),
        ("a\tb", 20, ("a       b",)),
        ("ab", 0, ("a", "b")),
        (" \n ", 5, ()),
        ("", 5, ()),
    ],
)
def test_lines(text: str, width: int, lines: tuple[str, ...]) -> None:
    """Paragraphs are kept, long words broken, nothing stands below the end."""
    assert card_lines(text, width) == lines


@given(st.text(), st.integers(-1, 40))
def test_no_line_is_longer_than_the_card_is_wide(text: str, width: int) -> None:
    """Whatever is written, and nothing of it is lost."""
    lines = card_lines(text, width)
    assert all(len(line) <= max(width, 1) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_whether_it_fits() -> None:
    """As many lines as there are, not one more."""
    fit = card_fit("one\ntwo\nthree", 10, 3)
    assert (fit.fits, fit.words) == (True, "3 of 3 lines")
    fit = card_fit("one\ntwo\nthree\nfour", 10, 3)
    assert (fit.fits, fit.words) == (False, "4 of 3 lines")


@pytest.mark.parametrize("template", for_stage("card", our_templates()), ids=lambda one: one.name)
def test_our_cards_fit(template: Template) -> None:
    """A card as the settings have it: 12 lines of 30, with names as long as they come."""
    assert card_fit(begun(template, FULL), 30, 12).fits
    long = {
        "first_name": "Christopher",
        "company": "Bluewater Energy Networks",
        "me": "Alexandra Featherstone",
    }
    assert card_fit(begun(template, FULL | long), 30, 12).fits
