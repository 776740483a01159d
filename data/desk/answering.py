"""Verbs and questions about the end of an application: how it stands, why, and what they answered after a no."""

from arrow import Arrow
from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said
from data.desk.recording import Recording
from data.letting_go import suggested_reason
from data.moments import moment
from data.naming import named
from data.records import Outcome, Reply, Result
from data.text import clean_text


class Answering(Recording):
    """What they say after a rejection is kept with the application, so that it can be found again."""

    def result(self, application_id: str) -> Result | None:
        """How the application stands; None while nothing has ended it, or since something opened it again."""
        outcome = self._case(application_id).outcome
        return outcome.fact.result if outcome is not None and isinstance(outcome.fact, Outcome) else None

    def suggested_reason(self, application_id: str, result: Result) -> str:
        """Why it would end so, as far as the follow-ups say it: `two check-ins without an answer`; else empty."""
        return suggested_reason(self.steps(application_id), result)

    def answered(
        self, application_id: str, *, feedback: str = "", hired: str = "", at: Arrow | None = None
    ) -> Said:
        """They answered after a no: what was missing, and the kind of person they hired; each may be empty.

        Both are added to what stands there already. One change, with the reply.
        """
        case = self._case(application_id)
        contact, _ = case.hiring_contact
        feedback, hired = clean_text(feedback).strip(), clean_text(hired).strip()
        old = case.application
        new = replace(old, feedback=_added(old.feedback, feedback), hired=_added(old.hired, hired))
        reply = Reply(
            id=self._new_id("fact"),
            at=moment(at or self.now()),
            recorded_at=self._stamp(),
            application_id=application_id,
            contact_id=contact.id if contact else "",
            text=feedback,
        )
        writes = [Write("facts", reply.id, 0, reply)]
        if new != old:
            writes.append(Write("applications", old.id, old.revision, new))
        who = named(contact) if contact else old.company
        kept = [words for words, text in (("what was missing", feedback), ("whom they hired", hired)) if text]
        noted = f", with {' and '.join(kept)}" if kept else ""
        return self._commit(writes, f"answer from {who} noted{noted}", application_id)


def _added(old: str, more: str) -> str:
    """`more` on a line of its own below what stands there; never twice the same."""
    if not more or more in old.split("\n"):
        return old
    return f"{old}\n{more}" if old else more
