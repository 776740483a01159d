"""Pure: the words by which the rules of a voicemail script know things, beside those of text_checks/phrases.py."""

from typing import Final

from data.text_checks.wording import phrases

WHY: Final = phrases(
    "(?:i'm|i am) (?:calling|ringing|phoning)",
    "i (?:called|rang|phoned|ring|phone)",
    "(?:calling|ringing|phoning) (?:to|about|because|again|back|with|for|regarding|concerning)",
    "(?:reason|purpose) (?:for|why|that|i|of)",
    "want(?:ed)? to (?:ask|know|thank|check|follow|see|hear|find|say|tell|let)",
    "(?:i'd|i would|i should) (?:like|love) to (?:ask|know|thank|check|find|see|learn|hear)",
    "follow(?:ing)? up",
    "check(?:ing)? (?:in|back|up)",
    "touch(?:ing)? base",
    "get(?:ting)? in touch",
    "return(?:ing)? your call",
    "get(?:ting)? back to you",
    "wonder(?:ing)?",
    "hoping to (?:hear|ask|find|learn)",
    "(?:grateful|glad|appreciate) (?:to )?(?:know|hear|learn)(?:ing)?",
)
FILLER: Final = phrases(
    "u+m+",
    "u+h+",
    "erm+",
    "hmm+",
    r"(?-i:er|Er)(?=\W)",  # not the emergency room
    "basically|actually|literally|obviously",
    "kinda|sorta",
    "i guess",
    "or (?:something|whatever)",
    "and stuff",
    "so yeah",
    # "what kind of", "a sort of" are no fillers
    r"(?<!\ba\s)(?<!what\s)(?<!this\s)(?<!that\s)(?<!the\s)(?<!any\s)(?<!some\s)(?<!same\s)(?<!every\s)"
    r"(?<!one\s)(?<!right\s)(?:kind|sort) of",
    # "just after ten" and "I have just moved" say when
    "just(?= (?:want|call|check|think|thought|follow|touch|ring|reach|hop(?:e|ing)|wonder|try|leav|ask|say"
    "|a quick|quickly|really|to|like))",
    r"(?<=,\s)(?:you know|i mean|like)(?=,)",
    r"(?<=[.!?]\s)(?:you know|i mean)(?=,)",
)

ONE_MORE: Final = phrases(
    "(?:one more|another) (?:thing|question)",
    "by the way",
    "while i(?:'m| am| have) (?:at it|you|here)",
    "also,? (?:i )?(?:wanted|want|have|would like|wondering)",
)
SUBJECTS: Final = (
    phrases("next steps?", "time ?line", r"when you(?: \w+){0,3} decide", "where things stand"),
    phrases("feedback", "(?:what|whatever) (?:was|is|i was) missing", "done better"),
    phrases("salary|salaries|compensation|wages?|pension", "the pay", "how much you pay", "bonus(?:es)?"),
    phrases("benefits package", "vacation days?", "holiday allowance", "days off", "(?:annual|paid) leave"),
    phrases(
        "work(?:ing)? (?:remotely|from home)", "home office", "remote (?:work|days)", "relocation|parking"
    ),
    phrases("expenses", "reimburse(?:d|ment)?", "travel costs?"),
)
"""What a call may be about; two of them are one too many."""

OFFER: Final = phrases(
    r"your(?: \w+)? offer",
    "(?:accept|decline|about|for|consider|considering|to|on|reading|review|reviewing)"
    r" (?:the|this)(?: \w+)? offer",
)
REFUSED: Final = phrases(
    r"(?:understand|accept|respect)(?: \w+){0,2} (?:decision|choice)",
    "(?:went|gone|going) with",
    "not (?:selected|chosen|successful|moving)|unsuccessful",
    "(?:another|other|different) candidate",
    "some(?:one|body) else",
    "turned (?:me )?down",
    "next time",
    "letting me know about",
)

WHO: Final = phrases(
    "we (?:spoke|met|talked)",
    "i (?:interviewed|applied|spoke|met|talked|came in)",
    "(?:my|our|the) (?:interview|conversation|talk|meeting|application|chat)",
    "candidate|applicant",
)
AGAIN: Final = phrases(
    "that's|that is",
    "again|once more|one more time|slowly",
    "repeat(?:ing)?",
    "i'll say",
)
