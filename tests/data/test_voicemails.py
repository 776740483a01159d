"""Voicemails as different people leave them: formal, casual, British, American, English as a second language."""

import pytest

from tests.data.test_script_checks import points

VOICEMAILS: dict[str, frozenset[str]] = {
    (
        "Good afternoon, Ms Lopez. My name is Sam Okafor. I had the pleasure of interviewing with you on "
        "Monday for the position of Data Engineer. I remain most interested in the post, and should be "
        "grateful to know when I might expect to hear from you. My telephone number is 415 555 0199; I shall "
        "repeat that: 415 555 0199. Many thanks indeed."
    ): frozenset(),
    (
        "Hey Maria! It's Sam Okafor. Great chatting Monday about the data engineer gig. I'm still super "
        "pumped about it and just wanted to see where you guys are at. Hit me back at 415-555-0199, one more "
        "time, 415-555-0199. Cheers!"
    ): frozenset({"no filler"}),
    (
        "Hello Maria, Sam Okafor here. I was in for the interview on Monday for the data engineer job. I'd "
        "still love the job, so I'm ringing to ask whether you've come to a decision. I'm on 415-555-0199, "
        "415-555-0199. Ta very much, bye."
    ): frozenset(),
    (
        "Hello, this is Sam Okafor calling regarding the Data Engineer position. I would like to know if "
        "there is any update about my candidature. I am still very motivated for this position. My number is "
        "415-555-0199, again 415-555-0199. I thank you very much."
    ): frozenset(),
    (
        "Hi Maria, Sam Okafor speaking. Following our meeting on Monday regarding the Data Engineer vacancy, "
        "I'm calling to see how the process is going. I remain very keen. You can get me on 415-555-0199, "
        "that's 415-555-0199. Thanks ever so much."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor, the data engineer candidate from Monday. I'm calling because I haven't"
        " heard back yet and I'm wondering what I should expect next. I can't wait to join the team. It's "
        "415-555-0199, again, 415-555-0199. Thanks a lot."
    ): frozenset(),
    (
        "Hi Maria, it's Sam Okafor, we met on Monday for the Data Engineer role. When can I expect to hear "
        "back? I'm as interested as ever. 415-555-0199. Once more: 415-555-0199. Thank you kindly."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. We met Monday about the data engineer opening. I called to see when "
        "you will decide. The role is still my first choice. My number's 415-555-0199, so 415-555-0199. Thank"
        " you so much for your time."
    ): frozenset(),
    (
        "Hello Maria, my name is Sam Okafor, I have applied for the Data Engineer position and I was "
        "interviewed on Monday. I am calling for asking about the result. I am interested always in this "
        "work. My phone is 415-555-0199, I repeat 415-555-0199. Thanks for your attention."
    ): frozenset(),
    (
        "Hi Maria, Sam Okafor from Monday's interview for the data engineer role. Just calling to find out "
        "what happens from here. I'd be thrilled to work with Dana. Call me at 415-555-0199. Again that's "
        "415-555-0199. Appreciate it."
    ): frozenset({"no filler"}),
    (
        "Hi Maria, this is Sam Okafor. I'm calling to follow up on my interview for Data Engineer. After "
        "talking to Dana I want the job even more. Could you tell me what comes next and when? 415-555-0199, "
        "415-555-0199. Thank you."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. I'm phoning about the Data Engineer job I interviewed for. I'm very "
        "much still interested. What's the timescale for a decision? I'm at 415-555-0199, that is "
        "415-555-0199. Thanks in advance."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor about the data engineer role, we spoke on Monday. I'm not very "
        "interested any more. Thanks for the next steps. 415-555-0199, 415-555-0199."
    ): frozenset({"still interested"}),
    (
        "Hi Maria, this is Sam Okafor about the data engineer role, we spoke on Monday. I'm no longer very "
        "interested."
    ): frozenset({"next step", "number twice", "still interested", "thanks", "why you call"}),
    (
        "Hi Maria, this is Sam Okafor about the data engineer role. I don't think I am still interested. I'm "
        "not that keen. I have lost interest."
    ): frozenset({"next step", "number twice", "still interested", "thanks", "why you call"}),
    (
        "Hi Maria, this is Sam Okafor. I wanted to say that I am not only interested but very excited about "
        "the data engineer role we discussed Monday. When might I hear? 415-555-0199, 415-555-0199, thanks."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. We talked about the data engineer position. I couldn't be more "
        "interested. How soon will you be making a decision? 415-555-0199, 415-555-0199, thanks."
    ): frozenset(),
    (
        "Hi Maria, Sam Okafor here, from the data engineer interview. I'm still up for it. Any idea when "
        "you'll be letting people know? 415-555-0199, that's 415-555-0199. Cheers."
    ): frozenset(),
    (
        "Hi Maria, Sam Okafor here about the data engineer role. I enjoyed meeting Dana and the position "
        "appeals to me greatly. I'm calling to learn how your search is progressing. 415-555-0199, that's "
        "415-555-0199. Much obliged."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. On Monday Dana interviewed me for the data engineer role. I hope I'm "
        "still in the running. I'm calling to ask about your timeline. I really want this job. 415-555-0199, "
        "and again 415-555-0199. Thanks."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor, calling as you asked me to, about the data engineer role after my "
        "interview. I remain enthusiastic. Please tell me how we proceed. 415-555-0199, that's 415-555-0199. "
        "With thanks."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. Hope you're well. I'm getting in touch about the data engineer role I "
        "interviewed for. I'm still hoping to join you. Have you decided yet? 415-555-0199, 415-555-0199. "
        "Thanks!"
    ): frozenset(),
    (
        "Hello Ms. Lopez, this is Sam Okafor speaking. The purpose of my call is the Data Engineer position "
        "for which you interviewed me. My interest is as strong as before. I would appreciate knowing the "
        "next stage. 415-555-0199, I say again 415-555-0199. Goodbye."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. You said you'd decide on Friday on the data engineer role, so I'm "
        "checking back after our interview. I'm still keen. Is there anything else you need from me? "
        "415-555-0199, 415-555-0199. Thank you."
    ): frozenset({"next step"}),
    (
        "Hi Maria, this is Sam Okafor. I'd still be delighted to work for Northwind as a data engineer. We "
        "met on Monday. I'm calling to ask if you have any feedback for me yet. 415-555-0199, 415-555-0199. "
        "Thanks."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. I haven't lost interest in the data engineer role, quite the opposite."
        " We spoke Monday. I rang to ask when I'd hear from you. 415-555-0199, 415-555-0199. Thank you."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. We spoke Monday on the data engineer role. I never was so interested "
        "in a role. What should I expect next? 415-555-0199, 415-555-0199. Thank you."
    ): frozenset(),
    (
        "Hi Maria, Sam Okafor. Data Engineer, we spoke Monday. Still interested, obviously. Where do we go "
        "from here? 415-555-0199 and once again 415-555-0199. Thanks."
    ): frozenset({"no filler"}),
    (
        "Hi Maria. Sam Okafor again. We spoke Monday. I wonder whether you could let me know about the data "
        "engineer role. I would be very happy to work with you. 415-555-0199, 415-555-0199. Thank you."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. The data engineer role we talked about still interests me a lot. I'm "
        "calling to hear if there's been any progress. 415-555-0199, 415-555-0199. Thank you."
    ): frozenset(),
    (
        "Hi Maria, this is Sam Okafor. We spoke about the data engineer role. I'm sorry I missed your call, "
        "I'm returning it. I'm not sure if you got my email. I'm still interested. Let me know when you will "
        "have an answer. 415-555-0199, 415-555-0199. Thank you."
    ): frozenset({"no apology"}),
}
"""Each with its points that aren't met; the person is Sam Okafor, the role Data Engineer."""


@pytest.mark.parametrize(("text", "open_points"), VOICEMAILS.items(), ids=range(len(VOICEMAILS)))
def test_a_voicemail_as_people_leave_it(text: str, open_points: frozenset[str]) -> None:
    """What it says is found however it is worded, and nothing is found that it doesn't say."""
    assert {one.name for one in points(text).values() if not one.met} == open_points


@pytest.mark.parametrize(
    "text",
    [
        "I'm not very interested any more.",
        "I'm no longer very interested.",
        "I am not really all that keen.",
        "I don't think I'm still interested.",
        "I have lost interest in the role.",
        "I never said I was interested.",
        "I'm hardly excited.",
        "I can't say that I want the job.",
        "Thank you for your interest in my application.",
    ],
)
def test_interest_that_is_denied(text: str) -> None:
    """However far before it the denial stands in the clause."""
    assert not points(text)["still interested"].met


@pytest.mark.parametrize(
    "text",
    [
        "I'm not only interested, I'm thrilled.",
        "I couldn't be more interested.",
        "I haven't lost my interest in it.",
        "I can't come on Friday, but I'm still interested.",
        "I'm not sure if you got my mail. I'm very interested.",
        "I have never been so keen on a role.",
        "I'm no less interested than before.",
        "I'm not interested in the salary. I'm interested in the work.",
        "I’d still love the job.",
    ],
)
def test_interest_that_only_looks_denied(text: str) -> None:
    """Denied twice, in another clause, or not at all."""
    assert points(text)["still interested"].met


@pytest.mark.parametrize(
    "text",
    [
        "When can I expect to hear back?",
        "When will you decide?",
        "What should I expect next?",
        "I'd like to know when I might hear.",
        "How soon will you be making a decision?",
        "Do you have a timeline?",
        "What is the time line?",
        "What's your time frame?",
        "How long will it be until I know?",
        "Tell me what happens from here.",
        "Any progress yet?",
        "Where do we go from here?",
        "I wonder where you all stand.",
        "Have you come to a decision?",
    ],
)
def test_ways_to_ask_for_the_next_step(text: str) -> None:
    """A question for it is a reason to call, too."""
    assert points(text)["next step"].met
    assert points(text)["why you call"].met


@pytest.mark.parametrize(
    "text",
    [
        "Please ring me when you get a chance.",
        "We met on Monday when I came in. I hope to hear from you.",
        "When we met, you know, it was raining.",
        "I know what to expect from this job.",
        "Let me know if you need anything.",
        "I have decided to move.",
        "The next candidate was waiting.",
    ],
)
def test_what_only_looks_like_asking_for_it(text: str) -> None:
    """The words are there, the question isn't."""
    assert not points(text)["next step"].met
