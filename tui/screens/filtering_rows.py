"""What a row of the interview list is found by: what it shows, and what was written about its application."""

from typing import TYPE_CHECKING

from data.records import Documents
from data.steps import Row
from data.text import folded
from tui import wording
from tui.screens.filtering import Filtering

if TYPE_CHECKING:  # only a filter needs it
    from data.people import Writing


class FilteringRows(Filtering):
    """The words of a row are put together once for each state of the documents."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._written: tuple[Documents, dict[str, tuple[Writing, ...]]] | None = None

    def forget_texts(self) -> None:
        """The rows are others now."""
        self._texts = {}

    def is_wanted(self, row: Row) -> bool:
        """Whether a row has every word typed, in any order."""
        if row.id not in self._texts:
            self._texts[row.id] = folded(self._text(row))
        return all(word in self._texts[row.id] for word in self.wanted_words)

    def _text(self, row: Row) -> str:
        from data.people import writings

        documents = self.desk.documents()
        if self._written is None or self._written[0] is not documents:
            self._written = (documents, writings(documents))
        written = self._written[1].get(row.id, ())
        earlier = (company for contact in row.contacts for company in contact.earlier)
        return "\n".join((wording.searchable(row), *earlier, *(one.text for one in written)))
