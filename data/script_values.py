"""Pure: what the fill-ins of a stored script stand for, in its own interview and for whom it is."""

from data.cases import Case
from data.records import Role, Script
from data.script import Filled, fill, values_for
from data.settings import Me
from data.text import clean_text


def script_values(case: Case, script: Script, me: Me) -> dict[str, str]:
    """Every fill-in of `script`, one of `case`, with its value; none where its interview is gone.

    A script that is for nobody is for the hiring contact.
    """
    interview = next((one.interview for one in case.rounds if one.interview.id == script.interview_id), None)
    if interview is None:
        return {}
    contact = case.contacts.get(script.contact_id) or case.hiring_contact[0]
    met = case.people(interview, Role.INTERVIEWER)
    return values_for(case.application, interview, contact, met, me)


def script_filled(case: Case, script: Script, me: Me) -> Filled:
    """`script` as it would be said."""
    return fill(clean_text(script.text), script_values(case, script, me))
