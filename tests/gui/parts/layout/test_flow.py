"""Widgets in a row that goes on in the next line."""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from circ_desktop.gui.parts.layout.flow import FlowLayout


def test_a_flow_goes_on_in_the_next_line(qapp: QApplication) -> None:
    place = QWidget()
    flow = FlowLayout(place)
    for at in range(6):
        flow.addWidget(QPushButton(f"ปุ่มที่ {at}"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(200) > one
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(200) == 0
