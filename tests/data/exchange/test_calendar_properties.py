"""Any bytes at all give a calendar or one sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import AfterwordError
from data.exchange.calendar_parse import parse
from data.text import clean_line
from tests.data.exchange.calendars import calendar, event

_NAMES = st.sampled_from(
    [
        "DTSTART",
        "DTEND",
        "DURATION",
        "SUMMARY",
        "ATTENDEE",
        "ORGANIZER",
        "RRULE",
        "UID",
        "SEQUENCE",
        "LOCATION",
        "BEGIN",
    ]
)
_TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
_LINES = st.lists(
    st.tuples(_NAMES, st.sampled_from([":", ";TZID=", ";CN=", ";VALUE=DATE:", ";="]), _TEXT), max_size=6
)


def words_or_calendar(source: bytes) -> None:
    """Parse; an AfterwordError is as good as a calendar, as long as it is one line of clean text."""
    said = []
    try:
        read = parse(source)
        said = [text for each in read.invitations for text in (each.title, each.place, each.uid)]
        assert all(each.uid for each in read.invitations)
    except AfterwordError as error:
        said = [error.sentence]
    assert [clean_line(text) for text in said] == said


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=2_000)
def test_any_bytes(source: bytes) -> None:
    """Noise, alone and inside an event."""
    words_or_calendar(source)
    words_or_calendar(
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261126T100000Z\n" + source + b"\nEND:VEVENT\n"
    )


@given(_LINES)
@settings(max_examples=200, deadline=2_000)
def test_any_lines(lines: list[tuple[str, str, str]]) -> None:
    """Known properties with anything in them."""
    words_or_calendar(calendar(event(*("".join(parts) for parts in lines))))
