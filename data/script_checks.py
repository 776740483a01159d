"""Pure: what a good voicemail has in it and what not, as a table of rules; product.md, "The rehearsal"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from data.script import FILL_INS, Filled, fill
from data.script_kinds import ANSWERS_OFFER, ASKS_FEEDBACK, ASKS_NEWS, EVERY, Kind, kind_of
from data.script_looking import Look, Seen, avoids, name_first, number_twice, one_subject, role_named, says
from data.script_wording import Wording, phrases


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the checklist.

    `name` never changes, `label` is for people. `advice` says what to write or to take out; empty when the
    point is met, and where there is nothing to say about it yet. `span` is the place in the filled text
    where it is met or what offends; None where there is none.
    """

    name: str
    label: str
    met: bool
    advice: str
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: how it is found, and what to do where it is not.

    `advice` may hold fill-ins, and `{found}` for the words that were found. `needs` are fill-ins without
    whose values it can't be met. `kinds` are the messages it is asked of. `absence`: it is met by what is
    not there.
    """

    name: str
    label: str
    look: Look
    advice: str
    needs: tuple[str, ...] = ()
    kinds: frozenset[Kind] = EVERY
    absence: bool = False


_WHY: Final = phrases(
    r"i'm calling|i am calling|i call|i'm ringing|i am ringing|calling (?:to|about|because|again|back|with)"
    r"|ringing (?:to|about|because|back)|(?:the )?reason (?:for|why|that|i)|(?:i )?want(?:ed)? to (?:ask|know"
    r"|thank|check|follow|see|hear|find|say|tell|let)|(?:i'd|i would|i'd also) (?:like|love) to (?:ask|know|hear"
    r"|thank|check|find|see|learn)|follow(?:ing)? up|check(?:ing)? in|touch(?:ing)? base|(?:returning|return) your"
    r" call|get(?:ting)? back to you|(?:i was |i'm )?wondering|(?:i was |i'm )?hoping to (?:hear|ask|find|learn)"
)
_INTERESTED: Final = phrases(
    r"(?<!not\s)(?<!longer\s)(?<!less\s)(?:interested|keen|excited|enthusiastic|eager)|(?:my|strong|continued|great)"
    r" interest|(?:i'd|i would|i'd still|i would still) (?:really |very much |still |so )?(?:love|like) to (?:join|work"
    r"|be part|take|do)|look(?:ing)? forward to (?:working|joining|the (?:role|work|job|next))|would be a pleasure"
    r" to (?:join|work)"
)
_NEXT_STEP: Final = phrases(
    r"next steps?|(?:happens|comes|follows) next|what (?:is|'s) next|what's next|time ?line|time ?frame|timing"
    r"|where (?:things|we|you|i|it|the \w+|my \w+) (?:stand|stands|are|am|is)(?: now)?|where (?:do|does) (?:things|it|we|i)"
    r" stand|(?:the |its |my )?status|any (?:news|update|updates|word)|an update|how (?:things|it) (?:are|is) (?:going|coming"
    r" along|progressing|moving)|when (?:you|i|we|they|there|a|the)(?: \w+){0,3}? (?:decide|decided|expect|hear|know|decision|news)"
    r"|(?:decision|decided) yet|(?:made|make|reached|reach) (?:a|your) decision"
)
_THANKS: Final = phrases(r"thank you|thanks|many thanks|grateful|appreciate(?:d)?|thankful")
_APOLOGY: Final = phrases(
    r"(?:i'm |i am |i'm so |so |very |really )?sorry(?! to (?:hear|read|learn|see))(?: to (?:bother|disturb|trouble"
    r"|call|ring|keep|chase|interrupt|take)(?: you)?)?|(?:i |i do |my |with )?apologi[sz]e|(?:my |with )?apologies"
    r"|excuse me|pardon me|forgive me|(?:i )?hate to (?:bother|disturb|trouble|chase|be)(?: you)?|(?:i )?(?:don't|do"
    r" not|didn't|did not) (?:want|mean|wish|like) to (?:bother|disturb|trouble|pester|chase|be a|take up|annoy)(?: you)?"
    r"|(?:i )?hope (?:i'm|i am|this is|it's) not (?:bothering|disturbing|interrupting|a bad|an inconvenient)"
    r"|i know (?:that )?you(?:'re| are| must be)(?: very| so| really)? busy|if it's not too much (?:trouble|bother)"
)
_FILLER: Final = phrases(
    r"u+m+|u+h+|erm+|hm+|(?-i:er|Er)(?=\W)|basically|actually|literally|obviously|kinda|sorta|i guess|or something"
    r"|or whatever|and stuff|so yeah|(?<!\ba\s)(?<!what\s)(?<!this\s)(?<!that\s)(?<!the\s)(?<!any\s)(?<!some\s)(?<!same\s)"
    r"(?<!right\s)(?<!every\s)(?<!one\s)(?:kind|sort) of|just(?= (?:want|call|check|think|thought|follow|touch|ring|reach"
    r"|hop(?:e|ing)|wonder|try|leav|ask|say|a quick|quickly|really|to|like))"
    r"|(?<=,\s)(?:you know|i mean|like)(?=,)|(?<=[.!?]\s)(?:you know|i mean)(?=,)"
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "name first",
        "name first",
        name_first,
        "not found at the start: begin with “Hi {first_name}, this is {me}”",
        needs=("me",),
    ),
    Rule(
        "who and which role",
        "who you are and which role",
        role_named,
        "not found: say “we spoke on {day} about the {role} role”",
        needs=("role",),
    ),
    Rule("why you call", "why you call", says(_WHY), "not found: say why, “I'm calling to ask …”"),
    Rule(
        "thanks for the offer",
        "thanks for the offer",
        says(
            phrases(
                r"(?:thank|thanks|grateful|delighted|happy|pleased|glad|excited|appreciate)(?: [\w,']+){0,8}? offer"
            )
        ),
        "not found: say “thank you for your offer”",
        kinds=ANSWERS_OFFER,
    ),
    Rule(
        "decision",
        "your decision, or when it comes",
        says(
            phrases(
                r"(?:my|the|a) (?:decision|answer)|(?:i|i'd like to|i'm happy to|i'm delighted to|i am happy to|i have"
                r" decided to|i've decided to) (?:accept|decline|take)|(?:have|has) to (?:decline|turn)|(?:i'll|i will) (?:decide"
                r"|answer|let you know|accept)"
            )
        ),
        "not found: say yes or no, or by when: “you will have my decision by Friday”",
        kinds=ANSWERS_OFFER,
    ),
    Rule(
        "accepts the no",
        "accepts the decision first",
        says(
            phrases(
                r"(?:understand|accept|respect)(?: \w+){0,2} (?:decision|choice)|understand that you(?:'ve| have)? (?:chose|went"
                r"|decided|picked|gone|chosen)|letting me know|for the (?:news|decision|answer)"
            )
        ),
        "not found: say “I understand your decision”",
        kinds=ASKS_FEEDBACK,
    ),
    Rule(
        "asks what was missing",
        "asks what was missing",
        says(
            phrases(
                r"what (?:was|is|i was) missing|what i was missing|feedback|(?:do|done|did) better|(?:improve|work on)"
                r"|(?:fell|fall) short|(?:a )?stronger candidate|made the difference"
            )
        ),
        "not found: ask “what was missing?”",
        kinds=ASKS_FEEDBACK,
    ),
    Rule(
        "still interested",
        "still interested",
        says(_INTERESTED),
        "not found: say “I'm still very interested”",
        kinds=ASKS_NEWS,
    ),
    Rule(
        "next step",
        "asks for the next step",
        says(_NEXT_STEP),
        "not found: ask “what are the next steps?”",
        kinds=ASKS_NEWS,
    ),
    Rule(
        "number twice",
        "number twice, slowly",
        number_twice,
        "not found: say “my number is {my_phone}, that's {my_phone}”",
        needs=("my_phone",),
    ),
    Rule("thanks", "thanks", says(_THANKS), "not found: end with “thank you, {first_name}”"),
    Rule("no apology", "no apology", avoids(_APOLOGY), "take out {found}", absence=True),
    Rule("no filler", "no filler", avoids(_FILLER), "take out {found}", absence=True),
    Rule("one subject", "one subject", one_subject, "keep {found} for another call", absence=True),
)
"""Every rule, in the order of saying."""


def checklist(filled: Filled, values: Mapping[str, str]) -> tuple[Point, ...]:
    """The points of a message of its kind, in the order of saying. Of an empty text none is met."""
    wording = Wording(filled, values)
    kind = kind_of(wording)
    return tuple(_point(rule, wording) for rule in RULES if kind in rule.kinds)


def _point(rule: Rule, wording: Wording) -> Point:
    if not wording.text.strip():
        return Point(
            rule.name, rule.label, False, "" if rule.absence else _advice(rule, Seen(False), wording), None
        )
    seen = rule.look(wording)
    missing = wording.unfilled(*rule.needs)
    if missing:
        braces = wording.filled.text.find("{" + missing)
        span = seen.span or ((braces, braces + len(missing) + 2) if braces >= 0 else None)
        return Point(
            rule.name, rule.label, False, f"{{{missing}}} is empty: {FILL_INS[missing].missing}", span
        )
    return Point(rule.name, rule.label, seen.met, "" if seen.met else _advice(rule, seen, wording), seen.span)


def _advice(rule: Rule, seen: Seen, wording: Wording) -> str:
    """The words for what was seen, with what is known filled in."""
    found = wording.quote(seen.span) if seen.span is not None else ""
    words = (seen.advice or rule.advice).replace("{found}", found) if found else seen.advice or rule.advice
    return words if found else fill(words, wording.values).text
