"""The templates of letters as files: ours, and those in the person's own folder, which come before them."""

import os
import stat
from importlib import resources
from pathlib import Path
from typing import Final

from data.durable import make_folder, where
from data.errors import Unwritable, UsageProblem
from data.letters.templates import WRITTEN, Template, parse_template, source_of
from data.text import clean_line

LARGEST_BYTES: Final = 100_000
"""Of one template: a letter is a page."""
MOST_FILES: Final = 200
"""Of one folder: more is no set of templates but something else."""
ENDING: Final = ".txt"


def own_folder(settings_file: Path) -> Path:
    """The person's own folder of templates: beside their settings."""
    return settings_file.parent / "letters"


def all_templates(own: Path | None) -> tuple[tuple[Template, ...], tuple[str, ...]]:
    """Every template by stage and name, those in the folder `own` in the place of ours; and what can't be read there.

    Never raises: a file that is no template is told of in a sentence, and ours stands in for it.
    """
    found = {(one.stage, one.name): one for one in our_templates()}
    notices: list[str] = []
    files = [(stage, file) for stage in WRITTEN if own for file in _files(own / stage, notices)]
    for stage, file in files:
        try:
            found[stage, file.stem] = parse_template(stage, file.stem, _source(file), own=True)
        except UsageProblem as problem:
            notices.append(problem.sentence)
    order = {stage: at for at, stage in enumerate(WRITTEN)}
    return tuple(sorted(found.values(), key=lambda one: order[one.stage])), tuple(notices)


def our_templates() -> tuple[Template, ...]:
    """Those that come with Afterword, by stage and name."""
    folder = resources.files("data.letters").joinpath("templates")
    return tuple(
        parse_template(stage, file.name.removesuffix(ENDING), file.read_text(encoding="utf-8"), own=False)
        for stage in WRITTEN
        for file in sorted(folder.joinpath(stage).iterdir(), key=lambda one: one.name)
        if file.name.endswith(ENDING)
    )


def own_copy(own: Path, template: Template) -> Path:
    """The file of `template` in the folder `own`, made for the person alone unless it is there.

    Unwritable where it can't be made.
    """
    try:
        return _copied(own, template)
    except OSError as error:
        raise Unwritable(f"{where(own)} can't take a template ({_why(error)}); check that folder.") from error


def _copied(own: Path, template: Template) -> Path:
    path = own / template.stage / f"{template.name}{ENDING}"
    make_folder(path.parent)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError:
        return path
    with open(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        file.write(source_of(template))
    return path


def _files(folder: Path, notices: list[str]) -> list[Path]:
    """The files of a folder that may be templates, by name; none where there is no such folder."""
    try:
        if not folder.is_dir():
            return []
        with os.scandir(folder) as entries:
            names = [
                one.name for one in entries if one.name.endswith(ENDING) and not one.name.startswith(".")
            ]
    except OSError as error:
        notices.append(f"The templates in {where(folder)} can't be read ({_why(error)}); check whose it is.")
        return []
    if len(names) > MOST_FILES:
        notices.append(
            f"Of the {len(names)} files in {where(folder)} only the first {MOST_FILES} count; tidy up there."
        )
    return [folder / name for name in sorted(names)[:MOST_FILES]]


def _source(file: Path) -> str:
    """The text of a file. UsageProblem, one sentence, where it is no ordinary one that can be read."""
    try:
        # without waiting: a pipe would otherwise hang us
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UsageProblem(
                    f"{where(file)} is not an ordinary file, so it is no template; take it away."
                )
            if status.st_size > LARGEST_BYTES:
                raise UsageProblem(f"{where(file)} is too long for a template; shorten it to a page.")
            return os.read(descriptor, LARGEST_BYTES).decode("utf-8-sig")
        finally:
            os.close(descriptor)
    except UnicodeDecodeError:
        raise UsageProblem(f"{where(file)} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise UsageProblem(f"{where(file)} can't be read ({_why(error)}); check whose it is.") from error


def _why(error: OSError) -> str:
    return clean_line(error.strerror or "the system refused")
