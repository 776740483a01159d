"""What is right, and when: a table to argue with."""

import pytest

from data.calls import CallLimits
from data.drill import judge, score, wanted
from data.records import Answer, DrillCall, Reaction
from tests.data.samples import drill

WHO = {
    "person": Answer.PERSON,
    "gatekeeper": Answer.GATEKEEPER,
    "machine": Answer.MACHINE,
    "beep": Answer.BEEP,
    "full": Answer.FULL,
    "wrong": Answer.WRONG,
    "busy": Answer.BUSY,
}


def call(told: str, reaction: Reaction | None = None, second: float = 0.0) -> DrillCall:
    """`machine 1 1`: who answers, the missed calls before, the machines among them. A machine speaks for 4 s."""
    who, *before = told.split()
    missed, machines = (int(number) for number in before) if before else (0, 0)
    greeting = 4.0 if who == "machine" else 0.0
    return DrillCall(
        answer=WHO[who],
        rings=2,
        greeting=greeting,
        missed=missed,
        machines=machines,
        reaction=reaction,
        second=second,
    )


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ("person", Reaction.SPEAK),
        ("person 2 1", Reaction.SPEAK),
        ("gatekeeper", Reaction.ASK_NAME),
        ("full", Reaction.HANG_UP),
        ("full 2 0", Reaction.HANG_UP),
        ("wrong", Reaction.EXCUSE),
        ("busy", Reaction.NOTE_DAY),
        # First machine: hang up, try again on another day at another time of day.
        ("machine", Reaction.HANG_UP),
        ("beep", Reaction.HANG_UP),
        ("machine 1 0", Reaction.HANG_UP),
        ("machine 1 1", Reaction.LEAVE),
        # Budget spent comes before first machine: leave the rehearsed message at the next machine.
        ("machine 2 0", Reaction.LEAVE),
        ("beep 2 0", Reaction.LEAVE),
        ("machine 2 1", Reaction.LEAVE),
    ],
)
def test_what_is_right(told: str, right: Reaction) -> None:
    """As the call ledger advises."""
    assert wanted(call(told)) is right


def test_the_limits_are_the_coachs() -> None:
    """Whoever may ring four times without a word hangs up on the machine after the second."""
    assert wanted(call("machine 2 0"), CallLimits(silent=4)) is Reaction.HANG_UP
    assert wanted(call("machine 4 0"), CallLimits(silent=4)) is Reaction.LEAVE


@pytest.mark.parametrize(
    ("told", "reaction", "second", "right", "in_time"),
    [
        ("person", Reaction.SPEAK, 0.0, True, True),
        ("person", Reaction.SPEAK, 2.0, True, True),
        ("person", Reaction.SPEAK, 2.1, True, False),
        ("person", Reaction.HANG_UP, 1.0, False, True),
        ("person", Reaction.SPEAK, -0.5, False, False),
        ("gatekeeper", Reaction.ASK_NAME, 3.9, True, True),
        ("gatekeeper", Reaction.ASK_NAME, 4.5, True, False),
        ("gatekeeper", Reaction.SPEAK, 1.0, False, True),
        ("busy", Reaction.NOTE_DAY, 4.0, True, True),
        ("wrong", Reaction.EXCUSE, 4.1, True, False),
        ("wrong", Reaction.HANG_UP, 1.0, False, True),
        ("full", Reaction.HANG_UP, 4.9, True, True),
        ("full", Reaction.LEAVE, 1.0, False, True),
        ("machine", Reaction.HANG_UP, 3.9, True, True),
        ("machine", Reaction.HANG_UP, 4.1, True, False),
        ("machine", Reaction.LEAVE, 2.0, False, True),
        ("beep", Reaction.HANG_UP, 1.5, True, True),
        ("beep", Reaction.HANG_UP, 2.5, True, False),
        ("machine 1 1", Reaction.LEAVE, 1.0, True, True),
        ("machine 1 1", Reaction.LEAVE, 7.0, True, True),
        ("machine 1 1", Reaction.HANG_UP, 1.0, False, True),
        ("beep 1 1", Reaction.LEAVE, 2.9, True, True),
        ("beep 1 1", Reaction.LEAVE, -0.1, False, False),
    ],
)
def test_what_was_done(told: str, reaction: Reaction, second: float, right: bool, in_time: bool) -> None:
    """Right and in time are two things; good is both. What was pressed while it rang can't be right."""
    verdict = judge(call(told, reaction, second))
    assert (verdict.right, verdict.in_time, verdict.good) == (right, in_time, right and in_time)
    assert verdict.seconds == second
    assert not right or second < 0 or in_time is (second <= verdict.until)


@pytest.mark.parametrize("who", WHO)
def test_nothing_was_done(who: str) -> None:
    """A verdict, too, and no seconds."""
    verdict = judge(call(who))
    assert (verdict.right, verdict.in_time, verdict.seconds) == (False, False, None)


@pytest.mark.parametrize(
    ("told", "reaction", "second", "words"),
    [
        (
            "machine",
            Reaction.HANG_UP,
            1,
            "A first machine: hang up before the beep, and try another time of day.",
        ),
        (
            "machine",
            Reaction.LEAVE,
            1,
            "A first machine: hang up before the beep, and try another time of day.",
        ),
        (
            "machine",
            Reaction.HANG_UP,
            5,
            "After the beep they hear you breathe: hang up on a first machine before it.",
        ),
        (
            "beep",
            Reaction.HANG_UP,
            2.5,
            "It beeped at once, and they hear you breathe: hang up on a first machine at once, too.",
        ),
        (
            "beep",
            Reaction.HANG_UP,
            1,
            "A first machine, and it beeps already: hang up, and try another time of day.",
        ),
        (
            "machine 1 1",
            Reaction.LEAVE,
            1,
            "You know this machine: leave the message, and begin at the beep.",
        ),
        (
            "machine 2 0",
            Reaction.HANG_UP,
            1,
            "2 missed calls stand on their phone: leave the message, and begin at the beep.",
        ),
        (
            "machine 2 0",
            None,
            0,
            "Some machines stop at three seconds of silence: leave the message, and begin at the beep.",
        ),
        ("person", Reaction.SPEAK, -1, "It was still ringing: listen who answers, then decide."),
        (
            "person",
            Reaction.SPEAK,
            3,
            "They wonder who is there: say who you are before two seconds are over.",
        ),
        (
            "full",
            None,
            0,
            "A full mailbox takes no message: hang up, and try another day at another time of day.",
        ),
        ("busy", None, 0, "They are in a hurry: thank them, note the day they named, and ring then."),
    ],
)
def test_the_verdict_teaches(told: str, reaction: Reaction | None, second: float, words: str) -> None:
    """One sentence, which says what to do next time."""
    assert judge(call(told, reaction, second)).words == words


def test_one_missed_call() -> None:
    """With a budget of one silent call the words are those for one."""
    words = judge(call("machine 1 0", Reaction.LEAVE, 1), CallLimits(silent=1)).words
    assert words == "1 missed call stands on their phone: leave the message, and begin at the beep."


def test_every_verdict_is_one_sentence() -> None:
    """Short enough for one line of a wide terminal, whatever was done."""
    for told in (*WHO, "machine 1 1", "beep 2 0"):
        for reaction in (None, *Reaction):
            for second in (-1, 1, 2.5, 4.6):
                words = judge(call(told, reaction, second)).words
                assert words.count(".") == 1
                assert words.endswith(".")
                assert len(words) < 100


def test_the_score() -> None:
    """Right counts only in time; the median is of the keys that were pressed when it was answered."""
    calls = (
        call("person", Reaction.SPEAK, 1.0),
        call("person", Reaction.SPEAK, 3.0),
        call("busy", Reaction.NOTE_DAY, 2.0),
        call("full", Reaction.HANG_UP, -1.0),
        call("wrong"),
    )
    told = score(drill(calls=calls))
    assert (told.right, told.of, told.seconds) == (2, 5, 2.0)
    assert score(drill(calls=(call("wrong"),))).seconds is None
