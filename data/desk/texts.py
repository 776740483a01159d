"""Verbs about the texts one writes in: autosave, title, deletion, and what a lost session left behind."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said, Seeing
from data.errors import Conflict, UsageProblem, no_longer_there
from data.store import Change
from data.text import clean_line, clean_text
from data.text_kinds import Text, Written, kind_of
from data.text_titles import TITLE_CAP, next_version

TRIES: Final = 5
"""How often a change is tried again that another session was quicker with."""
Done = TypeVar("Done")


class SavingTexts(Seeing):
    """What is typed in one visit to a text is one change, which grows as long as nothing comes between."""

    def save_text(self, document: Written, *, text: str, remember: bool = False) -> Written:
        """Store what was typed into `document`; the stored one. Raises AfterwordError when it can't.

        `document` is as the desk gave it. With `remember` it begins a change of its own; else it goes on with
        the newest one where that is this session's typing into this text. Undoing such a change takes all
        back that was typed in it, and nothing else.

        What another session changed meanwhile stays: its title and limit stand, and where it wrote into the
        same text, or deleted it, ours is kept beside it as a text of its own.
        """
        new = replace(document, text=clean_text(text), changed_at=self._stamp())
        if new.text == document.text and document.revision:
            return document
        for _ in range(TRIES):
            try:
                return self._store_written(new, new.revision, remember=remember)
            except Conflict:
                theirs = self._stored(document)
                if theirs is None or theirs.text not in {document.text, new.text}:
                    break
                # nobody else wrote into it: only its title or its limit is another one
                new = replace(theirs, text=new.text, changed_at=new.changed_at)
        return self._beside(new)

    def recover_text(self, document: Written, text: str, base_revision: int) -> Written | None:
        """Store a text that a lost session left behind of `document`, as it is stored or new with revision 0.

        Beside what is stored, where that isn't the revision it was typed into. None where there was nothing
        to store.
        """
        stored, text = self._stored(document), clean_text(text)
        if text == stored.text if stored else not text.strip():
            return None
        if stored is None or stored.revision == base_revision:
            return self.save_text(stored or replace(document, revision=0), text=text)
        return self._beside(replace(stored, text=text, changed_at=self._stamp()))

    def rename_text(self, document: Text, title: str) -> Said:
        """Give `document` another title. What another session changed in it stays."""
        kind, title = kind_of(document), clean_line(title, TITLE_CAP)
        if not title:
            raise UsageProblem(f"A {kind.noun} needs a title; type one.")

        def renamed() -> Said:
            current = self._current(document)
            if current.revision and current.title == title:
                return Said("Nothing was changed.", document.id, undoable=False)
            said = f"{kind.name} “{current.title or kind.untitled}”, now “{title}”"
            write = Write(kind.table, document.id, current.revision, replace(current, title=title))
            return self._commit([write], said, document.id)

        return self._tried(document, renamed)

    def delete_text(self, document: Text) -> Said:
        """Delete `document` with what goes along with it, as one change that can be undone."""
        kind = kind_of(document)

        def deleted() -> Said:
            stored = self._stored(document)
            if stored is None:
                raise gone(document)
            along, counted = self._goes_along(stored)
            writes = [Write(kind.table, stored.id, stored.revision, None), *along]
            with_it = f" with {counted}" if counted else ""
            said = f"{kind.name} “{stored.title or kind.untitled}”{with_it}, deleted"
            return self._commit(writes, said, stored.id)

        return self._tried(document, deleted)

    # --- for the verbs of one kind

    def _goes_along(self, document: Text) -> tuple[list[Write], str]:  # noqa: ARG002  # a kind of text may
        """What is deleted together with `document`, and how a sentence counts it: "1 take and 2 drills"."""
        return [], ""

    def _stored(self, document: Written) -> Written | None:
        return kind_of(document).stored(self.documents(), document)

    def _current(self, document: Written) -> Written:
        """`document` as it is stored now; as given where it isn't stored yet. UsageProblem when it is gone."""
        stored = self._stored(document)
        if stored is None and document.revision:
            raise gone(document)
        return stored or document

    def _tried(self, document: Text, deed: Callable[[], Done]) -> Done:
        """Do it on what is stored now, again where another session was quicker; Conflict when they all were."""
        for _ in range(TRIES):
            with suppress(Conflict):
                return deed()
        noun = kind_of(document).noun
        raise Conflict(f"Other sessions keep changing this {noun}, so nothing was changed; try again.")

    def _beside(self, document: Written) -> Written:
        """Store `document` as a further version of what another session wrote into, or deleted."""
        kind = kind_of(document)
        stored = kind.all_of(self.documents()).values()
        place = kind.place(document)
        taken = {one.title for one in stored if kind.place(one) == place and one.id != document.id}
        title = next_version(document.title, taken, kind.untitled)
        beside = replace(document, id=self._new_id(kind.noun), title=title)
        return self._store_written(beside, 0, remember=True)

    def _store_written(self, document: Written, revision: int, *, remember: bool) -> Written:
        called = kind_of(document).called(self.documents(), document)
        if not called:
            # what it belongs to was deleted: a change of ours on top would stand in the way of undoing that
            return self._store(document, revision)
        said = f"{called}, written"
        return self._store(
            document, revision, said, "" if remember else f"{said}, with all that was typed since"
        )

    def _store(self, document: Written, revision: int, said: str = "", goes_on: str = "") -> Written:
        """Store `document`; without `said` it makes no history."""
        kind = kind_of(document)
        change = Change(kind.table, document.id, revision, document)
        documents = self.store.commit([change], said, at=self._stamp(), history=bool(said), goes_on=goes_on)
        return kind.all_of(documents)[document.id]


def gone(document: Text) -> UsageProblem:
    """It isn't stored any more."""
    return no_longer_there(kind_of(document).noun)
