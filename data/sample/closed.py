"""Of the sample: offers, rejections and what came after them."""

from data.records import Channel, Result, TouchKind
from data.sample.teller import Teller


def tell_closed(tell: Teller) -> None:
    """Every way in which an application can end, or nearly."""
    _aurora(tell)
    _pinefield(tell)
    _fernhill(tell)
    _redwood(tell)
    _mariner(tell)
    _osprey(tell)


def _aurora(tell: Teller) -> None:
    """An offer with a deadline."""
    lena = tell.person(
        "lena-holm", "Lena Holm", email="lena@aurora.example", phone="+47 555 0122", zone="Europe/Oslo"
    )
    app = tell.application("aurora", "Aurora Shipping", "Data Platform Engineer")
    final = tell.round(app, tell.weekday(-6, "14:00"), met=(lena,), contact=lena, round="final")
    tell.thanked(app, final, lena, tell.weekday(-6, "18:30"))
    tell.ended(
        app,
        tell.day(-1, "16:00"),
        Result.OFFER,
        "38 hours a week, from January",
        tell.when(tell.day(3), "17:00"),
    )


def _pinefield(tell: Teller) -> None:
    """Rejected: the feedback request is due."""
    hugo = tell.person("hugo-stein", "Hugo Stein", email="hugo@pinefield.example")
    app = tell.application("pinefield", "Pinefield", "Web Developer")
    talk = tell.round(app, tell.weekday(-10, "10:00"), met=(hugo,), contact=hugo, round="round 2")
    tell.thanked(app, talk, hugo, tell.weekday(-10, "19:00"))
    tell.ended(app, tell.working_days_ago(1, "11:00"), Result.REJECTED, "went with somebody more senior")


def _fernhill(tell: Teller) -> None:
    """Rejected a week ago, feedback asked for: the card is due."""
    asha = tell.person(
        "asha-rao",
        "Asha Rao",
        email="asha@fernhill.example",
        company="Fernhill",
        address="Fernhill, 3 Mill Lane, Exeter",
        zone="Europe/London",
    )
    app = tell.application("fernhill", "Fernhill", "SRE")
    talk = tell.round(app, tell.weekday(-14, "10:00"), contact=asha, round="round 1")
    tell.thanked(app, talk, asha, tell.weekday(-14, "16:00"))
    tell.ended(app, tell.working_days_ago(5, "09:30"), Result.REJECTED, "filled from inside")
    tell.did(app, "feedback", asha, tell.weekday(-2, "10:20"), text="What was missing?")


def _redwood(tell: Teller) -> None:
    """The card is posted; keeping warm waits for its time."""
    ben = tell.person(
        "ben-carter",
        "Ben Carter",
        email="ben@redwood.example",
        company="Redwood Optics",
        position="Head of firmware",
        earlier=("Halcyon Robotics",),
        notes="Would have taken me for a second team; it was never paid for.",
    )
    app = tell.application("redwood", "Redwood Optics", "Embedded Developer")
    talk = tell.round(app, tell.weekday(-50, "10:00"), met=(ben,), contact=ben, round="round 1")
    tell.thanked(app, talk, ben, tell.weekday(-50, "17:00"))
    tell.ended(app, tell.weekday(-40, "09:00"), Result.REJECTED)
    tell.did(app, "feedback", ben, tell.weekday(-39))
    tell.did(app, "card", ben, tell.weekday(-33), channel=Channel.CARD, what=TouchKind.POSTED)


def _mariner(tell: Teller) -> None:
    """The person withdrew."""
    ida = tell.person("ida-frost", "Ida Frost", email="ida@mariner.example")
    app = tell.application("mariner", "Mariner's Trust", "Database Administrator")
    tell.round(app, tell.weekday(-5, "12:00"), met=(ida,), contact=ida, round="phone")
    tell.ended(app, tell.weekday(-4, "08:30"), Result.WITHDREW, "two hours of travel each way")


def _osprey(tell: Teller) -> None:
    """Went cold after two check-ins."""
    max_ = tell.person("max-klein", "Max Klein", email="max@osprey.example")
    app = tell.application("osprey", "Osprey", "Backend")
    talk = tell.round(app, tell.weekday(-45, "10:00"), contact=max_, round="round 1")
    tell.thanked(app, talk, max_, tell.weekday(-45, "18:00"))
    tell.did(app, "check-in", max_, tell.weekday(-37))
    tell.did(app, "second-check-in", max_, tell.weekday(-30))
    tell.ended(app, tell.weekday(-22), Result.COLD, "two check-ins without an answer")
