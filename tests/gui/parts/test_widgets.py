"""The widgets that pages share."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from reportlab.pdfgen.canvas import Canvas

from circ_desktop.domain.errors import BrokenFile, InvalidEntry
from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.field import Field, show_error
from circ_desktop.gui.parts.fields.thai_calendar import ThaiCalendar
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.chips import ChipRow
from circ_desktop.gui.parts.layout.wrap import BREAK, WrapLabel, breakable
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.gui.parts.tables.table import ListTable
from circ_desktop.gui.parts.viewer.page_images import page_image, page_sizes
from circ_desktop.gui.parts.viewer.pdf_view import Fit, PdfView
from tests.gui.conftest import press, type_thai

TODAY = date(2024, 12, 23)


def a_pdf(tmp_path: Path, pages: int) -> bytes:
    file = tmp_path / "pages.pdf"
    canvas = Canvas(str(file), pagesize=(595.276, 841.89))
    for number in range(pages):
        canvas.rect(100, 700, 200, 50, fill=1)
        canvas.drawString(72, 72, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.read_bytes()


# --- Thai on the screen ---------------------------------------------------------------------------------------------

TALL = "ปี้ ปื้ ที่ กุ่ ปู ฐู"
ROLES = (
    "",
    "title",
    "heading",
    "caption",
    "hint",
    "error",
    "doubt",
    "good",
    "number",
    "banner",
    "warning",
    "alarm",
    "tag",
    "key",
)


def ink_rows(image: QImage, ground: QColor) -> int:
    """Count rows that show anything but the ground."""
    return sum(
        any(_differs(image.pixelColor(x, y), ground) for x in range(0, image.width(), 1)) for y in range(image.height())
    )


def _differs(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 60


@pytest.mark.parametrize("role", ROLES)
def test_no_tone_mark_or_lower_vowel_is_cut_off(qtbot, role: str) -> None:
    label = QLabel(TALL)
    label.setProperty("role", role)
    qtbot.addWidget(label)
    label.adjustSize()
    shown = QImage(label.size(), QImage.Format.Format_RGB32)
    shown.fill(QColor("white"))
    label.render(shown)
    free = QImage(shown.width() * 2, shown.height() * 3, QImage.Format.Format_RGB32)
    free.fill(QColor("white"))
    painter = QPainter(free)
    painter.setFont(label.font())
    painter.setPen(label.palette().color(label.foregroundRole()))
    painter.drawText(10, shown.height() * 2, TALL)
    painter.end()
    ground = shown.pixelColor(shown.width() // 2, shown.height() - 1)
    assert ink_rows(shown, ground) >= ink_rows(free, QColor("white")) - 1


def test_a_wrapped_label_breaks_between_words_and_gives_its_text_back_clean(qtbot) -> None:
    text = "องค์การบริหารส่วนตำบลขอความอนุเคราะห์ประชาสัมพันธ์โครงการ"
    label = WrapLabel(text)
    qtbot.addWidget(label)
    assert BREAK in QLabel.text(label)
    assert label.text() == text
    assert breakable("plain words") == "plain words"


# --- dates ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def date_edit(qapp) -> ThaiDateEdit:
    edit = ThaiDateEdit()
    edit.today = lambda: TODAY
    return edit


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("๑๙ ธ.ค. ๖๗", date(2024, 12, 19), "๑๙ ธ.ค. ๒๕๖๗"),
        ("19/12", date(2024, 12, 19), "๑๙ ธ.ค. ๒๕๖๗"),
        ("5", date(2024, 12, 5), "๕ ธ.ค. ๒๕๖๗"),
    ],
)
def test_a_date_is_typed_as_clerks_type_it(date_edit: ThaiDateEdit, typed: str, value: date, shown: str) -> None:
    type_thai(date_edit, typed)
    press(date_edit, Qt.Key.Key_Return)
    assert date_edit.value() == value
    assert date_edit.text() == shown


def test_a_year_of_the_common_era_is_asked_about(date_edit: ThaiDateEdit, qtbot) -> None:
    field = Field("ลงวันที่", date_edit)
    qtbot.addWidget(field)
    type_thai(date_edit, "19/12/2024")
    assert date_edit.value() == date(2024, 12, 19)
    assert "ค.ศ." in field.note()


def test_what_is_no_date_stays_as_typed_and_is_said(date_edit: ThaiDateEdit, qtbot) -> None:
    field = Field("ลงวันที่", date_edit)
    qtbot.addWidget(field)
    type_thai(date_edit, "วันพุธ")
    assert date_edit.value() is None
    assert date_edit.problem()
    assert date_edit.text() == "วันพุธ"
    assert field.note() == date_edit.problem()
    type_thai(date_edit, "x")
    assert field.note() == ""


def test_arrows_change_the_day(date_edit: ThaiDateEdit) -> None:
    press(date_edit, Qt.Key.Key_Up)
    assert date_edit.value() == TODAY
    press(date_edit, Qt.Key.Key_Up)
    press(date_edit, Qt.Key.Key_Down)
    press(date_edit, Qt.Key.Key_Down)
    assert date_edit.value() == date(2024, 12, 22)


def test_the_calendar_shows_buddhist_years_and_chooses_with_the_keyboard(qtbot) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.show_month(date(2024, 2, 29), today=TODAY)
    titles = [label.text() for label in calendar.findChildren(QLabel)]
    assert "กุมภาพันธ์ ๒๕๖๗" in titles
    press(calendar, Qt.Key.Key_PageDown)
    press(calendar, Qt.Key.Key_Right)
    with qtbot.waitSignal(calendar.chosen) as chosen:
        press(calendar, Qt.Key.Key_Return)
    assert chosen.args == [date(2024, 3, 30)]


@pytest.mark.parametrize("day", [date(2024, 1, 31), date(2024, 12, 31), date(2023, 2, 28)])
def test_turning_a_whole_year_of_months_comes_back_to_the_same_month(qtbot, day: date) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.show_month(day, today=TODAY)
    before = [label.text() for label in calendar.findChildren(QLabel)]
    for _ in range(12):
        press(calendar, Qt.Key.Key_PageDown)
    for _ in range(12):
        press(calendar, Qt.Key.Key_PageUp)
    assert [label.text() for label in calendar.findChildren(QLabel)] == before


# --- forms ----------------------------------------------------------------------------------------------------------


def test_an_error_stands_beside_its_field_and_goes_when_typing_goes_on(qtbot) -> None:
    edit = QLineEdit()
    field = Field("เรื่อง", edit, hint="ชื่อเรื่องเต็ม")
    qtbot.addWidget(field)
    assert edit.accessibleName() == "เรื่อง"
    assert show_error({"subject": field}, InvalidEntry("ยังไม่ได้พิมพ์เรื่อง", "", "พิมพ์เรื่อง", field="subject"))
    assert field.note() == "ยังไม่ได้พิมพ์เรื่อง พิมพ์เรื่อง"
    assert edit.property("invalid") == "true"
    type_thai(edit, "ก")
    assert field.note() == "ชื่อเรื่องเต็ม"
    assert not show_error({"subject": field}, InvalidEntry("อื่น", field="number"))


def test_enter_goes_through_the_fields_and_presses_no_button(qtbot) -> None:
    form = QDialog()
    first, second, third, button = QLineEdit(), QComboBox(), QPlainTextEdit(), QPushButton("ลงรับ")
    column = QVBoxLayout(form)
    for widget in (first, second, third, button):
        column.addWidget(widget)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    EnterMoves(form)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    first.setFocus()
    press(first, Qt.Key.Key_Return)
    assert form.focusWidget() is second
    press(second, Qt.Key.Key_Enter)
    assert form.focusWidget() is third
    assert pressed == []


def test_exactly_one_exclusive_chip_is_on(qtbot) -> None:
    chips = ChipRow()
    qtbot.addWidget(chips)
    chips.add("all", "ทั้งหมด", on=True)
    chips.add("urgent", "ด่วน")
    with qtbot.waitSignal(chips.changed):
        QTest.mouseClick(chips.findChild(QPushButton, "chip_urgent"), Qt.MouseButton.LeftButton)
    assert chips.current() == "urgent"
    chips.set_count("urgent", "ด่วน", 3)
    assert chips.findChild(QPushButton, "chip_urgent").text() == "ด่วน  ๓"


# --- lists ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def table(qtbot) -> ListTable:
    made = ListTable()
    made.setModel(
        RowsModel(
            (Column[tuple[int, str]]("เลข", lambda row: str(row[0]), 60), Column("เรื่อง", lambda row: row[1])),
            lambda row: row[0],
        )
    )
    made.set_empty("ยังไม่มีหนังสือ กด F2 เพื่อลงรับ", "ลงรับหนังสือ", lambda: None)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_an_empty_list_says_what_to_do(table: ListTable) -> None:
    button = table.findChild(QPushButton, "empty_button")
    assert button.isVisible()
    table.set_rows([(1, "เรื่องหนึ่ง")])
    assert not button.isVisible()


def test_the_chosen_row_stays_chosen_after_a_refresh(table: ListTable) -> None:
    table.set_rows([(1, "หนึ่ง"), (2, "สอง")])
    assert table.current_row() == (1, "หนึ่ง")
    table.choose(2)
    table.set_rows([(3, "สาม"), (2, "สอง แก้แล้ว"), (1, "หนึ่ง")])
    assert table.current_row() == (2, "สอง แก้แล้ว")
    table.set_rows([])
    assert table.current_row() is None


def test_a_number_of_a_full_year_is_never_cut(table: ListTable) -> None:
    columns = (Column[int]("เลขรับ", str, 40, whole=True), Column[int]("เรื่อง", str, 40), Column[int]("", str))
    table.setModel(RowsModel(columns, lambda row: row))
    table.set_rows([7])
    assert table.columnWidth(0) == 40
    table.set_rows(range(123_456_789, 123_450_000, -1))
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("123456789") > 40
    assert table.columnWidth(1) == 40


def test_enter_and_double_click_open_a_row(table: ListTable, qtbot) -> None:
    table.set_rows([(1, "หนึ่ง"), (2, "สอง")])
    with qtbot.waitSignal(table.row_opened) as opened:
        press(table, Qt.Key.Key_Return)
    assert opened.args == [(1, "หนึ่ง")]


def test_the_rows_model_keeps_qts_rules(qtmodeltester) -> None:
    model = RowsModel(
        (Column[int]("เลข", str, 60, right=True, bold=True, color=lambda _row: "danger"),), lambda row: row
    )
    model.set_rows([1, 2, 3])
    qtmodeltester.check(model)
    assert model.find(2) == 1
    assert model.find(9) is None


# --- pages ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot, tmp_path: Path) -> PdfView:
    made = PdfView()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.set_pdf(a_pdf(tmp_path, 3))
    QApplication.processEvents()
    return made


def test_the_pages_are_shown_and_turned_with_the_keyboard(view: PdfView, qtbot) -> None:
    assert view.page_count == 3
    with qtbot.waitSignal(view.page_changed):
        press(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    press(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_what_stands_on_the_paper_is_seen(view: PdfView) -> None:
    QApplication.processEvents()
    QTest.qWait(30)
    image = view.grab().toImage()
    dark = sum(image.pixelColor(x, y).lightness() < 60 for x in range(0, 600, 4) for y in range(0, 500, 4))
    assert dark > 50


def test_a_click_is_told_in_points_of_the_page(view: PdfView, qtbot) -> None:
    sheet = view.findChild(QWidget, "paper_desk")
    place = sheet.to_px(0, QRectF(200, 120, 0, 0)).topLeft().toPoint()
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place)
    page, x, y = clicked.args
    assert page == 0
    assert (x, y) == (pytest.approx(200, abs=1.5), pytest.approx(120, abs=1.5))


def test_a_mark_and_the_place_stay_while_the_text_is_set_again(view: PdfView, tmp_path: Path) -> None:
    view.highlight(2, (100, 100, 200, 20))
    view.go_to_page(2)
    page = view.page
    view.set_pdf(a_pdf(tmp_path, 3))
    assert view.page == page
    assert view.findChild(QWidget, "paper_desk").mark is not None


def test_fit_to_page_shows_the_whole_page(view: PdfView) -> None:
    view.set_fit(Fit.PAGE)
    sheet = view.findChild(QWidget, "paper_desk")
    assert sheet.page_rect(0).height() <= 500
    view.set_fit(Fit.WIDTH)
    assert 500 < sheet.page_rect(0).width() <= 600


def test_a_file_that_is_no_pdf_says_so_instead_of_a_page(view: PdfView) -> None:
    view.set_pdf(b"no pdf at all")
    assert view.page_count == 0
    assert any("เปิดไฟล์" in label.text() for label in view.findChildren(WrapLabel))
    with pytest.raises(BrokenFile):
        page_sizes(b"%PDF-1.7 broken")


def test_a_page_picture_has_the_printers_dots(tmp_path: Path) -> None:
    image = page_image(a_pdf(tmp_path, 1), 0, 300 / 72)
    assert (image.width(), image.height()) == (2481, 3508)
    assert image.isGrayscale()


def test_every_icon_named_in_the_code_is_in_the_font() -> None:
    import re

    source = Path(style.__file__).parent.parent
    names = {
        name
        for file in source.rglob("*.py")
        for name in re.findall(r"[\"'](ph\.[a-z0-9-]+)[\"']", file.read_text(encoding="utf-8"))
    }
    known = style.icon_names()
    assert names - known == set()
    assert len(names) > 20
