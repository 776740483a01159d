"""Which of a file's several events are meant."""

from collections.abc import Sequence

from data.errors import UsageProblem
from data.invitations.shapes import Invitation
from data.text import clean_line


def chosen(
    invitations: Sequence[Invitation], uid: str = "", *, everything: bool = False
) -> tuple[Invitation, ...]:
    """The events to take in, in the order of their versions.

    One event is chosen as it is. Of several, `uid` names one (a whole series by its UID, one occurrence
    by the longer name that `listed` shows) or `everything` takes each; a changed occurrence of a series
    that is itself in the file stays out. UsageProblem while nobody has chosen.
    """
    if uid:
        exact = [each for each in invitations if each.key == uid] or [
            each for each in invitations if each.uid == uid
        ]
        if not exact:
            raise UsageProblem(
                f"There is no event with the UID {clean_line(uid, 255)} in this file; take one of those it has."
            )
        return _ordered(exact)
    if everything:
        series = {each.uid for each in invitations if not each.recurrence_id}
        return _ordered([each for each in invitations if not (each.recurrence_id and each.uid in series)])
    if len(invitations) > 1:
        raise UsageProblem(
            f"This file has {len(invitations)} events; choose one with --uid, or take all of them with --all."
        )
    return tuple(invitations)


def listed(invitations: Sequence[Invitation]) -> tuple[str, ...]:
    """One line an event: its name for `--uid`, its start and its title."""
    lines = []
    for each in invitations:
        start = each.local[:10] if each.whole_day else each.local[:16].replace("T", " ")
        zone = "" if each.whole_day or not each.local else f" {each.zone or 'without a time zone'}"
        method = f", {each.method.lower()}" if not (each.creates or each.cancels) else ""
        note = ", cancelled" if each.cancelled else method
        lines.append(f"{each.key}  {start or 'no start'}{zone}  {each.title}{note}")
    return tuple(lines)


def _ordered(invitations: Sequence[Invitation]) -> tuple[Invitation, ...]:
    """An earlier version of an event before a later one, whatever the file's order."""
    first = {each.key: place for place, each in reversed(list(enumerate(invitations)))}
    return tuple(sorted(invitations, key=lambda each: (first[each.key], each.sequence, each.stamp)))
