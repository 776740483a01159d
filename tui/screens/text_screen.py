"""A text on the screen: the text itself, and beside or under it what helps to write it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container

from data.journal import Journal
from data.text_kinds import Written
from tui.commands import Needs
from tui.screens.moving import MovingKeys
from tui.screens.paned import WIDE
from tui.screens.text_outside import TextOutside
from tui.screens.text_points import TextPoints
from tui.screens.text_versions import TextVersions
from tui.widgets.marked_area import MarkedArea
from tui.widgets.pane import Pane
from tui.widgets.sheet import Sheet


class TextScreen(MovingKeys, TextPoints[Written], TextVersions[Written], TextOutside[Written]):
    """Opens in the text. A subclass fills in what the mixins ask for, and what is here below."""

    def __init__(self, document: Written, journal: Journal | None) -> None:
        super().__init__(document, journal)
        self.pane = Pane(self.look, id="beside")

    # --- what a subclass fills in

    def find_values(self) -> None:
        """Read afresh what the text is judged by and filled with."""

    def measure(self) -> None:
        """Judge the text as it is typed now; called at each letter."""

    def written_beside(self) -> Callable[[Sheet], None]:
        """What stands in the pane now."""
        raise NotImplementedError

    @property
    def opens_writing(self) -> bool:
        """Whether letters go into the text at once."""
        return True

    # --- building

    def compose_body(self) -> ComposeResult:
        """The text, and beside or under it the pane."""
        with Container(id="writing"):
            yield self.area
            yield self.pane

    def on_resize(self) -> None:
        """A rule parts the pane from the text where they stand side by side."""
        self.pane.ruled = self.size.width >= WIDE
        self.call_after_refresh(self.text_rests)
        self.call_after_refresh(self.refresh_frame)

    def on_mount(self) -> None:
        """Writing at once, where one goes on."""
        self.area.move_cursor(self.begins_at())
        if self.opens_writing:
            self.action_write()

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # there is nowhere to go here
        """Everything as it is stored now, the text too where another session changed it and we didn't."""
        self.find_values()
        stored = self.stored
        if stored is not None and not self.keeper.unsaved:
            if stored.text != self.keeper.text:
                self.open_text(stored)
            self.keeper.document = stored
        self.measure()
        self.text_rests()

    def look_again(self) -> None:
        """While writing, too: what another session stored is taken over where nothing was typed since here."""
        super().look_again()
        if not self.writing or self.prompt.is_open or self.keeper.unsaved:
            return
        stored = self.stored
        if stored is not None and stored.text != self.keeper.text:
            place = self.area.cursor_location
            at_end = place == self.area.document.end
            self.refetch()
            if not at_end:
                self.area.move_cursor(place)
            self.say(f"Another session went on with this {self.kind.noun}; this is its text now.")

    def text_changed(self) -> None:
        """It is judged at once."""
        super().text_changed()
        self.measure()

    def text_rests(self) -> None:
        """The pane after a moment."""
        super().text_rests()
        self.pane.show(self.written_beside())

    def has(self, need: Needs) -> bool:
        """What there is to do with the text."""
        match need:
            case Needs.TEXT:
                return bool(self.keeper.text.strip())
            case Needs.POINT:
                return bool(self.open_points())
            case Needs.OTHER:
                return bool(self.others)
            case Needs.DELETABLE:
                return self.keeper.document.revision > 0
            case Needs.PANE:
                return self.pane.has_focus or self.pane.overflows
            case Needs.LINE:
                return self.moved.max_scroll_y > 0
            case _:
                return super().has(need)

    # --- moving and leaving

    @property
    def moved(self) -> MarkedArea | Pane:
        """The text, or the pane while the keys go there."""
        return self.pane if self.pane.has_focus else self.area

    def action_pane(self) -> None:
        """The keys that scroll go to the pane, or back to the text."""
        self.set_focus(None if self.pane.has_focus else self.pane, scroll_visible=False)
        self.call_after_refresh(self.refresh_frame)

    def action_back(self) -> None:
        """Out of the pane first."""
        if self.pane.has_focus:
            self.action_pane()
        else:
            super().action_back()
