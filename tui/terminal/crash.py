"""A record of an unexpected error that holds no text of the person's: no locals, no messages."""

import os
import platform
import sys
import time
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, cast

_KEEP_BYTES: Final = 262_144
"""A log that has grown past this starts anew."""


def write_crash(error: BaseException, folder: Path) -> Path | None:
    """Append `error` to `crash.log` in `folder`, readable by its owner only; None when that can't be done.

    Messages of exceptions are left out: they quote what they stumbled over.
    """
    path = folder / "crash.log"
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, flags, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="replace") as log:
            os.fchmod(descriptor, 0o600)
            if os.fstat(descriptor).st_size > _KEEP_BYTES:
                os.truncate(descriptor, 0)
            log.write(describe(error))
    except OSError:
        return None
    return path


def describe(error: BaseException) -> str:
    """`error` and what led to it as lines: versions, then for each its type and the places in the code."""
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    lines = [f"--- {stamp} afterword {_version('afterword')} textual {_version('textual')}"]
    lines.append(f"Python {platform.python_version()} on {platform.system()} {platform.release()}")
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        number = f" {current.errno}" if isinstance(current, OSError) and current.errno else ""
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{number}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {frame.filename}:{frame.lineno} in {frame.name}")
        current = _cause(current)
    return "\n".join(lines) + "\n"


def _cause(error: BaseException) -> BaseException | None:
    worker = sys.modules.get("textual.worker")  # a verb without a screen must not load Textual to fail
    if worker is not None and isinstance(error, worker.WorkerFailed):
        return cast(BaseException, vars(error)["error"])
    return error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "(not installed)"
