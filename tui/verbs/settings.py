"""`afterword settings`: where they are, and a file with every setting to start from."""

import os

import click

from data.errors import Unwritable
from tui.opened import Opened


@click.command()
@click.option("--write", is_flag=True, help="Make the file, unless there is one.")
@click.pass_obj
def settings(opened: Opened, write: bool) -> None:
    """Show where the settings file is and everything that can stand in it."""
    from data.settings_file import template

    path = opened.settings_file
    if not write:
        there = "" if path.exists() else ", which doesn't exist yet; --write makes it"
        click.echo(f"# {path}{there}\n\n{template()}", nl=False)
        _ = opened.settings  # what is wrong in it is said beside it
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        click.echo(f"{path} is already there, and was left as it is.")
        return
    except OSError as error:
        raise Unwritable(f"{path} can't be made ({error.strerror}); check its folder.") from error
    with open(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        file.write(template())
    click.echo(f"Wrote {path}; take the # away from what you want to change.")
