"""The letter: it opens with what is known, says what is missing, and leaves by several ways."""

import stat
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from data.desk import Desk
from tests.smtp_sink import smtp_sink
from tests.tui.driving import open_app
from tests.tui.lettering import lettering, mail_in, sendmail, sent, write_letter

LETTER = "Subject: Danke & ‘grüße’\n\nDear Priya,\n\nthank you: naïve café 🙂\n\nSam Okafor"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A hunt with somebody to thank."""
    return lettering(tmp_path)


async def test_it_opens_in_the_text_with_what_is_known(desk: Desk) -> None:
    """Who, from whom, how long; letters are letters until esc; leaving without a word stores nothing."""
    async with open_app(desk) as seen:
        await seen.press("j", "j", "w")
        assert seen.screen.title_line.text.startswith("Thank-you · Priya Raman, Northwind Labs")
        assert seen.screen.area.text.startswith("Subject: ")
        assert "ten years of pipelines" in seen.screen.area.text
        assert "priya@northwind.example" in seen.text
        assert seen.footer.startswith("writing")
        await seen.press("escape")
        assert "mail program" in seen.footer
        await seen.press("escape")
        assert not desk.documents().letters


async def test_what_is_typed_is_a_draft(desk: Desk) -> None:
    """It is there again the next time, and u takes it back."""
    async with open_app(desk) as seen:
        await seen.press("j", "j", "w", "H", "i", "escape", "escape")
        (letter,) = desk.documents().letters.values()
        assert "Hi" in letter.text
        await seen.press("w")
        assert seen.screen.area.text == letter.text
        await seen.press("escape", "u", "u")
        assert not desk.documents().letters


async def test_sent_by_a_real_program(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked before; a real server gets it whole; then the person says that it is sent."""
    desk.set_setting("mail.sendmail", sendmail())
    with smtp_sink() as sink:
        monkeypatch.setenv("SMTP_PORT", str(sink.port))
        async with open_app(desk) as seen:
            await write_letter(seen)
            seen.screen.area.text = LETTER
            await seen.press("s")
            assert "Send to Priya Raman <priya@northwind.example> with" in seen.screen.prompt.question.label
            await seen.press("n")
            assert not sink.mails
            await seen.press("s", "y")
            await seen.until(lambda: "Is it sent to Priya Raman?" in seen.text)
            assert not sent(desk)
            await seen.press("y")
            assert seen.said.startswith("Thank-you to Priya Raman, sent (python")
            await seen.settle()
            assert "Thank Priya" not in seen.text
    (mail,) = sink.mails
    assert mail.recipients == ("priya@northwind.example",)
    message = mail_in(mail.raw)
    assert message["subject"] == "Danke & ‘grüße’"
    assert message["from"] == "Sam Okafor <sam@home.example>"
    assert "naïve café 🙂" in message.get_content()
    (touch,) = sent(desk)
    assert (touch.subject, touch.text) == ("Danke & ‘grüße’", LETTER.partition("\n\n")[2])


async def test_a_program_that_refuses(desk: Desk) -> None:
    """The sentence says why; the letter is still a draft, and nothing counts as handed out."""
    desk.set_setting("mail.sendmail", f"{sys.executable} -c 'import sys; sys.exit(\"no such host\")'")
    async with open_app(desk) as seen:
        await write_letter(seen, "s", "y")
        await seen.until(lambda: "no such host" in seen.said)
        assert desk.documents().letters
        assert not sent(desk)
        assert all(one.given is None for one in desk.documents().letters.values())


async def test_a_program_that_takes_long_is_stopped(desk: Desk) -> None:
    """It says how long it has had it; esc stops it."""
    desk.set_setting("mail.sendmail", f"{sys.executable} -c 'import time; time.sleep(60)'")
    async with open_app(desk) as seen:
        await write_letter(seen, "s", "y")
        assert "esc stops it" in seen.said
        await seen.press("q")
        assert "on its way" in seen.said
        await seen.press("s", "d", "x", "enter")  # nothing else is live meanwhile
        assert not seen.screen.prompt.is_open
        await seen.press("escape")
        await seen.until(lambda: "was stopped" in seen.said)
        assert not sent(desk)


async def test_in_a_mail_program(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It gets the letter in a file; what it left there is what was sent."""
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\nold = open(sys.argv[1]).read()\nopen(sys.argv[1], 'w').write(old + 'PS: bye\\n')\n",
        encoding="utf-8",
    )
    desk.set_setting("mail.program", f"{sys.executable} {program} {{file}}")
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "suspend", nullcontext)
        await write_letter(seen, "m")
        assert "Is it sent to Priya Raman?" in seen.text
        await seen.press("escape")
        assert "Given out" in seen.screen.pane.text
        assert seen.screen.area.text.endswith("PS: bye")
        await seen.press("d")
        assert sent(desk)[0].text.endswith("PS: bye")


async def test_a_command_line_is_asked_about(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody on the machine can read one: never without a yes."""
    desk.set_setting("mail.program", "true {mailto}")
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "suspend", nullcontext)
        await write_letter(seen, "m")
        assert "everybody on this machine can read" in seen.text
        await seen.press("n")
        assert not desk.documents().letters
        await seen.press("m", "y")
        assert "Is it sent to Priya Raman?" in seen.text


async def test_as_a_file(desk: Desk, tmp_path: Path) -> None:
    """A private file that Python's own parser reads, then the same question."""
    async with open_app(desk) as seen:
        await write_letter(seen)
        seen.screen.area.text = LETTER
        await seen.press("f", "n")
        (saved,) = (tmp_path / "letters").glob("*.eml")
        assert stat.S_IMODE(saved.stat().st_mode) == 0o600
        assert mail_in(saved.read_bytes())["to"] == "Priya Raman <priya@northwind.example>"
        assert "stays a draft" in seen.said
        assert not sent(desk)


async def test_to_the_clipboard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The body, or all of it as a link."""
    copied: list[str] = []
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "copy_to_clipboard", copied.append)
        await write_letter(seen)
        seen.screen.area.text = LETTER
        await seen.press("y", "n", "Y", "y")
        assert copied[0] == LETTER.partition("\n\n")[2]
        assert copied[1].startswith("mailto:priya@northwind.example?subject=Danke%20%26%20")
        assert "%0D%0A" in copied[1]
        assert sent(desk)[0].way == "a mailto: link"


async def test_with_a_gap_it_goes_nowhere(desk: Desk) -> None:
    """What is still in braces is named, and nothing is handed out; d says what the person knows better."""
    async with open_app(desk) as seen:
        await write_letter(seen)
        seen.screen.area.text = LETTER + "{said}"
        for key in ("s", "m", "f", "y", "Y"):
            desk.set_setting("mail.sendmail", sendmail())
            desk.set_setting("mail.program", "true {file}")
            await seen.press(key)
            assert "{said} is empty" in seen.said
        assert not any(one.given for one in desk.documents().letters.values())
        await seen.until(lambda: "gaps to fill" in seen.screen.pane.text)
        await seen.press("d")
        assert sent(desk)[0].text.endswith("{said}")


async def test_commands_are_asked_for_once(desk: Desk, tmp_path: Path) -> None:
    """Where the settings name none, the key asks and keeps the answer there."""
    async with open_app(desk) as seen:
        await write_letter(seen, "m")
        assert "Your mail program" in seen.text
        await seen.type("mutt without a place for it")
        await seen.press("enter")
        assert "{file}" in seen.text
        await seen.press("escape", "s")
        await seen.type("no-such-program-anywhere -t")
        await seen.press("enter")
        assert "isn't found" in seen.said
        assert "no-such-program-anywhere -t" in (tmp_path / "settings.toml").read_text(encoding="utf-8")


async def test_another_template_takes_the_place_of_an_untouched_one(desk: Desk) -> None:
    """What nobody typed in is no draft; what somebody did stays beside the new one."""
    async with open_app(desk) as seen:
        await write_letter(seen)
        first = seen.screen.area.text
        await seen.press("t", "2")
        assert seen.screen.area.text != first
        assert not desk.documents().letters
        await seen.press("x", "escape", "t", "1")
        assert len(desk.documents().letters) == 2


async def test_an_address_is_asked_for(desk: Desk) -> None:
    """Once, where none is known; it is kept with them, and the letter goes out at once."""
    priya = next(one for one in desk.documents().contacts.values() if one.name == "Priya Raman")
    desk.change_contact(priya.id, email="")
    async with open_app(desk) as seen:
        await write_letter(seen)
        assert "no address is known" in seen.screen.pane.text
        await seen.press("f")
        assert "The e-mail address of Priya Raman" in seen.text
        await seen.type("priya@quill.example")
        await seen.press("enter")
        await seen.until(lambda: "Is it sent" in seen.text)
    assert desk.documents().contacts[priya.id].email == "priya@quill.example"


async def test_about_oneself(desk: Desk, tmp_path: Path) -> None:
    """M asks for name, address and strengths, one after the other, and fills them in at once."""
    desk.set_setting("me.strengths", "")
    async with open_app(desk) as seen:
        await write_letter(seen)
        assert "{strengths}" in seen.screen.area.text
        await seen.press("M", "enter")
        assert seen.screen.prompt.typed.value == "sam@home.example"
        await seen.press("enter")
        await seen.type("a head for numbers")
        await seen.press("enter")
        assert "a head for numbers" in seen.screen.outgoing
        assert "a head for numbers" in (tmp_path / "settings.toml").read_text(encoding="utf-8")


async def test_a_card(desk: Desk) -> None:
    """No subject, lines at the width of the card; written by hand, then posted."""
    row = next(one for one in desk.board().rows if one.application.company == "Fernhill")
    feedback = next(one for one in desk.steps(row.id) if one.key.stage == "feedback" and one.doable)
    desk.done(feedback)
    async with open_app(desk) as seen:
        await seen.press("slash")
        await seen.type("fernhill")
        await seen.press("enter", "w", "escape")
        assert seen.screen.title_line.text.startswith("Handwritten note")
        assert max(map(len, seen.screen.outgoing.split("\n"))) <= desk.settings.letters.card_width
        assert "lines" in seen.screen.pane.text
        assert "mail program" not in seen.footer
        await seen.press("h")
        assert "written by hand" in seen.said
        await seen.press("d")
        assert "posted" in seen.said


async def test_a_template_is_changed_for_good(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """e in the choices: a file of one's own in the editor, which every further letter begins with."""
    editor = tmp_path / "editor.py"
    editor.write_text("import sys; open(sys.argv[1], 'a').write('PS: mine\\n')", encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "suspend", nullcontext)
        await write_letter(seen, "t", "e")
        assert "file of your own" in seen.said
        assert "PS: mine" in seen.screen.pane.text
        await seen.press("enter")
        assert seen.screen.area.text.endswith("PS: mine")
    (own,) = (tmp_path / "letters").glob("thank-you/*.txt")
    assert stat.S_IMODE(own.stat().st_mode) == 0o600


async def test_what_is_done_elsewhere_is_not_sent_again(desk: Desk) -> None:
    """Another session sent it, or they said no: no way is open any more, and that is said before anything leaves."""
    desk.set_setting("mail.sendmail", sendmail())
    desk.set_setting("mail.program", "true {file}")
    async with open_app(desk) as seen:
        await write_letter(seen)
        desk.done(seen.screen.step)
        for key in ("s", "m", "f", "y", "Y"):
            await seen.press(key)
            assert "no longer open" in seen.said, key
            assert not seen.screen.prompt.is_open


async def test_it_is_asked_again_and_the_list_keeps_what_was_handed_out(desk: Desk) -> None:
    """After "ask me later" the letter asks when it is opened; d in the list keeps the words that left."""
    async with open_app(desk) as seen:
        await write_letter(seen, "f", "escape", "enter", "X", "escape", "escape", "w")
        assert "It was handed out before." in seen.screen.prompt.question.label
        await seen.press("escape", "escape", "d")
        (touch,) = sent(desk)
        assert touch.subject
        assert "XDear" not in touch.text
        # what was written on since stays a draft
        assert ["XDear" in one.text for one in desk.documents().letters.values()] == [True]


async def test_what_another_session_writes_while_it_is_asked_stays(desk: Desk) -> None:
    """Yes is said of the words that left; others aren't thrown away with them."""
    async with open_app(desk) as seen:
        await write_letter(seen, "f")
        (letter,) = desk.documents().letters.values()
        desk.save_text(letter, text=f"{letter.text}\nfrom elsewhere")
        await seen.press("y")
        assert len(sent(desk)) == 1
        assert [one.text.endswith("from elsewhere") for one in desk.documents().letters.values()] == [True]


async def test_a_click_into_the_text_answers_nothing(desk: Desk) -> None:
    """While a mail is on its way letters are no letters: none of them confirms it."""
    desk.set_setting("mail.sendmail", f"{sys.executable} -c 'import time; time.sleep(60)'")
    async with open_app(desk) as seen:
        await write_letter(seen, "s", "y")
        await seen.pilot.click("#text")
        await seen.press("question_mark")
        assert not seen.screen.writing
        assert seen.screen.SCOPE.name == "LETTER"
        await seen.press("escape")
        await seen.until(lambda: "was stopped" in seen.said)
        assert "Given out" in seen.screen.pane.text  # it may have gone all the same


async def test_a_letter_deleted_elsewhere_goes_nowhere(desk: Desk) -> None:
    """One sentence, whatever the key."""
    async with open_app(desk) as seen:
        await write_letter(seen, "enter", "X", "escape")
        (letter,) = desk.documents().letters.values()
        desk.delete_text(letter)
        for key in ("y", "Y", "f"):
            await seen.press(key)
            assert "no longer there" in seen.said, key


async def test_doubts_are_named_before_it_goes(desk: Desk) -> None:
    """A wrong name, before y sends it."""
    desk.set_setting("mail.sendmail", sendmail())
    async with open_app(desk) as seen:
        await write_letter(seen)
        seen.screen.area.text = LETTER.replace("Dear Priya", "Dear Dana")
        await seen.press("s")
        assert "Look again: " in seen.screen.prompt.question.label


async def test_a_written_card_opens_for_keys(desk: Desk) -> None:
    """What is on paper isn't typed into by a slip: d posts it."""
    feedback = next(
        one for row in desk.board().rows for one in desk.steps(row.id) if one.key.stage == "feedback"
    )
    desk.done(feedback)
    async with open_app(desk) as seen:
        await seen.press("slash")
        await seen.type("fernhill")
        await seen.press("enter", "w", "escape", "h", "escape", "w")
        assert not seen.screen.writing
        await seen.press("d")
        assert "posted" in seen.said


async def test_a_new_letter_is_seen_from_its_subject_on(desk: Desk) -> None:
    """On a small terminal, too: what it is about is read first."""
    async with open_app(desk, (60, 20)) as seen:
        await write_letter(seen)
        assert "Subject: " in seen.text
