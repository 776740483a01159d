"""What is written after an interview: the debrief, and the drafts of letters."""

from data.records.base import Id, Moment, Record
from data.records.facts import Channel, StepKey


class Given(Record, frozen=True, kw_only=True):
    """By what way a letter last left us, as a person calls it ("mutt"), before they said that it was sent.

    `subject` and `text` are as they left, whatever becomes of the draft since.
    """

    way: str
    at: Moment
    subject: str = ""
    text: str = ""


class Letter(Record, frozen=True, kw_only=True):
    """A draft of an e-mail or a card, for one step. The text of a mail begins with its line `Subject: ...`.

    `application_id` is empty for a word to a contact alone. `written` says since when a card is written by
    hand. What was really sent stands in the touch that finished the step.
    """

    id: Id
    revision: int = 1
    step: StepKey
    application_id: str = ""
    channel: Channel = Channel.EMAIL
    title: str = ""
    text: str = ""
    written: Moment | None = None
    given: Given | None = None
    changed_at: str


class Debrief(Record, frozen=True, kw_only=True):
    """What one noted straight after an interview: one text with headings, read by data/debrief.py."""

    id: Id
    revision: int = 1
    interview_id: Id
    title: str = ""
    text: str = ""
    changed_at: str
