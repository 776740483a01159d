"""Templates as files: ours, one's own in their place, and whatever else lies there."""

import os
from pathlib import Path

import pytest

from data.errors import Unwritable
from data.letter_files import LARGEST_BYTES, MOST_FILES, all_templates, our_templates, own_copy, own_folder
from data.letters.templates import for_stage

MINE = "Title: Mine\nWhen: Always.\nSubject: Hello\n\nDear {first_name},\n\nHello.\n"


def put(folder: Path, name: str, source: str | bytes = MINE) -> Path:
    """A file in the folder of templates."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return path


def test_without_a_folder_there_are_ours(tmp_path: Path) -> None:
    """No folder, or one that isn't there, or an empty one."""
    for folder in (None, tmp_path / "none", tmp_path):
        assert all_templates(folder) == (our_templates(), ())


def test_ones_own_come_first(tmp_path: Path) -> None:
    """By stage and name in the place of ours; a new name is one more."""
    put(tmp_path, "thank-you/plain.txt")
    put(tmp_path, "thank-you/mine.txt")
    put(tmp_path, "thank-you/notes.md", "no template")
    put(tmp_path, "thank-you/.plain.txt", "a program's own")
    templates, notices = all_templates(tmp_path)
    assert notices == ()
    assert {one.name for one in templates if one.own} == {"mine", "plain"}
    assert [one.name for one in for_stage("thank-you", templates)].count("plain") == 1
    assert len(templates) == len(our_templates()) + 1


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"x" * (LARGEST_BYTES + 1), "is too long for a template"),
        (b"Dear Dana,\n\nhello", "in its head"),
        (b"", "in its head"),
    ],
)
def test_a_file_that_is_no_template(tmp_path: Path, source: bytes, said: str) -> None:
    """One sentence about it, and ours stands in for it."""
    put(tmp_path, "thank-you/plain.txt", source)
    templates, notices = all_templates(tmp_path)
    assert templates == our_templates()
    assert len(notices) == 1
    assert said in notices[0]
    assert "plain" in notices[0]


def test_pipes_and_folders_are_no_templates(tmp_path: Path) -> None:
    """A pipe doesn't hang us, a folder and a link that leads nowhere don't crash us."""
    (tmp_path / "card").mkdir()
    os.mkfifo(tmp_path / "card/a.txt")
    (tmp_path / "card/b.txt").mkdir()
    (tmp_path / "card/c.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "feedback").symlink_to(tmp_path / "feedback")
    (tmp_path / "check-in").write_text("a file")
    templates, notices = all_templates(tmp_path)
    assert templates == our_templates()
    assert ["ordinary" in one for one in notices[:2]] == [True, True]
    assert "can't be read" in notices[2]


def test_more_files_than_anybody_writes(tmp_path: Path) -> None:
    """The first ones count, and that is said."""
    for number in range(MOST_FILES + 1):
        put(tmp_path, f"card/x{number:03}.txt", "Title: x\n\nDear")
    templates, notices = all_templates(tmp_path)
    assert sum(one.own for one in templates) == MOST_FILES
    assert "only the first 200 count" in notices[0]


def test_a_copy_to_change(tmp_path: Path) -> None:
    """Private, equal to ours, and never over what is there."""
    folder = own_folder(tmp_path / "afterword/settings.toml")
    template = our_templates()[0]
    path = own_copy(folder, template)
    assert path == tmp_path / "afterword/letters" / template.stage / f"{template.name}.txt"
    assert [stat & 0o777 for stat in (path.stat().st_mode, path.parent.stat().st_mode)] == [0o600, 0o700]
    copied = all_templates(folder)[0][0]
    assert (copied.text, copied.subject, copied.own) == (template.text, template.subject, True)
    path.write_text(MINE)
    assert own_copy(folder, template) == path
    assert path.read_text() == MINE


def test_where_no_copy_can_be_made(tmp_path: Path) -> None:
    """One sentence with the folder."""
    blocked = tmp_path / "letters"
    blocked.write_text("a file")
    with pytest.raises(Unwritable, match="letters can't take a template"):
        own_copy(blocked, our_templates()[0])
