"""The questions that several keys ask: for a day, for a reason."""

from collections.abc import Callable
from functools import partial

from data.desk import Said
from data.errors import UsageProblem
from data.records import When
from data.when import parse_when
from tui.screens.base import BaseScreen
from tui.widgets.question import Question

DAY_NOTE = "A day, with a time if it matters: tomorrow, next tue 14:00, 4 dec, in 3 days."
NO_DAY_NOTE = "Enter alone: they named no day."
REASON_NOTE = "A few words for later; enter alone gives no reason."


class Asking(BaseScreen):
    """Each question ends in one desk verb; where that fails the question stays, with the sentence under it."""

    def ask_day(self, label: str, then: Callable[[When], Said], kind: str) -> None:
        """Ask for a day, echoed in full before it is taken."""

        def taken(when: When | None) -> Said:
            if when is None:
                raise UsageProblem("A day is needed here; esc leaves it as it is.")
            return then(when)

        self._ask_day(label, taken, kind, DAY_NOTE, needed=True)

    def ask_day_if_any(self, label: str, then: Callable[[When | None], Said], kind: str) -> None:
        """As `ask_day`, but an empty line means that no day was named."""
        self._ask_day(label, then, kind, NO_DAY_NOTE, needed=False)

    def _ask_day(
        self, label: str, then: Callable[[When | None], Said], kind: str, note: str, *, needed: bool
    ) -> None:
        def take(line: str) -> None:
            when = parse_when(line, self.now).when if line or needed else None
            self.record(partial(then, when))

        def echo(line: str) -> str:
            typed = parse_when(line, self.now)
            return " ".join(part for part in (typed.echo, typed.warning) if part)

        self.ask(Question(label=label, then=take, echo=echo, kind=kind, note=note))

    def ask_reason(self, label: str, then: Callable[[str], Said], enter: str = "take") -> None:
        """Ask why, in a few words or none; `enter` is what the footer calls the key that takes it."""

        def take(reason: str) -> None:
            self.record(partial(then, reason))

        hints = (("enter", enter), ("esc", "leave it"))
        self.ask(Question(label=f"{label}, because", then=take, kind="reason", note=REASON_NOTE, hints=hints))
