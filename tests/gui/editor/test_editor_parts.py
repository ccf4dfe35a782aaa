"""The parts of the editor that need no office: undo, pasted text, line ends, offers, differences, phrases, cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Attendee, Memo, Minutes, Paper, Sealed, SealPlace
from circ_desktop.gui.editor.findings.offers import with_offer
from circ_desktop.gui.editor.form.tsv import cells_of_tsv
from circ_desktop.gui.editor.history import BURST_S, LetterHistory
from circ_desktop.gui.editor.text import line_marks, phrases
from circ_desktop.gui.editor.text.body_edit import BodyEdit, cleaned_paste
from circ_desktop.gui.letter.differences import differences, merged
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.gui.parts.fields.replacing import changed_part
from circ_desktop.gui.parts.fields.thai_wrap import break_places, wrap_thai
from tests.gui.conftest import press, type_thai
from tests.gui.letters import CIRCULAR, WITH_EVERYTHING

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


@given(st.text(max_size=30), st.text(max_size=30))
def test_replacing_only_the_changed_part_gives_the_new_text(old: str, new: str) -> None:
    begin, old_end, new_end = changed_part(old, new)
    assert old[:begin] + new[begin:new_end] + old[old_end:] == new


def test_typing_without_a_pause_is_undone_in_one_step_and_another_field_in_its_own() -> None:
    first = Letter(subject="ก")
    history = LetterHistory(first)
    for count, moment in ((2, 1.0), (3, 1.2), (4, 1.4)):
        history.note(Letter(subject="ก" * count), "subject", moment)
    history.note(Letter(subject="กกกก", addressee="ผู้ใหญ่บ้าน"), "addressee", 1.5)
    assert history.undo() == Letter(subject="กกกก")
    assert history.undo() == first
    assert not history.can_undo
    assert history.redo() == Letter(subject="กกกก")
    assert history.redo().addressee == "ผู้ใหญ่บ้าน"


def test_a_pause_begins_a_new_step_of_undo() -> None:
    history = LetterHistory(Letter())
    history.note(Letter(subject="ก"), "subject", 1.0)
    history.note(Letter(subject="กข"), "subject", 1.1 + BURST_S)
    assert history.undo().subject == "ก"


def test_typing_after_undo_forgets_what_was_undone() -> None:
    history = LetterHistory(Letter())
    history.note(Letter(subject="ก"), "subject", 1.0)
    history.undo()
    history.note(Letter(subject="ข"), "subject", 2.0)
    assert not history.can_redo
    assert history.undo().subject == ""


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


def test_an_offer_replaces_its_line_and_nothing_else() -> None:
    finding = Finding("opener.no-nan", Severity.WARNING, "body", "…", "…", offer="ตามที่ขอ นั้น", place=0)
    letter = replace(CIRCULAR, body=("ตามที่ขอ", "จึงเรียนมาเพื่อทราบ"))
    assert with_offer(letter, finding) == replace(letter, body=("ตามที่ขอ นั้น", "จึงเรียนมาเพื่อทราบ"))
    assert with_offer(letter, replace(finding, offer="")) == letter
    assert with_offer(letter, replace(finding, place=9)) == letter
    closing = Finding("salutation.closing", Severity.ERROR, "closing", "…", "…", offer="ขอแสดงความนับถืออย่างยิ่ง")
    assert with_offer(letter, closing).closing == "ขอแสดงความนับถืออย่างยิ่ง"


def test_an_offer_reaches_into_what_only_one_kind_has() -> None:
    minutes = Minutes("คณะกรรมการ", present=(Attendee("นายหนึ่ง", "ประธาน"), Attendee("นายสอง")))
    letter = Letter(kind=Kind.MINUTES, minutes=minutes)
    finding = Finding("x", Severity.HINT, "minutes.present.name", "?", "ข้อ ๒๕", offer="นายสาม", place=1)
    changed = with_offer(letter, finding).minutes
    assert changed is not None
    assert changed.present == (Attendee("นายหนึ่ง", "ประธาน"), Attendee("นายสาม"))
    committee = replace(finding, field="minutes.committee", place=None, offer="คณะทำงาน")
    assert with_offer(letter, committee).minutes == replace(minutes, committee="คณะทำงาน")
    assert with_offer(letter, replace(committee, field="memo.phone")) == letter


def test_differences_tell_what_only_one_kind_has_by_its_names() -> None:
    mine = Letter(kind=Kind.MEMO, memo=Memo("สำนักปลัด", paper=Paper.A5))
    (found,) = differences(mine, replace(mine, memo=Memo("กองคลัง")))
    assert found.name == "เฉพาะบันทึกข้อความ"
    assert "ส่วนราชการ สำนักปลัด" in found.mine
    assert "ขนาดกระดาษ A5" in found.mine
    assert "ส่วนราชการ กองคลัง" in found.theirs
    sealed = Letter(kind=Kind.SEALED, sealed=Sealed(seal=SealPlace.SPACE))
    assert "เว้นที่ไว้ประทับตรายาง" in differences(sealed, replace(sealed, sealed=None))[0].mine


def test_differences_name_every_field_and_merging_takes_the_chosen_ones() -> None:
    found = differences(CIRCULAR, WITH_EVERYTHING)
    assert {each.field for each in found} >= {"subject", "body", "enclosures", "qr", "attachments", "signer"}
    assert all(each.mine and each.theirs and each.name for each in found)
    taken = merged(CIRCULAR, WITH_EVERYTHING, frozenset({"body"}))
    assert taken == replace(CIRCULAR, body=WITH_EVERYTHING.body)
    assert differences(CIRCULAR, CIRCULAR) == ()


@pytest.mark.parametrize("salutation", ["เรียน", "กราบเรียน", "นมัสการ"])
def test_closers_agree_with_the_salutation(salutation: str) -> None:
    groups = phrases.closers(salutation)
    assert groups
    assert all(phrase.startswith(f"จึง{salutation}มาเพื่อ") for group in groups for phrase in group.phrases)
    assert phrases.closings(salutation)[0] == phrases.usual_closing(salutation)


def test_every_opener_is_filled_with_the_office_and_has_its_clause() -> None:
    for group in phrases.openers("อบต.ธารน้ำใส"):
        assert group.clause
        assert not any("{" in phrase for phrase in group.phrases)


def test_cells_from_excel_keep_line_ends_inside_a_cell() -> None:
    assert cells_of_tsv('ก\tข\r\n"หนึ่ง\nสอง"\t"มี ""คำพูด"""\r\n') == [["ก", "ข"], ["หนึ่ง\nสอง", 'มี "คำพูด"']]
    assert cells_of_tsv("  \n") == []


def test_a_line_edit_of_the_letter_leaves_undo_to_the_letter(qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from circ_desktop.gui.parts.fields.line_edit import LetterLine

    for made, claims in ((LetterLine(), False), (QLineEdit(), True)):
        qtbot.addWidget(made)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
        event.ignore()
        made.setText("ก")
        QApplication.sendEvent(made, event)
        assert event.isAccepted() is claims
