"""ส่งถึงหลายแห่ง in the window: from the sent page and from a draft, to files and to the list kept with the letter."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.recipients.merge_dialog import ONE, MergeDialog
from circ_desktop.gui.recipients.merging import _Job, open_merge
from circ_desktop.gui.recipients.recipients_list import TicksModel, book_model, sent_to_model
from circ_desktop.gui.sent.sent_page import SentPage
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.recipients.address_book import save_recipient
from circ_desktop.services.recipients.chosen import recipients_of
from tests.gui.conftest import front, press, settle
from tests.gui.letters import CIRCULAR
from tests.gui.sent.test_sent_page import issued
from tests.typeset.helpers import solid

Acting = Callable[[str], Context]
NAMES = ("ธารทอง", "ภูงาม", "วังใส")


@pytest.fixture
def circular(acting: Acting) -> Outgoing:
    for name in NAMES:
        save_recipient(acting("saraban"), Recipient(addressee=f"นายอำเภอ{name}", groups=("อำเภอ",), post_code="96990"))
    save_recipient(acting("saraban"), Recipient(addressee="ผู้อำนวยการโรงเรียนบ้านธารทอง", groups=("โรงเรียน",)))
    return issued(acting, replace(CIRCULAR, addressee=""))


@pytest.fixture
def page(circular: Outgoing, session: Session, qtbot: QtBot) -> SentPage:
    made = SentPage(session)
    qtbot.addWidget(made)
    made.resize(1274, 664)
    made.show()
    qtbot.waitUntil(lambda: session.tasks.idle and not made._choice_timer.isActive(), timeout=10_000)
    settle(session)
    return made


def opened(page: SentPage) -> MergeDialog:
    page.ui.merge_button.click()
    settle(page.session)
    found = front(MergeDialog)
    assert isinstance(found, MergeDialog)
    return found


def quiet(dialog: MergeDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            dialog.session.tasks.idle and not dialog._preview_timer.isActive() and not dialog._search_timer.isActive()
        ),
        timeout=10_000,
    )
    settle(dialog.session)


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [solid(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


def test_a_group_is_chosen_by_keys_and_becomes_one_pdf_and_the_letters_list(
    page: SentPage, circular: Outgoing, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(page)
    ui = dialog.ui
    assert not ui.make_button.isEnabled()
    ui.group_box.setCurrentIndex(ui.group_box.findData("อำเภอ"))
    ui.group_box.activated.emit(ui.group_box.currentIndex())
    ui.all_button.click()
    ui.recipients_table.setFocus()
    ui.recipients_table.selectRow(1)
    press(ui.recipients_table, Qt.Key.Key_Space)  # นายอำเภอภูงาม is not meant
    ui.blank_box.setValue(1)
    quiet(dialog, qtbot)
    assert ui.make_button.text() == "ทำ ๓ ฉบับ"
    assert ui.preview.page_count >= 1
    ui.envelope_box.setCurrentIndex(ui.envelope_box.findData("DL"))
    target = tmp_path / "เวียน.pdf"
    job = _Job(page.session, page, circular.letter, circular.id, dialog)
    job.write_file(dialog.wish(), dialog.paper(), target)
    page.session.tasks.wait_idle()
    settle(page.session)
    texts = page_texts(target)
    each = (len(texts) - 2) // 3
    assert [name for name in NAMES if f"นายอำเภอ{name}" in texts[0]] == ["ธารทอง"]
    assert [name for name in NAMES if f"นายอำเภอ{name}" in texts[each]] == ["วังใส"]
    assert not any(f"นายอำเภอ{name}" in texts[2 * each] for name in NAMES)
    assert "96990" in texts[-1]
    kept = recipients_of(page.session.context, circular.id)
    assert [one.addressee for one in kept] == ["นายอำเภอธารทอง", "นายอำเภอวังใส"]
    qtbot.waitUntil(lambda: page.ui.tabs.isTabVisible(2), timeout=5_000)
    assert page.ui.tabs.tabText(2) == "ส่งถึง (๒)"
    assert page.ui.recipients_table.model().rowCount() == 2


def test_esc_asks_before_a_choice_of_recipients_is_lost(page: SentPage, qtbot: QtBot) -> None:
    dialog = opened(page)
    dialog.ui.all_button.click()
    quiet(dialog, qtbot)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    question = front(AskDialog)
    assert isinstance(question, AskDialog)
    question.cancel_button.click()
    dialog.ui.none_button.click()
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_file_takes_the_place_of_the_book_and_a_faulty_row_is_named(
    page: SentPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(page)
    path = tmp_path / "รายชื่อ.csv"
    path.write_text("เรียน,จำนวน\nกำนันตำบลวังใส,2\n,1\n", encoding="utf-8")
    dialog.use_file(path)
    quiet(dialog, qtbot)
    assert "แถวที่ ๓" in dialog.ui.note_label.text()
    assert not dialog.model.chosen
    path.write_text("เรียน,จำนวน\nกำนันตำบลวังใส,2\nกำนันตำบลวังใส,2\n", encoding="utf-8")
    dialog.use_file(path)
    quiet(dialog, qtbot)
    assert "ข้าม ๑ แถว" in dialog.ui.note_label.text()
    assert dialog.wish().count == 2
    dialog.ui.copies_box.setValue(3)
    assert dialog.wish().count == 3
    dialog.reject()


def test_the_dialog_says_whose_copy_has_more_pages(page: SentPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(page)
    path = tmp_path / "รายชื่อ.csv"
    path.write_text(f"เรียน\nกำนันตำบลวังใส\n{'กำนันและผู้ใหญ่บ้านทุกหมู่บ้าน ' * 60}\nกำนันตำบลภูงาม\n", encoding="utf-8")
    dialog.use_file(path)
    quiet(dialog, qtbot)
    assert "หน้า: แถวที่ ๓ (กำนันและผู้ใหญ่บ้าน" in dialog.ui.note_label.text()
    dialog.ui.search_edit.setText("วังใส")  # the list is only shown otherwise: what was said of the choice stays
    quiet(dialog, qtbot)
    assert "หน้า: แถวที่ ๓" in dialog.ui.note_label.text()
    dialog.ui.none_button.click()
    quiet(dialog, qtbot)
    assert "แถวที่ ๓" not in dialog.ui.note_label.text()
    dialog.reject()


def test_the_printer_is_reached_through_the_preview_of_all_pages(
    page: SentPage, circular: Outgoing, qtbot: QtBot
) -> None:
    dialog = opened(page)
    dialog.model.tick(dialog.model.rows, on=True)
    quiet(dialog, qtbot)
    _Job(page.session, page, circular.letter, circular.id, dialog).show_print(dialog.wish(), dialog.paper())
    page.session.tasks.wait_idle()
    qtbot.waitUntil(lambda: any(isinstance(w, PrintPreviewDialog) for w in QApplication.topLevelWidgets()))
    preview = front(PrintPreviewDialog)
    assert isinstance(preview, PrintPreviewDialog)
    assert preview.ui.preview.page_count % 4 == 0
    assert recipients_of(page.session.context, circular.id) == ()  # nothing has gone out yet
    preview.printed.emit(4)
    page.session.tasks.wait_idle()
    assert len(recipients_of(page.session.context, circular.id)) == 4
    preview.close()


def test_who_it_went_to_before_is_ticked_again(page: SentPage, circular: Outgoing, qtbot: QtBot) -> None:
    from circ_desktop.services.recipients.chosen import keep_recipients

    keep_recipients(page.session.context, circular.id, (Recipient(addressee="นายอำเภอวังใส"),))
    dialog = open_merge(page.session, page, circular.letter, circular.id)
    quiet(dialog, qtbot)
    assert [each.addressee for each in dialog.model.chosen] == ["นายอำเภอวังใส"]
    dialog.wanted.disconnect()
    asked: list[str] = []
    dialog.wanted.connect(lambda _wish, _paper, output: asked.append(output))
    dialog.make()
    assert asked == [ONE]
    dialog.reject()


def test_a_list_from_a_file_comes_back_with_the_letter(page: SentPage, circular: Outgoing, qtbot: QtBot) -> None:
    from circ_desktop.services.recipients.chosen import keep_recipients

    people = tuple(Recipient(addressee=f"กำนันตำบล{name}", row=n) for n, name in enumerate(NAMES, start=2))
    keep_recipients(page.session.context, circular.id, people)
    dialog = open_merge(page.session, page, circular.letter, circular.id)
    quiet(dialog, qtbot)
    assert [each.addressee for each in dialog.model.chosen] == [each.addressee for each in people]
    assert "(๓)" in dialog.ui.group_box.currentText()
    dialog.reject()


def test_the_models_keep_qts_rules() -> None:
    ticks = TicksModel()
    ticks.set_rows([Recipient(addressee="ก", id=1), Recipient(addressee="ข", id=2)])
    ModelTester(None).check(ticks)
    for model in (book_model(), sent_to_model()):
        ModelTester(None).check(model)


def test_stopping_leaves_no_file_and_keeps_nobody(
    page: SentPage, circular: Outgoing, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(page)
    dialog.model.tick(dialog.model.rows, on=True)
    dialog.ui.copies_box.setValue(99)
    quiet(dialog, qtbot)
    session = page.session
    session.tasks.progressed.connect(lambda task, done, _total: task.cancel() if done == 5 else None)
    _Job(session, page, circular.letter, circular.id, dialog).write_file(
        dialog.wish(), dialog.paper(), tmp_path / "out" / "x.pdf"
    )
    session.tasks.wait_idle()
    settle(session)
    assert list((tmp_path / "out").iterdir()) == []
    assert recipients_of(session.context, circular.id) == ()


def test_a_draft_is_sent_from_the_editors_menu(acting: Acting, session: Session, qtbot: QtBot) -> None:
    from circ_desktop.gui.editor.letter_editor import LetterEditor
    from circ_desktop.services.drafts.writing import new_draft

    draft = new_draft(acting("saraban"), CIRCULAR)
    editor = LetterEditor()
    qtbot.addWidget(editor)
    editor.use(session)
    editor.open(draft.id)
    settle(session)
    editor.files.send_to_many()
    dialog = front(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    quiet(dialog, qtbot)
    assert "/ว" in dialog.ui.words_label.text()  # the code stands, the running number is still open
    dialog.reject()
