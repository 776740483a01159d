"""Of the sample: voicemail scripts, what was said of them aloud, and the calls that were practised."""

from typing import Final

from arrow import Arrow
from msgspec.structs import replace

from data.drill import deal, wanted
from data.drill.times import beep
from data.moments import moment, utc_text
from data.records import Drill, Mark, Reaction, Script, Take, TakeEnd
from data.sample.teller import SAMPLE_ME, Teller
from data.script import fill
from data.script_templates import SECOND, TEMPLATES
from data.speech import DEFAULT_PACE, scale_for, timed

_LIMIT: Final = 30.0
_CLOSING: Final = (
    "You can reach me at {my_phone}, that's {my_phone}. Thank you, and I hope to hear from you soon."
)
_FIRST_DRAFT: Final = (
    "Hi {contact}, this is {me}. We spoke this week about the {role} role at {company}, and I enjoyed our talk "
    "about streaming a great deal. I'm still very interested, and I wanted to ask what the next steps are and "
    "when you expect to decide. " + _CLOSING
)
_SHORTENED: Final = (
    "Hi {contact}, this is {me}. We spoke this week about the {role} role. I'm still very interested, and I "
    "wanted to ask what the next steps are and when you expect to decide. " + _CLOSING
)
_SWAY: Final = (0.2, -0.2, 0.3, -0.1, 0.1)
"""Seconds by which nobody marks the end of a sentence exactly."""


def tell_rehearsals(tell: Teller) -> None:
    """One script cut off, shortened and said until it fitted; and one for a second call."""
    _northwind(tell)
    _meridian(tell)


def _northwind(tell: Teller) -> None:
    script = Script(
        id="script-northwind",
        interview_id="int-northwind-2",
        contact_id="per-maria-lopez",
        title="Check in with Maria",
        text=_SHORTENED,
        changed_at=utc_text(tell.hours(-20)),
    )
    tell.documents.append(script)
    known = {"contact": "Maria Lopez", "company": "Northwind Labs", "role": "Data Engineer"}
    said = [
        (-20.5, _FIRST_DRAFT, 146.0, TakeEnd.CUT_OFF, _LIMIT),
        (-19.8, _SHORTENED, 146.0, TakeEnd.STOPPED, 11.3),
        (-19.7, _SHORTENED, 147.0, TakeEnd.SAID, _LIMIT),
        (-3, _SHORTENED, 152.0, TakeEnd.SAID, _LIMIT),
    ]
    for number, (hours, text, pace, end, until) in enumerate(said, 1):
        _say(tell, script, f"{number}", tell.hours(hours), _filled(text, known), pace, end, until)
    slips: dict[int, tuple[Reaction | None, float]] = {
        1: (Reaction.HANG_UP, 1.9),
        3: (None, 0),
        4: (Reaction.SPEAK, -0.4),
        6: (Reaction.SPEAK, 2.8),
    }
    _practise(tell, script, "1", tell.hours(-19), 11, 1.9, slips)
    _practise(tell, script, "2", tell.hours(-2.8), 29, 1.3, {5: (Reaction.SPEAK, 1.1)})


def _meridian(tell: Teller) -> None:
    script = Script(
        id="script-meridian",
        interview_id="int-meridian-1",
        contact_id="per-amara-obi",
        title="Second call",
        text=next(one.text for one in TEMPLATES if one.name == SECOND),
        changed_at=utc_text(tell.hours(-26)),
    )
    tell.documents.append(script)
    known = {"first_name": "Amara", "company": "Meridian Maps", "role": "GIS Developer"}
    _say(
        tell,
        script,
        "1",
        tell.hours(-25.8),
        _filled(script.text, known),
        149.0,
        TakeEnd.SAID,
        _LIMIT,
    )


def _filled(text: str, known: dict[str, str]) -> str:
    return fill(text, known | {"me": SAMPLE_ME.name, "my_phone": SAMPLE_ME.phone}).text


def _say(
    tell: Teller, script: Script, number: str, at: Arrow, text: str, pace: float, end: TakeEnd, until: float
) -> None:
    """A take of `text` at `pace` words a minute, every sentence marked by hand, over at second `until`."""
    timing = timed(text, scale_for(pace))
    seconds = round(min(timing.seconds, until), 1)
    ends = [timing.tokens[sentence.end - 1].ends for sentence in timing.sentences]
    # the last sentence ends when the take does
    marks = [round(one + sway, 1) for one, sway in zip(ends[:-1], _SWAY, strict=False)]
    marks += [seconds] if end is TakeEnd.SAID else []
    tell.documents.append(
        Take(
            id=f"{script.id.replace('script-', 'take-')}-{number}",
            script_id=script.id,
            interview_id=script.interview_id,
            at=moment(at),
            text=text,
            limit=script.limit,
            expected=round(timed(text, scale_for(DEFAULT_PACE)).seconds, 1),
            seconds=seconds,
            end=end,
            marks=tuple(Mark(at=one, by_hand=True) for one in marks if one <= seconds),
        )
    )


def _practise(
    tell: Teller,
    script: Script,
    number: str,
    at: Arrow,
    seed: int,
    reaction: float,
    slips: dict[int, tuple[Reaction | None, float]],
) -> None:
    """A drill in which all was right, after about `reaction` seconds, but for the calls of `slips`."""
    calls = []
    for place, call in enumerate(deal(seed)):
        second = round(reaction + _SWAY[place % len(_SWAY)], 1)
        second = min(second, beep(call) or second)
        key, second = slips.get(place, (wanted(call), second))
        calls.append(replace(call, reaction=key, second=second))
    tell.documents.append(
        Drill(
            id=f"{script.id.replace('script-', 'drill-')}-{number}",
            script_id=script.id,
            interview_id=script.interview_id,
            at=moment(at),
            seed=seed,
            calls=tuple(calls),
        )
    )
