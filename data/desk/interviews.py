"""Verbs about interviews, applications and people: add, change, cancel, delete."""

from typing import Any

from msgspec.structs import replace

from data.adding import Adding, Person, Write, cleaned
from data.desk.base import Said, Seeing
from data.due import day_words
from data.errors import UsageProblem, no_longer_there
from data.moments import instant, moment
from data.naming import changed_words, named, titled
from data.quick_add import NewInterview
from data.records import AnyFact, Attempt, Interview, Reply, Table, Touch
from data.text import clean_line
from data.written_for import written_for


class KeepingInterviews(Seeing):
    """Each verb is one change, however many documents it touches."""

    def add(self, new: NewInterview) -> Said:
        """Add an interview; same company and role join as a further round, a known e-mail as the same contact."""
        if new.start is None:
            raise UsageProblem("An interview needs its day; type for example “fri 10:00”.")
        adding = self._adding()
        company = clean_line(new.company)
        application_id = adding.application(company, clean_line(new.role))
        people = [
            cleaned(
                Person(name=one.name, email=one.email, phone=one.phone, position=one.position, role=one.role)
            )
            for one in new.people
        ]
        interview_id = adding.interview(
            application_id,
            new.start,
            adding.people(people, company),
            minutes=new.minutes,
            whole_day=new.whole_day,
            round=clean_line(new.round),
            title=clean_line(new.title),
            place=clean_line(new.place),
            link=clean_line(new.link),
            notes=new.notes,
        )
        start = instant(new.start)
        at = day_words(start, self.now()) + ("" if new.whole_day else start.format(" HH:mm"))
        words = f"{company}, {new.role}" if new.role else company
        return self._commit(adding.writes.values(), f"interview at {words} on {at}, added", interview_id)

    def edit(
        self,
        interview_id: str,
        *,
        application: dict[str, Any] | None = None,
        interview: dict[str, Any] | None = None,
        people: tuple[Person, ...] | None = None,
    ) -> Said:
        """Change what a form changed, field by field, as one change; `people` are all of the interview's people.

        Fields that are not named stay as they are now, whoever changed them meanwhile.
        """
        old = self._interview(interview_id)
        case = self._case(old.application_id)
        adding = self._adding()
        adding.change("applications", old.application_id, application or {})
        fields = dict(interview or {})
        if people is not None:
            company = str((application or {}).get("company", case.application.company))
            fields["people"] = adding.people([cleaned(one) for one in people], company)
        adding.change("interviews", interview_id, fields)
        if not adding.writes:
            return Said("Nothing was changed.", interview_id, undoable=False)
        return self._commit(adding.writes.values(), f"{titled(case.application)}, changed", interview_id)

    def change_application(self, application_id: str, **fields: Any) -> Said:
        """Change fields of an application by name."""
        case = self._case(application_id)
        return self._change("applications", application_id, titled(case.application), fields)

    def change_interview(self, interview_id: str, *, said: str = "", **fields: Any) -> Said:
        """Change fields of an interview by name; `said` is the sentence for it where the fields don't tell."""
        case = self._case(self._interview(interview_id).application_id)
        what = f"interview at {titled(case.application)}"
        return self._change("interviews", interview_id, what, fields, said)

    def change_contact(self, contact_id: str, **fields: Any) -> Said:
        """Change fields of a contact by name."""
        contact = self.documents().contacts.get(contact_id)
        if contact is None:
            raise no_longer_there("person")
        return self._change("contacts", contact_id, named(contact), fields)

    def cancel_interview(self, interview_id: str) -> Said:
        """Mark an interview cancelled as of now, or take that back if it was."""
        old = self._interview(interview_id)
        cancelled = None if old.cancelled else moment(self.now())
        words = "cancelled" if cancelled else "no longer cancelled"
        title = titled(self._case(old.application_id).application)
        new = replace(old, cancelled=cancelled)
        said = f"interview at {title} on {self._day(old)}, {words}"
        return self._commit([Write("interviews", old.id, old.revision, new)], said, old.id)

    def delete_interview(self, interview_id: str) -> Said:
        """Delete one round, what was written and practised for it, and the facts of its own steps.

        The last round is deleted with its application.
        """
        old = self._interview(interview_id)
        documents = self.documents()
        others = [one for one in documents.interviews.values() if one.application_id == old.application_id]
        if len(others) == 1:
            return self.delete_application(old.application_id)
        writes = [Write("interviews", old.id, old.revision, None), *written_for(documents, {old.id})]
        writes += [
            Write("facts", fact.id, fact.revision, None)
            for fact in documents.facts.values()
            if _owner(fact) == old.id or getattr(fact, "interview_id", "") == old.id
        ]
        title = titled(self._case(old.application_id).application)
        return self._commit(writes, f"interview at {title} on {self._day(old)}, deleted", old.id)

    def delete_application(self, application_id: str) -> Said:
        """Delete an application with its interviews, facts, and all that was written and practised. Its people stay.

        What there was with somebody who has to do with another application stays with them: they still see
        the missed calls.
        """
        case = self._case(application_id)
        interviews = {one.interview.id: one.interview for one in case.rounds}
        writes = [Write("applications", application_id, case.application.revision, None)]
        writes += [Write("interviews", one.id, one.revision, None) for one in interviews.values()]
        writes += written_for(self.documents(), set(interviews), application_id)
        writes += [
            Write("facts", one.fact.id, one.fact.revision, self._with_them_alone(one.fact, application_id))
            for one in case.facts
        ]
        return self._commit(writes, f"{titled(case.application)}, deleted", application_id)

    # --- how

    def _with_them_alone(self, fact: AnyFact, application_id: str) -> AnyFact | None:
        """`fact` as one about a contact alone, who has to do with another application too; None for any other."""
        if not isinstance(fact, Attempt | Reply | Touch):
            return None
        cases = self.cases().with_contact.get(fact.contact_id, ())
        if all(one.application.id == application_id for one in cases):
            return None
        if isinstance(fact, Reply):
            return replace(fact, application_id="", promised=None)
        return replace(fact, application_id="", step=None)

    def _adding(self) -> Adding:
        return Adding(self.documents(), self._new_id, self._stamp())

    def _interview(self, interview_id: str) -> Interview:
        interview = self.documents().interviews.get(interview_id)
        if interview is None:
            raise no_longer_there("interview")
        return interview

    def _change(self, table: Table, id_: str, what: str, fields: dict[str, Any], said: str = "") -> Said:
        adding = self._adding()
        old = getattr(adding.documents, table)[id_]
        adding.change(table, id_, fields)
        if not adding.writes:
            return Said("Nothing was changed.", id_, undoable=False)
        changed = (changed_words(name, getattr(old, name), value) for name, value in fields.items())
        return self._commit(adding.writes.values(), said or f"{what}: {', '.join(changed)}", id_)

    def _day(self, interview: Interview) -> str:
        return instant(interview.start).format("ddd D MMM")


def _owner(fact: AnyFact) -> str:
    key = getattr(fact, "step", None)
    return key.owner_id if key is not None else ""
