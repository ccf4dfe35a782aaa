"""What is sent with a letter, in its dialog: paragraphs, which enclosure it is, the paper, and the grid."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.content import Letter, Table
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.gui.editor.form.attachment_table import AttachmentTableDialog
from circ_desktop.gui.editor.form.table_rows import TableRow, TableRows
from circ_desktop.gui.letter.differences import differences

ENCLOSURES = ("แนวทางการแจ้งเตือน", "บัญชีจัดสรร")
WHOLE = Table(("บัญชี", "แยกตามหมู่บ้าน"), ("ที่", "รายการ"), (("๑", "โต๊ะ\nไม้"),), ("ย่อหน้าหนึ่ง", "ย่อหน้าสอง"), 2, True)


@pytest.mark.parametrize(
    "table",
    [WHOLE, Table(("แนวทาง",), body=("ข้อความ",)), Table(("ต",), ("ก",), (("ข",),)), Table(("ต",), ("ก",), (), (), 5)],
)
def test_an_attachment_that_is_only_looked_at_stays_as_it_is(qtbot: QtBot, table: Table) -> None:
    dialog = AttachmentTableDialog(table, enclosures=ENCLOSURES)
    qtbot.addWidget(dialog)
    assert dialog.table() == table
    assert dialog.would_lose() == ""


def test_paragraphs_the_enclosure_and_the_paper_are_chosen_and_an_empty_grid_is_no_table(qtbot: QtBot) -> None:
    dialog = AttachmentTableDialog(Table(("แนวทาง",), ("ที่", "รายการ"), (("๑", ""),)), enclosures=ENCLOSURES)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.ui.enclosure_box.itemText(place) for place in range(3)] == [
        "ไม่ระบุ",
        "๑. แนวทางการแจ้งเตือน",
        "๒. บัญชีจัดสรร",
    ]
    dialog.ui.enclosure_box.setCurrentIndex(1)
    dialog.ui.landscape_box.setChecked(True)
    dialog.ui.body_edit.setPlainText("๑. ขั้นตอนแรก\n\n๒. ขั้นตอนที่สอง ")
    for place in range(2):
        for row in range(2):
            dialog.ui.cells.item(row, place).setText("")
    assert dialog.table() == Table(("แนวทาง",), body=("๑. ขั้นตอนแรก", "๒. ขั้นตอนที่สอง"), enclosure=1, landscape=True)
    assert dialog.would_lose()


def test_the_row_says_what_the_attachment_is(qtbot: QtBot) -> None:
    rows = TableRows()
    qtbot.addWidget(rows)
    rows.set_values((WHOLE,))
    row = rows.findChild(TableRow)
    assert row is not None
    assert row.value() == WHOLE
    assert row.size_words == "สิ่งที่ส่งมาด้วย ๒ · ๒ ย่อหน้า · ๒ คอลัมน์ ๑ แถว"


def test_two_versions_that_differ_in_paper_or_number_say_so() -> None:
    (found,) = differences(
        Letter(attachments=(WHOLE,)), Letter(attachments=(replace(WHOLE, enclosure=1, landscape=False),))
    )
    assert "สิ่งที่ส่งมาด้วย ๒\nกระดาษแนวนอน\n" in found.mine
    assert found.theirs.startswith("สิ่งที่ส่งมาด้วย ๑\nบัญชี")
    assert "ย่อหน้าหนึ่ง" in found.mine
    (moved,) = differences(Letter(layout=Layout(owner_lines=3)), Letter())
    assert moved.name == "การจัดหน้า"
    assert "๓" in moved.mine
