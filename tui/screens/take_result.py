"""The result of a take: said, cut off or stopped, what was slow, what was learned, and all takes in a chart."""

from collections.abc import Callable
from typing import Final

from data.desk import Said
from data.errors import UsageProblem
from data.moments import instant
from data.records import Reading, Table, Take
from data.rehearsal.analysis import analysed
from data.speech import timed
from data.speech.pace import not_learned
from tui import days
from tui.commands import Needs, Scope, bindings_in
from tui.screens.one_of_several import OneOfSeveral
from tui.screens.take_sheet import TakeShown, nothing, write_take
from tui.widgets.line import Parts

TAKES: Final[frozenset[Table]] = frozenset({"takes"})
"""What is taken back on this screen."""


class TakeResultScreen(OneOfSeveral):
    """One take of a script, and the way to the others. UsageProblem when there is none.

    `just_now`: it has just ended, its text run at `speed`. With a `problem` it could not be stored, and is shown
    all the same.
    """

    SCOPE = Scope.RESULT
    BINDINGS = bindings_in(Scope.RESULT)

    def __init__(
        self,
        script_id: str,
        take: Take | None = None,
        *,
        problem: str = "",
        speed: float = 1.0,
        just_now: bool = False,
    ) -> None:
        super().__init__(just_now=just_now)
        self.script_id = script_id
        self.problem = problem
        self.speed = speed
        self.lost = take if problem else None
        self.takes: tuple[Take, ...] = ()
        self.take: Take | None = take
        self._read(take.id if take else "")
        if self.take is None:
            raise UsageProblem("There is no take of this script yet: r in the script begins one.")
        self.interview_id = self.take.interview_id

    def on_mount(self) -> None:
        """Show it; why it could not be stored, if so."""
        self._draw()
        if self.problem:
            self.complain(f"This take could not be kept. {self.problem}")

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:
        """The takes as they are now."""
        shown = self.take
        self._read(go_to or (shown.id if shown else ""))
        self._draw()

    def _read(self, take_id: str) -> None:
        """All takes, and of them the one with that id; where it is gone the one that has its place now."""
        before = [one.id for one in self.takes]
        self.takes = self.desk.takes(self.script_id)
        if self.lost is not None:
            self.takes = (*self.takes, self.lost)
        known = {one.id: one for one in self.takes}
        if take_id in known or not self.takes:
            self.take = known.get(take_id)
            return
        place = before.index(take_id) if take_id in before else len(before)
        later = [known[one] for one in before[place:] if one in known]
        self.take = later[0] if later else self.takes[-1]

    def _draw(self) -> None:
        shown = self._shown()
        self.pane.show((lambda sheet: write_take(sheet, shown)) if shown else nothing)

    def _shown(self) -> TakeShown | None:
        take = self.take
        if take is None:
            return None
        script = self.desk.documents().scripts.get(self.script_id)
        return TakeShown(
            take=take,
            takes=self.takes,
            limit=script.limit if script else take.limit,
            analysis=analysed(take, timed(take.text, 1.0)),
            pace=self.desk.pace(),
            not_learned=not_learned(take),
            drills=self.desk.drill_scores(self.script_id, take.interview_id),
            changed=script is not None and self.desk.filled(script).text != take.text,
        )

    @property
    def count(self) -> int:
        """How many takes there are."""
        return len(self.takes)

    @property
    def index(self) -> int:
        """Which of the takes is shown; -1 without any."""
        return next((at for at, one in enumerate(self.takes) if self.take and one.id == self.take.id), -1)

    def title_parts(self) -> tuple[Parts, Parts]:
        """Which take, and when it was said."""
        look, take = self.look, self.take
        if take is None:
            return [("No takes yet", look.strong)], []
        left: Parts = [
            (f"Take {self.index + 1} of {len(self.takes)}", look.strong),
            (f" {look.glyphs.between} {take.reading.value}", look.quiet),
        ]
        return left, [(days.day_and_time(instant(take.at), self.now), look.quiet)]

    # --- which keys are live

    def has(self, need: Needs) -> bool:
        """Whether there is one to throw away."""
        return self.take is not None if need is Needs.TAKE else super().has(need)

    # --- what is done

    async def action_again(self) -> None:
        """Another take, read the same way."""
        from tui.navigation import rehearse_again

        if not self.is_calm:
            reading = self.take.reading if self.take else Reading.FULL
            await rehearse_again(self, self.script_id, reading, self.speed)

    async def action_drill(self) -> None:
        """Practise the call that it is for."""
        from tui.navigation import open_drill

        await open_drill(self, self.interview_id, self.script_id)

    def go(self, index: int) -> None:
        """That take."""
        self.take = self.takes[index]
        self._draw()
        self.refresh_frame()

    def action_undo(self) -> None:
        """Take back what was done with the takes; what else was done isn't seen here."""
        self._walk(self.desk.undo)

    def action_redo(self) -> None:
        """Do it again."""
        self._walk(self.desk.redo)

    def _walk(self, verb: Callable[[frozenset[Table], str], Said]) -> None:
        """One step through the history of the takes; a take that comes back by it is shown."""
        before = {one.id for one in self.takes}
        self.act(lambda: verb(TAKES, self.interview_id))
        came = [at for at, one in enumerate(self.takes) if one.id not in before]
        if came:
            self.go(came[-1])

    def action_throw_away(self) -> None:
        """This take; then the one after it is shown, or the last."""
        take = self.take
        if take is None:
            return
        if take is self.lost:
            self.lost = None
            self.refetch()
            self.say("It was not kept, and now it is gone.")
        else:
            self.act(lambda: self.desk.throw_take_away(take.id))
