"""A letter as a mail: whatever a person writes arrives as it is, and none of it becomes a header."""

import re
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.errors import UsageProblem
from data.exchange.mail import Mail, eml, mailto, read_back
from data.exchange.mail_address import recipient_problem
from data.text import clean_line, clean_text
from tests.builders import at

DATE = at("2026-11-24 14:05")
DANA = "dana@northwind.example"
SAM = "sam@home.example"
EVIL = "=?utf-8?q?=0D=0ABcc:_evil=40x.example?="
HEADERS = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
]
BODIES = (
    "",
    "a",
    "a\n",
    "a\n\n\n",
    "From me\n>From you\n.\n..\n.x\n x \n\t",
    "From me",
    "Hi\n.\nSam",
    "blank \nSam",
    "é" * 3_000,
    "x" * 5_000,
    " " * 200,
    "." * 80 + "\nFrom " + "y" * 100,
    "Danke 🍏 👩‍👩‍👧 日本\n\n-- \nSam",
    "=41 =\n= =?utf-8?q?x?=",
    "To: you\nBcc: evil@x.example\n\nx",
)
LINES = (
    "",
    "Thank you",
    "Grüße 🍏",
    EVIL,
    "x =? y",
    "Bcc: evil@x.example",
    'Fox, "Dana" (Ms) <d@x.example>; you',
    "J. O'Neil-Smith",
    "back\\slash",
    "a" * 400,
    "ab " * 120 + "c",
    "é" * 400,
    "日本 " * 50 + "x",
)


def headers_of(raw: bytes) -> EmailMessage:
    """The mail as Python's own parser reads it."""
    return message_from_bytes(raw, _class=EmailMessage, policy=policy.default)


def arrives(mail: Mail) -> None:
    """Sent and as a draft, `mail` has its headers and no others, no long line, and reads as it was written."""
    raw, draft = eml(mail, DATE), eml(mail, DATE, draft=True)
    message = headers_of(raw)
    assert message.keys() == HEADERS
    assert headers_of(draft).keys() == [*HEADERS[:4], "X-Unsent", *HEADERS[5:]]
    assert message["Subject"] == mail.subject
    for header, name, address in (
        ("To", mail.to_name, mail.to_address),
        ("From", mail.from_name, mail.from_address),
    ):
        assert [each.addr_spec for each in message[header].addresses] == [address]
        # the newer parser of Python 3.11 puts a blank between the parts of a long name; RFC 2047 has none
        called, there = parseaddr(message_from_bytes(raw)[header])
        assert (str(make_header(decode_header(called))), there) == (name, address)
    assert message.get_content() == f"{mail.body}\n"
    for each in (raw, draft):
        assert read_back(each) == (mail.subject, mail.body)
        assert max(map(len, each.split(b"\n"))) <= 998
    assert b"\r" not in raw
    assert draft.count(b"\n") == draft.count(b"\r\n")
    assert not re.search(rb"^(From |\.)|[^:] $", raw, re.MULTILINE)  # what a server or a mailbox may change
    assert raw.isascii()


@pytest.mark.parametrize(
    ("line", "body"), [(line, BODIES[4]) for line in LINES] + [(LINES[2], body) for body in BODIES]
)
def test_arrives_as_written(line: str, body: str) -> None:
    """Names and subjects of every kind, with bodies of every kind."""
    arrives(Mail(line, DANA, line, body, line, SAM))


@given(st.text().map(clean_line), st.text().map(clean_line), st.text().map(clean_text))
@example("=?utf-8?b?DQpCY2M6IGV2aWxAeA==?=", EVIL, EVIL)
@example('"', "(", "\u00a0\n ")
def test_any_text_arrives_as_written(name: str, subject: str, body: str) -> None:
    """Whatever passes as a line and as a text of ours."""
    arrives(Mail(name, DANA, subject, body, name, SAM))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\0", "\n\n"])
@pytest.mark.parametrize("field", ["to_name", "subject", "from_name"])
def test_nothing_becomes_a_header(end: str, field: str) -> None:
    """A line that was broken on purpose is one line again; the mail goes to one person."""
    fields = {"to_name": "Dana", "subject": "Thanks", "from_name": "Sam"}
    fields[field] = f"x{end}Bcc: evil@x.example{end}y"
    raw = eml(Mail(to_address=DANA, body="Hi", from_address=SAM, **fields), DATE)
    assert headers_of(raw).keys() == HEADERS
    assert not re.search(rb"^bcc", raw, re.MULTILINE | re.IGNORECASE)


def test_what_else_stands_in_it() -> None:
    """The date with its offset, a Message-ID that tells nothing of this machine, another each time."""
    mail = Mail("Dana Fox", DANA, "Thanks", "Hi", "Sam", SAM)
    first, second = (headers_of(eml(mail, DATE)) for _ in range(2))
    assert parsedate_to_datetime(first["Date"]) == DATE.datetime
    assert str(first["Date"]).endswith("+0100")
    assert re.fullmatch(r"<[0-9a-f]{32}@home\.example>", first["Message-ID"])
    assert first["Message-ID"] != second["Message-ID"]
    assert first["Content-Transfer-Encoding"] == "7bit"


def test_without_an_address_of_ones_own() -> None:
    """There is no From, and no Message-ID: the program that sends it knows both."""
    raw = eml(Mail("Dana", DANA, "Thanks", "Hi", "Sam"), DATE)
    assert headers_of(raw).keys() == [name for name in HEADERS if name not in ("From", "Message-ID")]


@pytest.mark.parametrize(
    ("address", "sent_to"),
    [
        ("zoe@Bücher.example", "zoe@xn--bcher-kva.example"),
        ("zoe@xn--bcher-kva.example", "zoe@xn--bcher-kva.example"),
        (" Zoe.Fox+job@Mail.Example ", "Zoe.Fox+job@mail.example"),
        ("o'neil_{x}@x-y.example", "o'neil_{x}@x-y.example"),
    ],
)
def test_where_it_goes(address: str, sent_to: str) -> None:
    """Domains in punycode, what stands before the @ untouched."""
    assert recipient_problem(address, "Zoë") == ""
    message = headers_of(eml(Mail("Zoë", address, "Hi", "x", "Zoë", address), DATE))
    assert [message[name].addresses[0].addr_spec for name in ("To", "From")] == [sent_to, sent_to]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "is missing"),
        (" ", "is missing"),
        ("dana", "correct it"),
        ("dana@northwind", "correct it"),
        ("@northwind.example", "correct it"),
        ("dana fox@northwind.example", "correct it"),
        ("dana@a.example, evil@x.example", "correct it"),
        ("dana@a.example\nBcc: evil@x.example", "correct it"),
        ("Dana <dana@a.example>", "correct it"),
        ('"dana fox"@a.example', "correct it"),
        ("dänä@a.example", "correct it"),
        (".dana@a.example", "correct it"),
        ("dana@-a.example", "correct it"),
        ("dana@a..example", "correct it"),
        ("dana@[127.0.0.1]", "correct it"),
        (f"{'d' * 65}@a.example", "correct it"),
        (f"d@{'a.' * 130}example", "correct it"),
        ("dana@straße.example", "punycode"),
        ("dana@ａ.example", "punycode"),
        (f"dana@{'ü' * 70}.example", "punycode"),
        ("=?utf-8?q?x?=@a.example", "=? in it"),
        ("\ud800@a.example", "correct it"),
    ],
)
def test_where_nothing_goes(address: str, words: str) -> None:
    """One sentence that says whose address it is, before anything is made of it."""
    problem = recipient_problem(address, "Dana\x1b[2J Fox")
    assert problem.startswith("The e-mail address of Dana[2J Fox ")
    assert words in problem
    assert problem.endswith(".")
    for make in (mailto, lambda mail: eml(mail, DATE)):
        with pytest.raises(UsageProblem):
            make(Mail("Dana", address, "Hi", "x"))
    if address:
        with pytest.raises(UsageProblem, match=r"^Your own e-mail address "):
            eml(Mail("Dana", DANA, "Hi", "x", "Sam", address or "x"), DATE)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("line", ["", "a+b & c? #1 = 100%", "Grüße 🍏", EVIL])
def test_a_link(line: str, body: str) -> None:
    """Read as RFC 6068 has it, it gives address, subject and body; a blank is no plus, a line end is CRLF."""
    link = urlsplit(mailto(Mail("Dana", "d+x%&?@bücher.example", line, body)))
    assert (link.scheme, unquote(link.path)) == ("mailto", "d+x%&?@xn--bcher-kva.example")
    assert re.fullmatch(r"[\w@.%-]+", link.path, re.ASCII)
    assert "+" not in link.query
    fields = parse_qs(link.query, strict_parsing=bool(link.query))
    assert fields.get("subject", [""]) == [line]
    assert fields.get("body", [""]) == [body.replace("\n", "\r\n")]
    assert len(fields) == bool(line) + bool(body)


MUTT = (
    b"Date: Mon, 23 Nov 2026 04:50:56 +0000\nFrom: Sam Okafor <sam@home.example>\n"
    b"To: =?iso-8859-1?B?Wm/r?= Fox <zoe@northwind.example>\n"
    b"Subject: =?utf-8?B?R3LDvMOfZSDwn42PIGxhbmcgbGFuZyBs?=\n"
    b" =?utf-8?Q?ang_lang_lang_lan?= =?utf-8?Q?g?= lang\n lang\nMIME-Version: 1.0\n"
    b"Content-Type: text/plain; charset=iso-8859-1\nContent-Disposition: inline\n"
    b"Content-Transfer-Encoding: 8bit\nX-Mutt-Resume-Draft: 1\n\nLiebe Zo\xeb,\n\n.\nSam\n"
)
"""As mutt 2.2.12 leaves the file of `mutt -E -H`."""


@pytest.mark.parametrize(
    ("raw", "subject", "body"),
    [
        (MUTT, "Grüße 🍏 lang lang lang lang lang lang lang lang", "Liebe Zoë,\n\n.\nSam"),
        (
            MUTT.replace(b"\n", b"\r\n"),
            "Grüße 🍏 lang lang lang lang lang lang lang lang",
            "Liebe Zoë,\n\n.\nSam",
        ),
        ("To: Zoë\nSubject: Grüße\n\nplain ü".encode(), "Grüße", "plain ü"),
        (b"Subject:\n\n", "", ""),
        (b"Subject: x\x1b[2J\n\na\x1b]52;c;x\x07b\n", "x[2J", "a]52;c;xb"),
        (
            b"Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
            b"text/plain\n\nHi\n--b\nContent-Type: application/pdf\n\nx\n--b--\n",
            "x",
            "Hi",
        ),
    ],
)
def test_what_mail_programs_leave(raw: bytes, subject: str, body: str) -> None:
    """Other encodings, raw letters, attachments, line ends: text, and cleaned."""
    if b"\xc3\xbc" in raw:  # who writes headers in plain UTF-8 has said nothing of the body
        raw = raw.replace(b"\n\n", b"\nContent-Type: text/plain; charset=utf-8\n\n")
    assert read_back(raw) == (subject, body)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"just a text\n",
        b"\x00\xff\xfe" * 100,
        b"Dear Dana: thanks\n\nSam",
        b"Subject: x\nContent-Type: text/html\n\n<p>x",
        b"Subject: x\nContent-Type: text/plain; charset=no-such\n\nx",
        b"Subject: \xff\n\nx",
    ],
)
def test_what_is_no_mail(raw: bytes) -> None:
    """ValueError, and nothing else."""
    with pytest.raises(ValueError, match="no mail"):
        read_back(raw)


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: " + b"=?utf-8?q?x?= " * 20_000,
        b"Subject: x\nContent-Type: text/plain" + b";" * 10_000,
        b"Subject: x\nContent-Type: text/plain" + b"; a=1" * 2_000,
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain"
        + b";" * 10_000,
        b"Subject: x\n" + b"X: y\n" * 20_000,
    ],
)
def test_headers_without_end_are_no_mail(head: bytes) -> None:
    """What its parser would take seconds for, or minutes, isn't parsed."""
    with pytest.raises(ValueError, match="no mail") as refused:
        read_back(head + b"\n\nx\n")
    assert "too long" in str(refused.value.__cause__)


def test_a_body_may_be_long() -> None:
    """Only headers are bounded."""
    assert read_back(b"Subject: x\n\n" + b"To: you\n" * 20_000)[1].count("To: you") == 20_000


def test_a_subject_too_long_for_a_mail() -> None:
    """One sentence, since it would not be read again."""
    with pytest.raises(UsageProblem, match="wouldn't arrive"):
        eml(Mail("Dana", DANA, "é" * 40_000, "x", "Sam", SAM), DATE)


@pytest.mark.parametrize("slip", ["x\nBcc: evil@x.example", "another", "x\n\n", "=?utf-8?q?y?="])
@pytest.mark.parametrize("maker", ["_line", "_mailbox", "_text"])
def test_what_would_not_arrive_as_written_never_leaves(
    maker: str, slip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should what makes headers and body ever err, the mail read again isn't the one that was written."""
    made = {"_line": slip, "_mailbox": f"Dana <{DANA}>, {slip}", "_text": ("7bit", f"Hi {slip}\n")}[maker]
    monkeypatch.setattr(f"data.exchange.mail.{maker}", lambda *_: made)
    with pytest.raises(UsageProblem, match="wouldn't arrive as it is written"):
        eml(Mail("Dana", DANA, "x", "Hi", "Dana", DANA), DATE)


@given(st.binary() | st.binary().map(lambda rest: b"Subject: x\n" + rest))
def test_any_bytes_are_a_mail_or_none(raw: bytes) -> None:
    """No other error, and no text that acts on a terminal."""
    try:
        subject, body = read_back(raw)
    except ValueError:
        return
    assert (clean_line(subject, len(subject)), clean_text(body)) == (subject, body)
