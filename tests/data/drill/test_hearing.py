"""What is heard: it tells who or what answers, with every fill-in known and with none."""

import pytest

from data.drill.hearing import HELPERS, LINES, heard
from data.records import Answer, DrillCall

KNOWN = {"contact": "Maria Lopez", "first_name": "Maria", "company": "Northwind Labs"}
TELLS = {
    Answer.PERSON: ("Maria", "iring"),
    Answer.GATEKEEPER: ("front desk", "phone", "next desk"),
    Answer.MACHINE: ("tone", "Your name and number"),
    Answer.FULL: ("mailbox",),
    Answer.WRONG: ("Pizza", "car park", "dental"),
    Answer.BUSY: ("Thursday", "tomorrow", "Monday"),
}
"""Words by which each is known."""


@pytest.mark.parametrize("values", [KNOWN, {}], ids=["known", "unknown"])
@pytest.mark.parametrize("answer", TELLS)
def test_it_tells_who_answers(answer: Answer, values: dict[str, str]) -> None:
    """In every line, and in no line are there words that belong to another answer."""
    for number in range(len(LINES[answer])):
        words = heard(DrillCall(answer=answer, rings=1), number, values)
        assert any(sign in words for sign in TELLS[answer]), words
        assert "{" not in words
        if answer is Answer.GATEKEEPER:
            assert any(helper in words for helper in HELPERS)


def test_a_helper_is_never_called_like_whom_one_rings() -> None:
    """However many of the names that person has."""
    call = DrillCall(answer=Answer.GATEKEEPER, rings=1)
    for name in (*HELPERS, "ROBIN Jo Vance"):
        for number in range(len(HELPERS)):
            words = heard(call, number, {"contact": name, "first_name": name.split()[0], "company": "Quill"})
            said = words.replace(f"phone of {name}", "").replace(",", "").casefold().split()
            assert not set(name.casefold().split()) & set(said), words
    assert "a colleague here" in heard(call, 1, {"contact": " ".join(HELPERS)})
