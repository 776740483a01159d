"""Keeps what is typed into a script: in the journal at once, at the desk soon."""

from typing import Final

from data.desk import Desk
from data.journal import Journal
from data.outside import Place
from data.records import Script
from data.text import clean_text
from tui.journal_keys import ScriptKey

FLUSH_SECONDS: Final = 0.3
"""How long storing may wait for the journal, which should hold the same text by then."""


class ScriptKeeper:
    """One script while it is open. `script` is as stored last, `text` as typed last."""

    def __init__(self, desk: Desk, journal: Journal | None, script: Script) -> None:
        self._desk = desk
        self._journal = journal
        self.script = script
        self.text = script.text
        self._remembered = False

    @property
    def unsaved(self) -> bool:
        """Whether something typed isn't at the desk yet."""
        return self.text != self.script.text

    def open(self, script: Script) -> None:
        """Go on with another script; the one before is stored. Its first change makes a change of its own."""
        self.script, self.text, self._remembered = script, script.text, False

    def begin(self) -> None:
        """What comes from now on makes a change of its own; what came before is stored."""
        self._remembered = False

    def typed(self, text: str) -> None:
        """Take what the text is now. Never waits."""
        self.text = clean_text(text)
        if self._journal is None:
            return
        if self.unsaved:
            self._journal.put(self._key, self.text, self.script.revision)
        else:
            self._journal.forget(self._key)

    def store(self) -> bool:
        """Store what isn't stored; True when it became a script of its own beside another session's.

        AfterwordError when it can't be stored; the journal then still holds it.
        """
        if not self.unsaved:
            return False
        key, before = self._key, self.script
        if self._journal is not None:
            # else a loss between storing and forgetting would find an older text than the stored one here
            self._journal.flush(FLUSH_SECONDS)
        self.script = self._desk.save_script(before, text=self.text, remember=not self._remembered)
        self._remembered = True
        if self._journal is not None:
            self._journal.forget(key)
        return self.script.id != before.id

    @property
    def place(self) -> Place | None:
        """Where the stored text is looked for after a loss; None without a journal."""
        if self._journal is None:
            return None
        return Place(self._journal.folder, self._key, self.script.revision)

    @property
    def problem(self) -> str:
        """One sentence while the journal can't be written, else empty."""
        return self._journal.problem if self._journal is not None else ""

    @property
    def _key(self) -> str:
        return str(ScriptKey(self.script.interview_id, self.script.id))
