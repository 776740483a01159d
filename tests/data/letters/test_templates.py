"""Letters to start from: read from files, begun with what is known, suggested by what fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from data.errors import UsageProblem
from data.letter_files import our_templates
from data.letters.facts import LETTER_FILL_INS
from data.letters.parts import body_of, subject_of
from data.letters.templates import (
    CARDS,
    WRITTEN,
    Template,
    begun,
    for_stage,
    parse_template,
    source_of,
    suggested,
)
from data.script import fill
from tests.data.letters.letters import EMPTY, FULL, MARIA

OURS = our_templates()


def by_name(template: Template) -> str:
    """How a template is called in the list of tests."""
    return f"{template.stage}/{template.name}"


def test_every_stage_that_can_be_written_has_some() -> None:
    """Three each or more, with a title, a sentence that says when, and a subject unless it is a card."""
    assert min(len(for_stage(stage, OURS)) for stage in WRITTEN) >= 3
    for one in OURS:
        assert one.title
        assert one.when.endswith(".")
        assert bool(one.subject) == (one.stage not in CARDS)
        same = for_stage(one.stage, OURS)
        assert len({other.title for other in same}) == len(same)


@pytest.mark.parametrize("template", OURS, ids=by_name)
def test_begun_with_everything_known_nothing_is_open(template: Template) -> None:
    """No braces, no brackets, no line that trails off."""
    text = begun(template, FULL)
    assert fill(text, FULL, LETTER_FILL_INS).ready
    assert not set("{}[]") & set(text)
    assert text == text.strip()
    assert ".." not in text
    assert "  " not in text
    assert "\n\n\n" not in text
    if template.stage not in CARDS:
        assert subject_of(text)


@pytest.mark.parametrize("template", OURS, ids=by_name)
def test_begun_with_nothing_known_it_shows_what_is_open(template: Template) -> None:
    """Braces of fill-ins that there are; what was optional is gone without a trace."""
    text = begun(template, EMPTY)
    filled = fill(text, EMPTY, LETTER_FILL_INS)
    assert {"first_name", "me"} <= {*filled.unfilled} | {"first_name"}
    assert filled.unfilled
    assert not filled.unknown
    assert not set("[]") & set(text)
    assert "  " not in text
    assert "\n\n\n" not in text
    assert " ." not in text


@pytest.mark.parametrize("template", OURS, ids=by_name)
def test_a_template_is_written_as_it_is_read(template: Template) -> None:
    """A copy to be changed is the same template."""
    assert parse_template(template.stage, template.name, source_of(template), own=False) == template


def test_what_is_optional() -> None:
    """There only where all of its fill-ins are known; brackets of the writer's own stay."""
    source = (
        "Title: t\nSubject: s[ on {day}]\n\nDear {first_name},\n\n[{said}]\n\n"
        "a [b {forgot}. ]c [d] [{foo}]\n[{well}]"
    )
    template = parse_template("thank-you", "t", source, own=True)
    some = EMPTY | {"first_name": "Dana", "forgot": "x"}
    assert begun(template, some) == "Subject: s\n\nDear Dana,\n\na b x. c [d] {foo}\n"
    assert begun(template, EMPTY | {"day": "Monday"}).startswith(
        "Subject: s on Monday\n\nDear {first_name},\n\na"
    )


@pytest.mark.parametrize(
    ("stage", "source", "said"),
    [
        ("thank-you", "", "has “” in its head"),
        ("thank-you", "Dear Dana,\n\nThank you.", "has “Dear Dana,” in its head"),
        ("thank-you", "Title: x\nColour: red\n\nDear", "has “Colour: red” in its head"),
        ("thank-you", "Title: x\nSubject: y\n\n \n", "has no letter in it"),
        ("thank-you", "Title: x", "has no letter in it"),
        ("thank-you\x1b", "Title: x\n\nDear", "is for no letter there is"),
    ],
)
def test_what_is_no_template_is_told(stage: str, source: str, said: str) -> None:
    """One sentence with what and where, and nothing in it that acts on a terminal."""
    with pytest.raises(UsageProblem) as problem:
        parse_template(stage, "mine", source, own=True)
    assert said in problem.value.sentence
    assert "thank-you/mine" in problem.value.sentence
    assert "\x1b" not in problem.value.sentence


@given(st.text(), st.text(alphabet="Title: Subject\n[]{}said\x00\r"))
def test_no_file_is_too_odd(name: str, source: str) -> None:
    """A template or a sentence, never a crash; and what is a template can be begun."""
    for text in (source, f"Title: {name}\n\n{source}"):
        try:
            template = parse_template("check-in", name, text, own=True)
        except UsageProblem:
            continue
        begun(template, FULL)
        begun(template, EMPTY)


@pytest.mark.parametrize(
    ("stage", "known", "used", "name"),
    [
        ("thank-you", {}, (), "plain"),
        ("thank-you", {"said": "x"}, (), "what-they-said"),
        ("thank-you", {"said": "x"}, ("what-they-said",), "plain"),
        ("thank-you", {"said": "x", "forgot": "y"}, ("what-they-said",), "something-to-add"),
        ("thank-you", {}, ("plain", "short", "something-to-add", "what-they-said"), "plain"),
        ("check-in", {}, (), "plain"),
        ("check-in", {"promised": "Friday"}, (), "promised-day"),
        ("second-check-in", {}, (), "plain"),
        ("answer-offer", {}, (), "time"),
        ("feedback", {}, (), "plain"),
        ("card", {"said": "x"}, (), "what-they-said"),
        ("keep-warm", {}, (), "word"),
        ("phone-call", {}, (), ""),
    ],
)
def test_what_fits_is_suggested(stage: str, known: dict[str, str], used: tuple[str, ...], name: str) -> None:
    """By what is known; two people of one interview begin with different words."""
    assert suggested(stage, OURS, EMPTY | known, MARIA, used) == name


def test_somebody_who_moved() -> None:
    """Their new company is the occasion, as long as it is new."""
    moved = replace(MARIA, company="Kestrel & Sons", earlier=("Northwind Labs",))
    assert suggested("keep-warm", OURS, FULL, moved) == "moved"
    assert suggested("keep-warm", OURS, FULL, replace(moved, company="")) == "word"


def test_ones_own_is_suggested_where_there_is_nothing_else() -> None:
    """A stage's only template, whatever it is called."""
    mine = Template("feedback", "mine", "Mine", "", "s", "x", own=True)
    assert suggested("feedback", [mine], EMPTY) == "mine"


def test_the_three_bodies_differ() -> None:
    """A letter has a body of its own beside its subject."""
    assert len({body_of(begun(one, FULL)) for one in OURS}) == len(OURS)
