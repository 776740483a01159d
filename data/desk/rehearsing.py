"""Verbs about rehearsals: keep a take, and what the takes so far say about the person's pace."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said, Seeing
from data.errors import UsageProblem
from data.moments import moment
from data.naming import titled
from data.records import Documents, Script, Take, TakeEnd
from data.script import Filled, fill
from data.script_values import script_values
from data.store import Change
from data.text import clean_text

if TYPE_CHECKING:
    from data.speech.pace import Pace


class Rehearsing(Seeing):
    """Takes are only ever added; undo takes one away."""

    _paced: "tuple[Documents, Pace] | None" = None

    def pace(self) -> "Pace":
        """How fast the person speaks, from all their takes, and how sure that is."""
        from data.speech.pace import pace_from

        documents = self.documents()
        if self._paced is None or self._paced[0].takes != documents.takes:
            self._paced = (documents, pace_from(documents.takes.values()))
        return self._paced[1]

    def takes(self, script_id: str) -> tuple[Take, ...]:
        """The takes of one script, oldest first."""
        takes = self.documents().takes.values()
        return tuple(sorted((one for one in takes if one.script_id == script_id), key=lambda one: one.at.utc))

    def fill_ins(self, script: Script) -> dict[str, str]:
        """Every fill-in of `script` with its value as it is now; none once its interview is gone."""
        interview = self.documents().interviews.get(script.interview_id)
        if interview is None:
            return {}
        return script_values(self._case(interview.application_id), script, self.settings.me)

    def filled(self, script: Script) -> Filled:
        """`script` as it would be said now."""
        return fill(clean_text(script.text), self.fill_ins(script))

    def new_take(self, script: Script, text: str, expected: float) -> Take:
        """A take of `script` that begins now: what is to be said, and how long that should take."""
        return Take(
            id=self._new_id("take"),
            revision=0,
            script_id=script.id,
            interview_id=script.interview_id,
            at=moment(self.now()),
            text=clean_text(text),
            limit=script.limit,
            expected=expected,
            seconds=0,
            end=TakeEnd.STOPPED,
        )

    def keep_take(self, take: Take) -> Said:
        """Store a finished take. AfterwordError when it can't be stored."""
        said = self._take_named(take)
        change = Change("takes", take.id, 0, replace(take, revision=1))
        self.store.commit([change], said, at=self._stamp())
        return Said(f"Kept: {said}.", take.id)

    def throw_take_away(self, take_id: str) -> Said:
        """Keep that take no longer. UsageProblem when it is gone already."""
        take = self.documents().takes.get(take_id)
        if take is None:
            raise UsageProblem("That take is no longer there; another session may have thrown it away.")
        return self._commit(
            [Write("takes", take.id, take.revision, None)], f"{self._take_named(take)}, thrown away"
        )

    def _take_named(self, take: Take) -> str:
        interview = self.documents().interviews.get(take.interview_id)
        whose = f" of {titled(self._case(interview.application_id).application)}" if interview else ""
        return f"take{whose}, {take.end.value} after {take.seconds:.1f} s"
