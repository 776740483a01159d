"""Pure: the words about names that are no part of them: titles, and what kind of company it is."""

from typing import Final

TITLES: Final = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "madam", "herr", "frau"}
)
"""Before a name, and no part of it."""
DEGREES: Final = frozenset({"phd", "ing", "dipl"})
"""As titles are, where names stand in full; elsewhere they may be somebody's name."""
LEGAL_FORMS: Final = frozenset(
    """
    ltd limited gmbh ag kg kgaa ohg ug se inc incorporated llc llp lp plc corp corporation co company
    sa sas sarl srl spa sl bv nv ab as asa oy oyj aps kk pty pte mbh group holding holdings
    """.split()  # noqa: SIM905  # a line of words is read as a line
)
"""Words at the end of a company's name that only say what kind of company it is."""
