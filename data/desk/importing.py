"""Verbs about invitations that come in."""

from dataclasses import dataclass

from msgspec.structs import replace

from data.desk.base import Said, Seeing
from data.invitations import Answers, Invitation, Plan, Question, plan, questions
from data.naming import sentence


@dataclass(frozen=True, slots=True)
class TakenIn(Said):
    """What an invitation did: `outcome` is added, updated, cancelled or unchanged; `notices` are worth reading."""

    outcome: str = "unchanged"
    notices: tuple[str, ...] = ()


class Importing(Seeing):
    """What an invitation changes is planned by pure rules and committed in one transaction."""

    def answers(self, answers: Answers | None = None) -> Answers:
        """`answers`, with the person's own addresses from the settings where none were given."""
        answers = answers or Answers()
        me = self.settings.me
        own = tuple(address for address in (me.email, *me.other_emails) if address)
        return answers if answers.me else replace(answers, me=own)

    def questions(self, invitation: Invitation, answers: Answers | None = None) -> tuple[Question, ...]:
        """What the file leaves open; the blocking ones first."""
        return questions(invitation, self.answers(answers), self.documents())

    def intended(self, invitation: Invitation, answers: Answers | None = None) -> Plan:
        """What `take_in` would do. UsageProblem where a blocking question is open."""
        return plan(invitation, self.answers(answers), self.documents(), self.now(), self._new_id)

    def take_in(self, invitation: Invitation, answers: Answers | None = None) -> TakenIn:
        """Add, update or cancel the interview of this invitation, as one change.

        UsageProblem where a blocking question is open. Conflict where another session changed the same
        interview at this moment.
        """
        planned = self.intended(invitation, answers)
        if not planned.changes:
            text = sentence(planned.sentence)
            return TakenIn(text, planned.interview_id, False, planned.outcome, planned.notices)
        said = self._commit(planned.changes, planned.sentence, planned.interview_id)
        return TakenIn(said.text, said.id, True, planned.outcome, planned.notices)
