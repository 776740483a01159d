"""A real SMTP server on loopback that keeps what it is handed."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True, slots=True)
class Handed:
    """One mail as it arrived: `raw` is what stood between DATA and the dot."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass
class Sink:
    """What arrived, in order, and the port to send it to."""

    port: int = 0
    mails: list[Handed] = field(default_factory=list)

    async def handle_DATA(  # noqa: N802  # aiosmtpd's own name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Keep the mail."""
        assert isinstance(envelope.original_content, bytes)
        self.mails.append(
            Handed(envelope.mail_from or "", tuple(envelope.rcpt_tos), envelope.original_content)
        )
        return "250 kept"


@contextmanager
def smtp_sink() -> Iterator[Sink]:
    """A server that runs meanwhile in a thread, on a port of its own."""
    sink, loop = Sink(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def done(work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, loop).result(5)

    # aiosmtpd's own Controller has to be told a port that is free
    server = done(loop.create_server(lambda: SMTP(sink, loop=loop), "127.0.0.1", 0))
    try:
        sink.port = server.sockets[0].getsockname()[1]
        yield sink
    finally:
        loop.call_soon_threadsafe(server.close)
        done(server.wait_closed())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
