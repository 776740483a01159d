"""What every test may ask for: `now`, and a desk on memory and on disk."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from arrow import Arrow
from hypothesis import settings

from data.desk import Desk
from data.settings import Settings
from data.store import Store
from tests.builders import at

# thousands of small apps come and go: looking through all that is alive after every few hundred objects is a tenth
# of the time they take
gc.set_threshold(100_000, 50, 100)

# at home hypothesis goes on looking for new cases; the gate checks the same ones every time
settings.register_profile("gate", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("gate")


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, text: str = "2026-11-24 14:05") -> None:
        self.at = at(text)

    def __call__(self) -> Arrow:
        return self.at

    def set(self, text: str) -> None:
        """Move it to `text`."""
        self.at = at(text)


@pytest.fixture
def clock() -> Clock:
    """Tuesday 24 November 2026, five past two in Berlin."""
    return Clock()


@pytest.fixture
def now(clock: Clock) -> Arrow:
    """The clock's time."""
    return clock()


@pytest.fixture(params=["memory", "disk"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """An empty desk, once in memory and once on disk."""
    store = Store.in_memory() if request.param == "memory" else Store.open(tmp_path / "documents.json")
    yield Desk(store, Settings(), clock)
    store.close()
