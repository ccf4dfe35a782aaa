"""The way of a draft in the window: review, number, list, keys alone, other kinds."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.sent.outgoing import Move, OutgoingState
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.editor.way.compare_letters import CompareLettersDialog
from circ_desktop.gui.editor.way.issue import IssueDialog
from circ_desktop.gui.editor.way.review import ReviewDialog
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.received.unfinished import unfinished
from circ_desktop.services.sent import issue
from tests.gui.conftest import press, settle, type_thai
from tests.gui.drafts.conftest import Pages, accepted, dialog, drafted, rest, stored
from tests.gui.letters import CIRCULAR

# the way to the number


def test_the_clerk_submits_and_the_draft_waits_for_the_head(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot
) -> None:
    outgoing = editor.outgoing
    assert outgoing is not None
    editor.take_letter(CIRCULAR)
    editor.way.put_up()
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is page.ui.list_side)
    settle(page.session)
    found = stored(page, outgoing.id)
    assert found.state is OutgoingState.IN_REVIEW
    assert found.letter == CIRCULAR
    page.chips.choose("review")
    assert page.ui.drafts_table.model().rowCount() == 1


def test_the_head_returns_with_a_reason_and_the_clerk_sees_it(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    writing.move(acting("saraban"), draft.id, Move.SUBMIT, version=draft.version)
    head = page_for("huana")
    head.open_draft(draft.id)
    rest(head, qtbot)
    head.ui.editor.way.put_up()
    asked = dialog(ReviewDialog, qtbot)
    assert isinstance(asked, ReviewDialog)
    asked.ui.return_button.click()
    assert asked.isVisible()
    assert asked.ui.note_field.note()
    asked.ui.note_edit.setPlainText("ให้ปรับวรรคสอง")
    asked.ui.return_button.click()
    qtbot.waitUntil(lambda: head.ui.stack.currentWidget() is head.ui.list_side)
    settle(head.session)
    clerk = page_for("saraban")
    clerk.open_draft(draft.id)
    rest(clerk, qtbot)
    assert clerk.ui.editor.ui.banner_label.text() == "ส่งคืน: ให้ปรับวรรคสอง"
    assert clerk.ui.editor.is_editable


def test_pressing_issue_twice_gives_one_number(page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot) -> None:
    letter = accepted(acting)
    page = page_for("saraban")
    page.open_draft(letter.id)
    rest(page, qtbot)
    assert not page.ui.editor.is_editable
    page.ui.editor.way.issue()
    asked = dialog(IssueDialog, qtbot)
    assert isinstance(asked, IssueDialog)
    settle(page.session)
    assert asked.ui.next_number_label.text().endswith("/ว ๑")
    asked.ui.issue_button.click()
    asked.issue()
    asked.ui.issue_button.click()
    qtbot.waitUntil(lambda: asked.ui.stack.currentWidget() is asked.ui.done_page, timeout=10_000)
    settle(page.session)
    assert asked.ui.number_label.text().endswith("/ว ๑")
    assert asked.ui.page_view.page_count == 1
    assert [row.register_number for row in issue.list_sent(page.session.context)] == [1]
    assert issue.next_sent_number(page.session.context, circular=True) == 2


def test_a_date_that_the_register_cannot_take_is_told_beside_the_date(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    letter = accepted(acting)
    page = page_for("saraban")
    page.open_draft(letter.id)
    rest(page, qtbot)
    page.ui.editor.way.issue()
    asked = dialog(IssueDialog, qtbot)
    assert isinstance(asked, IssueDialog)
    asked.ui.date_edit.setText("๓๑ ธ.ค. ๖๗")
    asked.issue()
    settle(page.session)
    assert asked.ui.date_field.note()
    assert asked.ui.issue_button.isEnabled()
    assert issue.list_sent(page.session.context) == ()


def test_a_letter_waiting_for_its_number_is_read_only_until_it_is_taken_back(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    letter = accepted(acting)
    page = page_for("saraban")
    page.open_draft(letter.id)
    rest(page, qtbot)
    assert page.ui.editor.ui.form.ui.subject_edit.isReadOnly()
    page.ui.editor.ui.flow_bar.button(Move.WITHDRAW).click()
    rest(page, qtbot)
    assert page.ui.editor.is_editable
    assert not page.ui.editor.ui.form.ui.subject_edit.isReadOnly()
    assert page.ui.editor.ui.flow_bar.button(Move.SUBMIT).isVisible()


def test_chips_count_the_drafts_of_each_standing(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    drafted(acting("saraban"))
    accepted(acting)
    page = page_for("saraban")
    for chip, count in (("all", 2), ("draft", 1), ("accepted", 1), ("returned", 0), ("discarded", 0)):
        page.chips.choose(chip)
        assert page.ui.drafts_table.model().rowCount() == count, chip


def test_the_empty_list_says_what_to_do(page: DraftsPage) -> None:
    button = page.ui.drafts_table.findChild(QPushButton, "empty_button")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    assert "F3" in button.text()


def test_a_draft_can_be_put_away_and_brought_back(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    page = page_for("saraban")
    page.open_draft(draft.id)
    rest(page, qtbot)
    page.ui.editor.way.do(Move.DISCARD)
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is page.ui.list_side)
    settle(page.session)
    assert page.ui.drafts_table.model().rowCount() == 0
    page.open_draft(draft.id)
    rest(page, qtbot)
    page.ui.editor.ui.flow_bar.button(Move.RESTORE).click()
    rest(page, qtbot)
    assert stored(page, draft.id).state is OutgoingState.DRAFT


@pytest.mark.parametrize("login", ["saraban", "huana", "palat", "nayok"])
def test_everyone_can_open_the_page(page_for: Pages, login: str) -> None:
    page = page_for(login)
    assert page.isVisible()
    assert page.actions_for_keys()
    page.setFocus(Qt.FocusReason.OtherFocusReason)


# in the window, with keys


@pytest.fixture
def drafts(window: MainWindow, qtbot: QtBot) -> DraftsPage:
    window.activateWindow()
    window.show_page("drafts")
    settle(window.session)
    page = window.page
    assert isinstance(page, DraftsPage)
    return page


def test_the_whole_way_of_a_draft_goes_by_keys_alone(window: MainWindow, drafts: DraftsPage, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F3)
    rest(drafts, qtbot)
    form = drafts.ui.editor.ui.form.ui
    qtbot.waitUntil(form.subject_edit.hasFocus)
    type_thai(form.subject_edit, "ขอเชิญประชุม")
    press(form.subject_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window.session)
    outgoing = drafts.ui.editor.outgoing
    assert outgoing is not None
    assert stored(drafts, outgoing.id).letter.subject == "ขอเชิญประชุม"
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert drafts.ui.editor.ui.form.letter().subject == ""
    press(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: drafts.ui.stack.currentWidget() is drafts.ui.list_side, timeout=10_000)
    settle(window.session)
    assert stored(drafts, outgoing.id).state is OutgoingState.IN_REVIEW


def test_escape_goes_back_to_the_list_with_everything_saved(
    window: MainWindow, drafts: DraftsPage, qtbot: QtBot
) -> None:
    press(window, Qt.Key.Key_F3)
    rest(drafts, qtbot)
    outgoing = drafts.ui.editor.outgoing
    assert outgoing is not None
    type_thai(drafts.ui.editor.ui.form.ui.subject_edit, "ก่อนกด Esc")
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: drafts.ui.stack.currentWidget() is drafts.ui.list_side, timeout=10_000)
    settle(window.session)
    assert stored(drafts, outgoing.id).letter.subject == "ก่อนกด Esc"


def test_closing_the_window_saves_and_is_not_taken_for_a_crash(
    window: MainWindow, drafts: DraftsPage, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    press(window, Qt.Key.Key_F3)
    rest(drafts, qtbot)
    outgoing = drafts.ui.editor.outgoing
    assert outgoing is not None
    type_thai(drafts.ui.editor.ui.form.ui.subject_edit, "พิมพ์แล้วปิด")
    window.close()
    assert writing.get_outgoing(acting("saraban"), outgoing.id).letter.subject == "พิมพ์แล้วปิด"
    assert unfinished(acting("saraban"), f"draft:{outgoing.id}") is None


def test_leaving_with_an_unsaved_text_is_told_once(
    window: MainWindow, drafts: DraftsPage, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    window.open_item("draft", draft.id)
    rest(drafts, qtbot)
    writing.save_draft(acting("huana"), draft.id, replace(CIRCULAR, subject="ของหัวหน้า"), version=draft.version)
    told: list[object] = []
    window.session.troubled.connect(lambda error, _parent: (setattr(error, "expected", True), told.append(error)))
    type_thai(drafts.ui.editor.ui.form.ui.subject_edit, "ของฉัน")
    dialog(CompareLettersDialog, qtbot).close()
    settle(window.session)
    window.show_page("sent")
    assert window.page is drafts
    assert len(told) == 1
    window.show_page("sent")
    assert window.page is not drafts
    settle(window.session)


def test_the_head_reads_a_large_page_and_opens_the_fields_only_to_mend(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    writing.move(acting("saraban"), draft.id, Move.SUBMIT, version=draft.version)
    head = page_for("huana")
    head.open_draft(draft.id)
    rest(head, qtbot)
    editor = head.ui.editor
    assert not editor.ui.form_scroll.isVisible()
    editor.ui.edit_button.click()
    assert editor.ui.form_scroll.isVisible()
    type_thai(editor.ui.form.ui.subject_edit, "ด่วน")
    rest(head, qtbot)
    assert stored(head, draft.id).letter.subject == f"{CIRCULAR.subject}ด่วน"
    assert stored(head, draft.id).state is OutgoingState.IN_REVIEW


# other kinds


def test_a_memo_is_begun_from_the_menu_typed_reviewed_issued_and_frozen_as_a_memo(
    page: DraftsPage, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    menu = page.kind_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "บันทึกข้อความ").trigger()
    qtbot.waitUntil(lambda: page.ui.editor.outgoing is not None)
    rest(page, qtbot)
    editor = page.ui.editor
    memo = editor.ui.form.letter().memo
    assert memo is not None
    assert page.session.office.name in memo.department
    type_thai(editor.ui.form.ui.subject_edit, "ขอใช้รถยนต์ส่วนกลาง")
    own = editor.ui.form.kind_fields.own
    assert own is not None
    own.editors["phone"].widget.selectAll()
    type_thai(own.editors["phone"].widget, "ต่อ ๑๐๑")
    rest(page, qtbot)
    made = editor.ui.page_pane.made
    assert made is not None
    place = made.line_of("memo.phone")
    assert place is not None
    page.activateWindow()
    editor.ui.page_pane.preview.clicked.emit(place.page, place.right - 2, (place.top + place.bottom) / 2)
    qtbot.waitUntil(own.editors["phone"].widget.hasFocus)
    outgoing = editor.outgoing
    assert outgoing is not None
    saved = stored(page, outgoing.id)
    moved = writing.move(acting("saraban"), saved.id, Move.SUBMIT, version=saved.version)
    moved = writing.move(acting("huana"), moved.id, Move.ACCEPT, version=moved.version)
    issued = issue.issue(acting("saraban"), moved.id, version=moved.version, request_key="memo")
    with open_pdf(issue.issued_pdf(acting("saraban"), issued.id)) as document:
        text = document[0].get_textpage().get_text_range()
    for words in ("บันทึกข้อความ", "ต่อ ๑๐๑", "ขอใช้รถยนต์ส่วนกลาง", issued.letter.number):
        assert words in text
    assert "ขอแสดงความนับถือ" not in text
