"""How the columns of a list share the room there is."""

from collections.abc import Sequence


def shared(needs: Sequence[tuple[int, float, int]], room: int) -> list[int]:
    """The width of each column of (least, share, longest): its share of `room`, none over its longest text.

    What a column doesn't need goes to the others; what nobody needs is left over.
    """
    widths = [0] * len(needs)
    total = sum(share for _, share, _ in needs)
    wanted = [max(least, longest) for least, _, longest in needs]
    for index in sorted(range(len(needs)), key=lambda each: wanted[each] / needs[each][1]):
        least, share, _ = needs[index]
        fair = int(room * share / total)
        widths[index] = max(min(wanted[index], fair), min(least, room))
        room -= widths[index]
        total -= share
    return widths
