"""Keys take effect in the order they were typed, also when a slow line delivers many at once."""

from asyncio import TimerHandle, get_running_loop
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from textual.events import Event, Key, Paste
from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App

    _App = App[Any]
else:
    _App = object

PATIENCE_SECONDS: Final = 0.5
"""A key whose end isn't heard of by then, since its widget was removed, holds the next one no longer."""


class KeyDone(Message, namespace="keys_in_order"):
    """Follows a key on its way up from widget to app; when it arrives, so has the key."""


class KeysInOrder(_App):
    """Mixin, named before App: one key at a time.

    Textual inserts a letter in the widget but runs a binding, such as backspace, only after the key has
    risen to the app. Typed at once, `abc`, backspace, `d` would leave `abc`: the d is in place by then.
    """

    _keys: deque[Event] | None = None
    _patience: TimerHandle | None = None

    async def on_event(self, event: Event) -> None:
        """Hold a key or a paste back while another is on its way."""
        if not isinstance(event, Key | Paste) or event.is_forwarded or self._closing:
            await super().on_event(event)
            return
        if self._keys is None:
            self._keys = deque()
        if self._patience is not None:
            self._keys.append(event)
            return
        await self._take(event)

    async def on_keys_in_order_key_done(self, message: KeyDone) -> None:
        """The key has taken effect: the next one, if any."""
        message.stop()
        await self._next_key()

    async def _take(self, event: Event) -> None:
        self._patience = get_running_loop().call_later(PATIENCE_SECONDS, self._lose_patience)
        try:
            await super().on_event(event)
        finally:
            target = self.focused or (self.screen if self._screen_stack else None)
            if target is None or not target.post_message(KeyDone()):
                self.call_later(self._next_key)

    async def _next_key(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        if self._keys:
            await self._take(self._keys.popleft())

    def _lose_patience(self) -> None:
        self.call_later(self._next_key)
