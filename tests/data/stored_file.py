"""Makes the stored file of today's version for tests/files: `python -m tests.data.stored_file`."""

import tempfile
from pathlib import Path

import msgspec

from data import migrations
from data.store import Change, Store
from tests.data.samples import added, application, debrief, drill, everything, letter, take

FOLDER = Path(__file__).parent.parent / "files"


def fill(store: Store, version: int) -> None:
    """A document or more in each table of that version, an entry to undo and one to redo."""
    store.session = "0123456789abcdef"
    store.commit(everything(), "Added Northwind Labs", at="2026-11-24T09:30:00Z")
    known = store.documents().scripts["s1"]
    store.commit([Change("scripts", "s1", 1, msgspec.structs.replace(known, text="Hi Dana, it's Sam."))])
    if version > 1:
        store.commit(added("takes", take()), "Kept a take")
    if version > 2:
        store.commit(added("drills", drill()), "Kept a drill")
    if version > 3:
        store.commit([*added("letters", letter()), *added("debriefs", debrief())], "Wrote a letter")
    store.commit([Change("applications", "a1", 1, application(role="Analyst"))], "Changed the role")
    entry = store.newest()
    assert entry is not None
    store.undo(entry.id)


def main() -> None:
    """Write it once; a stored file of a past version is never made again."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "documents.json"
        fill(Store.open(made), migrations.version())
        with open(FOLDER / f"documents-v{migrations.version()}.json", "xb") as file:
            file.write(made.read_bytes())


if __name__ == "__main__":
    main()
