"""Verbs about debriefs: the one of an interview, what it says, and the day they promised there."""

from typing import TYPE_CHECKING

from data.cases import Case
from data.debriefed import NOTHING_NOTED, Debriefed
from data.desk.base import Said
from data.desk.recording import Recording
from data.errors import no_longer_there
from data.moments import moment
from data.records import Debrief, Interview, Promise, When
from data.steps import State, Step
from data.text import clean_text

if TYPE_CHECKING:  # read and reckoned with only where one debriefs
    from data.promise_effect import Moved


class Debriefing(Recording):
    """A debrief is a text like a script; only the day they promised becomes a fact of its own."""

    def debrief(self, interview_id: str) -> Debrief:
        """The debrief of that interview that was changed last, else a new one, not stored yet, with its headings."""
        from data.debrief import blank

        stored = self.debriefs(interview_id)
        if stored:
            return stored[0]
        return Debrief(
            id=self._new_id("debrief"),
            revision=0,
            interview_id=interview_id,
            text=blank(self._met(interview_id), self.documents().contacts),
            changed_at=self._stamp(),
        )

    def debriefs(self, interview_id: str) -> tuple[Debrief, ...]:
        """Every stored debrief of that interview, the one that was changed last first; of equals the later one."""
        newest = [one for one in self.documents().debriefs.values() if one.interview_id == interview_id][::-1]
        return tuple(sorted(newest, key=lambda one: one.changed_at, reverse=True))

    def debriefed(self, interview_id: str) -> Debriefed:
        """What the newest stored debrief of that interview says; empty where none is stored."""
        stored = self.debriefs(interview_id)
        return self.read_debrief(interview_id, stored[0].text) if stored else NOTHING_NOTED

    def read_debrief(self, interview_id: str, text: str) -> Debriefed:
        """What `text` says as the debrief of that interview, among its people and as of its end."""
        from data.debrief import people_of, read_debrief, said_at

        interview = self._met(interview_id)
        return read_debrief(text, people_of(interview, self.documents().contacts), said_at(interview))

    def fed_by(self, interview_id: str) -> dict[str, Step]:
        """By contact id the follow-up that what they said goes into: the next open one, else the one that was sent."""
        application_id = self._met(interview_id).application_id
        found: dict[str, Step] = {}
        for step in self.steps(application_id):
            if step.contact is None or step.key.owner_id not in {interview_id, application_id}:
                continue
            known = found.get(step.contact.id)
            if (step.is_open and not step.conditional and (known is None or not known.is_open)) or (
                known is None and step.state is State.DONE
            ):
                found[step.contact.id] = step
        return found

    # --- the promise

    def promised_at(self, interview_id: str) -> When | None:
        """The day in force that they named at that interview, however it was noted."""
        promises = [
            one.fact.promised
            for one in self._case(self._met(interview_id).application_id).facts
            if isinstance(one.fact, Promise) and one.fact.interview_id == interview_id
        ]
        return promises[-1] if promises else None

    def moved_by(self, interview_id: str, promised: When) -> "Moved":
        """What that day, noted now as promised at the interview, would do to the check-in."""
        case = self._case(self._met(interview_id).application_id)
        return self._effect(case, self._promise(interview_id, promised))

    def note_promise(self, interview_id: str, before: When | None) -> Said | None:
        """Note the day that the debrief names; None where there is nothing new to note.

        Only a day that differs from `before`, what it named when this visit began, and from the one in
        force: what was set by hand or taken back since is not undone by text that was there already.
        """
        day = self.debriefed(interview_id).day
        if day is None or (before is not None and same_day(day.when, before)):
            return None
        in_force = self.promised_at(interview_id)
        if in_force is not None and same_day(day.when, in_force):
            return None
        return self.promise(interview_id, day.when)

    def promise(self, interview_id: str, promised: When, text: str = "") -> Said:
        """They named a day for the next news at that interview: said at its end, whenever it is written down.

        The sentence says what that moves.
        """
        promise = self._promise(interview_id, promised, text)
        case = self._case(promise.application_id)
        moves = self._effect(case, promise).words(self.now())
        said = f"{case.application.company}{self._until(promised)}" + (f"; {moves}" if moves else "")
        return self._record(promise, said)

    # --- how

    def _promise(self, interview_id: str, promised: When, text: str = "") -> Promise:
        application_id = self._met(interview_id).application_id
        rounds = self._case(application_id).rounds
        end = next(one.end for one in rounds if one.interview.id == interview_id)
        return Promise(
            id=self._new_id("fact"),
            at=moment(min(end, self.now())),
            recorded_at=self._stamp(),
            application_id=application_id,
            interview_id=interview_id,
            promised=promised,
            text=clean_text(text),
        )

    def _effect(self, case: Case, promise: Promise) -> "Moved":
        from data.promise_effect import promise_effect

        return promise_effect(case, self.cases(), self.rules, self.now(), promise)

    def _met(self, interview_id: str) -> Interview:
        interview = self.documents().interviews.get(interview_id)
        if interview is None:
            raise no_longer_there("interview")
        return interview


def same_day(one: When, other: When) -> bool:
    """True where both name the same day, and the same time of it if any."""
    timed = bool(one.time or other.time)
    return (one.day, one.time) == (other.day, other.time) and (not timed or one.zone == other.zone)
