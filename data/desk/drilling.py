"""Verbs about drills: begin one, keep it as it goes and when it is over, throw it away."""

import secrets
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said, Seeing
from data.errors import UsageProblem, no_longer_there
from data.moments import moment
from data.naming import sentence, titled
from data.records import Drill
from data.store import Change

if TYPE_CHECKING:
    from data.drill import Running, Score

_SEEDS: Final = 100_000
"""How many different drills there are; their numbers are short enough to be told."""


class Drilling(Seeing):
    """Drills are only ever added; undo takes one away."""

    def drills(self, script_id: str, interview_id: str) -> tuple[Drill, ...]:
        """The drills with that script, and those of that interview that had none yet, oldest first."""
        found = [
            one
            for one in self.documents().drills.values()
            if (one.script_id == script_id if one.script_id else one.interview_id == interview_id)
        ]
        return tuple(sorted(found, key=lambda one: one.at.utc))

    def drill_scores(self, script_id: str, interview_id: str) -> "tuple[Score, ...]":
        """How those went, by the person's own limits."""
        drills = self.drills(script_id, interview_id)
        if not drills:
            return ()
        from data.drill import score

        return tuple(score(one, self.rules.limits) for one in drills)

    def new_drill(self, interview_id: str, script_id: str = "", seed: int | None = None) -> Drill:
        """A drill that begins now, not yet stored and without a call. UsageProblem when the interview is gone."""
        if interview_id not in self.documents().interviews:
            raise no_longer_there("interview")
        return Drill(
            id=self._new_id("drill"),
            revision=0,
            script_id=script_id,
            interview_id=interview_id,
            at=moment(self.now()),
            seed=secrets.randbelow(_SEEDS) if seed is None else seed,
        )

    def run_drill(self, drill: Drill) -> "Running":
        """The calls of `drill`, before the first of them rings; the longer its message, the fewer are left."""
        from data.drill import Running

        script = self.documents().scripts.get(drill.script_id)
        if script is None:
            return Running.of(drill.seed, self.rules.limits)
        return Running.of(drill.seed, self.rules.limits, script.limit)

    def keep_so_far(self, drill: Drill) -> None:
        """Store a drill that goes on, without history, so that no kill loses a call. As `keep_drill`, which follows."""
        change = self._kept(drill)
        self.store.commit([change], at=self._stamp(), history=False)

    def keep_drill(self, drill: Drill) -> Said:
        """Store a drill as far as it came; without a single call there is nothing to keep. Undone as a whole.

        UsageProblem when the interview is gone; one whose script is gone belongs to the interview alone.
        """
        if not drill.calls:
            return Said("Nothing was kept: no call was over yet.", undoable=False)
        change, said = self._kept(drill), self._drill_named(drill)
        self.store.commit([change], said, at=self._stamp(), anew=True)
        return Said(sentence(said), drill.id)

    def throw_drill_away(self, drill_id: str) -> Said:
        """Keep that drill no longer. UsageProblem when it is gone already."""
        drill = self.documents().drills.get(drill_id)
        if drill is None:
            raise UsageProblem("That drill is no longer there; another session may have thrown it away.")
        said = f"{self._drill_named(drill)}, thrown away"
        return self._commit([Write("drills", drill.id, drill.revision, None)], said)

    def _kept(self, drill: Drill) -> Change:
        """`drill` over what is stored of it."""
        documents = self.documents()
        if drill.interview_id not in documents.interviews:
            raise no_longer_there("interview")
        script_id = drill.script_id if drill.script_id in documents.scripts else ""
        stored = documents.drills.get(drill.id)
        return Change(
            "drills", drill.id, stored.revision if stored else 0, replace(drill, script_id=script_id)
        )

    def _drill_named(self, drill: Drill) -> str:
        from data.drill import score

        interview = self.documents().interviews.get(drill.interview_id)
        whose = f" of {titled(self._case(interview.application_id).application)}" if interview else ""
        told = score(drill, self.rules.limits)
        return f"drill{whose}, {told.right} of {told.of} right"
