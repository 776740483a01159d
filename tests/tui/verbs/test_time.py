"""`afterword time`: the length of a text, its cuts, line by line, and the pace it goes by."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from data.records import Mark, Take, TakeEnd
from data.speech import seconds, timed
from data.store import Change, Store
from tests.builders import stored
from tui.command_line import afterword, run

TEXT = "Hi, this is Sam Okafor. You can reach me at 415-555-0199. Again, that is 415-555-0199. Thank you."


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A script in a file."""
    path = tmp_path / "script.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def invoked(folder: Path, *arguments: str, given: bytes = b"") -> Result:
    """The verb with documents and settings in `folder`."""
    world = ["--file", str(folder / "documents.json"), "--settings", str(folder / "settings.toml")]
    return CliRunner().invoke(afterword, [*world, "time", *arguments], input=given)


def complained(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str, status: int = 1) -> str:
    """What the verb says on standard error: one sentence, nothing else."""
    world = ["--file", str(folder / "documents.json"), "--settings", str(folder / "settings.toml")]
    assert run([*world, "time", *arguments]) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.endswith(".\n")
    return said.err


def test_the_real_command_answers_in_an_object(script: Path) -> None:
    """From a process of its own, without Textual: exactly these five, a start for each token."""
    program = "import sys; from tui.command_line import main\ntry: main()\nfinally: assert 'textual' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", program, "time", str(script), "--pace", "160", "--limit", "5", "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    timing = timed(TEXT)
    assert list(answer) == ["seconds", "pace", "spoken", "starts", "cut"]
    assert answer["seconds"] == pytest.approx(timing.seconds, abs=0.001)
    assert (answer["pace"], answer["spoken"]) == (160, timing.spoken)
    assert answer["starts"] == pytest.approx(timing.starts, abs=0.001)
    cut = timing.cut(5)
    assert cut is not None
    assert answer["cut"] == {"limit": 5, "token": cut.token, "unsaid": cut.unsaid}


def test_the_help_says_when_there_is_no_cut(tmp_path: Path) -> None:
    """A script that reads the object needs to know."""
    assert '"cut" is null when the text fits' in " ".join(invoked(tmp_path, "--help").stdout.split())


def test_the_usual_limit_is_thirty_seconds(tmp_path: Path, script: Path) -> None:
    """What fits has no cut."""
    assert json.loads(invoked(tmp_path, str(script), "--json").stdout)["cut"] is None
    long = (TEXT + "\n") * 3
    cut = json.loads(invoked(tmp_path, "-", "--json", given=long.encode()).stdout)["cut"]
    assert cut["limit"] == 30
    assert cut["unsaid"] > 0


def test_each_limit_shows_the_words_around_its_cut(tmp_path: Path, script: Path) -> None:
    """The usual limits and the one given, in order; whether it fits, or what is unsaid."""
    first, *rows = invoked(tmp_path, str(script), "--pace", "150", "--limit", "12").stdout.splitlines()
    assert first.startswith(f"{seconds(TEXT, 160 / 150):.1f} s, 35 spoken words at 150 words")
    assert [row.split(" s ")[0].strip() for row in rows] == ["10", "12", "20", "30", "60", "90", "120", "180"]
    assert rows[0].endswith("… 415-555-0199. Again, that is | 415-555-0199. Thank you.")
    assert rows[-1].endswith("fits")


def test_fill_ins_count_as_their_words(tmp_path: Path) -> None:
    """Braces aren't said."""
    timed_with = invoked(tmp_path, "-", "--json", given=b"Hi {my_phone}, bye").stdout
    assert json.loads(timed_with)["spoken"] == 4


def a_take(text: str, slower: float) -> Take:
    """A good take of `text`."""
    return Take(
        id="take",
        script_id="script",
        interview_id="interview",
        at=stored("2026-11-24 10:00"),
        text=text,
        limit=60,
        expected=seconds(text),
        seconds=seconds(text) * slower,
        end=TakeEnd.SAID,
        marks=(Mark(at=seconds(text), by_hand=True),),
    )


def test_without_a_pace_it_is_the_learned_one(tmp_path: Path, script: Path) -> None:
    """And the output says so, and how far off it may be."""
    before = json.loads(invoked(tmp_path, str(script), "--json").stdout)
    assert before["pace"] == 150
    assert not list(tmp_path.glob("documents*"))
    assert "no take of yours" in invoked(tmp_path, str(script)).stdout
    store = Store.open(tmp_path / "documents.json")
    store.commit([Change("takes", "take", 0, a_take(TEXT, 1.3))])
    store.close()
    after = json.loads(invoked(tmp_path, str(script), "--json").stdout)
    assert after["pace"] < 130
    assert "±12 %" in (said := invoked(tmp_path, str(script)).stdout)
    assert "your own pace, from 1 take)" in said


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"no json", b'{"meta":{"1":{"format":"afterword","version":1}}']
)
def test_looking_for_a_pace_changes_nothing(tmp_path: Path, script: Path, content: bytes) -> None:
    """A damaged or foreign file of documents stays as it is, and nothing appears beside it."""
    (tmp_path / "documents.json").write_bytes(content)
    there = sorted(tmp_path.iterdir())
    answer = invoked(tmp_path, str(script), "--json")
    assert json.loads(answer.stdout)["pace"] == 150
    assert sorted(tmp_path.iterdir()) == there
    assert (tmp_path / "documents.json").read_bytes() == content


def asked(*lines: Any) -> bytes:
    """Lines of JSON."""
    return "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines).encode()


def test_line_by_line(tmp_path: Path) -> None:
    """Each is answered at its own pace, with a start for each token, under its own id."""
    given = asked({"id": 1, "text": TEXT, "wpm": 160}, {"id": "b", "text": "", "wpm": 80.5}, "\n")
    done = invoked(tmp_path, "--jsonl", given=given)
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 0
    assert first["seconds"] == pytest.approx(seconds(TEXT), abs=0.001)
    assert (first["id"], len(first["starts"])) == (1, len(TEXT.split()))
    assert second == {"id": "b", "seconds": 0, "starts": []}
    without = json.loads(invoked(tmp_path, "--jsonl", given=asked({"id": 1, "text": TEXT})).stdout)
    assert without["seconds"] == pytest.approx(seconds(TEXT, 160 / 150), abs=0.001)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("nonsense\n", "it is not JSON"),
        ("[" * 100_000 + "\n", "it is not JSON"),
        ('["text"]\n', 'it is no object with a "text"'),
        ({"text": 5}, 'it is no object with a "text"'),
        ({"text": "hi", "wpm": 39}, 'its "wpm" is no number from 40 to 400'),
        ({"text": "hi", "wpm": True}, 'its "wpm" is no number from 40 to 400'),
        ('{"text": "hi", "wpm": NaN}\n', "it is not JSON"),
        ('{"text": "hi", "wpm": 1' + "0" * 400 + "}\n", 'its "wpm" is no number from 40 to 400'),
        ('{"text": "hi", "id": NaN}\n', "it is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_are_answered(tmp_path: Path, bad: Any, said: str) -> None:
    """One sentence with its number; the exit status tells."""
    good = {"id": 7, "text": "hi", "wpm": 150}
    done = invoked(tmp_path, "--jsonl", given=asked(good, bad, good))
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [7, 7]
    assert done.stderr == f"Line 2 was left out: {said}.\n"


def test_a_line_is_answered_as_soon_as_it_came() -> None:
    """The next one may wait for the answer."""
    program = "from tui.command_line import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", program, "time", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in range(2):
            process.stdin.write(asked({"id": number, "text": "hi", "wpm": 150}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a\xff", "byte 2 fits no character"),
        (b"\x7fELF\0", "is not a text"),
        (b"a " * 500_001, "larger than 1 MB"),
    ],
)
def test_what_is_no_text_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    """Not UTF-8, a program, too large."""
    (tmp_path / "script.txt").write_bytes(content)
    assert said in complained(capsys, tmp_path, str(tmp_path / "script.txt"))


def test_what_is_no_file_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Missing, a folder, a device."""
    assert "There is no file" in complained(capsys, tmp_path, str(tmp_path / "none.txt"))
    assert "is a folder" in complained(capsys, tmp_path, str(tmp_path))
    assert "is not a plain file" in complained(capsys, tmp_path, "/dev/null")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--pace", "39"),
        ("--pace", "nan"),
        ("--limit", "0.9"),
        ("--limit", "3601"),
        ("--limit", "nan"),
        (),
        ("--pace", "quick"),
        ("--limit", "soon"),
        ("--json", "--jsonl"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], script: Path, arguments: tuple[str, ...]
) -> None:
    """A pace nobody has, a limit no machine has, no file named, two ways to answer."""
    complained(capsys, tmp_path, *(str(script) for _ in arguments[:1]), *arguments, status=2)


def test_a_limit_is_typed_as_in_the_app(tmp_path: Path, script: Path) -> None:
    """Minutes and seconds, too."""
    answer = invoked(tmp_path, str(script), "--pace", "40", "--limit", "0:03", "--json").stdout
    assert json.loads(answer)["cut"]["limit"] == 3


def test_many_lines_are_no_long_text(tmp_path: Path) -> None:
    """A file of lines may be as long as it likes."""
    lines = tmp_path / "lines.jsonl"
    lines.write_bytes(asked(*({"id": number, "text": "hi " * 3000, "wpm": 150} for number in range(120))))
    assert lines.stat().st_size > 1_000_000
    assert len(invoked(tmp_path, "--jsonl", str(lines)).stdout.splitlines()) == 120


def test_nothing_to_read_from(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    """A standard input that was closed before the start is a sentence, one text or many."""
    monkeypatch.setattr("sys.stdin", None)
    assert "nothing to read from" in complained(capsys, tmp_path, "--jsonl")
    assert "nothing to read from" in complained(capsys, tmp_path, "-", "--json")
