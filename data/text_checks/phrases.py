"""Pure: the words by which rules know what is said or written alike. One phrase a line; all are English.

A blank stands for any white space, an apostrophe for either kind; case doesn't count.
"""

from typing import Final

from data.text_checks.wording import phrases

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
