"""The chart of takes against the limit, and the same in one line."""

import pytest
from msgspec.structs import replace

from data.records import Take, TakeEnd
from tests.data.samples import take as a_take
from tests.tui.rehearsing import TEXT, desk_with
from tui.cells import width_of
from tui.look import look_of
from tui.widgets.line import Parts, parts_width
from tui.widgets.take_chart import take_chart, take_line


def takes(*seconds: float, limit: float = 30) -> tuple[Take, ...]:
    """Takes of so many seconds; what is at the limit was cut off, what is negative was stopped."""
    ends = {True: TakeEnd.CUT_OFF, False: TakeEnd.SAID}
    return tuple(
        replace(
            a_take(f"take-{number}"),
            seconds=abs(length),
            limit=limit,
            end=TakeEnd.STOPPED if length < 0 else ends[length == limit],
        )
        for number, length in enumerate(seconds)
    )


def words(lines: list[Parts]) -> list[str]:
    """The chart as text."""
    return ["".join(text for text, _ in line).rstrip() for line in lines]


LOOK = look_of(desk_with(TEXT)[0].settings)


def test_a_chart_of_a_few_takes() -> None:
    """Oldest first against the limit: cut off with its sign on the line, stopped hatched, numbers below."""
    assert words(take_chart(takes(30, -12, 24), 30, LOOK, 60, height=5, here="take-2")) == [
        f"  30 s ┄×{'┄' * 30}",
        "       ███             ▂▂▂",
        "       ███             ███",
        "       ███     ░░░     ███",
        "       ███     ░░░     ███",
        "                       ↑",
        "       30.0    12.0    24.0",
    ]


def test_a_take_of_another_limit() -> None:
    """Longer ones go through the line; one cut off earlier has its sign over its bar."""
    chart = words(take_chart((*takes(45, limit=60), *takes(15, limit=15)), 30, LOOK, 60, height=5))
    assert chart[0].startswith("  30 s ███┄")
    assert [line.ljust(20)[16] for line in chart[:5]] == ["┄", " ", "×", "█", "█"]


@pytest.mark.parametrize("count", [1, 2, 7, 12, 30, 60, 200])
@pytest.mark.parametrize("width", [60, 80, 118])
def test_any_number_of_takes_fits(count: int, width: int) -> None:
    """No line is wider than asked, and the newest take is always there."""
    told = takes(*(20 + number % 11 for number in range(count)))
    lines = take_chart(told, 30, LOOK, width, here=told[-1].id)
    assert all(parts_width(line) <= width for line in lines)
    assert all(text for line in lines for text, _ in line)
    assert f"{told[-1].seconds:.1f}" in words(lines)[-1]
    assert "↑" in words(lines)[-2]


def test_a_line_of_takes() -> None:
    """For the editor: a sparkline and the newest seconds, what was cut off with its sign; no stopped ones."""

    def line(*seconds: float, width: int = 40) -> str:
        return "".join(text for text, _ in take_line(takes(*seconds), 30, LOOK, width))

    assert line(30, -5, 24, 28.1) == "█▁▆ 30.0× 24.0 28.1"
    assert line(30, 24, 28.1, width=12) == "█▁▆ 28.1"
    assert line(24) == "▁ 24.0"
    assert line() == line(-3) == ""
    for count in range(1, 90):
        for width in (8, 20, 38):
            assert width_of(line(*(20 + number % 11 for number in range(count)), width=width)) <= width
