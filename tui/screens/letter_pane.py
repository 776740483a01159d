"""What stands beside a letter: to whom, by when, what it must contain, how it leaves, what is known for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from arrow import Arrow
from msgspec.structs import replace
from rich.style import Style

from data.correspondence import Correspondence
from data.letters.card import CardFit, card_lines
from data.letters.card_state import card_state
from data.moments import instant
from data.records import Letter
from data.script import Filled
from data.settings import LetterSettings
from data.text_checks import Point
from tui import days, wording
from tui.both_texts import Beside
from tui.details.card import write_card_state
from tui.screens.text_pane import (
    write_beside,
    write_checklist_head,
    write_fill_ins,
    write_points,
    write_texts,
)
from tui.widgets.sheet import Hint, Sheet

NOTED: Final = ("said", "forgot", "well", "strengths")
"""Fill-ins that are told in full: what was noted for letters."""
NOTED_AS: Final = {"said": "Said", "forgot": "Tell", "well": "Well", "strengths": "Skill"}
UNSET: Final = "asks once"
"""Behind a key whose command isn't in the settings yet."""


@dataclass(frozen=True, slots=True)
class LetterShown:
    """What the pane tells of. `line_of` is the line in the editor that a place of the filled text stands in."""

    letter: Letter
    known: Correspondence
    filled: Filled
    points: tuple[Point, ...]
    line_of: Callable[[int], int]
    card: LetterSettings | None
    program: str
    sendmail: str
    texts: tuple[tuple[str, bool], ...]
    now: Arrow
    compact: bool
    beside: Beside | None = None


def write_letter(sheet: Sheet, shown: LetterShown) -> None:
    """What there is to do first, then where it goes, then what helps to write it."""
    own = next((title for title, here in shown.texts if here), "")
    write_beside(sheet, shown.beside, own)
    _write_given(sheet, shown)
    write_checklist_head(sheet, shown.points, _state(sheet, shown))
    write_points(sheet, shown.points, shown.line_of, compact=shown.compact)
    sheet.blank()
    _write_to(sheet, shown)
    if shown.card is not None:
        _write_card(sheet, shown.card, shown)
    sheet.blank()
    _write_noted(sheet, shown)
    write_texts(sheet, "Drafts", [(title, here, []) for title, here in shown.texts])
    write_fill_ins(sheet, {name: value for name, value in shown.known.values.items() if name not in NOTED})


def _state(sheet: Sheet, shown: LetterShown) -> tuple[str, Style]:
    """Whether it can go out as it stands, in a sign and a word or two."""
    look = sheet.look
    if not shown.filled.text.strip():
        return f"{look.glyphs.waiting} empty", look.quiet
    if not shown.filled.ready:
        return f"{look.glyphs.problem} gaps to fill", look.late
    if any(point.warning and not point.met for point in shown.points):
        return f"{look.glyphs.problem} look again", look.late
    if all(point.met for point in shown.points):
        return f"{look.glyphs.done} ready", look.done
    return f"{look.glyphs.waiting} can go out", look.plain


def _write_given(sheet: Sheet, shown: LetterShown) -> None:
    """It has left by some way, and nobody has said yet whether it was sent."""
    given = shown.letter.given
    if given is None:
        return
    changed = ", as it was then" if given.text not in shown.filled.text else ""
    at = days.day_and_time(instant(given.at).to(shown.now.tzinfo or "UTC"), shown.now)
    sheet.hanging(
        (sheet.look.glyphs.due, sheet.look.accent),
        f"Given out {at}: {given.way}. d if it was sent{changed}.",
        sheet.look.plain,
        2,
    )
    sheet.blank()


def _write_to(sheet: Sheet, shown: LetterShown) -> None:
    look, contact, step = sheet.look, shown.known.contact, shown.known.step
    sheet.labelled("To", wording.name_of(contact))
    address = (contact.address if shown.card else contact.email) if contact else ""
    missing = (
        "no postal address is known; e in the list adds it"
        if shown.card
        else "no address is known; m, s and f ask for it"
    )
    sheet.labelled("", address or missing, look.quiet if address else look.late)
    if step.due is not None:
        sheet.labelled(
            "By", days.in_full(step.due, shown.now) if step.precise else days.in_full_day(step.due)
        )
    if shown.card is None:
        sheet.hints("Out", _ways(shown))


def _ways(shown: LetterShown) -> list[Hint]:
    """The keys by which it leaves, and what they are set to."""
    return [
        ("m", shown.program or f"mail program ({UNSET})"),
        ("s", f"send with {shown.sendmail}" if shown.sendmail else f"send ({UNSET})"),
        ("f", "as a file (.eml)"),
        ("y", "copy the body"),
        ("Y", "copy as a link"),
        ("E", "$EDITOR"),
        ("d", "it is sent"),
    ]


def _write_card(sheet: Sheet, card: LetterSettings, shown: LetterShown) -> None:
    """The card in its lines, and how far it is."""
    look, glyphs, most = sheet.look, sheet.look.glyphs, card.card_lines
    lines = card_lines(shown.filled.text, card.card_width)
    fit = CardFit(len(lines), most)
    sheet.blank()
    sheet.line([("The card", look.strong)], [(fit.words, look.plain if fit.fits else look.late)])
    for number, line in enumerate(lines):
        sheet.line([(f"{glyphs.rule} ", look.quiet), (line, look.plain if number < most else look.late)])
    sheet.blank()
    step = shown.known.step
    write_card_state(sheet, card_state(step, (replace(shown.letter, text=shown.filled.text),)))
    sheet.hints("", [("h", "written by hand"), ("d", "posted")])


def _write_noted(sheet: Sheet, shown: LetterShown) -> None:
    """What was noted for it: to be taken up in one's own words."""
    noted = [(name, shown.known.values.get(name, "")) for name in NOTED]
    for name, value in noted:
        if value:
            sheet.labelled(NOTED_AS[name], value)
    if any(value for _, value in noted):
        sheet.blank()
