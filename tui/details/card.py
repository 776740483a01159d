"""How far a card by post has come, drawn."""

from data.letters.card_state import CardState
from tui.card_wording import CARD_STATES
from tui.widgets.line import Parts
from tui.widgets.sheet import Sheet


def write_card_state(sheet: Sheet, state: CardState) -> None:
    """Its three states in a line, those that are reached with the sign of what is done."""
    look = sheet.look
    parts: Parts = []
    for one, words in CARD_STATES.items():
        if words:
            reached = state >= one
            sign = look.glyphs.done if reached else look.glyphs.waiting
            parts.append((f"{sign} {words}   ", look.done if reached else look.quiet))
    sheet.line(parts)
