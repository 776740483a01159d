"""The timing of a text: what holds for every text, whatever is written in it."""

import math
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.speech import DEFAULT_PACE, PLAIN_PACE, Sentence, TextTimer, reading, scale_for, seconds, timed
from data.speech.parts import LONG, part_of
from data.speech.reading import read_line
from data.speech.saying import RULES, RULES_OF_FIGURES, RULES_OF_LETTERS, plain_word, read_from
from data.speech.words import listed

ODD = listed(
    "Hi, Dana. call 415-555-0199 (415) 555-0199 +44 20 7946 0958 1 800 555 0199 ext. 17 x4402 x 4:00 10:05 am p.m. "
    "3:30pm Nov Nov. 24 24th May 5 2026 11/3 2026-11-03 1/2 $3.2 million $90K $25/hr 4% 3-5 0 007 40718 1,250 No. no. "
    "St. Adams W. Dr. HR QA REQ-4471 B4-77Q K-O-W HI THIS IS DANA dana@example.com www.example.org/in - — … & + etc. "
    "10 000 84 500 euros – - -5 €1.500,00 Mon Mon-Fri Tue/Thu Part II XIV 7.30 12A 2nd-round a.m.–5 SAM BACK Ltd "
    "👋 Zoë 漢字 한글 мир سلام {me} [Name] U.S. J. i.e. 401(k) C++ CI/CD and/or 12 1 555 415 0199 (0)20 +1 ² ½ Ⅷ"
)
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(min_size=1, max_size=12).filter(lambda text: len(text.split()) == 1)
)
GAPS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\x85", "\u2028"])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(WORDS, GAPS), max_size=14).map(lambda pairs: "".join(map("".join, pairs))),
    st.text(alphabet="0159 -.()+/:,$%xKkamp\n", max_size=40),
)


@given(TEXTS)
@example("4:00 p.m. 4:00")
@example("\x1c1\x1d2\x1f3\x85")
def test_one_token_for_each_word_of_the_text(text: str) -> None:
    """The tokens are `str.split`'s, and stand in the text where they say."""
    timing = timed(text)
    assert [text[token.start : token.end] for token in timing.tokens] == text.split()
    assert len(timing.starts) == len(text.split())


@given(TEXTS, st.floats(0.3, 3))
def test_starts_never_go_back_and_the_end_is_the_last_words(text: str, scale: float) -> None:
    """Every number is finite; the total is the last spoken token's start and what it takes."""
    timing = timed(text, scale)
    assert all(map(math.isfinite, (timing.seconds, *timing.starts)))
    assert list(timing.starts) == sorted(timing.starts)
    assert all(token.begins <= token.ends for token in timing.tokens)
    spoken = [token for token in timing.tokens if token.words]
    assert timing.seconds == (spoken[-1].ends if spoken else 0.0)
    assert timing.spoken == sum(len(token.words) for token in timing.tokens)
    assert not timing.starts or timing.starts[0] == 0
    assert timing.seconds == pytest.approx(timed(text).seconds * scale)


@given(TEXTS, WORDS, GAPS)
@example("4:00", "pm", " ")
@example("ONE TWO THREE", "four", " ")
@example("St.", "Mary", " ")
@example("call 415 555", "0199", " ")
@example("555 100", "0", " ")
@example("24", "May", " ")
@example("$3", "million", " ")
@example("No.", "1", " ")
@example("+777 777", "4", " ")
@example("84 500", "euros", " ")
@example("10 –", "11", " ")
@example("10 – 415", "555", " ")
@example("7.30", "pm", " ")
def test_a_word_appended_never_makes_it_shorter(text: str, word: str, gap: str) -> None:
    """However it changes what stands before it; one put into the middle may (the test below)."""
    assert seconds(f"{text}{gap}{word}") >= seconds(text) - 1e-9


def test_a_word_in_the_middle_may_make_it_shorter() -> None:
    """As its neighbours are read differently: "twenty fourth of May", but "twenty four a may"."""
    assert seconds("24 a May") < seconds("24 May")


@given(st.lists(st.sampled_from(ODD), min_size=1, max_size=14))
def test_only_the_rules_that_matter_are_asked(words: list[str]) -> None:
    """What is all letters, or all figures, no other rule would have known."""
    parts = [part_of(word) for word in words]
    for at, part in enumerate(parts):
        some = RULES_OF_LETTERS if part.core.isalpha() else RULES_OF_FIGURES if part.core.isdigit() else RULES
        assert not any(rule(parts, at) for rule in RULES if rule not in some)


@given(st.lists(st.sampled_from(ODD), min_size=1, max_size=14))
def test_no_beginning_is_longer_than_the_whole(words: list[str]) -> None:
    """Word for word of the oddest tokens."""
    lengths = [seconds(" ".join(words[:count])) for count in range(len(words) + 1)]
    assert all(shorter <= longer + 1e-9 for shorter, longer in pairwise(lengths))


@given(TEXTS)
def test_the_sentences_cover_every_token(text: str) -> None:
    """One after the other, each with something to say; none where nothing is said."""
    timing = timed(text)
    if not timing.spoken:
        assert timing.sentences == ()
        return
    assert timing.sentences[0].first == 0
    assert timing.sentences[-1].end == len(timing.tokens)
    for one, following in pairwise(timing.sentences):
        assert one.end == following.first
    for one in timing.sentences:
        assert any(token.words for token in timing.tokens[one.first : one.end])


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_while_typing_it_is_the_same(texts: list[str]) -> None:
    """One timer over text after text gives what a new one would; so does each letter that is typed."""
    timer = TextTimer()
    for text in texts:
        assert timer.timed(text, 1.1) == timed(text, 1.1)
    typed = texts[-1]
    for end in range(len(typed) + 1):
        assert timer.timed(typed[:end]) == timed(typed[:end])


LIKELY = listed(
    "Hi, this is Sam Okafor, about the engineer role. I talked with Dr. Fox on Nov. 24 at 10:05 am, it was good; "
    "my number is (415) 555-0199. Again, 415 555 0199, ext. 17. I asked for $95 – $110K or 84 500 euros a year. "
    "Mon-Fri 9 a.m. – 5 p.m. suits me, No. 1 is Tuesday. THANK YOU FOR THE CALL BACK, Sam at sam@example.com. "
)


@given(
    st.lists(st.sampled_from(LIKELY), min_size=20, max_size=80).map(" ".join),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(["", "a", " ", "5", ".", "A ", "\n"])),
        min_size=1,
        max_size=12,
    ),
)
def test_an_edit_anywhere_in_a_line_is_timed_the_same(text: str, edits: list[tuple[float, int, str]]) -> None:
    """Letters put in and parts taken out at random places: as if nothing had been read before."""
    timer = TextTimer()
    for where, gone, new in edits:
        at = int(where * len(text))
        text = text[:at] + new + text[at + gone :]
        kept = timer.timed(text)
        reading.read_near.cache_clear()
        assert kept == timed(text)


@given(TEXTS)
@example("at 120 North Lake Dr. now")
@example("nearly 1 250 000 dollars.")
@example("+33 1 42 68 53 00 12 3 4")
@example("5 – 033 1 42 68 53 00 1 2 3")
@example("5 – 1 555 415 0199 and")
def test_what_is_far_away_does_not_matter(text: str) -> None:
    """Reading a line token by token from what stands near each gives what reading all of it at once does."""
    line = " ".join(text.split())
    parts = [part_of(token) for token in line.split()]
    plain = [
        plain_word(part) if len(token) <= LONG else None
        for token, part in zip(line.split(), parts, strict=True)
    ]
    if sum(part.shouted for part in parts) < 3:
        assert read_line(line) == read_from(parts, plain, [False] * len(parts), 0)


def test_a_key_reads_only_what_is_near_it() -> None:
    """In the middle of a line of 400 words a letter has at most fifteen places read again."""
    words = [f"{number}pm" if number % 3 else f"then{number}" for number in range(400)]
    timer = TextTimer()
    timer.timed(" ".join(words))
    before = reading.read_near.cache_info().misses
    words[200] += "x"
    timer.timed(" ".join(words))
    assert 0 < reading.read_near.cache_info().misses - before <= 15


def test_a_limit_met_exactly_cuts_nothing() -> None:
    """Nor does one the text doesn't reach; any less cuts the last word; nothing said can't be cut."""
    timing = timed("one two three")
    assert timing.cut(timing.seconds) is None
    assert timing.cut(math.nextafter(timing.seconds, 0)) == (math.nextafter(timing.seconds, 0), 2, 1)
    assert timing.cut(0) == (0, 0, 3)
    assert timing.cut(-1) == (-1, 0, 3)
    assert timed("").cut(0) is None
    assert timed(" — 👋").cut(-1) is None


@pytest.mark.parametrize("text", ["... Hi", "— Hi", "👋 — Hi", "...\n\nHi", "Hi"])
def test_the_first_word_begins_at_once(text: str) -> None:
    """Whatever signs stand before it."""
    timing = timed(text)
    assert [token.begins for token in timing.tokens if token.words] == [0]
    assert timing.seconds == seconds("Hi")


@given(TEXTS, st.floats(0.1, 20))
def test_a_cut_is_at_the_first_token_not_wholly_said(text: str, limit: float) -> None:
    """None when it fits; otherwise what is left is unsaid."""
    timing = timed(text)
    cut = timing.cut(limit)
    if timing.seconds <= limit:
        assert cut is None
        return
    assert cut is not None
    assert cut.limit == limit
    assert timing.tokens[cut.token].words
    assert timing.tokens[cut.token].ends > limit
    assert all(token.ends <= limit for token in timing.tokens[: cut.token] if token.words)
    assert cut.unsaid == sum(len(token.words) for token in timing.tokens[cut.token :])


def test_the_word_at_a_second() -> None:
    """From its start to the next one's, pauses belong to the word before; -1 before the first."""
    timing = timed("Hi, this is Dana.")
    assert timing.at(-0.1) == -1
    for place, token in enumerate(timing.tokens):
        assert timing.at(token.begins) == place
        assert timing.at(token.ends) in {place, place + 1}
    assert timing.at(1e9) == 3


@pytest.mark.parametrize("text", ["", " \n\t ", "👋 — …", "***", "()", "\u200b"])
def test_nothing_takes_no_time(text: str) -> None:
    """Neither emoji nor signs are said."""
    timing = timed(text)
    assert (timing.seconds, timing.spoken, timing.sentences) == (0.0, 0, ())


def test_pauses_grow_from_a_comma_to_a_paragraph() -> None:
    """0.27 s, 0.52 s, 0.70 s; none after the last word; a dash between blanks is a comma."""
    plain = seconds("one two")
    assert seconds("one, two") == pytest.approx(plain + 0.27)
    assert seconds("one — two") == pytest.approx(plain + 0.27)
    assert seconds("one. Two") == pytest.approx(plain + 0.52)
    assert seconds("one\ntwo") == pytest.approx(plain + 0.52)
    assert seconds("one.\n\nTwo") == pytest.approx(plain + 0.70)
    assert seconds("one two.") == plain


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Hi Dr. Fox. This is Leo.", [3, 6]),
        ("Is it? Yes!", [2, 3]),
        ("Meet me at 10 a.m. Then call.", [5, 7]),
        ("At 10 a.m. Monday, e.g. at Northwind Inc. in May", [10]),
        ("Well... so I call.", [4]),
        ("First line\nsecond line", [2, 4]),
        ("A line that was only wrapped by an editor\nand goes on here.", [13]),
        ("Hi 👋\n\n👋 bye 👋", [2, 5]),
        ("J. Fox lives at 1450 W. Adams St., I think.", [10]),
        ("That is plan B. Call me.", [4, 6]),
        ("No. 1 is this. I said no. Bye.", [4, 7, 8]),
    ],
)
def test_where_sentences_end(text: str, ends: list[int]) -> None:
    """At full stops, not at an abbreviation's dot; at the end of a line that wasn't only wrapped."""
    assert [one.end for one in timed(text).sentences] == ends
    assert timed(text).sentences[0] == Sentence(0, ends[0])


def test_a_text_of_any_size_has_an_end() -> None:
    """Megabytes of figures, marks, brackets or words end in time, in a finite number."""
    for text in (
        "5" * 100_000,
        "a\u0301\u0316" * 30_000,
        "(" * 100_000,
        "1-" * 50_000,
        "a@" * 50_000,
        "漢" * 50_000,
    ):
        assert math.isfinite(seconds(text))
    assert seconds("555 0199 " * 2_000) > 2_000


def test_every_character_is_timed() -> None:
    """Alone or beside a figure, surrogates and unassigned ones too."""
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    for start in range(0, len(every), 4_096):
        block = every[start : start + 4_096]
        timing = timed("5".join(block[place : place + 16] for place in range(0, 4_096, 16)))
        assert math.isfinite(timing.seconds)
        assert [timing.text[token.start : token.end] for token in timing.tokens] == timing.text.split()


def test_the_scale_of_a_pace() -> None:
    """160 words of plain prose a minute are scale 1; slower takes longer."""
    assert scale_for(PLAIN_PACE) == 1
    assert scale_for(DEFAULT_PACE) == pytest.approx(160 / 150)
    assert seconds("one two three", scale_for(80)) == pytest.approx(2 * seconds("one two three"))
