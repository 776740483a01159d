"""The tables of capitals: words that are said though somebody shouts them, initials that are spelled."""

from typing import Final

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
        "act ada add age ago aid air ali all amy ana ann arm art ask ava egg eight eli end eva eve eye "
        "first fly ian ida ill inc ivy jpeg json leo ltd mia month night odd old own pro right scrum spa "
        "three toefl try use world yaml"
    )
)
"""Capitals that are said as a word, though their shape doesn't tell."""
SPELLED: Final = frozenset(
    listed(
        "it us ok am pm ai hr ui ux id tv ceo cfo coo cto cio api aws usa eu uk ny la asap "
        "bom cob cis dea dob dod dol faq ged gis led mis mit nih nyc kyc pip poc pos req sap sat sec sem sla soc sop "
        "sow uat vip aaas aarp acca aclu cuny ebit eeoc ieee suny ucla ucsf uiuc usaa usda usmc ymca"
    )
)
"""Capitals that are spelled although somebody could say them."""
LOUD_WORDS: Final = frozenset({"it", "us", "am", "la", "id"})
"""Of these, words all the same where everything is shouted."""
