"""What is typed outlives the process that it was typed into."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.journal import Journal, dismiss, recover

STAMP = "2026-11-24T09:00:00Z"
TYPING = """
import sys
from pathlib import Path
from data.journal import Journal

journal = Journal(Path(sys.argv[1]))
for line in sys.stdin:
    journal.put("script 1", line.rstrip("\\n"), 4)
    print("put", flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that isn't there yet, as at the first start."""
    return tmp_path / "state" / "journal"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    """A journal of this process, at a fixed time."""
    journal = Journal(folder, clock=lambda: STAMP)
    yield journal
    journal.close()


def until(condition: Callable[[], object], seconds: float) -> float:
    """Wait for `condition`, at most `seconds`; how long it took."""
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < seconds, "it took too long"
        threading.Event().wait(0.005)
    return time.monotonic() - start


def left_by_another(folder: Path, *texts: tuple[str, str, int]) -> None:
    """Texts of a process that is gone: a closed journal holds no lock any more."""
    journal = Journal(folder, clock=lambda: STAMP)
    for key, text, revision in texts:
        journal.put(key, text, revision)
    assert journal.close()


def test_nothing_is_made_before_the_first_text(folder: Path) -> None:
    """Opening the app leaves no trace, and closing an unused journal is fine."""
    journal = Journal(folder)
    journal.forget("script 1")
    assert journal.flush()
    assert journal.close()
    assert not folder.exists()


def test_a_text_is_on_the_disk_soon_and_private(journal: Journal, folder: Path) -> None:
    """Within 0.3 s, readable by its owner only, whatever the umask."""
    before = os.umask(0o000)
    try:
        journal.put("script 1", "Hi Maria", 4)
        assert until(lambda: list(folder.glob("*.text")), 2) < 0.3
    finally:
        os.umask(before)
    (path,) = folder.glob("*.text")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "script" not in path.name


def test_only_the_latest_text_of_a_key_is_kept(folder: Path) -> None:
    """Letter by letter typed, one file is left, with the last state and the revision it goes on from."""
    left_by_another(
        folder, *(("script 1", "Hi Maria"[: end + 1], 4) for end in range(8)), ("letter 2", "Dear", 1)
    )
    found = {left.key: left for left in recover(folder)}
    assert set(found) == {"script 1", "letter 2"}
    assert (found["script 1"].text, found["script 1"].base_revision) == ("Hi Maria", 4)
    assert found["script 1"].written_at == STAMP
    assert not list(folder.glob("*.temporary"))


def test_texts_of_a_living_process_are_left_alone(journal: Journal, folder: Path) -> None:
    """Another session that starts meanwhile isn't offered what is being typed here."""
    journal.put("script 1", "Hi", 1)
    assert journal.flush()
    assert recover(folder) == ()
    journal.close()
    assert [left.text for left in recover(folder)] == ["Hi"]


def test_a_stored_text_is_forgotten(journal: Journal, folder: Path) -> None:
    """Once the store has it, the journal keeps no copy, and closing leaves the folder empty."""
    journal.put("script 1", "Hi", 1)
    journal.flush()
    journal.forget("script 1")
    journal.close()
    assert list(folder.iterdir()) == []


def test_typing_goes_on_after_close(journal: Journal, folder: Path) -> None:
    """A text that comes late, while the app is leaving, is kept all the same."""
    journal.put("script 1", "Hi", 1)
    journal.close()
    journal.put("script 1", "Hi Maria", 1)
    journal.close()
    assert [left.text for left in recover(folder)] == ["Hi Maria"]


def test_any_text_comes_back(folder: Path) -> None:
    """Line breaks, scripts of the world and an emoji are kept; a broken character doesn't stop the journal."""
    text = "Grüße\n日本 👩‍🚀\t“quoted”\\"
    left_by_another(folder, ("a", text, 0), ("b", "x\ud800y", 0))
    assert {left.key: left.text for left in recover(folder)} == {"a": text, "b": "x?y"}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"key": 1}', b"\xff\xfe", b'{"key": "a", "text": "b"}']
)
def test_an_unreadable_text_is_left_and_reported(folder: Path, content: bytes) -> None:
    """What can't be read is named, not removed, and doesn't hide the others."""
    left_by_another(folder, ("script 1", "Hi", 1))
    broken = folder / "1-abc-0123.text"
    broken.write_bytes(content)
    good, bad = recover(folder)
    assert good.text == "Hi"
    assert str(broken) in bad.problem
    assert broken.read_bytes() == content


def test_a_pipe_or_link_in_the_folder_does_no_harm(folder: Path, tmp_path: Path) -> None:
    """A FIFO doesn't hang the start, and a symbolic link isn't followed."""
    folder.mkdir(parents=True)
    os.mkfifo(folder / "1-abc-0.text")
    (tmp_path / "secret").write_text("secret")
    (folder / "1-abc-1.text").symlink_to(tmp_path / "secret")
    assert [bool(left.problem) for left in recover(folder)] == [True, True]


def test_a_dismissed_text_is_gone(folder: Path) -> None:
    """Stored or not wanted, it isn't offered again; dismissing twice is fine."""
    left_by_another(folder, ("script 1", "Hi", 1))
    (left,) = recover(folder)
    dismiss(left)
    dismiss(left)
    assert recover(folder) == ()


def test_remains_without_a_text_are_cleared(folder: Path) -> None:
    """Old locks and half-written files of processes that are gone don't pile up; texts stay."""
    left_by_another(folder, ("script 1", "Hi", 1))
    for name in ("1-abc.lock", "1-abc-0.temporary"):
        (folder / name).touch()
        os.utime(folder / name, (1, 1))
    recover(folder)
    assert sorted(path.suffix for path in folder.iterdir()) == [".lock", ".text"]


def test_a_full_disk_is_said_and_never_blocks(
    journal: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While writing fails typing goes on, one sentence says why; when it works again the text is there."""

    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("data.journal.os.fsync", no_space)
        start = time.monotonic()
        for end in range(200):
            journal.put("script 1", "x" * end, 1)
        assert time.monotonic() - start < 0.2
        assert not journal.flush()
        assert "No space left on device" in journal.problem
        assert str(folder) in journal.problem
    assert journal.flush()
    assert journal.problem == ""
    journal.close()
    assert [left.text for left in recover(folder)] == ["x" * 199]


@pytest.mark.parametrize("chosen", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_process_loses_at_most_a_second(folder: Path, chosen: signal.Signals) -> None:
    """Typing that was a second old when the process was killed is offered at the next start."""
    command = [sys.executable, "-c", TYPING, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdin
        assert typing.stdout
        typed: list[tuple[float, str]] = []
        start = time.monotonic()
        while time.monotonic() - start < 1.5:
            text = f"Hi Maria, {len(typed)}"
            typing.stdin.write(text + "\n")
            typing.stdin.flush()
            assert typing.stdout.readline() == "put\n"
            typed.append((time.monotonic(), text))
            threading.Event().wait(0.01)
        killed = time.monotonic()
        typing.send_signal(chosen)
    (left,) = recover(folder)
    newest = next(at for at, text in typed if text == left.text)
    assert killed - newest < 1.0
    assert left.base_revision == 4
