"""The form as lines of a list: headings, a label and a value on each line, long values on several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from arrow import Arrow
from rich.style import Style
from textual.strip import Strip

from tui import cells, wording
from tui.form_fields import FIELDS, Field, Part, Subject
from tui.look import Look
from tui.widgets.line import Parts
from tui.widgets.ranked_list import ListLine

LABEL: Final = 16
"""Cells before a value: the bar that marks where one is, a blank, the label."""
LONGEST: Final = 200
"""Lines of a value that are shown."""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A field of a subject, and the first line of what it says."""

    field: Field
    subject: Subject
    value: str


FormListLine: TypeAlias = ListLine[FormLine]


def subject_id(subject: Subject, field: Field) -> str:
    """What the cursor remembers of a line: whose field it is, and which."""
    return f"{subject.of(field.part).id} {field.key}"


def lines_of(
    subject: Subject, people: Sequence[Subject], now: Arrow, width: int, *, writing: str = "", height: int = 1
) -> list[FormListLine]:
    """All lines of the page; the field with the id `writing` has `height` empty ones to write on.

    A `subject` without an application is a person alone.
    """
    if subject.application is None:
        return [
            ListLine(text=wording.name_of(subject.contact)),
            *_group(subject, Part.PERSON, now, width, writing, height),
        ]
    lines: list[FormListLine] = [ListLine(text="Application")]
    lines += _group(subject, Part.APPLICATION, now, width, writing, height)
    lines.append(ListLine())
    if subject.interview is None:
        return [*lines, ListLine(text="No interview yet: a in the list adds one")]
    lines.append(ListLine(text="Interview, cancelled" if subject.interview.cancelled else "Interview"))
    lines += _group(subject, Part.INTERVIEW, now, width, writing, height)
    for person in people:
        lines += [ListLine(), ListLine(text=wording.name_of(person.contact))]
        lines += _group(person, Part.PERSON, now, width, writing, height)
    if not people:
        lines += [ListLine(), ListLine(text="Nobody is noted for this interview; a adds who you met")]
    return lines


def _group(
    subject: Subject, part: Part, now: Arrow, width: int, writing: str, height: int
) -> Iterator[FormListLine]:
    alone = subject.application is None
    for field in FIELDS:
        if field.part is not part or (field.alone and not alone) or (field.is_choice and alone):
            continue
        id_ = subject_id(subject, field)
        if id_ == writing:
            values = [""] * height
        else:
            values = cells.wrap(field.shown(subject, now), max(width - LABEL - 1, 8))[:LONGEST] or [""]
        yield ListLine(id=id_, payload=FormLine(field, subject, values[0]))
        for more in values[1:]:
            yield ListLine(payload=FormLine(field, subject, more))


class FormPainter:
    """Draws the page."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def paint(self, line: FormListLine, width: int, *, here: bool, focused: bool) -> Strip:
        """A heading, a field, or a further line of one."""
        look, shown = self.look, line.payload
        if shown is None:
            return cells.strip([(" ", Style()), (cells.cut(line.text, width - 1), look.strong)], width)
        label = cells.left(shown.field.label if line.id else "", LABEL - 2)
        parts: Parts = [
            (look.glyphs.here if here else " ", look.accent if focused else look.quiet),
            (" ", Style()),
            (label, look.strong if here else look.quiet),
            (cells.cut(shown.value, max(width - LABEL - 1, 0)), look.strong if here else look.plain),
        ]
        return cells.strip(parts, width)
