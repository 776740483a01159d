"""Hand a text to the clipboard of the terminal, which may be on another machine and never answers."""

import os
import subprocess
from typing import Any, Final

from textual.app import App

LARGEST_BYTES: Final = 700_000
"""Terminals and tmux drop a sequence of more than about 780,000 bytes of text in silence."""
_TMUX_SECONDS: Final = 1.0


def clipboard(text: str, app: App[Any]) -> str:
    """Send `text` to the clipboard; returns the sentence to show. It can't know whether it arrived.

    By OSC 52, and inside tmux, which drops that by default, by tmux itself too.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > LARGEST_BYTES:
        return (
            f"Not sent to the clipboard: {len(data):,} bytes, and terminals take no more than about "
            f"{LARGEST_BYTES:,}; p shows it plain, to select with the mouse."
        )
    app.copy_to_clipboard(data.decode())
    if os.environ.get("TMUX"):
        _to_tmux(data)
    return (
        "Sent to the clipboard; where nothing arrives, your terminal doesn't allow it: "
        "p shows it plain, to select with the mouse."
    )


def _to_tmux(data: bytes) -> None:
    """Through the standard input: an argument could be seen by everyone on the machine."""
    for command in (["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]):  # -w is of tmux 3.2
        try:
            done = subprocess.run(  # noqa: S603
                command,
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_TMUX_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return
        if done.returncode == 0:
            return
