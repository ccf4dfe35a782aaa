"""The sent register in the window: what was issued, its frozen page, voiding with a reason, printing, using it again."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import CopyPurpose, Order
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.gui.drafts.drafts_list import drafts_model
from circ_desktop.gui.editor.form.pick_reference import PickReferenceDialog, found_model
from circ_desktop.gui.letter.outgoing_words import addressee_words
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.printing.copy import CopyDialog
from circ_desktop.gui.printing.despatch import DespatchDialog
from circ_desktop.gui.printing.keeping import KeepingDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.sent.sent_list import register_words, sent_model
from circ_desktop.gui.sent.sent_page import SentPage
from circ_desktop.gui.session.session import Session
from circ_desktop.services.books.finding import find_letters
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.received.reading import read_incoming
from circ_desktop.services.sent import issue
from circ_desktop.thai.dates import long_date
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.gui.conftest import front, settle
from tests.gui.letters import CIRCULAR, WITH_EVERYTHING

Acting = Callable[[str], Context]


def issued(acting: Acting, letter: Letter = CIRCULAR) -> Outgoing:
    draft = writing.new_draft(acting("saraban"), letter)
    draft = writing.move(acting("saraban"), draft.id, Move.SUBMIT, version=draft.version)
    draft = writing.move(acting("huana"), draft.id, Move.ACCEPT, version=draft.version)
    return issue.issue(acting("saraban"), draft.id, version=draft.version, request_key=uuid4().hex)


@pytest.fixture
def letters(acting: Acting) -> tuple[Outgoing, Outgoing]:
    """A circular (ว ๑) and a letter (๑)."""
    return issued(acting), issued(acting, replace(WITH_EVERYTHING, salutation="เรียน"))


@pytest.fixture
def page(letters: tuple[Outgoing, Outgoing], session: Session, qtbot: QtBot) -> SentPage:
    made = SentPage(session)
    qtbot.addWidget(made)
    made.resize(1274, 664)
    made.show()
    rest(made, qtbot)
    return made


def rest(page: SentPage, qtbot: QtBot) -> None:
    """Wait until list and detail are shown."""
    qtbot.waitUntil(lambda: page.session.tasks.idle and not page._choice_timer.isActive(), timeout=10_000)
    settle(page.session)


def dialog(kind: type[QDialog], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()))
    return front(kind)


def test_the_frozen_letter_stands_beside_its_row(page: SentPage, letters: tuple[Outgoing, Outgoing]) -> None:
    assert page.ui.sent_table.model().rowCount() == 2
    row = page.ui.sent_table.current_row()
    shown = next(letter for letter in letters if letter.id == row.id)
    assert shown.letter.number in page.ui.number_label.text()
    assert page.ui.page_view.page_count >= 1


@pytest.mark.parametrize(("chip", "count"), [("all", 2), ("today", 2), ("sent", 1), ("circular", 1)])
def test_chips_choose_the_series(page: SentPage, qtbot: QtBot, chip: str, count: int) -> None:
    page.chips.choose(chip)
    rest(page, qtbot)
    assert page.ui.sent_table.model().rowCount() == count


def test_a_search_with_arabic_digits_finds_thai_ones(page: SentPage, qtbot: QtBot) -> None:
    page.search_edit.setText("71209/ว 1")
    qtbot.waitUntil(lambda: page.ui.sent_table.model().rowCount() == 1, timeout=5_000)
    rest(page, qtbot)
    page.search_edit.setText("ไม่มีคำนี้")
    qtbot.waitUntil(lambda: page.ui.sent_table.model().rowCount() == 0, timeout=5_000)
    rest(page, qtbot)
    assert not page.ui.detail.isVisible()


def test_voiding_wants_a_reason_and_the_number_stays_in_the_list(
    page: SentPage, letters: tuple[Outgoing, Outgoing], qtbot: QtBot
) -> None:
    page.open_item("sent", letters[0].id)
    rest(page, qtbot)
    page.ui.void_button.click()
    asked = dialog(ReasonDialog, qtbot)
    assert isinstance(asked, ReasonDialog)
    asked.ui.accept_button.click()
    assert asked.isVisible()
    asked.ui.reason_edit.setPlainText("พิมพ์เลขหมู่บ้านผิด")
    asked.ui.accept_button.click()
    rest(page, qtbot)
    assert page.ui.sent_table.model().rowCount() == 2
    assert "พิมพ์เลขหมู่บ้านผิด" in page.ui.void_label.text()
    assert not page.ui.void_button.isVisible()
    found = writing.get_outgoing(page.session.context, letters[0].id)
    assert found.state is OutgoingState.VOIDED


def test_using_a_letter_again_makes_a_draft_without_number_and_date(
    page: SentPage, letters: tuple[Outgoing, Outgoing], qtbot: QtBot
) -> None:
    page.open_item("sent", letters[0].id)
    rest(page, qtbot)
    with qtbot.waitSignal(page.open_requested) as told:
        page.ui.model_button.click()
        page.ui.model_button.click()  # a second press makes no second draft
    assert told.args[0] == "draft"
    made = writing.get_outgoing(page.session.context, told.args[1])
    assert made.letter == replace(letters[0].letter, number="", date=None)
    rest(page, qtbot)
    assert len(writing.list_drafts(page.session.context)) == 1


def test_the_pages_of_the_register_are_shown_for_the_chosen_days(page: SentPage, qtbot: QtBot) -> None:
    from circ_desktop.gui.printing.print_preview import PrintPreviewDialog

    page.doer.print_register()
    asked = dialog(DayRangeDialog, qtbot)
    assert isinstance(asked, DayRangeDialog)
    asked.choose()
    assert dialog(PrintPreviewDialog, qtbot).isVisible()
    rest(page, qtbot)


def test_despatch_book_receipts_and_keeping_stamp_are_shown_before_they_are_printed(
    page: SentPage, qtbot: QtBot
) -> None:
    page.doer.print_receipts()
    dialog(PrintPreviewDialog, qtbot).close()
    page.doer.print_despatch_book()
    asked = dialog(DespatchDialog, qtbot)
    assert isinstance(asked, DespatchDialog)
    settle(page.session)
    assert asked.ui.count_label.text() == "เลือก ๒ ฉบับ ๒ แถว"
    asked.ui.letters_table.selectRow(0)
    asked._flip()
    assert asked.ui.count_label.text() == "เลือก ๑ ฉบับ ๑ แถว"
    asked.ui.messenger_box.setCurrentText("นายสมาน เดินดี")
    asked.show_book()
    shown = dialog(PrintPreviewDialog, qtbot)
    settle(page.session)
    with open_pdf(shown._content) as document:
        text = document[0].get_textpage().get_text_range()
    assert "ผู้นำส่ง นายสมาน เดินดี" in text
    shown.close()
    asked.ui.none_button.click()
    assert not asked.ui.receipts_button.isEnabled()
    asked.ui.all_button.click()
    asked.show_receipts()
    settle(page.session)
    receipts = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PrintPreviewDialog) and w.isVisible())
    receipts.close()
    asked.ui.from_edit.setText("๓๒ มิ.ย.")
    assert asked.wish() is None
    asked.reject()
    page.doer.print_keeping()
    keeping = dialog(KeepingDialog, qtbot)
    assert isinstance(keeping, KeepingDialog)
    keeping.ui.until_edit.setText("๑๒")
    keeping.choose()
    assert keeping.isVisible()
    assert "สี่หลัก" in keeping.ui.hint_label.text()
    keeping.ui.forever_radio.setChecked(True)
    keeping.ui.alone_radio.setChecked(True)
    keeping.choose()
    shown = dialog(PrintPreviewDialog, qtbot)
    assert isinstance(shown, PrintPreviewDialog)
    assert "วางหนังสือในถาด" in shown.ui.note_label.text()
    assert shown.ui.note_label.isVisible()
    rest(page, qtbot)


def test_the_story_tells_every_step(page: SentPage, letters: tuple[Outgoing, Outgoing]) -> None:
    story = writing.story_of_outgoing(page.session.context, letters[0].id)
    words = " ".join(line.text for line in story)
    for step in ("เสนอตรวจ", "ตรวจผ่าน", "ออกเลข"):
        assert step in words


def test_a_reference_is_picked_from_the_registers(
    session: Session, letters: tuple[Outgoing, Outgoing], qtbot: QtBot
) -> None:
    asked = PickReferenceDialog(session)
    asked.open()
    settle(session)
    asked.ui.letters_search_edit.setText("น้ำหลาก")
    qtbot.waitUntil(lambda: asked.ui.letters_table.model().rowCount() == 1, timeout=5_000)
    assert letters[0].issued_on is not None
    assert asked.line().endswith(f"ลงวันที่ {long_date(letters[0].issued_on)}")
    assert letters[0].letter.number in asked.line()
    with qtbot.waitSignal(asked.accepted):
        asked.ui.pick_button.click()


def test_the_models_keep_the_rules_of_qt(
    acting: Acting, letters: tuple[Outgoing, Outgoing], qtmodeltester: ModelTester
) -> None:
    ctx = acting("saraban")
    for letter in (CIRCULAR, WITH_EVERYTHING):
        writing.new_draft(ctx, letter)
    for made, rows in (
        (drafts_model(ctx.clock.today()), writing.list_drafts(ctx)),
        (sent_model(), issue.list_sent(ctx)),
        (found_model(), find_letters(ctx, "")),
    ):
        qtmodeltester.check(made)
        made.set_rows(rows)  # type: ignore[attr-defined]
        qtmodeltester.check(made)
        assert made.rowCount() == 2


def test_a_certified_copy_is_asked_for_shown_saved_and_told_in_the_story(
    page: SentPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.doer.make_copy(CopyPurpose.CERTIFIED)
    asked = dialog(CopyDialog, qtbot)
    assert asked.ui.name_edit.value() == page.session.officer.name
    assert asked.ui.certified_panel.isVisible()
    assert not asked.ui.office_panel.isVisible()
    asked.ui.name_edit.set_value("นายวีรชัย เขียวขจี")
    asked.ui.date_edit.setText("")
    asked.ui.accept_button.click()
    shown = dialog(PrintPreviewDialog, qtbot)
    settle(page.session)
    with open_pdf(shown._content) as document:
        text = " ".join(one.get_textpage().get_text_range() for one in document)
    assert "(นายวีรชัย เขียวขจี)" in text
    assert not shown.ui.note_label.isVisible()
    before = writing.story_of_outgoing(page.session.context, page.doer.detail.outgoing.id)
    shown.save_to(tmp_path / "สำเนา.pdf")
    settle(page.session)
    story = writing.story_of_outgoing(page.session.context, page.doer.detail.outgoing.id)
    assert len(story) == len(before) + 1
    assert story[-1].text.endswith("ผู้รับรอง นายวีรชัย เขียวขจี · บันทึกเป็น สำเนา.pdf")
    shown.close()


def test_a_file_of_the_pc_is_certified_and_a_broken_one_is_told_before_anything_is_asked(
    page: SentPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "แผนที่.pdf"
    path.write_bytes(plain_text_pdf("แผนที่สังเขป", "แผนที่.pdf"))
    page.doer.certify_a_file()
    chooser = page.window().findChild(QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    asked = dialog(CopyDialog, qtbot)
    asked.ui.accept_button.click()
    shown = dialog(PrintPreviewDialog, qtbot)
    assert shown.windowTitle() == "พิมพ์ – สำเนาถูกต้อง แผนที่.pdf"
    shown.close()
    rest(page, qtbot)


def test_a_wrong_day_of_certification_is_told_and_nothing_is_shown(page: SentPage, qtbot: QtBot) -> None:
    page.doer.make_copy(CopyPurpose.CERTIFIED)
    asked = dialog(CopyDialog, qtbot)
    asked.ui.date_edit.setText("๓๑ กุมภาพันธ์ ๒๕๖๙")
    with qtbot.assertNotEmitted(asked.chosen):
        asked.ui.accept_button.click()
    assert asked.ui.date_field.note()
    asked.reject()


def test_a_letter_is_saved_as_a_file_for_another_office(page: SentPage, tmp_path: Path) -> None:
    page.doer.save_exchange_file()
    asked = page.window().findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "ส่ง.xml"))
    settle(page.session)
    reading = read_incoming(tmp_path / "ส่ง.xml")
    assert page.doer.detail is not None
    assert reading.number is not None
    assert reading.number.value == page.doer.detail.outgoing.letter.number
    asked.reject()


def test_orders_have_a_chip_of_their_own_and_say_what_they_are(acting: Acting, session: Session, qtbot: QtBot) -> None:
    issued(acting)
    order = issued(acting, Letter(kind=Kind.ORDER, subject="แต่งตั้งกรรมการ", order=Order("องค์การบริหารส่วนตำบลธารน้ำใส")))
    page = SentPage(session)
    qtbot.addWidget(page)
    page.resize(1274, 664)
    page.show()
    rest(page, qtbot)
    page.chips.choose("books")
    rest(page, qtbot)
    assert page.ui.sent_table.model().rowCount() == 1
    assert page.ui.number_label.text() == f"คำสั่ง ที่ {order.letter.number}"
    row = page.ui.sent_table.current_row()
    assert register_words(row) == "คำสั่ง ๑"
    assert addressee_words(row) == "–"
    assert "เรียน" not in page.ui.facts_label.text()
