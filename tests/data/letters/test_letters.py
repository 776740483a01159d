"""Letters as different people write them: formal, casual, British, American, English as a second language."""

import pytest

from data.letters.draft import Draft
from data.letters.rules import checked
from data.playbook import PLAYBOOK
from data.records import Channel
from tests.data.letters.letters import DANA, FULL, MARIA, PRIYA

STAGES = {stage.key: stage for stage in PLAYBOOK}
NOTHING_NOTED = FULL | {"said": "", "forgot": "", "strengths": ""}

LETTERS: tuple[tuple[str, str, frozenset[str]], ...] = (
    # the stage, the letter, what of the checklist is open
    (
        "thank-you",
        "Hi Maria,\n\n"
        "It was lovely meeting you and the team on Monday. Thanks so much for making time for me,"
        " I really appreciated how open you were about where the data platform is headed.\n\n"
        "Hearing about the move to streaming got me excited; I did something very similar at my "
        "last job, where we took a nightly batch down to minutes. I'd love to help you do the "
        "same.\n\n"
        "Do let me know if there's anything else you need.\n\n"
        "Cheers,\n"
        "Sam",
        frozenset(),
    ),
    (
        "thank-you",
        "Dear Ms Lopez,\n\n"
        "I wanted to express my gratitude for the opportunity to interview for the Data Engineer "
        "position yesterday. I found our discussion of your data quality challenges particularly "
        "engaging.\n\n"
        "As I mentioned, I have over six years of hands-on experience designing pipelines, and I "
        "am confident that I would be an asset to your team. I remain enthusiastic about the "
        "position and look forward to hearing from you.\n\n"
        "Yours sincerely,\n"
        "Sam Okafor",
        frozenset(),
    ),
    (
        "thank-you",
        "Hello Maria,\n\n"
        "thanks for the nice talk on Monday! What you told me about the on-call rota made me "
        "laugh, we had the same problem. I think I could contribute a lot there because I was "
        "responsible for reliability for two years. I am very motivated to join you.\n\n"
        "Many greetings\n"
        "Sam",
        frozenset(),
    ),
    (
        "check-in",
        "Hi Maria,\n\n"
        "Hope your week is going well. I just wanted to check in on the Data Engineer role, which"
        " I'm still really excited about. Do you have a sense of the timeline for a decision? "
        "Happy to provide anything else.\n\n"
        "Thanks,\n"
        "Sam",
        frozenset(),
    ),
    (
        "check-in",
        "Dear Maria,\n\n"
        "I am following up on my interview of 23 November. I continue to be very interested in "
        "the position and would be grateful for an update on the status of my application and the"
        " expected time of a decision.\n\n"
        "Kind regards\n"
        "Sam Okafor",
        frozenset(),
    ),
    (
        "check-in",
        "Hello Maria, any news yet? I'd still love to work with you. When could I expect to hear "
        "back?\n\n"
        "Sam",
        frozenset(),
    ),
    (
        "second-check-in",
        "Hi Maria,\n\n"
        "I know you must have a lot on. I'm still keen on the role - could you let me know where "
        "things are and roughly when you'll decide?\n\n"
        "Thanks\n"
        "Sam",
        frozenset(),
    ),
    (
        "feedback",
        "Dear Maria,\n\n"
        "Thank you for letting me know. While I'm of course disappointed, I completely understand"
        " and respect your decision.\n\n"
        "Would you be willing to share any feedback on my interview? I'd also be curious what the"
        " person you went with brought that I didn't.\n\n"
        "All the best,\n"
        "Sam",
        frozenset(),
    ),
    (
        "feedback",
        "Hi Maria, thanks for the quick answer, even if I hoped for another one. No hard feelings"
        " at all! Could you tell me where I could improve, and who you hired in the end? It would"
        " help me a lot in my search for the next job.\n"
        "Best\n"
        "Sam",
        frozenset(),
    ),
    (
        "answer-offer",
        "Dear Maria,\n\n"
        "Many thanks for the offer, I am thrilled. I need a few days to talk it over at home and "
        "will get back to you by Friday.\n\n"
        "Best\n"
        "Sam",
        frozenset(),
    ),
    (
        "answer-offer",
        "Dear Maria,\n\n"
        "I am writing to formally accept your offer of the Data Engineer position. Thank you for "
        "this opportunity.\n\n"
        "Sam Okafor",
        frozenset(),
    ),
    (
        "answer-offer",
        "Dear Maria,\n\n"
        "Thank you so much for offering me the role. After much thought I won't be taking it: I "
        "have chosen a position closer to home. I'm sorry it didn't work out.\n\n"
        "Sam Okafor",
        frozenset(),
    ),
    (
        "card",
        "Dear Maria,\n"
        "thank you so much for the kind words on the phone. I really enjoyed getting to know you "
        "all, and should something suitable open up again I would be the first to apply.\n"
        "Warmly, Sam",
        frozenset(),
    ),
    (
        "keep-warm",
        "Hi Maria,\n\n"
        "saw your team's talk at the data conference last week, great stuff! The bit on "
        "backpressure is something we are trying now. Hope you are well.\n\n"
        "Sam",
        frozenset(),
    ),
    (
        "keep-warm",
        "Hi Maria,\nhow are you? Are there any openings at the moment? Could you have a look at my CV?\nSam",
        frozenset({"no request", "something of use or interest to them"}),
    ),
    (
        "thank-you",
        "Dear Dana,\n\n"
        "Thanks for your time. I'm sorry to bother you again. I'm not sure that I am still "
        "interested.\n\n"
        "Sam",
        frozenset(
            {
                "greeting by name",
                "length",
                "no apology",
                "one thing they said",
                "why you are a strong candidate",
                "wrong name",
                "you are still interested",
            }
        ),
    ),
    (
        "thank-you",
        "Maria,\n\nhow did I do?",
        frozenset(
            {
                "greeting by name",
                "length",
                "one thing they said",
                "thanks for their time",
                "why you are a strong candidate",
                "you are still interested",
                "your name below",
            }
        ),
    ),
    (
        "feedback",
        "Dear Maria,\n\n"
        "Why did you not choose me? I do not understand your decision, I was the best candidate. "
        "Please reconsider.\n\n"
        "Sam Okafor",
        frozenset(
            {
                "length",
                "no arguing",
                "what kind of person they hired",
                "what was missing",
                "you accept the decision",
            }
        ),
    ),
    (
        "check-in",
        "Dear Maria,\n\nPlease find attached my invoice.\n\nSam Okafor",
        frozenset(
            {
                "length",
                "what the next steps are",
                "when they come",
                "you are still interested",
            }
        ),
    ),
)


@pytest.mark.parametrize(
    ("stage", "text", "unmet"), LETTERS, ids=[f"{stage} {at}" for at, (stage, *_) in enumerate(LETTERS)]
)
def test_letters_people_write(stage: str, text: str, unmet: frozenset[str]) -> None:
    """What stands in it is found however it is put, what doesn't isn't; with nothing noted to help."""
    channel = Channel.CARD if stage == "card" else Channel.EMAIL
    typed = text if stage == "card" else f"Subject: Hello\n\n{text}"
    draft = Draft(STAGES[stage], channel, typed, NOTHING_NOTED, MARIA, (DANA, PRIYA))
    assert {point.name for point in checked(draft) if not point.met} == unmet
