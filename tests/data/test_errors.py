"""Errors word themselves."""

from collections.abc import Callable

import pytest

from data.errors import UsageProblem
from tests.tui import boards


def test_what_is_gone_is_told_in_one_sentence_everywhere() -> None:
    """A person is not an “it”; whichever verb was asked for."""
    desk = boards.empty()
    person = "That person is no longer there; another session may have deleted them."
    interview = "That interview is no longer there; another session may have deleted it."
    verbs: list[tuple[Callable[[str], object], str]] = [
        *((verb, person) for verb in (desk.change_contact, desk.word_to, desk.delete_contact)),
        *((verb, interview) for verb in (desk.cancel_interview, desk.debrief, desk.new_drill)),
    ]
    for verb, sentence in verbs:
        with pytest.raises(UsageProblem) as gone:
            verb("gone")
        assert str(gone.value) == sentence
