"""What stands over the prompter's text: what is going on, what to do about it, and what the machine says."""

from textual.strip import Strip
from textual.widget import Widget

from data.rehearsal.rehearsal import Phase, Rehearsal
from tui import cells
from tui.look import Look
from tui.widgets.line import Parts
from tui.widgets.prompter_text import line_width, margin

BEEP = 1.0
"""Seconds the mark of the beep stands."""


def cue(state: Rehearsal, look: Look) -> Parts:
    """A sign and words; the sign alone tells a beep, a recording and a hold apart on any terminal."""
    recording = state.recording
    match state.phase:
        case Phase.COUNTDOWN:
            return [
                (str(state.count), look.accent + look.strong),
                ("  the machine is about to answer", look.plain),
            ]
        case Phase.GREETING if state.opening.waits:
            return [(look.glyphs.call, look.accent), ("  space at the beep", look.strong)]
        case Phase.GREETING:
            return [(look.glyphs.call, look.accent), ("  the machine says", look.plain)]
        case Phase.ENDED:
            return [(look.glyphs.outcome, look.strong), ("  the recording is over", look.plain)]
    on_air = (look.glyphs.interview, look.late)
    if recording.held_since is not None:
        return [
            ("=", look.late + look.strong),
            ("  held, and still recording; space goes on", look.strong),
        ]
    if state.second < BEEP:
        return [on_air, ("  BEEP: speak now", look.strong)]
    if recording.waits:
        what = "the first sentence" if recording.means_the_first else "it"
        return [on_air, (f"  space when you have said {what}", look.strong)]
    return [on_air, ("  recording", look.quiet)]


class Greeting(Widget, can_focus=False):
    """What the machine says, in the column of the text; its lines stay empty while it says nothing."""

    DEFAULT_CSS = "Greeting { height: 2; width: 1fr; }"

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.text = ""

    def show(self, text: str) -> None:
        """It says this now."""
        if text != self.text:
            self.text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the two lines."""
        width = self.size.width
        lines = cells.wrap(self.text, line_width(width), 2) if self.text else []
        words = lines[y] if y < len(lines) else ""
        drawn = cells.strip([(" " * margin(width), self.look.plain), (words, self.look.strong)], width)
        return cells.on_theme(drawn, self)
