"""Pure: the words by which the rules of a voicemail script know things. One phrase a line; all are English.

A blank stands for any white space, an apostrophe for either kind; case doesn't count.
"""

from typing import Final

from data.script_checks.wording import phrases

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
INTERESTED: Final = phrases(
    "interested|keen|excited|enthusiastic|eager|motivated|thrilled|pumped|stoked",
    "(?:my|strong|continued|great) interest",
    r"(?<!your\s)interest in",
    "interests? me",
    "(?:appeals?|appealing) to me",
    "(?:first|top) choice",
    "can(?:'t|not) wait",
    "up for (?:it|this|the)",
    "(?:i'd|i would)(?: still| really| very much| so)? (?:love|like) to (?:join|work|be part|take|do)",
    "(?:love|happy|happier|delighted|glad|proud|hop(?:e|ing)) to (?:join|work|be part of)",
    "(?:love|want)(?: to have)? (?:the|this|that|your) (?:job|role|position|post)",
    "look(?:ing)? forward to (?:working|joining|the (?:role|work|job))",
    "pleasure to (?:join|work)",
    "in the running",
)
_WORDS: Final = r"(?: [\w']+){0,%d}?"
_NEWS: Final = (
    "(?:decid(?:e|ed|ing)|expect|hear(?:ing)?|know(?:ing)?|decision|news|answer|results?|outcome|update"
    "|in touch|next)"
)
NEXT_STEP: Final = phrases(
    "next (?:steps?|stages?|phase|moves?)",
    "(?:happens|comes|follows) (?:next|now|from here|after)",
    "what(?:'s| is) next",
    "what (?:can|could|should|shall|may|might|do|must) (?:i|we) expect",
    "what (?:(?:i|we) (?:can|could|should|may|might) expect|to expect (?:next|now|from here))",
    "where (?:do|can|should) (?:we|things|i) go",
    "how (?:(?:do|should|will|shall|can) )?(?:we|you|i)(?: will| should| can| plan to| want to)? "
    "(?:proceed|continue|go (?:on|forward))",
    "time ?(?:lines?|frames?|scales?|table)",
    "the timing",
    r"where (?:things|we|you|i|it|the \w+|my \w+)(?: guys| all| both)? (?:stands?|are|am|is)",
    "where (?:do|does) (?:things|it|we|i) stand",
    "the status",
    "any (?:further |more )?(?:news|updates?|word|progress|decision)",
    "an update",
    r"how (?:things|it|everything|(?:the|your) \w+(?: process)?)(?: are| is|'s) "
    r"(?:going|coming along|progressing|moving)",
    "(?:about|know|hear|learn|ask|of) the (?:result|outcome)s?",
    r"when (?:you|i|we|they|there|a|the|your)(?:'\w+)?" + _WORDS % 3 + f" {_NEWS}",
    "(?:when|how soon|how long) (?:can|could|may|might|will|would|should|shall|do|does|are|is|am)"
    + _WORDS % 6
    + f" {_NEWS}",
    "(?:decision|decided|feedback)(?: for me)? yet",
    "(?:made?|making|reach(?:ed|ing)?|take|taken|c[oa]me? to|arrived? at) (?:a|your|any) decision",
    "let me know (?:about|how|where|what)",
)
OFFER_THANKS: Final = phrases(
    r"(?:thank|thanks|grateful|delighted|happy|pleased|glad|excited|appreciate)(?: [\w,']+){0,8}? offer"
)
OFFER_ANSWER: Final = phrases(
    "(?:my|a) (?:decision|answer)",
    "(?:i|i'd like to|(?:i'm|i am) (?:happy|delighted|glad|pleased) to|decided to) (?:accept|decline|take)",
    "(?:have|has) to (?:decline|turn)",
    "(?:i'll|i will) (?:decide|answer|let you know|accept|decline)",
)
REFUSAL_ACCEPTED: Final = phrases(
    r"(?:understand|accept|respect)(?: \w+){0,2} (?:decision|choice)",
    "understand(?: that)? you(?:'ve| have)? (?:chosen?|chose|went|decided|picked|gone)",
    "letting me know",
    "for the (?:news|decision|answer)",
)
MISSING: Final = phrases(
    "(?:what|whatever) (?:was|is|i was) missing",
    "feedback",
    "(?:do|done|did) better",
    "(?:can|could|should|to) (?:improve|work on)",
    "(?:fell|fall) short",
    "stronger candidate",
    "made the difference",
)
THANKS: Final = phrases(
    "thank you",
    "thanks",
    "grateful",
    "appreciated?",
    "thankful",
    "cheers",
    "much obliged",
    "ta(?= very|[.,!])",
)
APOLOGY: Final = phrases(
    "(?:i'm |i am )?(?:so |very |really )?sorry(?! to (?:hear|read|learn|see))"
    "(?: to (?:bother|disturb|trouble|call|ring|keep|chase|interrupt|take)(?: you)?)?",
    "(?:i |i do )?apologi[sz]e",
    "(?:my |with )?apologies",
    "excuse me",
    "pardon me",
    "forgive me",
    "(?:i )?hate to (?:bother|disturb|trouble|chase)(?: you)?",
    "(?:i )?(?:don't|do not|didn't|did not) (?:want|mean|wish|like) to"
    " (?:bother|disturb|trouble|pester|chase|annoy|take up|be a)(?: you)?",
    "(?:i )?hope (?:i'm|i am|this is|it's) not (?:bothering|disturbing|interrupting|a bad|an inconvenient)",
    "i know (?:that )?you(?:'re| are| must be)(?: very| so| really)? busy",
    "if it's not too much (?:trouble|bother)",
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
