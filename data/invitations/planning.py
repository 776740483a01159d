"""What an invitation asks and what it would change. Pure: `now` and new ids are arguments."""

from collections.abc import Callable
from dataclasses import replace

from arrow import Arrow

from data.adding import Adding
from data.invitations.adding import adding_new
from data.invitations.company import company_of
from data.invitations.known import known_interview
from data.invitations.people import contacts_of
from data.invitations.shapes import Answers, Invitation, Plan, Question
from data.invitations.starts import answered_clock_warning, checked_answers, said_start, zone_question
from data.invitations.updating import cancelling, updating
from data.moments import utc_text
from data.records import Documents

_REPLIES = {
    "REPLY": "a reply to an invitation",
    "COUNTER": "a proposal for another time",
    "DECLINECOUNTER": "an answer to a proposal for another time",
    "REFRESH": "a request to send an invitation again",
    "ADD": "an addition to a series",
}


def questions(invitation: Invitation, answers: Answers, documents: Documents) -> tuple[Question, ...]:
    """What the file leaves open and nobody has answered yet; the blocking ones first."""
    if not invitation.creates:
        return ()
    known = known_interview(invitation, documents)
    asked: list[Question] = []
    settled = known and known.calendar and known.calendar.start
    if invitation.needs_zone and not answers.zone and not settled:
        asked.append(
            Question(
                asks="zone",
                text=zone_question(invitation),
                option="--zone",
                suggestion=invitation.likely_zone,
                blocking=True,
            )
        )
    if known:
        return tuple(asked)
    if invitation.whole_day and not answers.time:
        asked.append(
            Question(
                asks="time",
                text="Only the day is known yet; give the time with --time 14:30, or press e in the app.",
                option="--time",
            )
        )
    company, domain = company_of(invitation, answers.me, documents.contacts)
    if not answers.company and not domain:
        asked.append(
            Question(
                asks="company",
                text=f"No address names the company, so it is called “{company}”; name it with --company.",
                option="--company",
                suggestion=company,
            )
        )
    if not answers.role:
        asked.append(
            Question(
                asks="role",
                text="No role is given; name it with --role, or press e in the app.",
                option="--role",
            )
        )
    if not answers.me and contacts_of(invitation, ()):
        asked.append(
            Question(
                asks="me",
                text="Everyone named was taken in, you too if you are; "
                "say which address is yours with --me, or set me.email in the settings.",
                option="--me",
            )
        )
    return tuple(asked)


def plan(
    invitation: Invitation,
    answers: Answers,
    documents: Documents,
    now: Arrow,
    new_id: Callable[[str], str],
) -> Plan:
    """The changes that follow from an invitation and the answers, and what to say of them.

    UsageProblem where a blocking question is open or an answer makes no sense.
    """
    answers = checked_answers(answers)
    adding = Adding(documents, new_id, utc_text(now))
    known = known_interview(invitation, documents)
    if invitation.cancels:
        if known is None:
            return Plan(
                outcome="unchanged",
                sentence=f"“{invitation.title}” is cancelled and isn't among your interviews, nothing changed",
            )
        return cancelling(invitation, known, adding, now)
    if not invitation.creates:
        what = _REPLIES.get(invitation.method, f"a message of the kind {invitation.method}")
        return Plan(outcome="unchanged", sentence=f"“{invitation.title}” is {what}, nothing changed")
    open_questions = questions(invitation, answers, documents)
    source = known.calendar if known else None
    if known is not None:
        planned = updating(invitation, answers, known, adding, now)
    else:
        planned = adding_new(invitation, answers, adding, now)
    notices = [question.text for question in open_questions if _still_open(question, planned)]
    if invitation.recurring and known is None:
        notices.append("It repeats; only this one time was taken in.")
    if clocks := answered_clock_warning(invitation, answers, said_start(invitation, answers, now, source)):
        notices.append(clocks)
    return replace(planned, notices=(*notices, *invitation.warnings))


def _still_open(question: Question, planned: Plan) -> bool:
    """A role isn't missed where the interview joined an application that has one."""
    if question.asks != "role":
        return True
    return any(change.table == "applications" for change in planned.changes)
