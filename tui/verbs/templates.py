"""`afterword templates`: the letters to start from, where one's own go, and copies of ours to change."""

from pathlib import Path

import click

from data.text import clean_line
from tui.opened import Opened


@click.command()
@click.option(
    "--write", is_flag=True, help="Put copies of ours there to change; what is there is left alone."
)
@click.pass_obj
def templates(opened: Opened, write: bool) -> None:
    """Show the templates of letters, by stage, and where your own go."""
    from data.letter_files import all_templates, own_folder

    folder = own_folder(opened.settings_file)
    if write:
        click.echo(_written(folder))
        return
    there = "" if folder.exists() else ", which doesn't exist yet; --write makes it"
    click.echo(f"Your own templates: {_shown(folder)}{there}")
    found, notices = all_templates(folder)
    stage = ""
    width = max(len(one.name) for one in found)
    for one in found:
        if one.stage != stage:
            stage = one.stage
            click.echo(f"\n{stage}")
        whose = " (your own)" if one.own else ""
        click.echo(f"  {clean_line(one.name, 60):{min(width, 24)}}  {one.title}{whose}. {one.when}".rstrip())
    for notice in notices:
        opened.tell(notice)


def _written(folder: Path) -> str:
    """What was copied into the folder, and what was left as it is."""
    from data.letter_files import ENDING, our_templates, own_copy

    ours = our_templates()
    missing = [one for one in ours if not (folder / one.stage / f"{one.name}{ENDING}").exists()]
    for one in missing:
        own_copy(folder, one)
    left = len(ours) - len(missing)
    were = f"; {left} were already there, and were left as they are" if left else ""
    return f"Wrote {len(missing)} templates into {_shown(folder)}{were}."


def _shown(path: Path) -> str:
    """A path on one line, whatever stands in it."""
    return clean_line(str(path.absolute()), 4_096)
