"""Pure: whether a script can be said as it stands, in one word."""

from enum import StrEnum

from data.script import Filled


class Fit(StrEnum):
    """How a script stands, in the words a person reads."""

    EMPTY = "empty"
    NOT_READY = "not ready"
    TOO_LONG = "too long"
    MAY_NOT_FIT = "may not fit"
    FITS = "fits"
    READY = "ready"


def fit_of(filled: Filled, seconds: float, band: float, limit: float, *, open_points: bool) -> Fit:
    """Ready is what is filled in, fits its `limit` in seconds however it is said, and leaves no point open.

    `band` is the share by which `seconds` may be off; within it a script may not fit.
    """
    if not filled.ready:
        return Fit.NOT_READY if filled.text.strip() else Fit.EMPTY
    if seconds > limit:
        return Fit.TOO_LONG
    if seconds * (1 + band) > limit:
        return Fit.MAY_NOT_FIT
    return Fit.FITS if open_points else Fit.READY
