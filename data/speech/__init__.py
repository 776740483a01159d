"""Pure: text -> spoken words -> seconds, with the start of every token; a person's pace from takes (`pace`)."""

from data.speech.timing import (
    DEFAULT_PACE,
    PLAIN_PACE,
    Cut,
    Sentence,
    TextTimer,
    Timing,
    Token,
    scale_for,
    seconds,
    timed,
)

__all__ = [
    "DEFAULT_PACE",
    "PLAIN_PACE",
    "Cut",
    "Sentence",
    "TextTimer",
    "Timing",
    "Token",
    "scale_for",
    "seconds",
    "timed",
]
