"""What the verbs and the app are handed, above all on sample data."""

import tempfile
from pathlib import Path

import pytest

from data.errors import UsageProblem
from tui.opened import Opened


def test_sample_data_leaves_no_letters_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the person's commands nor their folder hold there; what is saved goes with the sample data."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    own = tmp_path / "settings.toml"
    own.write_text(
        f"[mail]\nprogram = 'mutt -H {{file}}'\nsendmail = 'msmtp -t'\nfolder = '{tmp_path / 'own'}'\n",
        encoding="utf-8",
    )
    told: list[str] = []
    opened = Opened(tmp_path / "documents.json", own, told.append, demo=True)
    opened.desk.read_me()
    mail = opened.desk.settings.mail
    assert (mail.program, mail.sendmail) == ("", "")
    for path, value in (("mail.program", "mutt -H {file}"), ("mail.sendmail", "msmtp -t")):
        with pytest.raises(UsageProblem, match="On sample data nothing"):
            opened.desk.set_setting(path, value)
    folder = Path(mail.folder)
    folder.mkdir()
    assert (folder.parent / "documents.json").is_file()
    assert (tmp_path / "temporary") in folder.parents
    opened.close()
    assert list((tmp_path / "temporary").iterdir()) == []
    assert told == []


def test_ones_own_settings_hold_on_ones_own_documents(tmp_path: Path) -> None:
    """And no folder is made for samples."""
    own = tmp_path / "settings.toml"
    own.write_text("[mail]\nsendmail = 'msmtp -t'\n", encoding="utf-8")
    opened = Opened(tmp_path / "documents.json", own, print)
    assert opened.desk.settings.mail.sendmail == "msmtp -t"
    opened.close()
