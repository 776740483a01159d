"""Addresses that the terminal may act on when they are clicked: made here, and let through by terminal/pen.py."""

import re
from typing import Final

LEAST_DIGITS: Final = 5
"""Fewer are an extension inside a company, or none of a number."""
MOST_DIGITS: Final = 18
"""The 15 of an international number (E.164) behind a prefix such as 011."""

_NUMBER: Final = re.compile(
    r"(?:tel:)?(\+?)([0-9()\s./·‐‑‒–—-]+?)(?:[\s,;]*(?:ext(?:ension)?\.?|x|#)[\s:.=]*([0-9]{1,8}))?", re.I
)
_NOT_DIGITS: Final = re.compile(r"[^0-9]")


def phone_link(number: str) -> str:
    """`tel:+14155550142` for “+1 (415) 555-0142”, an extension behind `;ext=`; RFC 3966.

    Empty where there are too few digits, or anything that is no part of one number: letters, a second number.
    """
    found = _NUMBER.fullmatch(number.strip())
    if found is None:
        return ""
    plus, dialled, extension = found.groups()
    if plus:
        dialled = dialled.replace("(0)", "")  # +44 (0)20: not dialled from abroad
    digits = _NOT_DIGITS.sub("", dialled)
    if not LEAST_DIGITS <= len(digits) <= MOST_DIGITS:
        return ""
    return f"tel:{plus}{digits}" + (f";ext={extension}" if extension else "")
