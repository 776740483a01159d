"""What a debrief says: headings as people type them, and the day they promised, in prose."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.debrief import blank, people_of, read_debrief, said_at
from data.debrief_headings import WHATS, is_shared
from data.debriefed import Debriefed, Kind
from data.moments import instant
from data.promised_day import promised_day
from data.records import Contact, Interview
from data.text import clean_text
from tests.builders import Hunt, at

END = at("2026-11-23 11:00")
"""A Monday."""


def met(*names: str, hr: tuple[str, ...] = (), **fields: object) -> tuple[Interview, dict[str, Contact]]:
    """An interview of one hour that ends at `END`, with these interviewers and hiring contacts."""
    hunt = Hunt()
    people = tuple(hunt.contact(name) for name in names)
    id_ = hunt.interview(
        hunt.application(),
        "2026-11-23 10:00",
        interviewers=people,
        hr=tuple(hunt.contact(name) for name in hr),
        **fields,  # type: ignore[arg-type]
    )
    return hunt.documents.interviews[id_], hunt.documents.contacts


def people(*names: str) -> tuple[Contact, ...]:
    """Contacts whose ids are their names; a second one of a name has a `2` behind it."""
    found: dict[str, Contact] = {}
    for name in names:
        id_ = f"{name}2" if name in found else name
        found[id_] = Contact(id=id_, name=name, added_at="2026-11-01T08:00:00Z")
    return tuple(found.values())


def read(text: str, *names: str) -> Debriefed:
    """`text` read among people of these names."""
    return read_debrief(text, people(*(names or ("Dana Fox", "Priya Raman"))), END)


class TestBlank:
    """What one begins with."""

    def test_interviewers_first_then_the_hiring_contact(self) -> None:
        """A heading each, and the three of every debrief; an empty line under each."""
        interview, contacts = met("Dana Fox", "Priya Raman", hr=("Maria Lopez",))
        text = blank(interview, contacts)
        assert text.split("\n\n\n") == [
            "Dana Fox said:",
            "Priya Raman said:",
            "Maria Lopez said:",
            "What went well:",
            "What I forgot to say:",
            "What they promised:\n",
        ]
        assert all(not each for each in re.findall(r":\n(.*)", text))

    def test_somebody_in_both_roles_has_one_heading(self) -> None:
        """An interviewer who is the hiring contact too."""
        hunt = Hunt()
        dana = hunt.contact("Dana Fox")
        id_ = hunt.interview(hunt.application(), "2026-11-23 10:00", interviewers=(dana,), hr=(dana,))
        text = blank(hunt.documents.interviews[id_], hunt.documents.contacts)
        assert text.count("Dana Fox said:") == 1

    def test_nobody_known(self) -> None:
        """Still somebody said something."""
        assert blank(*met()).startswith("They said:\n")

    @pytest.mark.parametrize(
        "name", ["Dana Fox", "", "Foo: Bar", "Dr. Ana [Lopez] said", "田中 太郎", "a" * 600]
    )
    def test_every_blank_is_read_as_empty(self, name: str) -> None:
        """Whatever they are called, their heading is theirs, and nothing is noted yet."""
        interview, contacts = met(name, name, "Priya Raman")
        some = people_of(interview, contacts)
        found = read_debrief(blank(interview, contacts), some, END)
        assert found.is_empty
        assert [one.kind for one in found.sections] == [Kind.PERSON] * 3 + list(WHATS)
        assert [one.contact_id for one in found.sections[:3]] == [one.id for one in some]


class TestHeadings:
    """Who said it, as people type it."""

    @pytest.mark.parametrize(
        "heading",
        [
            "Dana Fox said:",
            "dana fox SAID:",
            "Dana said:",
            "fox said :",
            "Dana Fox said",
            "- Dana said:",
            "## Dana Fox said:",
            "Mrs. Fox said:",
            "  Dana   Fox  said:",
        ],
    )
    def test_of_a_person(self, heading: str) -> None:
        """In any case, with marks, by any name that is theirs alone; on the same line or below."""
        assert read(f"{heading}\nwants streaming").said == {"Dana Fox": "wants streaming"}
        if ":" in heading:
            assert read(f"{heading} wants streaming").said == {"Dana Fox": "wants streaming"}

    @pytest.mark.parametrize(
        ("heading", "kind"),
        [
            ("What went well:", Kind.WELL),
            ("what WENT well", Kind.WELL),
            ("Went well:", Kind.WELL),
            ("What I forgot to say:", Kind.FORGOT),
            ("What I forgot", Kind.FORGOT),
            ("forgot:", Kind.FORGOT),
            ("I forgot to mention:", Kind.FORGOT),
            ("What they promised:", Kind.PROMISED),
            ("promised:", Kind.PROMISED),
            ("They promised:", Kind.PROMISED),
        ],
    )
    def test_of_the_others(self, heading: str, kind: Kind) -> None:
        """The long form with or without a colon, a short one with it."""
        found = read(f"{heading}\nKafka")
        assert {Kind.WELL: found.well, Kind.FORGOT: found.forgot, Kind.PROMISED: found.promised}[
            kind
        ] == "Kafka"

    @pytest.mark.parametrize(
        "line",
        [
            "she said: we stream",
            "then Dana said: we stream",
            "I forgot nothing",
            "it went well",
            "What a day",
            "Dana said she streams",
            "as my old boss once said: stream",
            "Three things: a, b, c",
            "Salary:",
        ],
    )
    def test_prose_is_none(self, line: str) -> None:
        """A sentence stays with whom it was noted for."""
        assert read(f"Priya said:\n{line}").said == {"Priya Raman": line}

    def test_a_name_that_two_have(self) -> None:
        """Nobody is guessed at; it is kept beside."""
        found = read("Dana said: yes\nDana Lee said: no", "Dana Fox", "Dana Lee")
        assert found.others == (("Dana", "yes"),)
        assert found.said == {"Dana Lee": "no"}

    def test_a_shared_name_is_one_in_words(self) -> None:
        """“Ann” is no part of “Anna”; a title is nobody's name."""
        two = people("Dana Fox", "Dana Lee", "Anna Cho", "Joann Cho")
        for name, shared in (
            ("Dana", True),
            ("cho", True),
            ("Ann", False),
            ("Dana Fox", False),
            ("Dr.", False),
        ):
            assert is_shared(name, two) is shared

    def test_titles_and_accents_do_not_count(self) -> None:
        """As nowhere else where names are compared."""
        for heading in ("Professor Berg said:", "Zoe said:", "Miss Zoë said:", "Madam Berg said:"):
            assert read(f"{heading}\nhm", "Zoë Berg", "Dana Fox").said == {"Zoë Berg": "hm"}

    def test_two_of_one_name(self) -> None:
        """The first heading is the first one's, the second the other's."""
        found = read("Dana Fox said: one\nDana Fox said: two", "Dana Fox", "Dana Fox")
        assert found.said == {"Dana Fox": "one", "Dana Fox2": "two"}

    def test_somebody_who_was_not_there(self) -> None:
        """Kept under their name."""
        assert read("Bob Ray said:\nnothing much").others == (("Bob Ray", "nothing much"),)

    def test_a_new_family_name(self) -> None:
        """A heading from before it still finds its person."""
        assert read("Dana Fox said: hm", "Dana Fox-Meyer").said == {"Dana Fox-Meyer": "hm"}

    def test_the_same_person_twice(self) -> None:
        """Both are theirs."""
        assert read("Dana said: a\nPriya said: b\nDana said: c").said == {
            "Dana Fox": "a\nc",
            "Priya Raman": "b",
        }

    def test_what_they_said(self) -> None:
        """The only one's where there is one, else everybody's who has no own words."""
        assert read("They said: hm", "Dana Fox").said == {"Dana Fox": "hm"}
        found = read("They said: hm\nDana said: yes")
        assert (found.said_by("Dana Fox"), found.said_by("Priya Raman")) == ("yes", "hm")

    def test_a_promise_keeps_its_speaker(self) -> None:
        """Somebody's name below "What they promised:" begins no part of their own."""
        found = read("Dana said:\nstreaming\nWhat they promised:\nDana said: news by Friday\nBob said: soon")
        assert found.said == {"Dana Fox": "streaming"}
        assert found.promised == "Dana said: news by Friday\nBob said: soon"

    def test_no_heading_at_all(self) -> None:
        """Is kept as the rest, as what stands under one that isn't known."""
        assert read("all fine").rest == "all fine"
        found = read("hello\nWhat I would ask next time:\npay\nforgot: Kafka")
        assert found.rest == "hello\nWhat I would ask next time:\npay"
        assert found.forgot == "Kafka"

    def test_a_person_without_a_heading(self) -> None:
        """Said nothing."""
        assert read("Dana said: hm", "Dana Fox", "Zoe New").said_by("Zoe New") == ""

    def test_places(self) -> None:
        """Headings and bodies cover the text from the first heading on."""
        text = "Dana said: wants\nmore\n\nForgot:\nKafka\n"
        dana, forgot = read(text).sections
        assert text[slice(*dana.heading)] == "Dana said:"
        assert text[slice(*dana.body)] == " wants\nmore\n\n"
        assert text[slice(*forgot.heading)] == "Forgot:"
        assert text[slice(*forgot.body)] == "\nKafka\n"


class TestPromise:
    """The day they named, as of the end of the interview, a Monday."""

    @pytest.mark.parametrize(
        ("text", "words", "day"),
        [
            ("news by Thursday", "Thursday", "2026-11-26"),
            ("they decide Thursday the 3rd at the latest", "Thursday the 3rd", "2026-12-03"),
            ("Thu, 3 Dec at 16:00", "Thu, 3 Dec at 16:00", "2026-12-03 16:00"),
            ("by Friday 4pm, she hopes", "Friday 4pm", "2026-11-27 16:00"),
            ("at 10am on Friday 4 Dec 2026.", "10am on Friday 4 Dec 2026", "2026-12-04 10:00"),
            ("Wed", "Wed", "2026-11-25"),
            ("an answer by sat", "sat", "2026-11-28"),
            ("the board meets on December 3rd", "December 3rd", "2026-12-03"),
            ("after 3rd of December", "3rd of December", "2026-12-03"),
            ("news on 2026-12-03", "2026-12-03", "2026-12-03"),
            ("until 3.12.", "3.12.", "2026-12-03"),
            ("3.12.2026", "3.12.2026", "2026-12-03"),
            ("by 25/12", "25/12", "2026-12-25"),
            ("they call tomorrow", "tomorrow", "2026-11-24"),
            ("the day after tomorrow!", "day after tomorrow", "2026-11-25"),
            ("a mail in 3 days", "in 3 days", "2026-11-26"),
            ("within two weeks", "within two weeks", "2026-12-07"),
            ("within the next 3 working days", "within the next 3 working days", "2026-11-26"),
            ("in a week's time", "in a week", "2026-11-30"),
            ("next week tue", "next week tue", "2026-12-01"),
            ("on Tuesday of next week", "Tuesday of next week", "2026-12-01"),
            ("Friday this week", "Friday this week", "2026-11-27"),
            ("next Friday", "next Friday", "2026-12-04"),
            ("by the 5th.", "5th", "2026-12-05"),
            ("on May 3", "May 3", "2027-05-03"),
            ("by 3 may", "3 may", "2027-05-03"),
            ("they said today: by Friday", "Friday", "2026-11-27"),
            ("still today", "today", "2026-11-23"),
            ("first line\n\nthen: Thursday", "Thursday", "2026-11-26"),
            ("Thursday or Friday", "Thursday", "2026-11-26"),
            ("after Friday's meeting", "Friday", "2026-11-27"),
            ("news tomorrow 4pm EST", "tomorrow 4pm EST", "2026-11-24 16:00"),
            ("Monday 31 Feb, or rather 3 Dec", "3 Dec", "2026-12-03"),
        ],
    )
    def test_a_day(self, text: str, words: str, day: str) -> None:
        """A date, a weekday, a distance: the first one that is clear, with its time."""
        found = promised_day(text, END).day
        assert found is not None
        assert (found.words, f"{found.when.day} {found.when.time}".rstrip()) == (words, day)
        assert text[found.start : found.end] == words

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "3",
            "at 10:00",
            "10am",
            "they may 3 times call",
            "5 may join",
            "the sun was out and we sat there",
            "she wed in May",
            "24/7 support for 3/4 of them",
            "version 3.12 of it",
            "the 2nd round, on the 5th floor",
            "in 10 minutes",
            "now or soon",
            "in a week or two",
            "since Monday they look",
            "every Thursday",
            "Thursday week",
            "two weeks from Friday",
            "by the 32nd",
            "31 Feb",
            "next week",
            "pay is 3.500, 40 h a week",
            "call +1 415 555 0142",
        ],
    )
    def test_none(self, text: str) -> None:
        """Numbers, times, and words that only look like a day."""
        found = promised_day(text, END)
        assert found.day is None
        assert found.problem == ""

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("by 3/12", "“3/12” could be 2026-12-03 or 2027-03-12; type the one you mean."),
            ("Friday the 3rd", "2026-12-03 is a Thursday; correct the day or the weekday."),
            ("last Friday", "“last Friday” is Fri 20 Nov, before the interview, so it counts for nothing."),
            (
                "on 3 Dec 2025",
                "“3 Dec 2025” is Wed 3 Dec 2025, before the interview, so it counts for nothing.",
            ),
        ],
    )
    def test_what_counts_for_nothing(self, text: str, problem: str) -> None:
        """Is said, and another day still counts."""
        assert promised_day(text, END).problem == problem
        found = promised_day(f"{text}, else on Tuesday 8 Dec", END)
        assert found.day is not None
        assert (found.day.when.day, found.problem) == ("2026-12-08", "")

    def test_only_below_its_heading(self) -> None:
        """A day that somebody spoke of is no promise; its place is that in the whole text."""
        text = "Dana said: we met on Thursday\nWhat they promised:\nnews by Fri 4 Dec"
        found = read(text)
        assert found.day is not None
        assert text[found.day.start : found.day.end] == "Fri 4 Dec"
        assert read("Dana said: we meet on Thursday").day is None

    def test_as_of_the_end_in_the_zone_of_the_interview(self) -> None:
        """One at midnight in Auckland: tomorrow is the next day there."""
        hunt = Hunt(zone="Pacific/Auckland")
        id_ = hunt.interview(hunt.application(), "2026-11-23 22:00", minutes=90)
        said = said_at(hunt.documents.interviews[id_])
        found = promised_day("tomorrow 9am", said).day
        assert found is not None
        assert (found.when.day, found.when.time, found.when.zone) == (
            "2026-11-24",
            "09:00",
            "Pacific/Auckland",
        )

    def test_as_of_a_whole_day(self) -> None:
        """Its end belongs to it: tomorrow is the day after, not two."""
        interview, _ = met(whole_day=True)
        assert said_at(interview).date() == instant(interview.start).date()

    def test_quick(self) -> None:
        """A long text is read while one types: a few thousandths of a second, however odd."""
        for line in (
            "they say it may be on the 3rd of these days ",
            "1 2 3.4 5/6 may in a ",
            "said Dana said ",
        ):
            text = "What they promised:\n" + "\n".join(f"{number} {line * 20}" for number in range(30))
            start = time.perf_counter()
            read(text)
            assert (
                time.perf_counter() - start < 0.25
            )  # the first reading of thirty long lines, on a busy machine
            start = time.perf_counter()
            read(text + "x")
            assert time.perf_counter() - start < 0.05


WORDS = st.sampled_from(
    re.findall(
        r"\S+|\n",
        """Dana Fox said: Priya said They : What went well: I forgot to say promised: on Thursday the 3rd of may
        3/12 in 2 weeks next week sun Bob said: news by 10:00 2026-12-03 today - # 31st -1 99.99. T12:00""",
    )
)
TEXTS = st.lists(WORDS).map(" ".join) | st.text()


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    """Every word but those of headings stands somewhere in what was read, and no text is refused."""
    text = clean_text(text)
    found = read(text)
    kept = "\n".join(
        (
            *(*found.said.values(), *(each for pair in found.others for each in pair)),
            *(found.well, found.forgot, found.promised, found.rest),
        )
    )
    ours = [one for one in found.sections if one.kind is not Kind.REST]
    headings = " ".join(text[slice(*one.heading)] for one in ours)
    assert sorted(text.split()) == sorted(
        [*headings.split(), *(word for one in found.sections for word in one.text.split())]
    )
    assert all(one.text in kept for one in found.sections)
    ends = [0, *(place for one in found.sections for place in (*one.heading, *one.body)), len(text)]
    assert ends == sorted(ends)


@given(TEXTS)
def test_a_day_is_not_before_the_interview(text: str) -> None:
    """Whatever is typed as a promise: its day is one to wait for, and its words stand where it says."""
    found = promised_day(clean_text(text), END).day
    if found is not None:
        assert found.when.day >= "2026-11-23"
        assert clean_text(text)[found.start : found.end] == found.words


@given(
    st.lists(
        st.sampled_from(
            ["\u200d", "\u200c", "\u3000", "- ", "\n", " said:", "said", "Dana", " I", "x", "\u0301"]
        )
    )
)
def test_invisible_letters_are_nobodys_name(parts: list[str]) -> None:
    """A heading that nobody can see is none, cleaned or not; no text is refused."""
    text = "".join(parts)
    for each in (text, clean_text(text)):
        assert all(one.strip("\u200c\u200d\u3000 ") for one, _ in read(each).others)
    assert read("\u200d\u200d said: hello").rest


@pytest.mark.parametrize("said", ["9000-12-31 23:00", "9999-12-31 23:00"])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_day_beyond_all_days_is_none(said: str, zone: str) -> None:
    """At the end of the calendar nothing can be promised, and nothing breaks."""
    for words in ("tomorrow 9am", "in 3 months", "next friday", "31 dec", "in 9999 weeks"):
        found = read_debrief(f"What they promised: {words}", (), at(said, zone))
        assert found.day is None
        assert found.promised == words
