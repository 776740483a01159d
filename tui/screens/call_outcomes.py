"""How a call ended: one key each, and the few things that are asked of it before it is noted."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from data.calls.on_the_line import OnTheLine
from data.coaching import Coaching
from data.desk import Said
from data.errors import AfterwordError, UsageProblem
from data.moments import utc_text, zone_name
from data.records import AttemptOutcome, When
from data.when import TypedWhen, parse_when
from tui import call_wording, wording
from tui.journal_keys import CallKey
from tui.screens.asking import NO_DAY_NOTE
from tui.screens.call_shown import CallFrame
from tui.widgets.question import Question

LEAVING = "This call isn't noted yet: press how it ended, or q again to leave it out."
NAME_NOTE = "Who picked up, if they said; enter alone gives no name."


class CallOutcomes(CallFrame):
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

    # --- keys

    def action_spoke(self) -> None:
        """A conversation, and the day they named for the next news."""

        def read(line: str) -> TypedWhen:
            return parse_when(line, self.now)

        def take(line: str) -> None:
            self.note(AttemptOutcome.SPOKE, promised=read(line).when if line else None)

        self.ask_before(
            Question(
                label=f"You spoke with {wording.name_of(self.told.contact)}; next news they named",
                then=take,
                echo=lambda line: read(line).echo,
                kind="promised day",
                note=NO_DAY_NOTE,
                left=self.nothing_pending,
                hints=(("enter", "note it"), ("esc", "not spoken")),
            ),
            partial(self.attempt, AttemptOutcome.SPOKE),
        )

    def action_gatekeeper(self) -> None:
        """Somebody else, who may have a name."""
        self.ask_before(
            Question(
                label="Who picked up?",
                then=lambda line: self.note(AttemptOutcome.GATEKEEPER, line),
                note=NAME_NOTE,
                left=self.nothing_pending,
                hints=(("enter", "note it"), ("esc", "nobody did")),
            ),
            partial(self.attempt, AttemptOutcome.GATEKEEPER),
        )

    def action_no_answer(self) -> None:
        """It rang."""
        self.note_at_once(AttemptOutcome.NO_ANSWER)

    def action_busy(self) -> None:
        """They speak with somebody else."""
        self.note_at_once(AttemptOutcome.BUSY)

    def action_mailbox_full(self) -> None:
        """No message can be left."""
        self.note_at_once(AttemptOutcome.MAILBOX_FULL)

    def action_wrong_number(self) -> None:
        """Somebody who doesn't know them."""
        self.note_at_once(AttemptOutcome.WRONG_NUMBER)

    def action_call_back(self) -> None:
        """The day they named, in their zone."""
        zone = zone_name(self.told.now_there)

        def read(line: str) -> TypedWhen:
            if not line:
                raise UsageProblem("A day is needed here; esc goes back to the other keys.")
            return parse_when(line, self.told.now_there)

        def take(line: str) -> None:
            self.note(AttemptOutcome.CALL_BACK, call_back=read(line).when)

        self.ask_before(
            Question(
                label="Call back on",
                then=take,
                echo=lambda line: self.echo_there(read(line)),
                kind="call time",
                note=f"Their day and time, {zone}: thu 15:00, tomorrow; name another zone to mean that.",
                left=self.nothing_pending,
                hints=(("enter", "note it"), ("esc", "not so")),
            ),
            # without a day it can't be noted as what it was, and half a day may be the wrong one. Somebody did
            # pick up, and what was to be said wasn't: of the outcomes this one says no more, finishes nothing
            # and is no missed call on their phone. The note says what it was, and is what is shown of it
            lambda typed: self.attempt(
                AttemptOutcome.GATEKEEPER, "; ".join(filter(None, (call_wording.ASKED_BACK, typed)))
            ),
        )

    def action_leave(self) -> None:
        """Quit: at first the word that nothing is noted yet, and only then without it."""
        if self.says(LEAVING):
            self.left = True
            super().action_leave()
        else:
            self.complain(LEAVING)
