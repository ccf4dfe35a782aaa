"""What is ticked and pressed on a slip: divisions, phrases, the chain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from circ_desktop.domain.office import Division
from circ_desktop.gui.desk.chain_ticks import ChainTicks
from circ_desktop.gui.desk.division_ticks import DivisionTicks
from circ_desktop.gui.desk.phrase_buttons import PhraseButtons, with_divisions
from tests.gui.conftest import press, type_thai

DIVISIONS = tuple(Division(at, f"กองที่ {at}") for at in range(1, 6))


def test_divisions_are_ticked_by_their_number(qapp: QApplication) -> None:
    ticks = DivisionTicks()
    ticks.set_divisions(DIVISIONS)
    box = ticks.findChild(QCheckBox, "division_1_check")
    assert box is not None
    type_thai(box, "ถ")  # 5
    press(box, Qt.Key.Key_2)
    assert ticks.value() == frozenset({2, 5})
    assert not ticks.toggle(9)
    ticks.set_divisions(DIVISIONS[:3])
    assert ticks.value() == frozenset({2})


def test_a_phrase_takes_the_divisions_in(qapp: QApplication) -> None:
    assert with_divisions("มอบ{divisions}ดำเนินการ", DIVISIONS[:2]) == "มอบกองที่ 1 และกองที่ 2ดำเนินการ"
    assert with_divisions("มอบ{divisions}ดำเนินการ", ()) == "มอบ…ดำเนินการ"
    buttons = PhraseButtons()
    buttons.set_phrases(("ทราบ", "มอบ{divisions}ดำเนินการ"))
    seen: list[str] = []
    buttons.chosen.connect(seen.append)
    assert buttons.press(1)
    assert not buttons.press(3)
    assert seen == ["ทราบ"]


def test_an_officer_who_is_away_is_left_out_of_the_chain(qtbot: QtBot) -> None:
    ticks = ChainTicks()
    qtbot.addWidget(ticks)
    ticks.set_chain([(7, "นายหนึ่ง", "หัวหน้าสำนักปลัด"), (3, "นายสอง", "ปลัด"), (5, "นายสาม", "นายก")])
    assert ticks.value() == (7, 3, 5)
    ticks.findChild(QCheckBox, "chain_3_check").click()
    assert ticks.value() == (7, 5)
