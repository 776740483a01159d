"""Real processes, killed and raced: what was acknowledged is there."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DEADLINE = 20.0


def writer(path: Path, first: int, name: str = "w0") -> "subprocess.Popen[bytes]":
    """A process that commits and acknowledges until it is killed."""
    command = [sys.executable, "-m", "tests.data.crash_writer", str(path), str(first), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def acknowledged(process: "subprocess.Popen[bytes]", count: int) -> set[int]:
    """Kill the process a random moment after that many acknowledgements; all of them."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(count)]
    until = time.monotonic() + random.uniform(0, 0.004)  # two commits take about that long
    while time.monotonic() < until:
        pass
    os.kill(process.pid, signal.SIGKILL)
    rest, _ = process.communicate(timeout=DEADLINE)
    return {int(number) for number in re.findall(rb"ACK (\d+)\n", b"".join(lines) + rest)}


def seen(path: Path) -> set[int]:
    """What another process finds; it fails when the file had to be mended."""
    command = [sys.executable, "-m", "tests.data.crash_writer", str(path), "verify"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=DEADLINE, check=True)
    return {int(number) for number in re.findall(rb"SEEN (\d+)\n", done.stdout)}


def test_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    """Ten times, on one file."""
    path = tmp_path / "documents.json"
    known: set[int] = set()
    for _ in range(10):
        known |= acknowledged(writer(path, max(known, default=0) + 10), random.randint(1, 12))
        found = seen(path)
        assert known <= found
        known = found
    assert not list(tmp_path.glob("*damaged*"))


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Each for thirty changes, at once."""
    path = tmp_path / "documents.json"
    both = [writer(path, 1 + 10_000 * number, f"w{number}") for number in range(2)]
    known = set.union(*(acknowledged(process, 30) for process in both))
    assert len(known) >= 60
    assert known <= seen(path)


def test_two_processes_that_find_the_same_damage_mend_it_once(tmp_path: Path) -> None:
    """The one that comes second finds a good file."""
    path = tmp_path / "documents.json"
    acknowledged(writer(path, 1), 5)
    for _ in range(3):
        path.write_bytes(b"{")
        both = [writer(path, 1000 * number + random.randint(1, 10**9), f"w{number}") for number in (1, 2)]
        known = set.union(*(acknowledged(process, 3) for process in both))
        assert known <= seen(path)
    assert len(list(tmp_path.glob("*damaged*"))) == 3
