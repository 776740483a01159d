"""An entry of a timeline in words, from all of them to as few as there is room for. Pure."""

from arrow import Arrow

from data.records import AnyFact, Attempt, Reply
from data.steps import Entry, Step
from tui import days, wording
from tui.call_wording import is_voicemail_left
from tui.card_wording import card_told


def told(entry: Entry, now: Arrow, *, alone: bool) -> list[str]:
    """What an entry says, the longest first; a shorter one leaves out the name rather than how it ended.

    `alone`: nothing beside it tells the way, or the day they named.
    """
    if entry.interview is not None:
        length = "" if entry.interview.whole_day else f", {wording.length(entry.interview.minutes)}"
        return [f"{wording.round_words(entry.interview) or 'Interview'}{length}"]
    if entry.step is not None:
        return _told_step(entry.step, alone=alone)
    assert entry.fact is not None  # noqa: S101  # one of the three is set
    return _told_fact(entry, entry.fact, now, alone=alone)


def _told_step(step: Step, *, alone: bool) -> list[str]:
    if step.is_open:
        title = wording.step_title(step)
        return (card_told(step, title) if alone else []) or [title]
    how, name = wording.how_words(step), wording.step_name(step)
    if not (alone and is_voicemail_left(step)):
        return [name]
    noun = name.removesuffix(f" to {wording.name_of(step.contact)}")
    first = wording.first_name(step.contact)
    return [f"{name}, {how}", f"{noun} to {first}, {how}", f"{noun}, {how}", how]


def _told_fact(entry: Entry, fact: AnyFact, now: Arrow, *, alone: bool) -> list[str]:
    words = wording.fact_words(fact, now, entry.contacts)
    first = wording.first_name(entry.contacts[0]) if entry.contacts else ""
    match fact:
        case Attempt():
            how = wording.call_words(fact, now)
            return [words, f"Rang {first}, {how}" if first else words, how]
        case Reply() if alone and fact.promised is not None:
            named = f"named {days.named(fact.promised, now)}"
            short = [f"Reply from {first}, {named}"] if first else []
            return [f"{words}, {named}", *short, f"Reply, {named}", named]
    return [words]


def entry_words(entry: Entry, now: Arrow) -> str:
    """What an entry of a timeline is, in a few words."""
    if entry.interview is not None:
        return wording.round_words(entry.interview) or "Interview"
    if entry.step is not None:
        return f"{entry.step.stage.noun[:1].upper()}{entry.step.stage.noun[1:]}, {wording.state_words(entry.step)}"
    return wording.fact_words(entry.fact, now) if entry.fact is not None else ""
