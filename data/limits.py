"""Pure: how long machines record, in seconds; product.md, "Facts to build on"."""

from typing import Final

LIMITS: Final = (10, 20, 30, 60, 90, 120, 180)
"""Usual ones: 10 s where a service writes the message down, 20 to 30 s is what hiring people like to hear, 180 s
is a common default of machines."""
LEAST_LIMIT: Final = 1
"""Nothing can be said in less."""
MOST_LIMIT: Final = 3600
