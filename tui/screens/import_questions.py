"""What an invitation leaves open, asked one by one at the bottom; then it is taken in."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from msgspec.structs import replace

from data.desk.importing import TakenIn
from data.errors import UsageProblem
from data.invitations import Answers, Invitation
from data.moments import at_wall, zone_name, zone_of
from data.typed_fields import company_typed, zone_typed
from tui import days
from tui.import_preview import Preview, preview
from tui.screens.base import BaseScreen
from tui.screens.moving import MovingKeys
from tui.widgets.question import Question

Taken: TypeAlias = Callable[[TakenIn], object]
ORDER: Final = ("zone", "company", "time", "role", "me")
"""What is asked, by the names of the fields of Answers."""


class ImportQuestions(MovingKeys):
    """Each answer leads to the next question; esc at any of them stores nothing."""

    def take(
        self,
        invitation: Invitation,
        *,
        then: Taken,
        answers: Answers | None = None,
        asked: frozenset[str] = frozenset(),
    ) -> None:
        """Ask the next open question, or take it in and call `then`. AfterwordError where that fails."""
        answers = self.desk.answers(answers)
        suggested = {each.asks: each.suggestion for each in self.desk.questions(invitation, answers)}
        shown = preview(self.desk, invitation, answers)
        if shown.plan is not None and shown.plan.outcome == "added":
            # a company read from an address is only likely; here it costs one key to let it stand
            suggested["company"] = self._likely_company(shown.company)
        for name in ORDER:
            if name in suggested and name not in asked:
                worded = self._worded(invitation, name, suggested[name], shown)
                self._ask_open(invitation, name, worded, then, answers, asked | {name})
                return
        then(self.desk.take_in(invitation, answers))

    def _likely_company(self, named: str) -> str:
        """The company we have whose name begins with the same word, where there is one; else `named`."""
        first = named.casefold().split()[:1]
        known = {
            one.company
            for one in self.desk.documents().applications.values()
            if one.company.casefold().split()[:1] == first
        }
        return known.pop() if len(known) == 1 else named

    def _ask_open(
        self,
        invitation: Invitation,
        name: str,
        worded: "Worded",
        then: Taken,
        answers: Answers,
        asked: frozenset[str],
    ) -> None:
        def answered(typed: str) -> None:
            value = worded.read(typed)
            given = replace(answers, **{name: value}) if value else answers
            self.take(invitation, then=then, answers=given, asked=asked)

        self.ask(
            Question(
                label=worded.label,
                value=worded.value,
                then=answered,
                echo=worded.echo,
                note=worded.note,
                kind=f"import {name}",
                hints=(("enter", "go on"), ("esc", "take nothing in")),
            )
        )

    def _worded(self, invitation: Invitation, name: str, suggestion: str, shown: Preview) -> "Worded":
        """One question in the words of this screen; `shown` is what the answers so far would give."""
        local = invitation.local[:16].replace("T", " ")
        match name:
            case "zone":

                def there(typed: str) -> str:
                    at = at_wall(invitation.local[:10], invitation.local[11:16], zone_of(zone_typed(typed)))
                    return days.in_full(at, self.now)

                return Worded(
                    f"Time zone of {local}",
                    _needed,
                    value=suggestion or zone_name(self.now),
                    echo=there,
                    note="For example Europe/Berlin, or +05:00.",
                )
            case "time":
                return Worded(
                    f"Time on {local[:10]}",
                    _time,
                    echo=_time,
                    note="For example 14:30; enter alone: not known yet.",
                )
            case "company":
                return Worded("Company", company_typed, value=suggestion, echo=self._company_echo)
            case "role":
                joins = shown.joins
                note = f"Enter alone: a further round of “{joins.role or joins.company}”." if joins else ""
                return Worded(
                    f"Role at {shown.company}", str.strip, note=note or "Enter alone leaves it empty."
                )
            case _:
                addresses = _addresses(invitation)

                def mine(typed: str) -> tuple[str, ...]:
                    return (_one_of(typed, addresses),) if typed else ()

                return Worded(
                    "Which address is yours",
                    mine,
                    echo=lambda typed: _one_of(typed, addresses),
                    note=f"{', '.join(addresses)}. Enter alone takes everyone in.",
                )

    def _company_echo(self, typed: str) -> str:
        wanted = typed.strip().casefold()
        known = [
            one for one in self.desk.documents().applications.values() if one.company.casefold() == wanted
        ]
        if not known:
            return "A company you have nothing of yet."
        return f"You have {', '.join(one.role or 'an application' for one in known)} there."

    def leave_with(self, said: TakenIn) -> None:
        """Back to the screen below, which says what happened and stands on it."""
        if self.app.screen is not self:
            return  # left already, by a key that came at the same moment
        below = self.app.screen_stack[-2]
        self.app.pop_screen()
        if isinstance(below, BaseScreen):
            below.refetch(go_to=said.id)
            # its notices name options of the command line; all they ask was asked here
            below.say(f"{said.text} u takes it back." if said.undoable else said.text)


class Worded:
    """How a question is put here; `read` makes the answer of what is typed, or raises AfterwordError."""

    def __init__(
        self,
        label: str,
        read: Callable[[str], object],
        *,
        value: str = "",
        echo: Callable[[str], str] = lambda _typed: "",
        note: str = "",
    ) -> None:
        self.label = label
        self.read = read
        self.value = value
        self.echo = echo
        self.note = note


def _needed(typed: str) -> str:
    zone = zone_typed(typed)
    if not zone:
        raise UsageProblem("Without its time zone the interview can't be taken in; esc takes nothing in.")
    return zone


def _time(typed: str) -> str:
    """`14:30`, or nothing."""
    if not typed:
        return ""
    found = re.fullmatch(r"([01]?\d|2[0-3])[:.]?([0-5]\d)?", typed.strip(), re.ASCII)
    if not found:
        raise UsageProblem(f"“{typed[:20]}” is no time of day; write it as 14:30.")
    return f"{int(found[1]):02}:{found[2] or '00'}"


def _addresses(invitation: Invitation) -> tuple[str, ...]:
    """Everybody's address, the attendees first."""
    people = [*invitation.attendees, *([invitation.organiser] if invitation.organiser else [])]
    return tuple(dict.fromkeys(who.email for who in people if who.email and who.is_person))


def _one_of(typed: str, addresses: tuple[str, ...]) -> str:
    """The address that has what was typed in it."""
    wanted = typed.strip().casefold()
    found = [address for address in addresses if wanted in address.casefold()]
    if len(found) == 1:
        return found[0]
    if wanted in {address.casefold() for address in found}:
        return wanted
    which = "several of them have" if found else "none of them has"
    raise UsageProblem(f"Type one of the addresses, {', '.join(addresses)}: {which} “{wanted[:40]}” in it.")
