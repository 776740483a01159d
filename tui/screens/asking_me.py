"""Who speaks: one's own name and number, asked for wherever they are said."""

from collections.abc import Callable
from functools import partial
from typing import Final

from data.errors import UsageProblem
from tui.screens.base import BaseScreen
from tui.widgets.question import Question

NAME_NOTE: Final = "Scripts and letters say it as {me}. It is kept in your settings and fills all of them."
NUMBER_NOTE: Final = "Scripts say it as {my_phone}, in the groups it is written in: 415-555-0142."
EMAIL_LABEL: Final = "Your e-mail address:"
EMAIL_NOTE: Final = "Letters are sent from it. It is kept in your settings."
STRENGTHS_LABEL: Final = "What makes you a strong candidate:"
STRENGTHS_NOTE: Final = "Letters say it as {strengths}: eight years of data pipelines, most of them at night."
SAMPLE: Final = "On sample data nothing of yours is kept; start Afterword without --demo to set your name."


class AskingMe(BaseScreen):
    """What is typed is stored in the settings file and filled in at once."""

    def action_me(self) -> None:
        """The name, then the number."""
        if self.desk.settings_file is None:
            self.complain(SAMPLE)
            return
        self.reread_me()
        self.ask_my_name(needed=False, then=partial(self.ask_my_number, needed=False))

    def reread_me(self) -> None:
        """What was written into the settings file meanwhile counts, too."""
        before = self.desk.settings.me
        self.desk.read_me()
        if self.desk.settings.me != before:
            self.refetch()

    def ask_my_name(self, *, needed: bool, then: Callable[[], None]) -> None:
        """Ask for it, then do `then`."""

        def taken(line: str) -> None:
            _refuse_nothing(line, needed, "name")
            if line != self.desk.settings.me.name:
                self.record(partial(self.desk.set_me, name=line))
            then()

        self._ask_me("Your name, as you say it:", self.desk.settings.me.name, NAME_NOTE, taken)

    def ask_my_number(self, *, needed: bool) -> None:
        """Ask for it."""

        def taken(line: str) -> None:
            _refuse_nothing(line, needed, "number")
            if line != self.desk.settings.me.phone:
                self.record(partial(self.desk.set_me, phone=line))

        self._ask_me("Your number, as you say it:", self.desk.settings.me.phone, NUMBER_NOTE, taken)

    def ask_setting(self, path: str, label: str, note: str, then: Callable[[], object]) -> None:
        """Ask for one of the settings that the desk can store, by its path, then do `then`."""
        section, name = path.split(".")
        value = str(getattr(getattr(self.desk.settings, section), name))

        def taken(line: str) -> None:
            if line != value:
                self.record(partial(self.desk.set_setting, path, line))
            if line:
                self.call_later(then)

        self.ask(Question(label=label, value=value, then=taken, note=note, kind=path))

    def _ask_me(self, label: str, value: str, note: str, then: Callable[[str], None]) -> None:
        self.ask(Question(label=label, value=value, then=then, note=note))


def _refuse_nothing(line: str, needed: bool, what: str) -> None:
    if needed and not line:
        raise UsageProblem(f"The script says your {what}; type it, or esc leaves it as it is.")
