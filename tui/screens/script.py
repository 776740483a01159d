"""The voicemail script of an interview: the text, its spoken length, and what would be cut off."""

from data.journal import Journal
from tui.commands import Needs, Scope, bindings_in, command_for
from tui.screens.script_limit import ScriptLimit
from tui.screens.script_me import ScriptMe
from tui.screens.script_pane import percent, whole_seconds
from tui.screens.script_versions import ScriptVersions
from tui.widgets.length_bar import length_bar
from tui.widgets.line import Parts


class ScriptScreen(ScriptMe, ScriptLimit, ScriptVersions):
    """Opens in the text. AfterwordError when the interview is gone."""

    SCOPE = Scope.SCRIPT
    BINDINGS = bindings_in(Scope.SCRIPT)

    def __init__(self, interview_id: str, *, journal: Journal | None = None) -> None:
        super().__init__(interview_id, journal)

    def title_parts(self) -> tuple[Parts, Parts]:
        """Whose it is; how long it takes, of how much, and how sure that is."""
        look, seconds, limit = self.look, self.timing.seconds, self.limit
        wide, middle = self.has_class("-wide"), self.has_class("-middle")
        left: Parts = [
            (self.title_of(self.keeper.document), look.strong),
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
        """What there is to do with the script."""
        match need:
            case Needs.READY:
                return self.filled.ready
            case Needs.TAKE:
                return bool(self.desk.takes(self.keeper.document.id))
            case _:
                return super().has(need)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where it can't be rehearsed yet, the key says why."""
        command = command_for(action, self.SCOPE)
        if command is not None and command.needs is Needs.READY:
            return self.takes_keys
        return super().check_action(action, parameters)
