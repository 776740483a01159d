"""What careless programs write, read in this process."""

import pytest

from data.errors import Unreadable
from data.exchange.calendar_parse import parse
from data.invitations import Invitation
from tests.data.exchange.calendars import calendar, event


def only(source: bytes) -> Invitation:
    """The one event of a calendar."""
    (invitation,) = parse(source).invitations
    return invitation


def test_a_fold_inside_a_character() -> None:
    """Folds are undone before decoding, so that an umlaut cut in two survives."""
    source = calendar(event("SUMMARY:Gespräch in Köln"))
    cut = source.index("ä".encode()) + 1
    assert only(source[:cut] + b"\r\n " + source[cut:]).title == "Gespräch in Köln"


@pytest.mark.parametrize("ends", [b"\r\n", b"\n", b"\r"])
def test_line_ends_and_tab_folds(ends: bytes) -> None:
    """CRLF, LF and CR, folds with a blank or a tab: all the same text."""
    source = calendar(event("SUMMARY:Data", "\t Engineer", "LOCATION:Room", "  4"))
    invitation = only(source.replace(b"\r\n", ends))
    assert (invitation.title, invitation.place) == ("Data Engineer", "Room 4")


def test_encodings() -> None:
    """A byte order mark, UTF-16 by its mark, and Windows text with a warning."""
    text = calendar(event("SUMMARY:Gespräch"))
    assert only(b"\xef\xbb\xbf" + text).title == "Gespräch"
    assert only(text.decode().encode("utf-16")).title == "Gespräch"
    windows = parse(text.decode().encode("cp1252"))
    assert windows.invitations[0].title == "Gespräch"
    assert "UTF-8" in windows.warnings[0]


def test_careless_structure() -> None:
    """No VCALENDAR around it, lower-case names, lines outside: the event is found all the same."""
    bare = event("SUMMARY:Bare").encode()
    assert only(bare).title == "Bare"
    assert only(calendar(event("SUMMARY:Low")).lower().replace(b"low", b"Low")).title == "Low"
    assert only(b"X-NOTE:before\r\n" + calendar(event("SUMMARY:In")) + b"X-NOTE:after\r\n").title == "In"


def test_several_calendars_keep_their_own_method() -> None:
    """Two VCALENDARs in one file: each event has the method of its own."""
    both = calendar(event(uid="a")) + calendar(event(uid="b"), method="cancel")
    assert [(each.uid, each.method, each.cancelled) for each in parse(both).invitations] == [
        ("a", "REQUEST", False),
        ("b", "CANCEL", True),
    ]


def test_raw_line_breaks_in_a_description() -> None:
    """Unescaped line breaks belong to the text, even where they look like properties."""
    invitation = only(
        calendar(
            event(
                "DESCRIPTION:Dear Sam,",
                "Location: ask at the desk",
                "Passcode: 5550",
                "https://acme.zoom.us/j/5550142",
                "no colon here",
                "SUMMARY:Panel",
                "LOCATION:Room 4",
            )
        )
    )
    assert (invitation.title, invitation.place) == ("Panel", "Room 4")
    assert invitation.link == "https://acme.zoom.us/j/5550142"


def test_text_is_text() -> None:
    """Escapes are decoded, control codes and web markup go, square brackets stay."""
    invitation = only(
        calendar(
            event(
                "SUMMARY:[private] \x1b]52;c;AAAA\x07A\\, B\\; C\\NSecond\\nline \u202egnp\0",
                "LOCATION:<b>Room</b>&nbsp;4",
            )
        )
    )
    assert invitation.title == "[private] ]52;c;AAAAA, B; C Second line gnp"
    assert invitation.place == "Room 4"


def test_quoted_printable() -> None:
    """What vCalendar 1.0 programs encode is decoded, soft line breaks too."""
    assert only(calendar(event("SUMMARY;ENCODING=QUOTED-PRINTABLE:Gespr=C3=A4ch"))).title == "Gespräch"
    source = calendar(event("LOCATION;ENCODING=QUOTED-PRINTABLE:Room=", "Four"))
    assert only(source).place == "RoomFour"


@pytest.mark.parametrize(
    ("lines", "minutes", "warned"),
    [
        ((), 60, False),
        (("DTEND:20261126T104500Z",), 45, False),
        (("DURATION:PT1H30M",), 90, False),
        (("DTEND:20261126T104500Z", "DURATION:PT5H"), 45, False),
        (("DTEND:20261126T100000Z",), 60, False),
        (("DTEND:20261126T110000+",), 60, True),
        (("DTEND:20261126T090000Z",), 60, True),
        (("DTEND:20261126T120000",), 60, True),
        (("DURATION:-PT1H",), 60, True),
        (("DURATION:P99999999999999999999W",), 60, True),
        (("DURATION:P30D",), 60, True),
        (("DTEND;TZID=Europe/Berlin:20261126T113000",), 30, False),
    ],
)
def test_length(lines: tuple[str, ...], minutes: int, warned: bool) -> None:
    """DTEND, else DURATION, else an hour; what can't be used is said."""
    invitation = only(calendar(event(*lines)))
    assert invitation.minutes == minutes
    assert bool(invitation.warnings) is warned


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART;VALUE=DATE:20261126",
        "DTSTART:20261126",
        "DTSTART:20261126T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    ],
)
def test_whole_days(start: str) -> None:
    """A day without a time, written in each of the three ways."""
    invitation = only(calendar(event("DTEND;VALUE=DATE:20261127", start=start)))
    assert invitation.whole_day
    assert invitation.local[:10] == "2026-11-26"
    assert not invitation.needs_zone


@pytest.mark.parametrize(
    "value",
    [
        "INVALID-DATE",
        "20261331T100000Z",
        "00010101T000000Z",
        "99991231T235959",
        "202611241111T100000Z",
        "20261126TZ",
        "",
    ],
)
def test_an_unreadable_start_is_named(value: str) -> None:
    """The refusal names DTSTART and what stands there."""
    with pytest.raises(Unreadable, match="DTSTART") as refused:
        parse(calendar(event("SUMMARY:Panel", start=f"DTSTART:{value}")))
    assert f"“{value}”" in refused.value.sentence
    assert "Panel" in refused.value.sentence


def test_two_starts_are_refused_unless_they_agree() -> None:
    """A repeated DTSTART is refused by name; the same one twice is only careless."""
    with pytest.raises(Unreadable, match="DTSTART more than once"):
        parse(calendar(event("DTSTART:20261126T110000Z")))
    assert only(calendar(event("DTSTART:20261126T100000Z"))).utc == "2026-11-26T10:00:00Z"


def test_one_damaged_event_among_others_is_counted() -> None:
    """The others are read; how many were not is said."""
    read = parse(calendar(event(uid="a"), event(uid="b", start="DTSTART:soon"), event(uid="c")))
    assert [each.uid for each in read.invitations] == ["a", "c"]
    assert read.skipped == 1
    assert "DTSTART" in read.warnings[0]


def test_a_file_that_breaks_off() -> None:
    """An event without its END may lack anything, so it isn't guessed at."""
    with pytest.raises(Unreadable, match="breaks off"):
        parse(calendar(event()).partition(b"END:VEVENT")[0])


def test_people() -> None:
    """Addresses in any dress, names in quotes, a CN that is only an address; nobody named is nobody."""
    invitation = only(
        calendar(
            event(
                'ORGANIZER;CN="Fox: Dana";SENT-BY="mailto:pa@northwind.example":MAILTO:dana@northwind.example',
                "ATTENDEE;CN='Priya Raman':Mailto:priya@northwind.example?subject=x",
                "ATTENDEE;CN=ren@northwind.example:mailto:ren@northwind.example",
                "ATTENDEE;EMAIL=noor@northwind.example;CN=Noor:urn:uuid:5550142",
                "ATTENDEE;CUTYPE=ROOM:room-4@northwind.example",
                "ATTENDEE;CUTYPE=group;CN=All:mailto:all@northwind.example",
                "ATTENDEE:invalid:nomail",
                "ATTENDEE;CN=Ito: Ken:mailto:ken@northwind.example",
                "ATTENDEE;CN=George ^'Babe^' Ito:mailto:babe@northwind.example",
            )
        )
    )
    assert invitation.organiser is not None
    assert (invitation.organiser.name, invitation.organiser.email) == ("Fox: Dana", "dana@northwind.example")
    assert [(each.name, each.email, each.is_person) for each in invitation.attendees] == [
        ("Priya Raman", "priya@northwind.example", True),
        ("", "ren@northwind.example", True),
        ("Noor", "noor@northwind.example", True),
        ("", "room-4@northwind.example", False),
        ("All", "all@northwind.example", False),
        ("Ito: Ken", "ken@northwind.example", True),
        ('George "Babe" Ito', "babe@northwind.example", True),
    ]


@pytest.mark.parametrize(
    ("lines", "link"),
    [
        (
            ("CONFERENCE;FEATURE=VIDEO:https://zoom.us/j/5550142", "LOCATION:https://other.example"),
            "https://zoom.us/j/5550142",
        ),
        (("LOCATION:Room 4 or https://whereby.com/northwind.",), "https://whereby.com/northwind"),
        (
            ("DESCRIPTION:Read https://northwind.example/jobs\\nJoin https://northwind.webex.com/m/5550142",),
            "https://northwind.webex.com/m/5550142",
        ),
        (("DESCRIPTION:See https://northwind.example/jobs",), ""),
        (("LOCATION:javascript:alert(1)",), ""),
        (("CONFERENCE:tel:+14155550142",), ""),
    ],
)
def test_the_link_to_join_by(lines: tuple[str, ...], link: str) -> None:
    """The best source wins; only web links count, in a description only those of meetings."""
    assert only(calendar(event(*lines))).link == link


def test_what_is_left_out_has_a_stand_in() -> None:
    """No title and no UID: a title that says who, and the same made-up UID every time."""
    source = calendar(event("ORGANIZER;CN=Dana Fox:mailto:dana@northwind.example", uid=""))
    assert only(source).title == "Interview with Dana Fox"
    assert only(source).uid == only(source).uid
    assert only(source).uid != only(source.replace(b"T100000Z", b"T110000Z")).uid


def test_cancellations_and_replies_need_no_start() -> None:
    """They name an interview, they don't make one."""
    assert only(calendar(event(start=""), method="CANCEL")).cancels
    reply = only(calendar(event(start=""), method="REPLY"))
    assert not reply.creates
    assert not reply.cancels
    assert only(calendar(event("STATUS:CANCELLED"), method="PUBLISH")).cancels


def test_only_the_event_itself_is_read() -> None:
    """Alarms inside it and to-dos beside it don't speak for it."""
    alarm = "BEGIN:VALARM\nSUMMARY:Reminder\nDTSTART:20200101T000000Z\nDURATION:PT5M\nEND:VALARM"
    todo = "BEGIN:VTODO\nUID:t\nDTSTART:20200101T000000Z\nEND:VTODO"
    invitation = only(calendar(todo, event(alarm, "SUMMARY:Panel")))
    assert (invitation.title, invitation.minutes) == ("Panel", 60)


def test_occurrences_of_a_series_are_told_apart() -> None:
    """A changed occurrence before its series, with the same UID: two keys."""
    read = parse(
        calendar(
            event("RECURRENCE-ID;TZID=Europe/Berlin:20261127T100000"),
            event("RRULE:FREQ=DAILY;junk;COUNT=x"),
        )
    )
    assert [each.key for each in read.invitations] == [
        "one@northwind.example#20261127T100000",
        "one@northwind.example",
    ]
    assert [each.recurring for each in read.invitations] == [False, True]
