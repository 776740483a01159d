"""What is computed: steps, their states, the board of the list and the story of a timeline. Never stored.

Structs like the records, though never encoded: thousands are made for one board, and they are made fast.
"""

from enum import Enum, StrEnum
from typing import TypeAlias

from arrow import Arrow
from msgspec import Struct, field

from data.calls.next_call import NextCall
from data.playbook import Stage
from data.records import AnyFact, Application, Channel, Contact, Interview, Letter, Outcome, Script, StepKey


class State(StrEnum):
    """How a step stands."""

    DONE = "done"
    OVERDUE = "overdue"
    DUE = "due"
    WAITING = "waiting"
    SKIPPED = "skipped"
    RETIRED = "retired"


OPEN = frozenset({State.OVERDUE, State.DUE, State.WAITING})
"""The states in which something can still be done."""


class Group(Enum):
    """Where a row of the list stands; the order of the members is the order of the groups."""

    OVERDUE = 0
    TODAY = 1
    THIS_WEEK = 2
    WAITING = 3
    CLOSED = 4


class Step(Struct, frozen=True, kw_only=True):
    """A stage as it stands for one owner and one recipient.

    `anchor` is what it starts from, `due` when to do it (None: no day, it is only suggested), `precise`
    says that it is late at that instant and not at the end of that day. `projected` steps belong to an
    interview that is not over, or to an answer that hasn't come (`conditional`): shown, not doable.
    `at` and `reason` say when and why a step was done, skipped or retired; `chosen` that the person set
    the day. `since` words what the due day was counted from ("they said Thu 5 Nov"), `promised` is the day
    they named where that decides. `lapsed`: it retired itself, and `at` is the last second it had.
    """

    key: StepKey
    stage: Stage
    state: State
    anchor: Arrow
    contact: Contact | None = None
    interview: Interview | None = None
    application: Application | None = None
    due: Arrow | None = None
    precise: bool = False
    expires: Arrow | None = None
    projected: bool = False
    conditional: bool = False
    chosen: bool = False
    at: Arrow | None = None
    reason: str = ""
    since: str = ""
    promised: Arrow | None = None
    lapsed: bool = False
    done_by: AnyFact | None = None
    stand_in: bool = False
    """True where an interviewer stands in because no hiring contact is known; the advice says so."""
    call: NextCall | None = None
    """How it goes on where it was begun by phone; `stage` is the phone call's as long as it is to be rung."""
    instead_of: Stage | None = None
    """The stage a call takes the place of, and `stage` will be again."""
    deadline: Arrow | None = None
    """When they want an answer, where they said so; whatever day the person chose for it."""
    letters: tuple[Letter, ...] = ()
    """Its drafts, the one that was changed last first."""

    @property
    def is_open(self) -> bool:
        """True while it can still be done or will be."""
        return self.state in OPEN

    @property
    def callable(self) -> bool:
        """True when it can be done by phone now, to somebody."""
        return self.doable and self.contact is not None and Channel.PHONE in self.stage.channels

    @property
    def doable(self) -> bool:
        """True when its keys work: open, and no longer a projection."""
        return self.is_open and not self.projected


class Row(Struct, frozen=True, kw_only=True):
    """One application in the list, standing for its next interview, else its latest.

    `step` is what comes next; None while an interview is ahead of everything (`interview_next`) or when
    nothing is left to do. `siblings` are the open steps of the same stage and owner, `step` among them:
    three interviewers to thank read as one line. `due` ranks the row inside its group.
    """

    application: Application
    interview: Interview | None
    start: Arrow | None
    end: Arrow | None
    group: Group
    due: Arrow | None = None
    step: Step | None = None
    siblings: tuple[Step, ...] = ()
    interview_next: bool = False
    outcome: Outcome | None = None
    contacts: tuple[Contact, ...] = ()
    promised: Arrow | None = None
    """The day they named for the next news, while we wait for it."""

    @property
    def id(self) -> str:
        """The application's id: what a cursor remembers."""
        return self.application.id


class Board(Struct, frozen=True, kw_only=True):
    """Everything the list shows at one `now`, ranked."""

    now: Arrow
    rows: tuple[Row, ...] = ()
    counts: dict[Group, int] = field(default_factory=dict)


class Part(Enum):
    """Which stretch of the vertical line an entry stands on."""

    PAST = 0
    NOW = 1
    COMING = 2
    IF_NO = 3


class Entry(Struct, frozen=True, kw_only=True):
    """One line of a timeline: an interview, a fact that finished no step, or a step.

    Exactly one of `interview`, `fact`, `step` is set. `at` is the moment it stands at (None for what has
    no day). `own` is False for entries of another round than the one that was opened.
    """

    id: str
    part: Part
    at: Arrow | None = None
    interview: Interview | None = None
    fact: AnyFact | None = None
    step: Step | None = None
    contacts: tuple[Contact, ...] = ()
    own: bool = True


class Story(Struct, frozen=True, kw_only=True):
    """The timeline of one interview with the other rounds of its application, at one `now`."""

    now: Arrow
    application: Application
    interview: Interview | None
    row: Row
    entries: tuple[Entry, ...] = ()
    scripts: tuple[Script, ...] = ()
    contacts: dict[str, Contact] = field(default_factory=dict)


Selection: TypeAlias = Row | Entry
"""What a key acts on: a row of the list or an entry of a timeline."""
