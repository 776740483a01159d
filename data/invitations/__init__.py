"""Invitations: what a calendar says of an interview, what it leaves open, what it changes. All pure."""

from data.invitations.choosing import chosen, listed
from data.invitations.planning import plan, questions
from data.invitations.shapes import Answers, Calendar, Invitation, Invitee, Plan, Question

__all__ = [
    "Answers",
    "Calendar",
    "Invitation",
    "Invitee",
    "Plan",
    "Question",
    "chosen",
    "listed",
    "plan",
    "questions",
]
