"""Pure: words that every text is full of."""

from typing import Final

STOP_WORDS: Final = frozenset(
    """
    a about after again all also am an and any are as at be because been before being both but by can could
    did do does doing down during each either else few for from further had has have having he he'd he'll
    he's hello her here here's hers hey hi him his how i i'd i'll i'm i've if in into is it it's its itself
    just let let's me more most much my myself of off oh on once only or other our ours out over own please
    quite rather really same shall she she'd she'll she's should so some still such than that that's the
    their theirs them then there there's these they they'd they'll they're they've this those through to too
    under until up us very was we we'd we'll we're we've were what what's when where where's which while who
    who's whom whose why will with would yes yet you you'd you'll you're you've your yours yourself
    """.split()  # noqa: SIM905  # a page of words is read as a page
)
"""Words that only hold a sentence together, and the hello that nobody forgets; a "not" is none of them."""
