"""Pure: what was written and practised for interviews and their application, which goes when they go."""

from data.adding import Write
from data.records import Documents


def written_for(documents: Documents, interviews: set[str], application_id: str = "") -> list[Write]:
    """The deletions of scripts, takes, drills, debriefs and drafts of those interviews, and of that application."""
    scripts = [one.id for one in documents.scripts.values() if one.interview_id in interviews]
    owners = interviews | ({application_id} if application_id else set())
    practised = (
        *(Write("scripts", id_, documents.scripts[id_].revision, None) for id_ in scripts),
        *(
            Write("takes", one.id, one.revision, None)
            for one in documents.takes.values()
            if one.interview_id in interviews
        ),
        *(
            Write("drills", one.id, one.revision, None)
            for one in documents.drills.values()
            if one.interview_id in interviews or one.script_id in scripts
        ),
    )
    written = (
        *(
            Write("debriefs", one.id, one.revision, None)
            for one in documents.debriefs.values()
            if one.interview_id in interviews
        ),
        *(
            Write("letters", one.id, one.revision, None)
            for one in documents.letters.values()
            if one.step.owner_id in owners or one.application_id in owners
        ),
    )
    return [*practised, *written]
