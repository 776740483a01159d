"""The checklist of a voicemail: every rule with a text that passes it and one that fails it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.script import fill
from data.script_checks import RULES, Point, checklist

VALUES = {
    "contact": "Maria Lopez",
    "first_name": "Maria",
    "me": "Sam Okafor",
    "my_phone": "415-555-0199",
    "my_email": "",
    "company": "Northwind Labs",
    "role": "Data Engineer",
    "interviewer": "Dana Fox",
    "day": "Monday 23 November",
    "round": "",
}
GOOD = (
    "Hi Maria, this is Sam Okafor. We spoke on Monday about the data engineer role. I'm still very interested, "
    "and I wanted to ask what the next steps are. You can reach me at 415-555-0199, that's 415-555-0199. Thank you."
)
OFFERED = "Hi Maria, this is Sam Okafor. Thank you for your offer. "
REFUSED = "Hi Maria, this is Sam Okafor. I understand your decision. What was missing? "

EXAMPLES: dict[str, tuple[str, str, str]] = {
    # name: a text that passes, one that fails, what its advice quotes or says
    "name first": (GOOD, "Hi Maria, we spoke on Monday about the role. This is Sam.", "this is Sam Okafor"),
    "who and which role": (GOOD, "Hi Maria, this is Sam Okafor about the role.", "Data Engineer role"),
    "why you call": (GOOD, "Hi Maria, this is Sam. Thanks.", "I'm calling to ask"),
    "still interested": (GOOD, "I'm no longer interested.", "I'm still very interested"),
    "next step": (GOOD, "Please call me. Thanks.", "next steps"),
    "number twice": (GOOD, "My number is 415-555-0199. Thanks.", "say “415-555-0199” a second time"),
    "thanks": (GOOD, "Hi Maria, this is Sam. Bye.", "thank you, Maria"),
    "no apology": (GOOD, "Hi Maria, I'm sorry to bother you again.", "take out “I'm sorry to bother you”"),
    "no filler": (GOOD, "Hi Maria, I basically wanted to ask.", "take out “basically”"),
    "one subject": (
        GOOD,
        "What are the next steps, and what is the salary like?",
        "keep “salary” for another",
    ),
    "thanks for the offer": (OFFERED, "I'm calling about your offer.", "thank you for your offer"),
    "decision": (OFFERED + "You have my answer on Friday.", OFFERED, "my decision by Friday"),
    "accepts the no": (REFUSED, "You went with somebody else. Any feedback?", "I understand your decision"),
    "asks what was missing": (REFUSED, "", "what was missing"),
}


def points(text: str, **values: str) -> dict[str, Point]:
    """The checklist of `text` by name."""
    known = VALUES | values
    return {one.name: one for one in checklist(fill(text, known), known)}


def test_every_rule_has_its_examples() -> None:
    """A rule that is added without a text that passes and one that fails is not finished."""
    assert [rule.name for rule in RULES if rule.name not in EXAMPLES] == []
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_passes(name: str) -> None:
    """A good text meets the rule, without advice."""
    point = points(EXAMPLES[name][0])[name]
    assert point.met
    assert point.advice == ""


@pytest.mark.parametrize("name", [rule.name for rule in RULES if EXAMPLES[rule.name][1]])
def test_fails(name: str) -> None:
    """A poor text doesn't, and is told what to do about it."""
    point = points(EXAMPLES[name][1])[name]
    assert not point.met
    assert EXAMPLES[name][2] in point.advice


def test_a_request_for_feedback_is_known_by_its_question() -> None:
    """Without one the text asks for news like any other: that rule can't fail, it isn't asked."""
    assert "asks what was missing" not in points("I understand your decision.")


def test_a_good_message_has_nothing_to_do() -> None:
    """Ten points, all met, in the order of saying."""
    assert [one.name for one in points(GOOD).values() if not one.met] == []
    assert [*points(GOOD)][:2] == ["name first", "who and which role"]


def test_an_empty_text_meets_nothing() -> None:
    """It is told how to begin, not what to take out."""
    for text in ("", " \n\t"):
        found = points(text)
        assert not any(one.met or one.span for one in found.values())
        assert found["no apology"].advice == found["one subject"].advice == ""
        assert found["name first"].advice


def test_another_language_is_told_honestly() -> None:
    """What isn't found isn't found; nothing is said about the language."""
    found = points("Guten Tag Frau Lopez, hier ist Sam Okafor. Ich freue mich auf Ihren Anruf. Vielen Dank.")
    assert found["name first"].met
    assert found["thanks"].advice == "not found: end with “thank you, Maria”"


@pytest.mark.parametrize(
    "opening",
    [
        "Hi Maria, this is Sam Okafor.",
        "Hello. My name is Sam.",
        "Hi Dr. Lopez, Sam Okafor here.",
        "Good morning, Maria. It's Sam.",
        "Hi Maria this is sam okafor calling about",
        "This is Samuel from the interview.",
        "{me} here.",
    ],
)
def test_names_that_come_first(opening: str) -> None:
    """Greeting or not, full name or not, as people say it."""
    assert points(opening)["name first"].met


@pytest.mark.parametrize(
    "opening",
    [
        "Hi Maria, I'm calling about the role.",
        "It's about Monday.",
        "Hi Sam, we spoke on Monday.",
        "Hi Maria, it's great to be calling.",
        "This is about you.",
    ],
)
def test_openings_without_a_name(opening: str) -> None:
    """Somebody else's name, or none."""
    assert not points(opening)["name first"].met


def test_without_a_name_in_the_settings_any_name_counts() -> None:
    """And lower case is forgiven."""
    assert points("hi this is sam", me="")["name first"].met


@pytest.mark.parametrize(
    "said",
    [
        "415-555-0199, that's 415-555-0199",
        "(415) 555 0199. Again: 415.555.0199",
        "+1 415 555 0199 ... 415 555 0199",
        "4 1 5, 5 5 5, 0 1 9 9. 4 1 5, 5 5 5, 0 1 9 9",
        "four one five five five five oh one nine nine, again four one five five five five zero one nine nine",
        "4155550199, I repeat, 4155550199",
        "{my_phone} or {my_phone}",
        "415-555-0199 415-555-0199",
    ],
)
def test_numbers_said_twice(said: str) -> None:
    """With any separators, in digits or words, with the country code or without."""
    point = points(f"My number is {said}. Thanks.")["number twice"]
    assert point.met, point.advice
    assert point.span is not None


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("4155550199 4155550199", "in groups"),
        ("415-555-0199, that's 415-555-0198", "“415-555-0198” is not “415-555-0199”"),
        ("212-555-0142, that's 212-555-0142", "“212-555-0142” is not your number, 415-555-0199"),
        ("at 10, ring 415-555-0199", "a second time"),
        ("2026 and 1234", "not found"),
    ],
)
def test_numbers_that_are_not_said_twice(said: str, advice: str) -> None:
    """Too fast, another one, once, or none."""
    point = points(f"It's {said}.")["number twice"]
    assert not point.met
    assert advice in point.advice


def test_without_a_number_in_the_settings_any_counts() -> None:
    """The same one twice, also where another stands before it; and braces without a value say what to set."""
    found = points("Ring 212-555-0142 or me at 415-555-0199, that's 415-555-0199.", my_phone="")
    assert found["number twice"].met
    empty = points("My number is {my_phone}, that's {my_phone}.", my_phone="")["number twice"]
    assert empty.advice == "{my_phone} is empty: M in the script asks for it"
    assert empty.span == (13, 23)


@pytest.mark.parametrize("number", ["+44 20 5550 0117", "020 5550 0117", "0044 20 5550 0117"])
def test_trunk_zeros_and_country_codes(number: str) -> None:
    """One number however it is written."""
    assert points("It's 020 5550 0117, again +44 20 5550 0117.", my_phone=number)["number twice"].met


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Um, I'm calling about it.", "Um"),
        ("I just wanted to ask.", "just"),
        ("It's kind of urgent.", "kind of"),
        ("It was, you know, a good talk.", "you know"),
        ("It was, er, good.", "er"),
    ],
)
def test_fillers(text: str, quoted: str) -> None:
    """Found, quoted, and pointed at."""
    point = points(text)["no filler"]
    assert point.advice == f"take out “{quoted}”"
    assert point.span is not None
    assert text[slice(*point.span)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "I'm free just after ten.",
        "What kind of team is it?",
        "I'll let you know, and you know where I am.",
        "The ER nurse role.",
        "I would like that, like you.",
        "This sort of work.",
    ],
)
def test_words_that_only_look_like_fillers(text: str) -> None:
    """They say something here."""
    assert points(text)["no filler"].met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("I apologise for calling again.", False),
        ("Sorry, it's Sam.", False),
        ("I know you're busy.", False),
        ("I don’t want to bother you.", False),
        ("I was sorry to hear it.", True),
    ],
)
def test_apologies(text: str, met: bool) -> None:
    """Regret is none; a curly apostrophe hides none."""
    assert points(text)["no apology"].met is met


def test_values_are_not_blamed() -> None:
    """A company may be called what it likes."""
    found = points("Hi, this is {me} about {company}.", company="Sorry & Basically Ltd")
    assert found["no apology"].met
    assert found["no filler"].met


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("When do you decide? And where is the office?", "And where is the office?"),
        ("I'd like feedback and the next steps.", "next steps"),
        ("What are the next steps? One more thing: parking.", "One more thing"),
    ],
)
def test_more_than_one_subject(text: str, quoted: str) -> None:
    """A second question, a second subject, or the words that bring one."""
    point = points(text)["one subject"]
    assert not point.met
    assert f"“{quoted}”" in point.advice


def test_kinds_of_messages() -> None:
    """An answer to an offer isn't asked for the next step, and an ordinary word makes no kind."""
    assert "next step" not in points(OFFERED)
    assert "still interested" not in points(REFUSED)
    ordinary = "I can offer ten years, would love to work on your platform, and ask about your decision."
    assert "next step" in points(ordinary)


@given(st.text(alphabet="{}meARole .?!,'’\n\x00é山0159", max_size=80) | st.text(max_size=60))
def test_any_text_gives_a_checklist(text: str) -> None:
    """Nothing fails; places lie inside the filled text; what is met has no advice."""
    filled = fill(text, VALUES)
    for point in checklist(filled, VALUES):
        assert not (point.met and point.advice)
        assert point.span is None or 0 <= point.span[0] < point.span[1] <= len(filled.text)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_value_gives_a_checklist(me: str, phone: str, role: str) -> None:
    """Names and numbers from outside are text, never a pattern."""
    values = VALUES | {"me": me, "my_phone": phone, "role": role}
    assert checklist(fill(GOOD + " {me} {my_phone} {role}", values), values)


@pytest.mark.parametrize(
    "seed",
    [
        "a",
        "the ",
        "1-",
        "thank a",
        "i'm ",
        "a-",
        "Mr. ",
        "{",
        "when you ",
        "\n ",
        "your ",
        "not interested ",
        "when will ",
    ],
)
def test_a_hostile_text_takes_no_time(seed: str) -> None:
    """100 KB are looked through in time that grows with their length; the worst pattern would take minutes."""
    filled = fill((seed * 100_000)[:100_000], VALUES)
    before = time.perf_counter()
    checklist(filled, VALUES)
    assert time.perf_counter() - before < 3
