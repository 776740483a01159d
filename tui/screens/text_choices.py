"""What a text can begin with: a template, a copy of another text, an empty page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, TypeAlias

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.strip import Strip

from tui import cells
from tui.commands import Needs, Scope, bindings_in
from tui.commands.text_choices import NUMBERS
from tui.look import Look
from tui.screens.moving import MovingKeys
from tui.screens.paned import WIDE
from tui.widgets.line import Parts, fit, parts_width
from tui.widgets.pane import Pane
from tui.widgets.ranked_list import ListLine, RankedList
from tui.widgets.sheet import Sheet

KEY = 3
"""Cells of the key that takes a line."""
TITLE = 24
"""Cells of its title."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One beginning; `why` is the line that says when it fits, or whose it was.

    Without a `key` it gets the next digit that is free. `own`: it is a file of the person's own.
    """

    id: str
    title: str
    why: str
    text: str
    key: str = ""
    own: bool = False

    @property
    def words(self) -> str:
        """When it fits; and that it is the person's own."""
        return ": ".join(filter(None, ("yours" if self.own else "", self.why)))


EMPTY_KEY = "0"
"""The key of an empty page."""


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Some beginnings under one heading."""

    heading: str
    choices: tuple[Choice, ...]


ChoiceLine: TypeAlias = ListLine[Choice]
Taken: TypeAlias = Callable[[Choice], None]
Changed: TypeAlias = Callable[[Choice], tuple[ChoiceGroup, ...] | None]
"""Lets the person change what a text can begin with; the choices as they are then, None where nothing was changed."""


class ChoicesScreen(MovingKeys):
    """A list and, beside or under it, the text one would begin with. It opens on the one with the id `suggested`.

    `left` is called after it was left without taking anything. With `change` some of them can be changed.
    `told` says what can't be read of what there is to begin with.
    """

    SCOPE = Scope.CHOICES
    UNDOES = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *(each for each in bindings_in(Scope.CHOICES) if each.key not in NUMBERS),  # type: ignore[union-attr]
        *(Binding(key, f"take_number('{key}')", show=False, priority=True) for key in NUMBERS),
    ]

    def __init__(
        self,
        groups: tuple[ChoiceGroup, ...],
        suggested: str,
        take: Taken,
        left: Callable[[], None] | None = None,
        change: Changed | None = None,
        told: Callable[[], str] = str,
    ) -> None:
        super().__init__()
        self._told_of_choices = told
        self._change = change
        self._take = take
        self._left = left
        self.ranked: RankedList[Choice] = RankedList(ChoicePainter(self.look), id="choices")
        self.pane = Pane(self.look, id="begins-with")
        self._lines = _lines(groups)
        self._suggested = suggested

    def compose_body(self) -> ComposeResult:
        """The list and the text."""
        with Container(id="choosing"):
            yield self.ranked
            yield self.pane

    def on_mount(self) -> None:
        """On the one that fits how things stand."""
        self.ranked.show(self._lines, go_to=self._suggested)
        self.set_focus(self.ranked, scroll_visible=False)
        self._show_text()
        if problem := self._told_of_choices():
            self.complain(problem)

    def on_resize(self) -> None:
        """A rule parts the two where they stand side by side."""
        self.pane.ruled = self.size.width >= WIDE
        self.call_after_refresh(self.pane.on_resize)

    def title_parts(self) -> tuple[Parts, Parts]:
        """What is asked."""
        return [("Begin with", self.look.strong)], [("nothing you have is written over", self.look.quiet)]

    @property
    def moved(self) -> RankedList[Choice]:
        """The list."""
        return self.ranked

    def has(self, need: Needs) -> bool:
        """There is always a line."""
        if need is Needs.CHANGEABLE:
            return bool(self._change and self.ranked.selected and self.ranked.selected.text)
        return need is Needs.LINE or super().has(need)

    @on(RankedList.Moved)
    def _show_text(self) -> None:
        choice = self.ranked.selected
        self.refresh_frame()
        self.pane.show((lambda sheet: _write_text(sheet, choice)) if choice else None)

    # --- taking one

    @on(RankedList.Opened)
    def action_take(self) -> None:
        """The one the cursor stands on."""
        if choice := self.ranked.selected:
            self.app.pop_screen()
            self._take(choice)

    def action_take_number(self, key: str) -> None:
        """The one with that key."""
        for line in self._lines:
            if line.payload is not None and line.payload.key == key:
                self.ranked.go_to(line.id)
                self.action_take()
                return

    def action_change(self) -> None:
        """The one the cursor stands on is changed for all letters to come."""
        choice, change = self.ranked.selected, self._change
        if choice is None or change is None:
            return

        def changed() -> None:
            before = self._told_of_choices()
            groups = change(choice)
            if groups is None:
                self.say("It came back as it was.")
                return
            self._lines = _lines(groups)
            self.ranked.show(self._lines, go_to=choice.id)
            self._show_text()
            self._say_changed(choice, before)

        self.try_to(changed)

    def _say_changed(self, choice: Choice, before: str) -> None:
        """What became of it; or what can't be read now that could be `before`."""
        now = next((one.payload for one in self._lines if one.payload and one.id == choice.id), None)
        problem = self._told_of_choices()
        if problem and problem != before:
            self.complain(problem)
        elif now is not None and now.own:
            self.say(f"“{now.title}” begins so from now on; it is a file of your own.")
        else:
            again = "; ours stands there again" if now is not None else ""
            self.say(f"Your own “{choice.title}” is gone{again}.")

    def action_back(self) -> None:
        """Without any."""
        super().action_back()
        if self._left:
            self._left()


def _lines(groups: tuple[ChoiceGroup, ...]) -> list[ChoiceLine]:
    """Headings and choices; nine of them have a digit."""
    digits = iter("123456789")
    lines: list[ChoiceLine] = []
    for group in groups:
        lines += [ListLine(), ListLine(text=group.heading)] if lines else [ListLine(text=group.heading)]
        for each in group.choices:
            choice = each if each.key else replace(each, key=next(digits, ""))
            lines.append(ListLine(id=choice.id, payload=choice))
    return lines


def _write_text(sheet: Sheet, choice: Choice) -> None:
    if choice.text:
        sheet.line([(choice.title, sheet.look.strong)])
        sheet.paragraph(choice.words, sheet.look.quiet)
        sheet.blank()
        sheet.paragraph(choice.text, most=200)
    else:
        sheet.paragraph("Nothing: you write it yourself.", sheet.look.quiet)


class ChoicePainter:
    """Draws one choice a line: its key, its title, when it fits."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def paint(self, line: ChoiceLine, width: int, *, here: bool, focused: bool) -> Strip:  # noqa: ARG002  # one list
        """One choice, or the heading of some."""
        choice, look = line.payload, self.look
        if choice is None:
            return cells.strip([(" ", Style()), *fit([(line.text, look.quiet)], width - 1)], width)
        title = choice.title if choice.text else choice.why
        parts: Parts = [
            (look.glyphs.here if here else " ", look.accent),
            (cells.left(choice.key, KEY), look.strong),
            (cells.left(title, min(TITLE, width - KEY - 2)), look.strong if here else look.plain),
        ]
        room = width - parts_width(parts) - 1
        if choice.text and room > 0:
            parts.append((f" {cells.cut(choice.words, room)}", look.quiet))
        return cells.strip(parts, width)
