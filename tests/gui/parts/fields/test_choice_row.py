"""A choice among a few."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from tests.gui.conftest import press, type_thai


def test_a_choice_is_made_by_digit_arrow_and_value(qapp: QApplication) -> None:
    box = ChoiceRow()
    box.set_choices([(None, "ปกติ", ""), ("ด่วน", "ด่วน", "urgent1"), ("ด่วนมาก", "ด่วนมาก", "urgent2")])
    type_thai(box, "/")  # the key 2 under the Thai layout
    assert box.value() == "ด่วนมาก"
    press(box, Qt.Key.Key_Left)
    assert box.value() == "ด่วน"
    press(box, Qt.Key.Key_9)
    assert box.value() == "ด่วน"
    box.set_value("ด่วนภายใน ๑๒.๐๐ น.")
    assert box.value() == "ด่วนภายใน ๑๒.๐๐ น."
    box.set_value(None)
    assert box.value() is None
