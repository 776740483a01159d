"""Pure: the calls to one contact, across applications, as that contact sees them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from arrow import Arrow

from data.cases import is_conversation, is_voicemail
from data.moments import instant
from data.records import AnyFact, Attempt, AttemptOutcome, Reply, Touch, TouchKind, When

SILENT: Final = frozenset(
    {
        AttemptOutcome.NO_ANSWER,
        AttemptOutcome.BUSY,
        AttemptOutcome.HUNG_UP,
        AttemptOutcome.MAILBOX_FULL,
    }
)
"""What leaves nothing but a missed call on their phone; product.md, "The call ledger"."""
WRITTEN: Final = frozenset({TouchKind.SENT, TouchKind.POSTED})


@dataclass(frozen=True, slots=True)
class Call:
    """One attempt, in the contact's zone. `note` is what was noted: who picked up, what was left.

    `number` is the one that was rung, empty where that isn't known.
    """

    at: Arrow
    outcome: AttemptOutcome
    call_back: When | None = None
    note: str = ""
    number: str = ""

    @property
    def silent(self) -> bool:
        """Whether they see no more of it than a missed call."""
        return self.outcome in SILENT


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every call to a contact, oldest first; `heard` is when they were last heard of, `message` when one was left.

    All in the contact's zone, where a day begins and ends for whoever finds a missed call. `wrote` is when the
    last letter went to them, `number` the one that is known of them now.
    """

    calls: tuple[Call, ...] = ()
    heard: Arrow | None = None
    message: Arrow | None = None
    number: str = ""
    wrote: Arrow | None = None

    @classmethod
    def of(
        cls,
        facts: Iterable[AnyFact],
        contact_id: str,
        zone: tzinfo,
        number: str = "",
        met: Iterable[Arrow] = (),
    ) -> "Ledger":
        """The ledger of that contact from all facts, of whatever application they are.

        `met` is when else they were heard of: at the ends of interviews with them, with what they decided.
        """
        own = [fact for fact in facts if getattr(fact, "contact_id", "") == contact_id]
        timed = sorted(
            ((instant(fact.at).to(zone), fact) for fact in own), key=lambda each: each[0].timestamp()
        )
        return cls(
            calls=tuple(_call(at, fact) for at, fact in timed if isinstance(fact, Attempt)),
            heard=_last(
                [
                    *(at for at, fact in timed if isinstance(fact, Reply) or is_conversation(fact)),
                    *(at.to(zone) for at in met),
                ]
            ),
            message=_last(at for at, fact in timed if is_voicemail(fact)),
            number=number,
            wrote=_last(at for at, fact in timed if isinstance(fact, Touch) and fact.what in WRITTEN),
        )

    @property
    def since(self) -> tuple[Call, ...]:
        """The calls since they were last heard of or left a message; those are no secret any more."""
        begin = max((at.timestamp() for at in (self.heard, self.message) if at), default=float("-inf"))
        return tuple(call for call in self.calls if call.at.timestamp() > begin)

    @property
    def silent(self) -> tuple[Call, ...]:
        """The silent ones among them: what stands as missed calls on their phone, and on nobody else's."""
        return tuple(call for call in self.since if call.silent and call.number not in self.wrong_numbers)

    @property
    def wrong_numbers(self) -> frozenset[str]:
        """The numbers that reached somebody else."""
        wrong = (call.number for call in self.calls if call.outcome is AttemptOutcome.WRONG_NUMBER)
        return frozenset(filter(None, wrong))

    @property
    def machines(self) -> int:
        """How often a machine answered since, and was hung up on."""
        return sum(call.outcome is AttemptOutcome.HUNG_UP for call in self.since)

    @property
    def unanswered_message(self) -> Arrow | None:
        """When a message was left that they haven't answered yet, and no letter followed."""
        left = self.message
        if left and any(at.timestamp() >= left.timestamp() for at in (self.heard, self.wrote) if at):
            return None
        return left

    @property
    def asked_back(self) -> Call | None:
        """The newest call in which one was asked to ring again on a day.

        None once they were heard of since, or a message was left.
        """
        asked = [call for call in self.calls if call.outcome is AttemptOutcome.CALL_BACK and call.call_back]
        newest = asked[-1] if asked else None
        if newest and any(at.timestamp() > newest.at.timestamp() for at in (self.heard, self.message) if at):
            return None
        return newest

    def missed_words(self, now: Arrow) -> str:
        """What they have on their phone from you: "2 missed calls from you since Monday"."""
        if not self.silent:
            return "no missed call from you"
        first, count = self.silent[0].at, len(self.silent)
        days = (now.to(first.tzinfo).date() - first.date()).days
        far = "D MMMM" if first.year == now.to(first.tzinfo).year else "D MMMM YYYY"
        day = "today" if days < 1 else first.format("dddd" if days < 7 else far)
        if count == 1:
            return f"1 missed call from you {'' if days < 1 else 'on '}{day}"
        return f"{count} missed calls from you {'' if days < 1 else 'since '}{day}"


def _call(at: Arrow, fact: Attempt) -> Call:
    return Call(at, fact.outcome, fact.call_back, fact.text, fact.number)


def _last(moments: Iterable[Arrow]) -> Arrow | None:
    return max(moments, key=lambda at: at.timestamp(), default=None)
