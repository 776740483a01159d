"""The voicemail script of an interview: the text, its spoken length, and what would be cut off."""

from textual.app import ComposeResult
from textual.containers import Container

from data.journal import Journal
from tui.commands import Needs, Scope, bindings_in, command_for
from tui.screens.moving import MovingKeys
from tui.screens.script_limit import ScriptLimit
from tui.screens.script_me import ScriptMe
from tui.screens.script_outside import ScriptOutside
from tui.screens.script_pane import percent, whole_seconds, write_script
from tui.screens.script_points import ScriptPoints
from tui.screens.script_versions import ScriptVersions
from tui.screens.split import WIDE
from tui.widgets.length_bar import length_bar
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.script_area import ScriptArea


class ScriptScreen(ScriptMe, MovingKeys, ScriptLimit, ScriptPoints, ScriptVersions, ScriptOutside):
    """Opens in the text. AfterwordError when the interview is gone."""

    SCOPE = Scope.SCRIPT
    BINDINGS = bindings_in(Scope.SCRIPT)

    def __init__(self, interview_id: str, *, journal: Journal | None = None) -> None:
        super().__init__(interview_id, journal)
        self.pane = Pane(self.look, id="said-as")
        self.refetch()

    def compose_body(self) -> ComposeResult:
        """The text, and beside or under it the pane."""
        with Container(id="script"):
            yield self.area
            yield self.pane

    def on_resize(self) -> None:
        """A rule parts the pane from the text where they stand side by side."""
        self.pane.ruled = self.size.width >= WIDE
        self.call_after_refresh(self.text_rests)
        self.call_after_refresh(self.refresh_frame)

    def on_mount(self) -> None:
        """Writing at once, where the text ends."""
        self.area.move_cursor(self.area.document.end)
        self.action_write()

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # there is nowhere to go here
        """Everything as it is stored now, the text too where another session changed it and we didn't."""
        self.find_values()
        stored = self.desk.documents().scripts.get(self.keeper.document.id)
        if stored is not None and not self.keeper.unsaved:
            if stored.text != self.keeper.text:
                self.open_script(stored)
            self.keeper.document = stored
        self.measure()
        self.text_rests()

    def look_again(self) -> None:
        """While writing, too: what another session stored is taken over where nothing was typed since here."""
        super().look_again()
        if not self.writing or self.prompt.is_open or self.keeper.unsaved:
            return
        stored = self.desk.documents().scripts.get(self.keeper.document.id)
        if stored is not None and stored.text != self.keeper.text:
            place = self.area.cursor_location
            at_end = place == self.area.document.end
            self.refetch()
            if not at_end:
                self.area.move_cursor(place)
            self.say("Another session went on with this script; this is its text now.")

    def text_changed(self) -> None:
        """The length and the cut at once."""
        super().text_changed()
        self.measure()

    def text_rests(self) -> None:
        """The pane after a moment."""
        super().text_rests()
        shown = self.shown()
        self.pane.show(lambda sheet: write_script(sheet, shown))

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whose it is; how long it takes, of how much, and how sure that is."""
        look, seconds, limit = self.look, self.timing.seconds, self.limit
        wide, middle = self.has_class("-wide"), self.has_class("-middle")
        left: Parts = [
            (self.keeper.document.title or "Voicemail", look.strong),
            (f" {look.glyphs.between} ", look.quiet),
            (self.whose, look.plain),
        ]
        words = f"about {whole_seconds(seconds, limit)} s of {limit:g}" if seconds else f"limit {limit:g} s"
        if seconds and (wide or middle):
            words += f", ±{percent(self.pace.band)} %"
        bar = length_bar(seconds, self.pace.band, limit, 24 if wide else 15 if middle else 10, look)
        return left, [(f"{words}  ", look.late if seconds > limit else look.plain), *bar]

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """Letters are letters."""
        return ("writing", ""), ("{me}", "and others are filled in"), ("esc", "back to the keys")

    def has(self, need: Needs) -> bool:
        """What there is to do with the text."""
        match need:
            case Needs.TEXT:
                return bool(self.keeper.text.strip())
            case Needs.READY:
                return self.filled.ready
            case Needs.TAKE:
                return bool(self.desk.takes(self.keeper.document.id))
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where it can't be rehearsed yet, the key says why."""
        command = command_for(action, self.SCOPE)
        if command is not None and command.needs is Needs.READY:
            return self.takes_keys
        return super().check_action(action, parameters)

    # --- moving and leaving

    @property
    def moved(self) -> "ScriptArea | Pane":
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
