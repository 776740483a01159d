"""Histories of calls, each with the advice it must give: a table to read and to argue with.

Days are those of the week of Monday 23 November 2026 and, with a `+`, of the week after. Times are Maria's: she
sits in Berlin, in an office that is open Monday to Friday from 8:00 to 17:30. In `happened`, each call is a
day, a time and how it ended; `reply`, `spoke` elsewhere and `message` on a machine come from other facts. The
advice reads: what to do now; where that is to wait, until when and for what; what to do if a machine answers.
"""

from typing import NamedTuple


class History(NamedTuple):
    """One row of the table."""

    happened: str
    now: str
    advice: str
    source: str


BUDGET = "Budget: 2 silent attempts, at most one a day."
FURTHER = "Budget spent and no machine: one further try on another day, then write instead."
FIRST_MACHINE = "First machine: hang up, try again on another day at another time of day."
SPENT_FIRST = "Budget spent comes before first machine: leave the rehearsed message at the next machine."
MESSAGE = "After a message left: nothing for 3 WD, then write."
SILENT = "Silent = no answer, busy, voicemail and hung up, mailbox full."
SINCE = "Counted since the last spoke, message left or reply."
ZONE = "Days in the contact's zone."
CALL_BACK = "Call back on a date: that date becomes the next step."
WRONG = "A wrong number finishes nothing and is no touch."
GATEKEEPER = "A gatekeeper finishes nothing and is no touch."

HISTORIES = (
    # nothing yet
    History("", "Mon 10:00", "call; machine: hang up", FIRST_MACHINE),
    History("reply Mon 9:00", "Mon 10:00", "call; machine: hang up", SINCE),
    # one silent attempt
    History("Mon 10:00 no answer", "Mon 16:00", "wait until Tue, call; machine: hang up", BUDGET),
    History("Mon 10:00 no answer", "Tue 8:00", "call; machine: hang up", BUDGET),
    History("Mon 10:00 busy", "Mon 10:05", "wait until Tue, call; machine: hang up", SILENT),
    History("Mon 10:00 mailbox full", "Mon 10:05", "wait until Tue, call; machine: hang up", SILENT),
    History("Fri 10:00 no answer", "Fri 10:05", "wait until +Mon, call; machine: hang up", BUDGET),
    History("Fri 10:00 no answer", "Sat 10:00", "wait until +Mon, call; machine: hang up", BUDGET),
    # a machine
    History(
        "Mon 10:00 machine", "Mon 10:05", "wait until Tue, call; machine: leave the message", FIRST_MACHINE
    ),
    History("Mon 10:00 machine", "Tue 8:00", "call; machine: leave the message", FIRST_MACHINE),
    History(
        "Fri 16:40 machine", "Fri 17:00", "wait until +Mon, call; machine: leave the message", FIRST_MACHINE
    ),
    # the budget is spent
    History(
        "Mon 10:00 no answer; Tue 8:10 busy",
        "Tue 9:00",
        "wait until Wed, call; machine: leave the message",
        BUDGET,
    ),
    History(
        "Mon 10:00 no answer; Tue 8:10 busy", "Wed 8:00", "call; machine: leave the message", SPENT_FIRST
    ),
    History(
        "Mon 10:00 machine; Tue 8:10 no answer", "Wed 8:00", "call; machine: leave the message", SPENT_FIRST
    ),
    History(
        "Mon 10:00 machine; Tue 8:10 machine", "Wed 8:00", "call; machine: leave the message", SPENT_FIRST
    ),
    History(
        "Mon 10:00 mailbox full; Tue 8:10 mailbox full",
        "Wed 8:00",
        "call; machine: leave the message",
        FURTHER,
    ),
    History(
        "Mon 10:00 no answer; Mon 10:20 no answer", "Tue 8:00", "call; machine: leave the message", BUDGET
    ),
    History(
        "Thu 10:00 no answer; Fri 8:10 busy",
        "Fri 9:00",
        "wait until +Mon, call; machine: leave the message",
        FURTHER,
    ),
    # and the further try too
    History(
        "Mon 10:00 busy; Tue 8:10 busy; Wed 17:00 busy",
        "Wed 17:05",
        "write; machine: leave the message",
        FURTHER,
    ),
    History(
        "Mon 10:00 no answer; Tue 8:10 busy; Wed 17:00 mailbox full",
        "+Mon 9:00",
        "write; machine: leave the message",
        FURTHER,
    ),
    History(
        "Mon 9:00 no answer; Mon 9:10 no answer; Mon 9:20 no answer; Mon 9:30 no answer",
        "Tue 9:00",
        "write; machine: leave the message",
        FURTHER,
    ),
    # a message
    History("Mon 10:00 message left", "Mon 10:05", "wait until Thu, write; machine: hang up", MESSAGE),
    History("Mon 10:00 message left", "Wed 23:59", "wait until Thu, write; machine: hang up", MESSAGE),
    History("Mon 10:00 message left", "Thu 0:00", "write; machine: hang up", MESSAGE),
    History("Wed 10:00 message left", "Fri 10:00", "wait until +Mon, write; machine: hang up", MESSAGE),
    History(
        "Mon 9:00 machine; Tue 8:10 message left",
        "Tue 9:00",
        "wait until Fri, write; machine: hang up",
        MESSAGE,
    ),
    History(
        "Mon 10:00 message left; Tue 9:00 no answer",
        "Wed 9:00",
        "wait until Thu, write; machine: hang up",
        MESSAGE,
    ),
    History("message Mon 10:00", "Tue 9:00", "wait until Thu, write; machine: hang up", MESSAGE),
    # they were heard of
    History("Mon 10:00 message left; reply Tue 9:00", "Tue 10:00", "call; machine: hang up", SINCE),
    History("Mon 10:00 message left; Tue 9:00 spoke", "Tue 10:00", "call; machine: hang up", SINCE),
    History("Mon 9:00 busy; Tue 9:00 busy; reply Tue 15:00", "Tue 16:00", "call; machine: hang up", SINCE),
    History("Mon 9:00 busy; Tue 9:00 busy; Wed 9:00 spoke", "Wed 16:00", "call; machine: hang up", SINCE),
    History("Mon 9:00 busy; spoke Mon 12:00; Tue 9:00 busy", "Wed 9:00", "call; machine: hang up", SINCE),
    History("Mon 9:00 machine; reply Tue 9:00", "Wed 9:00", "call; machine: hang up", SINCE),
    # somebody else answers
    History("Mon 10:00 gatekeeper", "Mon 14:00", "call; machine: hang up", GATEKEEPER),
    History(
        "Mon 10:00 gatekeeper; Mon 14:00 no answer",
        "Mon 15:00",
        "wait until Tue, call; machine: hang up",
        GATEKEEPER,
    ),
    History("Mon 10:00 gatekeeper; Tue 10:00 gatekeeper", "Wed 10:00", "call; machine: hang up", GATEKEEPER),
    History("Mon 10:00 wrong number", "Mon 10:05", "find the number; machine: hang up", WRONG),
    History("Mon 10:00 wrong number", "+Wed 10:05", "find the number; machine: hang up", WRONG),
    History("Mon 10:00 wrong number; Tue 10:00 no answer", "Wed 10:00", "call; machine: hang up", WRONG),
    History("Mon 10:00 wrong number; reply Tue 10:00", "Wed 10:00", "call; machine: hang up", SINCE),
    # they named a day
    History("Mon 10:00 call back Thu", "Mon 11:00", "wait until Thu, call; machine: hang up", CALL_BACK),
    History("Mon 10:00 call back Thu", "Thu 8:00", "call; machine: hang up", CALL_BACK),
    History(
        "Mon 10:00 call back Thu 15:00", "Thu 8:00", "wait until Thu 15:00, call; machine: hang up", CALL_BACK
    ),
    History("Mon 10:00 call back Thu", "+Tue 8:00", "call; machine: hang up", CALL_BACK),
    History(
        "Mon 10:00 call back Thu; Tue 9:00 call back Fri",
        "Thu 9:00",
        "wait until Fri, call; machine: hang up",
        CALL_BACK,
    ),
    History(
        "Mon 9:00 busy; Tue 9:00 busy; Wed 9:00 call back Fri",
        "Wed 10:00",
        "wait until Fri, call; machine: leave the message",
        CALL_BACK,
    ),
    History(
        "Mon 10:00 call back Thu; Thu 9:00 no answer",
        "Thu 9:05",
        "wait until Fri, call; machine: hang up",
        BUDGET,
    ),
    History("Mon 10:00 call back Thu; spoke Tue 9:00", "Tue 10:00", "call; machine: hang up", SINCE),
    History(
        "Mon 9:00 message left; Tue 9:00 call back Thu",
        "Tue 10:00",
        "wait until Thu, call; machine: hang up",
        CALL_BACK,
    ),
    # somewhere else it is another day
    History("Mon 23:30 no answer", "Tue 0:30", "call; machine: hang up", ZONE),
    History("Mon 0:30 no answer", "Mon 23:30", "wait until Tue, call; machine: hang up", ZONE),
)
