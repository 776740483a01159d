"""Pure: how a voicemail is looked at where phrases alone do not tell; each way gives what it saw, and where."""

from data.script_checks.numbers import SHORTEST, Number, core_of, numbers
from data.script_checks.phrases import AGAIN, ONE_MORE, SUBJECTS
from data.text_checks import Seen, Wording


def number_twice(wording: Wording) -> Seen:
    """The person's own number (any one, where it isn't known) said twice, so that it can be written down."""
    own = wording.values.get("my_phone", "")
    core = core_of(own)
    said = numbers(wording.text, own)
    mine = [one for one in said if core in one.digits]
    if said and not mine:
        return Seen(False, said[0].span, "{found} is not your number, {my_phone}")
    seen: dict[str, Number] = {}
    for one in mine:
        first = seen.setdefault(core or one.digits[-SHORTEST:], one)
        if first is not one:
            return _slowly(wording, first, one)
    if not mine:
        return Seen(False)
    other = next((one for one in said if one is not mine[0]), None)
    if other is not None and len(other.digits) == len(mine[0].digits):
        return Seen(
            False, other.span, f"{{found}} is not {wording.quote(mine[0].span)}: say one number twice"
        )
    return Seen(False, mine[0].span, "say {found} a second time")


def _slowly(wording: Wording, first: Number, second: Number) -> Seen:
    if (first.grouped and second.grouped) or AGAIN.search(wording.text, first.span[1], second.span[0]):
        return Seen(True, (first.span[0], second.span[1]))
    return Seen(False, first.span, "say it slowly: write {found} in groups of digits")


def one_subject(wording: Wording) -> Seen:
    """At most one subject and one question."""
    if further := next(wording.each_typed(ONE_MORE), None):
        return Seen(False, further, "ask one thing only: take out what begins with {found}")
    places = [place for subject in SUBJECTS if (place := next(wording.each_typed(subject), None))]
    if len(places) > 1:
        return Seen(False, sorted(places)[1])
    asked = [one for one in wording.sentences if wording.text[slice(*one)].rstrip("\"”')").endswith("?")]
    if len(asked) > 1:
        return Seen(False, asked[1], "ask one thing only: take out {found}")
    return Seen(True)
