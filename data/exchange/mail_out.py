"""The ways a mail leaves: the command a setting names, a file, a sendmail-compatible program (sendmail_run.py)."""

import errno
import os
import re
import shlex
import shutil
import unicodedata
from pathlib import Path
from typing import Final

from data import durable
from data.errors import Unwritable, UsageProblem

FOLDER: Final = "afterword-letters"
"""Where letters are saved, in the home folder, unless the settings name another place."""
_LONGEST_NAME: Final = 60
_MOST_ALIKE: Final = 1_000


def command_of(setting: str, **fill: str) -> list[str]:
    """The arguments a setting such as `mutt -H {file}` stands for; `fill` are the values of its braces.

    No shell reads it: it is split at blanks as a shell would, `~/` at the start of a part is the home folder,
    and each value stays within its one argument, whatever it is. UsageProblem, one sentence, where it can't be
    split, has none of the braces in `fill`, or names a program that isn't there.
    """
    which = "mail.program" if fill else "mail.sendmail"
    try:
        parts = [os.path.expanduser(part) if part.startswith("~/") else part for part in shlex.split(setting)]  # noqa: PTH111  # a part needn't be a path
    except ValueError:
        raise UsageProblem(f"A quote is never closed in {which}; mend it in the settings.") from None
    if not parts:
        raise UsageProblem(f"{which} names no program yet; set it in the settings.")
    if shutil.which(parts[0]) is None:
        raise UsageProblem(
            f"{durable.where(Path(parts[0]))}, which {which} names, isn't found; set it to one that is."
        )
    if not fill:
        return parts
    braces = re.compile("|".join(re.escape(f"{{{name}}}") for name in fill))
    if not any(map(braces.search, parts[1:])):
        either = " nor ".join(f"{{{name}}}" for name in fill)
        raise UsageProblem(
            f"{which} has neither {either} in it, so it would get no mail; add one in the settings."
        )
    return [parts[0], *(braces.sub(lambda found: fill[found[0][1:-1]], part) for part in parts[1:])]


def sendmail_command(setting: str) -> list[str]:
    """The arguments of the setting `mail.sendmail`, to be given a mail on the standard input.

    They are the person's own ("msmtp -t"), with one exception: a `sendmail` without any gets `-i -t`, since
    without them it would read no recipient, and stop at a line with a dot alone. UsageProblem as `command_of`.
    """
    command = command_of(setting)
    return [*command, "-i", "-t"] if len(command) == 1 and Path(command[0]).name == "sendmail" else command


def letters_folder(setting: str) -> Path:
    """The folder that `mail.folder` stands for: one in the home folder where it is empty or relative."""
    try:
        return Path.home() / Path(setting or FOLDER).expanduser()
    except RuntimeError as error:
        raise UsageProblem("Your home folder isn't known; give mail.folder as a whole path.") from error


def save_eml(folder: Path, raw: bytes, name: str) -> Path:
    """Write `raw` into a new file, named after `name`, which only its owner can read; the answer is where.

    Nothing is ever written over: a number is put behind the name. The folder is made where there is none.
    Unwritable, one sentence, where that can't be; then no part of it is left behind.
    """
    stem = file_name(name)
    try:
        durable.make_folder(folder)
        path, descriptor = _opened(folder, stem)
        try:
            with open(descriptor, "wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            durable.sync_folder(folder)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no name of a folder"
        raise Unwritable(
            f"The letter can't be saved in {durable.where(folder)} ({reason}); set mail.folder to another place."
        ) from error
    return path


def file_name(words: str) -> str:
    """`words` as a name that every system takes: ASCII letters, digits and hyphens; "letter" where none are left."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-") or "letter"


def _opened(folder: Path, stem: str) -> tuple[Path, int]:
    """A new file with this name, or with a number behind it."""
    for number in range(1, _MOST_ALIKE):
        path = folder / (f"{stem}.eml" if number == 1 else f"{stem}-{number}.eml")
        try:
            return path, os.open(
                path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600
            )
        except FileExistsError:
            continue
    raise OSError(errno.EEXIST, "there are too many of that name")
