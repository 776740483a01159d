"""A call that runs is noted once, as one change: by a key, by an answer, or because the line dropped."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from data.calls.on_the_line import OnTheLine
from data.coaching import Coaching
from data.desk import Said
from data.errors import AfterwordError
from data.moments import utc_text
from data.records import AttemptOutcome, When
from tui import call_wording
from tui.journal_keys import CallKey
from tui.screens.call_shown import CallFrame
from tui.widgets.question import Question


class CallNoting(CallFrame):
    """A call that runs. What it came to is one change.

    Where the line drops while a question stands, the call is noted; what was typed and not entered may be half
    of a name, or another day, so that it is kept as a note and is no answer.
    """

    UNDOES = False

    def __init__(self, told: Coaching, line: OnTheLine) -> None:
        super().__init__(told)
        self.line = line
        self.left = False
        self.pending: Callable[[str], Said] | None = None
        """What is noted, with that note, if the screen is gone before its question is answered."""

    def on_mount(self) -> None:
        """From now on the journal knows that somebody was rung."""
        journal = self.afterword.journal
        if journal is not None and self.line.dialled is not None:
            journal.put(str(self._key), f"{utc_text(self.line.dialled)} {self.told.contact.phone}", 0)

    def on_unmount(self) -> None:
        """A dropped line must not lose a call that was made; of one that only rang the journal tells."""
        if self.pending is not None and not self.left:
            with suppress(AfterwordError):
                self.pending(call_wording.unentered(self.prompt.typed.value.strip()))
                self.left = True
        if self.left and self.afterword.journal is not None:
            self.afterword.journal.forget(str(self._key))

    @property
    def _key(self) -> CallKey:
        return CallKey(self.application_id, self.told.contact.id)

    # --- noting

    def attempt(
        self,
        outcome: AttemptOutcome,
        text: str = "",
        *,
        call_back: When | None = None,
        promised: When | None = None,
    ) -> Said:
        """Store it, as of when dialling began."""
        return self.desk.attempt(
            self.application_id,
            self.told.contact.id,
            outcome,
            text,
            step=self.follow_up,
            at=self.line.dialled,
            call_back=call_back,
            promised=promised,
        )

    def note(
        self,
        outcome: AttemptOutcome,
        text: str = "",
        *,
        call_back: When | None = None,
        promised: When | None = None,
        remark: str = "",
    ) -> None:
        """Store it, then show what comes next; `remark` stands there too.

        AfterwordError passes on, but where there is nothing left to note it for: there one goes back.
        """
        from tui.screens.call_noted import NotedScreen

        try:
            said = self.attempt(outcome, text, call_back=call_back, promised=promised)
        except AfterwordError:
            if self.read_again():
                raise
            return
        self.left = True
        line = self.line.over(self.afterword.stopwatch())
        try:
            screen = NotedScreen(self.told, line, outcome, said, remark)
        except AfterwordError as error:
            self.leave_call(f"{said.text} {error.sentence}", problem=True)  # it is noted all the same
            return
        self.app.switch_screen(screen)

    def note_at_once(self, outcome: AttemptOutcome) -> None:
        """One key, nothing to ask."""
        self.try_to(partial(self.note, outcome))

    def ask_before(self, question: Question, pending: Callable[[str], Said]) -> None:
        """Ask; until it is answered, `pending` is what is known, and is given what was typed of the answer."""
        self.pending = pending
        self.ask(question)

    def nothing_pending(self) -> None:
        """It was not so: nothing is known."""
        self.pending = None
