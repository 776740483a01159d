"""What a person says for what stands there: voicemail texts full of odd tokens, each with its words."""

import pytest

from data.speech import timed

SAID = """
Hi Mr. Okafor, it's Sam. -> hi mister okafor it's sam
Mrs. Lee, Ms. Ray, Prof. Bell and Dr. Fox -> missus lee miz ray professor bell and doctor fox
Call me at 415-555-0199. -> call me at four one five five five five oh one nine nine
(415) 555-0199 -> four one five five five five oh one nine nine
415.555.0199 -> four one five five five five oh one nine nine
call 415 555 0199 now -> call four one five five five five oh one nine nine now
4155550199 -> four one five five five five oh one nine nine
+1 (415) 555-0199 -> plus one four one five five five five oh one nine nine
1-800-555-0199, ext. 310 -> one eight hundred five five five oh one nine nine extension three one oh
800.555.0142 x17 -> eight hundred five five five oh one four two extension seventeen
555-0199 x 4402 -> five five five oh one nine nine extension four four oh two
+44 20 7946 0958 -> plus four four two oh seven nine four six oh nine five eight
+442079460958 -> plus four four two oh seven nine four six oh nine five eight
020 7946 0958 is my London number -> oh two oh seven nine four six oh nine five eight is my london number
+49 (0)30 901820 -> plus four nine three oh nine oh one eight two oh
dial 1-800-HIRE-ME -> dial one eight hundred hire me
At 10:05 AM or 4:00 -> at ten oh five A M or four o'clock
at 4:00 p.m. on Tue. -> at four P M on tuesday
from 9-11:30am -> from nine to eleven thirty A M
at 9 a.m. sharp, or 5pm -> at nine A M sharp or five P M
between 14:40 and 06:15 -> between fourteen forty and six fifteen
at 3:30-4 today -> at three thirty to four today
I am free at noon -> i am free at noon
on 2026-11-03 -> on november third twenty twenty six
dated 11/24/2025 and 3/4 of it -> dated november twenty fourth twenty twenty five and three quarters of it
by 24.12.2026 -> by december twenty fourth twenty twenty six
Nov 24th, Dec. 1 and Sept. 3-5 -> november twenty fourth december first and september third to fifth
Monday 23 November, May 5, 2026 -> monday twenty third of november may fifth twenty twenty six
the 21st, the 3rd and the 12th -> the twenty first the third and the twelfth
since 1998, in 2005, in 2000 -> since nineteen ninety eight in two thousand five in two thousand
in 1900 -> in nineteen hundred
in the 90s and the 1980s, class of '04 -> in the nineties and the nineteen eighties class of oh four
$84,500, $90K or $3.2M -> eighty four thousand five hundred dollars ninety K or three point two million dollars
$1.5 million and $1 -> one point five million dollars and one dollar
$25/hr, $19.50 and $0.99 -> twenty five dollars an hour nineteen fifty and ninety nine cents
€50k-60k or £45,000/year -> fifty K to sixty K or forty five thousand pounds a year
$95-110K, 85000 USD -> ninety five to one hundred ten K eighty five thousand dollars
4%, 3.5% or 5-10% -> four percent three point five percent or five to ten percent
a yield of 99.04% -> a yield of ninety nine point oh four percent
3-5 years, 10+ years, ~20 people -> three to five years ten plus years about twenty people
from 2014-2019, 9-5 -> from twenty fourteen to twenty nineteen nine to five
1,250 units, 40718, 007 -> one thousand two hundred fifty units four oh seven one eight oh oh seven
lot 88-204 and number 2025-1187 -> lot eighty eight two oh four and number twenty twenty five eleven eighty seven
badge 7731, Suite 310, Flight 204 -> badge seven seven three one suite three ten flight two oh four
code B4-77Q, room B204 -> code B four seven seven Q room B two oh four
REQ-4471 and Q3 and the W-2 -> R E Q four four seven one and Q three and the W two
req #4471 -> req number forty four seventy one
my 401(k), 24/7, 50/50 and 1/2 -> my four oh one K twenty four seven fifty fifty and one half
a 10-year, 24-hour, 5-star job -> a ten year twenty four hour five star job
v2.0 of 3.3 volts -> V two point oh of three point three volts
20 yrs. at 45 mph, 15 mins, 6 mos. -> twenty years at forty five M P H fifteen minutes six months
30min, 2hrs and 5km -> thirty minutes two hours and five kilometers
sam.okafor@example.com -> sam dot okafor at example dot com
nbrooks_99@mail.example.co.uk -> N brooks underscore ninety nine at mail dot example dot co dot U K
https://www.example.org/jobs/sr-dev/ -> W W W dot example dot org slash jobs slash S R dash dev
portfolio.example or resume.pdf -> portfolio dot example or resume dot P D F
@dana on #hiring -> at dana on hashtag hiring
Kowal, K-O-W-A-L. -> kowal K O W A L
HR, QA, the CEO & CFO, APIs and a PhD -> H R Q A the C E O and C F O A P I and a P H D
NASA, COVID-19, U.S. Army, IT -> nasa covid nineteen U S army I T
CI/CD in C++, C#, .NET and SQL -> C I C D in C plus plus C sharp dot net and sequel
AT&T, R&D, Q&A -> A T and T R and D Q and A
and/or w/ gov't, w/o vs. etc. -> and or with government without versus et cetera
HI, THIS IS RENEE FROM HR. CALL ME, IT IS URGENT -> hi this is renee from H R call me it is urgent
1450 W. Adams St., Ste. 310 -> fourteen fifty west adams street suite three ten
St. Mary's at 120 Lake Dr. -> saint mary's at one hundred twenty lake drive
No. 1 thing: no. No! -> number one thing no no
i.e. me, e.g. you, approx. 5, P.S. bye -> that is me for example you approximately five P S bye
J. R. Fox, Jr. at Acme Inc. -> J R fox junior at acme incorporated
Zoë 👋 Łukasz, François 😊 -> zoe lukasz francois
{my_phone} and [Your Name] -> my phone and your name
uh... well — you know; hmm -> uh well you know hmm
Tuesday/Thursday, he/she -> tuesday and thursday he or she
Mon/Wed/Fri, Nov/Dec -> monday wednesday and friday november and december
Mon-Fri or Monday–Thursday, Nov-Dec -> monday to friday or monday to thursday november to december
Mon.-Fri., Mon - Fri, Tue – Thu -> monday to friday monday to friday tuesday to thursday
10 – 11 am, 9 - 5, $95 – $110K -> ten to eleven A M nine to five ninety five dollars to one hundred ten K
Nov 3 – Nov 5, 8 a.m. – 5 p.m. -> november third to november fifth eight A M to five P M
a plan - 2 of us - 10 days -> a plan two of us ten days
555-0199 – 9 of us -> five five five oh one nine nine nine of us
Room 10 – 415 555 0199 -> room ten four one five five five five oh one nine nine
8 a.m.–5 p.m., 8 am-5:30pm -> eight A M to five P M eight A M to five thirty P M
a 2nd-round talk, a 19th-century 1st-year -> a second round talk a nineteenth century first year
the 3rd-5th -> the third to fifth
at 7.30 pm, 7.30 or 7.30pm -> at seven thirty P M seven point three oh or seven thirty P M
seat 12A, seat 12a, 12a, 5p and 9-11a -> seat twelve A seat twelve A twelve A M five P M and nine to eleven A M
it is -5, or −5%; -3 -> it is minus five or minus five percent minus three
Part II, Phase I, Level V -> part two phase one level five
Engineer III, Analyst II, Louis XIV, an IV -> engineer three analyst two louis the fourteenth an I V
a WAR II and our own new CEO IV -> a war two and our own new C E O I V
Part of it I did, Engineer I am -> part of it i did engineer i am
10 000 euros and €10 000 -> ten thousand euros and ten thousand euros
84 500 € and 10 000 -> eighty four thousand five hundred euros and ten thousand
1 250 000 dollars -> one million two hundred fifty thousand dollars
suite 12 345 and 12 345 -> suite twelve three hundred forty five and twelve three hundred forty five
€1.500,00 or 1.500,00 -> one thousand five hundred euros or one thousand five hundred
12,50€ or €1.500 -> twelve fifty or one thousand five hundred euros
Acme Ltd and Acme Ltd. too -> acme limited and acme limited too
call BACK, ONLY today, ALSO BIG, OKAY -> call back only today also big okay
SAM, MARIA, YORK, KAFKA, RUST and LEE -> sam maria york kafka rust and lee
our API in AWS and the CTO, an FAQ -> our A P I in A W S and the C T O an F A Q
a GIS, with an RSVP, at UCLA by an SRE -> a G I S with an R S V P at U C L A by an S R E
SAM-12, COVID-19, JSON and HTML -> S A M twelve covid nineteen json and H T M L
A friend has plan A, an MS in IT from CT. -> a friend has plan A an M S in I T from C T
the Ms. and the hr. -> the miz and the hour
²x ½ hour -> two X and half hour
"Quoted," (in brackets) *starred* -> quoted in brackets starred
"""
CASES = [tuple(line.split(" -> ")) for line in SAID.strip().splitlines()]


def test_there_is_a_form_for_every_line() -> None:
    """The table is whole."""
    assert len(CASES) > 60
    assert {len(case) for case in CASES} == {2}


@pytest.mark.parametrize(("text", "spoken"), CASES)
def test_what_is_said(text: str, spoken: str) -> None:
    """Word for word; a capital on its own is a letter that is named."""
    assert " ".join(word for token in timed(text).tokens for word in token.words) == spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [("漢字です", 4), ("안녕하세요 여러분", 2), ("Привет, мир", 2), ("مرحبا بكم", 2), ("かな and kana", 4)],
)
def test_other_scripts_have_words_and_a_length(text: str, words: int) -> None:
    """A character of CJK and kana is a word of 0.2 s or a little more; other letters are sounds."""
    timing = timed(text)
    assert timing.spoken == words
    assert 0.15 * len(text.replace(" ", "")) / 2 < timing.seconds < 0.3 * len(text)


def test_figures_of_other_scripts_are_figures() -> None:
    """Arabic-Indic and full-width ones as well."""
    assert timed("\u0661\u0662").tokens[0].words == ("twelve",)
    assert timed("４１５-５５５-０１９９").tokens[0].words == timed("415-555-0199").tokens[0].words


def test_the_groups_of_a_number_are_told_apart() -> None:
    """A pause of 0.45 s between them, in one token or in three."""
    three = timed("415 555 0199")
    assert three.seconds == pytest.approx(timed("415-555-0199").seconds)
    assert three.tokens[1].begins - three.tokens[0].ends == pytest.approx(0.45)


def test_letters_take_longer_than_the_word() -> None:
    """Spelling a name takes several times as long."""
    assert timed("K-O-W-A-L").seconds > 2 * timed("Kowal").seconds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CEO CTO", "C E O C T O"),
        ("CEO CTO OIL", "C E O C T O oil"),
        ("CEO CTO OIL are seven", "C E O C T O oil are seven"),
        ("ASAP I AM", "A S A P i A M"),
        ("EXACT THINGS MERIT US", "exact things merit us"),
        ("exact things merit US", "exact things merit U S"),
    ],
)
def test_shouting_begins_with_the_third_word(text: str, words: str) -> None:
    """Two words in capitals are initials, from three on, and over 70 %, capitals are only loud."""
    assert " ".join(word for token in timed(text).tokens for word in token.words) == words
