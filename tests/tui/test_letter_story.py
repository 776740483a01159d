"""The whole way: three interviewers, a debrief, three letters by three ways, a no, the card, a word three months on."""

from dataclasses import replace
from pathlib import Path

import pytest

from data.records import Touch, TouchKind
from tests.builders import Hunt
from tests.smtp_sink import smtp_sink
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tests.tui.lettering import ME, mail_in, sendmail, sent

SAID = {
    "Tom Ray": "everything runs on Nomad",
    "Jörg Müller": "the team likes flight simulators",
    "Ana Silva": "they want fewer meetings",
}


def told() -> Hunt:
    """One interview with three people, and somebody from HR."""
    hunt = Hunt()
    app = hunt.application("Fernhill", "SRE", "app-fernhill")
    met = tuple(hunt.contact(name, email=f"{number}@fernhill.example") for number, name in enumerate(SAID))
    maria = hunt.contact("Maria Lopez", email="maria@fernhill.example", company="Fernhill")
    hunt.interview(app, "2026-11-24 10:00", interviewers=met, hr=(maria,))
    return hunt


async def test_from_the_interview_to_a_word_in_spring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every key as the footer names it; each day is the same app, on another day."""
    clock = boards.Clock("2026-11-24 12:00")
    desk = boards.desk_on(told().documents, clock)
    desk.settings_file = tmp_path / "settings.toml"
    desk.settings = replace(desk.settings, me=ME)
    desk.set_setting("mail.sendmail", sendmail())
    desk.set_setting("me.email", ME.email)
    desk.set_setting("me.name", ME.name)
    desk.set_setting("me.strengths", ME.strengths)
    desk.set_setting("mail.folder", str(tmp_path / "letters"))
    with smtp_sink() as sink:
        monkeypatch.setenv("SMTP_PORT", str(sink.port))
        async with open_app(desk) as seen:
            await seen.press("n")
            text = "\n\n".join(f"{name} said:\n{what}" for name, what in SAID.items())
            seen.screen.area.text = f"{text}\n\nWhat they promised:\nnews by Thursday 3 December\n"
            await seen.press("escape")
            assert "Fri 4 Dec" in seen.said
            await seen.press("escape")
            ways = []
            for keys in (("s", "y"), ("f",), ("y",)):
                await seen.press("w", "escape", *keys)
                await seen.until(lambda: "Is it sent" in seen.text)
                ways.append(seen.screen.area.text)
                await seen.press("y")
                await seen.until(lambda: seen.app._patience is None)
            for letter, what in zip(ways, SAID.values(), strict=True):
                assert what in letter
            assert len({letter.split("\n\n")[2] for letter in ways}) == 3
            (handed,) = sink.mails
            assert "Nomad" in mail_in(handed.raw).get_content()
            assert len(sent(desk)) == 3
            clock.set("2026-11-30 09:00")
            await seen.look_again()
            await seen.press("o", "r")
            await seen.type("somebody more senior")
            await seen.press("enter")
            await write(seen, "s", "y")
            assert len(sink.mails) == 2
            await seen.press("r")
            await seen.type("more Nomad")
            await seen.press("enter")
            await seen.type("an operator of many years")
            await seen.press("enter")
            clock.set("2026-12-04 09:00")
            await seen.look_again()
            await seen.press("w", "escape", "h", "d")
            await seen.until(lambda: "posted" in seen.said)
            card = [one for one in desk.documents().facts.values() if isinstance(one, Touch)][-1]
            assert card.what is TouchKind.POSTED
            assert card.text.startswith("Dear Maria")
            clock.set("2027-03-04 10:30")
            await seen.look_again()
            assert "Keep warm Maria" in seen.text
            await seen.press("P")
            assert "a word due to 1" in seen.text
            await seen.press("slash")
            await seen.type("maria")
            await seen.press("enter", "w")
            assert "Dear Maria" in seen.screen.area.text


async def write(seen: Seen, *keys: str) -> None:
    """The next letter out by these keys, and that it is sent."""
    await seen.press("w", "escape", *keys)
    await seen.until(lambda: "Is it sent" in seen.text)
    await seen.press("y")
    await seen.until(lambda: seen.app._patience is None)  # the screen that took the key is gone with it
