"""Pure: the call ledger of a contact, what to do now, and when to ring; product.md, "The call ledger"."""

from data.calls.advice import Advice, AtMachine, CallLimits, Do
from data.calls.advising import advise
from data.calls.ledger import Call, Ledger
from data.calls.office import hours_in_words, hours_typed, office_hours
from data.calls.times import OfficeHours, Suggestion, is_open, opens, suggest

__all__ = [
    "Advice",
    "AtMachine",
    "Call",
    "CallLimits",
    "Do",
    "Ledger",
    "OfficeHours",
    "Suggestion",
    "advise",
    "hours_in_words",
    "hours_typed",
    "is_open",
    "office_hours",
    "opens",
    "suggest",
]
