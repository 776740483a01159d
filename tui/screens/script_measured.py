"""A script as it is said: filled in, timed at the person's own pace, and checked."""

from collections.abc import Mapping

from msgspec.structs import replace

from data.errors import AfterwordError
from data.journal import Journal
from data.naming import named
from data.records import Script
from data.script import Filled, fill
from data.script_checks import Point, checklist
from data.speech import TextTimer, Timing, timed
from data.speech.pace import Pace
from data.text_kinds import SCRIPTS
from tui.both_texts import both
from tui.screens.script_pane import OtherScript, ScriptShown
from tui.screens.script_text import ScriptText
from tui.widgets.script_area import CutOff


class ScriptMeasured(ScriptText):
    """Knows at each letter how long the text takes, and marks in it what a machine would cut off."""

    def __init__(self, interview_id: str, journal: Journal | None) -> None:
        super().__init__(interview_id, journal)
        self.values: Mapping[str, str] = {}
        self.whose = ""
        """Whom the message is for, in words."""
        self.pace: Pace = self.desk.pace()
        self.filled = Filled("")
        self.timing: Timing = timed("", self.pace.scale)
        self._timer = TextTimer()
        self._lengths: dict[tuple[str, int, float], float] = {}

    @property
    def limit(self) -> float:
        """Seconds the script has to fit."""
        return self.keeper.document.limit

    def find_values(self) -> None:
        """The fill-ins, the pace, and whom it is for, as they are now."""
        self.pace = self.desk.pace()
        self._lengths.clear()
        documents, script = self.desk.documents(), self.keeper.document
        interview = documents.interviews.get(script.interview_id) or documents.interviews.get(
            self.interview_id
        )
        if interview is None:
            self.whose = "its interview was deleted elsewhere; the text is kept"
            return
        case = self.desk.cases().cases[interview.application_id]
        contact = documents.contacts.get(script.contact_id) or case.hiring_contact[0]
        self.values = self.desk.fill_ins(replace(script, interview_id=interview.id))
        self.whose = (f"{named(contact)}, " if contact else "") + case.application.company

    def measure(self) -> None:
        """Fill it in, time what changed, and mark in the text where it is cut off."""
        self.filled = fill(self.keeper.text, self.values)
        self.timing = self._timer.timed(self.filled.text, self.pace.scale)
        cut = self.timing.cut(self.limit)
        if cut is None:
            self.area.show_cut(None)
            return
        at = self.filled.typed_at(self.timing.tokens[cut.token].start)
        self.area.show_cut(CutOff(at, f"{self.limit:g} s"))

    def points(self) -> tuple[Point, ...]:
        """The checklist."""
        return checklist(self.filled, self.values)

    def place_typed(self, span: tuple[int, int]) -> tuple[int, int]:
        """A place of the filled text in the typed one; of a fill-in all its braces."""
        start, last = self.filled.typed_at(span[0]), self.filled.typed_at(max(span[1] - 1, span[0]))
        for opening, closing in self.filled.braces:
            if opening == last:
                return start, closing
        return start, last + 1

    # --- other scripts

    def scripts_here(self) -> tuple[Script, ...]:
        """Those of this application, the open one always among them."""
        try:
            stored = self.desk.scripts(self.interview_id)
        except AfterwordError:  # the interview is gone
            stored = ()
        own = self.keeper.document
        return stored if any(one.id == own.id for one in stored) else (own, *stored)

    def seconds_of(self, script: Script) -> float:
        """How long another one takes; timed once as long as it doesn't change."""
        key = (script.id, script.revision, self.pace.scale)
        if key not in self._lengths:
            self._lengths[key] = timed(fill(script.text, self.values).text, self.pace.scale).seconds
        return self._lengths[key]

    def shown(self) -> ScriptShown:
        """What the pane tells of."""
        own = self.keeper.document.id
        scripts = self.scripts_here()
        theirs = next((one for one in scripts if one.id == self.beside_id), None)
        return ScriptShown(
            filled=self.filled,
            timing=self.timing,
            limit=self.limit,
            points=self.points(),
            line_of=lambda at: self.area.line_of(self.filled.typed_at(at)),
            pace=self.pace,
            takes=self.desk.takes(own),
            drills=self.desk.drill_scores(own, self.interview_id),
            values=self.values,
            scripts=tuple(
                OtherScript(
                    one, self.timing.seconds if one.id == own else self.seconds_of(one), one.id == own
                )
                for one in scripts
            ),
            compact=not self.has_class("-wide"),
            beside=both(self.keeper.text, theirs.text)[1] if theirs else "",
            beside_title=(theirs.title or SCRIPTS.untitled) if theirs else "",
        )
