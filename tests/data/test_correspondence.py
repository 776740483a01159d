"""What a letter is written from: which company, which earlier letter, which others beside it."""

from msgspec.structs import replace

from data.correspondence import Correspondence, correspondence, word_to
from data.debriefed import NOTHING_NOTED
from data.letter_files import our_templates
from data.letters.rules import checked
from data.letters.templates import begun, suggested
from data.records import Channel, Letter, Result, TouchKind, When
from data.rules import Rules
from data.settings import Me, Settings
from data.steps import Step
from tests.builders import ZONE, Hunt, at

APP = "app"
ME = Me(name="Sam Okafor")
RULES = Rules.of(Settings())


def known_for(hunt: Hunt, step: Step, now: str) -> Correspondence:
    """What is known for a letter of `step`, with nothing noted."""
    return correspondence(hunt.cases(), step, RULES, at(now), ME, NOTHING_NOTED)


def moved() -> tuple[Hunt, Correspondence]:
    """Maria was met at Northwind Labs, and is at Kestrel & Sons now; a word to her."""
    hunt = Hunt()
    maria = hunt.contact("Maria Lopez", company="Kestrel & Sons", earlier=("Northwind Labs",))
    app = hunt.application("Northwind Labs", id_=APP)
    hunt.interview(app, "2026-11-23 10:00", hr=(maria,))
    step = word_to(hunt.cases(), hunt.documents.contacts[maria], RULES, at("2027-03-01 10:00"))
    assert step is not None
    return hunt, known_for(hunt, step, "2027-03-01 10:00")


def test_a_word_to_somebody_who_moved_is_about_where_they_are_now() -> None:
    """They are congratulated on the new company, and the old one is named nowhere."""
    _, known = moved()
    assert known.step.application is not None
    templates = our_templates()
    name = suggested("keep-warm", templates, known.values, known.contact)
    text = begun(next(one for one in templates if (one.stage, one.name) == ("keep-warm", name)), known.values)
    assert text.startswith("Subject: Congratulations on Kestrel & Sons\n")
    assert "I saw that you are at Kestrel & Sons now: congratulations!" in text
    assert "Northwind" not in text
    assert "wrong company" not in {one.name for one in checked(known.draft(text, Channel.EMAIL))}


def test_the_company_they_left_is_warned_of() -> None:
    """In a word to them; where they are now never is."""
    _, known = moved()
    old = "Subject: Hello\n\nDear Maria,\n\nI hope that all goes well at Northwind Labs.\n\nSam"
    assert "wrong company" in {one.name for one in checked(known.draft(old, Channel.EMAIL))}
    new = old.replace("Northwind Labs", "Kestrel & Sons")
    assert "wrong company" not in {one.name for one in checked(known.draft(new, Channel.EMAIL))}


def test_a_letter_about_an_application_keeps_its_company() -> None:
    """Wherever whom it goes to is known to be."""
    hunt, _ = moved()
    step = hunt.step(APP, "2026-11-24 09:00", "check-in")
    assert known_for(hunt, step, "2026-11-24 09:00").values["company"] == "Northwind Labs"


def test_only_a_second_letter_of_a_chain_has_a_first() -> None:
    """The second check-in is shorter than the check-in; a word to keep in touch is compared with no card."""
    hunt = Hunt()
    maria = hunt.contact("Maria Lopez")
    app = hunt.application()
    hunt.interview(app, "2026-11-23 10:00", hr=(maria,))
    first = hunt.step(app, "2026-12-01 10:00", "check-in")
    done = hunt.done(first, "2026-12-01 10:00")
    hunt.documents.facts[done.id] = replace(done, text="Dear Maria, is there news?")
    second = hunt.step(app, "2026-12-08 12:00", "second-check-in")
    assert known_for(hunt, second, "2026-12-08 12:00").first == "Dear Maria, is there news?"
    hunt.outcome(app, Result.REJECTED, "2026-12-09 09:00")
    card = hunt.done(hunt.step(app, "2026-12-09 12:00", "card"), "2026-12-09 12:00", TouchKind.POSTED)
    hunt.documents.facts[card.id] = replace(card, text="Dear Maria, thank you.")
    warm = hunt.step(app, "2027-03-09 12:00", "keep-warm")
    assert known_for(hunt, warm, "2027-03-09 12:00").first == ""


def test_a_deadline_keeps_its_hour() -> None:
    """Where they gave one."""
    hunt = Hunt()
    app = hunt.application()
    hunt.interview(app, "2026-11-23 10:00", hr=(hunt.contact("Maria Lopez"),))
    outcome = hunt.outcome(app, Result.OFFER, "2026-11-30 09:00", deadline="2026-12-04")
    step = hunt.step(app, "2026-11-30 12:00", "answer-offer")
    assert known_for(hunt, step, "2026-11-30 12:00").values["deadline"] == "Friday 4 December"
    timed = When(day="2026-12-04", time="17:00", zone=ZONE)
    hunt.documents.facts[outcome.id] = replace(outcome, deadline=timed)
    assert known_for(hunt, step, "2026-11-30 12:00").values["deadline"] == "Friday 4 December, 17:00"


def test_drafts_beside_are_compared_as_they_would_go_out() -> None:
    """What is known by now stands in them, with the values of those they go to."""
    hunt = Hunt()
    dana, priya = hunt.contact("Dana Fox"), hunt.contact("Priya Raman")
    app = hunt.application("Northwind Labs")
    hunt.interview(app, "2026-11-23 10:00", interviewers=(dana, priya))
    now = "2026-11-23 12:00"
    text = "Subject: Hello\n\nDear {first_name}, I like {company}."
    key = hunt.step(app, now, "thank-you", dana).key
    hunt.documents.letters["letter"] = Letter(
        id="letter", step=key, text=text, changed_at="2026-11-23T11:00:00Z"
    )
    known = known_for(hunt, hunt.step(app, now, "thank-you", priya), now)
    assert known.beside == (("Dana Fox", "Dear Dana, I like Northwind Labs."),)


def test_where_they_were_counts_without_an_application() -> None:
    """Old Mill is nobody's application, and still not where Maria is now."""
    hunt, known = moved()
    assert known.contact is not None
    maria = replace(known.contact, earlier=("Old Mill", "Northwind Labs"))
    hunt.documents.contacts[maria.id] = maria
    now = "2027-03-01 10:00"
    step = word_to(hunt.cases(), maria, RULES, at(now))
    assert step is not None
    assert known_for(hunt, step, now).companies == ("Old Mill", "Northwind Labs")


def test_a_draft_has_what_it_is_judged_by() -> None:
    """The people of every round of the application, not those of another; the card it is written on."""
    hunt = Hunt()
    dana, priya, tom = (hunt.contact(name) for name in ("Dana Fox", "Priya Raman", "Tom Baker"))
    app, other = hunt.application(), hunt.application("Kestrel & Sons")
    hunt.interview(app, "2026-11-20 10:00", hr=(tom,))
    hunt.interview(app, "2026-11-23 10:00", interviewers=(dana, priya))
    hunt.interview(other, "2026-11-23 14:00", interviewers=(hunt.contact("Will Hart"),))
    step = hunt.step(app, "2026-11-23 12:00", "thank-you", dana)
    draft = known_for(hunt, step, "2026-11-23 12:00").draft("Dear Dana", Channel.CARD, (30, 12))
    assert [one.name for one in draft.near] == ["Priya Raman", "Tom Baker"]
    assert [one.name for one in draft.others] == ["Priya Raman", "Tom Baker", "Will Hart"]
    assert draft.card == (30, 12)
