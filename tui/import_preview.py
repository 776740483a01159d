"""What taking in an event would store, read from the very plan that would be carried out."""

from dataclasses import dataclass
from typing import Any

from arrow import Arrow
from msgspec.structs import replace

from data.desk import Desk
from data.errors import AfterwordError
from data.invitations import Answers, Invitation, Plan
from data.moments import instant, zone_name
from data.records import Application, Contact, Interview, Role
from tui import days, wording

STATES = {
    "added": "new",
    "updated": "changes one you have",
    "cancelled": "cancels one you have",
    "unchanged": "nothing to take in",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """One event: what is said of it in the list, and the plan; `joins` names the application it would join."""

    invitation: Invitation
    plan: Plan | None
    state: str
    lines: tuple[tuple[str, str], ...]
    company: str = ""
    joins: Application | None = None

    @property
    def takes(self) -> bool:
        """Whether there is anything to take in."""
        return self.plan is None or bool(self.plan.changes)


def preview(desk: Desk, invitation: Invitation, answers: Answers | None = None) -> Preview:
    """What is understood of `invitation`, with a likely zone in place of one that must be asked for."""
    now = desk.now()
    answers = answers or Answers()
    if invitation.needs_zone and not answers.zone:
        answers = replace(answers, zone=invitation.likely_zone or zone_name(now))
    try:
        plan = desk.intended(invitation, answers)
    except AfterwordError as error:
        return Preview(invitation, None, "can't be taken in", (("Why", error.sentence),))
    after = _After(desk, plan)
    lines = [
        ("When", _when(invitation, after.interview, now)),
        ("Length", "" if invitation.whole_day else wording.length(invitation.minutes)),
        ("Where", invitation.place),
        ("Link", invitation.link),
        ("From", _who(invitation)),
        *(("Who" if not number else "", words) for number, words in enumerate(after.people())),
        ("Stored", after.application_words() if plan.outcome == "added" else ""),
        ("Does", "" if plan.outcome == "added" else _capital(plan.sentence)),
        *(("Note", words) for words in (*invitation.warnings, *_recurring(invitation))),
    ]
    return Preview(
        invitation,
        plan,
        STATES[plan.outcome],
        tuple((label, words) for label, words in lines if words),
        company=after.application.company if after.application else "",
        joins=after.application if after.application and not after.is_new else None,
    )


class _After:
    """The documents as the plan would leave them."""

    def __init__(self, desk: Desk, plan: Plan) -> None:
        self._documents = desk.documents()
        self._changed: dict[tuple[str, str], Any] = {
            (write.table, write.id): write.document for write in plan.changes
        }
        self.interview: Interview | None = self._get("interviews", plan.interview_id)
        self.application: Application | None = None
        self.is_new = any(
            table == "applications" and id_ not in self._documents.applications
            for table, id_ in self._changed
        )
        if self.interview is not None:
            self.application = self._get("applications", self.interview.application_id)

    def _get(self, table: str, id_: str) -> Any:
        found = self._changed.get((table, id_))
        return found if found is not None else getattr(self._documents, table).get(id_)

    def people(self) -> list[str]:
        """Everybody who would be at the interview, and as what."""
        shown = []
        for link in self.interview.people if self.interview else ():
            contact: Contact | None = self._get("contacts", link.contact_id)
            role = ", hiring contact" if link.role is Role.HIRING_CONTACT else ""
            address = f" <{contact.email}>" if contact and contact.email and contact.name else ""
            shown.append(f"{wording.name_of(contact)}{address}{role}")
        return shown

    def application_words(self) -> str:
        """Company and role, and whether they are there already."""
        if self.application is None:
            return ""
        role = self.application.role or "role not said"
        joined = "" if self.is_new else " (a further round of it)"
        return f"{self.application.company} · {role}{joined}"


def _when(invitation: Invitation, interview: Interview | None, now: Arrow) -> str:
    if not invitation.local:
        return ""
    if invitation.needs_zone:
        local = invitation.local[:16].replace("T", " ")
        written = f" (it says “{invitation.written_zone}”)" if invitation.written_zone else ""
        return f"{local}, in a time zone the file doesn't tell{written}"
    if interview is not None and invitation.creates:
        return days.in_full(instant(interview.start), now, whole_day=interview.whole_day)
    return invitation.local[:16].replace("T", " ") + (f" {invitation.zone}" if invitation.zone else "")


def _who(invitation: Invitation) -> str:
    who = invitation.organiser
    return (
        " ".join(words for words in (who.name, f"<{who.email}>" if who.email else "") if words) if who else ""
    )


def _recurring(invitation: Invitation) -> tuple[str, ...]:
    return ("It repeats; only this one time is taken in.",) if invitation.recurring else ()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
