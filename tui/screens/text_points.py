"""The keys that go from one open point of the checklist to the next."""

from collections.abc import Sequence

from data.text_checks import Point
from data.text_kinds import Written
from tui.screens.text_writing import TextWriting


class TextPoints(TextWriting[Written]):
    """The cursor goes to the place, which is marked; the line below says what to do about it."""

    _point = ""
    """The name of the point that was shown last."""
    _advised = ""
    """What was said of it."""

    def open_points(self) -> Sequence[Point]:
        """What there is to do about the text, the most urgent first; none for an empty one."""
        return ()

    def place_typed(self, span: tuple[int, int]) -> tuple[int, int]:
        """The place of a point in the text as it is typed; another one where points look at the filled text."""
        return span

    def action_next_point(self) -> None:
        """The next one, after the last the first."""
        self._go_to_point(1)

    def action_previous_point(self) -> None:
        """The one before."""
        self._go_to_point(-1)

    def _go_to_point(self, way: int) -> None:
        points = self.open_points()
        if not points:
            self.say("Every point of the checklist is met.")
            return
        names = [point.name for point in points]
        at = names.index(self._point) + way if self._point in names else (0 if way > 0 else -1)
        point = points[at % len(points)]
        self._point = point.name
        if point.span is not None:
            start, end = self.place_typed(point.span)
            self.area.go_to(start)
            self.area.show_place((start, end))
        else:
            self.area.show_place(None)
        words = f"{point.label}: {point.advice}" if point.advice else point.label
        self._advised = f"{words[:1].upper()}{words[1:]}."
        self.say(self._advised)

    def text_rests(self) -> None:
        """What was advised of a point goes once it is met."""
        super().text_rests()
        stands = self._advised and self._said[0] == self._advised
        if stands and self._point not in {point.name for point in self.open_points()}:
            self.unsay()
