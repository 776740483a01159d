"""Steps, people and facts in the words people use. Pure; every screen takes its words from here and days.py."""

from typing import Final

from arrow import Arrow
from msgspec.structs import replace

from data.playbook import Recipient
from data.records import (
    AnyFact,
    Attempt,
    Channel,
    Contact,
    Interview,
    Outcome,
    Promise,
    Reply,
    Result,
    Touch,
    TouchKind,
)
from data.steps import Group, Row, State, Step
from tui import call_wording, days
from tui.card_wording import card_words, is_card

GROUPS: Final = {
    Group.OVERDUE: "late",
    Group.TODAY: "today",
    Group.THIS_WEEK: "this week",
    Group.WAITING: "waiting",
    Group.CLOSED: "closed",
}
RESULTS: Final = {
    Result.OFFER: "offer",
    Result.REJECTED: "rejected",
    Result.WITHDREW: "withdrew",
    Result.COLD: "went cold",
}
STATES: Final = {
    State.DONE: "done",
    State.OVERDUE: "late",
    State.DUE: "due",
    State.WAITING: "to come",
    State.SKIPPED: "skipped",
    State.RETIRED: "not needed",
}


TOO_LATE: Final = "too late"
"""What became of a step whose time ran out."""


def state_words(step: Step) -> str:
    """How a step stands, in a word or two: `done`, `not needed`, `too late` for what lapsed."""
    return TOO_LATE if step.lapsed else STATES[step.state]


def how_long(step: Step, now: Arrow) -> str:
    """How long a step has left or is late, or when it ended: the last column of a list."""
    if not step.is_open:
        return days.day(step.at, now) if step.at else state_words(step)
    if step.due is None:
        return "" if step.projected else "any time"
    if not step.stage.nags and step.due <= now:
        return "any time"
    if step.state is State.OVERDUE:
        return days.late_by(step.due, now, precise=step.precise)
    today = days.days_between(now, days.here(step.due, now)) <= 0
    timed = call_wording.is_timed(step) or today
    return days.until(step.due, now, precise=step.precise, timed=timed)


# --- people, interviews, steps


def name_of(contact: Contact | None) -> str:
    """A person's name, else their address or number; empty for nobody."""
    return (contact.name or contact.email or contact.phone or "somebody") if contact else ""


def first_name(contact: Contact | None) -> str:
    """What there is room for in a list: the first word of the name, a title and all if that is all."""
    name = name_of(contact)
    words = name.split()
    if not contact or not contact.name or not words:
        return name
    return " ".join(words[:2]) if words[0].rstrip(".") in {"Dr", "Prof", "Mr", "Mrs", "Ms"} else words[0]


def length(minutes: int) -> str:
    """`60 min`, `1 h 30`, `2 h`."""
    hours, rest = divmod(minutes, 60)
    if minutes <= 90:
        return f"{minutes} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def step_name(step: Step) -> str:
    """The thing, for a sentence: `Thank-you to Dana Fox`."""
    noun = step.stage.noun[:1].upper() + step.stage.noun[1:]
    return f"{noun} to {name_of(step.contact)}" if step.contact else noun


def step_title(step: Step) -> str:
    """The deed, for a heading: `Thank Dana Fox`, `Check in, Dana Fox`, `Thank: find the contact first`.

    Of what nobody can do yet only the deed: the contact may turn up until then.
    """
    if not step.contact:
        alone = step.stage.recipient is Recipient.NOBODY or step.projected or step.conditional
        return step.stage.label if alone else f"{step.stage.label}: find the contact first"
    glue = " " if " " not in step.stage.label else ", "
    return f"{step.stage.label}{glue}{name_of(step.contact)}"


def counted_from(step: Step) -> str:
    """What its day was counted from: `from the voicemail left, Fri 4 Dec`, `they said Thu 3 Dec`, `your own day`."""
    counted = "your own day" if step.chosen else step.since
    return f"from {counted}" if counted.startswith("the ") else counted


def whole_title(step: Step) -> str:
    """As `step_title`, of a step that is rung for what it is for: skipped, both are."""
    stage = step.instead_of or step.stage
    return step_title(replace(step, stage=stage, instead_of=None))


def round_words(interview: Interview | None) -> str:
    """What a round is called: the person's own word, else the invitation's title."""
    return (interview.round or interview.title) if interview else ""


def role_and_round(row: Row) -> str:
    """`Data Engineer, round 2`; with the outcome where something is still to do after it: `SRE · rejected`."""
    role, named = row.application.role, row.interview.round if row.interview else ""
    if row.outcome and row.step:
        return " · ".join(part for part in (role, RESULTS[row.outcome.result]) if part)
    return ", ".join(part for part in (role, named) if part) or round_words(row.interview)


def touch_words(channel: str, what: TouchKind) -> str:
    """`e-mail, sent`, `card, posted`; what says its own way stands alone: `voicemail left`."""
    return what.value if what is TouchKind.VOICEMAIL else f"{channel}, {what.value}"


def summary(counts: dict[Group, int]) -> list[tuple[Group, str]]:
    """`1 late`, `2 today`, `5 waiting`: the groups that have rows; closed ones are not counted."""
    return [
        (group, f"{counts[group]} {word}")
        for group, word in GROUPS.items()
        if group is not Group.CLOSED and counts.get(group)
    ]


# --- ways to reach somebody, facts


def addresses(contact: Contact) -> list[str]:
    """`HR manager`, `priya@northwind.example`, `+1 415 555 0142`: those that are known."""
    return [part for part in (contact.position, contact.email, contact.phone) if part]


def reach(step: Step) -> list[str]:
    """By what way and where to: `by e-mail`, `HR`, `priya@northwind.example`; a card needs the address."""
    contact = step.contact
    ways = " or ".join(channel.value for channel in step.stage.channels)
    parts = [f"by {ways}" if ways else ""]
    if contact is not None:
        parts += [
            contact.position,
            *([contact.address] if is_card(step) else [contact.email, contact.phone]),
        ]
    return [part for part in parts if part]


def call_words(fact: Attempt, now: Arrow) -> str:
    """How a call ended: `machine, hung up`, `gatekeeper (Jo)`."""
    how = call_wording.noted(fact.outcome, fact.text, fact.number)
    return call_wording.ended(fact.outcome, how, fact.call_back, now)


def fact_words(fact: AnyFact, now: Arrow, contacts: tuple[Contact, ...] = ()) -> str:
    """What happened, in a few words: `Reply from Maria Lopez`, `They named Wed 18 Nov`, `Rejected`."""
    who = name_of(contacts[0]) if contacts else ""
    match fact:
        case Reply():
            return f"Reply from {who}" if who else "Reply"
        case Promise():
            return f"They named {days.named(fact.promised, now)}"
        case Attempt():
            how = call_words(fact, now)
            return f"Rang {who}, {how}" if who else f"Rang, {how}"
        case Outcome():
            return RESULTS[fact.result].capitalize()
        case Touch():
            words = touch_words(fact.channel, fact.what)
            return f"Wrote to {who}, {words}" if who else words.capitalize()
        case _:
            return "Noted"


def searchable(row: Row) -> str:
    """Everything a row of the list is found by: company, role, round, people, follow-up, state."""
    return " ".join(
        (
            row.application.company,
            role_and_round(row),
            round_words(row.interview),
            *(f"{contact.name} {contact.email}" for contact in row.contacts),
            row.step.stage.label if row.step else "",
            row.step.stage.noun if row.step else "",
            "interview" if row.interview_next else "",
            GROUPS[row.group],
        )
    )


def draft_words(step: Step) -> str:
    """`draft` where a mail is begun, `given out` where it left by some way and nobody said yet that it was sent."""
    drafts = [one for one in step.letters if one.channel is not Channel.CARD and one.text.strip()]
    if not step.is_open or not drafts:
        return ""
    return "given out" if any(one.given for one in drafts) else "draft"


def how_words(step: Step) -> str:
    """How a step was done, why it was not, or by what way it would be; of a call why just then.

    Of a card also how far it is: `card, written`; of a mail that it is begun: `e-mail, draft`.
    """
    if isinstance(step.done_by, Touch):
        return touch_words(step.done_by.channel, step.done_by.what)
    if isinstance(step.done_by, Attempt):
        return step.done_by.outcome.value
    if not step.is_open:
        return step.reason
    if why := call_wording.reasons(step):
        return why
    ways = " or ".join(channel.value for channel in step.stage.channels)
    return ", ".join(part for part in (ways, card_words(step) or draft_words(step)) if part)
