"""`afterword`: verbs that need no screen; without one, the app. Textual is imported only for the app."""

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final

import click

from data.errors import AfterwordError
from tui.opened import Opened

VERBS: Final = {
    "due": ("tui.verbs.due", "due", "Print what is overdue or due today."),
    "import": ("tui.verbs.import_file", "import_file", "Take in an interview from an invitation (.ics)."),
    "list": ("tui.verbs.listing", "listing", "Print every application with what comes next."),
    "settings": ("tui.verbs.settings", "settings", "Show where the settings are and all there is to set."),
    "templates": ("tui.verbs.templates", "templates", "Show the letters to start from, yours and ours."),
    "time": ("tui.verbs.time", "time", "Say how long a text takes to say, and where a limit cuts it off."),
}
"""Each verb: its module, imported only when it is used, the command in it, and its line in the help."""
PLATFORMS: Final = frozenset({"linux", "darwin"})
CRASHED: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141


class LazyGroup(click.Group):
    """A group whose verbs are imported when they are used, not for the help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The verbs by name."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # same
        """The verb of that name, imported now."""
        if cmd_name not in VERBS:
            return None
        module, name, _ = VERBS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # same
        """The verbs in the help, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, VERBS[name][2]) for name in sorted(VERBS)])


def _version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"afterword {version('afterword')}")
        except PackageNotFoundError:
            click.echo("afterword (not installed)")
        ctx.exit()


@click.group(
    cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option("--demo", is_flag=True, help="Look around in sample data; nothing of yours is touched.")
@click.option(
    "--file", metavar="PATH", envvar="AFTERWORD_FILE", show_envvar=True, help="The file with your documents."
)
@click.option(
    "--now",
    metavar="TEXT",
    envvar="AFTERWORD_NOW",
    show_envvar=True,
    default="",
    help='Look at the world as of then, such as "2026-11-30 09:00".',
)
@click.option(
    "--settings",
    "settings_file",
    metavar="PATH",
    envvar="AFTERWORD_SETTINGS",
    show_envvar=True,
    help="Your settings file.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
)
@click.pass_context
def afterword(ctx: click.Context, demo: bool, file: str | None, now: str, settings_file: str | None) -> None:
    """What to do after a job interview, by when, to whom and why.

    Without a command the app opens.
    """
    if demo and file and ctx.get_parameter_source("file") is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("--demo has documents of its own; leave --file out.")
    notices: list[str] = []
    opened = Opened(
        file=_path(file, "data", "documents.json"),
        settings_file=_path(settings_file, "config", "settings.toml"),
        now_text=now,
        demo=demo,
        tell=_complain if ctx.invoked_subcommand else notices.append,
    )
    ctx.call_on_close(opened.close)
    ctx.obj = opened
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_app(opened, notices))


def _open_app(opened: Opened, notices: Sequence[str]) -> int:
    """The exit status of the app, or of the reason it can't open here."""
    from tui.terminal.checks import refusal

    if reason := refusal():
        _complain(reason)
        return 2
    desk = opened.desk
    from tui.app import run

    return run(desk, settings=opened.settings, notices=tuple(notices))


def _path(given: str | None, kind: str, name: str) -> Path:
    """The path that was given, else `name` in the user's folder of that kind ("data", "config")."""
    if given:
        return Path(given).expanduser()
    import platformdirs

    folder: Path = getattr(platformdirs, f"user_{kind}_path")("afterword")
    return folder / name


def main(arguments: Sequence[str] | None = None) -> None:
    """The entry point: leaves with the exit status; never with a traceback."""
    status = run(sys.argv[1:] if arguments is None else arguments)
    try:
        if sys.stdout is not None:  # so it is where it was closed before the start
            sys.stdout.flush()
    except (OSError, ValueError) as error:
        status = _no_output(error)
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit status; every error is one sentence on standard error."""
    if sys.platform not in PLATFORMS:
        _complain("Afterword runs on Linux, macOS and WSL; on Windows open it inside WSL.")
        return 2
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = afterword.main(list(arguments), prog_name="afterword", standalone_mode=False)
    except AfterwordError as error:
        _complain(error.sentence)
        return error.exit_code
    except click.NoSuchOption as error:
        _complain(_unknown_option(error))
        return error.exit_code
    except click.UsageError as error:
        _complain(_usage(error))
        return error.exit_code
    except click.ClickException as error:
        _complain(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit as error:  # click's own way out when a pipe was closed
        return _no_output(BrokenPipeError()) if error.code == 1 else int(error.code or 0)
    except OSError as error:
        return _no_output(error)
    except Exception as error:
        return _crashed(error)
    return status if isinstance(status, int) else 0


def _unknown_option(error: click.NoSuchOption) -> str:
    """What is wrong with an option a verb doesn't know: perhaps only its place."""
    verb = error.ctx.info_name if error.ctx and error.ctx.parent else ""
    shared = [parameter for parameter in afterword.params if not parameter.is_eager]
    found = next((one for one in shared if error.option_name in one.opts), None)
    if not verb or not isinstance(found, click.Option):
        return _usage(error)
    value = "" if found.is_flag else " …"
    others = ", ".join(opt for one in shared if one is not found for opt in one.opts)
    before = " and ".join(others.rsplit(", ", 1))
    return (
        f"{error.option_name} goes before the verb, as do {before}: "
        f"“afterword {error.option_name}{value} {verb}”."
    )


def _usage(error: click.UsageError) -> str:
    where = error.ctx.command_path if error.ctx else "afterword"
    return f"{error.format_message().rstrip('.')}; see “{where} --help”."


def _complain(sentence: str) -> None:
    from data.text import clean_line

    with contextlib.suppress(OSError):  # nobody may be there to read it
        click.echo(clean_line(sentence, 2_000), err=True)


def _no_output(error: OSError | ValueError) -> int:
    """The output went nowhere: quietly where its reader left, in a sentence where the disk is full."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        # what is still to be written goes nowhere, or Python would complain on its way out
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    where = f" {error.filename}" if isinstance(error, OSError) and error.filename else " the output"
    _complain(
        f"Reading or writing{where} failed ({getattr(error, 'strerror', None) or 'it is closed'}); try again."
    )
    return 1


def _crashed(error: Exception) -> int:
    """A mistake of ours: one sentence, and a record without any of the person's text."""
    from platformdirs import user_state_path

    from tui.terminal.crash import write_crash

    path: Any = write_crash(error, user_state_path("afterword"))
    noted = f"it is noted, without your texts, in {path}" if path else "it could not be noted"
    _complain(f"Afterword stopped on a mistake of its own ({type(error).__name__}); {noted}.")
    return CRASHED


if __name__ == "__main__":
    main()
