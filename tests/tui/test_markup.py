"""Users' text is never markup: nothing in tui/ hands text to what would read it as such."""

import re
from pathlib import Path

import pytest

TUI = Path(__file__).parents[2] / "tui"
RISKY = {
    "markup read from text": r"from_markup\(|render_markup|Text\.from_|markup=True|escape\(",
    "a widget that reads markup": r"\b(Static|Label|Button|Checkbox|RadioButton|Tree|Markdown|Collapsible|DataTable)\(",
    "a title that reads markup": r"border_title|border_subtitle|\.tooltip|SystemCommand\(",
    "a toast": r"\b(self|app|screen)\.notify\(",
    "a way out of the terminal": r"webbrowser|\.open_url\((?!self)",
}


@pytest.mark.parametrize(("what", "pattern"), RISKY.items(), ids=list(RISKY))
def test_nothing_reads_text_as_markup(what: str, pattern: str) -> None:
    """Drawn text goes through segments; what parses markup isn't used at all."""
    found = [
        f"{path.relative_to(TUI.parent)}:{number}: {line.strip()}"
        for path in sorted(TUI.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line) and "# text, not markup" not in line and "def open_url" not in line
    ]
    assert not found, f"{what}: {found}"
