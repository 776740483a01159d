"""Verbs about voicemail scripts: open the newest, begin, copy, set the limit."""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from data.adding import Write
from data.cases import Case
from data.desk.texts import SavingTexts
from data.errors import UsageProblem, no_longer_there
from data.limits import MOST_LIMIT
from data.naming import titled
from data.records import Script
from data.script_templates import suggested
from data.text import clean_text
from data.text_kinds import SCRIPTS, Text
from data.text_titles import copied_title, numbered


@dataclass(frozen=True, slots=True)
class Copy:
    """A script to copy from: what the copy is called, and `whose` it was: "Northwind Labs, Data Engineer"."""

    script: Script
    title: str
    whose: str


class KeepingScripts(SavingTexts):
    """Several scripts an interview; each is for one contact."""

    def script(self, interview_id: str, contact_id: str = "") -> Script:
        """The newest script for that contact (default: the hiring contact) in any round of the application.

        Without one, the newest of the interview; without any, a first, empty one that is not yet stored.
        """
        case = self._case_of(interview_id)
        contact_id = contact_id or _contact_id(case)
        scripts = self.scripts(interview_id)
        wanted = [one for one in scripts if contact_id and one.contact_id == contact_id]
        wanted = wanted or [one for one in scripts if one.interview_id == interview_id]
        if wanted:
            return max(wanted, key=lambda one: one.changed_at)
        return self._new(interview_id, SCRIPTS.untitled, contact_id)

    def scripts(self, interview_id: str) -> tuple[Script, ...]:
        """Every script of the interview's application: this interview's first, each part newest first."""
        rounds = {one.interview.id for one in self._case_of(interview_id).rounds}
        scripts = (one for one in self.documents().scripts.values() if one.interview_id in rounds)
        return tuple(sorted(_newest_first(scripts), key=lambda one: one.interview_id != interview_id))

    def begin_script(
        self,
        interview_id: str,
        *,
        title: str,
        text: str = "",
        contact_id: str = "",
        limit: float | None = None,
    ) -> Script:
        """Store a further script of the interview, as one change that can be undone; the stored one.

        A title that the interview has already gets a number: "Second call (2)". `limit` is in seconds
        (default: the settings').
        """
        case = self._case_of(interview_id)
        taken = {one.title for one in self.scripts(interview_id) if one.interview_id == interview_id}
        script = self._new(
            interview_id, numbered(title, taken, SCRIPTS.untitled), contact_id or _contact_id(case)
        )
        script = replace(
            script, text=clean_text(text), limit=_checked_limit(script.limit if limit is None else limit)
        )
        said = f"voicemail script “{script.title}” of {titled(case.application)}, begun"
        self._commit([Write("scripts", script.id, 0, script)], said, script.id)
        return self.documents().scripts[script.id]

    def copies(self, interview_id: str) -> tuple[Copy, ...]:
        """The scripts of other interviews that have a text: the application's own rounds first, each newest first.

        Also those that were written on when their interview had been deleted already.
        """
        own = self._case_of(interview_id).application.id
        documents, found = self.documents(), []
        for script in _newest_first(documents.scripts.values()):
            interview = documents.interviews.get(script.interview_id)
            if script.interview_id == interview_id or not script.text.strip():
                continue
            if interview is None:
                found.append((False, Copy(script, script.title, "of an interview that was deleted")))
                continue
            case = self._case(interview.application_id)
            whose = ", ".join(filter(None, (titled(case.application), interview.round)))
            found.append((case.application.id == own, Copy(script, self._copied(script, case), whose)))
        return tuple(copy for _, copy in sorted(found, key=lambda each: not each[0]))

    def _copied(self, script: Script, case: Case) -> str:
        """The title without the people of another application."""
        contacts = self.documents().contacts
        linked = {link.contact_id for one in case.rounds for link in one.interview.people}
        people = [contacts[id_].name for id_ in {script.contact_id, *linked} if id_ in contacts]
        return copied_title(script.title, [case.application.company, *people], SCRIPTS.untitled)

    def suggested_template(self, interview_id: str) -> str:
        """The name of the template that fits how things stand."""
        return suggested(self._case_of(interview_id), self.now())

    def set_limit(self, script: Script, limit: float) -> Script:
        """Store the seconds that `script` has to fit, above 0 and at most an hour; the stored one.

        `script` is as the desk gave it: what was typed since is saved first. A text that another session
        wrote into it meanwhile stays. No history: it is a setting of the text, stepped through by keys.
        """
        limit = _checked_limit(limit)

        def limited() -> Script:
            current = self._current(script)
            if current.revision and limit == current.limit:
                return current
            return self._store(replace(current, limit=limit), current.revision)

        return self._tried(script, limited)

    def _goes_along(self, document: Text) -> tuple[list[Write], str]:
        """The takes and drills of a script."""
        documents = self.documents()
        takes = [one for one in documents.takes.values() if one.script_id == document.id]
        drills = [one for one in documents.drills.values() if one.script_id == document.id]
        writes = [Write("takes", one.id, one.revision, None) for one in takes]
        writes += [Write("drills", one.id, one.revision, None) for one in drills]
        return writes, " and ".join(
            f"{count} {noun}{'' if count == 1 else 's'}"
            for count, noun in ((len(takes), "take"), (len(drills), "drill"))
            if count
        )

    def _new(self, interview_id: str, title: str, contact_id: str) -> Script:
        """An empty script that is not yet stored."""
        return Script(
            id=self._new_id("script"),
            revision=0,
            interview_id=interview_id,
            contact_id=contact_id,
            title=title,
            limit=self.settings.script.limit,
            changed_at=self._stamp(),
        )

    def _case_of(self, interview_id: str) -> Case:
        interview = self.documents().interviews.get(interview_id)
        if interview is None:
            raise no_longer_there("interview")
        return self._case(interview.application_id)


def _contact_id(case: Case) -> str:
    contact, _ = case.hiring_contact
    return contact.id if contact else ""


def _newest_first(scripts: Iterable[Script]) -> list[Script]:
    """By the time of the last change; of equal ones the one that was stored later."""
    newest_stored = list(scripts)[::-1]
    return sorted(newest_stored, key=lambda one: one.changed_at, reverse=True)


def _checked_limit(limit: float) -> float:
    """`limit` in seconds; UsageProblem when it is none."""
    if not 0 < limit <= MOST_LIMIT:
        raise UsageProblem(f"A limit is more than 0 and at most {MOST_LIMIT} seconds; type for example 30.")
    return limit
