"""Earlier states of the document file: before the last change, the last ten, one a day for two weeks."""

import os
import re
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from data.durable import make_folder, sync_folder

LATEST: Final = 10
"""How many of the latest backups are kept."""
DAYS: Final = 14
"""Of how many days one more is kept, the last of that day (UTC)."""
SPACING_SECONDS: Final = 600.0
"""A backup stays when the one that stayed before it is this old; the others go with the next change."""


def stamp(nanoseconds: int) -> str:
    """A time as part of a file name: `20261124T140512.123456Z`; they sort by time."""
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    return time.strftime("%Y%m%dT%H%M%S", time.gmtime(seconds)) + f".{rest // 1000:06d}Z"


def words(stamped: str) -> str:
    """The same for a sentence: `2026-11-24 14:05 UTC`."""
    return f"{stamped[:4]}-{stamped[4:6]}-{stamped[6:8]} {stamped[9:11]}:{stamped[11:13]} UTC"


class Backups:
    """The backups of one document file, in the folder `backups` beside it. The caller holds the lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = path.parent / "backups"
        pattern = rf"{re.escape(path.stem)}-(\d{{8}}T\d{{6}}\.\d{{6}}Z){re.escape(path.suffix)}"
        self._pattern = re.compile(pattern)
        self._stayed: float | None = None
        self._passing: Path | None = None

    def all(self) -> list[tuple[str, Path]]:
        """Each backup as its stamp and path, newest first."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return []
        found = [(match[1], self.folder / name) for name in names if (match := self._pattern.fullmatch(name))]
        return sorted(found, reverse=True)

    def aside(self) -> list[Path]:
        """The damaged files that were set aside earlier."""
        pattern = re.compile(rf"{re.escape(self.path.name)}\.damaged-\d{{8}}T\d{{6}}\.\d{{6}}Z(-\d+)?")
        try:
            return sorted(path for path in self.path.parent.iterdir() if pattern.fullmatch(path.name))
        except OSError:
            return []

    def keep(self, modified_ns: int, now: float) -> None:
        """Keep the file as it is, before it is replaced. `now` is any clock in seconds. Raises OSError."""
        stays = self._stayed is None or now - self._stayed >= SPACING_SECONDS
        kept = self._put(f"{self.path.stem}-{stamp(modified_ns)}{self.path.suffix}", copy=stays)
        if self._passing is not None and self._passing != kept:
            self._passing.unlink(missing_ok=True)
        self._passing = None if stays else kept
        if stays:
            self._stayed = now
            self._prune()
            sync_folder(self.folder)

    def keep_version(self, version: int, modified_ns: int) -> None:
        """Keep a file of a past version for good, before it is written as today's. Raises OSError."""
        self._put(f"{self.path.stem}-version-{version}-{stamp(modified_ns)}{self.path.suffix}", copy=True)
        sync_folder(self.folder)

    def set_aside(self) -> Path:
        """Give the damaged file a second name, `<name>.damaged-<stamp>`, and say which. Raises OSError."""
        first = f"{self.path.name}.damaged-{stamp(time.time_ns())}"
        for number in range(1, 100):
            aside = self.path.with_name(first if number == 1 else f"{first}-{number}")
            try:
                os.link(self.path, aside)
            except FileExistsError:
                continue
            except OSError:
                if os.path.lexists(aside):
                    continue
                self.path.rename(aside)  # a file system without second names
            return aside
        raise FileExistsError(first)

    def _put(self, name: str, *, copy: bool) -> Path | None:
        """A second name for the old content costs no writing; `copy` where the file system has none."""
        kept = self.folder / name
        make_folder(self.folder)
        try:
            os.link(self.path, kept)
        except FileExistsError:
            return kept
        except OSError:
            if not copy:
                return None
            partial = kept.with_name(f".{kept.name}.tmp")
            shutil.copyfile(self.path, partial, follow_symlinks=False)
            partial.chmod(0o600)
            partial.replace(kept)
        return kept

    def _prune(self) -> None:
        backups = self.all()
        last_of_day: dict[str, Path] = {}
        for stamped, path in backups:
            last_of_day.setdefault(stamped[:8], path)
        kept = {path for _, path in backups[:LATEST]} | set(list(last_of_day.values())[:DAYS])
        for _, path in backups:
            if path not in kept:
                with suppress(OSError):
                    path.unlink()
