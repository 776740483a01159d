"""Calls in words: when, why, how they ended, how the script stands."""

import pytest
from msgspec.structs import replace

from data.calls import Do
from data.calls.next_call import NextCall
from data.records import AttemptOutcome, Moment, Result, Script, Take, TakeEnd, When
from tests.builders import Hunt, at, when
from tests.tui.calling import NINE_THERE, ringing_desk
from tui import call_wording, wording
from tui.call_message import rehearsed, too_long
from tui.details.call_line import leave_why

NOW = at("2026-11-30 18:00")
CALIFORNIA = "America/Los_Angeles"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            NextCall(Do.CALL, at("2026-12-01 08:00", CALIFORNIA), "", at("2026-12-01 09:00", CALIFORNIA)),
            "Tue 1 Dec 08:00-09:00 there (17:00 here)",
        ),
        (
            NextCall(Do.CALL, at("2026-12-01 16:30", CALIFORNIA), "", at("2026-12-01 17:30", CALIFORNIA)),
            "Tue 1 Dec 16:30-17:30 there (Wed 2 Dec 01:30 here)",
        ),
        (NextCall(Do.CALL, at("2026-12-01 16:30"), "", at("2026-12-01 17:30")), "Tue 1 Dec 16:30-17:30"),
        (NextCall(Do.CALL, at("2026-12-03 15:00"), "", named=True), "Thu 3 Dec 15:00"),
        (NextCall(Do.CALL, at("2026-12-03 10:00"), ""), "Thu 3 Dec"),
    ],
)
def test_when_to_ring(call: NextCall, words: str) -> None:
    """There, and here where that differs; the day alone where no time is meant."""
    assert call_wording.window(call, NOW) == words


@pytest.mark.parametrize(
    ("outcome", "text", "back", "words"),
    [
        (AttemptOutcome.NO_ANSWER, "", None, "no answer"),
        (AttemptOutcome.HUNG_UP, "", None, "machine, hung up"),
        (AttemptOutcome.GATEKEEPER, "Jo", None, "gatekeeper (Jo)"),
        (AttemptOutcome.GATEKEEPER, "", None, "gatekeeper"),
        (
            AttemptOutcome.GATEKEEPER,
            f"{call_wording.ASKED_BACK}; {call_wording.unentered('thu')}",
            None,
            "asked to be called back, no day noted; typed, not entered: thu",
        ),
        (AttemptOutcome.WRONG_NUMBER, "+1 415 555 0142", None, "wrong number (+1 415 555 0142)"),
        (AttemptOutcome.CALL_BACK, "", when("2026-12-03"), "call back Thu 3 Dec"),
        (AttemptOutcome.CALL_BACK, "", when("2026-12-03 15:00"), "call back Thu 3 Dec 15:00"),
        (
            AttemptOutcome.CALL_BACK,
            "",
            when("2026-12-03 15:00", CALIFORNIA),
            "call back Thu 3 Dec 15:00 there",
        ),
        (AttemptOutcome.VOICEMAIL, "Hi Maria", None, "voicemail left"),
    ],
)
def test_how_a_call_ended(outcome: AttemptOutcome, text: str, back: When | None, words: str) -> None:
    """With who picked up, the number that was wrong, the day they named."""
    assert call_wording.ended(outcome, text, back, NOW) == words


def test_a_step_begun_by_phone() -> None:
    """To be rung for with its reasons; a letter again with why; once it is done how."""
    hunt = Hunt()
    app = hunt.application()
    maria = hunt.contact("Maria Lopez", phone="+1 415 555 0142")
    hunt.interview(app, "2026-11-23 10:00", hr=(maria,))
    step = hunt.step(app, NINE_THERE, "check-in")
    assert (wording.step_title(step), wording.how_words(step)) == ("Check in, Maria Lopez", "e-mail or phone")
    rung = replace(
        step,
        stage=hunt.rules.by_phone or step.stage,
        call=NextCall(
            Do.CALL,
            at("2026-12-01 08:00"),
            "why",
            at("2026-12-01 09:00"),
            reasons=("a time of day not yet tried", "early, before the meetings", "mid-week"),
        ),
    )
    assert wording.step_title(rung) == "Ring Maria Lopez"
    assert wording.how_words(rung) == "not yet tried, early, mid-week"
    assert call_wording.coming("Ring", rung, NOW).startswith("Ring, Tue 1 Dec 08:00-09:00: a time of day not")
    chosen = replace(rung, chosen=True, call=NextCall(Do.CALL, at("2026-12-01 08:00"), ""))
    assert wording.how_words(chosen) == "your own day"
    written = replace(
        step, due=at("2026-12-04 10:00"), call=NextCall(Do.WRITE, NOW, "3 calls without an answer.")
    )
    assert wording.how_words(written) == "write instead"
    lost = replace(step, call=NextCall(Do.FIND_NUMBER, NOW, "The number was wrong."))
    assert wording.how_words(lost) == "find number"
    assert call_wording.coming("Check in", written, NOW) == "Check in, Fri 4 Dec: 3 calls without an answer."


def test_what_comes_is_late() -> None:
    """A day that is past says so."""
    hunt = Hunt()
    app = hunt.application()
    hunt.interview(app, "2026-11-19 10:00", hr=(hunt.contact("Maria Lopez", phone="+1 415 555 0142"),))
    step = hunt.step(app, NINE_THERE, "check-in")
    assert call_wording.coming("Check in", step, NOW) == "Check in, late since Thu 26 Nov"
    assert wording.counted_from(step) == "from the interview, Thu 19 Nov"


@pytest.mark.parametrize(
    ("seconds", "words"), [(30.0, ""), (34.2, "The message took 34 s: a machine that rec")]
)
def test_a_message_that_was_too_long(seconds: float, words: str) -> None:
    """What a machine with that limit would have done."""
    assert too_long(seconds, 30).startswith(words)
    assert bool(too_long(seconds, 30)) is bool(words)


def take(end: TakeEnd, seconds: float, text: str = "Hi.") -> Take:
    """A rehearsal."""
    return Take(
        id="take",
        script_id="script",
        interview_id="interview",
        at=Moment(local="2026-11-29T10:00:00", zone="UTC", utc="2026-11-29T10:00:00Z"),
        text=text,
        limit=30,
        expected=28,
        seconds=seconds,
        end=end,
    )


SAID = take(TakeEnd.SAID, 28.1)


@pytest.mark.parametrize(
    ("takes", "words"),
    [
        ((), "not rehearsed yet"),
        ((SAID,), "said once, last 28.1 s of 30, fits"),
        ((SAID, take(TakeEnd.STOPPED, 3), SAID, SAID), "said 3 times, last 28.1 s of 30, fits"),
        ((SAID, take(TakeEnd.SAID, 31)), "said twice, last 31.0 s of 30, too long"),
        ((SAID, take(TakeEnd.CUT_OFF, 30)), "last take cut off at 30 s"),
        ((SAID, take(TakeEnd.STOPPED, 11.3)), "last take stopped after 11.3 s"),
    ],
)
def test_how_the_script_stands(takes: tuple[Take, ...], words: str) -> None:
    """Said, cut off, stopped, changed, or not at all."""
    script = Script(
        id="script", interview_id="interview", text="Hi.", limit=30, changed_at="2026-11-29T10:00:00Z"
    )
    assert rehearsed(script, takes) == words
    assert rehearsed(script, takes, changed=bool(takes)) in {
        "not rehearsed yet",
        "changed since the last take",
    }
    assert rehearsed(None, ()) == "no script yet: v"


NO_ANSWER = AttemptOutcome.NO_ANSWER


@pytest.mark.parametrize(
    ("now", "calls", "known", "words"),
    [
        ("18:00", (), {}, "Ring now; better still Tue 1 Dec 08:00 there (17:00 here)"),
        (
            "12:00",
            (),
            {},
            "Not now, closed: ring Tue 1 Dec 08:00 there (17:00 here)",
        ),
        (
            "12:00",
            (),
            {"zone": "Europe/Berlin", "hours": "16:00-18:00"},
            "Not now, closed: ring Tue 1 Dec 16:30",
        ),
        (
            "18:00",
            (("2026-11-30 17:30", NO_ANSWER, ""),),
            {},
            "Not now: ring Tue 1 Dec 16:30 there (Wed 2 Dec 01:30 here)",
        ),
        (
            "18:00",
            tuple((f"2026-11-{day} 18:00", NO_ANSWER, "") for day in (25, 26, 27)),
            {},
            "Write instead of ringing",
        ),
        ("18:00", (), {"phone": ""}, "No number is known: n sets it"),
        (
            "18:00",
            (("2026-11-27 18:00", AttemptOutcome.WRONG_NUMBER, "+1 415 555 0142"),),
            {},
            "Find the right number first: n sets it",
        ),
    ],
)
def test_what_to_do_now(
    now: str, calls: tuple[tuple[str, AttemptOutcome, str], ...], known: dict[str, str], words: str
) -> None:
    """In a few words."""
    desk, _ = ringing_desk(*calls, now=f"2026-11-30 {now}", maria=known)
    (row,) = desk.board().rows
    assert row.step is not None
    assert call_wording.headline(desk.coaching(row.step), desk.now()) == words


def test_who_picked_up() -> None:
    """Each name once, the newest first, the last three; nobody where the line dropped before it was entered."""
    calls = [
        (f"2026-11-{day} 18:00", AttemptOutcome.GATEKEEPER, name)
        for day, name in (
            (18, "Ana"),
            (19, "Lee"),
            (20, call_wording.unentered("K")),
            (23, "Jo"),
            (24, "Kim"),
            (25, ""),
            (26, "Jo"),
            (27, call_wording.ASKED_BACK),
        )
    ]
    desk, _ = ringing_desk(*calls)
    (row,) = desk.board().rows
    assert row.step is not None
    told = desk.coaching(row.step)
    assert call_wording.gatekeepers(told) == "Jo, Kim, Lee"
    hows = [how for _, how in call_wording.told_calls(told, desk.now())]
    assert hows[:3] == ["asked to be called back, no day noted", "gatekeeper (Jo)", "gatekeeper"]


def test_a_call_that_was_enough() -> None:
    """With a budget of one silent call the words are those for one."""
    desk, _ = ringing_desk(("2026-11-26 18:00", NO_ANSWER, ""))
    (row,) = desk.board().rows
    assert row.step is not None
    told = desk.coaching(row.step)
    assert leave_why(told) == "1 missed call is enough; now it is time to be heard."


def test_before_their_deadline_there_is_no_other_time() -> None:
    """The first call ever, but the last one in time: that is the reason, not the number of calls."""
    desk, clock = ringing_desk()
    (row,) = desk.board().rows
    desk.outcome(row.id, Result.OFFER, deadline=When(day="2026-12-01", time="12:00", zone="Europe/Berlin"))
    clock.set("2026-11-30 18:30")
    (row,) = desk.board().rows
    assert row.step is not None
    told = desk.coaching(row.step)
    assert told.leave_message
    assert leave_why(told) == "They want your answer before you could ring again; now it is time to be heard."
