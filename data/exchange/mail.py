"""A letter as an e-mail (RFC 5322) or a mailto: link, and back from what a mail program has left.

It reads no file and no clock; what is drawn at random is the Message-ID alone.
"""

import re
import secrets
from dataclasses import dataclass
from email import message_from_bytes, policy, quoprimime
from email.header import Header, decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import Parser
from email.utils import format_datetime, parseaddr
from typing import Final, cast
from urllib.parse import quote

from arrow import Arrow

from data.errors import UsageProblem
from data.exchange.mail_address import recipient, sendable
from data.text import clean_line, clean_text

LONGEST_PLAIN: Final = 76
"""Characters of a line that is sent as it stands; RFC 5322 asks for at most 78, and forbids more than 998."""
_ENCODED_WIDTH: Final = 70
"""Below the 76 of RFC 2045, so that what `_text` adds to a line finds room."""
_HEADER_WIDTH: Final = 75
"""RFC 2047 allows 76, the blank before a folded line included."""
_LONGEST_HEADS: Final = 65_536
"""Bytes of all headers of a mail and its parts; those of a mail a person writes are about 1,000."""
_LONGEST_CONTENT: Final = 2_048
"""Bytes of a header about the content: the time its parser takes grows with the square of its length."""
_RISKY: Final = re.compile(r"[^\n -~]|^From |^\.| $", re.MULTILINE)
"""What some program on the way may change: other than ASCII, mbox's own line, SMTP's end, blanks at the end."""
_PLAIN_SUBJECT: Final = re.compile(r"(?!.*=\?)[!-~](?:[ -~]{0,58}[!-~])?")
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9'. -]{0,38}[A-Za-z0-9.])?")
"""Text that stands in a header as it is; all other is encoded, so that nothing in it can be taken for syntax."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to one person. `subject` and the names are lines, `body` a text; an address may have an IDN."""

    to_name: str
    to_address: str
    subject: str
    body: str
    from_name: str = ""
    from_address: str = ""


def eml(mail: Mail, date: Arrow, *, draft: bool = False) -> bytes:
    """The mail as bytes: its lines end with LF, as standard inputs and terminal programs have it.

    A `draft` is a file for some mail program, perhaps on another system: its lines end with CRLF, `X-Unsent`
    opens it for writing, and whoever sends it gives it its Message-ID. Without an address of one's own there
    is no From. Text is cleaned, and what a person wrote never becomes a header. UsageProblem where an address
    can't be written to, or where the bytes, read again, aren't the mail any more.
    """
    clean = _cleaned(mail)
    headers = {}
    if clean.from_address:
        headers["From"] = _mailbox("From", clean.from_name, clean.from_address)
    headers["To"] = _mailbox("To", clean.to_name, clean.to_address)
    headers["Subject"] = _line("Subject", clean.subject)
    headers["Date"] = format_datetime(date.datetime)
    if draft:
        headers["X-Unsent"] = "1"
    elif clean.from_address:
        # of our own making: Python's would tell the process, and without a domain the name of this machine
        headers["Message-ID"] = f"<{secrets.token_hex(16)}@{clean.from_address.rpartition('@')[2]}>"
    encoding, text = _text(clean.body)
    headers["MIME-Version"] = "1.0"
    headers["Content-Type"] = 'text/plain; charset="utf-8"'
    headers["Content-Transfer-Encoding"] = encoding
    written = "".join(f"{name}: {value}\n" for name, value in headers.items()) + f"\n{text}"
    raw = written.encode("ascii")
    _read_again(raw, clean, tuple(headers))
    return raw.replace(b"\n", b"\r\n") if draft else raw


def mailto(mail: Mail) -> str:
    """The mail as a link (RFC 6068) to the address, with subject and body. UsageProblem for the address."""
    clean = _cleaned(mail)
    fields = {"subject": clean.subject, "body": clean.body.replace("\n", "\r\n")}
    asked = "&".join(f"{name}={quote(value)}" for name, value in fields.items() if value)
    return f"mailto:{quote(clean.to_address, safe='@')}{'?' if asked else ''}{asked}"


def read_back(raw: bytes) -> tuple[str, str]:
    """Subject and body, cleaned, of a mail as a mail program has left it; ValueError where it is none.

    The line end that ends the last line of a mail isn't part of the body.
    """
    try:
        message = cast("EmailMessage", message_from_bytes(raw, _class=EmailMessage, policy=_bounded()))
        part = message.get_body(("plain",))
        if part is None or not set(map(str.lower, message.keys())) & {"to", "from", "subject"}:
            raise ValueError
        body = part.get_content()
        subject = _typed_subject(raw) or message["subject"] or ""
    except Exception as error:  # the parser raises whatever it stumbles over
        raise ValueError("this is no mail") from error
    body = clean_text(str(body), len(raw))
    return clean_line(str(subject), len(raw)), body.removesuffix("\n")


def _bounded() -> policy.EmailPolicy:
    """A policy for one mail, with a ValueError for headers that only somebody hostile would make so long."""
    room = _LONGEST_HEADS

    class Bounded(policy.EmailPolicy):
        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            nonlocal room
            length = sum(map(len, sourcelines))
            room -= length
            if room < 0 or (length > _LONGEST_CONTENT and sourcelines[0].lower().startswith("content-")):
                raise ValueError("these headers are too long")
            return super().header_source_parse(sourcelines)

    return Bounded()


def _typed_subject(raw: bytes) -> str:
    """The subject where the headers are in plain UTF-8, as editors leave them, else empty."""
    head = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0]
    return (
        "" if head.isascii() else str(Parser(policy=policy.default).parsestr(head.decode())["subject"] or "")
    )


def _cleaned(mail: Mail) -> Mail:
    """Each line one line, and addresses as they go over the wire. UsageProblem for an address."""
    return Mail(
        clean_line(mail.to_name),
        recipient(mail.to_address, mail.to_name),
        clean_line(mail.subject, len(mail.subject)),
        clean_text(mail.body, len(mail.body)),
        clean_line(mail.from_name),
        sendable(mail.from_address, "Your own e-mail address") if mail.from_address else "",
    )


def _mailbox(header: str, name: str, address: str) -> str:
    if not name or _PLAIN_NAME.fullmatch(name):
        return str(Address(display_name=name, addr_spec=address))
    return f"{_encoded(header, name)}\n <{address}>"


def _line(header: str, text: str) -> str:
    return text if not text or _PLAIN_SUBJECT.fullmatch(text) else _encoded(header, text)


def _encoded(header: str, text: str) -> str:
    """RFC 2047's words, folded; of the older machinery, since the newer unfolds and quotes by itself."""
    return Header(text, "utf-8", maxlinelen=_HEADER_WIDTH, header_name=header).encode(linesep="\n")


def _text(body: str) -> tuple[str, str]:
    """How the body is encoded, and it so encoded, with its last line ended."""
    body = f"{body}\n"
    if not _RISKY.search(body) and max(map(len, body.split("\n"))) <= LONGEST_PLAIN:
        return "7bit", body
    octets = body.encode("utf-8").decode("latin-1")  # what quoprimime takes bytes as
    encoded = quoprimime.body_encode(octets, maxlinelen=_ENCODED_WIDTH)
    encoded = re.sub("^From ", "=46rom ", encoded, flags=re.MULTILINE)
    return "quoted-printable", re.sub(r"^\.", "=2E", encoded, flags=re.MULTILINE)


def _read_again(raw: bytes, mail: Mail, headers: tuple[str, ...]) -> None:
    """UsageProblem unless these bytes are this mail, with these headers and no others."""
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    old = message_from_bytes(raw)
    sound = (
        tuple(message.keys()) == headers == tuple(old.keys())
        and _is_mailbox(message, old["To"], "To", (mail.to_name, mail.to_address))
        and (
            not mail.from_address
            or _is_mailbox(message, old["From"], "From", (mail.from_name, mail.from_address))
        )
        and _reads(raw, mail)
    )
    if not sound:
        raise UsageProblem("This mail wouldn't arrive as it is written; send it from another program.")


def _reads(raw: bytes, mail: Mail) -> bool:
    try:
        return read_back(raw) == (mail.subject, mail.body)
    except ValueError:
        return False


def _is_mailbox(message: EmailMessage, raw: str, header: str, expected: tuple[str, str]) -> bool:
    """Whether that one person stands there; the name by the older parser, for the newer puts blanks into it."""
    name, address = parseaddr(raw)
    specs = [each.addr_spec for each in message[header].addresses]
    return specs == [address] and (str(make_header(decode_header(name))), address) == expected
