"""A row of the interview list in words: what comes next, how long is left, why it ended. Pure."""

from arrow import Arrow

from data.moments import instant
from data.playbook import Recipient
from data.steps import Row
from tui import days, wording
from tui.card_wording import card_told


def next_words(row: Row) -> str:
    """What comes next and to whom, for a list: `Thank Priya`, `Thank ×3`, `Interview`, `they decide`."""
    return next_told(row)[0]


def next_told(row: Row) -> list[str]:
    """As `next_words`, then what says less in less room: without the name rather than with a piece of it.

    How many there are is kept, and as long as possible how far a card is: `Post the card Sam · written`.
    """
    step = row.step
    if step is None:
        if row.interview_next:
            return ["Interview"]
        return [wording.RESULTS[row.outcome.result] if row.outcome else "nothing to do"]
    if row.promised is not None:
        return ["they decide"]
    if len(row.siblings) > 1:
        return [f"{step.stage.label} ×{len(row.siblings)}"]
    if step.contact is None and step.stage.recipient is not Recipient.NOBODY:
        return ["Find the contact"]
    whole = f"{step.stage.label} {wording.first_name(step.contact)}".rstrip()
    return card_told(step, whole) or list(dict.fromkeys([whole, step.stage.label]))


def reason_words(row: Row) -> str:
    """Why it ended, of a row that says how: empty while something is to be done, or where no reason is known."""
    ended = row.step is None and not row.interview_next and row.outcome is not None
    return row.outcome.reason if ended and row.outcome else ""


def left_words(row: Row, now: Arrow) -> str:
    """How long is left or late: `3 h late`, `in 20 h`, `Thu 10:00`, `now`; for a closed one when it ended."""
    if row.step is not None:
        if row.promised is not None:
            return days.until(row.promised, now, precise=False, timed=False)
        return wording.how_long(row.step, now)
    if not row.interview_next or row.start is None:
        return days.short_day(instant(row.outcome.at), now) if row.outcome else ""
    if row.start <= now:
        return "now"
    timed = not (row.interview and row.interview.whole_day)
    return days.until(row.start, now, precise=False, timed=timed)
