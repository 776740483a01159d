"""The real app on a real file with the script editor open, for the test that kills it.

`python -m tests.tui.script_app FOLDER`: the documents and the journal are kept in FOLDER; what a lost
session left there is recovered first, and shown as a notice.
"""

import sys
from pathlib import Path

from textual.screen import Screen

import tui.app
from data.desk import Desk
from data.journal import Journal
from data.settings import Settings
from data.store import Change, Store
from tests.tui import boards
from tui.app import AfterwordApp
from tui.recovery import recover_texts
from tui.screens.script import ScriptScreen
from tui.terminal.driver import AfterwordDriver
from tui.terminal.leaving import run_app


class ScriptApp(AfterwordApp):
    """Opens with the script of one interview."""

    CSS_PATH = str(Path(tui.app.__file__).with_name("app.tcss"))
    journal: Journal

    def get_default_screen(self) -> Screen[None]:
        """The editor in the place of the list; the notices are shown there."""
        return ScriptScreen("interview-005", journal=self.journal)


def open_desk(folder: Path) -> Desk:
    """The hunt of the tests, on disk; made at the first start."""
    path = folder / "documents.json"
    fresh = not path.exists()
    store = Store.open(path)
    if fresh:
        documents = boards.a_hunt().documents
        changes = [
            Change(table, id_, 0, document)
            for table in ("applications", "contacts", "interviews", "facts")
            for id_, document in getattr(documents, table).items()
        ]
        store.commit(changes, history=False)
    return Desk(store, Settings(), boards.Clock())


def main() -> int:
    """Recover, then run."""
    folder = Path(sys.argv[1])
    desk = open_desk(folder)
    notices = recover_texts(desk, folder / "journal")
    app = ScriptApp(desk, desk.settings, notices)
    app.driver_class = AfterwordDriver
    app.journal = Journal(folder / "journal")
    return run_app(app, savers=[app.journal.flush], state_folder=folder)


if __name__ == "__main__":
    sys.exit(main())
