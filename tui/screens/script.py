"""The voicemail script of an interview: the text, its spoken length, and how it will be said."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Container

from data.journal import Journal
from data.naming import named
from data.records import Role, Script
from data.script import Filled, fill, values_for
from data.speech import seconds
from tui.commands import Needs, Scope, bindings_in
from tui.screens.moving import MovingKeys
from tui.screens.script_pane import ScriptShown, whole_seconds, write_script
from tui.screens.script_text import ScriptText
from tui.screens.split import WIDE
from tui.widgets.bar import bar
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.writing import WritingArea


class ScriptScreen(MovingKeys, ScriptText):
    """Opens in the text. AfterwordError when the interview is gone."""

    SCOPE = Scope.SCRIPT
    BINDINGS = bindings_in(Scope.SCRIPT)

    def __init__(self, interview_id: str, *, journal: Journal | None = None) -> None:
        super().__init__(interview_id, journal)
        self.pane = Pane(self.look, id="said-as")
        self.filled = Filled("")
        self.seconds = 0.0
        self._values: Mapping[str, str] = {}
        self._about = ""
        self.refetch()

    def compose_body(self) -> ComposeResult:
        """The text, and beside or under it how it will be said."""
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
        """The fill-ins as they are now, and the text where another session changed it and we didn't."""
        documents = self.desk.documents()
        interview = documents.interviews.get(self.interview_id)
        if interview is None:
            self._about = "its interview was deleted elsewhere; the text is kept"
        else:
            case = self.desk.cases().cases[interview.application_id]
            contact = documents.contacts.get(self.keeper.script.contact_id) or case.hiring_contact[0]
            met = case.people(interview, Role.INTERVIEWER)
            self._values = values_for(case.application, interview, contact, met, self.desk.settings.me)
            whom = f"{named(contact)}, " if contact else ""
            self._about = whom + case.application.company
        stored = documents.scripts.get(self.keeper.script.id)
        if stored is not None and not self.keeper.unsaved and stored.text != self.keeper.text:
            self.open_script(stored)
        self.text_changed()
        self.text_rests()

    def _others(self) -> list[Script]:
        """The other scripts of this interview."""
        scripts = self.desk.documents().scripts.values()
        own = self.keeper.script.id
        return [one for one in scripts if one.interview_id == self.interview_id and one.id != own]

    def text_changed(self) -> None:
        """The length at once."""
        self.filled = fill(self.keeper.text, self._values)
        self.seconds = seconds(self.filled.text)

    def text_rests(self) -> None:
        """The pane after a moment."""
        script = self.keeper.script
        shown = ScriptShown(self.filled, self.seconds, script.limit, self._values, tuple(self._others()))
        self.pane.show(lambda sheet: write_script(sheet, shown))

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whose it is; how long it takes, of how much."""
        look, limit = self.look, self.keeper.script.limit
        over = self.seconds > limit
        width = 24 if self.has_class("-wide") else 12 if self.has_class("-middle") else 8
        left: Parts = [
            ("Voicemail", look.strong),
            (f" {look.glyphs.between} ", look.quiet),
            (self._about, look.plain),
        ]
        words = f"about {whole_seconds(self.seconds, limit)} s of {limit:g}  "
        return left, [(words, look.late if over else look.plain), *bar(self.seconds / limit, width, look)]

    def writing_hints(self) -> tuple[tuple[str, str], ...]:
        """Letters are letters."""
        return ("writing", ""), ("{me}", "and others are filled in"), ("esc", "back to the keys")

    def has(self, need: Needs) -> bool:
        """What there is to do with the text."""
        match need:
            case Needs.TEXT:
                return bool(self.keeper.text.strip())
            case Needs.OTHER:
                return bool(self._others())
            case Needs.PANE:
                return self.pane.has_focus or self.pane.overflows
            case Needs.LINE:
                return self.moved.max_scroll_y > 0
            case _:
                return super().has(need)

    # --- what is done with it

    async def action_plain(self) -> None:
        """The text alone."""
        from tui.screens.plain import PlainScreen

        await self.app.push_screen(PlainScreen(self.filled.text, self.look))

    def action_copy(self) -> None:
        """To the clipboard, filled."""
        from tui.terminal.clipboard import clipboard

        said = clipboard(self.filled.text, self.app)
        self.say(said if self.filled.ready else f"{said} Not ready yet: {self.filled.problems[0]}")

    def action_other(self) -> None:
        """The next script of this interview."""
        if not self.store():
            return
        others = sorted([*self._others(), self.keeper.script], key=lambda one: one.id)
        at = [one.id for one in others].index(self.keeper.script.id)
        self.open_script(others[(at + 1) % len(others)])
        self.refetch()
        self.say(f"This is “{self.keeper.script.title}”, one of {len(others)}.")

    # --- moving and leaving

    @property
    def moved(self) -> "WritingArea | Pane":
        """The text, or the pane while the keys go there."""
        return self.pane if self.pane.has_focus else self.area

    def action_pane(self) -> None:
        """The keys that scroll go to the filled text, or back to the text."""
        self.set_focus(None if self.pane.has_focus else self.pane, scroll_visible=False)
        self.call_after_refresh(self.refresh_frame)

    def action_back(self) -> None:
        """Out of the pane first."""
        if self.pane.has_focus:
            self.action_pane()
        else:
            super().action_back()
