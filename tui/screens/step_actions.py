"""The keys that act on a follow-up, an application or an interview; list and timeline share them."""

from collections.abc import Callable
from functools import partial

from data.desk import Said
from data.errors import UsageProblem
from data.quick_add import understand
from data.records import Interview, Result, When
from data.steps import Step
from data.when import parse_when
from tui import wording
from tui.commands import Needs
from tui.screens.base import BaseScreen
from tui.widgets.question import Choice, Question

ADD_NOTE = (
    "Company, role, when, people: Northwind, Data Engineer, fri 10:00, "
    "Dana Fox <dana@northwind.example>, hr Maria Lopez +1 415 555 0142"
)
OUTCOMES = (
    (Choice("o", "offer"), Result.OFFER),
    (Choice("r", "rejected"), Result.REJECTED),
    (Choice("w", "withdrew"), Result.WITHDREW),
    (Choice("c", "went cold"), Result.COLD),
)


def _given(when: When | None) -> When:
    if when is None:
        raise UsageProblem("A day is needed here; esc leaves it as it is.")
    return when


class StepActions(BaseScreen):
    """A screen with something selected: a subclass says what by the three properties."""

    @property
    def chosen_step(self) -> Step | None:
        """The follow-up that d, s, m and R act on."""
        return None

    @property
    def chosen_application(self) -> tuple[str, str]:
        """Id and company of the application; two empty strings without one."""
        return "", ""

    @property
    def chosen_interview(self) -> Interview | None:
        """The interview that p, v, X and e act on."""
        return None

    @property
    def chosen_is_held(self) -> bool:
        """Whether that interview is over."""
        return False

    def has(self, need: Needs) -> bool:
        """What is there to act on."""
        match need:
            case Needs.OPEN_STEP:
                return self.chosen_step is not None and self.chosen_step.doable
            case Needs.RECIPIENT:
                step = self.chosen_step
                return (
                    step is not None
                    and step.doable
                    and step.contact is not None
                    and bool(step.stage.channels)
                )
            case Needs.APPLICATION:
                return bool(self.chosen_application[0])
            case Needs.INTERVIEW:
                return self.chosen_interview is not None
            case Needs.HELD:
                return self.chosen_is_held
            case _:
                return super().has(need)

    # --- the follow-up

    def action_done(self) -> None:
        """Done, by its first channel, now."""
        if step := self.chosen_step:
            self.act(lambda: self.desk.done(step))

    def action_skip(self) -> None:
        """Ask why, then skip."""
        if step := self.chosen_step:
            self._ask_reason("Skip", step, lambda reason: self.desk.skip(step, reason))

    def action_retire(self) -> None:
        """Ask why, then retire."""
        if step := self.chosen_step:
            self._ask_reason("Retire", step, lambda reason: self.desk.retire(step, reason))

    def _ask_reason(self, verb: str, step: Step, record: Callable[[str], Said]) -> None:
        self.ask(
            Question(
                label=f"{verb}: {wording.step_title(step)}, because",
                then=lambda reason: self._record(partial(record, reason)),
                kind="reason",
                note="A few words for later; enter alone gives no reason.",
                hints=(("enter", verb.lower()), ("esc", "leave it")),
            )
        )

    def action_move(self) -> None:
        """Ask for the day, then move."""
        if step := self.chosen_step:
            self._ask_when(
                f"Move: {wording.step_title(step)}, to",
                lambda when: self.desk.move(step, _given(when)),
                "moved day",
            )

    # --- the application

    def action_reply(self) -> None:
        """They wrote or rang; the day they named may stay empty."""
        application_id, company = self.chosen_application
        if application_id:
            self._ask_when(
                f"{company} replied; next news they named",
                lambda when: self.desk.reply(application_id, promised=when),
                "promised day",
                optional="Enter alone: they named no day.",
            )

    def action_promise(self) -> None:
        """The day they named at the interview."""
        if interview := self.chosen_interview:
            self._ask_when(
                "At the interview they named",
                lambda when: self.desk.promise(interview.id, _given(when)),
                "promised day",
            )

    def action_outcome(self) -> None:
        """One key says how it ended, then why or by when."""
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
            self._ask_when(
                f"Offer from {company}; answer by",
                lambda when: self.desk.outcome(application_id, result, deadline=when),
                "deadline",
                optional="Enter alone: they named no day.",
            )
            return
        self.ask(
            Question(
                label=f"{company}: {wording.RESULTS[result]}, because",
                then=lambda reason: self._record(
                    partial(self.desk.outcome, application_id, result, reason=reason)
                ),
                kind="reason",
                note="A few words for later; enter alone gives no reason.",
            )
        )

    # --- the interview

    def action_cancel(self) -> None:
        """Cancelled, or not after all."""
        if interview := self.chosen_interview:
            self.act(lambda: self.desk.cancel_interview(interview.id))

    async def action_script(self) -> None:
        """To the voicemail script."""
        from tui.navigation import open_script

        if interview := self.chosen_interview:
            await open_script(self, interview.id)

    async def action_edit(self) -> None:
        """To the full form."""
        from tui.navigation import open_form

        application_id, _ = self.chosen_application
        if application_id:
            await open_form(self, application_id, self.chosen_interview.id if self.chosen_interview else "")

    def action_add(self) -> None:
        """One typed line, echoed as it is understood."""

        def echo(line: str) -> str:
            found = understand(line, self.now)
            understood = " · ".join(f"{label} {value}" for label, value in found.echo)
            return " · ".join(part for part in (understood, found.problem) if part)

        def add(line: str) -> None:
            found = understand(line, self.now)
            if found.new is None:
                raise UsageProblem(found.problem)
            self.record(partial(self.desk.add, found.new))

        self.ask(
            Question(
                label="Add",
                then=add,
                echo=echo,
                kind="interview",
                note=ADD_NOTE,
                hints=(("enter", "add"), ("↑", "earlier lines"), ("esc", "leave it")),
            )
        )

    # --- asking for a day

    def _record(self, verb: Callable[[], Said]) -> None:
        self.record(verb)

    def _ask_when(
        self, label: str, then: Callable[[When | None], Said], kind: str, *, optional: str = ""
    ) -> None:
        """Ask for a day. With `optional`, the note that says so, an empty line gives None."""

        def read(line: str) -> When | None:
            return None if optional and not line else parse_when(line, self.now).when

        def echo(line: str) -> str:
            typed = parse_when(line, self.now)
            return " ".join(part for part in (typed.echo, typed.warning) if part)

        self.ask(
            Question(
                label=label,
                then=lambda line: self._record(partial(then, read(line))),
                echo=echo,
                kind=kind,
                note=optional
                or "A day, with a time if it matters: tomorrow, next tue 14:00, 4 dec, in 3 days.",
            )
        )
