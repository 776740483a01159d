"""What every part of a call shows: at one side whom and what to do, at the other what to say, word for word."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.containers import Container

from data.coaching import Coaching
from data.steps import Step
from data.when import TypedWhen
from tui import days
from tui.call_message import message_of
from tui.commands import Needs
from tui.details.call import CallTold, whom, write_words
from tui.screens.base import BaseScreen
from tui.screens.moving import MovingKeys
from tui.screens.paned import WIDE
from tui.screens.step_actions import StepActions
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet

NARROW: Final = 72
"""Cells below which what to say is no longer shown under the coach, but in its place."""
AROUND: Final = 4
"""Lines of a screen that are title, what was said and hints; one is spare."""


class CallFrame(MovingKeys):
    """A call for `told.step`, with the coach and what to say."""

    DOING: ClassVar[str] = "Call"
    LEAST_WORDS: ClassVar[int] = 8
    """Lines that belong to what one says, under the coach."""

    def __init__(self, told: Coaching) -> None:
        super().__init__()
        self.told = told
        self.message = message_of(self.desk, told)
        self.coach = Pane(self.look, id="coach")
        self.words = Pane(self.look, id="words")

    def compose_body(self) -> ComposeResult:
        """The coach, and beside or under it the words."""
        with Container(id="call"):
            yield self.coach
            yield self.words

    def on_mount(self) -> None:
        """The keys that scroll go to the coach."""
        self.set_focus(self.coach, scroll_visible=False)
        self.draw()

    # --- what is shown

    @property
    def at_machine(self) -> bool:
        """Whether a machine speaks."""
        return False

    @property
    def follow_up(self) -> Step:
        """What the call is for."""
        return self.told.step

    @property
    def application_id(self) -> str:
        """Whose call it is."""
        return self.follow_up.application.id if self.follow_up.application else ""

    def shown(self) -> CallTold:
        """All of it, as it is now."""
        row = self.desk.rules.by_phone
        return CallTold(self.told, self.message, row.advice if row else (), self.now)

    def write_coach(self, sheet: Sheet) -> None:
        """What stands at the coach's side; a subclass says what."""

    def draw(self) -> None:
        """Write both sheets; under one another the coach takes what it needs, and leaves the words their lines."""
        shown = self.shown()
        self.words.show(lambda sheet: write_words(sheet, shown, at_machine=self.at_machine))
        self.coach.show(self.write_coach)
        self.fit()

    def fit(self) -> None:
        """Part the height between the two where they stand under one another."""
        width, height = self.app.size.width, self.app.size.height
        if width >= WIDE:
            self.coach.styles.height = "1fr"
            return
        sheet = Sheet(width - 2, self.look)
        self.write_coach(sheet)
        alone = not self.words_beside(width)
        most = height - AROUND - (0 if alone else self.LEAST_WORDS)
        self.coach.styles.height = "1fr" if alone else max(min(len(sheet.lines), most), 3)

    def words_beside(self, width: int) -> bool:
        """Whether what to say is in view together with the coach on so wide a terminal."""
        return width >= NARROW

    def on_resize(self) -> None:
        """Beside the coach the words have a rule."""
        width = self.app.size.width
        self.words.ruled = width >= WIDE
        self.set_class(not self.words_beside(width), "-one")
        self.draw()
        self.call_after_refresh(self.refresh_frame)

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # there is no cursor here
        """Read it afresh; where it can't be rung for any more, one sentence on the screen below."""
        if not self.read_again():
            return
        self.message = message_of(self.desk, self.told)
        self.draw()

    def read_again(self) -> bool:
        """What is told now; False where there is no call any more. A subclass says how."""
        return True

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whom one rings."""
        look = self.look
        between = (f" {look.glyphs.between} ", look.quiet)
        parts: Parts = [(self.DOING, look.strong)]
        for number, words in enumerate(whom(self.told)):
            parts += [between, (words, look.strong if number == 0 else look.plain)]
        return parts, []

    def echo_there(self, typed: TypedWhen) -> str:
        """What was understood, in their zone and in one's own."""
        words = days.in_full(typed.at, self.now) if typed.has_time else days.in_full_day(typed.at)
        return "; ".join(filter(None, (words, typed.warning)))

    # --- moving

    @property
    def moved(self) -> Pane:
        """The sheet that has the keys."""
        return self.words if self.words.has_focus else self.coach

    def has(self, need: Needs) -> bool:
        """What can be scrolled, and gone to."""
        match need:
            case Needs.LINE:
                return self.moved.overflows
            case Needs.PANE:
                return self.words.has_focus or not self.words_beside(self.size.width) or self.words.overflows
            case _:
                return super().has(need)

    def action_pane(self) -> None:
        """The keys go to the other sheet, which is shown then."""
        self.go_pane(words=not self.words.has_focus)

    def go_pane(self, *, words: bool) -> None:
        """The keys go to the words, or to the coach."""
        self.set_class(words, "-words")
        self.call_after_refresh(self.set_focus, self.words if words else self.coach, scroll_visible=False)
        self.set_focus(self.words if words else self.coach, scroll_visible=False)
        self.call_after_refresh(self.refresh_frame)

    # --- leaving

    def leave_call(self, words: str, *, problem: bool = False, step: Step | None = None) -> None:
        """Back to where one came from, which says `words`; the cursor goes to `step`."""
        if self.app.screen is not self:
            return
        self.app.pop_screen()
        below = self.app.screen
        if step is not None and isinstance(below, StepActions):
            below.stand_on(step)
        if isinstance(below, BaseScreen):
            (below.complain if problem else below.say)(words)
