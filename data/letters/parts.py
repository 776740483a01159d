"""Pure: the subject and the body of a letter, which is one text as in a mail program's editor."""

import re
from typing import Final

_SUBJECT: Final = re.compile(r"\s*subject[ \t]*:[ \t]*(?P<subject>[^\n]*)", re.IGNORECASE)
_BLANK_LINES: Final = re.compile(r"\n(?:[ \t]*\n)*")


def subject_of(text: str) -> str:
    """What stands in the line "Subject: ..." a mail's text begins with; empty where there is none."""
    found = _SUBJECT.match(text)
    return found["subject"].strip() if found else ""


def subject_span(text: str) -> tuple[int, int] | None:
    """Where the subject stands, without the word before it; None where there is no such line."""
    found = _SUBJECT.match(text)
    return found.span("subject") if found else None


def body_start(text: str) -> int:
    """The character the body begins at: after the subject and the empty lines below it, else 0."""
    found = _SUBJECT.match(text)
    if not found:
        return 0
    blank = _BLANK_LINES.match(text, found.end())
    return blank.end() if blank else len(text)


def body_of(text: str) -> str:
    """The text without its subject; all of it where there is none."""
    return text[body_start(text) :]


def composed(subject: str, body: str) -> str:
    """A mail's text from its subject, put in one line, and its body."""
    return f"Subject: {' '.join(subject.split())}\n\n{body}"
