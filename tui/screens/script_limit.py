"""The keys of the limit: step by step, or typed."""

from msgspec.structs import replace

from data.limits import LIMITS
from tui.screens.script_measured import ScriptMeasured
from tui.screens.text_undo import Turn
from tui.typed_limit import step_from, typed_limit
from tui.widgets.question import Question

NOTE = "Seconds or minutes: 45, 1:30, 2 min. Many machines stop after 30, 60, 90, 120 or 180 s."


class ScriptLimit(ScriptMeasured):
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

    def change_limit(self, limit: float) -> None:
        """Another limit, stored with the script. AfterwordError when it can't be."""
        if limit == self.limit or not self.store():
            return
        back = self._turn_to(self.limit)
        self._set_limit(limit)
        self.was_set(back)
        self.say_step(f"The limit is {limit:g} s now. u takes it back.")

    def _turn_to(self, limit: float) -> Turn:
        def turn() -> Turn | None:
            was = self.limit
            if not self.try_to(lambda: self._set_limit(limit)):
                return None
            self.say_step(f"The limit is {limit:g} s again.")
            return self._turn_to(was)

        return turn

    def _set_limit(self, limit: float) -> None:
        script = self.keeper.document
        # one that isn't stored yet takes it along when it is
        changed = self.desk.set_limit(script, limit) if script.revision else replace(script, limit=limit)
        self.keeper.document = changed
        self.refetch()
