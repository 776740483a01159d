"""A script as it is said: filled in, timed at the person's own pace, and checked."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace

from data.journal import Journal
from data.naming import named
from data.records import Script
from data.script import Filled, fill
from data.script_checks import Point, checklist
from data.speech import TextTimer, Timing, timed
from data.speech.pace import Pace
from tui.screens.script_pane import OtherScript, ScriptShown, write_script
from tui.screens.text_screen import TextScreen
from tui.widgets.marked_area import MarkedArea
from tui.widgets.script_area import CutOff, ScriptArea
from tui.widgets.sheet import Sheet

CUT: Final = "cut off"
"""The name of what is no point of the checklist, but to be done first."""


class ScriptMeasured(TextScreen[Script]):
    """Knows at each letter how long the text takes, and marks in it what a machine would cut off.

    AfterwordError when the interview is gone.
    """

    HINT = "Type what you would say to a machine. Or leave the text (esc) and start from a template (t)."
    UNDONE_HERE = frozenset({"scripts", "takes", "drills"})

    def __init__(self, interview_id: str, journal: Journal | None) -> None:
        self.interview_id = interview_id
        super().__init__(self.desk.script(interview_id), journal)
        self.values: Mapping[str, str] = {}
        self.whose = ""
        """Whom the message is for, in words."""
        self.pace: Pace = self.desk.pace()
        self.filled = Filled("")
        self.timing: Timing = timed("", self.pace.scale)
        self._timer = TextTimer()
        self._lengths: dict[tuple[str, int, float], float] = {}
        self.refetch()

    def make_area(self, text: str) -> MarkedArea:
        """One that marks what is cut off."""
        self.cut_area = ScriptArea(self.leave_text, self.look, text=text, hint=self.HINT, id="text")
        return self.cut_area

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
            self.cut_area.show_cut(None)
            return
        at = self.filled.typed_at(self.timing.tokens[cut.token].start)
        self.cut_area.show_cut(CutOff(at, f"{self.limit:g} s"))

    # --- what there is to do

    def points(self) -> tuple[Point, ...]:
        """The checklist."""
        return checklist(self.filled, self.values)

    def open_points(self) -> tuple[Point, ...]:
        """Where it is cut off, and what of the checklist isn't met; none for an empty text."""
        if not self.filled.text.strip():
            return ()
        points = tuple(point for point in self.points() if not point.met)
        cut = self.timing.cut(self.limit)
        if cut is None:
            return points
        token = self.timing.tokens[cut.token]
        advice = f"a machine stops here after {self.limit:g} s; shorten what stands before it"
        return (Point(CUT, "too long", met=False, advice=advice, span=(token.start, token.end)), *points)

    def place_typed(self, span: tuple[int, int]) -> tuple[int, int]:
        """A place of the filled text in the typed one; of a fill-in all its braces."""
        return self.filled.typed_span(span)

    # --- beside it

    def seconds_of(self, script: Script) -> float:
        """How long another one takes; timed once as long as it doesn't change."""
        key = (script.id, script.revision, self.pace.scale)
        if key not in self._lengths:
            self._lengths[key] = timed(fill(script.text, self.values).text, self.pace.scale).seconds
        return self._lengths[key]

    def shown(self) -> ScriptShown:
        """What the pane tells of."""
        own = self.keeper.document.id
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
                for one in self.texts_here()
            ),
            compact=not self.has_class("-wide"),
            beside=self.beside,
        )

    def written_beside(self) -> Callable[[Sheet], None]:
        """The checklist, the pace, the text as it will be said."""
        shown = self.shown()
        return lambda sheet: write_script(sheet, shown)
