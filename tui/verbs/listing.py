"""`afterword list`: the whole board without a screen."""

import json

import click
from arrow import Arrow

from data.steps import Row
from tui.opened import Opened
from tui.verbs.objects import row_object
from tui.verbs.printing import print_columns
from tui.wording import GROUPS, first_name, how_long, role_and_round, until


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
@click.pass_obj
def listing(opened: Opened, as_json: bool) -> None:
    """Print every application with what comes next, the most urgent first."""
    board = opened.desk.board()
    if as_json:
        click.echo(json.dumps([row_object(row, board.now) for row in board.rows], indent=2))
    elif board.rows:
        print_columns(
            (
                GROUPS[row.group],
                row.application.company,
                role_and_round(row),
                *_next(row, board.now),
            )
            for row in board.rows
        )
    else:
        click.echo("No applications yet; `afterword import FILE` takes in an invitation.")


def _next(row: Row, now: Arrow) -> tuple[str, str]:
    """What comes next and when."""
    if row.interview_next and row.start is not None:
        whole_day = bool(row.interview and row.interview.whole_day)
        return "Interview", "now" if row.start <= now else until(
            row.start, now, precise=False, timed=not whole_day
        )
    if row.step is None:
        return "", ""
    if row.promised is not None:
        return "they decide", until(row.promised, now, precise=False, timed=False)
    who = f"×{len(row.siblings)}" if len(row.siblings) > 1 else first_name(row.step.contact)
    return f"{row.step.stage.label} {who}".rstrip(), how_long(row.step, now)
