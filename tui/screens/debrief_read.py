"""A debrief as it is understood: its headings in the text, the way from one part to the next."""

from bisect import bisect_right

from arrow import Arrow

from data.debrief import people_of, read_debrief, said_at
from data.debrief_headings import THEY
from data.debriefed import Debriefed, Kind, Section
from data.journal import Journal
from data.naming import named
from data.records import Contact, Debrief
from data.text_checks import Point
from tui.screens.text_screen import TextScreen
from tui.widgets.debrief_area import DebriefArea, Mark
from tui.widgets.marked_area import MarkedArea


class DebriefRead(TextScreen[Debrief]):
    """Knows at each letter who said what. AfterwordError when the interview is gone."""

    UNDONE_HERE = frozenset({"debriefs", "facts"})

    def __init__(self, interview_id: str, journal: Journal | None) -> None:
        document = self.desk.debrief(interview_id)
        self.interview_id = interview_id
        self.interview = self.desk.documents().interviews[interview_id]
        self.people: tuple[Contact, ...] = ()
        self.said_at: Arrow = said_at(self.interview)
        self.company = ""
        self.read = Debriefed()
        super().__init__(document, journal)
        self.refetch()

    def make_area(self, text: str) -> MarkedArea:
        """One that marks what was understood."""
        self.parts_area = DebriefArea(self.leave_text, self.go_to_part, self.look, text=text, id="text")
        return self.parts_area

    # --- which text

    @property
    def about(self) -> str:
        """Changes of this interview's debriefs are taken back here."""
        return self.interview_id

    def newest_text(self) -> Debrief:
        """The stored one, else one with nothing but its headings."""
        return self.desk.debrief(self.interview_id)

    def stored_here(self) -> tuple[Debrief, ...]:
        """Versions that several sessions typed; none where the interview is gone."""
        return self.desk.debriefs(self.interview_id)

    # --- what it says

    def find_values(self) -> None:
        """Who was there; as it was where the interview is gone."""
        documents = self.desk.documents()
        self.interview = documents.interviews.get(self.interview_id, self.interview)
        self.people = people_of(self.interview, documents.contacts)
        self.said_at = said_at(self.interview)
        if application := documents.applications.get(self.interview.application_id):
            self.company = application.company

    def measure(self) -> None:
        """Read it, and mark its headings and the day they promised."""
        self.read = read_debrief(self.keeper.text, self.people, self.said_at)
        look, day = self.look, self.read.day
        marks = [Mark(*one.heading, look.strong) for one in self.read.sections]
        self.parts_area.show_marks([*marks, *([Mark(day.start, day.end, look.accent)] if day else [])])

    def open_points(self) -> tuple[Point, ...]:
        """The parts that are still empty."""
        return tuple(
            Point(
                f"{number}",
                self.name_of(one),
                met=False,
                advice="nothing noted yet",
                span=(self.writes_at(one), self.writes_at(one)),
            )
            for number, one in enumerate(self.read.sections)
            if not one.text
        )

    def name_of(self, section: Section) -> str:
        """What a part is called: who said it, else its heading."""
        if section.kind is Kind.PERSON:
            return next((named(one) for one in self.people if one.id == section.contact_id), THEY)
        return section.name if section.kind is Kind.OTHER else str(section.kind)

    # --- from part to part

    def begins_at(self) -> tuple[int, int]:
        """In the first part that is empty, else where the text ends."""
        read = read_debrief(self.area.text, self.people, self.said_at)
        empty = next((one for one in read.sections if not one.text), None)
        return self.area.document.end if empty is None else self.area.place_of(self.writes_at(empty))

    def writes_at(self, section: Section) -> int:
        """The character one writes on from in that part: where its text ends, else the line below its heading."""
        start, end = section.body
        body = self.area.text[start:end]
        if body.strip():
            written = len(body.rstrip())
            return start + written + len(body[written:].split("\n", 1)[0])
        return start + 1 if "\n" in body else end

    def on_mount(self) -> None:
        """The heading that one writes under is in view."""
        super().on_mount()
        self.call_after_refresh(self.go_to_part, 0)

    def go_to_part(self, way: int) -> None:
        """While writing: to the end of the next part, or of the one before; around at the ends. 0 stays."""
        sections = self.read.sections
        if not sections:
            return
        here = bisect_right([one.heading[0] for one in sections], self.parts_area.at) - 1
        part = sections[(here + way) % len(sections) if here >= 0 else 0]
        self.area.go_to(part.heading[0])  # so that it comes into view, too
        self.area.go_to(self.writes_at(part))
