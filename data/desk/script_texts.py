"""Verbs about the text of a voicemail script: autosave, its limit, and what a lost session left behind."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from msgspec.structs import replace

from data.desk.base import Seeing
from data.errors import Conflict, UsageProblem
from data.limits import MOST_LIMIT
from data.naming import titled
from data.records import Script
from data.script_titles import next_version
from data.store import Change
from data.text import clean_text

TRIES = 5
"""How often a change is tried again that another session was quicker with."""
Done = TypeVar("Done")


class SavingScripts(Seeing):
    """What is typed in one visit to a script is one change, which grows as long as nothing comes between."""

    def save_script(self, script: Script, *, text: str, remember: bool = False) -> Script:
        """Store what was typed into `script`; the stored one. Raises AfterwordError when it can't.

        `script` is as the desk gave it. With `remember` it begins a change of its own; else it goes on with
        the newest one where that is this session's typing into this script. Undoing such a change takes all
        back that was typed in it, and nothing else.

        What another session changed meanwhile stays: its title and limit stand, and where it wrote into the
        same text, or deleted it, ours is kept beside it as a script of its own.
        """
        new = replace(script, text=clean_text(text), changed_at=self._stamp())
        if new.text == script.text and script.revision:
            return script
        for _ in range(TRIES):
            try:
                return self._store_text(new, new.revision, remember=remember)
            except Conflict:
                theirs = self.documents().scripts.get(script.id)
                if theirs is None or theirs.text not in {script.text, new.text}:
                    break
                # nobody else wrote into it: only its title or its limit is another one
                new = replace(theirs, text=new.text, changed_at=new.changed_at)
        return self._beside(new)

    def set_limit(self, script: Script, limit: float) -> Script:
        """Store the seconds that `script` has to fit, above 0 and at most an hour; the stored one.

        `script` is as the desk gave it: what was typed since is saved first. A text that another session
        wrote into it meanwhile stays. No history: it is a setting of the text, stepped through by keys.
        """
        limit = checked_limit(limit)

        def limited() -> Script:
            current = self._current(script)
            if current.revision and limit == current.limit:
                return current
            return self._store(replace(current, limit=limit), current.revision)

        return self._tried(limited)

    def recover_script(self, script_id: str, text: str, base_revision: int) -> Script | None:
        """Store a text that a lost session left behind; None when the script is gone.

        Beside what is stored, where that isn't the revision it was typed into.
        """
        script = self.documents().scripts.get(script_id)
        if script is None:
            return None
        if script.revision == base_revision:
            return self.save_script(script, text=text)
        text = clean_text(text)
        if text == script.text:
            return script
        return self._beside(replace(script, text=text, changed_at=self._stamp()))

    def _current(self, script: Script) -> Script:
        """`script` as it is stored now; as given where it isn't stored yet. UsageProblem when it is gone."""
        stored = self.documents().scripts.get(script.id)
        if stored is None and script.revision:
            raise gone()
        return stored or script

    def _tried(self, deed: Callable[[], Done]) -> Done:
        """Do it on what is stored now, again where another session was quicker; Conflict when they all were."""
        for _ in range(TRIES):
            with suppress(Conflict):
                return deed()
        raise Conflict("Other sessions keep changing this script, so nothing was changed; try again.")

    def _beside(self, script: Script) -> Script:
        """Store `script` as a further version of what another session wrote into, or deleted."""
        taken = {one.title for one in self.documents().scripts.values() if _same_place(one, script)}
        title = next_version(script.title, taken)
        return self._store_text(replace(script, id=self._new_id("script"), title=title), 0, remember=True)

    def _store_text(self, script: Script, revision: int, *, remember: bool) -> Script:
        interview = self.documents().interviews.get(script.interview_id)
        if interview is None:
            # deleted meanwhile: a change of ours on top would stand in the way of undoing that
            return self._store(script, revision)
        said = f"voicemail script of {titled(self._case(interview.application_id).application)}, written"
        return self._store(
            script, revision, said, "" if remember else f"{said}, with all that was typed since"
        )

    def _store(self, script: Script, revision: int, said: str = "", goes_on: str = "") -> Script:
        change = Change("scripts", script.id, revision, script)
        documents = self.store.commit([change], said, at=self._stamp(), history=bool(said), goes_on=goes_on)
        return documents.scripts[script.id]


def gone() -> UsageProblem:
    """The script isn't stored any more."""
    return UsageProblem("That script is no longer there; another session may have deleted it.")


def _same_place(one: Script, other: Script) -> bool:
    return one.interview_id == other.interview_id and one.id != other.id


def checked_limit(limit: float) -> float:
    """`limit` in seconds; UsageProblem when it is none."""
    if not 0 < limit <= MOST_LIMIT:
        raise UsageProblem(f"A limit is more than 0 and at most {MOST_LIMIT} seconds; type for example 30.")
    return limit
