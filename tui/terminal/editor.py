"""Hand a text to the person's own editor, and take it back. The text itself is on no command line."""

import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any, Final

from textual.app import App, SuspendNotSupported

from data.errors import UsageProblem
from data.outside import Place, outside, taken_in
from data.recovery import read_private
from data.text import TEXT_CAP

KNOWN: Final = ("nano", "vi")
"""Editors looked for where neither VISUAL nor EDITOR is set."""
LOOK_SECONDS: Final = 0.5
"""How often it is looked whether the editor has ended; a signal is acted upon at once all the same."""
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


def edited(text: str, app: App[Any], environment: Mapping[str, str], place: Place | None = None) -> str:
    """`text` as it comes back from the editor, cleaned; the app stands aside meanwhile.

    With a `place`, what the editor has stored is found there at the next start, should the app be lost.

    UsageProblem when it can't be started, when it says by its status that nothing should be taken back, or
    when what it left can't be. An editor that a signal ended never said so: what it had saved is taken.
    """
    command = editor_command(environment)
    with outside(text, place) as path:
        status: int | None = None
        try:
            with app.suspend(), _undisturbed():
                status = _run([*command, str(path)])
        except SuspendNotSupported:
            raise UsageProblem(
                "The terminal can't be handed to an editor here; write in this text."
            ) from None
        except OSError as error:
            if status is None:
                raise UsageProblem(
                    f"The editor can't be started ({error.strerror}); nothing was changed."
                ) from None
            # else the terminal is gone since: what was stored is taken back all the same
        if (status or 0) > 0:
            raise UsageProblem(f"The editor ended with status {status}, so nothing was changed.")
        return _taken_back(path, text)


def _run(command: list[str]) -> int:
    with subprocess.Popen(command, stdout=_DRAWN_ON) as editor, _passed_on(editor):  # noqa: S603
        while True:
            # waiting for good would keep Python from acting on a signal that another thread was given
            with suppress(subprocess.TimeoutExpired):
                return editor.wait(LOOK_SECONDS)


@contextmanager
def _passed_on(editor: "subprocess.Popen[bytes]") -> Iterator[None]:
    """What ends us ends the editor first: it is to leave the terminal, and its file to us."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM)}

    def pass_on(number: int, frame: FrameType | None) -> None:
        editor.send_signal(number)
        ours = before[signal.Signals(number)]
        if callable(ours):
            ours(number, frame)

    for number in before:
        signal.signal(number, pass_on)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


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
        text = taken_in(read_private(path), before)
    except OSError:
        raise UsageProblem("The editor left no file behind, so nothing was changed.") from None
    except UnicodeDecodeError:
        raise _refused(path, "is not in UTF-8") from None
    except ValueError:
        raise UsageProblem("What the editor left is no text; nothing was changed.") from None
    if len(text) > TEXT_CAP:
        raise _refused(path, f"has more than {TEXT_CAP:,} characters")
    return text


def _refused(path: Path, why: str) -> UsageProblem:
    """What can't be taken is not thrown away either."""
    kept = path.parent.with_name(f"{path.parent.name}.kept")
    path.replace(kept)
    return UsageProblem(f"What the editor left {why}; nothing was changed here, and it was kept in {kept}.")
