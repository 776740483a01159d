"""What is done about a damaged document file: it is set aside, and the best that is left takes its place."""

from pathlib import Path
from typing import Final

from data import durable, layout
from data.backups import Backups, stamp, words
from data.durable import Signature, where
from data.errors import Unreadable
from data.layout import Damaged, DamagedInside

USUAL: Final = ("afterword", "documents.json")
"""The end of the path that is used when none is chosen, on every system."""
_HEAD: Final = 512
Held = tuple[bytes, Signature]
"""What this session still has in memory: the bytes of the file as it last read or wrote it."""


def recover(path: Path, backups: Backups, damage: Damaged, held: Held | None) -> tuple[str, ...]:
    """Set the damaged file aside and put the newest good content in its place; the sentences that say so.

    The caller holds the lock. Raises Unreadable when the file never was ours, or can't be set aside.
    """
    refuse_foreign(path, backups, damage, held)
    content, whence = _newest_good(backups, held)
    aside: list[Path] = []
    try:
        durable.replace(path, content, before=lambda: aside.append(backups.set_aside()))
    except OSError as error:
        raise Unreadable(
            f"{where(path)} is damaged ({damage}) and can't be set aside: {durable.reason(error)}."
        ) from error
    mended = (
        f"{where(path)} was damaged ({damage}): {whence}, and the damaged file is kept as {where(aside[0])}."
    )
    return tuple(filter(None, (mended, durable.unsynced(path))))


def refuse_foreign(path: Path, backups: Backups, damage: Damaged, held: Held | None) -> None:
    """Unreadable for a file that never was ours: it isn't moved away because it can't be read as one.

    Ours is what says so, what this session has had open, what is empty, and what lies where our files do:
    beside backups or damaged files of the same name, or in the usual place.
    """
    if held or isinstance(damage, DamagedInside) or path.parts[-2:] == USUAL:
        return
    head, _ = durable.read(path, _HEAD)
    if not (layout.looks_ours(head) or backups.all() or backups.aside()):
        raise Unreadable(
            f"{where(path)} is not a document file of Afterword; choose another one with --file, or move it "
            "away (it was left untouched)."
        )


def _newest_good(backups: Backups, held: Held | None) -> tuple[bytes, str]:
    """The best that is left, as bytes and as a clause: memory or a backup, whichever is newer."""
    remembered = stamp(held[1].modified_ns) if held else ""
    for stamped, path in backups.all():
        if stamped <= remembered:
            break
        try:
            raw, _ = durable.read(path, layout.MOST_BYTES + 1)
            layout.decode(raw, where(path))
        except (Damaged, Unreadable):
            continue
        return raw, f"the backup {where(path)} from {words(stamped)} was opened instead"
    if held:
        return held[0], "what this session had in memory was written again"
    return layout.encode(layout.fresh().tables), "there is no good backup, so this is a fresh start"
