"""How a call ended: one key each, and the few things that are asked of it before it is noted."""

from functools import partial

from data.errors import UsageProblem
from data.moments import zone_name
from data.records import AttemptOutcome
from data.when import TypedWhen, parse_when
from tui import call_wording, wording
from tui.screens.asking import NO_DAY_NOTE
from tui.screens.call_noting import CallNoting
from tui.widgets.question import Question

LEAVING = "This call isn't noted yet: press how it ended, or q again to leave it out."
NAME_NOTE = "Who picked up, if they said; enter alone gives no name."


class CallOutcomes(CallNoting):
    """The keys of a call that runs."""

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
