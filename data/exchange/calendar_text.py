"""From the bytes of a calendar file, or of a mail that carries one, to its unfolded lines."""

import codecs
import email
import re
from email.message import Message
from typing import Final

from data.errors import Unreadable

MAXIMUM_BYTES: Final = 5_000_000
"""A real invitation has 2 to 60 KB; a calendar of ten years about 2 MB."""
TOO_LARGE: Final = (
    f"This file is larger than the {MAXIMUM_BYTES // 1_000_000} MB a calendar may have; "
    "export only the interview you mean."
)
MAXIMUM_COMPONENTS: Final = 2_000
"""BEGIN lines a file may have."""

_BEGIN: Final = re.compile(rb"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*V(?:CALENDAR|EVENT)\b")
_ANY_BEGIN: Final = re.compile(rb"(?im)^BEGIN[ \t]*:")
_MAIL_HEAD: Final = re.compile(
    rb"\A\s*(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:From|To|Subject|Received|Return-Path|MIME-Version|Content-Type|Message-ID|Delivered-To):",
    re.IGNORECASE,
)
_BREAKS: Final = re.compile(rb"[\r\n]+")
_FOLD: Final = re.compile(rb"\n[ \t]")


def unfolded_lines(source: bytes) -> tuple[list[str], tuple[str, ...]]:
    """The file's lines, folds undone, and warnings; Unreadable when it is no calendar at all."""
    if len(source) > MAXIMUM_BYTES:
        raise Unreadable(TOO_LARGE)
    source = _utf8(source)
    if not source.strip():
        raise Unreadable("This file is empty; save the invitation (.ics) again.")
    if _is_mail(source):
        source = _calendar_part(source)
    if not _BEGIN.search(source):
        raise Unreadable(
            "This is no calendar file (it has no BEGIN:VCALENDAR); choose the .ics of the invitation."
        )
    # folds may stand inside a character, so they are undone before anything is decoded
    source = _FOLD.sub(b"", _BREAKS.sub(b"\n", source))
    if sum(1 for _ in _ANY_BEGIN.finditer(source)) > MAXIMUM_COMPONENTS:
        raise Unreadable(
            f"This calendar has more than {MAXIMUM_COMPONENTS:,} parts; export only the interview you mean."
        )
    try:
        return source.decode("utf-8").split("\n"), ()
    except UnicodeDecodeError:
        warning = (
            "The file is not in UTF-8; it was read as Windows text, so look at the accents in its names."
        )
        return source.decode("cp1252", "replace").split("\n"), (warning,)


def _utf8(source: bytes) -> bytes:
    """The bytes without a byte order mark; UTF-16, known by its mark, turned into UTF-8."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if source.startswith(mark):
            return source[2:].decode(encoding, "replace").encode("utf-8", "replace")
    return source.removeprefix(codecs.BOM_UTF8)


def _is_mail(source: bytes) -> bool:
    begin = _BEGIN.search(source)
    head = source[: min(begin.start() if begin else len(source), 100_000)]
    return bool(_MAIL_HEAD.match(head.replace(b"\r\n", b"\n")))


def _calendar_part(source: bytes) -> bytes:
    """The first calendar inside a whole e-mail, as UTF-8; Unreadable when it carries none."""
    try:
        for part in email.message_from_bytes(source).walk():
            if _is_calendar(part):
                content = part.get_payload(decode=True)
                if isinstance(content, bytes) and _BEGIN.search(_utf8(content)):
                    return _recoded(_utf8(content), part.get_content_charset("utf-8"))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        pass  # the mail itself is damaged: said below in the same words
    raise Unreadable(
        "This is an e-mail without a calendar invitation in it; save the invitation (.ics) and take that."
    )


def _is_calendar(part: Message) -> bool:
    name = str(part.get_filename("") or "").lower()
    return part.get_content_type() in {"text/calendar", "application/ics"} or name.endswith(".ics")


def _recoded(content: bytes, charset: str) -> bytes:
    """The part's bytes as UTF-8 where its header names another character set and they aren't UTF-8."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return content.decode(charset).encode("utf-8")
        except (LookupError, ValueError):
            return content
    return content
