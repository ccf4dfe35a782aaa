"""Text fields of one line and of several."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.gui.parts.fields.replacing import changed_part
from tests.gui.conftest import press, type_thai


@given(st.text(max_size=30), st.text(max_size=30))
def test_replacing_only_the_changed_part_gives_the_new_text(old: str, new: str) -> None:
    begin, old_end, new_end = changed_part(old, new)
    assert old[:begin] + new[begin:new_end] + old[old_end:] == new


def test_a_subject_pasted_in_three_lines_becomes_one(qtbot: QtBot) -> None:
    area = LinesArea()
    area.set_single()
    qtbot.addWidget(area)
    data = QMimeData()
    data.setText("การเตรียม\r\nความพร้อม\u200b\n  รับน้ำหลาก")
    area.insertFromMimeData(data)
    assert area.text() == "การเตรียม ความพร้อม รับน้ำหลาก"


def test_enter_in_an_empty_line_leaves_a_field_of_several_lines(qtbot: QtBot) -> None:
    area = LinesArea()
    qtbot.addWidget(area)
    area.show()
    type_thai(area, "กองคลัง")
    press(area, Qt.Key.Key_Return)
    with qtbot.waitSignal(area.left):
        press(area, Qt.Key.Key_Return)
    assert area.lines() == ("กองคลัง",)


def test_a_line_edit_of_the_letter_leaves_undo_to_the_letter(qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent

    from circ_desktop.gui.parts.fields.line_edit import LetterLine

    for made, claims in ((LetterLine(), False), (QLineEdit(), True)):
        qtbot.addWidget(made)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
        event.ignore()
        made.setText("ก")
        QApplication.sendEvent(made, event)
        assert event.isAccepted() is claims


def test_a_pasted_subject_becomes_one_line(qapp: QApplication) -> None:
    area = LineArea()
    mime = QMimeData()
    mime.setText("การเตรียม\u200bความพร้อม\n  รับสถานการณ์")
    area.insertFromMimeData(mime)
    assert area.text() == "การเตรียมความพร้อม รับสถานการณ์"
    left: list[bool] = []
    area.left.connect(lambda: left.append(True))
    press(area, Qt.Key.Key_Return)
    assert left == [True]
    assert "\n" not in area.toPlainText()
