"""Undo in a script: typing and its limit step by step, and behind them the changes of the desk."""

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from data.desk import Said
from data.errors import AfterwordError
from data.records import Script
from tui.screens.script_measured import ScriptMeasured


class _LimitStep(NamedTuple):
    """A limit that was changed. `typed` is how many steps of typing there were, which gives the order."""

    typed: int
    limit: float


class ScriptUndo(ScriptMeasured):
    """`u` takes back what was done here last; with nothing left here it names the desk's newest change first."""

    _limits: tuple[_LimitStep, ...] = ()
    _undone: tuple[_LimitStep, ...] = ()
    _desk_is_next = False

    @property
    def _typed_steps(self) -> int:
        return len(self.area.history.undo_stack)

    def open_script(self, script: Script) -> None:
        """Nothing of the one before can be taken back any more but by the desk."""
        super().open_script(script)
        self._limits = self._undone = ()

    def text_changed(self) -> None:
        """What was typed comes first now."""
        self._desk_is_next = False
        super().text_changed()

    def record(self, verb: Callable[[], Said]) -> Said:
        """As everywhere; what the line says that u takes back, it takes back."""
        said = super().record(verb)
        self._desk_is_next = said.undoable
        return said

    # --- the limit

    def change_limit(self, limit: float) -> None:
        """Another limit, stored with the script. AfterwordError when it can't be."""
        if limit == self.limit or not self.store():
            return
        step = _LimitStep(self._typed_steps, self.limit)
        self._set_limit(limit)
        self.area.history.checkpoint()  # what is typed from now on is a step of its own
        self._limits, self._undone, self._desk_is_next = (*self._limits, step), (), False
        self.say(f"The limit is {limit:g} s now. u takes it back.")

    def _set_limit(self, limit: float) -> None:
        script = self.keeper.script
        # one that isn't stored yet takes it along when it is
        changed = self.desk.set_limit(script, limit) if script.revision else replace(script, limit=limit)
        self.keeper.script = changed
        self.refetch()

    # --- undo

    def action_text_undo(self) -> None:
        """Typing or a limit, whichever was last; then the desk."""
        if self._desk_is_next:
            self._desk_step(self.desk.undo)
        elif self._limits and self._limits[-1].typed >= self._typed_steps:
            *rest, step = self._limits
            self._limits, self._undone = tuple(rest), (*self._undone, step._replace(limit=self.limit))
            self._step_limit(step.limit)
        elif self._typed_steps:
            self.area.undo()
            self.say("Took back what was typed last.")
        elif (entry := self.desk.store.newest()) is not None:
            self._desk_is_next = True
            self.say(f"Nothing typed here is left to take back. u again undoes: {entry.sentence}.")
        else:
            self.say("There is nothing to undo.")

    def action_text_redo(self) -> None:
        """What was last taken back here; then the desk."""
        if self._undone and self._undone[-1].typed == self._typed_steps:
            *rest, step = self._undone
            self._undone, self._limits = tuple(rest), (*self._limits, step._replace(limit=self.limit))
            self._step_limit(step.limit)
        elif self.area.history.redo_stack:
            self.area.redo()
            self.say("Typed it again.")
        else:
            self._desk_step(self.desk.redo)

    def _step_limit(self, limit: float) -> None:
        try:
            self._set_limit(limit)
        except AfterwordError as error:
            self.complain(error.sentence)
        else:
            self.say(f"The limit is {limit:g} s again.")

    def _desk_step(self, verb: Callable[[], Said]) -> None:
        """One step of the desk; where that takes the open script away, or brings one back, it is followed."""

        def stepped() -> Said:
            before = set(self.desk.documents().scripts)
            said = verb()
            scripts = self.desk.documents().scripts
            back = sorted(set(scripts) - before)
            if back and scripts[back[0]].interview_id == self.interview_id:
                self.open_script(scripts[back[0]])
            elif self.keeper.script.revision and self.keeper.script.id not in scripts:
                self.open_script(self.desk.script(self.interview_id))
            return said

        if self.store() and self.act(stepped):
            self._desk_is_next = True
