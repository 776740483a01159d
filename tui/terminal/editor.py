"""Hand a text to the person's own editor, and take it back. The text itself is on no command line."""

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from textual.app import App

from data.errors import UsageProblem
from data.outside import Place, outside, set_aside, taken_in
from data.recovery import read_private
from data.text import TEXT_CAP
from tui.terminal.programs import run_in_terminal

KNOWN: Final = ("nano", "vi")
"""Editors looked for where neither VISUAL nor EDITOR is set."""


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

    Unwritable when it can't be handed over. UsageProblem when the editor can't be started, when it says by its
    status that nothing should be taken back, or when what it left can't be. An editor that a signal ended never
    said so: what it had saved is taken.
    """
    command = editor_command(environment)
    with outside(text, place) as path:
        status = run_in_terminal([*command, str(path)], app, "editor")
        if status > 0:
            raise UsageProblem(f"The editor ended with status {status}, so nothing was changed.")
        return _taken_back(path, text)


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
    kept = set_aside(path)
    return UsageProblem(f"What the editor left {why}; nothing was changed here, and it was kept in {kept}.")
