"""How a state looks: its glyph and its colour. The colours are the terminal's own, but for three accents."""

from dataclasses import dataclass
from typing import Final

from rich.color import Color, ColorParseError
from rich.style import Style

from data.settings import Settings
from data.steps import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One sign for each thing that has a state or a place, one cell wide; plain_ascii.py has their stand-ins."""

    done: str
    overdue: str
    due: str
    waiting: str
    skipped: str
    retired: str
    interview: str
    cancelled: str
    reply: str
    call: str
    outcome: str
    here: str
    now: str
    rule: str
    line: str
    dotted: str
    dashes: str
    cut: str
    up: str
    more: str
    between: str
    prompt: str
    problem: str

    def of(self, state: State) -> str:
        """The sign of a step's state."""
        return str(getattr(self, state.value))


GLYPHS: Final = Glyphs(
    done="✓",
    overdue="◆",
    due="◇",
    waiting="○",
    skipped="–",
    retired="×",
    interview="●",
    cancelled="×",
    reply="←",
    call="→",
    outcome="■",
    here="▌",
    now="»",
    rule="│",
    line="│",
    dotted="┊",
    dashes="┄",
    cut="┃",
    up="↑",
    more="…",
    between="·",
    prompt="›",
    problem="!",
)
PLAIN: Final = Style()
QUIET: Final = Style(dim=True)
STRONG: Final = Style(bold=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The few styles everything is drawn in, and the glyphs.

    `accent` is where you are, `late` what is late or went wrong, `done` what is done; `quiet` is what
    only supports, `strong` what the eye should find.
    """

    accent: Style
    late: Style
    done: Style
    glyphs: Glyphs = GLYPHS
    plain: Style = PLAIN
    quiet: Style = QUIET
    strong: Style = STRONG

    def of(self, state: State) -> Style:
        """The style of a step's state: three of them shout, the others are quiet or plain."""
        if state is State.OVERDUE:
            return self.late
        if state is State.DONE:
            return self.done
        return self.quiet if state in {State.SKIPPED, State.RETIRED} else self.plain


def _coloured(name: object, instead: str) -> Style:
    try:
        return Style(color=Color.parse(str(name)))
    except ColorParseError:
        return Style(color=Color.parse(instead))


def look_of(settings: Settings) -> Look:
    """The look the settings ask for; a colour nobody knows becomes the one it stands in for."""
    colours = settings.colours
    return Look(
        accent=_coloured(colours.accent, "cyan"),
        late=_coloured(colours.late, "red"),
        done=_coloured(colours.done, "green"),
    )
