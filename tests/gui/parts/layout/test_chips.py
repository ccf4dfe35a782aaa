"""The filter chips of a page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
)

from circ_desktop.gui.parts.layout.chips import ChipRow


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
