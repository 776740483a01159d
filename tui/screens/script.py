"""The voicemail script of an interview: the text, its spoken length, and how it will be said."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import TextArea

from data.errors import AfterwordError
from data.journal import Journal
from data.naming import named
from data.records import Role, Script
from data.script import Filled, fill, values_for
from data.speech import seconds
from tui.commands import Needs, Scope, bindings_in
from tui.screens.moving import MovingKeys
from tui.screens.script_pane import ScriptShown, write_script
from tui.screens.split import WIDE
from tui.screens.writing import WritingScreen
from tui.script_keeper import ScriptKeeper
from tui.widgets.bar import bar
from tui.widgets.line import Parts
from tui.widgets.pane import Pane
from tui.widgets.writing import WritingArea

IDLE: Final = 0.5
"""Seconds without typing after which the text is stored."""
LATEST: Final = 1.0
"""Seconds after which it is stored while typing goes on."""
RETRY: Final = 5.0
"""Seconds until the next try after a failure."""
PANE_PAUSE: Final = 0.2
"""Seconds without typing after which the pane follows."""
EXAMPLE: Final = (
    "Type what you would say to a machine. For example: Hi {first_name}, this is {me}. We spoke on {day} about "
    "the {role} role. I'm still very interested, and I wanted to ask what the next steps are. You can reach me "
    "at {my_phone}, that's {my_phone}. Thank you!"
)


class ScriptScreen(MovingKeys, WritingScreen):
    """Opens in the text. AfterwordError when the interview is gone."""

    SCOPE = Scope.SCRIPT
    BINDINGS = bindings_in(Scope.SCRIPT)

    def __init__(self, interview_id: str, *, journal: Journal | None = None) -> None:
        desk = self.afterword.desk
        self.interview_id = interview_id
        self.keeper = ScriptKeeper(desk, journal, desk.script(interview_id))
        self.area = WritingArea(self._leave_text, text=self.keeper.text, placeholder=EXAMPLE, id="text")
        super().__init__()
        self.pane = Pane(self.look, id="said-as")
        self.filled = Filled("")
        self.seconds = 0.0
        self._values: Mapping[str, str] = {}
        self._about = ""
        self._waits: dict[str, Timer] = {}
        self._failed = ""
        self._warned = False
        self.refetch()

    def compose_body(self) -> ComposeResult:
        """The text, and beside or under it how it will be said."""
        with Container(id="script"):
            yield self.area
            yield self.pane

    def on_resize(self) -> None:
        """A rule parts the pane from the text where they stand side by side."""
        self.pane.ruled = self.size.width >= WIDE
        self.call_after_refresh(self._show_pane)
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
            self._open(stored)
        self._show_text()
        self._show_pane()

    def _open(self, script: Script) -> None:
        self.keeper.script, self.keeper.text = script, script.text
        self.area.text = script.text

    def _others(self) -> list[Script]:
        """The other scripts of this interview."""
        scripts = self.desk.documents().scripts.values()
        own = self.keeper.script.id
        return [one for one in scripts if one.interview_id == self.interview_id and one.id != own]

    def _show_text(self) -> None:
        self.filled = fill(self.keeper.text, self._values)
        self.seconds = seconds(self.filled.text)

    def _show_pane(self) -> None:
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
        words = f"about {self.seconds:.1f} s of {limit:g}  "
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

    # --- writing and keeping

    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self.area.text == self.keeper.text:
            return
        self.keeper.typed(self.area.text)
        self._show_text()
        self.refresh_frame()
        self._later("pane", PANE_PAUSE, self._show_pane)
        self._later("idle", RETRY if self._failed else IDLE, self.store)
        if "latest" not in self._waits and not self._failed:
            self._waits["latest"] = self.set_timer(LATEST, self.store)

    def _later(self, name: str, delay: float, call: Callable[[], object]) -> None:
        if name in self._waits:
            self._waits.pop(name).stop()
        self._waits[name] = self.set_timer(delay, call)

    def store(self) -> bool:
        """Store what isn't stored yet; False, and said, when that can't be."""
        for name in ("idle", "latest"):
            if name in self._waits:
                self._waits.pop(name).stop()
        try:
            parted = self.keeper.store()
        except AfterwordError as error:
            if self._failed != error.sentence:
                self.complain(error.sentence)
            self._failed = error.sentence
            self._later("idle", RETRY, self.store)
            return False
        if self._failed:
            self.say("Stored.")
        self._failed, self._warned = "", False
        if parted:
            self.complain(
                "Another session changed this script meanwhile: both are kept, and yours goes on here "
                f"as “{self.keeper.script.title}”; o shows the other."
            )
            self._show_pane()
        return True

    def _leave_text(self) -> None:
        self.set_focus(None)
        self.store()
        self.refresh_frame()

    def action_write(self) -> None:
        """Letters are letters now."""
        self.set_focus(self.area, scroll_visible=False)
        self.refresh_frame()

    def action_text_undo(self) -> None:
        """Take typing back."""
        self.area.undo()

    def action_text_redo(self) -> None:
        """Do it again."""
        self.area.redo()

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
        self._open(others[(at + 1) % len(others)])
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
        """Back, with everything stored; where that fails, a second time leaves all the same."""
        if self.pane.has_focus:
            self.action_pane()
            return
        if self._may_leave():
            super().action_back()

    def action_leave(self) -> None:
        """As back, out of the app."""
        if self._may_leave():
            super().action_leave()

    def _may_leave(self) -> bool:
        if self.store() or self._warned:
            return True
        self._warned = True
        self.complain(f"{self._failed} Once more leaves all the same.")
        return False

    def on_unmount(self) -> None:
        """However it is left; what can't be stored stays in the journal."""
        with suppress(AfterwordError):
            self.keeper.store()
