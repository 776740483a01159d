"""Text from outside is text: what may stand in a line, and what is taken out of it."""

import re
import unicodedata

LINE_CAP = 500
"""Characters of a one-line field (a name, a company, a place) that are kept."""
TEXT_CAP = 100_000
"""Characters of a text (notes, a script) that are kept."""
COMBINING_CAP = 4
"""Combining marks kept on one base character; more are only ever used to deface a screen."""

# C0 and C1 controls, DEL, bidi overrides and isolates, zero-width characters and invisible operators,
# the fillers that fill nothing, the interlinear and tag characters, the byte order mark, lone surrogates
# and non-characters: none is ever typed on purpose and each of them can move the cursor, hide text or reorder it.
_UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff\u115f\u1160\u3164\uffa0\u034f"
)
_CONTROLS = re.compile(f"[{_UNSEEN}]")
_JOINERS = re.compile("[\u200c\u200d]")
# joiners hold some scripts and emoji families together; between Latin letters they only hide
_IDLE_JOINERS = re.compile("(?:(?<=[\x00-\u024f])|\\A)[\u200c\u200d]+")
_NEWLINES = re.compile("\r\n?|\x0b|\x0c|\u2028|\u2029|\x85")


def clean_text(text: str, cap: int = TEXT_CAP) -> str:
    """The same text without anything that could act on a terminal; line breaks become `\\n`, tabs stay."""
    if text.isascii() and text.isprintable():
        return text[:cap]
    text = _CONTROLS.sub("", _NEWLINES.sub("\n", text))
    text = _few_marks(unicodedata.normalize("NFC", text))
    # a mark behind a joiner that went is the letter's now, behind which the next joiner may be idle: few marks
    # become one letter, so this is soon over
    while _JOINERS.search(text) and (again := _IDLE_JOINERS.sub("", text)) != text:
        text = _few_marks(unicodedata.normalize("NFC", again))
    return text[:cap]


def clean_line(text: str, cap: int = LINE_CAP) -> str:
    """`text` on one line: as `clean_text`, with every run of white space as one blank, ends trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()[:cap]
    line = " ".join(clean_text(text).split())
    # a joiner that came to stand first, or behind a plain blank, hides as well: until nothing changes any more
    while (again := " ".join(clean_text(line).split())) != line:
        line = again
    return line[:cap].rstrip()


def _few_marks(text: str) -> str:
    """`text` with at most COMBINING_CAP marks in a row, of whatever script."""
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        if marks <= COMBINING_CAP:
            kept.append(letter)
    return "".join(kept)


def folded(text: str) -> str:
    """`text` as it is compared and searched: without case and accents ("Inês" is "ines")."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
