"""The keys that say what they did and how it ended: one key says which, then why, or by when."""

from functools import partial
from typing import Final

from data.records import Application, Result, When
from tui import wording
from tui.screens.asking import Asking
from tui.widgets.question import Choice, Question

OUTCOMES: Final = (
    (Choice("o", "offer"), Result.OFFER),
    (Choice("r", "rejected"), Result.REJECTED),
    (Choice("w", "withdrew"), Result.WITHDREW),
    (Choice("c", "went cold"), Result.COLD),
)
OFFER_NOTE: Final = "In a few words: 38 hours, from January; enter alone leaves it open."
FEEDBACK_NOTE: Final = (
    "In their words; enter alone if they didn't say. They want you after all: esc here, then o (offer)."
)
HIRED_NOTE: Final = (
    "In a few words: somebody from inside, a streaming person; enter alone if they didn't say."
)
NEXT: Final = "next"
"""What enter does where another question follows."""


class AskingOutcome(Asking):
    """Each of them ends in one change, however much was asked for."""

    @property
    def chosen_application(self) -> tuple[str, str]:
        """Id and company of the application; two empty strings without one."""
        return "", ""

    # --- they wrote

    def action_reply(self) -> None:
        """They wrote or rang; the day they named may stay empty. After a no: what was missing, whom they hired."""
        application_id, company = self.chosen_application
        if not application_id:
            return
        if self.desk.result(application_id) is Result.REJECTED:
            self._ask_what_was_missing(self.desk.documents().applications[application_id])
            return
        self.ask_day_if_any(
            f"{company} replied; next news they named",
            lambda when: self.desk.reply(application_id, promised=when),
            "promised day",
        )

    def _ask_what_was_missing(self, application: Application) -> None:
        self.ask_words(
            f"{application.company} answered; what was missing",
            partial(self._ask_whom_they_hired, application),
            "feedback",
            _so_far(application.feedback, FEEDBACK_NOTE),
            NEXT,
        )

    def _ask_whom_they_hired(self, application: Application, feedback: str) -> None:
        self.ask_words(
            "The kind of person they hired",
            lambda hired: self.record(
                lambda: self.desk.answered(application.id, feedback=feedback, hired=hired)
            ),
            "hired",
            _so_far(application.hired, HIRED_NOTE),
        )

    # --- how it ended

    def action_outcome(self) -> None:
        """One key says how it ended, then why; of an offer by when, then what."""
        application_id, company = self.chosen_application
        if application_id:
            self.ask(
                Question(
                    label=f"{company}:",
                    choices=tuple(choice for choice, _ in OUTCOMES),
                    then=partial(self._ask_about, application_id, company),
                    hints=(("esc", "leave it"),),
                )
            )

    def _ask_about(self, application_id: str, company: str, key: str) -> None:
        result = next(result for choice, result in OUTCOMES if choice.key == key)
        if result is Result.OFFER:
            self.ask_day_first(
                f"Offer from {company}; answer by",
                partial(self._ask_what_they_offer, application_id, company),
                "deadline",
            )
            return
        self.ask_reason(
            f"{company}: {wording.RESULTS[result]}",
            lambda reason: self.desk.outcome(application_id, result, reason=reason),
            value=self.desk.suggested_reason(application_id, result),
        )

    def _ask_what_they_offer(self, application_id: str, company: str, deadline: When | None) -> None:
        self.ask_words(
            f"What {company} offers",
            lambda words: self.record(
                lambda: self.desk.outcome(application_id, Result.OFFER, deadline=deadline, reason=words)
            ),
            "offer",
            OFFER_NOTE,
        )


def _so_far(noted: str, note: str) -> str:
    """What stands there already, since what is typed is added to it; else `note`."""
    return f"Added to what stands there: {noted}" if noted else note
