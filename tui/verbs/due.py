"""`afterword due`: every step that is overdue or due today, for a person, a script or a status bar."""

import json

import click

from data.naming import titled
from data.steps import State, Step
from tui.opened import Opened
from tui.verbs.objects import step_object
from tui.verbs.printing import print_columns
from tui.wording import how_long, reach, step_title


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
@click.pass_obj
def due(opened: Opened, as_json: bool) -> None:
    """Print what is overdue or due today, the longest overdue first."""
    desk = opened.desk
    now = desk.now()
    steps = sorted(
        (
            step
            for row in desk.board().rows
            for step in desk.steps(row.id)
            if step.doable and step.state in {State.OVERDUE, State.DUE}
        ),
        key=_order,
    )
    if as_json:
        click.echo(json.dumps([step_object(step, now) for step in steps], indent=2))
    elif steps:
        print_columns(
            (
                "late" if step.state is State.OVERDUE else "today",
                how_long(step, now),
                step_title(step),
                titled(step.application) if step.application else "",
                " · ".join(reach(step)),
            )
            for step in steps
        )
    else:
        click.echo("Nothing is due.")


def _order(step: Step) -> tuple[bool, float, str]:
    """Those of one company that are due at the same instant keep the order the app has them in."""
    due_at = step.due.timestamp() if step.due else 0.0
    company = step.application.company.casefold() if step.application else ""
    return step.state is not State.OVERDUE, due_at, company
