"""Lines of a text field end between Thai words."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from circ_desktop.gui.parts.fields.thai_wrap import break_places, wrap_thai
from tests.gui.conftest import type_thai

LONG = "ด้วย กระทรวงมหาดไทยแจ้งว่า ให้ผู้ว่าราชการจังหวัดดำเนินการขับเคลื่อนนโยบายสำคัญของรัฐมนตรีว่าการกระทรวงมหาดไทย"


def lines_of(edit: QPlainTextEdit) -> list[str]:
    """The lines as they are drawn, in UTF-16 as Qt counts."""
    found = []
    block = edit.document().firstBlock()
    while block.isValid():
        units, layout = block.text().encode("utf-16-le"), block.layout()
        for place in range(layout.lineCount()):
            line = layout.lineAt(place)
            begin, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            found.append(units[begin:end].decode("utf-16-le"))
        block = block.next()
    return found


def test_lines_end_between_words_and_no_character_is_added(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    kept = wrap_thai(edit)
    edit.resize(260, 300)
    edit.show()
    for text in (LONG, f"😀😀😀 {LONG}"):
        edit.setPlainText(text)
        assert kept.line_count() > 2
        lines = lines_of(edit)
        assert "".join(lines) == text == edit.toPlainText()
        ends, at = set(), 0
        for line in lines[:-1]:
            at += len(line)
            ends.add(at)
        assert ends <= set(break_places(text))


def test_line_ends_stay_right_while_text_is_typed_in_the_middle(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    kept = wrap_thai(edit, indent_px=30)
    edit.resize(260, 300)
    edit.setPlainText(LONG)
    edit.show()
    QApplication.processEvents()
    type_thai(edit, "สวัสดีครับ")
    kept.line_count()
    assert "".join(lines_of(edit)) == f"สวัสดีครับ{LONG}"
    assert "ขับเคลื่อ" not in [line[-9:] for line in lines_of(edit)]


@given(st.text(alphabet="กขคงาิี่้ๆฯ เแโ (“”)12๓๔ab", max_size=60))
def test_no_line_begins_with_a_mark_or_ends_with_a_leading_vowel(text: str) -> None:
    for place in break_places(text):
        assert 0 < place < len(text)
        assert text[place] not in "ๆฯาิี่้)”"
        assert text[place - 1] not in "เแโ(“"
