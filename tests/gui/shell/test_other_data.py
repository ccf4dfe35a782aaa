"""Other data for this PC: a second PC joins the office, the sample makes room for the real office, a backup comes back."""

from datetime import date
from pathlib import Path

import pytest

from circ_desktop.base.clock import FixedClock
from circ_desktop.base.settings import Settings
from circ_desktop.gui.office.backup_settings import reminder
from circ_desktop.gui.office.database import DatabaseDialog
from circ_desktop.gui.office.settings_page import SettingsPage
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.errors import TroubleDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.gui.shell.program import Program
from circ_desktop.storage.engine.database import SQLITE_FILE
from tests.databases import Maker
from tests.gui.conftest import front, settle

OFFICE = "องค์การบริหารส่วนตำบลธารน้ำใส"


@pytest.fixture
def fresh(program: Program) -> Program:
    """A program on a PC where nothing was set up yet, at its first page."""
    program.start()
    settle(program.session)
    assert program.first_run is not None
    return program


def database_dialog(program: Program) -> DatabaseDialog:
    assert program.first_run is not None
    program.first_run.ui.existing_button.click()
    found = front(DatabaseDialog)
    assert isinstance(found, DatabaseDialog)
    return found


def yes() -> None:
    question = front(AskDialog)
    assert isinstance(question, AskDialog)
    question.accept_button.click()


def test_a_second_pc_joins_the_office_at_its_first_start(fresh: Program, sqlite_maker: Maker, tmp_path: Path) -> None:
    dialog = database_dialog(fresh)
    dialog.ui.server_button.setChecked(True)
    assert not dialog.ui.restore_button.isVisible()
    dialog.ui.url_edit.setText(sqlite_maker.office(tmp_path / "server"))
    dialog.ui.save_button.click()
    settle(fresh.session)
    assert fresh.first_run is None
    assert fresh.sign_in.isVisible()
    assert fresh.sign_in.ui.office_label.text() == OFFICE
    assert not fresh.sign_in.ui.leave_sample_button.isVisible()  # on a server nothing is put aside from a PC


def test_looking_at_the_choice_and_keeping_this_pc_loses_nothing_typed(fresh: Program) -> None:
    assert fresh.first_run is not None
    fresh.first_run.ui.name_edit.setText("เทศบาลตำบลบ้านสวน")
    database_dialog(fresh).ui.save_button.click()
    settle(fresh.session)
    assert fresh.first_run is not None
    assert fresh.first_run.isVisible()
    assert fresh.first_run.ui.name_edit.text() == "เทศบาลตำบลบ้านสวน"


def test_who_tried_the_sample_begins_with_the_real_office(fresh: Program, tmp_path: Path) -> None:
    assert fresh.first_run is not None
    fresh.first_run.ui.sample_button.click()
    settle(fresh.session)
    assert fresh.sign_in.ui.leave_sample_button.isVisible()
    fresh.sign_in.ui.leave_sample_button.click()
    yes()
    settle(fresh.session)
    assert fresh.first_run is not None
    assert fresh.first_run.isVisible()
    assert [file.parent.name[:5] for file in tmp_path.glob(f"*/{SQLITE_FILE}")] == ["เดิม-"]


def test_a_backup_of_the_old_pc_opens_on_the_new_one(
    window: MainWindow, session: Session, clock: FixedClock, tmp_path: Path
) -> None:
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    target = tmp_path / "usb" / "office.zip"
    assert "ยังไม่เคยสำรอง" in window.status.database_label.text()
    page.ui.backup_part.write(target)
    settle(session)
    assert window.status.database_label.text() == "ข้อมูลในเครื่องนี้"
    assert "๑๕ มิถุนายน ๒๕๖๙" in page.ui.backup_part.words.text()
    window.close()
    new = tmp_path / "new"
    program = Program(Settings(), home=new, clock=clock, settings_file=new / "settings.toml")
    program.start()
    settle(program.session)
    database_dialog(program).ask_restore(target)
    yes()
    settle(program.session)
    assert program.first_run is None
    assert program.sign_in.ui.office_label.text() == OFFICE
    program.stop()


def test_a_file_that_is_no_backup_is_told_and_the_first_page_comes_back(fresh: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "ภาพ.zip"
    wrong.write_bytes(b"no zip")
    database_dialog(fresh).ask_restore(wrong)
    yes()
    settle(fresh.session)
    told = front(TroubleDialog)
    assert "ไม่ใช่แฟ้มข้อมูลสำรอง" in told.findChild(type(fresh.sign_in.ui.office_label), "what_label").text()
    assert fresh.first_run is not None


def test_nothing_is_set_aside_while_the_program_is_open_twice(
    fresh: Program, tmp_path: Path, clock: FixedClock
) -> None:
    assert fresh.first_run is not None
    fresh.first_run.ui.sample_button.click()
    settle(fresh.session)
    other = Program(Settings(), home=tmp_path, clock=clock, settings_file=tmp_path / "other.toml")
    other.start()
    settle(other.session)
    fresh.sign_in.ui.leave_sample_button.click()
    yes()
    settle(fresh.session)
    assert front(TroubleDialog).isVisible()
    assert fresh.sign_in.ui.office_label.text() == OFFICE
    other.stop()


def test_a_week_without_a_backup_is_said_to_who_administers() -> None:
    assert reminder(date(2026, 6, 9), date(2026, 6, 15)) == ""
    assert reminder(date(2026, 6, 1), date(2026, 6, 15)) == "สำรองครั้งสุดท้าย ๑๔ วันก่อน"
