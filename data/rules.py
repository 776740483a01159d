"""What the steps go by: the playbook with the person's own times, and what calls keep to."""

from dataclasses import dataclass, field
from functools import cached_property

from data.calls import CallLimits, OfficeHours
from data.playbook import Anchor, Stage
from data.settings import Settings
from data.steps import Step


@dataclass(frozen=True)
class Rules:
    """`due_at` is the time of day at which things are due; `hours` are the usual office hours."""

    playbook: tuple[Stage, ...]
    due_at: str = "10:00"
    limits: CallLimits = field(default_factory=CallLimits)
    hours: OfficeHours = field(default_factory=OfficeHours)

    @classmethod
    def of(cls, settings: Settings) -> "Rules":
        """The person's own."""
        return cls(settings.playbook, settings.due_at, CallLimits.of(settings), OfficeHours.of(settings))

    @cached_property
    def families(self) -> dict[str, frozenset[str]]:
        """The stages that share their turns, by the name of their family."""
        names = {stage.family for stage in self.playbook}
        return {name: frozenset(one.key for one in self.playbook if one.family == name) for name in names}

    @cached_property
    def by_phone(self) -> Stage | None:
        """The row of a call that takes the place of another step; None where the playbook has none."""
        return next((one for one in self.playbook if one.anchor is Anchor.CHOSEN), None)

    def stage(self, step: Step) -> Stage:
        """What `step` is for, also where it is to be rung for now."""
        return step.instead_of or step.stage
