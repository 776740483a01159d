"""The verbs a person has: load, one rule, save; undo. A screen calls one of them a keypress."""

from data.desk.answering import Answering
from data.desk.base import Said
from data.desk.calling import Calling
from data.desk.debriefing import Debriefing
from data.desk.drilling import Drilling
from data.desk.importing import Importing
from data.desk.interviews import KeepingInterviews
from data.desk.knowing_people import KnowingPeople
from data.desk.mailing import Mailing
from data.desk.rehearsing import Rehearsing
from data.desk.scripts import KeepingScripts
from data.desk.settling import KnowingMe
from data.desk.undoing import Undoing


class Desk(
    Calling,
    Mailing,
    Answering,
    Debriefing,
    KeepingInterviews,
    KeepingScripts,
    Rehearsing,
    Drilling,
    KnowingMe,
    KnowingPeople,
    Importing,
    Undoing,
):
    """Every verb reads what is stored, applies one pure rule and commits it in one transaction.

    Every verb raises AfterwordError (one sentence) when it can't; then nothing has changed.
    """


__all__ = ["Desk", "Said"]
