"""What every verb stands on: the store, the settings, the clock, and what is computed from them."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from arrow import Arrow

from data.adding import Write
from data.board import board
from data.cases import Case, Cases
from data.errors import AfterwordError, no_longer_there
from data.moments import utc_text, zone_name
from data.naming import sentence
from data.records import Documents
from data.settings import Settings
from data.steps import Board, Step, Story
from data.store import Change, Store
from data.story import story
from data.timeline import Rules, Timeline


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb did, in one short line ("Thank-you to Dana Fox, sent."). `id` is the document it was about.

    `undoable` is True when `u` takes it back.
    """

    text: str
    id: str = ""
    undoable: bool = True


class Seeing:
    """Reading: documents, board and story. What is gathered is kept until a document or the day changes."""

    def __init__(self, store: Store, settings: Settings, clock: Callable[[], Arrow]) -> None:
        self.store = store
        self.settings = settings
        self.clock = clock
        self.rules = Rules.of(settings)
        self._read: Documents | None = None
        self.problem = ""
        """Why the documents can't be read just now, in one sentence; empty while they can."""
        self._gathered: tuple[Documents, str, Cases] | None = None
        self._named: set[str] = set()

    def now(self) -> Arrow:
        """The one `now`, in the person's own zone."""
        return self.clock()

    def documents(self) -> Documents:
        """Everything stored, another session's changes included.

        Where the file can't be read any more it is what was read last, and `problem` says why: what is on
        the screen stays there. A verb that would change it is refused by the store. Unreadable, Busy: only
        where nothing was ever read.
        """
        try:
            self._read, self.problem = self.store.documents(), ""
        except AfterwordError as error:
            if self._read is None:
                raise
            self.problem = error.sentence
        return self._read

    def cases(self) -> Cases:
        """Everything stored, gathered by application, every moment in the person's zone."""
        documents, now = self.documents(), self.now()
        zone = zone_name(now)
        if self._gathered is None or self._gathered[0] is not documents or self._gathered[1] != zone:
            assert now.tzinfo is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
            self._gathered = (documents, zone, Cases.gather(documents, now.tzinfo))
        return self._gathered[2]

    def board(self) -> Board:
        """The list: one row an application, ranked."""
        return board(self.cases(), self.rules, self.now())

    def story(self, application_id: str, interview_id: str = "") -> Story:
        """The timeline of one interview (default: the one its row stands for) and its other rounds."""
        self._case(application_id)
        return story(self.cases(), self.rules, self.now(), application_id, interview_id)

    def steps(self, application_id: str) -> tuple[Step, ...]:
        """Every step of one application."""
        return Timeline(self._case(application_id), self.cases(), self.rules, self.now()).steps()

    # --- for the verbs

    def _case(self, application_id: str) -> Case:
        case = self.cases().cases.get(application_id)
        if case is None:
            raise no_longer_there("application")
        return case

    def _new_id(self, kind: str) -> str:
        return f"{kind}-{secrets.token_hex(8)}"

    def _stamp(self) -> str:
        return utc_text(self.now())

    def _commit(self, writes: Iterable[Write], said: str, id_: str = "") -> Said:
        """Store `writes` as one change a person can undo, worded `said`."""
        changes = [Change(one.table, one.id, one.expected, one.document) for one in writes]
        self.store.commit(changes, said, at=self._stamp())
        return Said(sentence(said), id_)
