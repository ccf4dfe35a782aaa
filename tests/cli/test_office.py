"""`circ-desktop backup` and `restore`, as the nightly task and the IT person run them."""

from pathlib import Path

import pytest

from circ_desktop import cli
from circ_desktop.base import settings
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import sample_setup, set_up_office
from circ_desktop.storage.engine.database import SQLITE_FILE


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "pc"
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(folder))
    monkeypatch.delenv("CIRC_DESKTOP_DATABASE", raising=False)
    return folder


def test_a_nightly_backup_into_a_folder_comes_back(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    assert cli.main(["backup", "-o", str(usb)]) == cli.KNOWN_TROUBLE  # no office yet, and none is made by asking
    assert not (home / SQLITE_FILE).exists()
    ctx = open_context()
    set_up_office(ctx, sample_setup())
    close_context(ctx)
    assert cli.main(["backup", "-o", str(usb)]) == 0
    (made,) = usb.iterdir()
    assert made.name.startswith("สำรอง อบต.ธารน้ำใส 25")
    assert cli.main(["restore", str(made)]) == 0
    said = capsys.readouterr()
    assert "องค์การบริหารส่วนตำบลธารน้ำใส" in said.out
    assert len(list(home.glob(f"เดิม-*/{SQLITE_FILE}"))) == 1
    assert cli.main(["restore", str(usb / "gone.zip")]) == cli.KNOWN_TROUBLE
    assert "ไม่พบแฟ้ม gone.zip" in capsys.readouterr().err


def test_a_pc_on_a_server_is_not_restored_into(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.Settings(database_url="postgresql://circ@server/circ").save()
    (tmp_path / "a.zip").write_bytes(b"")
    assert cli.main(["restore", str(tmp_path / "a.zip")]) == cli.KNOWN_TROUBLE
    assert "ฐานข้อมูลกลาง" in capsys.readouterr().err
