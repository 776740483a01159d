"""A thread that hands text to the terminal, and never makes the app wait for one that doesn't read."""

import os
import select
import threading
from collections import deque
from collections.abc import Callable
from typing import Final

STOP_SECONDS: Final = 2.0
"""How long leaving waits for the terminal to take what is still to be sent."""


class PatientWriter(threading.Thread):
    """Takes any amount of text at once. Written straight to the descriptor: a lock held by a write that
    never ends would stop the interpreter from exiting.

    `drained` is called, in this thread, when all has been written; `lost` once, when the terminal is gone.
    """

    def __init__(self, descriptor: int, drained: Callable[[], object], lost: Callable[[], object]) -> None:
        super().__init__(daemon=True, name="terminal-output")
        self._descriptor = descriptor
        self._drained = drained
        self._lost = lost
        self._waiting: deque[str] = deque()
        self._changed = threading.Condition()
        self._stopping = False
        self.backlog = 0
        """Characters not yet written."""

    def write(self, text: str) -> None:
        """Take `text`; returns at once."""
        with self._changed:
            self._waiting.append(text)
            self.backlog += len(text)
            self._changed.notify()

    def run(self) -> None:
        """Write until stopped. After the terminal has gone, what comes is thrown away."""
        gone = False
        while (text := self._take()) is not None:
            if not gone:
                try:
                    self._send(text.encode("utf-8", "replace"))
                except OSError:
                    gone = True
                    self._lost()
            with self._changed:
                self.backlog -= len(text)
                empty = not self.backlog
            if empty and not gone:
                self._drained()

    def stop(self) -> None:
        """Write what is left, for a limited time."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        self.join(STOP_SECONDS)

    def _take(self) -> str | None:
        """Everything that waits, as one text; None when there is nothing and nothing will come."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._stopping)
            if not self._waiting:
                return None
            text = "".join(self._waiting)
            self._waiting.clear()
            return text

    def _send(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:
                # Another program made the shared descriptor non-blocking.
                select.select([], [self._descriptor], [], 1.0)
