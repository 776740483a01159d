"""The page of the form: an application, one of its interviews and its people, or one person alone."""

from dataclasses import replace

from textual import on

from data.errors import AfterwordError, no_longer_there
from data.records import Contact, Link, Role
from tui import wording
from tui.commands import Needs
from tui.form_fields import Subject
from tui.screens.moving import Moves, MovingKeys
from tui.screens.writing import WritingScreen
from tui.widgets.form_lines import FormLine, FormPainter, lines_of
from tui.widgets.line import Parts
from tui.widgets.ranked_list import RankedList


class FormPage(MovingKeys, WritingScreen):
    """What there is and where one stands. AfterwordError when the application, or the person, is gone."""

    def __init__(self, application_id: str = "", interview_id: str = "", *, contact_id: str = "") -> None:
        self.application_id = application_id
        self.interview_id = interview_id
        self.contact_id = contact_id
        self.subject = self._read()
        self.people: tuple[Subject, ...] = ()
        self.ranked: RankedList[FormLine] = RankedList(FormPainter(self.look), id="fields")
        super().__init__()

    # --- what is shown

    def _read(self) -> Subject:
        if self.contact_id:
            contact = self.afterword.desk.documents().contacts.get(self.contact_id)
            if contact is None:
                raise no_longer_there("person")
            return Subject(contact=contact)
        story = self.afterword.desk.story(self.application_id, self.interview_id)
        self.interview_id = story.interview.id if story.interview else ""
        return Subject(story.application, story.interview)

    def refetch(self, *, go_to: str = "") -> None:  # noqa: ARG002  # the cursor stays in its field
        """Read everything afresh. Gone: back."""
        try:
            self.subject = self._read()
        except AfterwordError:
            self.action_back()
            return
        self.people = self._people()
        self.show_lines()

    def _people(self) -> tuple[Subject, ...]:
        """Each person of the interview once, with their roles."""
        contacts = self.desk.documents().contacts
        roles: dict[str, tuple[Role, ...]] = {}
        for link in self.links:
            roles[link.contact_id] = (*roles.get(link.contact_id, ()), link.role)
        return tuple(
            replace(self.subject, contact=contacts[one], roles=role)
            for one, role in roles.items()
            if one in contacts
        )

    @property
    def links(self) -> tuple[Link, ...]:
        """Who is at the interview, and as what."""
        return self.subject.interview.people if self.subject.interview else ()

    def show_lines(self, go_to: str = "") -> None:
        """The lines as they are now, at the width there is."""
        width = (self.ranked.size.width or self.app.size.width) - 1
        writing, height = self.empty_lines()
        lines = lines_of(self.subject, self.people, self.now, width, writing=writing, height=height)
        self.ranked.show(lines, go_to=go_to)

    def empty_lines(self) -> tuple[str, int]:
        """Which line is left empty to write on, if one is, and how many it needs."""
        return "", 1

    def on_resize(self) -> None:
        """Long values are wrapped afresh."""
        self.call_after_refresh(self.reflow)

    def reflow(self) -> None:
        """The page has another size."""
        self.show_lines()
        self.refresh_frame()

    def title_parts(self) -> tuple[Parts, Parts]:
        """Company, role, round, or the person; that nothing has to be saved."""
        look, subject = self.look, self.subject
        between = f" {look.glyphs.between} "
        if subject.application is None:
            parts: Parts = [(wording.name_of(subject.contact), look.strong)]
            further: tuple[str, ...] = (subject.contact.company if subject.contact else "",)
        else:
            parts = [(subject.application.company, look.strong)]
            further = (subject.application.role, wording.round_words(subject.interview))
        for words in further:
            if words:
                parts += [(between, look.quiet), (words, look.plain)]
        right = "stored as you go" if self.has_class("-narrow") else "each field is stored when taken"
        return parts, [(right, look.quiet)]

    # --- where one stands

    @property
    def moved(self) -> Moves:
        """The page."""
        return self.ranked

    @property
    def person(self) -> Contact | None:
        """Whose line one stands on."""
        return self.ranked.selected.subject.contact if self.ranked.selected else None

    def has(self, need: Needs) -> bool:
        """What one stands on."""
        match need:
            case Needs.LINE:
                return bool(self.ranked.selected_id)
            case Needs.PERSON:
                return self.person is not None and self.subject.interview is not None
            case Needs.INTERVIEW:
                return self.subject.interview is not None
            case _:
                return super().has(need)

    @on(RankedList.Moved)
    def _moved(self) -> None:
        self.refresh_frame()
