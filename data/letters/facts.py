"""Pure: what the fill-ins of a letter stand for: those of a script, and what was noted of an interview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from data.records import Application, Contact, Interview
from data.script import FILL_INS, FillIn, Known
from data.settings import Me
from data.text import clean_line


@dataclass(frozen=True, slots=True)
class KnownForLetter(Known):
    """What the fill-ins of a letter are taken from; of the debrief what concerns this contact."""

    said: str = ""
    forgot: str = ""
    well: str = ""
    promised_day: str = ""
    deadline: str = ""
    where_now: bool = False


def _company(known: KnownForLetter) -> str:
    """The company it is about; where a letter is about the contact, the one they are at now."""
    applied = known.application.company if known.application else ""
    theirs = known.contact.company if known.contact else ""
    return (theirs or applied) if known.where_now else (applied or theirs)


LETTER_FILL_INS: Final[Mapping[str, FillIn[KnownForLetter]]] = {
    **FILL_INS,
    "me": FillIn(lambda known: known.me.name, "M in the letter asks for it"),
    "my_email": FillIn(lambda known: known.me.email, "M in the letter asks for it"),
    "my_phone": FillIn(lambda known: known.me.phone, "M in a script asks for it"),
    "company": FillIn(_company, "give the company in the form (e in the list), or their new one (P)"),
    "said": FillIn(lambda known: noted(known.said), "note what they said (n in the list), or write it here"),
    "forgot": FillIn(
        lambda known: noted(known.forgot), "note what you forgot to say (n in the list), or take it out"
    ),
    "well": FillIn(lambda known: noted(known.well), "note what went well (n in the list), or take it out"),
    "strengths": FillIn(
        lambda known: noted((known.application.strengths if known.application else "") or known.me.strengths),
        "write why you are a strong candidate; M asks for it for every letter",
    ),
    "promised": FillIn(
        lambda known: known.promised_day, "note which day they named (n in the list), or write it here"
    ),
    "deadline": FillIn(
        lambda known: known.deadline,
        "give their deadline with the outcome (o in the list), or write a day here",
    ),
    "link": FillIn(lambda _: "", "put the link in its place"),
}
"""Every fill-in of a letter, in the order they are told. `link` is always the person's own to put in."""


def letter_values(
    application: Application | None,
    interview: Interview | None,
    contact: Contact | None,
    interviewers: Sequence[Contact],
    me: Me,
    *,
    said: str = "",
    forgot: str = "",
    well: str = "",
    promised_day: str = "",
    deadline: str = "",
    where_now: bool = False,
) -> dict[str, str]:
    """Every fill-in with its value in one line, empty where there is none yet.

    `said` is what `contact` said, `promised_day` and `deadline` days in words ("Thursday 3 December").
    `where_now`: the company is the one that `contact` is at now, not the one applied to.
    """
    known = KnownForLetter(
        application,
        interview,
        contact,
        tuple(interviewers),
        me,
        said=said,
        forgot=forgot,
        well=well,
        promised_day=promised_day,
        deadline=deadline,
        where_now=where_now,
    )
    return {name: _plain(fill_in.value(known)) for name, fill_in in LETTER_FILL_INS.items()}


def noted(text: str) -> str:
    """Lines of a note as one, parted by semicolons, so that a sentence can go on around them."""
    lines = (line.strip().rstrip(";,").strip() for line in text.split("\n"))
    return "; ".join(line[:-1].rstrip() if _ends(line) else line for line in lines if line)


def _ends(line: str) -> bool:
    """Whether the line's full stop is one that a sentence around it brings itself."""
    return line.endswith(".") and not line.endswith("..")


def _plain(value: str) -> str:
    """On one line, without braces: they would be fill-ins as soon as the value stands in the text."""
    return clean_line(value).replace("{", "(").replace("}", ")")
