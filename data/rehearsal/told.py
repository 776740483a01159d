"""Pure: a take beside the timing of its text: how long each sentence took, how far the person came."""

from bisect import bisect_right
from statistics import median
from typing import TYPE_CHECKING, Final

from data.records import Take, TakeEnd

if TYPE_CHECKING:
    from data.speech import Timing

SILENCE: Final = 3.0
"""Seconds of a pause that are pointed out: some machines end the recording after 3 s of silence (product.md)."""
ENOUGH: Final = 3
"""Sentences marked by hand from which on a take shows its own pace."""
QUOTED: Final = 4
"""Words of a sentence that are quoted to find it again."""


class Told:
    """A take beside the timing of its text."""

    def __init__(self, take: Take, timing: "Timing") -> None:
        self.take = take
        self.timing = timing
        # an older text may have been parted into other sentences then
        self.marks = take.marks[: len(timing.sentences)]
        self.by_hand = self._by_hand()
        self.steady = self._steady()
        self.scale = self._scale()

    def ends(self, number: int) -> float:
        """Where sentence `number` ends in the text's own seconds; 0 before the first."""
        return self.timing.tokens[self.timing.sentences[number].end - 1].ends if number >= 0 else 0.0

    def expected(self, number: int) -> float:
        """Seconds of sentence `number`, the pause before it included, in the text's own seconds."""
        return self.ends(number) - self.ends(number - 1)

    def from_to(self, number: int) -> tuple[float, float]:
        """From when to when sentence `number` was said."""
        begin = self.marks[number - 1].at if number else 0.0
        return begin, self.marks[number].at if number < len(self.marks) else self.take.seconds

    def held(self, begin: float, end: float) -> float:
        """Seconds the text was held between the two."""
        return sum(max(min(hold.end, end) - max(hold.start, begin), 0.0) for hold in self.take.holds)

    def took(self, number: int) -> float:
        """Seconds sentence `number` took, without holds."""
        begin, end = self.from_to(number)
        return end - begin - self.held(begin, end)

    def _by_hand(self) -> list[int]:
        """The sentences whose begin and end the person marked: only these say how long one was."""
        return [
            number
            for number, mark in enumerate(self.marks)
            if mark.by_hand and (number == 0 or self.marks[number - 1].by_hand) and self.expected(number) > 0
        ]

    def _steady(self) -> float:
        """The pace of this take, its silences left out: seconds for one of the text's own.

        The median of the sentences, so that one long pause doesn't change it; with fewer than `ENOUGH` of them
        the pace that was expected.
        """
        if len(self.by_hand) >= ENOUGH:
            return median(self.took(number) / self.expected(number) for number in self.by_hand) or 1.0
        return self.take.expected / self.timing.seconds if self.take.expected and self.timing.seconds else 1.0

    def _scale(self) -> float:
        """The pace by which one reckons how far the person came: with few sentences that of all they marked."""
        whole = self.ends(len(self.marks) - 1)
        if len(self.by_hand) >= ENOUGH or whole <= 0:
            return self.steady
        end = self.marks[-1].at
        silent = sum(slower for number in self.by_hand if (slower := self.slower(number)) >= SILENCE)
        return (end - self.held(0.0, end) - silent) / whole or 1.0

    def slower(self, number: int) -> float:
        """Seconds sentence `number` took more than at the pace of this take."""
        return self.took(number) - self.expected(number) * self.steady

    def said_tokens(self) -> int:
        """How many tokens were said: all up to the last mark, and as far as the pace leads into the next.

        What was cut off has at least one word unsaid.
        """
        tokens, sentences = self.timing.tokens, self.timing.sentences
        marked = len(self.marks)
        if self.take.end is TakeEnd.SAID or marked == len(sentences):
            return len(tokens)
        sentence = sentences[marked]
        place = self.place(self.take.seconds, marked)
        said = sum(token.ends <= place + 1e-6 for token in tokens[sentence.first : sentence.end])
        last = max((at for at, token in enumerate(tokens) if token.words), default=0)
        return min(sentence.first + said, last)

    def place(self, second: float, number: int) -> float:
        """Where in the text, in its own seconds, sentence `number` stood at `second` at this take's pace."""
        begin, _ = self.from_to(number)
        into = (second - begin - self.held(begin, second)) / self.scale
        if number and self.marks[number - 1].by_hand:
            # a sentence begun by hand begins with its first word, not with the pause before it
            return self.timing.tokens[self.timing.sentences[number].first].begins + into
        return self.ends(number - 1) + into

    def words(self, number: int) -> str:
        """The first words of a sentence."""
        sentence = self.timing.sentences[number]
        return self._quoted(sentence.first, min(sentence.end, sentence.first + QUOTED), sentence.end)

    def before(self, second: float) -> str:
        """The words said last at `second`."""
        if not self.timing.sentences:
            return ""
        ends = [mark.at for mark in self.marks]
        number = min(bisect_right(ends, second), len(self.timing.sentences) - 1)
        begins = [token.begins for token in self.timing.tokens]
        last = bisect_right(begins, self.place(second, number) - 1e-6)
        last = min(last, self.timing.sentences[number].end)
        return self._quoted(max(last - QUOTED, 0), last, last)

    def _quoted(self, first: int, last: int, end: int) -> str:
        tokens = self.timing.tokens
        if last <= first:
            return ""
        words = " ".join(self.take.text[tokens[first].start : tokens[last - 1].end].split())
        return f"{words} …" if last < end else words
