"""Taking back and doing again, many levels, still there tomorrow."""

from contextlib import suppress

from data.desk.base import Said, Seeing
from data.errors import AfterwordError, Conflict
from data.history import HistoryEntry
from data.naming import sentence


class Undoing(Seeing):
    """Undo and redo walk the stored history.

    What this session did or has just named is taken back at once; the change of another session (or of an
    earlier day) is only named by the first call, and done by the next. What is older than a change that was
    named needs no naming: it can't have come in between.
    """

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        with suppress(AfterwordError):
            return self.store.newest() is not None
        return False

    @property
    def can_redo(self) -> bool:
        """True when there is a change to do again."""
        with suppress(AfterwordError):
            return self.store.newest_undone() is not None
        return False

    def undo(self) -> Said:
        """Take the newest change back."""
        entry = self.store.newest()
        if entry is not None and self._known(entry):
            with suppress(Conflict):
                self.store.undo(entry.id)
                return Said(sentence(f"undid: {entry.sentence}"), undoable=False)
            entry = self.store.newest()
        if entry is None:
            return Said("There is nothing to undo.", undoable=False)
        self._named.add(entry.id)
        whose = (
            "another session was quicker, the newest change is now"
            if self._ours(entry)
            else "the newest change is not of this session"
        )
        return Said(sentence(f"{whose}: {entry.sentence}. u again undoes it"), undoable=False)

    def redo(self) -> Said:
        """Do again what was last undone."""
        entry = self.store.newest_undone()
        if entry is not None and self._known(entry):
            with suppress(Conflict):
                self.store.redo(entry.id)
                return Said(sentence(f"redid: {entry.sentence}"))
            entry = self.store.newest_undone()
        if entry is None:
            return Said("There is nothing to redo.", undoable=False)
        self._named.add(entry.id)
        whose = (
            "another session was quicker, undone last is now"
            if self._ours(entry)
            else "what was undone last is not of this session"
        )
        return Said(sentence(f"{whose}: {entry.sentence}. U again redoes it"), undoable=False)

    def _known(self, entry: HistoryEntry) -> bool:
        """True when this session made `entry` or has named it to the person."""
        return self._ours(entry) or any(int(entry.id) <= int(named) for named in self._named)

    def _ours(self, entry: HistoryEntry) -> bool:
        # the entry says itself who made it; asking for the newest one after a commit would be too late
        return entry.session == self.store.session
