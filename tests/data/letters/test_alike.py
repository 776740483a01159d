"""How alike two letters are worded, on both sides of where they read as one."""

import pytest

from data.letters.alike import near_identical
from data.letters.draft import Draft, LetterWording
from data.playbook import PLAYBOOK
from data.records import Channel


def warned(text: str, beside: str) -> bool:
    """Whether a letter of `text` is told of one with that body."""
    draft = Draft(PLAYBOOK[0], Channel.EMAIL, f"Subject: x\n\n{text}", {}, beside=(("Dana Fox", beside),))
    return not near_identical(LetterWording.of(draft)).met


def words(count: int, kind: str = "same") -> str:
    """So many words, each another one."""
    return " ".join(f"{kind}{number}" for number in range(count))


@pytest.mark.parametrize(
    ("same", "told"), [(60, False), (70, False), (79, False), (80, True), (90, True), (100, True)]
)
@pytest.mark.parametrize("first", [True, False])
def test_from_four_words_in_five_on(same: int, told: bool, first: bool) -> None:
    """Of a hundred words, wherever in the letter those in common stand."""
    parts = (words(same), words(100 - same, "mine")), (words(same), words(100 - same, "theirs"))
    mine, theirs = (" ".join(part if first else part[::-1]) for part in parts)
    assert warned(mine, theirs) is told


def test_words_in_another_order_are_other_words() -> None:
    """They must follow each other as in the other letter."""
    turned = " ".join(reversed(words(100).split()))
    assert not warned(words(100), turned)


@pytest.mark.parametrize(("count", "told"), [(7, False), (8, True)])
def test_a_letter_hardly_begun_is_like_none(count: int, told: bool) -> None:
    """Fewer than eight words beside the greeting."""
    assert warned(words(count), words(count)) is told
    assert warned(f"Dear Maria,\n{words(count)}", f"Dear Dana,\n{words(count)}") is told


def test_the_first_pages_are_compared() -> None:
    """Four hundred words: what comes after them makes two letters neither alike nor different."""
    assert warned(f"{words(400)} {words(400, 'mine')}", f"{words(400)} {words(400, 'theirs')}")
    assert not warned(f"{words(400, 'mine')} {words(400)}", f"{words(400, 'theirs')} {words(400)}")
    assert not warned(f"{words(310)} {words(490, 'mine')}", f"{words(310)} {words(490, 'theirs')}")
