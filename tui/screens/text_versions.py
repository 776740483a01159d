"""The keys of several texts in one place: the next one, a further one, another name, deleted, side by side."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from data.desk import Said
from data.errors import AfterwordError
from data.text_kinds import Written
from data.text_titles import base_title
from tui.both_texts import Beside, both
from tui.commands import Command
from tui.screens.text_undo import TextUndo
from tui.widgets.question import Question

if TYPE_CHECKING:
    from tui.screens.text_choices import Changed, Choice, ChoiceGroup


class TextVersions(TextUndo[Written]):
    """Nothing is ever written over another text."""

    # --- what a subclass fills in

    def stored_here(self) -> tuple[Written, ...]:
        """The stored texts that one can go to from here, in the order they are gone through."""
        raise NotImplementedError

    def choices(self) -> "tuple[tuple[ChoiceGroup, ...], str]":
        """What a text can begin with, and the id of what fits how things stand. May raise AfterwordError."""
        raise NotImplementedError

    def begin_text(self, choice: "Choice") -> Written:
        """Store a further text that begins with that, as a change that can be undone. May raise AfterwordError."""
        raise NotImplementedError

    def changing(self) -> "Changed | None":
        """How what a text can begin with is changed; None where it can't be."""
        return None

    def told_of_choices(self) -> str:
        """What can't be read of what a text can begin with, in a sentence for each; empty where all can."""
        return ""

    # --- which there are

    def texts_here(self) -> tuple[Written, ...]:
        """As `stored_here`, the open one always among them."""
        stored, own = self.stored_here(), self.keeper.document
        return stored if any(one.id == own.id for one in stored) else (own, *stored)

    @property
    def is_blank(self) -> bool:
        """True where there is nothing to go on with: no text was ever begun here."""
        return not self.keeper.document.revision and not self.keeper.text

    @property
    def others(self) -> tuple[Written, ...]:
        """The other texts one can go to."""
        return tuple(one for one in self.texts_here() if one.id != self.keeper.document.id)

    @property
    def versions(self) -> tuple[Written, ...]:
        """Those of the others that go on from the same text; two of different purpose have little in common."""
        base = self._base_of(self.keeper.document)
        return tuple(one for one in self.others if one.id == self.beside_id or self._base_of(one) == base)

    @property
    def beside(self) -> Beside | None:
        """The text that another session typed meanwhile; None where there is none."""
        theirs = next((one for one in self.others if one.id == self.beside_id), None)
        return Beside(self.title_of(theirs), both(self.keeper.text, theirs.text)[1]) if theirs else None

    def _base_of(self, document: Written) -> str:
        return base_title(document.title, self.kind.untitled)

    def is_live(self, command: Command) -> bool:
        """Side by side only with a version of the same text."""
        return super().is_live(command) and (command.action != "both" or bool(self.versions))

    def action_other(self) -> None:
        """The next text."""
        if not self.store():
            return
        texts = self.texts_here()
        at = [one.id for one in texts].index(self.keeper.document.id)
        self.open_text(texts[(at + 1) % len(texts)])
        self.refetch()
        self.say(
            f"This is “{self.title_of(self.keeper.document)}”, {(at + 1) % len(texts) + 1} of {len(texts)}."
        )

    def action_rename(self) -> None:
        """Another title."""
        if self.store():
            self.ask(Question(label="Title", value=self.keeper.document.title, then=self._rename))

    def _rename(self, title: str) -> None:
        self.record(lambda: self.desk.rename_text(self.keeper.document, title))

    def action_delete(self) -> None:
        """This text, with what goes along with it; the next one is shown, or an empty page."""

        def deleted() -> Said:
            said = self.desk.delete_text(self.keeper.document)
            self.open_text(self.newest_text())
            return said

        if self.store():
            self.act(deleted)

    # --- beginning one

    async def action_templates(self) -> None:
        """Choose what to begin with; into this page where it is still empty."""
        await self._choose(self.take_choice)

    async def action_add(self) -> None:
        """Choose what a further text begins with."""
        await self._choose(self.begin)

    async def open_blank(self) -> None:
        """There is no text yet: choose what it begins with, or go back."""
        await self._choose(self.take_choice, self.action_back)

    async def _choose(self, take: "Callable[[Choice], None]", left: Callable[[], None] | None = None) -> None:
        from tui.screens.text_choices import ChoicesScreen

        if not self.store():
            return
        try:
            choices = ChoicesScreen(*self.choices(), take, left, self.changing(), self.told_of_choices)
        except AfterwordError as error:
            self.complain(error.sentence)
        else:
            await self.app.push_screen(choices)

    def take_choice(self, choice: "Choice") -> None:
        """What was chosen fills an empty page, else it begins a further text."""
        if self.keeper.text.strip() or self.is_blank:
            self.begin(choice)
        else:
            self.put_text(choice.text)
            self.action_write()

    def begin(self, choice: "Choice") -> None:
        """A further text with that text, and the letters go into it."""
        if choice.text or not self.is_blank:
            others = bool(self.keeper.document.revision)
            try:
                document = self.begin_text(choice)
            except AfterwordError as error:
                self.complain(error.sentence)
                return
            self.open_text(document)
            self.refetch()
            self.desk_did()
            kept = "; the other one is kept, o goes to it" if others else ""
            self.say_step(f"“{self.title_of(document)}” begun{kept}. u takes it back.")
        self.action_write()

    # --- two versions

    async def action_both(self) -> None:
        """This one and another, side by side."""
        from tui.screens.text_both import BothScreen

        if not self.store():
            return
        versions = self.versions
        other = next((one for one in versions if one.id == self.beside_id), versions[0])
        await self.app.push_screen(BothScreen(self.keeper.document, other, self._kept))

    def _kept(self, kept: Written, given_up: Written) -> None:
        """One of the two was chosen: it goes on here, the other one is deleted, which can be undone."""

        def chosen() -> Said:
            said = self.desk.delete_text(given_up)
            self.open_text(self.kind.stored(self.desk.documents(), kept) or kept)
            return said

        self.act(chosen)
