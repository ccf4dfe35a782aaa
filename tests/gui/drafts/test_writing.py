"""Writing a draft in the window, on real services and a real database: typing, findings, saving, coming back."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.autosave import SaveState
from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.editor.way.compare_letters import CompareLettersDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.received.unfinished import unfinished
from tests.gui.conftest import busy, settle, type_thai
from tests.gui.drafts.conftest import Pages, dialog, drafted, rest, stored
from tests.gui.letters import CIRCULAR

# typing and the page


def test_a_new_draft_opens_with_the_office_filled_in_and_the_cursor_at_the_subject(editor: LetterEditor) -> None:
    letter = editor.ui.form.letter()
    assert letter.office
    assert letter.signer.name
    assert letter.subject == ""
    assert editor.ui.page_pane.preview.page_count == 1


def test_what_is_typed_is_on_the_page_and_saved_by_itself(page: DraftsPage, editor: LetterEditor, qtbot: QtBot) -> None:
    outgoing = editor.outgoing
    assert outgoing is not None
    with qtbot.waitSignal(editor.ui.page_pane.shown, timeout=10_000):
        type_thai(editor.ui.form.ui.subject_edit, "ขอเชิญประชุม")
    made = editor.ui.page_pane.made
    assert made is not None
    assert any("ขอเชิญประชุม" in run.shaped.text for _page, run in made.pages.lines())
    rest(page, qtbot)
    assert stored(page, outgoing.id).letter.subject == "ขอเชิญประชุม"
    assert editor.ui.saved_label.text().startswith("บันทึกแล้ว ")


def test_clicking_the_page_goes_to_the_field_and_the_cursor_marks_the_page(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot
) -> None:
    editor.take_letter(CIRCULAR)
    rest(page, qtbot)
    page.activateWindow()
    made = editor.ui.page_pane.made
    assert made is not None
    body = editor.ui.form.ui.body_panel.body_edit
    place = made.line_of("body", 1)
    assert place is not None
    editor.ui.page_pane.preview.clicked.emit(place.page, place.left + 40, (place.top + place.bottom) / 2)
    qtbot.waitUntil(body.hasFocus)
    assert body.place[0] == 1
    subject = made.line_of("subject")
    assert subject is not None
    editor.ui.page_pane.preview.clicked.emit(subject.page, subject.left + 5, (subject.top + subject.bottom) / 2)
    qtbot.waitUntil(editor.ui.form.ui.subject_edit.hasFocus)


def test_undo_takes_changes_back_over_all_fields_in_order(page: DraftsPage, editor: LetterEditor, qtbot: QtBot) -> None:
    before = editor.ui.form.letter()
    type_thai(editor.ui.form.ui.subject_edit, "ก")
    type_thai(editor.ui.form.ui.addressee_edit, "ข")
    editor.ui.form.ui.enclosure_rows.add()
    type_thai(editor.ui.form.ui.enclosure_rows.rows[0].title_edit, "ค")  # type: ignore[attr-defined]
    assert editor.ui.form.letter().enclosures[0].title == "ค"
    for _step in range(3):
        editor.undo()
    assert editor.ui.form.letter() == before
    editor.redo()
    assert editor.ui.form.letter().subject == "ก"
    rest(page, qtbot)


def test_findings_are_listed_and_an_offer_changes_nothing_until_it_is_pressed(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot
) -> None:
    editor.take_letter(replace(CIRCULAR, closing="ขอแสดงความนับถืออย่างยิ่ง"))
    qtbot.waitUntil(lambda: any(f.field == "closing" for f in editor.findings), timeout=5_000)
    finding = next(f for f in editor.findings if f.field == "closing")
    assert editor.ui.form.letter().closing == "ขอแสดงความนับถืออย่างยิ่ง"
    editor.ui.findings_view.offer_taken.emit(finding)
    assert editor.ui.form.letter().closing == "ขอแสดงความนับถือ"
    editor.undo()
    assert editor.ui.form.letter().closing == "ขอแสดงความนับถืออย่างยิ่ง"
    rest(page, qtbot)


def test_a_word_said_to_be_right_is_kept_and_its_finding_goes_away(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot
) -> None:
    editor.take_letter(replace(CIRCULAR, subject="การประชาชสัมพันธ์สถานการณ์"))
    qtbot.waitUntil(lambda: any(f.check == "spelling.slip" for f in editor.findings), timeout=5_000)
    finding = next(f for f in editor.findings if f.check == "spelling.slip")
    view = editor.ui.findings_view
    button = next(b for b in view.findChildren(QPushButton) if b.accessibleName() == f"“{finding.quote}” ถูกแล้ว")
    assert not button.isHidden()
    button.click()
    qtbot.waitUntil(lambda: all(f.check != "spelling.slip" for f in editor.findings), timeout=5_000)
    assert editor.ui.form.letter().subject == "การประชาชสัมพันธ์สถานการณ์"
    rest(page, qtbot)


# saving


def test_leaving_saves_what_was_typed_a_moment_ago(page: DraftsPage, editor: LetterEditor, qtbot: QtBot) -> None:
    outgoing = editor.outgoing
    assert outgoing is not None
    type_thai(editor.ui.form.ui.subject_edit, "ยังไม่ทันบันทึก")
    editor.leave()
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is page.ui.list_side)
    settle(page.session)
    assert stored(page, outgoing.id).letter.subject == "ยังไม่ทันบันทึก"
    assert page.ui.drafts_table.model().rowCount() == 1


def test_a_new_draft_in_which_nothing_was_typed_leaves_nothing_in_the_list(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot
) -> None:
    editor.leave()
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is page.ui.list_side)
    settle(page.session)
    assert page.ui.drafts_table.model().rowCount() == 0


def test_after_a_crash_the_saved_text_is_there_and_a_line_says_so(
    page_for: Pages, editor: LetterEditor, qtbot: QtBot
) -> None:
    outgoing = editor.outgoing
    assert outgoing is not None
    type_thai(editor.ui.form.ui.subject_edit, "ก่อนไฟดับ")
    qtbot.waitUntil(lambda: editor.saver.state is SaveState.SAVED and not editor.saver.unsaved, timeout=10_000)
    again = page_for("saraban")  # the first page is never left: the program died
    again.open_draft(outgoing.id)
    rest(again, qtbot)
    assert again.ui.editor.ui.form.letter().subject == "ก่อนไฟดับ"
    assert "กลางคัน" in again.ui.editor.ui.banner_label.text()


def test_text_that_could_not_be_saved_before_a_crash_comes_back_and_can_be_undone(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    from circ_desktop.gui.editor.opening import keep_aside

    draft = drafted(acting("saraban"))
    keep_aside(acting("saraban"), draft.id, draft.version, replace(CIRCULAR, subject="พิมพ์ตอนฐานข้อมูลล็อก"))
    page = page_for("saraban")
    page.open_draft(draft.id)
    rest(page, qtbot)
    assert page.ui.editor.ui.form.letter().subject == "พิมพ์ตอนฐานข้อมูลล็อก"
    assert stored(page, draft.id).letter.subject == "พิมพ์ตอนฐานข้อมูลล็อก"
    page.ui.editor.undo()
    assert page.ui.editor.ui.form.letter().subject == CIRCULAR.subject
    page.ui.editor.leave()
    rest(page, qtbot)
    assert unfinished(acting("saraban"), f"draft:{draft.id}") is None


def test_two_clerks_at_one_draft_choose_between_both_texts(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    page = page_for("saraban")
    page.open_draft(draft.id)
    rest(page, qtbot)
    theirs = replace(CIRCULAR, subject="หัวหน้าแก้เรื่อง", addressee="กำนันทุกตำบล")
    writing.save_draft(acting("huana"), draft.id, theirs, version=draft.version)
    type_thai(page.ui.editor.ui.form.ui.subject_edit, "ธุรการแก้ ")
    asked = dialog(CompareLettersDialog, qtbot)
    assert isinstance(asked, CompareLettersDialog)
    assert stored(page, draft.id).letter == theirs
    from PySide6.QtWidgets import QRadioButton

    choice = asked.findChild(QRadioButton, "addressee_theirs_radio")
    assert isinstance(choice, QRadioButton)
    choice.setChecked(True)
    asked.accept()
    rest(page, qtbot)
    assert stored(page, draft.id).letter.subject == f"{CIRCULAR.subject}ธุรการแก้"
    assert stored(page, draft.id).letter.addressee == "กำนันทุกตำบล"


def test_a_question_closed_without_an_answer_loses_nothing_and_comes_again(
    page_for: Pages, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    draft = drafted(acting("saraban"))
    page = page_for("saraban")
    page.open_draft(draft.id)
    rest(page, qtbot)
    writing.save_draft(acting("huana"), draft.id, replace(CIRCULAR, subject="ของหัวหน้า"), version=draft.version)
    type_thai(page.ui.editor.ui.form.ui.subject_edit, "ของฉัน ")
    dialog(CompareLettersDialog, qtbot).close()
    type_thai(page.ui.editor.ui.form.ui.subject_edit, "ต่อ ")
    qtbot.waitUntil(lambda: "ต่อ" in (unfinished(acting("saraban"), f"draft:{draft.id}") or ""), timeout=10_000)
    assert stored(page, draft.id).letter.subject == "ของหัวหน้า"
    page.ui.editor.leave()
    asked = dialog(CompareLettersDialog, qtbot)
    assert isinstance(asked, CompareLettersDialog)
    asked.accept()
    rest(page, qtbot)
    assert stored(page, draft.id).letter.subject.endswith("ของฉัน ต่อ")


def test_a_letter_file_goes_out_and_comes_back_the_same(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    editor.take_letter(CIRCULAR)
    file = tmp_path / "หนังสือ.toml"
    editor.files.write_file(editor.ui.form.letter(), file)
    rest(page, qtbot)
    editor.take_letter(Letter(subject="อื่น"))
    editor.files.take_file(file)
    rest(page, qtbot)
    assert editor.ui.form.letter() == CIRCULAR


def test_a_letter_file_that_arrives_after_the_page_is_gone_is_dropped(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    page = DraftsPage(session)
    page.begin()
    rest(page, qtbot)
    editor, file = page.ui.editor, tmp_path / "หนังสือ.toml"
    editor.files.write_file(CIRCULAR, file)
    rest(page, qtbot)
    said: list[str] = []
    session.said.connect(said.append)
    with busy(session):
        editor.files.take_file(file)
        editor.files.print_draft()
        editor.ui.page_pane.fit_bar.offers_requested.emit()
        delete(page)
    assert said == []
    assert QApplication.activeModalWidget() is None


def test_a_letter_file_with_a_fault_changes_nothing_and_names_the_line(
    page: DraftsPage, editor: LetterEditor, qtbot: QtBot, tmp_path: Path
) -> None:
    from circ_desktop.domain.errors import LetterFileError

    file = tmp_path / "ผิด.toml"
    file.write_text('kind = "external"\nsubjekt = "x"\n', encoding="utf-8")
    told: list[Exception] = []
    page.session.troubled.connect(lambda error, _parent: (setattr(error, "expected", True), told.append(error)))
    before = editor.ui.form.letter()
    editor.files.take_file(file)
    settle(page.session)
    assert isinstance(told[0], LetterFileError)
    assert "๒" in told[0].what
    assert editor.ui.form.letter() == before
