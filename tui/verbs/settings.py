"""`afterword settings`: where they and the documents are, and a file with every setting to start from."""

import os
from pathlib import Path

import click

from data.errors import Unwritable
from data.text import clean_line
from tui.opened import Opened


@click.command()
@click.option("--write", is_flag=True, help="Make the file, unless there is one.")
@click.pass_obj
def settings(opened: Opened, write: bool) -> None:
    """Show where the settings and the documents are, and everything that can stand in the settings."""
    from data.settings_file import template

    path = opened.settings_file
    shown = _shown(path)
    if not write:
        there = "" if path.exists() else ", which doesn't exist yet; --write makes it"
        documents = "sample data, gone afterwards" if opened.demo else _shown(opened.file)
        click.echo(f"# settings: {shown}{there}\n# documents: {documents}\n\n{template()}", nl=False)
        _ = opened.settings  # what is wrong in it is said beside it
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        click.echo(f"{shown} is already there, and was left as it is.")
        return
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise Unwritable(f"{shown} can't be made ({reason}); check its folder.") from error
    with open(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        file.write(template())
    click.echo(f"Wrote {shown}; take the # away from what you want to change.")


def _shown(path: Path) -> str:
    """A path on one line, whatever stands in it."""
    return clean_line(str(path.absolute()), 4_096)
