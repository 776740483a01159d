"""`afterword list`: the whole board without a screen."""

import json

import click

from tui.opened import Opened
from tui.row_wording import left_words, next_words
from tui.verbs.objects import row_object
from tui.verbs.printing import print_columns
from tui.wording import GROUPS, role_and_round


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
                next_words(row),
                left_words(row, board.now),
            )
            for row in board.rows
        )
    else:
        click.echo("No applications yet; `afterword import FILE` takes in an invitation.")
