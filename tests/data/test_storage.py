"""The document file: whole at every moment, private, locked, and never taken from somebody else."""

import errno
import fcntl
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from data import durable
from data.errors import AfterwordError, Busy, Unreadable, Unwritable
from data.storage import Database, DurableStorage
from data.store import Change, Store
from tests.data.samples import added, contact, everything, script


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the documents will be."""
    return tmp_path / "documents.json"


@pytest.fixture
def store(path: Path) -> Store:
    """A store with a document or more in each table."""
    made = Store.open(path)
    made.commit(everything(), "Added")
    return made


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Every habit of a system."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("umask")
def test_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    """All that we make, and nothing that we didn't."""
    tmp_path.chmod(0o755)
    path = tmp_path / "new" / "afterword" / "documents.json"
    store = Store.open(path)
    store.commit(added("contacts", contact()))
    store.commit(added("scripts", script()))
    for folder in (path.parent.parent, path.parent, path.parent / "backups"):
        assert mode(folder) == 0o700
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert {file.name for file in files} >= {"documents.json", "documents.json.lock"}
    assert {mode(file) for file in files} == {0o600}
    assert mode(tmp_path) == 0o755


def test_opening_makes_nothing(tmp_path: Path) -> None:
    """A look is not a change."""
    assert Store.open(tmp_path / "new" / "documents.json").documents().contacts == {}
    assert list(tmp_path.iterdir()) == []


def test_plain_tinydb_opens_the_file(store: Store, path: Path) -> None:
    """Integer keys, all tables, documents with our own id inside."""
    with TinyDB(path) as database:
        assert database.tables() == {
            *(
                "meta",
                "applications",
                "interviews",
                "contacts",
                "debriefs",
                "scripts",
                "takes",
                "drills",
                "letters",
                "facts",
                "history",
            ),
        }
        assert [document["id"] for document in database.table("facts")] == ["f1", "f2"]
        assert database.table("facts").all()[0].doc_id == 1
    assert Store.open(path).documents() == store.documents()


def test_the_tables_on_the_disk_are_in_order(store: Store, path: Path) -> None:
    """A fact that came back stands where it stood, for plain TinyDB too."""
    store.commit([Change("facts", "f1", 1, None)], "Deleted")
    entry = store.newest()
    assert entry is not None
    store.undo(entry.id)
    with TinyDB(path) as database:
        assert [document["id"] for document in database.table("facts")] == ["f1", "f2"]


def test_queries_are_never_answered_from_a_cache(path: Path) -> None:
    """TinyDB's own would not see what another session has written."""
    storage = DurableStorage(path)
    table = Database(storage=lambda: storage).table("contacts")
    everybody = where("id").exists()
    assert table.search(everybody) == []
    Store.open(path).commit(everything())
    storage.refresh()
    assert len(table.search(everybody)) == 2


def test_a_lock_that_was_deleted_while_we_waited_is_no_lock(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others would lock the new one."""
    inodes: list[int] = []
    really = fcntl.flock

    def flock(descriptor: int, operation: int) -> None:
        if not inodes:
            path.with_name("documents.json.lock").unlink()
        inodes.append(os.fstat(descriptor).st_ino)
        really(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    store.commit(added("contacts", contact("c9")))
    assert len(inodes) == 2
    assert inodes[1] == path.with_name("documents.json.lock").stat().st_ino


def test_a_table_we_do_not_know_is_kept(store: Store, path: Path) -> None:
    """What somebody added with plain TinyDB is theirs."""
    with TinyDB(path) as database:
        database.table("mine").insert({"note": "keep me"})
    store.commit(added("contacts", contact("c9")))
    with TinyDB(path) as database:
        assert database.table("mine").all() == [{"note": "keep me"}]
    assert Store.open(path).notices == ()


def test_nothing_is_written_past_the_transaction(path: Path) -> None:
    """Whoever holds the storage can't skip the lock."""
    with pytest.raises(RuntimeError):
        TinyDB(storage=lambda: DurableStorage(path)).table("contacts").insert({})
    assert not path.exists()


def test_another_session_is_read_before_ours_is_applied(store: Store, path: Path) -> None:
    """Two sessions that each add something lose nothing, and undo reaches across them."""
    other = Store.open(path)
    other.commit(added("contacts", contact("c8")), "Theirs")
    store.commit(added("contacts", contact("c9")), "Ours")
    assert list(store.documents().contacts) == ["c1", "c2", "c8", "c9"]
    assert other.documents() == store.documents()
    entry = other.newest()
    assert entry is not None
    assert entry.session == store.session != other.session


def test_a_change_within_one_tick_of_the_clock_is_seen(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file's time grows with every change, however coarse the clock is."""
    times = []
    monkeypatch.setattr(durable, "_write_all", coarse := Coarse(durable._write_all))
    for number in range(3):
        store.commit(added("contacts", contact(f"n{number}")))
        times.append(path.stat().st_mtime_ns)
    assert coarse.calls == 3
    assert times == sorted(set(times))


class Coarse:
    """Writes as before, under a clock that stands still."""

    def __init__(self, write: object) -> None:
        self.write = write
        self.calls = 0

    def __call__(self, descriptor: int, content: bytes) -> None:
        assert callable(self.write)
        self.write(descriptor, content)
        os.utime(descriptor, ns=(10**18, 10**18))
        self.calls += 1


def test_content_is_on_the_disk_before_the_name_and_the_name_before_the_answer(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """fsync of the temporary file, backup, rename, fsync of the folder: in this order."""
    calls = []
    for name in ("fsync", "link", "replace"):
        really = getattr(os, name)

        def noted(*arguments: object, _name: str = name, _really: Callable[..., None] = really) -> None:
            target = arguments[-1]
            is_folder = isinstance(target, int) and stat.S_ISDIR(os.fstat(target).st_mode)
            calls.append(f"{_name} folder" if is_folder else _name)
            _really(*arguments)

        monkeypatch.setattr(os, name, noted)
    for number in range(2):
        calls.clear()
        store.commit(added("contacts", contact(f"n{number}")))
    assert calls == ["fsync", "link", "replace", "fsync folder"]


def test_a_symlink_stays_and_its_target_is_written(tmp_path: Path, path: Path) -> None:
    """The link is somebody's arrangement; lock and backups go beside the real file."""
    real = tmp_path / "real" / "kept.json"
    path.symlink_to(real)
    Store.open(path).commit(everything())
    assert path.is_symlink()
    assert not real.is_symlink()
    assert len(Store.open(real).documents().contacts) == 2
    assert (real.parent / "kept.json.lock").exists()


def test_a_link_in_place_of_the_lock_is_not_followed(store: Store, path: Path, tmp_path: Path) -> None:
    """Else anybody who may write to the folder could have us make files elsewhere."""
    lock = tmp_path / "documents.json.lock"
    lock.unlink()
    lock.symlink_to(tmp_path / "elsewhere")
    refused(store, path, Unwritable)
    assert not (tmp_path / "elsewhere").exists()


def test_a_busy_lock_is_said_in_one_sentence(path: Path, store: Store) -> None:
    """After the time we wait, with nothing changed; free again, it works."""
    hurried = Store(DurableStorage(path, lock_seconds=0.05))
    with open(path.with_name("documents.json.lock")) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        refused(hurried, path, Busy)
    hurried.commit(added("contacts", contact("c9")))
    assert "c9" in store.documents().contacts


def refused(store: Store, path: Path, kind: type[AfterwordError]) -> str:
    """A commit fails with one sentence that names the file; file and memory are as they were, nothing is left."""
    before = path.read_bytes()
    names = {file.name for file in path.parent.iterdir()}
    documents = store.documents()
    with pytest.raises(kind) as caught:
        store.commit(added("contacts", contact("c9")), "Added Dana")
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert str(path) in sentence
    assert "Dana" not in sentence
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == names
    assert store.documents() is documents
    return sentence


def test_a_folder_that_cannot_be_synced_undoes_no_change(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change is written by then: it stands here and on the disk, and the doubt is said once, as such."""

    def fail(_folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patched:
        patched.setattr(durable, "sync_folder", fail)
        store.commit(added("contacts", contact("c9")))
        store.commit(added("contacts", contact("c10")))
        assert list(store.documents().contacts)[2:] == ["c9", "c10"]
        assert list(Store.open(path).documents().contacts)[2:] == ["c9", "c10"]
    (notice,) = [one for one in store.notices if "power cut" in one]
    assert notice.startswith(f"{path} is written, but")
    assert "untouched" not in notice


def test_a_new_folder_is_put_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a power cut takes the folder with all that was synced in it; once, when it is made."""
    synced: list[Path] = []
    really = durable.sync_folder

    def noted(folder: Path) -> None:
        synced.append(folder)
        really(folder)

    monkeypatch.setattr(durable, "sync_folder", noted)
    store = Store.open(tmp_path / "new" / "afterword" / "documents.json")
    store.commit(added("contacts", contact()))
    assert synced[:2] == [tmp_path, tmp_path / "new"]
    synced.clear()
    store.commit(added("contacts", contact("c2")))
    assert tmp_path / "new" not in synced


@pytest.mark.parametrize("function", ["write", "fsync", "fchmod"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk_changes_nothing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int
) -> None:
    """Whichever step the disk fails at; afterwards the store still works."""

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, function, fail)
        refused(store, path, Unwritable)
    store.commit(added("contacts", contact("c9")))
    assert "c9" in Store.open(path).documents().contacts


def test_a_limit_on_the_size_of_files_changes_nothing(store: Store, path: Path) -> None:
    """A real refusal by the system in the middle of a real write."""
    code = """if True:
        import resource, sys
        from pathlib import Path
        from data.errors import Unwritable
        from data.store import Store
        from tests.data.samples import added, script
        store = Store.open(Path(sys.argv[1]))
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
        try:
            store.commit(added("scripts", script("s9", text="word " * 2000)))
        except Unwritable as error:
            print(error)
    """
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, timeout=30)
    assert str(path) in done.stdout
    assert done.stderr == ""
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*"))
    assert "s9" not in store.documents().scripts


def test_a_read_only_file_stays_as_it_is(store: Store, path: Path) -> None:
    """Somebody meant it, so not even root writes it; it can still be read."""
    path.chmod(0o400)
    assert "read-only" in refused(store, path, Unwritable)
    assert len(Store.open(path).documents().contacts) == 2


def test_missing_permission_is_said_in_one_sentence(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder where we may not make files."""
    really = os.open

    def fail(name: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return really(name, flags, mode)

    monkeypatch.setattr(os, "open", fail)
    assert "permission" in refused(store, path, Unwritable)
    half = path.read_bytes()[:-1]
    path.write_bytes(half)
    with pytest.raises(Unwritable, match="damaged"):
        Store.open(path)
    assert path.read_bytes() == half


def test_what_is_no_ordinary_file_is_refused(path: Path) -> None:
    """A folder, a pipe (that would hang), a device, a link in a circle."""
    path.mkdir()
    pipe, circle = path / "pipe.json", path / "circle.json"
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    for place in (path, pipe, Path("/dev/null"), circle, Path("/dev/null/documents.json")):
        with pytest.raises(Unreadable) as caught:
            Store.open(place)
        assert str(place) in str(caught.value)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_the_temporary_file_of_a_dead_process_goes(store: Store, path: Path) -> None:
    """With the next change, under the lock; a link in its place is not followed."""
    left = path.with_name(".documents.json.tmp")
    left.symlink_to(path.with_name("elsewhere"))
    store.commit(added("contacts", contact("c9")))
    assert not os.path.lexists(left)
    assert not path.with_name("elsewhere").exists()


def test_a_file_that_vanished_comes_back_with_the_next_change(store: Store, path: Path) -> None:
    """What a running session has in memory is not lost."""
    path.unlink()
    assert len(store.documents().contacts) == 2
    store.commit(added("contacts", contact("c9")))
    assert len(Store.open(path).documents().contacts) == 3


def test_a_path_acts_on_no_terminal(tmp_path: Path) -> None:
    """Its control characters stay out of the sentence."""
    place = tmp_path / "a\x1b]52;c\x07"
    place.mkdir()
    with pytest.raises(Unreadable) as caught:
        Store.open(place)
    assert "\x1b" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_root_leaves_the_file_to_its_owner(tmp_path: Path) -> None:
    """Written by root, the document file still belongs to whoever it belonged to."""
    path = tmp_path / "documents.json"
    store = Store.open(path)
    store.commit([Change("contacts", "a", 0, contact("a"))], "first")
    os.chown(path, 65534, 65534)
    store.commit([Change("contacts", "b", 0, contact("b"))], "second")
    assert (path.stat().st_uid, path.stat().st_mode & 0o777) == (65534, 0o600)
