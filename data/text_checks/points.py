"""Pure: one line of a checklist, of a script or of a letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the checklist.

    `name` never changes, `label` is for people. `advice` says what to write or to take out; empty when the
    point is met, and where there is nothing to say about it yet. `span` is the place in the filled text
    where it is met or what offends; None where there is none. `warning`: it would be worse than a point
    left out if it went out like this.
    """

    name: str
    label: str
    met: bool
    advice: str
    span: tuple[int, int] | None
    warning: bool = False
