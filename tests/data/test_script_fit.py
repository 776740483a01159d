"""Whether a script can be said as it stands."""

import pytest

from data.script import fill
from data.script_fit import Fit, fit_of


@pytest.mark.parametrize(
    ("text", "seconds", "open_points", "fit"),
    [
        ("", 0, False, Fit.EMPTY),
        (" \n", 0, True, Fit.EMPTY),
        ("Hi {me}", 1, False, Fit.NOT_READY),
        ("Hi {nobody}", 40, False, Fit.NOT_READY),
        ("Hi", 30.01, False, Fit.TOO_LONG),
        ("Hi", 30, False, Fit.MAY_NOT_FIT),
        ("Hi", 27.5, True, Fit.MAY_NOT_FIT),
        ("Hi", 27.2, True, Fit.FITS),
        ("Hi", 27.2, False, Fit.READY),
    ],
)
def test_how_it_stands(text: str, seconds: float, open_points: bool, fit: Fit) -> None:
    """Of a limit of 30 s, at a pace known to ten per cent; ready is said only where nothing is left to do."""
    filled = fill(text, {"me": ""})
    assert fit_of(filled, seconds, 0.1, 30, open_points=open_points) is fit
