"""The result of a drill: how many were right, each call, the drills before, and the takes beside them."""

from typing import Final

from data.moments import instant
from data.records import Drill, Table
from tui import days
from tui.commands import Needs, Scope, bindings_in
from tui.screens.drill_result_sheet import ResultShown, nothing, write_result
from tui.screens.one_of_several import OneOfSeveral
from tui.widgets.line import Parts

DRILLS: Final[frozenset[Table]] = frozenset({"drills"})
"""What is taken back on this screen."""


class DrillResultScreen(OneOfSeveral):
    """One drill, and the way to the others.

    `just_now`: it has just ended. With a `problem` it could not be stored, and is shown all the same.
    """

    SCOPE = Scope.DRILLED
    BINDINGS = bindings_in(Scope.DRILLED)

    def __init__(self, drill: Drill, *, problem: str = "", just_now: bool = False) -> None:
        super().__init__(just_now=just_now)
        self.drill = drill
        self.script_id = drill.script_id
        self.problem = problem
        self._kept: tuple[Drill, ...] = ()
        """All of them, oldest first; those that had no script yet among them."""
        self._index = -1
        """Which of them it is; -1 where it isn't kept."""

    def on_mount(self) -> None:
        """Show it; why it could not be stored, if so."""
        self.refetch()
        if self.problem:
            self.complain(f"This drill could not be kept. {self.problem}")

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # there is only this one
        """The drills and takes as they are now."""
        self._kept = self.desk.drills(self.script_id, self.drill.interview_id)
        self._index = next((at for at, one in enumerate(self._kept) if one.id == self.drill.id), -1)
        shown = self._shown()
        self.pane.show((lambda sheet: write_result(sheet, shown)) if shown else nothing)

    def _shown(self) -> ResultShown | None:
        if not self._is_there:
            return None
        script = self.desk.documents().scripts.get(self.script_id)
        return ResultShown(
            drill=self.drill,
            limits=self.desk.rules.limits,
            scores=self.desk.drill_scores(self.script_id, self.drill.interview_id),
            here=self._index,
            takes=self.desk.takes(script.id) if script else (),
            limit=script.limit if script else 0.0,
        )

    @property
    def index(self) -> int:
        """Which of the drills is shown; -1 where it isn't kept."""
        return self._index

    @property
    def count(self) -> int:
        """How many drills there are."""
        return len(self._kept)

    @property
    def _is_there(self) -> bool:
        return bool(self.problem) or self._index >= 0

    def title_parts(self) -> tuple[Parts, Parts]:
        """Which drill, its number, and when."""
        look = self.look
        words = f"Drill {self._index + 1} of {len(self._kept)}" if self._index >= 0 else "Drill"
        when = days.day_and_time(instant(self.drill.at), self.now)
        number = f"drill {self.drill.seed} {look.glyphs.between} {when}"
        return [(words, look.strong)], [(number, look.quiet)]

    # --- which keys are live

    def has(self, need: Needs) -> bool:
        """Whether there is one to throw away."""
        return self._is_there if need is Needs.DELETABLE else super().has(need)

    # --- what is done

    async def action_again(self) -> None:
        """Other calls."""
        from tui.navigation import drill_again

        if not self.is_calm:
            await drill_again(self, self.drill.interview_id, self.script_id)

    async def action_same_again(self) -> None:
        """The same calls."""
        from tui.navigation import drill_again

        await drill_again(self, self.drill.interview_id, self.script_id, self.drill.seed)

    def go(self, index: int) -> None:
        """That drill."""
        self.drill = self._kept[index]
        self.refetch()
        self.refresh_frame()

    def action_undo(self) -> None:
        """Take back what was done with the drills; what else was done isn't seen here."""
        self.act(lambda: self.desk.undo(DRILLS, self.drill.interview_id))

    def action_redo(self) -> None:
        """Do it again."""
        self.act(lambda: self.desk.redo(DRILLS, self.drill.interview_id))

    def action_throw_away(self) -> None:
        """This drill."""
        unkept, self.problem = self.problem and self._index < 0, ""
        if unkept:
            self.refetch()
            self.say("It was not kept, and now it is gone.")
        else:
            self.act(lambda: self.desk.throw_drill_away(self.drill.id))
