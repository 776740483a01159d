"""What is asked of a terminal before a screen opens."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tui.terminal.checks import ascii_only, colours, links, refusal

UTF_8 = {"TERM": "xterm-256color"}


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Says which of the three streams are terminals, and what the locale's encoding is."""

    def place(*, terminals: tuple[int, ...] = (0, 1, 2), charset: str = "UTF-8") -> None:
        monkeypatch.setattr("tui.terminal.checks.os.isatty", terminals.__contains__)
        monkeypatch.setattr("tui.terminal.checks.locale.getencoding", lambda: charset)

    return place


def test_a_good_terminal_is_taken(on_a_terminal: Callable[..., None]) -> None:
    """Three streams on a terminal that can place text, in UTF-8: nothing to say."""
    on_a_terminal()
    assert refusal(UTF_8) is None


@pytest.mark.parametrize(
    ("terminals", "named"),
    [
        ((1, 2), "standard input"),
        ((0, 2), "standard output"),
        ((0, 1), "standard error"),
        ((), "standard input"),
    ],
)
def test_each_stream_must_be_a_terminal(
    on_a_terminal: Callable[..., None], terminals: tuple[int, ...], named: str
) -> None:
    """A pipe in any of the three places is refused by its name, with the verbs that work without."""
    on_a_terminal(terminals=terminals)
    sentence = refusal(UTF_8) or ""
    assert named in sentence
    for verb in ("afterword due", "afterword list", "afterword import FILE"):
        assert verb in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("terminals", "said"),
    [
        ((1, 2), "and the standard input is none;"),
        ((2,), "and the standard input and the standard output are none;"),
        ((), "and the standard input, the standard output and the standard error are none;"),
    ],
)
def test_one_two_or_three_streams_are_named_in_good_grammar(
    on_a_terminal: Callable[..., None], terminals: tuple[int, ...], said: str
) -> None:
    """One is none, two or three are none, with a comma only where there are three."""
    on_a_terminal(terminals=terminals)
    assert said in (refusal(UTF_8) or "")


@pytest.mark.parametrize("term", ["", "dumb", "unknown", "DUMB", None])
def test_a_terminal_that_cannot_place_text_is_refused(
    on_a_terminal: Callable[..., None], term: str | None
) -> None:
    """TERM unset, empty, dumb or unknown."""
    on_a_terminal()
    assert "TERM" in (refusal({} if term is None else {"TERM": term}) or "")


@pytest.mark.parametrize(
    ("charset", "refused", "ascii_glyphs"),
    [
        ("UTF-8", False, False),
        ("utf8", False, False),
        ("ISO-8859-15", True, False),
        ("ANSI_X3.4-1968", False, True),
    ],
)
def test_the_locale_must_be_utf_8(
    on_a_terminal: Callable[..., None], charset: str, refused: bool, ascii_glyphs: bool
) -> None:
    """Another charset would turn every name to rubbish; plain C is taken, with ASCII glyphs."""
    on_a_terminal(charset=charset)
    assert (charset.lower() in (refusal(UTF_8) or "")) is refused
    assert ascii_only(UTF_8) is ascii_glyphs


@pytest.mark.parametrize(
    ("locale", "plain"),
    [
        ({}, False),
        ({"LANG": "", "LC_ALL": ""}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, True),
        ({"LC_CTYPE": "en_GB.UTF-8", "LANG": "C"}, False),
        ({"LC_CTYPE": "UTF-8"}, False),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "de_DE.utf8@euro"}, False),
        ({"LANG": "en_US.ISO-8859-1"}, True),
        ({"LANG": "en_US"}, True),
        ({"LC_ALL": "en_US.ISO-8859-1", "LC_CTYPE": "en_US.UTF-8"}, True),
    ],
)
def test_the_locale_as_the_person_set_it(
    on_a_terminal: Callable[..., None], locale: dict[str, str], plain: bool
) -> None:
    """LC_ALL, LC_CTYPE, LANG in this order, empty as unset; Python's own UTF-8 in the place of C is no choice."""
    on_a_terminal()
    assert ascii_only(UTF_8 | locale) is plain


@pytest.mark.parametrize(
    ("locale", "plain"),
    [
        ({"LANG": "C"}, "True"),
        ({"LANG": "POSIX"}, "True"),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, "True"),
        ({"LC_ALL": "C"}, "True"),
        ({"LANG": "C.UTF-8"}, "False"),
        ({}, "False"),
    ],
)
def test_a_python_that_took_c_for_utf_8(locale: dict[str, str], plain: str) -> None:
    """A new interpreter, which has set LC_CTYPE before the first line of ours runs."""
    code = "from tui.terminal.checks import ascii_only; print(ascii_only())"
    kept = {key: value for key, value in os.environ.items() if key != "LANG" and not key.startswith("LC_")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=kept | UTF_8 | locale, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == plain


@pytest.mark.parametrize(
    ("term", "plain"), [("linux", True), ("vt100", True), ("screen", False), ("xterm", False)]
)
def test_consoles_get_ascii_glyphs(on_a_terminal: Callable[..., None], term: str, plain: bool) -> None:
    """The fonts of plain consoles lack the signs."""
    on_a_terminal()
    assert ascii_only({"TERM": term}) is plain


@pytest.mark.parametrize(
    ("environment", "number"),
    [
        ({"TERM": "linux"}, 16),
        ({"TERM": "screen"}, 16),
        ({"TERM": "vt100"}, 16),
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-kitty"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 16_777_216),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, 0),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, 256),
    ],
)
def test_colours(environment: dict[str, str], number: int) -> None:
    """As the terminal says; NO_COLOR, unless empty, wins."""
    assert colours(environment) == number


@pytest.mark.parametrize(
    ("environment", "can"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "vte-256color"}, True),
        ({"TERM": "konsole"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5000"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4601"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "new"}, True),
        # consoles and serial lines
        *[
            ({"TERM": term}, False)
            for term in ("linux", "linux-16color", "vt100", "VT220", "vt100-w", "ansi")
        ],
        *[({"TERM": term}, False) for term in ("cons25", "sun-color", "eterm-color", "dumb", "unknown", "")],
        ({}, False),
        # one terminal within another
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, True),
        ({"TERM": "screen-256color", "TMUX": ""}, False),
        ({"TERM": "screen"}, False),
        ({"TERM": "screen.xterm-256color", "STY": "12.pts-0"}, False),
        ({"TERM": "screen", "TMUX": "/tmp/tmux-0/default,1,0", "STY": "12.pts-0"}, False),
        # as the person says
        ({"TERM": "linux", "FORCE_HYPERLINK": "1"}, True),
        ({"TERM": "xterm-256color", "FORCE_HYPERLINK": "0"}, False),
        ({"TERM": "xterm-256color", "FORCE_HYPERLINK": ""}, True),
    ],
)
def test_links(environment: dict[str, str], can: bool) -> None:
    """Where an unknown code is shown as text there are none; FORCE_HYPERLINK, unless empty, decides."""
    assert links(environment) is can
