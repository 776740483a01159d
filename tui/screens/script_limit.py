"""The keys of the limit: step by step, or typed."""

from data.limits import LIMITS
from tui.screens.script_undo import ScriptUndo
from tui.typed_limit import step_from, typed_limit
from tui.widgets.question import Question

NOTE = "Seconds or minutes: 45, 1:30, 2 min. Many machines stop after 30, 60, 90, 120 or 180 s."


class ScriptLimit(ScriptUndo):
    """The limit is the script's own: it is stored with it."""

    def action_limit_less(self) -> None:
        """The next shorter step."""
        self._step(-1)

    def action_limit_more(self) -> None:
        """The next longer step."""
        self._step(1)

    def _step(self, way: int) -> None:
        limit = step_from(self.limit, way)
        if limit != self.limit:
            self.try_to(lambda: self.change_limit(limit))
            return
        last, word = (LIMITS[0], "shortest") if way < 0 else (LIMITS[-1], "longest")
        self.say(f"{last} s is the {word} step; l takes any limit.")

    def action_limit(self) -> None:
        """Any limit, typed."""
        self.ask(
            Question(
                label="Limit",
                then=lambda line: self.change_limit(typed_limit(line)),
                echo=lambda line: f"{typed_limit(line):g} s",
                note=NOTE,
                kind="limit",
            )
        )
