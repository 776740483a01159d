"""Undo in a script: typing, limits and changes of the desk step by step, and behind them what is older."""

from collections.abc import Callable
from typing import Final, NamedTuple

from msgspec.structs import replace

from data.desk import Said
from data.records import Script, Table
from tui.screens.script_measured import ScriptMeasured

HERE: Final[frozenset[Table]] = frozenset({"scripts", "takes", "drills"})
"""What is taken back in a script; all else is taken back in the list."""


class _Step(NamedTuple):
    """A limit that was changed, or the entry of a change of the desk.

    `typed` is how many steps of typing there were, which gives the order.
    """

    typed: int
    limit: float = 0
    entry: str = ""

    def opposite(self, limit: float) -> "_Step":
        """The step back from it; `limit` is the one before it."""
        return self._replace(limit=limit) if self.limit else self


class ScriptUndo(ScriptMeasured):
    """`u` takes back what was done here last; with nothing left here it names the desk's newest change first."""

    _steps: tuple[_Step, ...] = ()
    _undone: tuple[_Step, ...] = ()
    _desk_is_next = False
    _redo_ended = False
    _stepped_to: str | None = None
    """The text that undo, redo or an editor put there: it is not typed."""
    _passing = ""
    """What was said of a step; the next letter makes it untrue."""

    @property
    def _typed_steps(self) -> int:
        return len(self.area.history.undo_stack)

    def open_script(self, script: Script) -> None:
        """Nothing of the one before can be taken back any more but by the desk."""
        super().open_script(script)
        self._steps = self._undone = ()
        self._stepped_to = None
        self.unsay()

    def text_changed(self) -> None:
        """What was typed comes first now, and what was taken back before stays so."""
        if self.area.text != self._stepped_to:
            self._stepped_to = None
            self._changed()
            if self._said[0] == self._passing:
                self.unsay()
        super().text_changed()

    def record(self, verb: Callable[[], Said]) -> Said:
        """As everywhere; what the line says that u takes back, it takes back."""
        said = super().record(verb)
        if said.undoable:
            self.desk_did()
            self._passing = self._said[0]
        return said

    def desk_did(self) -> None:
        """The desk's newest change was made here, just now."""
        entry = self.desk.would_undo(HERE, self.interview_id)
        self._changed()
        self.area.history.checkpoint()  # what is typed from now on is a step of its own
        if entry is not None:
            self._steps = (*self._steps, _Step(self._typed_steps, entry=entry.id))

    def put_text(self, text: str) -> None:
        """A whole new text, as one step and one change."""
        self.keeper.begin()
        self._changed()
        self.area.history.checkpoint()
        self.area.replace(text, self.area.document.start, self.area.document.end)
        self.area.history.checkpoint()
        self._stepped_to = self.area.text

    def say_step(self, text: str) -> None:
        """Say what is true until the next letter."""
        self.say(text)
        self._passing = text

    def _changed(self) -> None:
        """A new change: it comes first, what was taken back before can't come again."""
        self.area.forget_undone()
        self._undone, self._desk_is_next, self._redo_ended = (), False, True

    # --- the limit

    def change_limit(self, limit: float) -> None:
        """Another limit, stored with the script. AfterwordError when it can't be."""
        if limit == self.limit or not self.store():
            return
        step = _Step(self._typed_steps, self.limit)
        self._set_limit(limit)
        self._changed()
        self.area.history.checkpoint()
        self._steps = (*self._steps, step)
        self.say_step(f"The limit is {limit:g} s now. u takes it back.")

    def _set_limit(self, limit: float) -> None:
        script = self.keeper.document
        # one that isn't stored yet takes it along when it is
        changed = self.desk.set_limit(script, limit) if script.revision else replace(script, limit=limit)
        self.keeper.document = changed
        self.refetch()

    # --- undo

    def action_text_undo(self) -> None:
        """Typing, a limit or a change of the desk, whichever was last; then the desk."""
        if self._steps and self._steps[-1].typed >= self._typed_steps and not self._desk_is_next:
            self._undo_step(self._steps[-1])
        elif self._typed_steps and not self._desk_is_next:
            self.area.undo()
            self._after_step("Took back the last change of the text.")
        elif self.store():
            self._undo_older()

    def _undo_step(self, step: _Step) -> None:
        was = self.limit
        if step.limit:
            done = self._step_limit(step.limit)
        else:
            entry = self.desk.would_undo(HERE, self.interview_id) if self.store() else None
            if entry is None or entry.id != step.entry:
                self._undo_older()  # another session was quicker
                return
            done = self._desk_step(self.desk.undo)
        if done:
            self._steps, self._undone = self._steps[:-1], (*self._undone, step.opposite(was))

    def _undo_older(self) -> None:
        """Nothing that was done here is left: what is older is named first."""
        entry = self.desk.would_undo(HERE, self.interview_id)
        if entry is not None and not self._desk_is_next:
            self._desk_is_next = True
            self.say_step(f"Nothing typed here is left to take back. u again undoes: {entry.sentence}.")
            return
        if entry is not None and any(
            (one.id, one.before) == (self.keeper.document.id, None) for one in entry.changes
        ):
            self._type_all_again()
        self._desk_is_next = self._desk_step(self.desk.undo)

    def _type_all_again(self) -> None:
        """Before the script itself goes: redo should bring it back with its words, not as an empty page."""
        while self.area.history.redo_stack:
            self.area.redo()
        self._stepped_to = self.area.text
        self.keeper.typed(self.area.text)
        self.store()

    def action_text_redo(self) -> None:
        """What was last taken back here; then the desk."""
        if self._undone and self._undone[-1].typed == self._typed_steps:
            step, was = self._undone[-1], self.limit
            if self._step_limit(step.limit) if step.limit else self._desk_step(self.desk.redo):
                self._undone, self._steps = self._undone[:-1], (*self._steps, step.opposite(was))
        elif self.area.history.redo_stack:
            self.area.redo()
            self._after_step("Changed it again.")
        elif self._redo_ended:
            self.say_step("There is nothing to redo.")
        else:
            self._desk_step(self.desk.redo)

    def _after_step(self, words: str) -> None:
        self._stepped_to = self.area.text
        self.say_step(words)

    def _step_limit(self, limit: float) -> bool:
        done = self.try_to(lambda: self._set_limit(limit))
        if done:
            self.say_step(f"The limit is {limit:g} s again.")
        return done

    def _desk_step(self, verb: Callable[[frozenset[Table], str], Said]) -> bool:
        """One step of the desk, whether it was done; where it takes a script away or brings one, that is followed."""
        newest = self.desk.store.newest()

        def stepped() -> Said:
            before = set(self.desk.documents().scripts)
            said = verb(HERE, self.interview_id)
            scripts = self.desk.documents().scripts
            back = sorted(set(scripts) - before)
            if back and scripts[back[0]].interview_id == self.interview_id:
                self.open_script(scripts[back[0]])
            elif self.keeper.document.revision and self.keeper.document.id not in scripts:
                self.open_script(self.desk.script(self.interview_id))
            return said

        if not self.store() or not self.try_to(lambda: super(ScriptUndo, self).record(stepped)):
            return False
        self._passing = self._said[0]
        done = self.desk.store.newest() != newest
        self._redo_ended = self._redo_ended and not done
        return done
