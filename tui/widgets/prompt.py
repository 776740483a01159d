"""The one-line question at the bottom: what is typed, and under it at once what was understood."""

from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from data.errors import AfterwordError
from data.text import clean_line
from tui.look import Look
from tui.widgets.asked import Asked, rows_of
from tui.widgets.echo import Echo
from tui.widgets.line import Line, parts_width
from tui.widgets.question import Question

Histories = dict[str, list[str]]
"""What was typed before, by kind of question, oldest first."""
HISTORY = 100
"""Lines kept of each kind."""
LONGEST = 2000
"""Characters a line may have."""


class TypedLine(Input):
    """The input of a prompt."""

    DEFAULT_CSS = """
    TypedLine, TypedLine:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: transparent; color: $foreground;
        & > .input--cursor { background: $background; color: $foreground; text-style: reverse; }
    }
    """

    def __init__(self, prompt: "Prompt") -> None:
        super().__init__(max_length=LONGEST, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.prompt = prompt

    def on_key(self, event: events.Key) -> None:
        """Enter, esc and the arrows are the prompt's, before any binding."""
        if event.key in {"enter", "escape", "up", "down", "tab", "shift+tab", "ctrl+c"}:
            event.stop()
            event.prevent_default()
            self.prompt.take_key(event.key)

    def _on_paste(self, event: events.Paste) -> None:
        """Only what may stand in a line, and all of it on one."""
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        self.replace(clean_line(event.text), start, end)


class Prompt(Vertical, can_focus=True):
    """Asks one question at a time; hidden while there is none."""

    DEFAULT_CSS = """
    Prompt { height: auto; display: none; }
    Prompt > Horizontal { height: 1; }
    Prompt #label { width: auto; }
    """

    class Closed(Message):
        """The question was answered or given up."""

    def __init__(self, look: Look, histories: Histories) -> None:
        super().__init__(id="prompt")
        self.look = look
        self.histories = histories
        self.question: Question | None = None
        self.typed = TypedLine(self)
        self._asked = Asked()
        self._line = Horizontal()
        self._label = Line(id="label")
        self._echo = Echo(look)
        self._place = 0
        self._focus_before: Widget | None = None

    def compose(self) -> ComposeResult:
        """The label above the line or beside it, the echo under them."""
        yield self._asked
        with self._line:
            yield self._label
            yield self.typed
        yield self._echo

    @property
    def is_open(self) -> bool:
        """True while a question stands."""
        return self.question is not None

    @property
    def keeper(self) -> Widget:
        """What has the keys while a question stands: itself for a choice, else the line."""
        return self if self.is_choice else self.typed

    @property
    def is_choice(self) -> bool:
        """True while one key answers."""
        return self.question is not None and bool(self.question.choices)

    @property
    def echo(self) -> str:
        """What stands under the line."""
        return self._echo.text

    def ask(self, question: Question) -> None:
        """Ask, at once: the very next key goes here."""
        if self.question is None:
            self._focus_before = self.screen.focused
        self.question = question
        self._place = len(self.histories.get(question.kind, ()))
        self.display = True
        self._line.display = not question.choices
        self._echo.keep(question.note)
        self._show_label(question)
        with self.typed.prevent(Input.Changed):
            self.typed.value = question.value
        self.typed.cursor_position = len(question.value)
        self.screen.set_focus(self if question.choices else self.typed, scroll_visible=False)
        self._show_echo()

    def _show_label(self, question: Question) -> None:
        """The label gives way to the line that is typed: it goes above it where both don't fit."""
        above, beside = rows_of(question, self.app.size.width, self.app.size.height, self.look)
        self._asked.show(above)
        self._label.styles.width = 1 + parts_width(beside)
        self._label.show(beside)

    def on_resize(self) -> None:
        """What fits beside the line may be another thing now."""
        if self.question is not None:
            self._show_label(self.question)

    def close(self) -> None:
        """Put the question away and give the focus back."""
        self.question = None
        self.display = False
        before, self._focus_before = self._focus_before, None
        self.screen.set_focus(
            before if before and before.is_attached and before.display else None, scroll_visible=False
        )
        self.post_message(self.Closed())

    # --- keys

    def on_key(self, event: events.Key) -> None:
        """One key of a choice."""
        if not self.is_choice:
            return  # the line's own keys, on their way up to its bindings
        event.stop()
        event.prevent_default()
        self.take_key(event.key)

    def take_key(self, key: str) -> None:
        """Act on a key that isn't a letter of the line."""
        question = self.question
        if question is None:
            return
        if key in {"escape", "ctrl+c"}:
            self.close()
            if question.left:
                question.left()
        elif question.choices:
            if any(choice.key == key for choice in question.choices):
                self._answer(question, key)
        elif key == "enter":
            self._answer(question, self.typed.value.strip())
        elif key in {"up", "down"}:
            step = -1 if key == "up" else 1
            if question.moves:
                question.moves(step)
            else:
                self._recall(step)

    def _answer(self, question: Question, answer: str) -> None:
        history = self.histories.setdefault(question.kind, []) if question.kind else []
        if answer and (not history or history[-1] != answer):
            history.append(answer)
            del history[:-HISTORY]
        try:
            question.then(answer)
        except AfterwordError as error:
            self._echo.show(error.sentence, self.look.late, problem=True)
            return
        if self.question is question:
            self.close()

    def _recall(self, step: int) -> None:
        history = self.histories.get(self.question.kind if self.question else "", [])
        self._place = min(max(self._place + step, 0), len(history))
        self.typed.value = history[self._place] if self._place < len(history) else ""
        self.typed.cursor_position = len(self.typed.value)

    # --- the echo

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at once what would be taken."""
        event.stop()
        if self.question is not None and not self.is_choice:
            self.question.changed(event.value)
            self._show_echo()

    def _show_echo(self) -> None:
        question = self.question
        if question is None:
            return
        typed = self.typed.value.strip()
        style: Style = self.look.quiet
        try:
            words = (question.echo(typed) if typed else "") or question.note
        except AfterwordError as error:
            # half a date is no date yet: said quietly while typing, loudly only when it is taken
            words = error.sentence
        self._echo.show(words, style)
