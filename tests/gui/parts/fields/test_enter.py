"""Enter goes from field to field."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.entry_order import EntryOrder
from tests.gui.conftest import press


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


def test_enter_in_a_field_never_presses_a_button(qapp: QApplication) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    first, second, button = QLineEdit(), QLineEdit(), QPushButton()
    for widget in (first, second, button):
        column.addWidget(widget)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    order = EntryOrder([first, second], form)
    order.past_end.connect(button.setFocus)
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    first.setFocus()
    press(first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is second
    second.setReadOnly(True)
    press(second, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is button
    assert pressed == []
