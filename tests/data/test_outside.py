"""A text that is out in another program while this one is lost: found again, and told apart from an unchanged one."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from data.errors import Unwritable
from data.outside import FILE, Place, left_outside, outside, taken_in
from data.recovery import dismiss

ROOT = Path(__file__).parents[2]
LOSE = """
import os, sys
from pathlib import Path
from data.errors import Unwritable
from data.outside import Place, outside
with outside("as it was", Place(Path(sys.argv[1]), "script i s", 4)) as path:
    path.write_text(sys.argv[2])
    os.kill(os.getpid(), 9)
"""


def lost(folder: Path, text: str) -> None:
    """A process that is killed after the other program has stored `text`."""
    subprocess.run([sys.executable, "-c", LOSE, str(folder), text], cwd=ROOT, check=False)


def test_gone_afterwards(tmp_path: Path) -> None:
    """The file is private while it is out, and nothing of it stays."""
    folder = tmp_path / "typing"
    with outside("text", Place(folder, "script i s", 1)) as path:
        assert path.read_text() == "text\n"
        assert oct(path.stat().st_mode & 0o777) == "0o600"
        assert oct(path.parent.stat().st_mode & 0o777) == "0o700"
        assert left_outside(folder) == ()  # we are still here
        assert path.exists(), "and nobody has cleared it away as unchanged"
    assert list(folder.iterdir()) == []
    with outside("") as path:
        assert path.read_text() == ""
    assert not path.parent.exists()


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that says where and why; no half of a text stays there, locked or not."""

    def full(_data: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("data.outside.msgspec.json.encode", full)
    place = Place(tmp_path / "typing", "script i s", 1)
    with pytest.raises(Unwritable, match=r"typing can't be written .No space left"), outside("text", place):
        pytest.fail("there is no file to hand out")
    assert list(place.folder.iterdir()) == []


def test_found_after_a_loss(tmp_path: Path) -> None:
    """With whose it is; dismissed, it is gone."""
    lost(tmp_path, "as it became\n")
    (left,) = left_outside(tmp_path)
    assert (left.key, left.text, left.base_revision) == ("script i s", "as it became", 4)
    dismiss(left)
    assert list(tmp_path.iterdir()) == []


def test_found_under_its_name_of_earlier_versions(tmp_path: Path) -> None:
    """Lost before an update, found after it."""
    lost(tmp_path, "as it became\n")
    (own,) = tmp_path.iterdir()
    (own / FILE).rename(own / "script.txt")
    assert [left.text for left in left_outside(tmp_path)] == ["as it became"]


def test_what_was_not_changed_is_no_loss(tmp_path: Path) -> None:
    """It is removed without a word."""
    lost(tmp_path, "as it was\n")
    assert left_outside(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_can_t_be_read_stays(tmp_path: Path) -> None:
    """One sentence says where it is."""
    lost(tmp_path, "as it became\n")
    (own,) = tmp_path.iterdir()
    (own / FILE).write_bytes(b"caf\xe9")
    (left,) = left_outside(tmp_path)
    assert str(own) in left.problem
    assert (own / FILE).exists()


def test_nowhere(tmp_path: Path) -> None:
    """No folder, nothing left."""
    assert left_outside(tmp_path / "no") == ()


@pytest.mark.parametrize(
    ("raw", "before", "text"),
    [
        (b"one\n", "one", "one"),
        (b"one\n", "one\n", "one\n"),
        (b"\xef\xbb\xbfone\r\ntwo\n", "one", "one\ntwo"),
        (b"", "one", ""),
        (b"\x1b[2Jone\n", "", "[2Jone"),
    ],
)
def test_taken_in(raw: bytes, before: str, text: str) -> None:
    """Cleaned, and without the line end that editors add."""
    assert taken_in(raw, before) == text


def test_what_is_no_text() -> None:
    """Refused rather than guessed."""
    with pytest.raises(ValueError, match="utf-8"):
        taken_in(b"caf\xe9", "")


def test_the_lock_is_not_handed_on(tmp_path: Path) -> None:
    """A program that outlives us doesn't keep its text from being found."""
    code = LOSE.replace("    os.kill", "    import subprocess; subprocess.Popen(['sleep', '3'])\n    os.kill")
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), "new"], cwd=ROOT, check=False, env={**os.environ}
    )
    assert [left.text for left in left_outside(tmp_path)] == ["new"]
