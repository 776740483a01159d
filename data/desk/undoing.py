"""Taking back and doing again, many levels, still there tomorrow."""

from data.desk.base import Said, Seeing
from data.history import HistoryEntry
from data.naming import sentence


class Undoing(Seeing):
    """Undo and redo walk the stored history.

    What this session did or has just named is taken back at once; the change of another session (or of an
    earlier day) is only named by the first call, and done by the next.
    """

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        return self.store.newest() is not None

    @property
    def can_redo(self) -> bool:
        """True when there is a change to do again."""
        return self.store.newest_undone() is not None

    def undo(self) -> Said:
        """Take the newest change back."""
        entry = self.store.newest()
        if entry is None:
            return Said("There is nothing to undo.", undoable=False)
        if not self._known(entry):
            return Said(
                f"The newest change is from elsewhere: {entry.sentence}. u again undoes it.", undoable=False
            )
        self.store.undo(entry.id)
        self._mine.add(entry.id)
        return Said(sentence(f"undid: {entry.sentence}"), undoable=False)

    def redo(self) -> Said:
        """Do again what was last undone."""
        entry = self.store.newest_undone()
        if entry is None:
            return Said("There is nothing to redo.", undoable=False)
        if not self._known(entry):
            return Said(f"Undone last, elsewhere: {entry.sentence}. U again redoes it.", undoable=False)
        self.store.redo(entry.id)
        self._mine.add(entry.id)
        return Said(sentence(f"redid: {entry.sentence}"))

    def _known(self, entry: HistoryEntry) -> bool:
        """True when this session has shown `entry` before; if not, it has now."""
        known = entry.id in self._mine
        self._mine.add(entry.id)
        return known
