"""The body of the letter while it is typed and pasted: paragraphs, marks, roles."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from circ_desktop.gui.editor.text import line_marks
from circ_desktop.gui.editor.text.body_edit import BodyEdit, cleaned_paste
from tests.gui.conftest import press, type_thai


def test_pasted_text_loses_invisible_characters_and_empty_lines_but_no_word() -> None:
    pasted = "ด้วย\u200bจังหวัด\ufeff\u00a0แจ้งว่า\r\n\r\n  ๑. ให้ดำเนินการ\u00ad  ด่วน\t\n"
    assert cleaned_paste(pasted) == "ด้วยจังหวัด แจ้งว่า\n๑. ให้ดำเนินการ  ด่วน"


@given(st.text(alphabet="กขค ab\u200b\u00ad\n\r\t", max_size=50))
def test_cleaning_a_paste_keeps_every_visible_character_in_order(text: str) -> None:
    def visible(said: str) -> str:
        return "".join(said.split()).replace("\u200b", "").replace("\u00ad", "")

    assert visible(cleaned_paste(text)) == visible(text)


def test_every_line_of_the_body_is_a_paragraph_and_tab_leaves(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.show()
    type_thai(edit, "ด้วย")
    press(edit, Qt.Key.Key_Return)
    press(edit, Qt.Key.Key_Return)
    type_thai(edit, "จึงเรียนมา")
    assert edit.paragraphs() == ("ด้วย", "จึงเรียนมา")
    assert edit.place == (1, len("จึงเรียนมา"))
    assert edit.tabChangesFocus()


def test_the_clerks_own_line_ends_are_typed_shown_and_kept(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.show()
    type_thai(edit, "ด้วย")
    press(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_thai(edit, "ศูนย์พัฒนา")
    press(edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    type_thai(edit, "เด็กเล็ก")
    press(edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    type_thai(edit, "บ้านโนน")
    assert edit.paragraphs() == ("ด้วย\nศูนย์พัฒนา\u200bเด็กเล็ก\u2060บ้านโนน",)
    assert edit.toPlainText() == "ด้วย↵ศูนย์พัฒนา¦เด็กเล็ก‿บ้านโนน"
    press(edit, Qt.Key.Key_Return)
    type_thai(edit, "จบ")
    assert len(edit.paragraphs()) == 2


def test_a_mark_pressed_again_is_taken_away(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.set_paragraphs(("กอง\u2060คลัง",))
    edit.go_to(0, character=4)
    edit.put_mark(line_marks.NEVER)
    assert edit.paragraphs() == ("กองคลัง",)
    edit.setReadOnly(True)
    edit.put_mark(line_marks.NEVER)
    assert edit.paragraphs() == ("กองคลัง",)


def test_a_role_is_sent_to_its_column_with_ctrl_tab_and_back(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.show()
    type_thai(edit, "๑.๑ นายอำเภอ")
    press(edit, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    type_thai(edit, "กรรมการ")
    assert edit.paragraphs() == ("๑.๑ นายอำเภอ\tกรรมการ",)
    assert edit.toPlainText() == "๑.๑ นายอำเภอ⇥กรรมการ"
    edit.selectAll()
    assert edit.createMimeDataFromSelection().text() == "๑.๑ นายอำเภอ\tกรรมการ"
    edit.go_to(0, character=len("๑.๑ นายอำเภอ"))
    press(edit, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert edit.paragraphs() == ("๑.๑ นายอำเภอกรรมการ",)


@given(st.text(alphabet="กข \n\t\u200b\u2060\u00a0", max_size=30))
def test_marks_shown_and_stored_are_the_same_text(text: str) -> None:
    assert line_marks.stored(line_marks.shown(text)) == text


def test_opening_a_letter_and_touching_nothing_changes_nothing(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    paragraphs = ("หนึ่ง\nสอง\u200bสาม\u00a0สี่\u2060ห้า", "หก")
    edit.set_paragraphs(paragraphs)
    assert edit.paragraphs() == paragraphs


def test_what_is_copied_keeps_its_marks_here_and_loses_them_elsewhere(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.set_paragraphs(("หนึ่ง\nสอง\u200bสาม\u00a0สี่",))
    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    assert data.text() == "หนึ่ง\nสองสาม สี่"
    edit.clear()
    edit.insertFromMimeData(data)
    assert edit.paragraphs() == ("หนึ่ง\nสอง\u200bสาม\u00a0สี่",)


def test_an_opener_goes_to_the_cursor_and_a_closer_to_the_end(qtbot: QtBot) -> None:
    edit = BodyEdit()
    qtbot.addWidget(edit)
    edit.set_paragraphs(("ย่อหน้าแรก", "ย่อหน้าสอง"))
    edit.go_to(0)
    edit.insert_phrase("ด้วย ", at_end=False)
    edit.insert_phrase("จึงเรียนมาเพื่อทราบ", at_end=True)
    assert edit.paragraphs() == ("ด้วย ย่อหน้าแรก", "ย่อหน้าสอง", "จึงเรียนมาเพื่อทราบ")
