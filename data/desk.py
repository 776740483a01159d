"""The verbs a person has: load, one rule, save; undo. A screen calls one of them a keypress."""

from collections.abc import Callable
from dataclasses import dataclass

from arrow import Arrow

from data.quick_add import NewInterview
from data.records import (
    AttemptOutcome,
    Channel,
    Documents,
    Result,
    Script,
    TouchKind,
    When,
)
from data.settings import Settings
from data.steps import Board, Step, Story
from data.store import Store


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb did, in one short line ("Thank-you to Dana Fox, sent."). `id` is the document it was about.

    `undoable` is True when `u` takes it back.
    """

    text: str
    id: str = ""
    undoable: bool = True


class Desk:
    """Every verb reads what is stored, applies one pure rule and commits it in one transaction.

    Every verb raises AfterwordError (one sentence) when it can't; then nothing has changed.
    """

    def __init__(self, store: Store, settings: Settings, clock: Callable[[], Arrow]) -> None:
        self.store = store
        self.settings = settings
        self.clock = clock

    # --- what is seen

    def now(self) -> Arrow:
        """The one `now`, in the person's own zone."""
        raise NotImplementedError

    def documents(self) -> Documents:
        """Everything stored, as of now; another session's changes included."""
        raise NotImplementedError

    def board(self) -> Board:
        """The list: one row an application, ranked."""
        raise NotImplementedError

    def story(self, application_id: str, interview_id: str = "") -> Story:
        """The timeline of one interview (default: the one its row stands for) and its other rounds."""
        raise NotImplementedError

    # --- interviews, applications, contacts

    def add(self, new: NewInterview) -> Said:
        """Add an interview; same company and role join as a further round, a known e-mail as the same contact."""
        raise NotImplementedError

    def change_application(self, application_id: str, **changes: object) -> Said:
        """Change fields of an application by name."""
        raise NotImplementedError

    def change_interview(self, interview_id: str, **changes: object) -> Said:
        """Change fields of an interview by name."""
        raise NotImplementedError

    def change_contact(self, contact_id: str, **changes: object) -> Said:
        """Change fields of a contact by name."""
        raise NotImplementedError

    def cancel_interview(self, interview_id: str) -> Said:
        """Mark an interview cancelled as of now, or take that back if it was."""
        raise NotImplementedError

    def delete_interview(self, interview_id: str) -> Said:
        """Delete one round with its scripts and the facts of its own steps."""
        raise NotImplementedError

    def delete_application(self, application_id: str) -> Said:
        """Delete an application with its interviews, scripts and facts. Its people stay."""
        raise NotImplementedError

    # --- what happened

    def done(
        self,
        step: Step,
        *,
        channel: Channel | None = None,
        what: TouchKind | None = None,
        at: Arrow | None = None,
        text: str = "",
    ) -> Said:
        """Record the touch that finishes `step`; default: by its first channel, now."""
        raise NotImplementedError

    def attempt(self, application_id: str, contact_id: str, outcome: AttemptOutcome, text: str = "") -> Said:
        """Record one call with its outcome."""
        raise NotImplementedError

    def reply(
        self, application_id: str, *, promised: When | None = None, text: str = "", at: Arrow | None = None
    ) -> Said:
        """They wrote or rang; with `promised` they named the day of the next news."""
        raise NotImplementedError

    def promise(self, interview_id: str, promised: When, text: str = "") -> Said:
        """They named a day for the next news at that interview."""
        raise NotImplementedError

    def outcome(
        self, application_id: str, result: Result, *, reason: str = "", deadline: When | None = None
    ) -> Said:
        """How it ended, or that an offer came."""
        raise NotImplementedError

    def skip(self, step: Step, reason: str) -> Said:
        """Leave this step out; what follows it still comes."""
        raise NotImplementedError

    def move(self, step: Step, to: When) -> Said:
        """The person's own day for this step."""
        raise NotImplementedError

    def retire(self, step: Step, reason: str) -> Said:
        """This step and what would follow it are no longer wanted."""
        raise NotImplementedError

    # --- taking back

    def undo(self, *, sure: bool = False) -> Said:
        """Take the newest change back. Another session's is only named at first; `sure` does it."""
        raise NotImplementedError

    def redo(self, *, sure: bool = False) -> Said:
        """Do again what was last undone."""
        raise NotImplementedError

    # --- scripts

    def script(self, interview_id: str) -> Script:
        """The newest script of an interview; a first, empty one (not yet stored) where it has none."""
        raise NotImplementedError

    def save_script(self, script: Script, text: str) -> Script:
        """Autosave: store the text, make no history. Another session's text is kept beside ours, not under it."""
        raise NotImplementedError
