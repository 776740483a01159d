"""Adding an interview in one typed line."""

from functools import partial

from data.errors import UsageProblem
from data.quick_add import understand
from tui.screens.base import BaseScreen
from tui.widgets.question import Question

NOTE = (
    "Company, role, when, people: Northwind, Data Engineer, fri 10:00, "
    "Dana Fox <dana@northwind.example>, hr Maria Lopez +1 415 555 0142"
)


class Adding(BaseScreen):
    """The key `a`."""

    def action_add(self) -> None:
        """One typed line, echoed as it is understood."""
        self.ask(
            Question(
                label="Add",
                then=self._add,
                echo=self._understood,
                kind="interview",
                note=NOTE,
                hints=(("enter", "add"), ("↑", "earlier lines"), ("esc", "leave it")),
            )
        )

    def _understood(self, line: str) -> str:
        found = understand(line, self.now)
        words = [f"{label} {value}" for label, value in found.echo]
        return " · ".join([*words, found.problem] if found.problem else words)

    def _add(self, line: str) -> None:
        found = understand(line, self.now)
        if found.new is None:
            raise UsageProblem(found.problem)
        self.record(partial(self.desk.add, found.new))
