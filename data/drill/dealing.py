"""Pure: which calls a drill is made of. The same seed deals the same ones."""

from collections.abc import Sequence
from random import Random
from typing import Final

from data.calls import CallLimits
from data.drill.judging import wanted
from data.drill.times import MACHINES
from data.records import Answer, DrillCall, Reaction

COUNT: Final = 10
"""Calls of a drill."""
MORE: Final = (Answer.MACHINE, Answer.BEEP, Answer.PERSON, Answer.GATEKEEPER, Answer.BUSY)
"""What may come more than once: what real calls meet most."""
MOST_MACHINES: Final = 3
"""Machines with a greeting in one drill, so that ten calls stay under three minutes."""
SHORT: Final = 30.0
"""Seconds up to which two messages fit into a drill; one of up to a minute does."""
RINGS: Final = (1, 1, 1, 2, 2, 2, 2, 3, 3, 4)
"""How often ten calls ring, in any order: how long a drill takes doesn't hang on luck."""
GREETING: Final = (2.0, 7.0)
"""Seconds a machine speaks."""
TENTHS: Final = 1
"""Decimals of the seconds of a greeting."""


def deal(
    seed: int, count: int = COUNT, limits: CallLimits | None = None, *, may_leave: int = 2
) -> tuple[DrillCall, ...]:
    """`count` calls without a reaction yet; from seven on with every answer among them, in no order.

    At least one machine wants the message, at most `may_leave` of them do; where there are two, at least one
    is to be hung up on.
    """
    # a drill is no secret: what is wanted of the numbers is that a seed repeats them
    random = Random(seed)  # noqa: S311
    limits = limits or CallLimits()
    answers = _answers(random, count)
    machines = [at for at, answer in enumerate(answers) if answer in MACHINES]
    leaving = min(random.randint(min(1, may_leave), may_leave), max(len(machines) - 1, 1))
    leave = set(random.sample(machines, min(leaving, len(machines))))
    rings = [RINGS[at % len(RINGS)] for at in range(count)]
    random.shuffle(rings)
    calls = []
    for at, answer in enumerate(answers):
        greeting = round(random.uniform(*GREETING), TENTHS) if answer is Answer.MACHINE else 0.0
        call = DrillCall(answer=answer, rings=rings[at], greeting=greeting)
        histories = _histories(limits, None if answer not in MACHINES else at in leave)
        missed, hung_up = random.choice(histories)
        calls.append(_before(call, missed, hung_up))
    return tuple(calls)


def most_messages(seconds: float) -> int:
    """How many messages of so many seconds a drill may want, to stay under three minutes."""
    return 2 if seconds <= SHORT else 1


def _answers(random: Random, count: int) -> list[Answer]:
    answers = random.sample(list(Answer), min(count, len(Answer)))
    if len(answers) < count:  # at a second machine what is right depends on what was before
        answers.append(Answer.MACHINE)
    while len(answers) < count:
        more = MORE if answers.count(Answer.MACHINE) < MOST_MACHINES else MORE[1:]
        answers.append(random.choice(more))
    random.shuffle(answers)
    return answers


def _histories(limits: CallLimits, leave: bool | None) -> Sequence[tuple[int, int]]:
    """The silent calls, and the machines hung up on among them, that are supposed before a call.

    `leave`: those after which a machine gets the message, or those after which it doesn't; None: any.
    """
    histories = dict.fromkeys(((0, 0), (1, 0), (1, 1), (limits.silent, 0), (limits.silent, 1)))
    machine = DrillCall(answer=Answer.MACHINE, rings=1)
    return [
        each
        for each in histories
        if leave is None or (wanted(_before(machine, *each), limits) is Reaction.LEAVE) is leave
    ]


def _before(call: DrillCall, missed: int, machines: int) -> DrillCall:
    return DrillCall(
        answer=call.answer, rings=call.rings, greeting=call.greeting, missed=missed, machines=machines
    )
