"""Pure: the words by which the rules of letters know things, beside text_checks/phrases.py. All are English."""

import re
from typing import Final

from data.text_checks.wording import phrases

_SOME: Final = r"(?: [^\s.!?]+){0,%d}?"
"""Up to so many words of the same sentence."""

THANKS_FOR_TIME: Final = phrases(
    "(?:thank|thanks|thankful|grateful|gratitude|appreciated?|appreciative|obliged)"
    + _SOME % 12
    + r" (?:time|hour|minutes|day|morning|afternoon|evening|conversation|discussion|talk|chat|call|meeting|interview"
    "|visit|tour|lunch|coffee|welcome|hospitality|opportunity|today|yesterday"
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:meet|talk|speak|see|hav|invit|show|interview|welcom|shar|tak)ing)",
    "(?:time|conversation|meeting|interview)" + _SOME % 5 + " appreciated",
)
STRONG: Final = phrases(
    r"(?:i'd|i would|i could|i can|i will|i'll|what i|i)(?: \w+){0,2} (?:bring|offer|contribute|add|help)",
    r"(?:my|years'?|years of|a|an|the|of|have|with)(?: [\w-]+){0,2} "
    "(?:experience|background|expertise|skills?|track record|strengths?|degree|training|knowledge)",
    r"years (?:of|as|in|with|at|on|\w+ing)",
    "(?:strong|good|great|right|perfect|ideal|natural) (?:fit|match|candidate|person)",
    "suited (?:to|for)",
    "(?:fits?|match(?:es)?) (?:what|well|me|my)",
    "what i (?:do|am|can)",
    "good at",
    "of (?:use|help) to you",
    r"i(?:'ve| have| had)?(?: \w+)? (?:built|led|ran|run|wrote|written|designed|managed|shipped|maintained|migrated"
    "|taught|sold|worked|created|developed|launched|organi[sz]ed|solved|improved|trained|set up)",
)
FORGOTTEN: Final = phrases(
    "forgot(?:ten)?",
    "left (?:\\w+ )?out",
    "should have (?:said|mentioned|added|told)",
    "(?:didn't|did not) (?:mention|say|get to|get round to|have time to)",
    "(?:meant|wanted|like) to (?:say|mention|add)",
    "(?:let me|may i|i might|to) add",
    "one more thing",
)
YOU_SAID: Final = phrases(
    r"you(?:'ve| have| had| also| both| yourself)?(?: \w+)? (?:said|mentioned|told|described|explained|spoke|talked"
    "|showed|shared|outlined|pointed out|brought up|put it)",
)
TAKEN_UP: Final = phrases(
    r"your(?: \w+)? (?:point|story|remark|advice|idea|description|example|comment|view|account|explanation)s?",
    "(?:hear|hearing|learn|learning|heard|learned|learnt) (?:about|how|that|why|from you)",
    "we (?:talked|spoke|discussed)" + _SOME % 3 + " (?:about|of|how)",
    "(?:our|the) (?:talk|conversation|discussion) (?:about|of|on)",
)
"""Taken up in other words than "you said"."""

WHEN: Final = phrases(
    r"(?:when|by when|until when)(?: (?:i|we|you|they|it|that|this|there|things|a|the|your)(?:'ll|'d|'re)?)(?: \w+)?"
    " (?:will|can|could|might|may|would|should|expect|plan|hope|hear|know|decide|come|comes|follow|happen|intend)",
    "when (?:will|can|could|might|may|would|should|do|does|are|is)",
    "and (?:by )?when(?=[?.,;!])",
    "when (?:they|it|that) (?:come|comes|follow|follows)",
    "when you(?:'ll| will)?(?: \\w+)? (?:decide|expect|know|hear)",
    "time ?(?:lines?|frames?|scales?|table)",
    "the timing",
    "(?:time|date|day) (?:of|for) (?:a|the|your) decision",
    "how (?:soon|long)",
    "(?:what|which|a) (?:date|day|week|month)",
)
THANKS_FOR_OFFER: Final = phrases(
    "(?:thank|thanks|thankful|grateful|delighted|thrilled|honoured|honored|pleased)"
    + _SOME % 8
    + " (?:offering|opportunity|trust|confidence)",
)
"""Thanks for it in other words than "the offer"."""
ANSWER: Final = phrases(
    r"(?:i|we|to)(?: \w+ly)? (?:accept|decline|take|turn down) (?:the|your|this|it)",
    "i accept",
    r"(?:must|will|shall|have to|won't be|will not be|not going to)(?: \w+)? (?:declin|accept|tak)(?:e|ing)",
    "(?:let you know|decide|answer|decision|reply|(?:come|get|be) back to you)"
    + _SOME % 5
    + " (?:by|on|before|until|within)",
)
ACCEPTS: Final = phrases(
    r"(?:understand|accept|respect)(?: \w+){0,3} (?:decision|choice|reasons?)",
    r"understand(?: \w+){0,2} (?:you(?:'ve| have)?|why you)(?: \w+)? (?:chosen?|chose|went|decided|picked|gone|hired)",
    "(?:decision|choice) (?:is|was) (?:fair|right|yours)",
    "no hard feelings",
)
HIRED: Final = phrases(
    "(?:kind|sort|type) of (?:person|people|candidate|colleague|profile|experience|background|skills)",
    "(?:person|candidate|applicant|who|whom|someone|somebody|people|whoever)"
    + _SOME % 2
    + r" you(?:'ve| have| had| did)?(?: \w+)? (?:hire|hired|choose|chose|chosen|pick|picked|took|taken|select|selected"
    "|decided on|went with|gone with|go with)",
    "(?:successful|chosen|selected|hired) (?:candidate|applicant|person|one)",
    "who (?:got|was (?:chosen|hired|selected)|did you)",
    "(?:hired?|chose|chosen|choose) (?:instead|in the end)",
    "(?:what|which) (?:background|experience|profile|skills?)",
)
LIKES_THEM: Final = phrases(
    r"(?:i|i'm|i am|i was)(?: \w+){0,2} (?:like|liked|admire|enjoyed|impressed|think highly|fond|believe in)",
)
OTHER_ROLES: Final = phrases(
    r"(?:other|another|further|future|new|next|different|suitable|more|any)(?: [\w-]+)? "
    "(?:roles?|positions?|openings?|jobs?|vacanc(?:y|ies)|opportunit(?:y|ies)|posts?)",
    r"(?:roles?|positions?|openings?|jobs?|something|anything)(?: \w+){0,3} (?:comes? up|opens?|arises?|suits?|fits?)",
    "(?:keep|keeping|bear|have) me in mind",
    "think(?:ing)? of me",
)
OF_INTEREST: Final = phrases(
    "(?:made me|makes me|had to) think of (?:you|our|what)",
    "came across|come across|stumbled",
    r"(?:might|may|could|will|would)(?: \w+)? (?:interest|like|enjoy|find|be of (?:use|interest|help)|be useful)",
    "of (?:use|interest) to you",
    "(?:an?|the|this|that|your|new)(?: \\w+)? "
    "(?:article|podcast|paper|newsletter|conference|meetup|book|talk|report|link|video|course|post)",
    "congratulations|congrats",
    "reminded me|reminds me",
    "i (?:just )?(?:saw|read|noticed|heard)",
    "(?:useful|helpful|help) to me",
)
LINK: Final = re.compile(r"https?://\S+|\bwww\.\w\S*", re.IGNORECASE)
REQUEST: Final = phrases(
    r"(?:can|could|would|will|might) you(?: \w+){0,2} (?:help|refer|recommend|introduce|forward|send|tell|look|pass|put"
    "|give|let me|connect|spare|meet|call|ring|review)",
    "(?:would|do) you (?:mind|have (?:time|a (?:moment|minute)|any|an))",
    "(?:let me know|tell me)"
    + _SOME % 6
    + " (?:roles?|positions?|openings?|jobs?|vacanc(?:y|ies)|opportunit(?:y|ies))",
    "(?:any|an|other|new|open) (?:openings?|vacanc(?:y|ies)|jobs?|positions?|roles?)",
    "looking for" + _SOME % 3 + " (?:jobs?|roles?|work|position|opportunit(?:y|ies)|something new)",
    "(?:are you|you are|you're|is your team|still) hiring",
    r"(?:have|grab|arrange|schedule|set up|up for|for)(?: \w+){0,2} (?:call|coffee|chat|meeting)",
    "favou?r",
    "(?:my|attached) (?:cv|résumé|resume)",
    "(?:a|good) word for me",
    "keep me in mind",
)
APOLOGY: Final = phrases(
    "(?:i'm |i am )?(?:so |very |really )?sorry (?:to|for|if|about) (?:bother|disturb|troubl|writ|chas|contact|ask|take"
    r"|taking|another|the late|my late|the delay|being)\w*(?: you)?(?: again)?",
    "(?:i |i do )?apologi[sz]e",
    "(?:my |with )?apologies",
    "(?:i )?hate to (?:bother|disturb|trouble|chase)(?: you)?",
    "(?:i )?(?:don't|do not|didn't|did not) (?:want|mean|wish|like) to"
    " (?:bother|disturb|trouble|pester|chase|annoy|nag)(?: you)?",
    "(?:i )?hope (?:i'm|i am|this is|it's) not (?:bothering|disturbing|a bad|an inconvenient)",
    "forgive me",
)
ARGUES: Final = phrases(
    "disagree",
    r"(?:wrong|unfair|unjust|mistaken)(?: \w+)? (?:decision|choice|process)",
    r"(?:decision|choice|process|it) (?:is|was|seems|seemed|felt|feels)(?: \w+)? (?:wrong|unfair|unjust|a mistake)",
    "reconsider|think again|change your mind",
    "i (?:deserve|deserved)",
    r"i (?:was|am|would have been)(?: \w+)? (?:the best|better|more qualified|overqualified)",
    "(?:can't|cannot|can not|don't|do not) (?:understand|accept|see why|believe)",
)
CLOSING: Final = phrases(
    r"(?:best|kind|warm|with|many|all the|yours|regards|sincerely|cheers|thanks|thank you|take care|wishes)"
)
