"""The settings page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QDialog

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import CircularSeries, ItemLayout
from circ_desktop.domain.register import RegisterKind
from circ_desktop.gui import style
from circ_desktop.gui.office.capacity import CapacityDialog
from circ_desktop.gui.office.database import DatabaseDialog
from circ_desktop.gui.office.division import DivisionDialog
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.office.password import PasswordDialog
from circ_desktop.gui.office.settings_page import SettingsPage
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.style import Theme
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import list_officers, sign_in
from circ_desktop.services.office.settings import list_divisions, load_office, register_statuses, save_office
from tests.gui.conftest import busy, front, settle, type_thai
from tests.services.scenes import registered, up


@pytest.fixture
def page(session: Session) -> SettingsPage:
    made = SettingsPage(session)
    made.resize(1200, 640)
    made.show()
    settle(session)
    return made


def test_the_office_is_shown_and_saved_with_all_its_fields(
    page: SettingsPage, session: Session, office: Context
) -> None:
    ui = page.ui
    assert ui.name_edit.text() == "องค์การบริหารส่วนตำบลธารน้ำใส"
    ui.phone_edit.setText("๐ ๗๓๙๙ ๙๙๙๙")
    ui.series_box.setCurrentIndex(ui.series_box.findData(CircularSeries.SHARED))
    ui.stamp_number_edit.setText("รับที่")
    ui.item_layout_box.setCurrentIndex(ui.item_layout_box.findData(ItemLayout.HANGING))
    ui.postal_mark_edit.setPlainText("ชำระค่าฝากส่งเป็นรายเดือน\n\nใบอนุญาตเลขที่ 12/2569 ")
    ui.own_words_edit.setPlainText("ทับกวางเหลือง\n\n บ้านโนนสูง \nทับกวางเหลือง")
    ui.save_office_button.click()
    settle(session)
    saved = load_office(office)
    assert saved.phone == "๐ ๗๓๙๙ ๙๙๙๙"
    assert saved.circular_series is CircularSeries.SHARED
    assert saved.stamp_labels.number == "รับที่"
    assert saved.item_layout is ItemLayout.HANGING
    assert saved.postal_mark == ("ชำระค่าฝากส่งเป็นรายเดือน", "ใบอนุญาตเลขที่ 12/2569")
    assert saved.own_words == ("ทับกวางเหลือง", "บ้านโนนสูง")
    assert saved.province_code == "นธ", "a province that the list does not have keeps its code"


def test_a_missing_name_is_said_beside_the_field_and_nothing_changes(
    page: SettingsPage, session: Session, office: Context
) -> None:
    page.ui.name_edit.clear()
    page.ui.save_office_button.click()
    settle(session)
    assert "ชื่อส่วนราชการ" in page.ui.name_field.note()
    assert load_office(office).name == "องค์การบริหารส่วนตำบลธารน้ำใส"


def test_a_word_that_is_a_whole_sentence_is_refused_beside_its_field(
    page: SettingsPage, session: Session, office: Context
) -> None:
    page.ui.own_words_edit.setPlainText("ก" * 61)
    page.ui.save_office_button.click()
    settle(session)
    assert "ยาวเกิน" in page.ui.own_words_field.note()
    assert load_office(office).own_words == ()


def test_a_division_is_added_and_a_second_of_that_name_refused(
    page: SettingsPage, session: Session, office: Context
) -> None:
    page.ui.add_division_button.click()
    dialog = front(DivisionDialog)
    assert isinstance(dialog, DivisionDialog)
    dialog.ui.name_edit.setText("กองคลัง")
    dialog.ui.save_button.click()
    settle(session)
    assert "อยู่แล้ว" in dialog.ui.name_field.note()
    dialog.ui.name_edit.setText("กองสาธารณสุขและสิ่งแวดล้อม")
    dialog.ui.save_button.click()
    dialog.ui.save_button.click()  # a second press is the same one
    settle(session)
    assert "กองสาธารณสุขและสิ่งแวดล้อม" in [division.name for division in list_divisions(office)]
    assert len(page.ui.divisions_table.model().rows) == 6


def test_an_officer_gets_an_acting_capacity_and_a_new_password(
    page: SettingsPage, session: Session, office: Context
) -> None:
    table = page.ui.officers_table
    palat = next(row for row in table.model().rows if row.officer.login == "palat")
    table.row_opened.emit(palat)
    dialog = front(OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    dialog.ui.add_capacity_button.click()
    capacity = front(CapacityDialog)
    assert isinstance(capacity, CapacityDialog)
    capacity.ui.lines_edit.setPlainText("ปลัดองค์การบริหารส่วนตำบล รักษาราชการแทน\nนายกองค์การบริหารส่วนตำบล")
    capacity.ui.save_button.click()
    assert capacity.isVisible()
    type_thai(capacity.ui.since_edit, "๑ ต.ค. ๖๙")
    capacity.ui.save_button.click()
    dialog.ui.password_edit.setText("somtam-2569")
    dialog.ui.save_button.click()
    settle(session)
    assert not any(
        isinstance(widget, OfficerDialog) and widget.isVisible() for widget in QApplication.topLevelWidgets()
    )
    stored = next(officer for officer in list_officers(office) if officer.login == "palat")
    assert len(stored.capacities) == 1
    assert stored.division_id is None
    assert sign_in(office, "palat", "somtam-2569").id == stored.id


def test_letters_on_the_desk_of_somebody_who_leaves_are_told(
    page: SettingsPage, session: Session, office: Context
) -> None:
    up(session.context)
    told: list[CircError] = []
    session.troubled.disconnect()
    session.troubled.connect(lambda error, _parent: told.append(error))
    table = page.ui.officers_table
    for login, count in (("huana", 1), ("nayok", 1)):  # nothing lies on the second one's desk
        table.row_opened.emit(next(row for row in table.model().rows if row.officer.login == login))
        dialog = front(OfficerDialog)
        assert isinstance(dialog, OfficerDialog)
        dialog.ui.active_box.setChecked(False)
        dialog.ui.save_button.click()
        settle(session)
        assert len(told) == count
    assert "๑ เรื่อง" in told[0].what


def test_they_are_told_and_the_password_is_set_though_the_dialog_was_closed_meanwhile(
    page: SettingsPage, session: Session, office: Context
) -> None:
    up(session.context)
    told: list[CircError] = []
    session.troubled.disconnect()
    session.troubled.connect(lambda error, _parent: told.append(error))
    table = page.ui.officers_table
    for login, password in (("huana", ""), ("palat", "somtam-2569")):
        table.row_opened.emit(next(row for row in table.model().rows if row.officer.login == login))
        dialog = front(OfficerDialog)
        assert isinstance(dialog, OfficerDialog)
        dialog.ui.active_box.setChecked(bool(password))
        dialog.ui.name_edit.setText(f"{login} คนใหม่")
        dialog.ui.password_edit.setText(password)
        with busy(session):
            dialog.ui.save_button.click()
            QDialog.reject(dialog)
    names = {row.officer.login: row.officer.name for row in table.model().rows}
    assert (names["huana"], names["palat"]) == ("huana คนใหม่", "palat คนใหม่")
    assert [error.what for error in told] == ["บันทึกแล้ว แต่ยังมี ๑ เรื่องรออยู่ที่huana คนใหม่"]
    assert sign_in(office, "palat", "somtam-2569").login == "palat"


def test_the_last_administrator_cannot_be_taken_away(page: SettingsPage, session: Session, office: Context) -> None:
    table = page.ui.officers_table
    table.row_opened.emit(next(row for row in table.model().rows if row.officer.login == "saraban"))
    dialog = front(OfficerDialog)
    assert isinstance(dialog, OfficerDialog)
    dialog.ui.right_administer.setChecked(False)
    dialog.ui.save_button.click()
    settle(session)
    assert dialog.isVisible()
    assert "ผู้ดูแลระบบ" in dialog.ui.rights_note.text()


def test_a_number_is_taken_over_from_the_paper_book_after_a_question(
    page: SettingsPage, session: Session, office: Context
) -> None:
    page.ui.kind_box.setCurrentIndex(page.ui.kind_box.findText("ทะเบียนหนังสือส่ง"))
    page.ui.next_box.setValue(412)
    page.ui.take_over_button.click()
    ask = front(AskDialog)
    assert isinstance(ask, AskDialog)
    ask.accept_button.click()
    settle(session)
    sent = next(status for status in register_statuses(office) if status.key.kind is RegisterKind.SENT)
    assert sent.next_number == 412
    assert "๑-๔๑๑" in [page.ui.registers_table.model().index(1, at).data() for at in range(5)]


def test_a_divisions_own_register_goes_on_from_its_paper_book(
    page: SettingsPage, session: Session, office: Context
) -> None:
    place = page.ui.kind_box.findText("ทะเบียนรับของกองช่าง")
    page.ui.registers_table.selectRow(place)
    assert page.ui.kind_box.currentIndex() == place
    page.ui.next_box.setValue(88)
    page.ui.take_over_button.click()
    ask = front(AskDialog)
    assert isinstance(ask, AskDialog)
    ask.accept_button.click()
    settle(session)
    raised = {status.name: status.next_number for status in register_statuses(office) if status.next_number > 1}
    assert raised == {"ทะเบียนรับของกองช่าง": 88}


def test_raising_a_register_that_is_in_use_asks_why(page: SettingsPage, session: Session, office: Context) -> None:
    registered(session.context)
    page.refresh()
    settle(session)
    page.ui.kind_box.setCurrentIndex(page.ui.kind_box.findText("ทะเบียนหนังสือรับ"))
    page.ui.next_box.setValue(9)
    page.ui.take_over_button.click()
    asked = front(ReasonDialog)
    assert isinstance(asked, ReasonDialog)
    asked.ui.accept_button.click()
    assert asked.isVisible()
    asked.ui.reason_edit.setPlainText("ไฟดับ ออกเลขในสมุด")
    asked.ui.accept_button.click()
    settle(session)
    (jump,) = register_statuses(office)[0].jumps
    assert (jump.numbers("-"), jump.reason) == ("2-8", "ไฟดับ ออกเลขในสมุด")


def test_others_may_look_but_not_change_the_office(session_for: Callable[[str], Session]) -> None:
    session = session_for("nayok")
    page = SettingsPage(session)
    page.show()
    settle(session)
    assert not page.ui.save_office_button.isEnabled()
    assert not page.ui.add_officer_button.isEnabled()
    assert page.ui.save_pc_button.isEnabled()


def test_the_settings_of_this_pc_are_kept_in_its_file(page: SettingsPage, session: Session) -> None:
    from circ_desktop.base.settings import load

    page.ui.offset_x_box.setValue(2.5)
    page.ui.theme_box.setCurrentIndex(page.ui.theme_box.findData("dark"))
    page.ui.save_pc_button.click()
    try:
        assert style.theme() is Theme.DARK
        assert load().printer_offset_x_mm == 2.5
        assert load().theme == "dark"
    finally:
        style.apply_setting("light")


def test_a_database_that_cannot_be_reached_is_told_before_it_is_kept(page: SettingsPage, session: Session) -> None:
    dialog = DatabaseDialog(session, page)
    dialog.open()
    dialog.ui.server_button.setChecked(True)
    dialog.ui.url_edit.setText("postgresql://someone@127.0.0.1:1/nothing")
    dialog.ui.save_button.click()
    settle(session)
    assert dialog.isVisible()
    assert dialog.ui.result_label.property("role") == "alarm"
    assert session.settings.database_url == ""


def test_ones_own_password_is_changed_only_with_the_old_one(session: Session, office: Context, qtbot) -> None:
    dialog = PasswordDialog(session)
    dialog.open()
    dialog.ui.old_edit.setText("wrong")
    dialog.ui.new_edit.setText("ranong-2569")
    dialog.ui.again_edit.setText("ranong-2569")
    dialog.ui.save_button.click()
    settle(session)
    assert "รหัสผ่านไม่ถูกต้อง" in dialog.ui.old_field.note()
    dialog.ui.old_edit.setText("1234")
    dialog.ui.save_button.click()
    settle(session)
    assert sign_in(office, "saraban", "ranong-2569")
    with pytest.raises(CircError):
        sign_in(office, "saraban", "1234")


def test_the_about_section_names_every_part_with_its_licence(page: SettingsPage) -> None:
    page.show_section("about")
    text = page.ui.about_browser.toPlainText()
    for part in ("PySide6", "SQLAlchemy", "pillow", "pypdfium2", "Sarabun", "GPL"):
        assert part in text


def test_the_offices_emblem_is_chosen_for_every_pc_shown_and_taken_back(
    page: SettingsPage, session: Session, office: Context, tmp_path: Path
) -> None:
    field = page.ui.emblem_field
    assert not field.own_button.isEnabled()
    before = field.picture.pixmap().toImage()
    file = tmp_path / "ครุฑ.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="50"/></svg>', encoding="utf-8")
    page.ui.phone_edit.setText("ยังไม่ได้บันทึก")
    field.take(file)
    settle(session)
    kept = load_office(office)
    assert kept.emblem is not None
    assert kept.emblem.endswith(".svg")
    assert office.files.get(kept.emblem_sha256) == file.read_bytes()
    assert page.ui.phone_edit.text() == "ยังไม่ได้บันทึก", "what is being typed stays"
    assert field.picture.pixmap().toImage() != before
    file.write_text("<svg/>", encoding="utf-8")
    field.take(file)
    settle(session)
    assert "ว่างเปล่า" in field.note()
    assert load_office(office).emblem == kept.emblem, "the emblem of before stays"
    page.ui.save_office_button.click()
    settle(session)
    assert load_office(office).emblem == kept.emblem
    field.own_button.click()
    settle(session)
    assert load_office(office).emblem == ""
    assert field.picture.pixmap().toImage() == before


def test_the_font_of_the_office_stays_where_this_pc_lacks_it(
    page: SettingsPage, session: Session, office: Context
) -> None:
    save_office(session.context, replace(load_office(office), letter_font="TH SarabunIT๙"))
    page.refresh()
    settle(session)
    assert page.ui.letter_font_box.currentText() == "TH SarabunIT๙"
    page.ui.phone_edit.setText("๐ ๗๓๐๐ ๐๙๙๙")
    page.ui.save_office_button.click()
    settle(session)
    assert (load_office(office).letter_font, load_office(office).phone) == ("TH SarabunIT๙", "๐ ๗๓๐๐ ๐๙๙๙")
