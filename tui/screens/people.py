"""The people one knows: where they are now, when to write next, and everything there was with each of them."""

from arrow import Arrow
from textual import on
from textual.reactive import var

from data.people import Acquaintance, Encounter, Found, Pair, People, best_hit
from data.records import Documents
from data.steps import State
from tui import days, people_wording
from tui.commands import Scope, bindings_in
from tui.details.person import PersonTold, write_person
from tui.screens.filtering import Filtering
from tui.screens.people_actions import PeopleActions
from tui.widgets.line import Parts
from tui.widgets.people_rows import PersonLine, PersonPainter, lines_of
from tui.widgets.ranked_list import ListLine, RankedList

DUE = frozenset({State.DUE, State.OVERDUE})


class PeopleScreen(Filtering, PeopleActions):
    """The list and, beside it, the pane with everything of the person one stands on."""

    SCOPE = Scope.PEOPLE
    BINDINGS = bindings_in(Scope.PEOPLE)

    people: var[People | None] = var(None, init=False, always_update=True)
    """What the list shows; setting it is all it takes to show another."""

    def __init__(self) -> None:
        now = self.afterword.desk.now()
        self.ranked: RankedList[Acquaintance] = RankedList(
            PersonPainter((), {}, now, self.afterword.look), id="list"
        )
        self._seen: tuple[Documents, Arrow] | None = None
        self._texts: tuple[Documents, dict[str, Found]] | None = None
        self._past: tuple[Documents, str, tuple[Encounter, ...]] | None = None
        self._go_to = ""
        super().__init__()

    # --- what is shown

    def refetch(self, *, go_to: str = "") -> None:
        """Everybody as they are now; not computed again where neither a document nor the minute has changed."""
        seen = (self.desk.documents(), self.now.floor("minute"))
        if self._seen is not None and self._seen[0] is seen[0] and self._seen[1] == seen[1]:
            return
        self._seen = seen
        self._go_to = go_to
        self.people = self.desk.people()
        self._go_to = ""

    def watch_people(self) -> None:
        """Hand them down to the list."""
        self._show()

    def watch_wanted(self) -> None:
        """Show only those who are found, and stand on whose name it is."""
        self._show(to_hit=True)

    def _show(self, *, to_hit: bool = False) -> None:
        people = self.people
        if people is None:
            return
        words = self.wanted_words
        shown = [one for one in people.known if self.texts[one.id].has(words)] if words else people.known
        lines = lines_of(shown) if shown else self._nothing()
        # the widths are those of everybody: else the columns would jump at every letter of a filter
        painter = PersonPainter(people.known, people.alike, people.now, self.look)
        self.shown = len(shown)
        go_to = best_hit(shown, words) if to_hit else self._go_to
        self.ranked.show(lines, painter, go_to=go_to)
        self.settle()

    @property
    def texts(self) -> dict[str, Found]:
        """What people are found by, put together once for each state of the documents."""
        documents = self.desk.documents()
        if self._texts is None or self._texts[0] is not documents:
            known = self.people or self.desk.people()
            self._texts = (documents, self.desk.searchable_people(known))
        return self._texts[1]

    def _nothing(self) -> list[PersonLine]:
        """What an empty list says: which key to press."""
        texts: tuple[str, ...]
        if self.wanted:
            texts = (f"Nobody here has “{self.wanted}” about them.", "", "esc  show all again")
        else:
            texts = (
                "Nobody here yet.",
                "",
                "a    add somebody you met in one typed line",
                "esc  back; who is named when an interview is added is known here, too",
            )
        return [ListLine(text=text) for text in ("", *texts)]

    def title_parts(self) -> tuple[Parts, Parts]:
        """`People`, the filter; how many there are, and to how many a word is due."""
        look = self.look
        left: Parts = [("People", look.strong)]
        if self.people is None:
            return left, []
        if self.wanted:
            left += [("  / ", look.accent), (self.wanted, look.accent + look.strong)]
        known, between = self.people.known, f" {look.glyphs.between} "
        right: Parts = [(people_wording.counted(len(known)), look.quiet)]
        due = sum(one.keep_warm is not None and one.keep_warm.state in DUE for one in known)
        if due:
            right += [(between, look.quiet), (f"a word due to {due}", look.plain)]
        if not self.has_class("-narrow"):
            now = self.people.now
            right = [(days.day_and_time(now, now), look.quiet), (between, look.quiet), *right]
        return left, right

    def show_details(self) -> None:
        """Everything of the person one stands on."""
        one, people = self.ranked.selected, self.people
        if one is None or people is None:
            self.pane.show(None)
            return
        words = self.wanted_words
        told = PersonTold(
            one,
            self.past,
            people.now,
            [(each.hint, each.label) for each in self.live_commands() if each.needs in self.TOLD],
            {stage.key: stage.noun for stage in self.desk.rules.playbook},
            pair=self.pair,
            found=self.texts[one.id].why(words) if words else None,
            words=words,
        )
        self.pane.show(lambda sheet: write_person(sheet, told))

    # --- who is chosen

    @property
    def person(self) -> Acquaintance | None:
        """The one the cursor is on."""
        return self.ranked.selected

    @property
    def pair(self) -> Pair | None:
        """The one and another record that may be of the same person."""
        one = self.person
        return self.people.alike.get(one.id) if one is not None and self.people is not None else None

    @property
    def past(self) -> tuple[Encounter, ...]:
        """What there was with the one the cursor is on; kept while nothing changes."""
        one, documents = self.person, self.desk.documents()
        if one is None:
            return ()
        if self._past is None or self._past[0] is not documents or self._past[1] != one.id:
            self._past = (documents, one.id, self.desk.encounters(one.id))
        return self._past[2]

    @property
    def in_all(self) -> int:
        """Everybody."""
        return len(self.people.known) if self.people else 0

    # --- keys of the list

    @on(RankedList.Opened)
    async def _clicked(self) -> None:
        await self.action_open()
