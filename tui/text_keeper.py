"""Keeps what is typed into a text: in the journal at once, at the desk soon."""

from typing import Final, Generic

from data.desk import Desk
from data.journal import Journal
from data.outside import Place
from data.text import clean_text
from data.text_kinds import Written
from tui.journal_keys import key_of

FLUSH_SECONDS: Final = 0.3
"""How long storing may wait for the journal, which should hold the same text by then."""


class TextKeeper(Generic[Written]):
    """One text while it is open. `document` is as stored last, `text` as typed last."""

    def __init__(self, desk: Desk, journal: Journal | None, document: Written) -> None:
        self._desk = desk
        self._journal = journal
        self.document = document
        self.text = document.text
        self._remembered = False

    @property
    def unsaved(self) -> bool:
        """Whether something typed isn't at the desk yet."""
        return self.text != self.document.text

    def open(self, document: Written) -> None:
        """Go on with another text; the one before is stored. Its first change makes a change of its own."""
        self.document, self.text, self._remembered = document, document.text, False

    def begin(self) -> None:
        """What comes from now on makes a change of its own; what came before is stored."""
        self._remembered = False

    def typed(self, text: str) -> None:
        """Take what the text is now. Never waits."""
        self.text = clean_text(text)
        if self._journal is None:
            return
        if self.unsaved:
            self._journal.put(self._key, self.text, self.document.revision)
        else:
            self._journal.forget(self._key)

    def store(self) -> bool:
        """Store what isn't stored; True when it became a text of its own beside another session's.

        AfterwordError when it can't be stored; the journal then still holds it.
        """
        if not self.unsaved:
            return False
        key, before = self._key, self.document
        if self._journal is not None:
            # else a loss between storing and forgetting would find an older text than the stored one here
            self._journal.flush(FLUSH_SECONDS)
        self.document = self._desk.save_text(before, text=self.text, remember=not self._remembered)
        self._remembered = True
        if self._journal is not None:
            self._journal.forget(key)
        return self.document.id != before.id

    @property
    def place(self) -> Place | None:
        """Where the stored text is looked for after a loss; None without a journal."""
        if self._journal is None:
            return None
        return Place(self._journal.folder, self._key, self.document.revision)

    @property
    def problem(self) -> str:
        """One sentence while the journal can't be written, else empty."""
        return self._journal.problem if self._journal is not None else ""

    @property
    def _key(self) -> str:
        return str(key_of(self.document))
