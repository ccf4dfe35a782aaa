"""The watched folder: whole files wait, one key opens the next, what is registered goes away, trouble is said."""

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.gui.office.settings_page import SettingsPage
from circ_desktop.gui.received.folder_watch import FolderWatch, watch_of
from circ_desktop.gui.received.received_page import ReceivedPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.services.received import entries
from circ_desktop.services.received.incoming import HANDLED
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.gui.conftest import front, press, settle
from tests.gui.received.test_drop_to_registered import SAMPLE


@pytest.fixture
def folder(tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(tmp_path / "home"))
    folder = tmp_path / "เครื่องสแกน"
    folder.mkdir()
    session.settings.watched_folder = str(folder)
    return folder


@pytest.fixture
def watch(window: MainWindow, session: Session, folder: Path) -> FolderWatch:
    watch = watch_of(session)
    assert watch is not None
    watch.start()
    settle(session)
    return watch


def scan(folder: Path, name: str, number: str = "๔๘๑๗") -> Path:
    path = folder / name
    path.write_bytes(plain_text_pdf(SAMPLE.replace("๔๘๑๗", number).replace("๒๕๖๙", "๒๕๖๘")))
    return path


def looked(watch: FolderWatch, session: Session, times: int = 2) -> list[str]:
    for _ in range(times):
        watch.look()
        settle(session)
    return [file.path.name for file in watch.waiting]


def on_page(window: MainWindow, session: Session) -> ReceivedPage:
    window.show_page("received")
    settle(session)
    assert isinstance(window.page, ReceivedPage)
    return window.page


def test_files_wait_and_one_key_opens_the_next(
    window: MainWindow, session: Session, watch: FolderWatch, folder: Path
) -> None:
    first, second = scan(folder, "สแกน 1.pdf"), scan(folder, "สแกน 2.pdf", "๔๘๑๘")
    os.utime(first, (time.time() - 60,) * 2)
    (folder / "~$ร่าง.pdf").write_bytes(b"%PDF")
    (folder / "ตาราง.xlsx").write_bytes(b"PK")
    assert looked(watch, session) == ["สแกน 1.pdf", "สแกน 2.pdf"]
    page = on_page(window, session)
    assert page._strip is not None
    assert "๒ ไฟล์" in page._strip.words.text()
    page.actions_of_page[[action.objectName() for action in page.actions_of_page].index("next_letter_action")].trigger()
    settle(session)
    dialog = front(RegisterReceivedDialog)
    assert isinstance(dialog, RegisterReceivedDialog)
    assert dialog.files.paths() == (first,)
    dialog.register()
    settle(session)
    assert not first.exists()
    assert (folder / HANDLED / first.name).exists()
    assert looked(watch, session) == ["สแกน 2.pdf"]
    press(dialog, Qt.Key.Key_F6)  # the form is still open: the next one comes with one key
    settle(session)
    assert dialog.files.paths() == (second,)
    dialog.register()
    settle(session)
    assert looked(watch, session) == []
    assert page._strip.isHidden()
    assert len(entries.list_received(session.context, ReceivedFilter())) == 2


def test_a_file_that_is_still_being_written_does_not_wait_yet(
    session: Session, watch: FolderWatch, folder: Path
) -> None:
    path = scan(folder, "สแกน.pdf")
    assert looked(watch, session, 1) == []
    with path.open("ab") as stream:
        stream.write(b"more")
    assert looked(watch, session, 1) == []
    assert looked(watch, session, 1) == ["สแกน.pdf"]


def test_a_file_that_another_clerk_registered_or_that_cannot_be_moved_does_not_come_back(
    session: Session, watch: FolderWatch, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scan(folder, "สแกน.pdf")
    assert looked(watch, session) == ["สแกน.pdf"]
    monkeypatch.setattr("circ_desktop.gui.received.folder_watch.put_away", lambda _path: False)
    dialog = RegisterReceivedDialog(session, files=(path,))
    dialog.open()
    settle(session)
    dialog.register()
    settle(session)
    assert path.exists()
    assert looked(watch, session) == []


def test_a_folder_that_vanishes_is_said_and_comes_back(
    window: MainWindow, session: Session, watch: FolderWatch, folder: Path
) -> None:
    page = on_page(window, session)
    away = folder.rename(folder.with_name("ปิดเครื่อง"))
    looked(watch, session)
    assert page._strip is not None
    assert "เปิดโฟลเดอร์ที่เฝ้าดูไม่ได้" in page._strip.words.text()
    away.rename(folder)
    scan(folder, "สแกน.pdf")
    assert looked(watch, session) == ["สแกน.pdf"]
    assert "๑ ไฟล์" in page._strip.words.text()


def test_a_skipped_file_stays_in_its_folder(session: Session, watch: FolderWatch, folder: Path) -> None:
    path = scan(folder, "สแกน.pdf")
    looked(watch, session)
    watch.skip(watch.waiting[0].sha256)
    assert looked(watch, session) == []
    assert path.exists()


def test_the_folder_is_set_on_the_settings_page(window: MainWindow, session: Session, folder: Path) -> None:
    window.show_page("settings")
    settle(session)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.show_section("reading")
    page.reading.folder_edit.setText(str(folder / "ไม่มี"))
    page.reading.save()
    assert "ไม่พบโฟลเดอร์" in page.reading.folder_field.note()
    page.reading.folder_edit.setText(str(folder))
    page.reading.save()
    settle(session)
    assert session.settings.watched_folder == str(folder)
    scan(folder, "สแกน.pdf")
    watch = watch_of(session)
    assert watch is not None
    assert looked(watch, session) == ["สแกน.pdf"]
