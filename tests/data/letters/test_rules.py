"""The checklist of letters: every rule with a text that passes it and one that fails it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.letter_files import our_templates
from data.letters.contents import CONTENT_RULES
from data.letters.draft import Draft
from data.letters.form import LENGTHS
from data.letters.parts import body_of
from data.letters.rules import FORM_RULES, WARNINGS, checked
from data.letters.templates import WRITTEN, Template, begun
from data.records import Channel, Contact
from tests.data.letters.letters import EMPTY, FULL, MARIA, NOTHING_SAID, STAGES, draft, points, shown

CONTENTS: dict[tuple[str, str], tuple[str, str, str, str]] = {
    # a text that passes, the place it points at, a text that fails, words of its advice
    ("thank-you", "thanks for their time"): (
        "Many thanks for a very good conversation.",
        "thanks for a very good conversation",
        "Thanks for the parking ticket.",
        "“thank you for your time on Monday 23 November”",
    ),
    ("thank-you", "why you are a strong candidate"): (
        "In three years with Kafka I broke it often enough.",
        "three years with Kafka",
        "You will not regret it.",
        "such as “six years of data pipelines, three of them with Kafka”",
    ),
    ("thank-you", "you are still interested"): (
        "I am still very interested.",
        "interested",
        "I'm not interested any more.",
        "“I am still very interested in the Data Engineer role”",
    ),
    ("thank-you", "anything you forgot to say"): (
        "By the way, last year I led a migration to Kafka.",
        "last year I led a migration to Kafka",
        "Nothing to add.",
        "“the migration to Kafka that I led last year”: say it now",
    ),
    ("thank-you", "one thing they said"): (
        "Streaming is what I like best.",
        "Streaming",
        "I had a good time.",
        "Maria said “wants someone for streaming; the batch jobs at night cost t…”: take it up",
    ),
    ("check-in", "you are still interested"): (
        "The role is my first choice.",
        "first choice",
        "I have lost interest in it.",
        "“I am still very interested in the Data Engineer role”",
    ),
    ("check-in", "what the next steps are"): (
        "Could you tell me where things stand?",
        "where things stand",
        "Please write back.",
        "“what are the next steps?”",
    ),
    ("check-in", "when they come"): (
        "What comes next, and when will I hear from you?",
        "when will",
        "When we spoke you were kind.",
        "“when might I hear from you?”",
    ),
    ("second-check-in", "you are still interested"): (
        "I remain keen.",
        "keen",
        "I am no longer keen.",
        "“I am still very interested in the Data Engineer role”",
    ),
    ("second-check-in", "what the next steps are, and when"): (
        "What are the next steps, and when will they come?",
        "next steps",
        "What are the next steps?",
        "ask when, too",
    ),
    ("answer-offer", "thanks for the offer"): (
        "I am delighted about your offer.",
        "delighted about your offer",
        "I got your letter.",
        "“thank you very much for the offer”",
    ),
    ("answer-offer", "your decision, or the day it will come"): (
        "I accept.",
        "I accept",
        "It is a lot to think about.",
        "“you will have my decision by Friday 4 December”",
    ),
    ("feedback", "you accept the decision"): (
        "I understand your decision. What was missing?",
        "understand your decision",
        "What was missing? I do understand your decision.",
        "move “understand your decision” above your questions",
    ),
    ("feedback", "what was missing"): (
        "Where did I fall short?",
        "fall short",
        "Why?",
        "“what was missing?”",
    ),
    ("feedback", "what kind of person they hired"): (
        "What background does the new colleague have?",
        "What background",
        "What was missing?",
        "“what kind of person did you choose?”",
    ),
    ("card", "thanks"): (
        "Thank you for everything.",
        "Thank you",
        "It was good.",
        "“thank you for your time”",
    ),
    ("card", "your interest in the company"): (
        "I was impressed by your workshop.",
        "I was impressed",
        "I am not interested in it.",
        "“I am still interested in Northwind Labs”",
    ),
    ("card", "that you would like to hear of other roles"): (
        "Please keep me in mind.",
        "keep me in mind",
        "Goodbye for ever.",
        "“I would be glad to hear of other roles”",
    ),
    ("keep-warm", "something of use or interest to them"): (
        "Have you seen www.streams.example/talk yet?",
        "www.streams.example/talk",
        "Hello again.",
        "a link, a piece of news",
    ),
    ("keep-warm", "no request"): (
        "I am not looking for a job. No need to answer.",
        "",
        "Could you put in a good word for me?",
        "take out “Could you put”",
    ),
}
FORM: dict[str, tuple[str, str, str, str]] = {
    "subject": ("Subject: Hello\n\nDear Maria,", "Hello", "Dear Maria,", "begin with a line “Subject: …”"),
    "greeting by name": (
        "Good morning Ms Lopez,\nthank you.",
        "Ms Lopez",
        "Thank you, Maria.",
        "begin with “Dear Maria,”",
    ),
    "your name below": (
        "Thank you.\nSam Okafor\n0115 555 0199",
        "Sam Okafor",
        "Thank you.",
        "below it “Sam Okafor”",
    ),
    "length": (" word" * 50, "", "too short", "short: 50 to 200 are usual"),
    "shorter than the first": ("Short.", "", "Longer than that.", "the first had 2 words: cut 2"),
    "fits the card": ("One\ntwo three", "", "One\ntwo\nthree four five six", "cut about 2 words"),
}
WARNED: dict[str, tuple[str, str, str, str, str]] = {
    # the stage, a text that passes, a text that is warned of, where, words of its advice
    "wrong name": (
        "thank-you",
        "Dear Maria, Dana was kind.",
        "Dear Dana, thank you.",
        "Dana",
        "is for Maria Lopez",
    ),
    "wrong company": (
        "thank-you",
        "I like Northwind Labs.",
        "I like Bluewater.",
        "Bluewater",
        "this goes to Northwind Labs",
    ),
    "near-identical wording": (
        "thank-you",
        "Dear Maria,\nWhat you said of batch jobs at night made me think of ours last winter.",
        "Dear Maria,\nThank you for your time on Monday. I liked it very much and would love to join.",
        "",
        "another template",
    ),
    "no apology": (
        "check-in",
        "I was sorry to hear that.",
        "I'm sorry to bother you again.",
        "I'm sorry to bother you again",
        "take out “I'm sorry to bother you again”",
    ),
    "no arguing": (
        "feedback",
        "I accept your decision.",
        "I disagree with your decision.",
        "disagree",
        "take out “disagree”",
    ),
}
BESIDE = (
    (
        "Dana Fox",
        "Dear Dana,\nThank you for your time on Monday. I liked it very much and would love to join you.\nSam",
    ),
)


def test_every_line_of_the_playbook_has_a_rule() -> None:
    """Whatever a letter must contain is looked for; and no rule is for a line that is gone."""
    wanted = {(key, line) for key in WRITTEN for line in STAGES[key].contents}
    assert CONTENT_RULES.keys() == CONTENTS.keys() == wanted
    assert FORM.keys() == FORM_RULES.keys()
    assert WARNED.keys() == WARNINGS.keys()
    assert LENGTHS.keys() == set(WRITTEN)


@pytest.mark.parametrize("key", CONTENTS, ids="/".join)
def test_what_it_must_contain(key: tuple[str, str]) -> None:
    """Met and pointed at, or told what to write."""
    stage, line = key
    good, place, poor, advice = CONTENTS[key]
    met = points(stage, good)[line]
    assert (met.met, met.advice, met.warning) == (True, "", False)
    assert shown(met, stage, good) == place
    unmet = points(stage, poor)[line]
    assert not unmet.met
    assert advice in unmet.advice
    assert unmet.warning == (line == "one thing they said")


@pytest.mark.parametrize("name", FORM)
def test_its_form(name: str) -> None:
    """Subject, greeting, closing, length."""
    good, place, poor, advice = FORM[name]
    known: dict[str, object] = {"first": "two words"}
    if name == "fits the card":
        known |= {"card": (10, 3), "channel": Channel.CARD}
    met = points("thank-you", good, **known)[name]
    assert (met.met, met.advice, met.warning) == (True, "", False)
    assert shown(met, "thank-you", good, **known) == place
    unmet = points("thank-you", poor, **known)[name]
    assert not unmet.met
    assert advice in unmet.advice


@pytest.mark.parametrize("name", WARNED)
def test_warnings(name: str) -> None:
    """There only where there is something to warn of."""
    stage, good, poor, place, advice = WARNED[name]
    known = {"companies": ("Bluewater", "Northwind"), "beside": BESIDE}
    assert name not in points(stage, good, **known)
    warned = points(stage, poor, **known)[name]
    assert warned.warning
    assert not warned.met
    assert shown(warned, stage, poor) == place
    assert advice in warned.advice


@pytest.mark.parametrize("template", our_templates(), ids=lambda one: f"{one.stage}/{one.name}")
def test_a_template_passes_its_own_checklist(template: Template) -> None:
    """Begun with everything known nothing is open but what a person must put into their own words."""
    text, companies = begun(template, FULL), ("Bluewater", "Quill", "Best")
    found = checked(draft(template.stage, text, companies=companies, card=(30, 12)))
    expected = set()
    if template.stage == "thank-you":  # each of them quotes what was noted
        expected = {"one thing they said"}
    if (template.stage, template.name) == ("keep-warm", "word"):
        expected = {"something of use or interest to them"}
    assert {point.name for point in found if not point.met} == expected
    assert not any(point.warning for point in found)


def test_what_was_noted_is_no_sentence_to_them() -> None:
    """Word for word the note is pointed at; in one's own words, or with fewer of them, it is met."""
    for text, place in (
        ("I remember: wants someone for streaming; and more.", "wants someone for streaming"),
        ("The batch jobs at night cost too much.", "The batch jobs at night cost too much"),
        ("You look for someone for streaming.", ""),
    ):
        point = points("thank-you", text)["one thing they said"]
        assert (point.met, point.warning) == (not place, False)
        if place:
            assert shown(point, "thank-you", text) == place
            assert "your own words" in point.advice
    said = FULL | {"said": "no batch jobs"}
    assert points("thank-you", "Here: no batch jobs.", values=said)["one thing they said"].met


def test_what_was_noted_feeds_letters_but_no_card() -> None:
    """Strong points in thank-yous, what was forgotten in check-ins; a card or a word of hello quotes no note."""
    used = {
        name: [one for one in our_templates() if f"{{{name}}}" in one.text]
        for name in ("said", "well", "forgot")
    }
    assert {one.stage for one in used["said"]} == {"thank-you"}
    assert len(used["well"]) >= 2
    assert {one.stage for one in used["forgot"]} == {"thank-you", "check-in"}


@pytest.mark.parametrize("template", our_templates(), ids=lambda one: f"{one.stage}/{one.name}")
def test_a_template_with_nothing_known_is_told_what_is_open(template: Template) -> None:
    """A warning for each open fill-in, pointing at it."""
    text = begun(template, EMPTY)
    known = {"values": EMPTY, "contact": None, "others": ()}
    opened = [
        point for point in checked(draft(template.stage, text, **known)) if point.name.startswith("open ")
    ]
    assert opened
    for point in opened:
        assert point.warning
        assert shown(point, template.stage, text, **known) == f"{{{point.name.removeprefix('open ')}}}"


def test_our_thank_yous_differ_enough() -> None:
    """Three interviewers of one interview, three templates: no warning."""
    letters = [begun(one, NOTHING_SAID) for one in our_templates() if one.stage == "thank-you"]
    for letter in letters:
        beside = tuple(("Dana Fox", body_of(other)) for other in letters if other is not letter)
        known = {"values": NOTHING_SAID, "beside": beside}
        assert "near-identical wording" not in points("thank-you", letter, **known)
        known["beside"] = (*beside, ("Priya Raman", body_of(letter).replace("Maria", "Priya")))
        again = points("thank-you", letter, **known)
        assert again["near-identical wording"].label == "100 % the same words as to Priya Raman"


def test_of_an_empty_letter_nothing_is_met() -> None:
    """It is told what to write, not what to take out; a subject alone is empty too."""
    for stage in WRITTEN:
        for text in ("", "Subject: Hello\n\n \n"):
            found = checked(draft(stage, "" if stage == "card" else text))
            assert not any(point.met or point.span or point.warning for point in found)
            assert {point.name for point in found if not point.advice} <= {"length", "no request"}


def test_what_only_the_subject_says_is_not_said() -> None:
    """The body is what is read."""
    assert not points("thank-you", "Subject: Thank you for your time\n\nHello")["thanks for their time"].met


# --- what they said, what one forgot


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("You said that you look for help.", True),
        ("I kept thinking about your point on tests.", True),
        ("I learned how you work.", True),
        ("We talked at length about deployments.", True),
        ("I liked it.", False),
        ("The more I hear about Northwind Labs, the better I like it.", False),
        ("You said: {said}", False),
    ],
)
def test_one_thing_they_said_when_nothing_is_noted(text: str, met: bool) -> None:
    """Told as theirs in any words; else how to note it, and that is a warning."""
    point = points("thank-you", text, values=NOTHING_SAID)["one thing they said"]
    assert (point.met, point.warning) == (met, not met)
    if not met and "{said}" not in text:  # what to do about a gap is told once, with the gap
        assert "note" in point.advice
        assert "n " in point.advice


def test_one_of_several_things_is_enough() -> None:
    """Of two things that were noted the second; a word that both letters would have isn't enough."""
    assert points("thank-you", "The batch jobs that cost you so much can be streamed.")[
        "one thing they said"
    ].met
    said = FULL | {"said": "the team works with data at Northwind Labs in Nottingham"}
    assert not points("thank-you", "I would work with Northwind Labs.", values=said)[
        "one thing they said"
    ].met
    assert points("thank-you", "Nottingham is near.", values=said)["one thing they said"].met
    said = FULL | {"said": "they move from Airflow to Dagster in spring"}
    assert not points("thank-you", "I am away in spring.", values=said)["one thing they said"].met
    assert points("thank-you", "I like moving to Dagster.", values=said)["one thing they said"].met


def test_nothing_forgotten() -> None:
    """Where nothing is noted there is nothing to miss, and it says so; what is said of it is pointed at."""
    point = points("thank-you", "Hello", values=NOTHING_SAID)["anything you forgot to say"]
    assert (point.met, point.label, point.span) == (True, "nothing noted that you forgot", None)
    text = "I forgot to mention Kafka."
    point = points("thank-you", text, values=NOTHING_SAID)["anything you forgot to say"]
    assert (point.label, shown(point, "thank-you", text)) == ("anything you forgot to say", "forgot")


# --- form


@pytest.mark.parametrize(
    ("text", "met", "advice"),
    [
        ("Dear Maria,\nhello", True, ""),
        ("hi maria", True, ""),
        ("Dear Dr. Lopez,", True, ""),
        ("Hello María!", True, ""),
        ("Hi Dana and Maria,", True, ""),
        ("Hello, Maria!", True, ""),
        ("Dear Maria. Thank you", True, ""),
        ("Hi there,", False, "begin with “Dear Maria,”"),
        ("Dear hiring team,", False, "begin with “Dear Maria,”"),
        ("Dear Mary,", False, "“Mary” is not Maria Lopez: write “Dear Maria,”"),
        ("Dear {first_name},", True, ""),
        ("Highly esteemed Maria,", False, "begin with “Dear Maria,”"),
    ],
)
def test_greetings(text: str, met: bool, advice: str) -> None:
    """By any part of the right name."""
    point = points("check-in", text)["greeting by name"]
    assert (point.met, point.advice) == (met, advice)


def test_somebody_without_a_name_is_greeted_somehow() -> None:
    """Only an address is known, or nobody at all."""
    nameless = {"contact": Contact(id="x", email="jobs@kestrel.example", added_at=""), "values": EMPTY}
    assert points("check-in", "Dear hiring team,", **nameless)["greeting by name"].met
    point = points("check-in", "I write to you.", **nameless)["greeting by name"]
    assert (point.met, point.advice) == (False, "begin with a greeting")


def test_without_a_name_of_ones_own_some_goodbye_will_do() -> None:
    """And {me} that is still open is told as such."""
    nobody = {"values": FULL | {"me": ""}}
    assert points("check-in", "Hello.\n\nKind regards,", **nobody)["your name below"].met
    assert not points("check-in", "Hello.", **nobody)["your name below"].met
    point = points("check-in", "Hello.\n\nKind regards,\n{me}", **nobody)["your name below"]
    assert (point.met, point.advice) == (False, "")


@pytest.mark.parametrize(
    ("words", "label", "advice"),
    [
        (49, "49 words", "short: 50 to 200 are usual"),
        (50, "50 words", ""),
        (200, "200 words", ""),
        (207, "207 words", "cut 7: 50 to 200 are usual"),
        (1, "1 word", "short: 50 to 200 are usual"),
    ],
)
def test_how_long_it_is(words: int, label: str, advice: str) -> None:
    """The label tells the words there are; where there are too many, what is past the limit is pointed at."""
    text = "Subject: not counted\n\n" + " – ".join(f"w{number}" for number in range(words))
    point = points("thank-you", text)["length"]
    assert (point.label, point.advice, point.met) == (label, advice, not advice)
    assert shown(point, "thank-you", text) == (" – ".join(f"w{number}" for number in range(200, words)))


def test_a_card_is_no_mail() -> None:
    """It has no subject, whatever it begins with, and the length of a card."""
    card = Draft(STAGES["thank-you"], Channel.CARD, "Dear Maria, thank you.", FULL, MARIA)
    found = {point.name: point for point in checked(card)}
    assert "subject" not in found
    assert found["length"].advice == "short: 25 to 60 are usual"


@pytest.mark.parametrize(
    ("text", "label", "place"),
    [
        ("\n".join(["word"] * 12), "fits the card: 12 of 12 lines", ""),
        ("\n".join(["word"] * 12 + ["last one"]), "fits the card: 13 of 12 lines", "last one"),
        ("word\n" + "long" * 90, "fits the card: 13 of 12 lines", "long" * 90),
    ],
)
def test_on_a_card_its_lines_count(text: str, label: str, place: str) -> None:
    """Met up to the last line; past it a warning at the words that stand below; an unknown card asks nothing."""
    point = points("card", text, card=(30, 12))["fits the card"]
    assert (point.label, point.met, point.warning) == (label, not place, bool(place))
    assert shown(point, "card", text, card=(30, 12)) == place
    assert "fits the card" not in points("card", text)
    assert "fits the card" not in points("thank-you", text, card=(30, 12))


def test_a_company_that_sounds_like_an_apology() -> None:
    """Names are names."""
    sorry = FULL | {"company": "Sorry to Bother Ltd"}
    assert "no apology" not in points("check-in", "I like Sorry to Bother Ltd.", values=sorry)


def test_declining_one_may_be_sorry() -> None:
    """Only there."""
    assert "no apology" not in points("answer-offer", "I apologise for the delay.")
    assert "no apology" in points("check-in", "I apologise for the delay.")


# --- fill-ins


def test_open_and_unknown_fill_ins() -> None:
    """One warning each, in the subject too, with what to do."""
    text = "Subject: {Promised}\n\nDear {first name}, {foo} {foo} {"
    found = points("check-in", text, values=FULL | {"promised": ""})
    assert found["open promised"].label == "{promised} is open"
    assert found["open promised"].advice.startswith("note which day they named")
    assert shown(found["open promised"], "check-in", text, values=FULL | {"promised": ""}) == "{Promised}"
    assert [name for name in found if name.startswith("unknown")] == ["unknown {foo}", "unknown {"]


def test_a_link_that_is_to_come() -> None:
    """What of it is of use can't be judged before it is there."""
    found = points("keep-warm", "I came across this: {link}", values=FULL | {"link": ""})
    assert not found["something of use or interest to them"].met
    assert "open link" in found


# --- quick and never surprised


TYPED = st.text(alphabet="Subject: Dear Maria,\n{said}.?“”I'm http://\x00é 漢", max_size=200)


@given(st.sampled_from([*STAGES]), st.one_of(st.text(max_size=80), TYPED), st.booleans())
def test_any_text_can_be_judged(stage: str, text: str, known: bool) -> None:
    """Nothing raises, and every place is inside the letter as it would go out."""
    values = FULL if known else EMPTY
    for one in (text, f"Subject: {text}\n\nDear Dana,\n{text}"):
        letter = draft(
            stage, one, values=values, companies=("Bluewater", text), beside=(("Dana", text), ("", one))
        )
        for point in checked(letter):
            assert point.span is None or 0 <= point.span[0] <= point.span[1] <= len(letter.filled.text)
            assert point.met == (point.advice == "" and bool(one.strip())) or point.advice == ""


@pytest.mark.parametrize(
    "piece", ["Thank you ", "when you ", "a", "{said} ", "\n", "!", "Dear Dana. ", "could you "]
)
def test_a_long_text_takes_no_more_than_its_length(piece: str) -> None:
    """Thirty pages of anything, without a pause one would feel as more than a pause."""
    text = piece * (20_000 // len(piece))
    began = time.process_time()
    for stage in ("thank-you", "check-in", "keep-warm"):
        checked(draft(stage, text, companies=("Bluewater",), beside=(("Dana", text),)))
    assert time.process_time() - began < 3
