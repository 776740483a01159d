"""A writer that says what it has saved, to be killed or raced by a test: `crash_writer.py FILE FIRST NAME`.

Prints `ACK n` after each commit. With `verify` as its second argument it prints `SEEN n` for all it finds.
"""

import sys
from pathlib import Path

from data.store import Change, Store
from tests.data.samples import script, touch


def write(path: Path, first: int, name: str) -> None:
    """Add a fact and rewrite a long text in every commit, so that the file grows and shrinks."""
    store = Store.open(path)
    for number in range(first, first + 100_000):
        now = store.documents().scripts.get(name)
        text = script(name, text="word " * (number * 7919 % 600))
        fact = touch(f"{number}")
        store.commit(
            [
                Change("facts", fact.id, 0, fact),
                Change("scripts", name, now.revision if now else 0, text),
            ],
            "Sent",
        )
        print("ACK", number, flush=True)


def verify(path: Path) -> None:
    """All facts in the file; an error when it had to be mended."""
    store = Store.open(path)
    for name in store.documents().facts:
        print("SEEN", name)
    if store.notices:
        sys.exit(" ".join(store.notices))


if __name__ == "__main__":
    if sys.argv[2] == "verify":
        verify(Path(sys.argv[1]))
    else:
        write(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
