"""Templates are good enough to be said, and the one that fits is suggested."""

import pytest

from data.records import Attempt, AttemptOutcome, Result, TouchKind
from data.script import FILL_INS, fill
from data.script_checks import checklist
from data.script_templates import TEMPLATES, Template, suggested
from data.speech import DEFAULT_PACE, scale_for, timed
from tests.builders import Hunt, at
from tests.data.test_script_checks import VALUES

NOW = "2026-11-24 14:05"


def by_name(template: Template) -> str:
    """How a template is called in the list of tests."""
    return template.name


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
def test_passes_the_whole_checklist(template: Template) -> None:
    """With usual values it can be said as it stands."""
    filled = fill(template.text, VALUES)
    assert filled.ready
    assert [one.name for one in checklist(filled, VALUES) if not one.met] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=by_name)
def test_fits_the_limit(template: Template) -> None:
    """At an ordinary pace, with a little air; with a long role still."""
    for role, limit in (("Data Engineer", 28.5), ("Senior Information Architect", 30.0)):
        filled = fill(template.text, VALUES | {"role": role})
        assert timed(filled.text, scale_for(DEFAULT_PACE)).seconds <= limit


def test_each_has_its_own_name_and_says_when() -> None:
    """And only fill-ins that there are."""
    assert (
        len({one.name for one in TEMPLATES}) == len({one.title for one in TEMPLATES}) == len(TEMPLATES) == 5
    )
    empty = dict.fromkeys(FILL_INS, "")
    assert all(one.when.endswith(".") and not fill(one.text, empty).unknown for one in TEMPLATES)


def a_case() -> tuple[Hunt, str, str, str]:
    """One interview, held on Monday the 16th: hunt, application, interview and hiring contact."""
    hunt = Hunt()
    application, maria = hunt.application(), hunt.contact("Maria Lopez")
    return hunt, application, hunt.interview(application, "2026-11-16 10:00", hr=(maria,)), maria


def suggestion(hunt: Hunt, application: str, now: str = NOW) -> str:
    """What is suggested at `now`."""
    return suggested(hunt.cases().cases[application], at(now))


def test_a_first_call() -> None:
    """Nothing was asked yet; also before the interview is held."""
    hunt, application, _, _ = a_case()
    assert suggestion(hunt, application) == suggestion(hunt, application, "2026-11-10 09:00") == "first call"


def test_a_second_call() -> None:
    """After a check-in or a message left, until they answer."""
    hunt, application, _, maria = a_case()
    hunt.done(hunt.step(application, NOW, "check-in"), "2026-11-23 10:00")
    assert suggestion(hunt, application) == "second call"
    hunt.reply(application, "2026-11-23 16:00", contact=maria)
    assert suggestion(hunt, application) == "first call"
    hunt.fact(Attempt, "2026-11-24 09:00", application, contact_id=maria, outcome=AttemptOutcome.NO_ANSWER)
    assert suggestion(hunt, application) == "first call"
    hunt.fact(Attempt, "2026-11-24 10:00", application, contact_id=maria, outcome=AttemptOutcome.VOICEMAIL)
    assert suggestion(hunt, application) == "second call"


def test_a_thank_you_asks_for_nothing() -> None:
    """It was sent, and the first call is still the first."""
    hunt, application, interview, maria = a_case()
    hunt.done(hunt.step(application, NOW, "thank-you", maria), "2026-11-17 09:00")
    assert interview
    assert suggestion(hunt, application) == "first call"


def test_after_a_promised_date() -> None:
    """Once that day is over, not on it; until one has asked, or there was news."""
    hunt, application, interview, maria = a_case()
    hunt.promise(application, interview, "2026-11-16 11:00", "2026-11-23")
    assert suggestion(hunt, application, "2026-11-23 18:00") == "first call"
    assert suggestion(hunt, application) == "after a promised date"
    step = hunt.step(application, NOW, "check-in")
    hunt.done(step, "2026-11-24 11:00", TouchKind.VOICEMAIL)
    assert suggestion(hunt, application) == "second call"
    hunt.reply(application, "2026-11-24 12:00", contact=maria)
    assert suggestion(hunt, application) == "first call"


def test_a_day_that_a_later_interview_overtook() -> None:
    """They named the 18th, and there was a further round since."""
    hunt, application, interview, maria = a_case()
    hunt.promise(application, interview, "2026-11-16 11:00", "2026-11-18")
    hunt.interview(application, "2026-11-20 10:00", hr=(maria,))
    assert suggestion(hunt, application) == "first call"


@pytest.mark.parametrize(
    ("result", "name"),
    [(Result.OFFER, "offer"), (Result.REJECTED, "feedback"), (Result.COLD, "first call")],
)
def test_after_an_outcome(result: Result, name: str) -> None:
    """An offer and a rejection have their own."""
    hunt, application, _, _ = a_case()
    hunt.outcome(application, result, "2026-11-23 09:00")
    assert suggestion(hunt, application) == name
