"""What the pane says of the drafts of a follow-up: that one goes on, was given out; of one that is over their words."""

from typing import Final

from arrow import Arrow

from data.moments import from_utc, instant
from data.records import Letter
from data.steps import Step
from tui import days
from tui.widgets.sheet import Sheet

LONGEST: Final = 2_000
"""Lines of a text that are shown."""


def write_drafts(sheet: Sheet, step: Step, now: Arrow) -> None:
    """While it is open: how far they are, and the key. When it is over: all that was written and not sent."""
    drafts = [letter for letter in step.letters if letter.text.strip()]
    if not drafts:
        return
    sheet.blank()
    for number, draft in enumerate(drafts):
        label = "Draft" if number == 0 else ""
        if not step.is_open:
            if number:
                sheet.blank()
            sheet.labelled(label, f"not sent, {_written(draft, now)}", sheet.look.quiet)
            sheet.labelled("", draft.text.strip("\n"), most=LONGEST)
        elif draft.given is not None:
            at = instant(draft.given.at).to(now.tzinfo or "UTC")
            words = f"given out {days.day_and_time(at, now)} ({draft.given.way}): d if it was sent, w to look"
            sheet.labelled(label, words, sheet.look.accent, sign=sheet.look.glyphs.due)
        else:
            named = f"“{draft.title}”, " if draft.title and len(drafts) > 1 else ""
            sheet.labelled(label, f"{named}{_written(draft, now)}; w goes on")


def _written(draft: Letter, now: Arrow) -> str:
    """`written Tue 24 Nov 14:05`."""
    at = from_utc(draft.changed_at).to(now.tzinfo or "UTC")
    return f"written {days.day_and_time(at, now)}"
