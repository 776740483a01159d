"""What the tests of the screens stand on."""

import pytest


@pytest.fixture(autouse=True)
def signs_of_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens are drawn with the same signs in whatever locale the tests are run."""
    monkeypatch.setattr("tui.app.ascii_only", lambda: False)
