"""Histories of calls, each with the advice it must give: a table to read and to argue with.

Days are those of the week of Monday 23 November 2026 and, with a `+`, of the week after. The times in `happened`
and `now` are yours, in Berlin. Maria sits there too, unless a row says where; her office is open Monday to Friday
from 8:00 to 17:30 of her time, and the advice is in her time. In `happened`, each call is a day, a time and how
it ended; `reply`, `spoke` elsewhere, `message` on a machine, `wrote` and `met` come from other facts. `number` is
the one known of her now, `before` is when she wants an answer. The advice reads: what to do
now; where that is to wait, until when and for what; what to do if a machine answers; the best time for the call.
"""

from typing import NamedTuple


class History(NamedTuple):
    """One row of the table."""

    happened: str
    now: str
    advice: str
    source: str
    hers: str = "Europe/Berlin"
    number: str = "the one that was rung"
    before: str = ""


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
SEEN = "The app shows what the contact sees."
DEADLINE = "Answer the offer: the deadline they gave."
ACROSS = "Counted as the contact sees them, across applications."
OFFICE = "Inside the contact's office hours, in their zone."
CHOICE = "A time of day not yet tried, early, late or Tuesday to Thursday first; not Monday before 10, Friday after 15."
CALIFORNIA, INDIA, AUCKLAND = "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland"

HISTORIES = (
    # nothing yet
    History("", "Mon 10:00", "call; machine: hang up; best Tue 8:00-9:00", FIRST_MACHINE),
    History("reply Mon 9:00", "Mon 10:00", "call; machine: hang up; best Tue 8:00-9:00", SINCE),
    # one silent attempt
    History(
        "Mon 10:00 no answer",
        "Mon 16:00",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        BUDGET,
    ),
    History("Mon 10:00 no answer", "Tue 8:00", "call; machine: hang up; best Tue 8:00-9:00", BUDGET),
    History(
        "Mon 10:00 busy",
        "Mon 10:05",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        SILENT,
    ),
    History(
        "Mon 10:00 mailbox full",
        "Mon 10:05",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        SILENT,
    ),
    History(
        "Fri 10:00 no answer",
        "Fri 10:05",
        "wait until +Mon 8:00, call; machine: hang up; best +Tue 8:00-9:00",
        BUDGET,
    ),
    History(
        "Fri 10:00 no answer",
        "Sat 10:00",
        "wait until +Mon 8:00, call; machine: hang up; best +Tue 8:00-9:00",
        BUDGET,
    ),
    # a machine
    History(
        "Mon 10:00 machine",
        "Mon 10:05",
        "wait until Tue 8:00, call; machine: leave the message; best Tue 8:00-9:00",
        FIRST_MACHINE,
    ),
    History(
        "Mon 10:00 machine", "Tue 8:00", "call; machine: leave the message; best Tue 8:00-9:00", FIRST_MACHINE
    ),
    History(
        "Fri 16:40 machine",
        "Fri 17:00",
        "wait until +Mon 8:00, call; machine: leave the message; best +Tue 8:00-9:00",
        FIRST_MACHINE,
    ),
    # the budget is spent
    History(
        "Mon 10:00 no answer; Tue 8:10 busy",
        "Tue 9:00",
        "wait until Wed 8:00, call; machine: leave the message; best Wed 16:30-17:30",
        BUDGET,
    ),
    History(
        "Mon 10:00 no answer; Tue 8:10 busy",
        "Wed 8:00",
        "call; machine: leave the message; best Wed 16:30-17:30",
        SPENT_FIRST,
    ),
    History(
        "Mon 10:00 machine; Tue 8:10 no answer",
        "Wed 8:00",
        "call; machine: leave the message; best Wed 16:30-17:30",
        SPENT_FIRST,
    ),
    History(
        "Mon 10:00 machine; Tue 8:10 machine",
        "Wed 8:00",
        "call; machine: leave the message; best Wed 16:30-17:30",
        SPENT_FIRST,
    ),
    History(
        "Mon 10:00 mailbox full; Tue 8:10 mailbox full",
        "Wed 8:00",
        "call; machine: leave the message; best Wed 16:30-17:30",
        FURTHER,
    ),
    History(
        "Mon 10:00 no answer; Mon 10:20 no answer",
        "Tue 8:00",
        "call; machine: leave the message; best Tue 8:00-9:00",
        BUDGET,
    ),
    History(
        "Thu 10:00 no answer; Fri 8:10 busy",
        "Fri 9:00",
        "wait until +Mon 8:00, call; machine: leave the message; best +Tue 16:30-17:30",
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
    History(
        "Mon 10:00 message left; reply Tue 9:00",
        "Tue 10:00",
        "call; machine: hang up; best Tue 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 10:00 message left; Tue 9:00 spoke",
        "Tue 10:00",
        "call; machine: hang up; best Tue 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 9:00 busy; Tue 9:00 busy; reply Tue 15:00",
        "Tue 16:00",
        "call; machine: hang up; best Tue 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 9:00 busy; Tue 9:00 busy; Wed 9:00 spoke",
        "Wed 16:00",
        "call; machine: hang up; best Wed 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 9:00 busy; spoke Mon 12:00; Tue 9:00 busy",
        "Wed 9:00",
        "call; machine: hang up; best Wed 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 9:00 machine; reply Tue 9:00", "Wed 9:00", "call; machine: hang up; best Wed 16:30-17:30", SINCE
    ),
    # somebody else answers
    History("Mon 10:00 gatekeeper", "Mon 14:00", "call; machine: hang up; best Tue 8:00-9:00", GATEKEEPER),
    History(
        "Mon 10:00 gatekeeper; Mon 14:00 no answer",
        "Mon 15:00",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        GATEKEEPER,
    ),
    History(
        "Mon 10:00 gatekeeper; Tue 10:00 gatekeeper",
        "Wed 10:00",
        "call; machine: hang up; best Wed 16:30-17:30",
        GATEKEEPER,
    ),
    History("Mon 10:00 wrong number", "Mon 10:05", "find the number; machine: hang up", WRONG),
    History("Mon 10:00 wrong number", "+Wed 10:05", "find the number; machine: hang up", WRONG),
    History(
        "Mon 10:00 wrong number; Tue 10:00 no answer",
        "Wed 10:00",
        "call; machine: hang up; best Wed 16:30-17:30",
        WRONG,
    ),
    History(
        "Mon 10:00 wrong number; reply Tue 10:00",
        "Wed 10:00",
        "call; machine: hang up; best Wed 16:30-17:30",
        SINCE,
    ),
    # they named a day
    History(
        "Mon 10:00 call back Thu",
        "Mon 11:00",
        "wait until Thu 8:00, call; machine: hang up; best Thu 8:00-17:30",
        CALL_BACK,
    ),
    History("Mon 10:00 call back Thu", "Thu 8:00", "call; machine: hang up; best Thu 8:00-17:30", CALL_BACK),
    History(
        "Mon 10:00 call back Thu 15:00",
        "Thu 8:00",
        "wait until Thu 15:00, call; machine: hang up; best Thu 15:00",
        CALL_BACK,
    ),
    History("Mon 10:00 call back Thu", "+Tue 8:00", "call; machine: hang up; best +Tue 8:00-9:00", CALL_BACK),
    History(
        "Mon 10:00 call back Thu; Tue 9:00 call back Fri",
        "Thu 9:00",
        "wait until Fri 8:00, call; machine: hang up; best Fri 8:00-17:30",
        CALL_BACK,
    ),
    History(
        "Mon 9:00 busy; Tue 9:00 busy; Wed 9:00 call back Fri",
        "Wed 10:00",
        "wait until Fri 8:00, call; machine: leave the message; best Fri 8:00-17:30",
        CALL_BACK,
    ),
    History(
        "Mon 10:00 call back Thu; Thu 9:00 no answer",
        "Thu 9:05",
        "wait until Fri 8:00, call; machine: hang up; best Fri 8:00-9:00",
        BUDGET,
    ),
    History(
        "Mon 10:00 call back Thu; spoke Tue 9:00",
        "Tue 10:00",
        "call; machine: hang up; best Tue 16:30-17:30",
        SINCE,
    ),
    History(
        "Mon 9:00 message left; Tue 9:00 call back Thu",
        "Tue 10:00",
        "wait until Thu 8:00, call; machine: hang up; best Thu 8:00-17:30",
        CALL_BACK,
    ),
    # somewhere else it is another day
    History(
        "Mon 23:30 no answer",
        "Tue 0:30",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        ZONE,
    ),
    History(
        "Mon 0:30 no answer",
        "Mon 23:30",
        "wait until Tue 8:00, call; machine: hang up; best Tue 16:30-17:30",
        ZONE,
    ),
    # it is another time there
    History(
        "", "Mon 10:00", "wait until Mon 8:00, call; machine: hang up; best Tue 8:00-9:00", OFFICE, CALIFORNIA
    ),
    History("", "Mon 17:00", "call; machine: hang up; best Tue 8:00-9:00", OFFICE, CALIFORNIA),
    History("", "Fri 23:30", "call; machine: hang up; best +Tue 8:00-9:00", OFFICE, CALIFORNIA),
    History("", "Sat 1:00", "call; machine: hang up; best +Tue 8:00-9:00", OFFICE, CALIFORNIA),
    History(
        "Mon 17:30 machine",
        "Tue 2:00",
        "wait until Tue 9:00, call; machine: leave the message; best Tue 16:30-17:30",
        ZONE,
        CALIFORNIA,
    ),
    History(
        "Tue 1:00 machine",
        "Tue 17:00",
        "call; machine: leave the message; best Tue 8:00-9:00",
        ZONE,
        CALIFORNIA,
    ),
    History(
        "Mon 17:30 no answer; Tue 17:30 gatekeeper; Wed 18:00 mailbox full",
        "Wed 18:05",
        "wait until Thu 8:00, call; machine: leave the message; best Thu 16:30-17:30",
        FURTHER,
        CALIFORNIA,
    ),
    History(
        "Thu 23:00 message left", "Fri 18:00", "wait until +Tue, write; machine: hang up", MESSAGE, CALIFORNIA
    ),
    History(
        "Mon 7:00 no answer",
        "Mon 8:00",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        ZONE,
        INDIA,
    ),
    History(
        "", "Mon 13:00", "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00", OFFICE, INDIA
    ),
    History(
        "Mon 22:00 busy",
        "Tue 10:00",
        "wait until Wed 8:00, call; machine: hang up; best Wed 8:00-9:00",
        ZONE,
        AUCKLAND,
    ),
    History("Mon 22:00 busy", "Tue 20:00", "call; machine: hang up; best Wed 8:00-9:00", ZONE, AUCKLAND),
    # she has one phone, whatever one rings about
    History(
        "Mon 10:00 busy for another role",
        "Mon 15:00",
        "wait until Tue 8:00, call; machine: hang up; best Tue 8:00-9:00",
        ACROSS,
    ),
    History(
        "Mon 10:00 busy for another role; Tue 8:10 busy",
        "Wed 8:00",
        "call; machine: leave the message; best Wed 16:30-17:30",
        ACROSS,
    ),
    History(
        "Mon 10:00 message left for another role",
        "Tue 10:00",
        "wait until Thu, write; machine: hang up",
        ACROSS,
    ),
    # the best time
    History("", "Fri 15:30", "call; machine: hang up; best +Tue 8:00-9:00", CHOICE),
    History("Tue 8:10 gatekeeper", "Tue 8:20", "call; machine: hang up; best Tue 16:30-17:30", CHOICE),
    History(
        "Tue 8:10 gatekeeper; Tue 17:00 gatekeeper",
        "Wed 8:00",
        "call; machine: hang up; best Wed 9:00-12:00",
        CHOICE,
    ),
    History("", "Wed 17:25", "call; machine: hang up; best Thu 8:00-9:00", CHOICE),
    History("", "Sun 12:00", "wait until +Mon 8:00, call; machine: hang up; best +Tue 8:00-9:00", OFFICE),
    # another time of day, as long as there is one
    History(
        "Mon 10:00 machine",
        "Tue 10:00",
        "wait until Tue 12:00, call; machine: leave the message; best Tue 16:30-17:30",
        FIRST_MACHINE,
    ),
    History(
        "Mon 8:10 machine; Tue 10:00 machine",
        "Wed 8:10",
        "call; machine: leave the message; best Wed 16:30-17:30",
        SPENT_FIRST,
    ),
    History("Mon 10:00 no answer", "Tue 10:00", "call; machine: hang up; best Tue 16:30-17:30", BUDGET),
    # the day they named, and when it is over
    History(
        "Mon 10:00 call back Thu",
        "Thu 22:00",
        "wait until Fri 8:00, call; machine: hang up; best Fri 8:00-9:00",
        OFFICE,
    ),
    History(
        "Mon 10:00 call back Thu",
        "Thu 6:00",
        "wait until Thu 8:00, call; machine: hang up; best Thu 8:00-17:30",
        OFFICE,
    ),
    History(
        "Mon 10:00 call back Sat",
        "Sat 0:30",
        "wait until Sat 8:00, call; machine: hang up; best Sat 8:00-17:30",
        CALL_BACK,
    ),
    History(
        "Mon 10:00 call back Sat", "Sat 10:00", "call; machine: hang up; best Sat 10:00-17:30", CALL_BACK
    ),
    History(
        "Mon 10:00 call back Sat",
        "Sun 10:00",
        "wait until +Mon 8:00, call; machine: hang up; best +Tue 8:00-9:00",
        OFFICE,
    ),
    History(
        "Mon 10:00 call back Thu 19:00", "Thu 19:10", "call; machine: hang up; best Thu 19:10", CALL_BACK
    ),
    History(
        "Mon 10:00 call back Thu 19:00",
        "Thu 20:30",
        "wait until Fri 8:00, call; machine: hang up; best Fri 8:00-9:00",
        OFFICE,
    ),
    History(
        "Mon 9:00 no answer; Mon 14:00 call back Mon 16:00",
        "Mon 15:00",
        "wait until Mon 16:00, call; machine: hang up; best Mon 16:00",
        CALL_BACK,
    ),
    History(
        "Mon 9:00 gatekeeper; Mon 14:00 call back Mon",
        "Mon 15:00",
        "call; machine: hang up; best Mon 15:00-17:30",
        CALL_BACK,
    ),
    History(
        "Mon 10:00 call back Thu; Tue 9:00 wrong number",
        "Thu 9:00",
        "find the number; machine: hang up",
        WRONG,
    ),
    History(
        "Mon 10:00 call back Thu; Tue 9:00 message left",
        "Thu 9:00",
        "wait until Fri, write; machine: hang up",
        MESSAGE,
    ),
    # what was rung reached somebody else
    History(
        "Mon 10:00 no answer; Tue 9:00 busy; Tue 9:05 wrong number",
        "Tue 9:10",
        "find the number; machine: hang up",
        WRONG,
    ),
    History(
        "Mon 10:00 no answer; Tue 9:00 busy; Tue 9:05 wrong number",
        "Tue 9:10",
        "call; machine: hang up; best Tue 16:30-17:30",
        SEEN,
        number="another one",
    ),
    # heard of in other ways
    History(
        "Mon 9:00 busy; Tue 9:00 busy; Wed 9:00 busy; met Thu 10:00",
        "Fri 9:00",
        "call; machine: hang up; best +Tue 8:00-9:00",
        SINCE,
    ),
    History(
        "Mon 10:00 message left; wrote Thu 9:00",
        "Fri 9:00",
        "call; machine: hang up; best +Tue 8:00-9:00",
        MESSAGE,
    ),
    History(
        "wrote Mon 9:00; Mon 10:00 message left",
        "Tue 9:00",
        "wait until Thu, write; machine: hang up",
        MESSAGE,
    ),
    # they want an answer
    History("", "Mon 10:00", "call; machine: hang up; best Tue 8:00-9:00", DEADLINE, before="Fri 12:00"),
    History(
        "", "Thu 14:00", "call; machine: leave the message; best Thu 16:30-17:30", DEADLINE, before="Fri 8:00"
    ),
    History(
        "Thu 10:00 no answer",
        "Thu 10:05",
        "wait until Fri 8:00, call; machine: hang up; best Fri 8:00-9:00",
        DEADLINE,
        before="+Mon 12:00",
    ),
    History(
        "Thu 10:00 no answer", "Thu 10:05", "write; machine: leave the message", DEADLINE, before="Fri 8:00"
    ),
    History("Wed 10:00 message left", "Wed 10:05", "write; machine: hang up", DEADLINE, before="Fri 12:00"),
    History(
        "Mon 10:00 message left",
        "Mon 10:05",
        "wait until Thu, write; machine: hang up",
        DEADLINE,
        before="Fri 12:00",
    ),
    History("", "Sat 10:00", "write; machine: leave the message", DEADLINE, before="Sun 12:00"),
    History(
        "Thu 10:00 no answer",
        "Fri 9:00",
        "call; machine: leave the message; best Fri 9:00",
        DEADLINE,
        before="Fri 8:00",
    ),
    History(
        "Thu 10:00 no answer",
        "Thu 10:05",
        "write; machine: leave the message",
        DEADLINE,
        before="Wed 12:00",
    ),
    History("", "Mon 17:25", "call; machine: hang up; best Tue 8:00-9:00", DEADLINE, before="Tue 8:30"),
    # not Monday before ten, if there is a choice
    History(
        "Fri 8:10 machine",
        "+Mon 8:30",
        "wait until +Mon 10:00, call; machine: leave the message; best +Tue 16:30-17:30",
        CHOICE,
    ),
    History(
        "Mon 10:00 call back Fri 15:00",
        "Mon 10:05",
        "write; machine: leave the message",
        DEADLINE,
        before="Tue 8:00",
    ),
    History("", "Fri 9:00", "call; machine: leave the message; best Fri 9:00", DEADLINE, before="Fri 8:00"),
)
