"""The questions that several keys ask: for a day, for a reason, for a few words."""

from collections.abc import Callable
from functools import partial
from typing import Final

from data.desk import Said
from data.errors import UsageProblem
from data.records import When
from data.when import parse_when
from tui.screens.base import BaseScreen
from tui.widgets.question import Question

DAY_NOTE: Final = "A day, with a time if it matters: tomorrow, next tue 14:00, 4 dec, in 3 days."
NO_DAY_NOTE: Final = "Enter alone: they named no day."
REASON_NOTE: Final = "A few words for later; enter alone gives no reason."


class Asking(BaseScreen):
    """Each question ends in one desk verb; where that fails the question stays, with the sentence under it."""

    def ask_day(self, label: str, then: Callable[[When], Said], kind: str) -> None:
        """Ask for a day, echoed in full before it is taken."""

        def taken(when: When | None) -> None:
            if when is None:
                raise UsageProblem("A day is needed here; esc leaves it as it is.")
            self.record(partial(then, when))

        self._ask_day(label, taken, kind, DAY_NOTE, needed=True)

    def ask_day_if_any(self, label: str, then: Callable[[When | None], Said], kind: str) -> None:
        """As `ask_day`, but an empty line means that no day was named."""
        self._ask_day(label, lambda when: self.record(partial(then, when)), kind, NO_DAY_NOTE, needed=False)

    def ask_day_first(self, label: str, then: Callable[[When | None], None], kind: str) -> None:
        """As `ask_day_if_any`, where another question follows: nothing is recorded yet."""
        self._ask_day(label, then, kind, NO_DAY_NOTE, needed=False)

    def _ask_day(
        self, label: str, then: Callable[[When | None], object], kind: str, note: str, *, needed: bool
    ) -> None:
        def take(line: str) -> None:
            then(parse_when(line, self.now).when if line or needed else None)

        def echo(line: str) -> str:
            typed = parse_when(line, self.now)
            return " ".join(part for part in (typed.echo, typed.warning) if part)

        self.ask(Question(label=label, then=take, echo=echo, kind=kind, note=note))

    def ask_reason(
        self, label: str, then: Callable[[str], Said], enter: str = "take", value: str = ""
    ) -> None:
        """Ask why, in a few words or none; `value` stands there already, ready to take.

        `enter` is what the footer calls the key that takes it.
        """
        self.ask_words(
            f"{label}, because",
            lambda reason: self.record(partial(then, reason)),
            "reason",
            REASON_NOTE,
            enter,
            value,
        )

    def ask_words(
        self,
        label: str,
        then: Callable[[str], object],
        kind: str,
        note: str,
        enter: str = "take",
        value: str = "",
    ) -> None:
        """Ask for a few words or none."""

        def take(line: str) -> None:
            then(line)

        hints = (("enter", enter), ("esc", "leave it"))
        self.ask(Question(label=label, then=take, kind=kind, note=note, hints=hints, value=value))
