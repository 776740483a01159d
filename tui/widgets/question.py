"""What a prompt asks: a line to type, or one key of a few."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that one key gives."""

    key: str
    label: str


def _no_echo(_typed: str) -> str:
    return ""


def _no_change(_typed: str) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question at the bottom of a screen.

    `then` takes the typed line, or the key of the choice. It may raise AfterwordError: the sentence is
    shown and the question stays; it may ask the next question. `echo` says while typing what would be
    taken, or raises AfterwordError for what can't be. `changed` hears every change at once, `left` that
    it was given up. `kind` names the history that up and down go through; none without it.
    """

    label: str
    then: Callable[[str], None]
    value: str = ""
    kind: str = ""
    echo: Callable[[str], str] = _no_echo
    changed: Callable[[str], None] = _no_change
    left: Callable[[], None] | None = None
    choices: tuple[Choice, ...] = ()
    note: str = ""
    """What is shown under the line while nothing is typed, and where `echo` has nothing to say of what is."""
    moves: Callable[[int], None] | None = None
    """What up and down do instead of the history: they move the list that is being filtered."""
    hints: tuple[tuple[str, str], ...] = field(default=(("enter", "take"), ("esc", "leave it")))
