"""Letters at the desk: begun with what is known, handed out, sent, and kept with what was done."""

from dataclasses import replace as with_setting

import pytest

from data.desk import Desk
from data.errors import UsageProblem
from data.letters.parts import body_of
from data.records import OF_ONES_OWN, Channel, Link, Result, Role, Touch, TouchKind
from data.settings import Me, Settings
from data.steps import Step
from tests.builders import Hunt, content
from tests.tui import boards

NORTHWIND = "app-northwind"
SETTINGS = Settings(me=Me(name="Sam Okafor", email="sam@home.example", strengths="ten years of pipelines"))
SAID = "Dana Fox said:\nwants someone for streaming\n\nWhat I forgot to say:\nthe Kafka story\n"


def told(hunt: Hunt | None = None, now: str = "2026-11-24 09:00") -> Desk:
    """A desk on the usual hunt (nobody is thanked yet), by somebody who has a name and strengths."""
    return boards.desk_on((hunt or boards.a_hunt()).documents, boards.Clock(now), SETTINGS)


def thanks(desk: Desk, name: str = "Dana Fox") -> Step:
    """The open thank-you of the second round to that person."""
    return next(
        one
        for one in desk.steps(NORTHWIND)
        if one.key.stage == "thank-you" and one.doable and one.contact and one.contact.name == name
    )


def test_it_begins_with_what_is_known() -> None:
    """Who, the role, one's strengths; what nothing is known of stays in braces. Nothing is stored by looking."""
    desk = told()
    letter = desk.letter(thanks(desk))
    assert letter.revision == 0
    assert letter.text.startswith("Subject: ")
    for known in ("Dana", "ten years of pipelines", "Sam Okafor"):
        assert known in letter.text
    assert not desk.documents().letters
    assert letter.application_id == NORTHWIND


def test_what_was_noted_goes_into_each_letter() -> None:
    """What Dana said into hers alone, what was forgotten into all of them."""
    desk = told()
    interview = thanks(desk).interview
    assert interview is not None
    desk.save_text(desk.debrief(interview.id), text=SAID)
    dana, priya = (desk.letter(thanks(desk, name)).text for name in ("Dana Fox", "Priya Raman"))
    assert "streaming" in dana
    assert "streaming" not in priya
    assert "Kafka" in dana + priya


def test_each_further_letter_of_an_interview_begins_differently() -> None:
    """Two interviewers compare notes: the second is offered another template."""
    desk = told()
    first = desk.letter(thanks(desk))
    desk.save_text(first, text=first.text)
    second = desk.letter(thanks(desk, "Priya Raman"))
    assert second.title != first.title
    assert desk.correspondence(thanks(desk, "Priya Raman")).beside[0][0] == "Dana Fox"


def test_sent_is_one_change_that_keeps_what_was_sent() -> None:
    """The draft goes, the touch has subject, text and way; u brings the draft and the open step back."""
    desk = told()
    letter = desk.letter(thanks(desk))
    letter = desk.save_text(letter, text=f"{letter.text}\nMore.")
    before = content(desk.documents())
    body = body_of(letter.text)
    said = desk.sent(letter, thanks(desk), subject="Thank you", text=body, way="mutt")
    assert said.text == "Thank-you to Dana Fox, sent (mutt)."
    (touch,) = [one for one in desk.documents().facts.values() if isinstance(one, Touch) and one.subject]
    assert (touch.subject, touch.text, touch.way, touch.channel) == (
        "Thank you",
        body,
        "mutt",
        Channel.EMAIL,
    )
    assert not desk.documents().letters
    with pytest.raises(StopIteration):
        thanks(desk)
    desk.undo()
    assert content(desk.documents()) == before


def test_handed_out_is_remembered_until_it_is_said() -> None:
    """By what way it left, also of a draft that was never typed in; nothing of it can be undone by itself."""
    desk = told()
    letter = desk.given(desk.letter(thanks(desk)), thanks(desk), "mutt", subject="Hello", text="Dear Dana")
    assert desk.documents().letters[letter.id].given is not None
    assert not desk.can_undo
    assert desk.not_given(letter).given is None


def test_another_session_was_quicker() -> None:
    """What it has sent already can't be sent again: that is said."""
    desk = told()
    step = thanks(desk)
    letter = desk.letter(step)
    desk.done(step)
    with pytest.raises(UsageProblem, match="no longer open"):
        desk.sent(letter, step, subject="", text="")
    with pytest.raises(UsageProblem, match="no longer open"):
        desk.letter(step)


def test_a_card_is_written_by_hand_and_posted() -> None:
    """It goes by post, has no subject, and is done when it is posted."""
    desk = told(now="2026-12-10 09:00")
    desk.outcome("app-kestrel", Result.REJECTED)
    step = next(one for one in desk.steps("app-kestrel") if one.key.stage == "card")
    letter = desk.letter(step)
    assert letter.channel is Channel.CARD
    assert "Subject" not in letter.text
    desk.written_by_hand(letter)
    (stored,) = desk.letters(step.key)
    assert stored.written is not None
    desk.written_by_hand(stored)
    assert desk.letters(step.key)[0].written is None
    desk.sent(stored, step, subject="", text=stored.text)
    posted = [one for one in desk.documents().facts.values() if isinstance(one, Touch)]
    assert posted[-1].what is TouchKind.POSTED
    assert posted[-1].channel is Channel.CARD


def test_a_word_of_ones_own_accord() -> None:
    """Somebody nobody asks to write to yet: a draft, then a touch that finishes no step; the person is told of it."""
    desk = told()
    contact = next(one for one in desk.documents().contacts.values() if one.name == "Maria Lopez")
    step = desk.word_to(contact.id)
    assert step.key.turn == OF_ONES_OWN
    letter = desk.letter(step)
    desk.sent(letter, step, subject="Hello", text="Dear Maria", way="mutt")
    (touch,) = [one for one in desk.documents().facts.values() if isinstance(one, Touch) and one.subject]
    assert touch.step is None
    assert touch.contact_id == contact.id


def test_what_is_not_written_is_said() -> None:
    """Nobody to write to, nothing to write: one sentence each."""
    hunt = Hunt()
    app = hunt.application()
    hunt.interview(app, "2026-11-23 10:00")
    desk = told(hunt)
    step = next(one for one in desk.steps(app) if one.doable)
    assert not desk.is_writable(step)
    with pytest.raises(UsageProblem, match="Nobody is known to write to"):
        desk.letter(step)
    with pytest.raises(UsageProblem, match="no longer there"):
        desk.word_to("nobody")


def test_without_a_name_it_still_begins() -> None:
    """A person without settings gets a letter with gaps, not a failure."""
    desk = told()
    desk.settings = with_setting(desk.settings, me=Me())
    assert "{me}" in desk.letter(thanks(desk)).text


def test_a_draft_for_whoever_stood_in_goes_on() -> None:
    """Once the hiring contact is known the check-in that was begun is theirs; nothing typed is out of reach."""
    hunt = Hunt()
    app = hunt.application()
    interview = hunt.interview(app, "2026-11-10 10:00", interviewers=(hunt.contact("Dana Fox"),))
    maria = hunt.contact("Maria Lopez", email="maria@northwind.example")
    desk = told(hunt)

    def check_in() -> Step:
        return next(one for one in desk.steps(app) if one.key.stage == "check-in" and one.doable)

    draft = desk.save_text(desk.letter(check_in()), text="Subject: Hello\n\nDear Dana, mine")
    people = (
        *desk.documents().interviews[interview].people,
        Link(contact_id=maria, role=Role.HIRING_CONTACT),
    )
    desk.change_interview(interview, people=people)
    assert check_in().key.contact_id == maria
    letter = desk.letter(check_in())
    assert (letter.id, letter.text) == (draft.id, draft.text)
    assert letter.step == check_in().key


def test_a_word_begun_of_ones_own_accord_goes_on_when_it_is_time_for_one() -> None:
    """Begun before the card was posted, it is there when keeping warm asks for it."""
    desk = told(now="2026-12-01 09:00")
    tom = next(one for one in desk.documents().contacts.values() if one.name == "Tom Baker")
    draft = desk.save_text(desk.letter(desk.word_to(tom.id)), text="Subject: Hello\n\nmine")
    desk.outcome("app-kestrel", Result.REJECTED)
    desk.done(next(one for one in desk.steps("app-kestrel") if one.key.stage == "card"))
    assert desk.word_to(tom.id).key.turn != OF_ONES_OWN
    assert desk.letter(desk.word_to(tom.id)).id == draft.id
