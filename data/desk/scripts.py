"""Verbs about voicemail scripts: open the newest, autosave."""

from msgspec.structs import replace

from data.desk.base import Seeing
from data.errors import Conflict, UsageProblem
from data.naming import titled
from data.records import Script
from data.store import Change
from data.text import clean_text


class KeepingScripts(Seeing):
    """Autosave makes no history but for the first of a visit: inside a text its own undo counts."""

    def script(self, interview_id: str) -> Script:
        """The newest script of an interview; a first, empty one (not yet stored) where it has none."""
        documents = self.documents()
        interview = documents.interviews.get(interview_id)
        if interview is None:
            raise UsageProblem("That interview is no longer there; another session may have deleted it.")
        own = [one for one in documents.scripts.values() if one.interview_id == interview_id]
        if own:
            return max(own, key=lambda one: one.changed_at)
        contact, _ = self._case(interview.application_id).hiring_contact
        return Script(
            id=self._new_id("script"),
            revision=0,
            interview_id=interview_id,
            contact_id=contact.id if contact else "",
            title="Voicemail",
            limit=self.settings.script.limit,
            changed_at=self._stamp(),
        )

    def save_script(
        self, script: Script, *, text: str | None = None, limit: float | None = None, remember: bool = False
    ) -> Script:
        """Store what was typed into `script`; the stored one. Raises AfterwordError when it can't.

        `remember`: the first of a visit to it makes a change that can be undone, and undoing that takes all
        back that was typed since.

        Where another session saved the same script meanwhile, or deleted it, ours is kept beside it as a
        script of its own.
        """
        new = replace(
            script,
            text=script.text if text is None else clean_text(text),
            limit=limit or script.limit,
            changed_at=self._stamp(),
        )
        if (new.text, new.limit) == (script.text, script.limit) and script.revision:
            return script
        try:
            return self._store(new, script.revision, remember=remember)
        except Conflict:
            title = f"{script.title} (typed in another session)"[:200]
            return self._store(replace(new, id=self._new_id("script"), title=title), 0, remember=remember)

    def recover_script(self, script_id: str, text: str, base_revision: int) -> Script | None:
        """Store a text that a lost session left behind; None when the script or its interview is gone."""
        script = self.documents().scripts.get(script_id)
        if script is None:
            return None
        return self.save_script(replace(script, revision=base_revision), text=text)

    def _store(self, script: Script, revision: int, *, remember: bool = False) -> Script:
        said = ""
        interview = self.documents().interviews.get(script.interview_id)
        if remember and interview is not None:
            title = titled(self._case(interview.application_id).application)
            said = f"voicemail script of {title}, written"
        change = Change("scripts", script.id, revision, script)
        documents = self.store.commit([change], said, at=self._stamp(), history=bool(said))
        return documents.scripts[script.id]
