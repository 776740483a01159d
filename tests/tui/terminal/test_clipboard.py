"""A text is handed to the clipboard, and never claimed to have arrived."""

import base64
import stat
from pathlib import Path

import pytest
from textual.app import App

from tests.tui.terminal.collecting import CollectingDriver
from tui.terminal.clipboard import LARGEST_BYTES, clipboard


async def sent(text: str) -> tuple[str, str]:
    """The sentence shown and what reached the terminal."""
    app: App[None] = App(driver_class=CollectingDriver)
    async with app.run_test(headless=False):
        assert isinstance(app._driver, CollectingDriver)
        app._driver.take()
        return clipboard(text, app), app._driver.take()


@pytest.fixture
def tmux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A tmux that notes how it was called; an old one, that doesn't know -w."""
    program = tmp_path / "tmux"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/called\n[ "$2" = -w ] && exit 1\ncat > {tmp_path}/got\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    return tmp_path


async def test_it_goes_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """By OSC 52, as UTF-8; the sentence says sent, not copied."""
    monkeypatch.delenv("TMUX", raising=False)
    sentence, codes = await sent("Grüße, Maria")
    assert f"\x1b]52;c;{base64.b64encode('Grüße, Maria'.encode()).decode()}\x07" in codes
    assert sentence.startswith("Sent to the clipboard;")
    assert "copied" not in sentence.lower()
    assert "p shows it plain, to select with the mouse" in sentence
    assert "file" not in sentence, "no key writes one"


async def test_too_long_a_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a terminal would drop in silence isn't sent; the limit counts bytes, not letters."""
    monkeypatch.delenv("TMUX", raising=False)
    sentence, codes = await sent("ü" * (LARGEST_BYTES // 2 + 1))
    assert "\x1b]52" not in codes
    assert "700,002 bytes" in sentence
    assert "p shows it plain" in sentence


async def test_inside_tmux_it_goes_through_tmux_too(tmux: Path) -> None:
    """Through its standard input, never as an argument that `ps` would show."""
    await sent("Hi Maria")
    assert (tmux / "called").read_text() == "load-buffer -w -\nload-buffer -\n"
    assert (tmux / "got").read_text() == "Hi Maria"


async def test_a_missing_tmux_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The terminal may still take it."""
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    monkeypatch.setenv("PATH", str(tmp_path))
    sentence, _ = await sent("Hi")
    assert sentence.startswith("Sent to the clipboard;")
