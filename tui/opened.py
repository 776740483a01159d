"""What the verbs are handed: the desk over the chosen file, opened when it is first asked for."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the help and the version need none of them
    from arrow import Arrow

    from data.desk import Desk
    from data.settings import Settings


@dataclass(frozen=True)
class Opened:
    """Where things are, what is wanted, and what there is to say; `desk` and `settings` come when asked for.

    `now_text` is a typed time to look at the world from, empty for the clock's. With `demo` the desk
    stands on sample data in a folder of its own, which `close` removes. `tell` gets each notice.
    """

    file: Path
    settings_file: Path
    tell: Callable[[str], object]
    now_text: str = ""
    demo: bool = False

    @cached_property
    def settings(self) -> "Settings":
        """The person's settings; on sample data those of the person it is about, in the person's own colours.

        Nothing of sample data is sent, and what is saved of it goes with its folder.
        """
        from data.settings_file import load

        settings, notices = load(self.settings_file)
        for notice in notices:
            self.tell(notice)
        if not self.demo:
            return settings
        from data.sample import SAMPLE_ME
        from data.settings import MailSettings

        mail = MailSettings(folder=str(self._sample_folder / "letters"))
        return replace(settings, me=replace(SAMPLE_ME, zone=settings.me.zone), mail=mail)

    @cached_property
    def clock(self) -> "Callable[[], Arrow]":
        """The one clock: the machine's, or the time that was typed. UsageProblem when nobody can read that."""
        from data.moments import system_clock, system_zone

        zone = self.settings.zone(system_zone())
        if not self.now_text:
            return lambda: system_clock(zone)
        from data.moments import at_wall, zone_of
        from data.when import parse_when

        here = system_clock(zone)
        typed = parse_when(self.now_text, here)
        at = typed.at if typed.has_time else at_wall(typed.when.day, here.format("HH:mm"), zone_of(zone))
        there = at.to(zone_of(zone))
        return lambda: there

    @cached_property
    def desk(self) -> "Desk":
        """The desk over the documents. Raises AfterwordError, one sentence, when they can't be opened."""
        from data.desk import Desk
        from data.store import Store

        now = self.clock()
        store = Store.open(self._sample_file(now) if self.demo else self.file)
        for notice in store.take_notices():
            self.tell(notice)
        desk = Desk(store, self.settings, self.clock)
        desk.settings_file = None if self.demo else self.settings_file
        return desk

    def close(self) -> None:
        """Tell what there was to tell since the documents were opened; remove the sample data's folder."""
        if "desk" in vars(self):
            for notice in self.desk.store.take_notices():
                self.tell(notice)
        if "_sample_folder" in vars(self):
            shutil.rmtree(self._sample_folder, ignore_errors=True)

    @cached_property
    def _sample_folder(self) -> Path:
        return Path(tempfile.mkdtemp(prefix="afterword-demo-"))

    def _sample_file(self, now: "Arrow") -> Path:
        from data.moments import utc_text, zone_name
        from data.sample import sample, table_of
        from data.store import Change, Store

        path = self._sample_folder / "documents.json"
        changes = [Change(table_of(one), one.id, 0, one) for one in sample(now, zone_name(now))]
        Store.open(path).commit(changes, at=utc_text(now), history=False)
        return path
