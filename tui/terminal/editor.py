"""Hand a text to the person's own editor, and take it back. The text itself is on no command line."""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from textual.app import App, SuspendNotSupported

from data.errors import UsageProblem
from data.text import clean_text

KNOWN: Final = ("nano", "vi")
"""Editors looked for where neither VISUAL nor EDITOR is set."""
LARGEST_BYTES: Final = 1_000_000
"""What is taken back; a text has 100,000 characters at most (data/text.py)."""
_DRAWN_ON: Final = 2
"""The descriptor of the terminal: the standard output may be something else."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The editor and its own arguments. UsageProblem, one sentence, when there is none to start."""
    for name in ("VISUAL", "EDITOR"):
        typed = environment.get(name, "").strip()
        if not typed:
            continue
        try:
            command = shlex.split(typed)
        except ValueError:
            command = []
        if not command or shutil.which(command[0], path=environment.get("PATH")) is None:
            raise UsageProblem(f"The editor that {name} names can't be started; set {name} to one that can.")
        return command
    for known in KNOWN:
        if shutil.which(known, path=environment.get("PATH")):
            return [known]
    raise UsageProblem("No editor was found; set VISUAL or EDITOR to one.")


def edited(text: str, app: App[Any], environment: Mapping[str, str]) -> str:
    """`text` as it comes back from the editor, cleaned; the app stands aside meanwhile.

    UsageProblem when it can't be started, when it says by its status that nothing should be taken back, or
    when what it left can't be. An editor that a signal ended never said so: what it had saved is taken.
    """
    command = editor_command(environment)
    with _private_file(text) as path:
        try:
            with app.suspend(), _undisturbed():
                status = _run([*command, str(path)])
        except SuspendNotSupported:
            raise UsageProblem(
                "The terminal can't be handed to an editor here; write in this text."
            ) from None
        except OSError as error:
            raise UsageProblem(
                f"The editor can't be started ({error.strerror}); nothing was changed."
            ) from None
        if status > 0:
            raise UsageProblem(f"The editor ended with status {status}, so nothing was changed.")
        return _taken_back(path, text)


@contextmanager
def _private_file(text: str) -> Iterator[Path]:
    """A file that only its owner can see, in a folder that only its owner can enter; both go in any case."""
    with tempfile.TemporaryDirectory(prefix="afterword-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "script.txt"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text if text.endswith("\n") or not text else f"{text}\n")
        yield path


def _run(command: list[str]) -> int:
    return subprocess.run(command, stdout=_DRAWN_ON, check=False).returncode  # noqa: S603


@contextmanager
def _undisturbed() -> Iterator[None]:
    """ctrl+c is meant for the editor alone, which begins with the usual handlers, not with ours."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {
        number: signal.signal(number, lambda _number, _frame: None)
        for number in (signal.SIGINT, signal.SIGQUIT)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _taken_back(path: Path, before: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError:
        raise UsageProblem("The editor left no file behind, so nothing was changed.") from None
    if len(data) > LARGEST_BYTES:
        raise UsageProblem("What the editor left is no script: over 1 MB; nothing was changed.")
    text = clean_text(data.decode("utf-8", "replace"))
    # editors end the last line; the script had no such end
    return text[:-1] if text.endswith("\n") and not before.endswith("\n") else text
