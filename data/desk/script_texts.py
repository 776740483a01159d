"""Verbs about the text of a voicemail script: autosave, its limit, and what a lost session left behind."""

from msgspec.structs import replace

from data.desk.base import Seeing
from data.errors import Conflict, UsageProblem
from data.limits import MOST_LIMIT
from data.naming import titled
from data.records import Script
from data.store import Change
from data.text import clean_text

TITLE_CAP = 200
"""Characters of a title that are kept."""
_TRIES = 5
"""How often a change is tried again that another session was quicker with."""


class SavingScripts(Seeing):
    """Autosave makes no history but for the first of a visit: inside a text its own undo counts."""

    def save_script(
        self, script: Script, *, text: str | None = None, limit: float | None = None, remember: bool = False
    ) -> Script:
        """Store what was typed into `script`; the stored one. Raises AfterwordError when it can't.

        `script` is as the desk gave it. `remember`: the first of a visit to it makes a change that can be
        undone, and undoing that takes all back that was typed since.

        What another session changed meanwhile stays: its title and limit stand, and where it wrote into the
        same text, or deleted it, ours is kept beside it as a script of its own.
        """
        new = replace(
            script,
            text=script.text if text is None else clean_text(text),
            limit=checked_limit(script.limit if limit is None else limit),
            changed_at=self._stamp(),
        )
        if (new.text, new.limit) == (script.text, script.limit) and script.revision:
            return script
        for _ in range(_TRIES):
            try:
                return self._store(new, new.revision, remember=remember)
            except Conflict:
                theirs = self.documents().scripts.get(script.id)
                if theirs is None or theirs.text not in {script.text, new.text}:
                    break
                # nobody else wrote into it: only its title or its limit is another one
                kept = theirs.limit if new.limit == script.limit else new.limit
                new = replace(theirs, text=new.text, limit=kept, changed_at=new.changed_at)
        return self._beside(new, remember=remember)

    def set_limit(self, script: Script, limit: float) -> Script:
        """Store the seconds that `script` has to fit, above 0 and at most an hour; the stored one.

        `script` is as the desk gave it: what was typed since is saved first. A text that another session
        wrote into it meanwhile stays. No history: it is a setting of the text, stepped through by keys.
        """
        limit = checked_limit(limit)
        for _ in range(_TRIES):
            stored = self.documents().scripts.get(script.id)
            if stored is None and script.revision:
                raise UsageProblem("That script is no longer there; another session may have deleted it.")
            ours = stored is None or stored.revision == script.revision
            current = script if ours or stored is None else stored
            if current.revision and (current.text, limit) == (current.text, current.limit):
                return current
            try:
                return self._store(replace(current, limit=limit), current.revision)
            except Conflict:
                continue
        raise Conflict("Other sessions keep changing this script, so its limit was not changed; try again.")

    def recover_script(self, script_id: str, text: str, base_revision: int) -> Script | None:
        """Store a text that a lost session left behind; None when the script or its interview is gone.

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

    def _beside(self, script: Script, *, remember: bool = False) -> Script:
        title = f"{script.title} (typed in another session)"[:TITLE_CAP]
        return self._store(replace(script, id=self._new_id("script"), title=title), 0, remember=remember)

    def _store(self, script: Script, revision: int, *, remember: bool = False) -> Script:
        said = ""
        interview = self.documents().interviews.get(script.interview_id)
        if remember and interview is not None:
            title = titled(self._case(interview.application_id).application)
            said = f"voicemail script of {title}, written"
        change = Change("scripts", script.id, revision, script)
        documents = self.store.commit([change], said, at=self._stamp(), history=bool(said))
        return documents.scripts[script.id]


def checked_limit(limit: float) -> float:
    """`limit` in seconds; UsageProblem when it is none."""
    if not 0 < limit <= MOST_LIMIT:
        raise UsageProblem(f"A limit is more than 0 and at most {MOST_LIMIT} seconds; type for example 30.")
    return limit
