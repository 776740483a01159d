"""A sendmail-compatible program: `-t` reads the recipients from the headers, as msmtp and others do.

Python's own smtplib hands the mail over to the server that SMTP_PORT names, on loopback.
"""

import os
import smtplib
import sys
from email import message_from_bytes
from email.utils import getaddresses


def main() -> int:
    """Hand over the standard input; 64 and 65 are sysexits' EX_USAGE and EX_DATAERR."""
    if "-t" not in sys.argv:
        print("sendmail: no recipients given; -t would read them from the mail", file=sys.stderr)
        return 64
    raw = sys.stdin.buffer.read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    message = message_from_bytes(raw)
    recipients = [
        address
        for _, address in getaddresses(
            [value for name in ("To", "Cc", "Bcc") for value in message.get_all(name, [])]
        )
    ]
    if not recipients:
        print("sendmail: no recipients found", file=sys.stderr)
        return 65
    sender = getaddresses([message.get("From", "")])[0][1] or "nobody@home.example"
    with smtplib.SMTP("127.0.0.1", int(os.environ["SMTP_PORT"]), timeout=5) as server:
        server.sendmail(sender, recipients, raw)
    return 0


if __name__ == "__main__":
    sys.exit(main())
