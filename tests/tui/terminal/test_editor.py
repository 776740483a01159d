"""A text to the person's own editor and back."""

import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, SuspendNotSupported

from data.errors import Unwritable, UsageProblem
from data.outside import Place
from tui.terminal.editor import edited, editor_command


class Aside:
    """An app that stands aside without a terminal."""

    def suspend(self) -> Any:
        """Nothing to do."""
        return nullcontext()


APP: App[Any] = Aside()  # type: ignore[assignment]


def editor(folder: Path, code: str) -> dict[str, str]:
    """An environment whose editor runs `code` with the file as `path`."""
    script = folder / "my editor.py"
    script.write_text(f"import os, sys\npath = sys.argv[-1]\n{code}\n", encoding="utf-8")
    return {"VISUAL": f"{sys.executable} '{script}' --wait", "PATH": os.environ["PATH"]}


def test_which_editor(tmp_path: Path) -> None:
    """VISUAL before EDITOR before what is there; each with its own arguments; none is one sentence."""
    for name in ("nano", "vi"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o700)
    path = str(tmp_path)
    assert editor_command({"PATH": path, "VISUAL": "vi -u 'my rc'", "EDITOR": "nano"}) == [
        "vi",
        "-u",
        "my rc",
    ]
    assert editor_command({"PATH": path, "VISUAL": " ", "EDITOR": "vi"}) == ["vi"]
    assert editor_command({"PATH": path}) == ["nano"]
    for environment in (
        {"PATH": str(tmp_path / "none")},
        {"PATH": path, "EDITOR": "no-such-editor"},
        {"PATH": path, "EDITOR": "vi 'unclosed"},
    ):
        with pytest.raises(UsageProblem, match=r"^[^.]+\.$"):
            editor_command(environment)


def test_there_and_back(tmp_path: Path) -> None:
    """The file is private and gone afterwards, its text is on no command line, and comes back cleaned."""
    told = tmp_path / "told"
    environment = editor(
        tmp_path,
        f"""
text = open(path, encoding="utf-8").read()
modes = oct(os.stat(path).st_mode & 0o777), oct(os.stat(os.path.dirname(path)).st_mode & 0o777)
open({str(told)!r}, "w").write(repr((text, sys.argv[1:], modes)))
open(path, "w", encoding="utf-8").write(text.replace("secret", "told\\x1b[2J") + "Zürich\\r\\n")
""",
    )
    assert edited("a secret", APP, environment) == "a told[2J\nZürich"
    text, arguments, modes = eval(told.read_text())  # written three lines above
    assert text == "a secret\n"
    assert modes == ("0o600", "0o700")
    assert "secret" not in " ".join(arguments)
    assert arguments[0] == "--wait"
    assert not Path(arguments[1]).parent.exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("open(path, 'w').write('other'); sys.exit(3)", "status 3"),
        ("os.unlink(path)", "no file behind"),
        ("os.unlink(path); os.mkfifo(path)", "is no text"),
        ("os.unlink(path); os.mkdir(path)", "no file behind|is no text"),
    ],
)
def test_what_is_not_taken_back(tmp_path: Path, code: str, sentence: str) -> None:
    """Each says so in one sentence, and nothing is left behind."""
    before = set(Path(os.environ.get("TMPDIR", "/tmp")).glob("afterword-*/text.txt"))
    with pytest.raises(UsageProblem, match=sentence) as refused:
        edited("text", APP, editor(tmp_path, code))
    assert refused.value.sentence.endswith(".")
    assert set(Path(os.environ.get("TMPDIR", "/tmp")).glob("afterword-*/text.txt")) == before


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("open(path, 'wb').write(b'caf\\xe9')", "not in UTF-8"),
        ("open(path, 'w').write('x' * 100_001)", "more than 100,000 characters"),
    ],
)
def test_what_can_t_be_taken_is_kept(tmp_path: Path, code: str, sentence: str) -> None:
    """It says where, and the text here stays as it was."""
    place = Place(tmp_path / "typing", "script i s", 1)
    with pytest.raises(UsageProblem, match=sentence) as refused:
        edited("text", APP, editor(tmp_path, code), place)
    (kept,) = place.folder.iterdir()
    assert str(kept) in refused.value.sentence
    assert kept.stat().st_size > 3
    assert oct(kept.stat().st_mode & 0o777) == "0o600"


def test_a_signal_for_us_ends_the_editor_first(tmp_path: Path) -> None:
    """And what it had saved is taken back; our own handler hears of it, too."""
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    try:
        code = (
            "open(path, 'w').write('saved'); import signal, time; os.kill(os.getppid(), 15); "
            "time.sleep(5); open(path, 'w').write('too late')"
        )
        assert edited("text", APP, editor(tmp_path, code)) == "saved"
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == [signal.SIGTERM]


def test_odd_ends(tmp_path: Path) -> None:
    """A killed editor gives what it had saved; an empty text stays empty; its last line end stays its own."""
    killed = "open(path, 'w').write('saved'); os.kill(os.getpid(), 9)"
    assert edited("text", APP, editor(tmp_path, killed)) == "saved"
    assert edited("", APP, editor(tmp_path, "")) == ""
    assert edited("line\n", APP, editor(tmp_path, "")) == "line\n"
    assert edited("line", APP, editor(tmp_path, "")) == "line"


def test_where_there_is_no_terminal_to_hand_over(tmp_path: Path) -> None:
    """One sentence."""

    class Fixed:
        def suspend(self) -> Any:
            raise SuspendNotSupported("not here")

    with pytest.raises(UsageProblem, match="can't be handed"):
        edited("text", Fixed(), editor(tmp_path, ""))  # type: ignore[arg-type]


def test_where_the_text_can_t_be_put_into_a_file(tmp_path: Path) -> None:
    """A full disk or a folder that can't be written: one sentence, and no editor runs."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unwritable, match=r"can't be handed to another program.*nothing was changed\.$"):
        edited("text", APP, editor(tmp_path, ""), Place(tmp_path / "file", "script i s", 1))
