"""The questions before a call: another time, their number, their zone, their hours."""

from collections.abc import Callable
from functools import partial

from data.calls import Do, hours_in_words, hours_typed
from data.errors import UsageProblem
from data.moments import zone_name, zone_of
from data.text import clean_line
from data.typed_fields import zone_typed
from data.when import TypedWhen, parse_when
from tui import call_wording, days, wording
from tui.screens.asking_me import AskingMe
from tui.screens.call_shown import CallFrame
from tui.widgets.question import Question

ZONE_NOTE = "America/Los_Angeles, a city such as Tokyo, or +05:00; empty where it is the interview's."
HOURS_NOTE = "In their zone: tue-thu 9:00-13:00; empty: as in the settings."
NUMBER_NOTE = "As it is dialled from here, with its country where that helps: +1 415 555 0142."


class CallQuestions(CallFrame, AskingMe):
    """Each question ends in one desk verb, and shows at once what came of it."""

    @property
    def their_name(self) -> str:
        """Whom one rings."""
        return wording.name_of(self.told.contact)

    def action_other_time(self) -> None:
        """Another day or time; words such as “thu 15:00” are meant in their zone. Enter alone: the next good one."""
        zone = zone_name(self.told.now_there)
        best = self.told.next_call
        good = ""
        if best.do is Do.CALL:
            shape = "ddd D MMM YYYY HH:mm" if best.until or best.named else "ddd D MMM YYYY"
            good = f"{best.at.to(zone_of(zone)).format(shape)}, {zone}"
        alone = f"Enter alone takes {call_wording.window(best, self.now)}; or t" if good else "T"

        def read(line: str) -> TypedWhen:
            if not line and not good:
                raise UsageProblem("A day is needed here; esc leaves it as it is.")
            return parse_when(line or good, self.told.now_there)

        def take(line: str) -> None:
            typed = read(line)
            self.record(partial(self.desk.ring_on, self.follow_up, typed.when))

        self.ask(
            Question(
                label=f"Ring {self.their_name} on",
                then=take,
                echo=lambda line: self.echo_there(read(line)),
                kind="call time",
                note=f"{alone}heir day and time, {zone}: thu 15:00; name another zone to mean that.",
            )
        )

    def action_number(self) -> None:
        """Their number."""
        self._ask_contact(
            f"Number of {self.their_name}",
            self.told.contact.phone,
            NUMBER_NOTE,
            lambda line: {"phone": clean_line(line)},
        )

    def action_zone(self) -> None:
        """Their zone, with the time it is there."""

        def echo(line: str) -> str:
            zone = zone_typed(line)
            return f"{zone}: it is {days.clock(self.now.to(zone_of(zone)))} there" if zone else ""

        self._ask_contact(
            f"Zone of {self.their_name}",
            self.told.contact.zone,
            ZONE_NOTE,
            lambda line: {"zone": zone_typed(line)},
            echo=echo,
        )

    def action_hours(self) -> None:
        """When they can be rung."""
        self._ask_contact(
            f"{self.their_name} can be rung",
            self.told.contact.hours,
            HOURS_NOTE,
            lambda line: {"hours": hours_typed(line)},
            echo=hours_in_words,
        )

    def _ask_contact(
        self,
        label: str,
        value: str,
        note: str,
        read: Callable[[str], dict[str, str]],
        echo: Callable[[str], str] = lambda _line: "",
    ) -> None:
        def take(line: str) -> None:
            fields = read(line)
            self.record(partial(self.desk.change_contact, self.told.contact.id, **fields))

        self.ask(Question(label=label, value=value, then=take, echo=echo, note=note))
