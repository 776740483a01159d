"""Undo in a text: typing, settings and changes of the desk step by step, and behind them what is older."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple, TypeAlias

from data.desk import Said
from data.records import Table
from data.text_kinds import Written
from tui.screens.text_writing import TextWriting

Turn: TypeAlias = Callable[[], "Turn | None"]
"""Takes a step back or does it again, and gives the way back from there; None where it couldn't."""

_Verb: TypeAlias = Callable[[frozenset[Table], str], Said]


class _Step(NamedTuple):
    """The way back from a setting that was changed, or the entry of a change of the desk.

    `typed` is how many steps of typing there were, which gives the order.
    """

    typed: int
    turn: Turn | None = None
    entry: str = ""


class TextUndo(TextWriting[Written]):
    """`u` takes back what was done here last; with nothing left here it names the desk's newest change first."""

    UNDONE_HERE: ClassVar[frozenset[Table]]
    """The tables whose changes are taken back here; all else is taken back in the list."""
    _steps: tuple[_Step, ...] = ()
    _undone: tuple[_Step, ...] = ()
    _desk_is_next = False
    _redo_ended = False
    _stepped_to: str | None = None
    """The text that undo, redo or an editor put there: it is not typed."""
    _passing = ""
    """What was said of a step; the next letter makes it untrue."""

    # --- what a subclass fills in

    @property
    def about(self) -> str:
        """The id of the interview, application or contact whose changes are taken back here."""
        raise NotImplementedError

    def newest_text(self) -> Written:
        """What there is to go on with where the open text is gone; an empty one, not stored, where there is none."""
        raise NotImplementedError

    def is_here(self, document: Written) -> bool:
        """Whether that text, brought back, is to be opened."""
        return self.kind.place(document) == self.kind.place(self.keeper.document)

    # --- the steps

    @property
    def _typed_steps(self) -> int:
        return len(self.area.history.undo_stack)

    def open_text(self, document: Written) -> None:
        """Nothing of the one before can be taken back any more but by the desk."""
        super().open_text(document)
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
        entry = self.desk.would_undo(self.UNDONE_HERE, self.about)
        self._did(_Step(self._typed_steps, entry=entry.id) if entry is not None else None)

    def was_set(self, back: Turn) -> None:
        """A setting of the text was changed here, just now; `back` takes it back."""
        self._did(_Step(self._typed_steps, back))

    def _did(self, step: _Step | None) -> None:
        self._changed()
        self.area.history.checkpoint()  # what is typed from now on is a step of its own
        self._steps = (*self._steps, step) if step else self._steps

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

    # --- undo

    def action_text_undo(self) -> None:
        """Typing, a setting or a change of the desk, whichever was last; then the desk."""
        if self._steps and self._steps[-1].typed >= self._typed_steps and not self._desk_is_next:
            self._undo_step(self._steps[-1])
        elif self._typed_steps and not self._desk_is_next:
            self.area.undo()
            self._after_step("Took back the last change of the text.")
        elif self.store():
            self._undo_older()

    def _undo_step(self, step: _Step) -> None:
        if step.turn is None:
            entry = self.desk.would_undo(self.UNDONE_HERE, self.about) if self.store() else None
            if entry is None or entry.id != step.entry:
                self._undo_older()  # another session was quicker
                return
        if opposite := self._turned(step, self.desk.undo):
            self._steps, self._undone = self._steps[:-1], (*self._undone, opposite)

    def _turned(self, step: _Step, verb: _Verb) -> _Step | None:
        """Take `step` back or do it again, at the desk by `verb`; the step back from there."""
        if step.turn is None:
            return step if self._desk_step(verb) else None
        back = step.turn()
        return step._replace(turn=back) if back else None

    def _undo_older(self) -> None:
        """Nothing that was done here is left: what is older is named first."""
        entry = self.desk.would_undo(self.UNDONE_HERE, self.about)
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
        """Before the text itself goes: redo should bring it back with its words, not as an empty page."""
        while self.area.history.redo_stack:
            self.area.redo()
        self._stepped_to = self.area.text
        self.keeper.typed(self.area.text)
        self.store()

    def action_text_redo(self) -> None:
        """What was last taken back here; then the desk."""
        if self._undone and self._undone[-1].typed == self._typed_steps:
            if opposite := self._turned(self._undone[-1], self.desk.redo):
                self._undone, self._steps = self._undone[:-1], (*self._steps, opposite)
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

    def _desk_step(self, verb: _Verb) -> bool:
        """One step of the desk, whether it was done; where it takes a text away or brings one, that is followed."""
        newest = self.desk.store.newest()

        def stepped() -> Said:
            before = set(self.kind.all_of(self.desk.documents()))
            said = verb(self.UNDONE_HERE, self.about)
            texts = self.kind.all_of(self.desk.documents())
            back = sorted(set(texts) - before)
            if back and self.is_here(texts[back[0]]):
                self.open_text(texts[back[0]])
            elif self.keeper.document.revision and self.keeper.document.id not in texts:
                self.open_text(self.newest_text())
            return said

        if not self.store() or not self.try_to(lambda: super(TextUndo, self).record(stepped)):
            return False
        self._passing = self._said[0]
        done = self.desk.store.newest() != newest
        self._redo_ended = self._redo_ended and not done
        return done
