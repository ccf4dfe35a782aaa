"""The first day of an office, through the real dialogs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from circ_desktop.domain.officer import Right
from circ_desktop.domain.register import RegisterKind
from circ_desktop.gui.shell.first_run import FirstRunDialog, easy_password
from circ_desktop.gui.shell.program import Program
from circ_desktop.services.office.officers import list_officers, sign_in
from circ_desktop.services.office.settings import list_divisions, load_office, register_statuses
from tests.gui.conftest import press, settle, type_thai


def first_run(program: Program) -> FirstRunDialog:
    program.start()
    settle(program.session)
    assert program.first_run is not None
    assert program.first_run.isVisible()
    assert not program.sign_in.isVisible()
    return program.first_run


def test_one_button_sets_up_the_sample_office_and_shows_who_can_sign_in(program: Program) -> None:
    first_run(program).ui.sample_button.click()
    settle(program.session)
    assert program.sign_in.isVisible()
    assert "1234" in program.sign_in.ui.hint_label.text()
    logins = [program.sign_in.ui.login_box.itemData(row) for row in range(program.sign_in.ui.login_box.count())]
    assert logins == ["saraban", "huana", "palat", "nayok"]
    assert program.sign_in.login_edit.text() == "saraban"


def test_an_office_of_ones_own_with_the_proposals_as_they_stand(program: Program) -> None:
    dialog = first_run(program)
    ui = dialog.ui
    type_thai(ui.name_edit, "องค์การบริหารส่วนตำบลบ้านทุ่งทอง")
    assert ui.short_name_edit.text() == "อบต.บ้านทุ่งทอง"
    assert "บ้านทุ่งทอง" in ui.address_edit.toPlainText()
    ui.province_box.setCurrentIndex(ui.province_box.findText("ระยอง  (รย)"))
    assert ui.number_prefix_edit.text() == "รย "
    type_thai(ui.number_prefix_edit, "๗๑๓๐๑")
    ui.received_number_box.setValue(216)
    ui.book_numbers.boxes[RegisterKind.CERTIFICATE].setValue(31)
    password = ui.first_password_edit.text()
    ui.start_button.click()
    settle(program.session)
    context = program.session.context
    assert load_office(context).number_prefix == "รย ๗๑๓๐๑"
    assert load_office(context).province_code == "รย"
    assert [division.name for division in list_divisions(context)][:2] == ["สำนักปลัด", "กองคลัง"]
    clerk = next(officer for officer in list_officers(context) if Right.ADMINISTER in officer.rights)
    assert sign_in(context, clerk.login, password) == clerk
    numbers = {status.key.kind: status.next_number for status in register_statuses(context) if not status.division}
    assert list(numbers) == list(RegisterKind)
    assert {kind: number for kind, number in numbers.items() if number > 1} == {
        RegisterKind.RECEIVED: 216,
        RegisterKind.CERTIFICATE: 31,
    }
    assert program.sign_in.isVisible()


def test_enter_leads_through_the_first_page_and_never_to_the_sample_office(program: Program) -> None:
    dialog = first_run(program)
    ui = dialog.ui
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    ui.province_box.setCurrentIndex(ui.province_box.findText("ระยอง  (รย)"))
    ui.number_prefix_edit.setFocus(Qt.FocusReason.TabFocusReason)
    settle(program.session)
    type_thai(ui.number_prefix_edit, "๗๑๓๐๑")
    assert ui.number_prefix_edit.text() == "รย ๗๑๓๐๑"
    ui.email_edit.setFocus()
    press(ui.email_edit, Qt.Key.Key_Return)
    for first in (ui.divisions_edit, ui.first_password_edit, ui.received_number_box):
        assert ui.next_button.hasFocus()
        press(ui.next_button, Qt.Key.Key_Return)
        assert first.hasFocus()
        ui.next_button.setFocus()
    assert not ui.sample_button.hasFocus()


def test_circulars_that_count_with_the_letters_have_no_number_of_their_own(program: Program) -> None:
    ui = first_run(program).ui
    ui.circular_number_box.setValue(37)
    ui.series_shared_button.setChecked(True)
    assert not ui.circular_number_box.isEnabled()
    kinds = {first.kind for first in program.first_run.setup().first_numbers}  # type: ignore[union-attr]
    assert kinds == set()
    ui.series_own_button.setChecked(True)
    assert ui.circular_number_box.isEnabled()


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_written(program: Program) -> None:
    dialog = first_run(program)
    type_thai(dialog.ui.name_edit, "เทศบาลตำบลตัวอย่าง")
    dialog.ui.tabs.setCurrentIndex(3)
    dialog.ui.start_button.click()
    settle(program.session)
    assert dialog.isVisible()
    assert dialog.ui.tabs.currentIndex() == 0
    assert "เลขที่ของส่วนราชการ" in dialog.ui.number_prefix_field.note()
    assert list_officers(program.session.context) == ()


def test_a_short_first_password_is_refused(program: Program) -> None:
    dialog = first_run(program)
    type_thai(dialog.ui.name_edit, "เทศบาลตำบลตัวอย่าง")
    type_thai(dialog.ui.number_prefix_edit, "รย ๕๑๐๐๑")
    dialog.ui.first_password_edit.setText("1234")
    dialog.ui.start_button.click()
    settle(program.session)
    assert dialog.ui.tabs.currentIndex() == 2
    assert "๘ ตัวอักษร" in dialog.ui.first_password_field.note()


def test_an_officer_can_be_added_changed_and_taken_out(program: Program) -> None:
    from circ_desktop.gui.office.officer import OfficerDialog
    from tests.gui.conftest import front

    dialog = first_run(program)
    dialog.ui.add_officer_button.click()
    officer = front(OfficerDialog)
    assert isinstance(officer, OfficerDialog)
    type_thai(officer.ui.name_edit, "นายสมมุติ ตัวอย่าง")
    officer.ui.save_button.click()
    assert "ชื่อเข้าใช้" in officer.ui.login_field.note()
    officer.ui.login_edit.setText("sommut")
    officer.ui.save_button.click()
    assert [row.officer.login for row in dialog.ui.officers_table.model().rows][-1] == "sommut"
    dialog.ui.remove_officer_button.click()
    assert len(dialog.ui.officers_table.model().rows) == 4


def test_proposed_passwords_are_long_enough_and_differ() -> None:
    made = {easy_password() for _ in range(50)}
    assert all(len(password) >= 8 and password.isascii() for password in made)
    assert len(made) > 40


def test_a_second_start_goes_straight_to_sign_in(program: Program, tmp_path: Path) -> None:
    first_run(program).ui.sample_button.click()
    settle(program.session)
    again = Program(program.settings, home=tmp_path, settings_file=tmp_path / "settings.toml")
    again.start()
    settle(again.session)
    assert again.first_run is None
    assert "ธารน้ำใส" in again.sign_in.ui.office_label.text()
    again.stop()


def test_a_district_office_is_offered_its_own_divisions_and_head(program: Program) -> None:
    dialog = first_run(program)
    type_thai(dialog.ui.name_edit, "ที่ทำการปกครองอำเภอบ้านสวน")
    setup = dialog.setup()
    assert setup.divisions[0].name == "กลุ่มงานบริหารงานปกครอง"
    assert [new.officer.name for new in setup.officers][-1] == "นายอำเภอ"
    assert Right.ORDER in setup.officers[-1].officer.rights
    assert {new.division_name for new in setup.officers} == {"กลุ่มงานบริหารงานปกครอง", ""}


def test_divisions_typed_before_the_name_are_kept(program: Program) -> None:
    dialog = first_run(program)
    dialog.ui.divisions_edit.setPlainText("งานธุรการ\nงานทะเบียน")
    type_thai(dialog.ui.name_edit, "เทศบาลตำบลบ้านสวน")
    setup = dialog.setup()
    assert [division.name for division in setup.divisions] == ["งานธุรการ", "งานทะเบียน"]
    assert setup.officers[-1].officer.position == ("นายกเทศมนตรี",)
    assert setup.officers[0].division_name == "งานธุรการ"
