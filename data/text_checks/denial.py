"""Pure: whether words are denied by those before them: "I'm not very interested any more"."""

import re
from typing import Final

from data.text_checks.wording import phrases

_DENIAL: Final = phrases(r"not|\w+n't|cannot|no|never|hardly|barely|less|los[et]|losing|without|stopped|nor")
"""What turns the words after it round, once; twice it doesn't."""
_NONE: Final = phrases(
    "not (?:only|just|merely)",
    r"(?:not|\w+n't) be (?:any )?more",
    r"never(?: \w+){0,2} (?:so|more|as)",
    "no less",
    "no (?:doubt|question)",
)
"""What looks like a denial and is the contrary of one."""
_CLAUSE_END: Final = re.compile(r"[,;:.!?…\n–—]|\b(?:but|and|though|although|because|yet)\b", re.IGNORECASE)
_WINDOW: Final = 60
"""Characters before some words, of the same clause, in which they can be denied: about ten words."""


def denied(text: str, at: int) -> bool:
    """Whether what begins at the character `at` is denied. Who hasn't lost it still has it."""
    before = text[max(at - _WINDOW, 0) : at]
    clause = _NONE.sub(" ", _CLAUSE_END.split(before)[-1])
    return len(_DENIAL.findall(clause)) % 2 == 1
