"""What is gathered from the documents."""

from data.records import Documents, Letter
from data.records.facts import StepKey
from tests.builders import Hunt


def letter(id_: str, step: StepKey, changed_at: str) -> Letter:
    """A draft for `step`."""
    return Letter(id=id_, step=step, changed_at=changed_at)


def test_the_drafts_of_a_step_are_at_hand_the_newest_first() -> None:
    """Each step has its own drafts, what was changed last before the others; most steps have none."""
    hunt = Hunt()
    one, other = hunt.key("card", "app-1", "person-1"), hunt.key("card", "app-1", "person-2")
    drafts = (
        letter("old", one, "2026-11-20T10:00:00Z"),
        letter("new", one, "2026-11-23T10:00:00Z"),
        letter("newer in the same second", one, "2026-11-23T10:00:00Z"),
        letter("another", other, "2026-11-24T10:00:00Z"),
    )
    hunt.documents = Documents(letters={draft.id: draft for draft in drafts})
    cases = hunt.cases()
    assert [draft.id for draft in cases.letters_of(one)] == ["newer in the same second", "new", "old"]
    assert [draft.id for draft in cases.letters_of(other)] == ["another"]
    assert cases.letters_of(hunt.key("card", "app-1", "person-1", turn=2)) == ()
