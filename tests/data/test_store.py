"""The store on memory and on disk: commits, conflicts, history, undo and redo."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import history
from data.errors import Conflict, UsageProblem
from data.records import Documents
from data.store import Change, Store
from tests.builders import content
from tests.data.samples import added, application, contact, everything, outcome, script, touch


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on memory and on disk: the two differ where it hurts."""
    made = Store.in_memory() if request.param == "memory" else Store.open(tmp_path / "documents.json")
    yield made
    made.close()


def listed(documents: Documents) -> Any:
    """All documents with their order, which a comparison of dictionaries leaves out, but no revisions."""
    return content(documents)


def changed(store: Store, id: str, text: str, **options: Any) -> Documents:  # noqa: A002
    """Put another text into a script."""
    now = store.documents().scripts[id]
    return store.commit(
        [Change("scripts", id, now.revision, msgspec.structs.replace(now, text=text))], **options
    )


def last(store: Store) -> str:
    """The id of what an undo takes back."""
    entry = store.newest()
    assert entry is not None
    return entry.id


def last_undone(store: Store) -> str:
    """The id of what a redo does again."""
    entry = store.newest_undone()
    assert entry is not None
    return entry.id


def test_a_commit_is_read_back_as_the_same_records(store: Store) -> None:
    """What goes in comes out, of every kind, with revision 1."""
    documents = store.commit(everything(), "Added Northwind Labs")
    assert documents.contacts["c2"] == contact("c2", name="Maria Lopez", email="maria@northwind.example")
    assert list(documents.facts.values()) == [touch(), outcome()]
    assert documents.interviews["i1"].revision == 1


def test_documents_are_the_same_object_until_something_changes(store: Store) -> None:
    """Others keep what they computed by the identity of the documents."""
    before = store.commit(everything())
    assert store.documents() is before
    after = changed(store, "s1", "Hello.")
    assert after is not before
    assert before.scripts["s1"].text == "Hi Dana."


def test_the_revision_is_the_expected_one_plus_one(store: Store) -> None:
    """Whatever revision the document that is handed in carries."""
    store.commit(added("scripts", script(revision=41)))
    documents = store.commit([Change("scripts", "s1", 1, script(text="Later.", revision=7))])
    assert documents.scripts["s1"].revision == 2


@pytest.mark.parametrize(
    "change",
    [
        Change("scripts", "s1", 0, script()),
        Change("scripts", "s1", 2, script()),
        Change("scripts", "s1", 2, None),
        Change("scripts", "s9", 1, script("s9")),
    ],
)
def test_another_revision_is_a_conflict_and_nothing_is_written(store: Store, change: Change) -> None:
    """The other changes of the same commit are not written either, and no private word is in the message."""
    before = store.commit(everything(), "Added")
    with pytest.raises(Conflict) as caught:
        store.commit([*added("contacts", contact("c9")), change], "Changed")
    assert listed(store.documents()) == listed(before)
    assert last(store) == "1"
    assert "Dana" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        Change("scripts", "s1", 0, script(limit=-1)),
        Change("scripts", "s1", 0, script(text=5)),
        Change("contacts", "s1", 0, script()),
        Change("scripts", "s2", 0, script()),
        Change("scripts", "", 0, script("")),
    ],
)
def test_what_could_not_be_read_back_is_refused(store: Store, change: Change) -> None:
    """Limits, types, the wrong table, another id: found before anything is touched."""
    with pytest.raises(UsageProblem):
        store.commit([*added("contacts", contact("c9")), change])
    assert store.documents() == Documents()
    if store.path:
        assert not store.path.exists()


def test_control_characters_do_not_get_in(store: Store) -> None:
    """Text that could act on a terminal is cleaned, lone surrogates included; line breaks stay."""
    documents = store.commit(
        added("contacts", contact(name="D\x1b]52;x\x07a\ud800", notes="one\r\ntwo\u202e"))
    )
    assert documents.contacts["c1"].name == "D]52;xa"
    assert documents.contacts["c1"].notes == "one\ntwo"


def test_later_changes_of_a_commit_see_the_earlier_ones(store: Store) -> None:
    """A document may be added and changed in one commit; the history takes it as one change."""
    documents = store.commit(
        [*added("scripts", script()), Change("scripts", "s1", 1, script(text="Better."))]
    )
    assert documents.scripts["s1"].revision == 2
    entry = store.newest()
    assert entry is not None
    assert [(change.before is None, change.after is None) for change in entry.changes] == [(True, False)]


def test_an_empty_commit_does_nothing(store: Store) -> None:
    """No entry, no file."""
    store.commit([], "Nothing")
    assert store.newest() is None


def test_undo_takes_away_what_was_added_and_redo_brings_it_back(store: Store) -> None:
    """In the same order, and the entry says so."""
    before = listed(store.commit(everything(), "Added", at="2026-11-24T09:00:00Z"))
    entry = store.undo(last(store))
    assert (entry.sentence, entry.at, entry.session, entry.undone) == (
        "Added",
        "2026-11-24T09:00:00Z",
        store.session,
        True,
    )
    assert store.documents() == Documents()
    assert store.newest() is None
    assert store.redo(last_undone(store)).undone is False
    assert listed(store.documents()) == before
    assert store.newest_undone() is None


def test_a_revision_never_comes_back(store: Store) -> None:
    """A session that still shows the second text may not write over the third: its revision is gone for ever."""
    store.commit(added("scripts", script()), "Added")
    changed(store, "s1", "Second.")
    shown = store.documents().scripts["s1"]
    store.undo(last(store))
    changed(store, "s1", "Third.", history=False)
    with pytest.raises(Conflict):
        store.commit([Change("scripts", "s1", shown.revision, script(text="Over it."))])
    assert store.documents().scripts["s1"].text == "Third."


def test_a_document_that_comes_back_is_newer_than_it_ever_was(store: Store) -> None:
    """Taken away and brought back, over every level, and added anew by somebody else in between."""
    store.commit(added("scripts", script()), "Added")
    changed(store, "s1", "Second.")
    store.commit([Change("scripts", "s1", 2, None)], "Deleted")
    store.commit(added("scripts", script(text="Anew.")), "Added anew")
    highest = 2
    for _ in range(3):
        for walk, which in ((store.undo, last), (store.redo, last_undone)):
            for _ in range(4):
                before = store.documents().scripts.get("s1")
                walk(which(store))
                now = store.documents().scripts.get("s1")
                assert now is None or now.revision > highest
                highest = max(highest, now.revision if now else 0)
                assert (before is None) != (now is None) or (before and now and before.text != now.text)
    assert store.documents().scripts["s1"].text == "Anew."


def test_a_deleted_fact_comes_back_where_it_stood(store: Store) -> None:
    """The order of facts is part of what they say."""
    before = listed(store.commit(added("facts", touch("f1"), touch("f2"), touch("f3"))))
    store.commit([Change("facts", "f1", 1, None)], "Deleted")
    store.undo(last(store))
    assert listed(store.documents()) == before


def test_a_place_that_is_taken_does_not_stop_an_undo(store: Store) -> None:
    """The document comes back at the end then."""
    store.commit(added("scripts", script("s1")))
    store.commit([Change("scripts", "s1", 1, None)], "Deleted")
    store.commit(added("scripts", script("s2")), history=False)
    store.undo(last(store))
    assert list(store.documents().scripts) == ["s2", "s1"]


def test_what_was_autosaved_since_survives_undo_and_redo(store: Store) -> None:
    """Undo takes the script away, redo brings it back with the words typed since."""
    store.commit(added("scripts", script()), "Added a script")
    changed(store, "s1", "Typed since.", history=False)
    store.undo(last(store))
    assert store.documents().scripts == {}
    store.redo(last_undone(store))
    assert store.documents().scripts["s1"].text == "Typed since."


def test_what_was_autosaved_after_an_undo_survives_redo_and_undo(store: Store) -> None:
    """The same the other way round."""
    store.commit(added("scripts", script()), history=False)
    changed(store, "s1", "Second.")
    store.undo(last(store))
    changed(store, "s1", "Typed since.", history=False)
    store.redo(last_undone(store))
    assert store.documents().scripts["s1"].text == "Second."
    store.undo(last(store))
    assert store.documents().scripts["s1"].text == "Typed since."


def test_a_new_change_ends_redo_and_ids_are_never_used_again(store: Store) -> None:
    """An id stands for one change for ever, so that no session takes back another one by mistake."""
    store.commit(everything())
    changed(store, "s1", "One.")
    gone = last(store)
    store.undo(gone)
    changed(store, "s1", "Two.")
    assert store.newest_undone() is None
    assert int(last(store)) > int(gone)
    with pytest.raises(Conflict):
        store.undo(gone)
    with pytest.raises(Conflict):
        store.redo(gone)
    assert store.documents().scripts["s1"].text == "Two."


def test_undo_of_what_is_no_longer_the_newest_is_a_conflict(store: Store) -> None:
    """The person would take back something else than they saw."""
    store.commit(everything())
    first = last(store)
    changed(store, "s1", "One.")
    with pytest.raises(Conflict):
        store.undo(first)
    assert store.documents().scripts["s1"].text == "One."


def test_only_the_last_entries_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go first."""
    monkeypatch.setattr(history, "KEPT", 3)
    store.commit(everything())
    for number in range(5):
        changed(store, "s1", str(number))
    for _ in range(3):
        store.undo(last(store))
    assert store.newest() is None
    assert store.documents().scripts["s1"].text == "1"


def test_long_texts_in_the_history_do_not_fill_the_file(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is oldest goes when there is no room; the newest change can always be undone."""
    monkeypatch.setattr(history, "KEPT_BYTES", 5000)
    store.commit(everything())
    for number in range(5):
        changed(store, "s1", f"{number} " * 500)
    undone = 0
    while entry := store.newest():
        store.undo(entry.id)
        undone += 1
    assert undone == 3
    assert store.documents().scripts["s1"].text == "1 " * 500


def test_an_entry_handed_out_is_nobody_elses(store: Store) -> None:
    """Changing the dictionaries in it changes nothing that is stored."""
    store.commit(everything())
    changed(store, "s1", "Second.")
    entry = store.newest()
    assert entry is not None
    assert entry.changes[0].before is not None
    entry.changes[0].before["text"] = "Spoilt."
    store.undo(entry.id)
    assert store.documents().scripts["s1"].text == "Hi Dana."


Act = tuple[str, int, str]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["put", "put", "delete", "undo", "redo"]), st.integers(0, 4), st.text(max_size=3)
    ),
    max_size=25,
)


def act(store: Store, kind: str, number: int, text: str) -> None:
    """One random act of a person."""
    name = f"a{number}"
    now = store.documents().applications.get(name)
    if kind == "put":
        store.commit(
            [Change("applications", name, now.revision if now else 0, application(name, notes=text))], "Put"
        )
    elif kind == "delete" and now:
        store.commit([Change("applications", name, now.revision, None)], "Deleted")
    elif kind == "undo" and (entry := store.newest()):
        store.undo(entry.id)
    elif kind == "redo" and (entry := store.newest_undone()):
        store.redo(entry.id)


def unwound(store: Store, acts: list[Act]) -> None:
    """Undo walks back through exactly the states that were, redo forth again."""
    for each in acts:
        act(store, *each)
    states = [listed(store.documents())]
    while entry := store.newest():
        store.undo(entry.id)
        states.append(listed(store.documents()))
    assert states[-1] == listed(Documents())
    for state in states[-2::-1]:
        store.redo(last_undone(store))
        assert listed(store.documents()) == state


@given(ACTS)
@settings(max_examples=60, deadline=None)
def test_undo_and_redo_restore_exact_documents_in_memory(acts: list[Act]) -> None:
    """Whatever was done before."""
    unwound(Store.in_memory(), acts)


@given(ACTS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_and_redo_restore_exact_documents_on_disk(
    tmp_path_factory: pytest.TempPathFactory, acts: list[Act]
) -> None:
    """And after every step another session reads the same."""
    path = tmp_path_factory.mktemp("undo") / "documents.json"
    store = Store.open(path)
    unwound(store, acts)
    assert listed(Store.open(path).documents()) == listed(store.documents())


def test_threads_do_not_lose_each_others_changes(store: Store, run_together: Callable[..., None]) -> None:
    """The store has a lock of its own besides the one of the file."""

    def write(thread: int) -> None:
        for number in range(10):
            store.commit(added("facts", touch(f"f{thread}-{number}")))

    run_together(write, 4)
    assert len(store.documents().facts) == 40


@pytest.fixture
def run_together() -> Callable[..., None]:
    """Runs a function in several threads at once and passes on what they raise."""
    from concurrent.futures import ThreadPoolExecutor

    def run(work: Callable[[int], None], threads: int) -> None:
        with ThreadPoolExecutor(threads) as pool:
            for future in [pool.submit(work, number) for number in range(threads)]:
                future.result()

    return run
