"""Pure: words in capitals: which are spelled, which are said."""

import re
from functools import cache
from typing import Final

from data.speech.parts import Item
from data.speech.words import listed

COMMON: Final = frozenset(
    listed(
        "a am an and any are as at ask be been best but by call can day dear do did for free from get go good had has "
        "have hello her here hey hi him his hope how i if in is it its job just know last leave let like line look "
        "love made make may me meet more most much must my name need new next no not now of off on one open or our "
        "out over per plan put read ready role say see she so some soon start still such sure take talk team ten than "
        "thank that the them then there they this time to today too two up very want was way we week well went were "
        "what when where which who why will wish with work would yes yet you your asap"
    )
)
"""Words of two to five letters that aren't spelled when somebody shouts them."""
SAID: Final = frozenset(
    listed(
        "nato covid scrum stem osha fema pin ram rom sim dos gif jpeg laser radar scuba swat lego ikea visa "
        "bash java ajax unix linux mac dell inc ltd corp"
    )
)
"""Capitals that are said as a word."""
SPELLED: Final = frozenset(
    listed("it us ok am pm ai hr ui ux id tv ceo cfo coo cto cio api aws usa eu uk ny la")
)
"""Capitals that are spelled although somebody could say them."""
LOUD_WORDS: Final = frozenset({"it", "us", "am", "la", "id"})
"""Of these, words all the same where everything is shouted."""
VOWELS: Final = frozenset("aeiou")


def capitals(run: str, loud: bool) -> list[Item]:
    """Two to five capitals are spelled, unless they are a known word or everything around is in capitals."""
    lower = run.lower()
    letters: list[Item] = [*filter(str.isalpha, run)]
    if len(run) == 1:
        return letters
    if lower in SPELLED and not (loud and lower in LOUD_WORDS):
        return letters
    if len(run) > 5 or lower in SAID or not run.isascii() or _speakable().fullmatch(lower):
        return [lower]
    if lower in COMMON or (loud and not VOWELS.isdisjoint(lower)):
        return [lower]
    return letters


@cache
def _speakable() -> re.Pattern[str]:
    """NASA, DANA, COBOL: consonants and vowels in turn."""
    return re.compile("[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]?")
