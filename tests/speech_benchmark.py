"""How far off the speaking time is: `python -m tests.speech_benchmark [FILE]`.

The file holds scripts with the seconds that speech engines took for what a person would say, and when each token
began. One scale factor an engine and speed is fitted, as it would be for a person. "Unseen" fits that factor on all
other scripts than the one scored, and leaves out nothing else: the rules and the constants of a word and of a pause
were made with all of them in sight. Errors are in per cent, averaged an engine, then over the engines.

The set the model was made with has 30 scripts. `files/spoken.json` leaves out the three with an address at a domain
that somebody may own; name the file of the whole set to score all 30.
"""

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any, Final

from data.speech import timed

FILE: Final = Path(__file__).parent / "files" / "spoken.json"
LONG: Final = 15.0
"""Seconds from which on a script counts as a long one."""
CUTS: Final = (10, 20, 30, 60)
STARTS_AT: Final = "150"
"""The engines' speed at which the starts of the tokens were measured."""

Voice = tuple[str, str]
"""An engine and its speed."""
Estimate = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Score:
    """Mean errors in per cent: over all scripts, over the long ones; each also for scripts not fitted on."""

    everything: float
    long: float
    unseen: float
    unseen_long: float


def scripts_in(file: Path) -> list[dict[str, Any]]:
    """The scripts of a file, each with `id`, `text`, `durations` and `token_starts_150`."""
    scripts: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return scripts


def score(scripts: Iterable[Mapping[str, Any]], estimate: Estimate) -> Score:
    """How far off `estimate` is."""
    scripts = list(scripts)
    estimates = {script["id"]: estimate(script["text"]) for script in scripts}
    errors: dict[tuple[bool, bool], dict[str, list[float]]] = {}
    for (engine, _), true in _true_by_voice(scripts).items():
        ratios = {id_: seconds / estimates[id_] for id_, seconds in true.items()}
        fitted = median(ratios.values())
        for id_, seconds in true.items():
            others = median(ratio for other, ratio in ratios.items() if other != id_)
            for unseen, scale in ((False, fitted), (True, others)):
                error = abs(scale * estimates[id_] / seconds - 1) * 100
                for long in {False, seconds >= LONG}:
                    errors.setdefault((unseen, long), {}).setdefault(engine, []).append(error)
    averages = {kind: mean(map(mean, by_engine.values())) for kind, by_engine in errors.items()}
    return Score(*(averages[kind] for kind in ((False, False), (False, True), (True, False), (True, True))))


def words_off(scripts: Iterable[Mapping[str, Any]]) -> dict[int, float]:
    """How many words off each second of CUTS falls on average."""
    scripts = list(scripts)
    timings = {script["id"]: timed(script["text"]) for script in scripts}
    off: dict[int, list[int]] = {cut: [] for cut in CUTS}
    for (engine, speed), true in _true_by_voice(scripts).items():
        if speed != STARTS_AT:
            continue
        scale = median(seconds / timings[id_].seconds for id_, seconds in true.items())
        for script in scripts:
            if engine not in script["token_starts_150"]:
                continue
            ours = [start * scale for start in timings[script["id"]].starts]
            for cut in CUTS:
                if true[script["id"]] > cut:
                    begun = sum(start <= cut for start in script["token_starts_150"][engine])
                    off[cut].append(abs(bisect_right(ours, cut) - begun))
    return {cut: mean(each) for cut, each in off.items() if each}


def by_words(text: str) -> float:
    """What is usually told: 150 words a minute."""
    return len(text.split()) / 150 * 60


def by_timing(text: str) -> float:
    """Ours."""
    return timed(text).seconds


def _true_by_voice(scripts: Iterable[Mapping[str, Any]]) -> dict[Voice, dict[str, float]]:
    """The seconds of every script, by engine and speed."""
    true: dict[Voice, dict[str, float]] = {}
    for script in scripts:
        for engine, speeds in script["durations"].items():
            for speed, seconds in speeds.items():
                true.setdefault((engine, speed), {})[script["id"]] = seconds
    return true


def main() -> None:
    """Print the errors of words / 150 and of ours, and where the limits fall."""
    scripts = scripts_in(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
    print(
        f"{len(scripts)} scripts; mean error in per cent: all, {LONG:.0f} s and more; the same on unseen ones"
    )
    for name, estimate in (("words / 150", by_words), ("data.speech", by_timing)):
        said = score(scripts, estimate)
        print(
            f"{name:<12} {said.everything:5.1f} {said.long:5.1f}   {said.unseen:5.1f} {said.unseen_long:5.1f}"
        )
    for cut, words in words_off(scripts).items():
        print(f"second {cut:<3} falls {words:.1f} words off")


if __name__ == "__main__":
    main()
