"""Send only the cells that changed: what Textual would draw, compared with what the terminal shows."""

from typing import TYPE_CHECKING, Any, Final

from rich.console import RenderableType
from textual.events import Event, Resize
from textual.screen import Screen

from tui.terminal.checks import links

if TYPE_CHECKING:
    from textual.app import App

    from tui.terminal import frames

    _App = App[Any]
else:
    _App = object
    try:
        from tui.terminal import frames
    except ImportError:  # a Textual whose updates live elsewhere: its own way of sending is used
        frames = None

BACKLOG: Final = 16_384
"""Characters not yet taken by the terminal above which frames are left out until it has caught up."""


class LeanPainting(_App):
    """Mixin, named before App: every frame is sent as the cells that changed.

    Where Textual hands over something unknown, its own way of sending is used instead, and
    `painting_is_lean` turns False.
    """

    painting_is_lean = frames is not None
    _painted: "frames.Painted | None" = None
    _fresh = True
    _behind = False

    def forget_painted(self) -> None:
        """The terminal was cleared: nothing of what it shows is known any more."""
        self._painted = None
        self._fresh = True

    def repaint(self) -> None:
        """Draw the whole screen again, whatever another program has written over it."""
        self._painted = None
        self._refresh_screen()

    def catch_up(self) -> None:
        """The terminal has taken all that was sent: show what was left out meanwhile."""
        if self._behind:
            self._behind = False
            self._refresh_screen()

    async def on_event(self, event: Event) -> None:
        """A terminal that changes its size may wrap or cut what it shows, so all of it is drawn again."""
        before = self.size
        await super().on_event(event)
        if isinstance(event, Resize):
            # The first size is only an answer to the start, and comes when something may be drawn already:
            # it tells something new where the size was changed while another program had the terminal.
            if not self._fresh or event.size != before:
                self._painted = None
            self._fresh = False
            self._refresh_screen()

    def _refresh_screen(self) -> None:
        if self._running and self._screen_stack:
            self.screen.refresh()

    def _display(self, screen: "Screen[Any]", renderable: RenderableType | None) -> None:
        driver = self._driver
        if self._batch_count or driver is None or driver.is_headless or driver.is_inline:
            super()._display(screen, renderable)
            return
        if getattr(driver, "backlog", 0) > BACKLOG:
            self._behind = True
            self.post_display_hook()
            return
        if frames is not None and isinstance(renderable, frames.CompositorUpdate):
            update = self._lean(renderable)
            if isinstance(update, frames.Frame) and not update.codes and not self._cursor_moved():
                self.post_display_hook()
                return
            super()._display(screen, update)  # pyright: ignore[reportArgumentType]  # as Textual itself does
            return
        if renderable is not None:
            self._painted = None
        super()._display(screen, renderable)

    def _cursor_moved(self) -> bool:
        cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
        return cursor != getattr(self, "_previous_cursor_position", None)

    def _lean(self, update: "frames.CompositorUpdate") -> Any:
        """The frame to send in place of `update`, else that itself."""
        painted = self._painted or frames.Painted(links=links())
        try:
            if frames.outgrows(update, self.size):
                # Laid out for the terminal as it was before it became smaller: what is drawn past its edge
                # would land on its last row and column. The frame of the new size is on its way.
                return frames.Frame(frames.Painted(), {})
            frame = painted.frame(update, self.console)
        except Exception:
            # Textual's internals are not as expected: slower is better than wrong.
            self._painted = None
            self.painting_is_lean = False
            return update
        self._painted = painted
        return frame
