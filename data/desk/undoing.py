"""Taking back and doing again, many levels, still there tomorrow."""

from contextlib import suppress
from typing import Final

from data.desk.base import Said, Seeing
from data.errors import AfterwordError, Conflict, UsageProblem
from data.history import HistoryChange, HistoryEntry
from data.naming import sentence
from data.records import Table

NOTHING_TO_UNDO_HERE: Final = "Nothing left to take back here; u in the list goes on."
NOTHING_TO_REDO_HERE: Final = "Nothing left to do again here; U in the list goes on."
_OWNERS: Final = ("interview_id", "application_id", "contact_id")
_STEP_OWNERS: Final = ("owner_id", "contact_id")


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

    def would_undo(self, tables: frozenset[Table] | None = None, about: str = "") -> HistoryEntry | None:
        """The change that `undo` would take back; None where there is none, or it is not for that screen."""
        entry = self.store.newest()
        return entry if entry is not None and self._belongs(entry, tables, about) else None

    def undo(self, tables: frozenset[Table] | None = None, about: str = "") -> Said:
        """Take the newest change back.

        A screen that shows only a part of what is stored gives `tables`, and `about`, the id of an interview,
        an application or a contact: nothing is done then, and that is said, where the newest change is not in
        these tables alone, or not all about a round of that application, or about that contact.
        """
        entry = self.store.newest()
        if entry is not None and self._known(entry) and self._belongs(entry, tables, about):
            with suppress(Conflict):
                self.store.undo(entry.id)
                return Said(sentence(f"undid: {entry.sentence}"), undoable=False)
            entry = self.store.newest()
        if entry is None:
            return Said("There is nothing to undo.", undoable=False)
        if not self._belongs(entry, tables, about):
            return Said(NOTHING_TO_UNDO_HERE, undoable=False)
        self._named.add(entry.id)
        whose = (
            "another session was quicker, the newest change is now"
            if self._ours(entry)
            else "the newest change is not of this session"
        )
        return Said(sentence(f"{whose}: {entry.sentence}. u again undoes it"), undoable=False)

    def take_back(self, id_: str) -> Said:
        """Take back the change that added that document, where it is still the newest one.

        UsageProblem where it is not, or where it was taken back meanwhile; then nothing has changed.
        """
        entry = self.store.newest()
        if entry is None or all(change.id != id_ for change in entry.changes):
            raise UsageProblem(
                "That is not the newest change any more: u in the list takes back one change after the other."
            )
        return self.undo()

    def redo(self, tables: frozenset[Table] | None = None, about: str = "") -> Said:
        """Do again what was last undone; `tables` and `about` as for `undo`."""
        entry = self.store.newest_undone()
        if entry is not None and self._known(entry) and self._belongs(entry, tables, about):
            with suppress(Conflict):
                self.store.redo(entry.id)
                return Said(sentence(f"redid: {entry.sentence}"))
            entry = self.store.newest_undone()
        if entry is None:
            return Said("There is nothing to redo.", undoable=False)
        if not self._belongs(entry, tables, about):
            return Said(NOTHING_TO_REDO_HERE, undoable=False)
        self._named.add(entry.id)
        whose = (
            "another session was quicker, undone last is now"
            if self._ours(entry)
            else "what was undone last is not of this session"
        )
        return Said(sentence(f"{whose}: {entry.sentence}. U again redoes it"), undoable=False)

    def _belongs(self, entry: HistoryEntry, tables: frozenset[Table] | None, about: str) -> bool:
        """True when all of `entry` is in `tables`, and each of its changes concerns what `about` stands for."""
        if tables is not None and any(change.table not in tables for change in entry.changes):
            return False
        family = self._family(about)
        return not about or all(not family.isdisjoint(_concerned(change)) for change in entry.changes)

    def _family(self, about: str) -> set[str]:
        """The ids that `about` stands for.

        An application stands for its rounds too, a round for the other ones; but what was decided about the
        application is no matter of a round.
        """
        interviews = self.documents().interviews
        own = interviews.get(about)
        application_id = own.application_id if own else about
        return {about} | {one.id for one in interviews.values() if one.application_id == application_id}

    def _known(self, entry: HistoryEntry) -> bool:
        """True when this session made `entry` or has named it to the person."""
        return self._ours(entry) or any(int(entry.id) <= int(named) for named in self._named)

    def _ours(self, entry: HistoryEntry) -> bool:
        # the entry says itself who made it; asking for the newest one after a commit would be too late
        return entry.session == self.store.session


def _concerned(change: HistoryChange) -> set[str]:
    """The ids of what a changed document is about, and its own."""
    found = {change.id}
    for state in filter(None, (change.before, change.after)):
        step = state.get("step") or {}
        found |= {str(state[name]) for name in _OWNERS if state.get(name)}
        found |= {str(step[name]) for name in _STEP_OWNERS if step.get(name)}
    return found
