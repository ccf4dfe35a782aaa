"""The form shows a letter and says the same letter again; fields, findings and the page lead to each other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.content import Letter, Secrecy, Signer
from circ_desktop.gui.editor.form.letter_form import LetterForm
from circ_desktop.services.drafts.kinds import letter_kinds
from tests.gui.conftest import press, type_thai
from tests.gui.letters import CIRCULAR, WITH_EVERYTHING


@pytest.fixture
def form(qtbot: QtBot) -> LetterForm:
    made = LetterForm()
    qtbot.addWidget(made)
    made.set_choices(letter_kinds(), (CIRCULAR.signer, WITH_EVERYTHING.signer), "อบต.ธารน้ำใส")
    made.resize(440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("letter", [Letter(), CIRCULAR, WITH_EVERYTHING], ids=["blank", "circular", "everything"])
def test_the_form_gives_back_exactly_the_letter_it_shows(form: LetterForm, letter: Letter) -> None:
    form.set_letter(letter)
    said = form.letter()
    assert said == letter
    assert type(said.digits) is type(letter.digits)
    assert type(said.kind) is type(letter.kind)


def test_showing_one_letter_after_another_leaves_nothing_of_the_first(form: LetterForm) -> None:
    for letter in (WITH_EVERYTHING, CIRCULAR, WITH_EVERYTHING, Letter()):
        form.set_letter(letter)
        assert form.letter() == letter


def test_showing_a_letter_is_no_edit(form: LetterForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited):
        form.set_letter(WITH_EVERYTHING)


def test_typing_tells_the_field_and_the_letter_says_what_was_typed(form: LetterForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited) as told:
        type_thai(form.ui.subject_edit, "ขอเชิญประชุม")
    assert told.args == ["subject"]
    type_thai(form.ui.body_panel.body_edit, "ด้วย มีประชุม")
    assert form.letter().subject == "ขอเชิญประชุม"
    assert form.letter().body == ("ด้วย มีประชุม",)


def test_enter_walks_through_the_fields_in_the_order_of_the_paper(form: LetterForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.ui.subject_edit.setFocus()
    qtbot.waitUntil(form.ui.subject_edit.hasFocus)
    press(form.ui.subject_edit, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form.ui.salutation_box
    press(form.ui.salutation_box, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form.ui.addressee_edit


def test_urgent_within_asks_for_its_day_and_is_printed_whole(form: LetterForm) -> None:
    box = form.ui.urgency_box
    box.setCurrentIndex(box.count() - 1)
    assert form.ui.within_field.isVisible()
    assert form.letter().urgency is None
    form.ui.within_edit.insert("๓๐ ธันวาคม ๒๕๖๙ เวลา ๑๖.๓๐ น.")
    assert form.letter().urgency == "ด่วนภายใน ๓๐ ธันวาคม ๒๕๖๙ เวลา ๑๖.๓๐ น."
    box.setCurrentIndex(0)
    assert form.letter().urgency is None
    assert not form.ui.within_field.isVisible()


def test_secrecy_offers_nothing_that_is_refused(form: LetterForm) -> None:
    offered = {form.ui.secrecy_box.itemText(place) for place in range(form.ui.secrecy_box.count())}
    assert offered == {"ปกติ", *(level.value for level in Secrecy)}


def test_choosing_a_signer_fills_the_block_and_typing_makes_it_free(form: LetterForm) -> None:
    box = form.ui.signer_box
    place = next(place for place in range(box.count()) if box.itemData(place) == WITH_EVERYTHING.signer)
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert form.letter().signer == WITH_EVERYTHING.signer
    form.ui.name_edit.insert("x")
    form.ui.name_edit.textEdited.emit(form.ui.name_edit.text())
    assert box.currentIndex() == 0
    assert form.letter().signer != WITH_EVERYTHING.signer
    assert isinstance(form.letter().signer, Signer)


def test_rows_can_be_moved_and_taken_away(form: LetterForm, qtbot: QtBot) -> None:
    form.set_letter(WITH_EVERYTHING)
    rows = form.ui.reference_rows
    with qtbot.waitSignal(rows.changed):
        rows.rows[1].up_button.click()
    assert form.letter().references == tuple(reversed(WITH_EVERYTHING.references))
    rows.rows[0].remove_button.click()
    assert form.letter().references == WITH_EVERYTHING.references[:1]


def test_an_enclosure_without_a_quantity_stays_without(form: LetterForm) -> None:
    form.set_letter(WITH_EVERYTHING)
    assert form.letter().enclosures[0].quantity is None
    form.ui.enclosure_rows.rows[0].quantity_edit.setText("๓")  # type: ignore[attr-defined]
    assert form.letter().enclosures[0].quantity == 3


def test_a_jump_goes_to_the_very_words(form: LetterForm, qtbot: QtBot) -> None:
    form.set_letter(CIRCULAR)
    form.activateWindow()
    form.go_to("body", 1, "พื้นที่เสี่ยง")
    body = form.ui.body_panel.body_edit
    qtbot.waitUntil(body.hasFocus)
    assert body.textCursor().selectedText() == "พื้นที่เสี่ยง"
    with qtbot.waitSignal(form.entered) as told:
        form.go_to("enclosures", 0)
    assert told.args[:2] == ["enclosures", 0]


def test_wrong_things_stand_beside_their_field_and_missing_ones_only_in_the_list(form: LetterForm) -> None:
    wrong = Finding("salutation.closing", Severity.ERROR, "closing", "คู่กับคำลงท้ายอื่น", "ภาคผนวก ๒")
    missing = Finding("missing.subject", Severity.ERROR, "subject", "ยังไม่ได้พิมพ์เรื่อง", "ข้อ ๑๑")
    form.show_findings((missing, wrong))
    assert form.ui.closing_field.note() == "คู่กับคำลงท้ายอื่น"
    assert form.ui.subject_field.note() == ""
    form.show_findings(())
    assert form.ui.closing_field.note() == ""


def test_every_editor_has_a_name_for_the_screen_reader(form: LetterForm) -> None:
    form.set_letter(WITH_EVERYTHING)
    form.ui.more_button.setChecked(True)
    from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

    for kind in (QComboBox, QPlainTextEdit, QLineEdit):
        for editor in form.findChildren(kind):
            if editor.isVisible() and not isinstance(editor.parent(), QComboBox):
                assert editor.accessibleName(), editor.objectName()


def test_rows_are_moved_and_taken_away_by_key_and_the_next_row_has_the_cursor(form: LetterForm, qtbot: QtBot) -> None:
    form.set_letter(WITH_EVERYTHING)
    rows = form.ui.reference_rows
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    rows.rows[1].setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.letter().references == tuple(reversed(WITH_EVERYTHING.references))
    press(focused, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert form.letter().references == WITH_EVERYTHING.references[:1]
    assert rows.rows[0].isAncestorOf(QApplication.focusWidget() or form)
    assert "Alt+Del" in rows.rows[0].remove_button.toolTip()
