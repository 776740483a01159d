"""Subject and body of one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.letters.parts import body_of, body_start, composed, subject_of, subject_span

CASES = [
    # text, subject, body
    ("Subject: Thank you\n\nDear Dana,\n", "Thank you", "Dear Dana,\n"),
    ("subject:Thank you\n\n\n  \nDear Dana,", "Thank you", "Dear Dana,"),
    ("\nSUBJECT : a: b \nDear Dana,", "a: b", "Dear Dana,"),
    ("Subject:\n\nDear Dana,", "", "Dear Dana,"),
    ("Subject: only this", "only this", ""),
    ("Subject: only this\n\n", "only this", ""),
    ("Dear Dana,\nSubject: none", "", "Dear Dana,\nSubject: none"),
    ("The subject: none", "", "The subject: none"),
    ("Subject: x\n\n  indented", "x", "  indented"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "subject", "body"), CASES)
def test_parts(text: str, subject: str, body: str) -> None:
    """However it is typed, and without a subject it is all body."""
    assert (subject_of(text), body_of(text)) == (subject, body)


@given(st.text(), st.text())
def test_what_is_put_together_comes_apart(subject: str, body: str) -> None:
    """The subject in one line; a body's own empty lines first don't count."""
    text = composed(subject, body)
    assert subject_of(text) == " ".join(subject.split())
    assert body_of(text) == body or body[: len(body) - len(body_of(text))].strip() == ""


@given(st.text(alphabet="Subject: \n\tx"))
def test_places_are_in_the_text(text: str) -> None:
    """Whatever is typed."""
    assert 0 <= body_start(text) <= len(text)
    start, end = subject_span(text) or (0, 0)
    assert text[start:end].strip() == subject_of(text)
