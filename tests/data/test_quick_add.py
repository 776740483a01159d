"""The quick-add line: understood at every keystroke, never more than was typed."""

from timeit import repeat

import pytest
from arrow import Arrow
from hypothesis import given
from hypothesis import strategies as st

from data.moments import zone_of
from data.quick_add import NewInterview, NewPerson, understand
from data.records import Role
from tests.builders import at

NOW = Arrow(2026, 11, 22, 20, 0, tzinfo=zone_of("Europe/Berlin"))
LINE = (
    "Northwind, Data Engineer, fri 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez +1 415 555 0142"
)


def added(line: str) -> NewInterview:
    """The interview a line is good for."""
    understood = understand(line, NOW)
    assert understood.problem == ""
    assert understood.new is not None
    return understood.new


def test_reads_the_line_of_the_example() -> None:
    """Company, role, when, an interviewer with her address and the hiring contact with her number."""
    new = added(LINE)
    assert (new.company, new.role, new.minutes, new.whole_day) == ("Northwind", "Data Engineer", 60, False)
    assert new.start is not None
    assert (new.start.local, new.start.zone) == ("2026-11-27T10:00:00", "Europe/Berlin")
    assert new.people == (
        NewPerson(name="Dana Fox", email="dana@northwind.example"),
        NewPerson(name="Maria Lopez", phone="+1 415 555 0142", role=Role.HIRING_CONTACT, position="HR"),
    )


def test_echoes_in_reading_order() -> None:
    """The echo names what was understood, in one order however it was typed."""
    echo = understand(
        "Quill, Editor, Dana Fox, 45 min, final, at Main St, https://q.example/j, fri 10:00", NOW
    ).echo
    assert [label for label, _ in echo] == [
        "company", "role", "when", "length", "round", "place", "link", "interviewer",
    ]  # fmt: skip
    assert dict(echo)["when"] == "Fri 27 Nov 2026 10:00, Europe/Berlin (in 5 days)"


@pytest.mark.parametrize(
    "typed",
    ["Fri, 4 Dec 2026 10:00", "Dec 4, 2026, 10:00", "4 dec, 10:00", "Fri, Dec 4, 10:00", "4.12., 10:00"],
)
def test_a_date_may_hold_commas(typed: str) -> None:
    """Neighbouring parts that read as one date are one date."""
    start = added(f"Quill, Editor, {typed}, Dana Fox").start
    assert start is not None
    assert start.local == "2026-12-04T10:00:00"


@pytest.mark.parametrize(
    ("part", "minutes"), [("45 min", 45), ("1h", 60), ("1.5 h", 90), ("1 h 30 min", 90), ("2 hours", 120)]
)
def test_reads_a_length(part: str, minutes: int) -> None:
    """A length is minutes and never swallowed by the date before it."""
    new = added(f"Quill, Editor, fri 9am, {part}")
    assert new.minutes == minutes
    assert added(f"Quill, Editor, fri, {part}").whole_day


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("fri 10:00-11:30", 90),
        ("27 nov, 10:00 – 10:45", 45),
        ("fri 10.00 to 11.00 CET", 60),
        ("fri 10:00-12:00", 120),
    ],
)
def test_an_end_gives_the_length(typed: str, minutes: int) -> None:
    """From ten to half past eleven is an hour and a half."""
    new = added(f"Quill, Editor, {typed}")
    assert new.minutes == minutes
    assert new.start is not None
    assert new.start.local == "2026-11-27T10:00:00"


@pytest.mark.parametrize(
    "part", ["round 2", "phone", "video", "on-site", "final", "final interview", "phone screen"]
)
def test_reads_a_round(part: str) -> None:
    """A word for a round is the round, not a person."""
    new = added(f"Quill, Editor, fri 10:00, {part}")
    assert (new.round, new.people) == (part, ())


@pytest.mark.parametrize(
    ("part", "person"),
    [
        ("hr Maria Lopez", NewPerson(name="Maria Lopez", role=Role.HIRING_CONTACT, position="HR")),
        ("recruiter: Zoë Ng", NewPerson(name="Zoë Ng", role=Role.HIRING_CONTACT, position="Recruiter")),
        ("hiring contact 山田太郎", NewPerson(name="山田太郎", role=Role.HIRING_CONTACT)),
        ("hiring manager Bo", NewPerson(name="Bo", role=Role.HIRING_CONTACT, position="Hiring manager")),
        ("with Dana Fox", NewPerson(name="Dana Fox")),
        ("dana@q.example", NewPerson(email="dana@q.example")),
        ("Dana Fox (CTO) dana@q.example", NewPerson(name="Dana Fox", email="dana@q.example", position="CTO")),
        ("Dana +1 (415) 555-0142", NewPerson(name="Dana", phone="+1 (415) 555-0142")),
        ("O'Neil-Fox", NewPerson(name="O'Neil-Fox")),
    ],
)  # fmt: skip
def test_reads_a_person(part: str, person: NewPerson) -> None:
    """Whoever is named is kept with role, address, number and position."""
    assert added(f"Quill, Editor, fri 10:00, {part}").people == (person,)


def test_reads_two_people_in_one_part() -> None:
    """ "with Dana and Priya" are two people."""
    assert [person.name for person in added("Quill, Editor, fri, with Dana Fox and Priya").people] == [
        "Dana Fox",
        "Priya",
    ]


def test_a_company_in_quotes_keeps_its_commas() -> None:
    """Quotes hold a company together, straight or curly."""
    assert added('"Smith, Jones & Co", Analyst, fri').company == "Smith, Jones & Co"
    assert added("“Smith, Jones & Co”, Analyst, fri").company == "Smith, Jones & Co"


@pytest.mark.parametrize("role", ["Recruiter", "HR Business Partner", "Contact Centre Lead", "Video Editor"])
def test_a_role_may_sound_like_a_person(role: str) -> None:
    """The second part is the role, unless an address marks it as a person."""
    assert added(f"Quill, {role}, fri").role == role


def test_the_role_may_be_left_out() -> None:
    """A date in the second place means that no role was given."""
    assert added("Quill, fri 10:00").role == ""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "Type the company"),
        (" , fri", "Type the company"),
        ("Quill", "Say when it is"),
        ("Quill, Editor, Dana Fox", "Say when it is"),
        ("Quill, Editor, 4/12 10:00", "could be 2026-12-04 or 2027-04-12"),
        ("Quill, Editor, 28 mar 2027 02:30", "skip 02:30"),
        ("Quill, Editor, fri 10:", "neither a date"),
        ("Quill, Editor, fri 10:00, mon 11:00", "two dates"),
        ("Quill, Editor, fri 10:00, hr", "Say who"),
    ],
)
def test_says_what_is_missing(line: str, says: str) -> None:
    """A line that can't be added yet says why in one sentence, and nothing would be added."""
    understood = understand(line, NOW)
    assert says in understood.problem
    assert understood.new is None


def test_echoes_the_rest_while_the_date_is_missing() -> None:
    """What was understood is shown although the date isn't there yet."""
    assert understand("Quill, Editor, Dana Fox", NOW).echo == (
        ("company", "Quill"),
        ("role", "Editor"),
        ("interviewer", "Dana Fox"),
    )


def test_takes_control_characters_out() -> None:
    """Escape codes in a pasted line never reach a field."""
    new = added("Qu\x1b]52;c;eA==\x07ill, Ed\u202eitor, fri 10:00")
    assert "\x1b" not in new.company + new.role
    assert "\u202e" not in new.role


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from([*LINE, ",", '"', "fri", "hr ", "1h", "@"])).map("".join),
    )
)
def test_never_raises(line: str) -> None:
    """Whatever stands in the line, at any point of typing it, is understood or said to be a problem."""
    understood = understand(line, NOW)
    assert (understood.new is None) == bool(understood.problem)


def test_every_prefix_of_a_line_is_understood() -> None:
    """While the line is typed, letter by letter, the company is echoed from the first letter on."""
    for length in range(1, len(LINE) + 1):
        assert understand(LINE[:length], NOW).echo[0][0] == "company"


@pytest.mark.parametrize(
    "line",
    [
        "Q, E, " + "a" * 2_000,
        "Q, E, a@" + "." * 2_000,
        "Q, E, " + "9" * 2_000,
        "Q, E, " + "10:00-" * 300,
        "Q, E" + ", fri" * 400,
        "Q, E" + ", 1h" * 400,
        "Q, E, " + "and " * 500,
        "Q, E, " + "(" * 2_000,
        '"' * 2_000,
    ],
    ids=lambda line: line[:12],
)
def test_is_quick_whatever_was_pasted(line: str) -> None:
    """No pasted line makes typing stall: the best of three runs stays far below a tenth of a second."""
    assert min(repeat(lambda: understand(line, NOW), number=1, repeat=3)) < 0.1


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("23 nov 10:00", "2026-11-23"),
        ("10 jun 10:00", "2026-06-10"),
        ("10 feb 10:00", "2027-02-10"),
        ("23 nov 2027 10:00", "2027-11-23"),
    ],
)
def test_a_date_just_past_is_not_next_year(typed: str, day: str) -> None:
    """On 24 November 2026: yesterday is yesterday, February is ahead, a year that is typed counts."""
    new = understand(f"Northwind, Engineer, {typed}", at("2026-11-24 09:00")).new
    assert new is not None
    assert new.start is not None
    assert new.start.local[:10] == day
