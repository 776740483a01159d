"""Which zone a written name means, and who decides when the file says otherwise."""

import pytest

from data.exchange.calendar_parse import parse
from data.invitations import Invitation
from tests.data.exchange.calendars import calendar, event, zone


def starting(tzid: str, *zones: str, wall: str = "20261126T100000") -> Invitation:
    """An event at that wall clock under that TZID."""
    (invitation,) = parse(calendar(*zones, event(start=f"DTSTART;TZID={tzid}:{wall}"))).invitations
    return invitation


@pytest.mark.parametrize(
    ("tzid", "zone_name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta", "America/Argentina/Salta"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ('"Eastern Standard Time"', "America/New_York"),
        ("(UTC+07:00) Bangkok, Hanoi, Jakarta", "Asia/Bangkok"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "America/New_York"),
        ("Canberra, Melbourne, Sydney", "Australia/Canberra"),
        ('"Kuala Lumpur, Singapore"', "Asia/Kuala_Lumpur"),
        ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome", ""),
        ("tzone://Microsoft/Utc", "UTC"),
        ("UTC", "UTC"),
        ("UTC+2", "+02:00"),
        ("GMT-0330", "-03:30"),
        ("Customized Time Zone", ""),
        ("Eastern", ""),
        ("", ""),
        ('""', ""),
        ("../../etc/passwd", ""),
    ],
)
def test_names(tzid: str, zone_name: str) -> None:
    """IANA names in any dress, Windows names, Outlook's cities, offsets; anything else asks, never UTC."""
    invitation = starting(tzid)
    assert invitation.zone == zone_name
    assert invitation.needs_zone is (zone_name == "")


def test_floating_time_asks() -> None:
    """A time without a zone is nobody's; what the file suggests is only offered."""
    (invitation,) = parse(
        calendar("X-WR-TIMEZONE:Europe/Berlin", event(start="DTSTART:20261126T100000"))
    ).invitations
    assert (invitation.needs_zone, invitation.utc, invitation.likely_zone) == (True, "", "Europe/Berlin")


def test_an_iana_name_wins_over_its_definition() -> None:
    """A damaged or wrong VTIMEZONE of a known name is dropped."""
    for definition in (zone("Europe/Berlin"), zone("Europe/Berlin", offset="+5328")):
        invitation = starting("Europe/Berlin", definition)
        assert (invitation.utc, invitation.warnings) == ("2026-11-26T09:00:00Z", ())


def test_a_windows_name_that_is_defined_otherwise_is_said() -> None:
    """The name wins, and the person is told."""
    invitation = starting("W. Europe Standard Time", zone("W. Europe Standard Time"))
    assert invitation.zone == "Europe/Berlin"
    assert "Europe/Berlin" in invitation.warnings[0]


def test_a_definition_is_used_where_the_name_says_nothing() -> None:
    """A custom zone gives its offset of that day."""
    invitation = starting("Office", zone("Office"))
    assert (invitation.zone, invitation.utc) == ("+03:30", "2026-11-26T06:30:00Z")


def test_summer_and_winter_of_a_definition() -> None:
    """Yearly rules give the offset of the day, both sides of each change."""
    both = "\n".join(
        (
            "BEGIN:VTIMEZONE",
            "TZID:Office",
            "BEGIN:STANDARD",
            "DTSTART:16010101T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
        )
    )
    walls = ["20260328T100000", "20260329T100000", "20261024T100000", "20261025T100000"]
    assert [starting("Office", both, wall=wall).zone for wall in walls] == [
        "+01:00",
        "+02:00",
        "+02:00",
        "+01:00",
    ]


def test_a_rule_that_ended() -> None:
    """After its UNTIL a rule gives no more changes; the latest one before it counts."""
    ended = zone("Office", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20251231T000000Z")
    later = zone("Office", "RDATE:20260101T000000", onset="20260101T000000", offset="+0500")
    both = ended.replace("END:VTIMEZONE", later.partition("TZID:Office\n")[2])
    assert starting("Office", both).zone == "+05:00"
    assert starting("Office", both, wall="20251130T100000").zone == "+03:30"


def test_a_city_is_overruled_by_the_definition() -> None:
    """Outlook's cities are a guess; an offset in the file that contradicts them counts."""
    assert starting('"Bangkok, Hanoi"', zone("Bangkok\\, Hanoi")).zone == "+03:30"
    assert starting('"Bangkok, Hanoi"', zone("Bangkok\\, Hanoi", offset="+0700")).zone == "Asia/Bangkok"


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=DAILY",
        "RRULE:FREQ=YEARLY;BYSETPOS=1",
        "RRULE:FREQ=YEARLY;INTERVAL=7",
        "RRULE:FREQ=YEARLY;COUNT=3",
        "RRULE:nonsense",
        "RDATE:soon",
        "DTSTART:99999999T000000",
        "RRULE:FREQ=YEARLY;BYDAY=9XX",
    ],
)
def test_an_unsafe_definition_is_dropped(rule: str) -> None:
    """Anything but plain and yearly leaves the zone undefined, and that asks."""
    definition = zone("Office", rule) if not rule.startswith("DTSTART") else zone("Office", onset=rule[8:])
    assert starting("Office", definition).needs_zone


def test_a_day_that_never_comes_ends() -> None:
    """30 February is looked for in two years only; what came before it counts."""
    assert starting("Office", zone("Office", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).zone == "+03:30"


def test_skipped_and_repeated_hours() -> None:
    """An hour the clocks skip becomes the one after; of a repeated one the first is meant; both are said."""
    skipped = starting("Europe/Berlin", wall="20270328T023000")
    assert (skipped.local, skipped.utc) == ("2027-03-28T03:30:00", "2027-03-28T01:30:00Z")
    (warning,) = skipped.warnings
    assert "02:30 on 28 Mar 2027 doesn't exist in Europe/Berlin" in warning
    assert "03:30 was taken" in warning
    twice = starting("W. Europe Standard Time", wall="20261025T023000")
    assert twice.utc == "2026-10-25T00:30:00Z"
    (warning,) = twice.warnings
    assert "02:30 on 25 Oct 2026 comes twice in Europe/Berlin" in warning
    assert "the first was taken" in warning
    for wall in ("20270328T013000", "20270328T030000", "20261025T030000", "20261126T100000"):
        assert starting("Europe/Berlin", wall=wall).warnings == ()


def test_a_z_wins_over_a_zone() -> None:
    """A time that ends in Z is UTC, whatever TZID stands beside it."""
    assert starting("Europe/Berlin", wall="20261126T100000Z").utc == "2026-11-26T10:00:00Z"
