"""Of the sample: applications that wait for an answer of theirs."""

from data.moments import moment
from data.records import Promise, Result, Skip, StepKey
from data.sample.teller import Teller


def tell_waiting(tell: Teller) -> None:
    """Everything that is due later, or is theirs to do."""
    _quill(tell)
    _willow(tell)
    _lantern(tell)
    _meridian(tell)
    _halcyon(tell)
    _cobalt(tell)
    _kitsune(tell)


def _quill(tell: Teller) -> None:
    """They named a day in a reply: the check-in is the working day after it."""
    nora = tell.person("nora-lind", "Nora Lind", email="nora@quill.example", phone="+1 212 555 0186")
    app = tell.application("quill", "Quill", "Editor tools")
    final = tell.round(app, tell.weekday(-6, "11:00"), met=(nora,), contact=nora, round="final")
    tell.thanked(app, final, nora, tell.weekday(-6, "17:45"))
    tell.replied(app, nora, tell.day(-1, "12:30"), "We decide by then.", promised=tell.when(tell.weekday(10)))


def _willow(tell: Teller) -> None:
    """They named a day at the interview; somebody in both roles, with a long name."""
    zoe = tell.person(
        "zoe",
        "Zoë Müller-Lüdenscheidt",
        email="zoe@willow.example",
        phone="+49 30 555 0128",
        company="Willow & Weidenbaum Verlagsgesellschaft",
        position="Head of Human Resources and Organisational Development",
        zone="Europe/Berlin",
    )
    app = tell.application(
        "willow", "Willow & Weidenbaum Verlagsgesellschaft mbH", "Senior Information Architect (all genders)"
    )
    talk = tell.round(app, tell.weekday(-2, "09:30"), met=(zoe,), contact=zoe, minutes=90, round="round 1")
    tell.thanked(app, talk, zoe, tell.weekday(-2, "20:15"))
    tell.fact(
        Promise,
        app,
        tell.weekday(-2, "11:00"),
        interview_id=talk,
        promised=tell.when(tell.weekday(12)),
        text="“You will hear from us by then.”",
    )


def _lantern(tell: Teller) -> None:
    """A check-in that the person moved; a thank-you left out with a reason."""
    sven = tell.person("sven-berg", "Sven Berg", email="sven@lantern.example")
    app = tell.application("lantern", "Lantern", "QA Engineer")
    talk = tell.round(app, tell.weekday(-8, "16:00"), met=(sven,), contact=sven, round="round 1, video")
    step = StepKey(stage="thank-you", owner_id=talk, contact_id=sven)
    tell.fact(Skip, app, tell.weekday(-7, "09:00"), step=step, reason="thanked him in person")
    tell.moved(app, "check-in", sven, tell.day(-2, "18:00"), tell.when(tell.day(6), "14:30"))


def _meridian(tell: Teller) -> None:
    """The first check-in is out; the second waits."""
    amara = tell.person("amara-obi", "Amara Obi", email="amara@meridian.example", phone="+1 312 555 0174")
    app = tell.application("meridian", "Meridian Maps", "GIS Developer")
    talk = tell.round(app, tell.weekday(-11, "10:30"), contact=amara, round="round 1")
    tell.thanked(app, talk, amara, tell.weekday(-11, "15:00"))
    tell.did(app, "check-in", amara, tell.weekday(-3, "10:10"), text="What are the next steps?")


def _halcyon(tell: Teller) -> None:
    """Two check-ins unanswered: it is suggested to let it go."""
    paul = tell.person("paul-novak", "Paul Novak", email="paul@halcyon.example")
    app = tell.application("halcyon", "Halcyon Robotics", "Controls Engineer")
    talk = tell.round(app, tell.weekday(-27, "14:00"), contact=paul, round="round 2")
    tell.thanked(app, talk, paul, tell.weekday(-27, "18:00"))
    tell.did(app, "check-in", paul, tell.weekday(-19))
    tell.did(app, "second-check-in", paul, tell.weekday(-11))


def _cobalt(tell: Teller) -> None:
    """A further round that they cancelled: waiting goes on from there."""
    mei = tell.person(
        "mei-tan", "Mei Tan", email="mei@cobalt.example", phone="+65 555 0139", zone="Asia/Singapore"
    )
    app = tell.application("cobalt", "Cobalt Games", "Tools Programmer")
    first = tell.round(app, tell.weekday(-9, "09:00"), met=(mei,), contact=mei, round="round 1")
    tell.thanked(app, first, mei, tell.weekday(-9, "12:00"))
    tell.round(
        app,
        tell.weekday(1, "09:00"),
        met=(mei,),
        contact=mei,
        number=2,
        round="round 2",
        cancelled=moment(tell.day(-1, "17:00")),
    )


def _kitsune(tell: Teller) -> None:
    """Went cold, then a reply opened it again."""
    taro = tell.person(
        "taro", "山田太郎", email="taro@kitsune.example", phone="+81 3 555 0151", zone="Asia/Tokyo"
    )
    app = tell.application("kitsune", "Kitsune 開発", "Release Engineer")
    talk = tell.round(app, tell.weekday(-40, "08:00"), met=(taro,), contact=taro, round="round 1")
    tell.thanked(app, talk, taro, tell.weekday(-40, "10:00"))
    tell.ended(app, tell.day(-12), Result.COLD, "two check-ins without an answer")
    tell.replied(app, taro, tell.day(-2, "07:40"), "Sorry for the silence, we are still looking.")
