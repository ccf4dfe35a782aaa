"""หนังสือรับ: finding a letter, what can be done with it, and correcting, voiding, attaching, printing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QWidget

from circ_desktop.base.clock import FixedClock
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.received import incoming
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedState
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.letter.letter_rows import RANK_ROLE
from circ_desktop.gui.letter.received_list import DATED_COLUMN, SUBJECT_COLUMN, ReceivedModel
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.parts.layout.wrap import plain
from circ_desktop.gui.printing.copy import CopyDialog
from circ_desktop.gui.printing.index_card import IndexCardDialog
from circ_desktop.gui.printing.keeping import KeepingDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.received.correct_received import CorrectReceivedDialog
from circ_desktop.gui.received.received_page import EMPTY, NOTHING_FOUND, ReceivedPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.desk import put_up
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import list_divisions, save_division
from circ_desktop.services.received import correct, entries, register
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.gui.conftest import front, press, rest, settle, type_thai

SUBJECTS = ("การสำรวจทางระบายน้ำ", "ขอเชิญประชุม", "ซักซ้อมการเบิกจ่าย")


@pytest.fixture
def letters(acting: Callable[[str], Context], clock: FixedClock) -> tuple[int, ...]:
    """Three letters of today, the first with a scan, the last one very urgent."""
    clerk = acting("saraban")
    scan = NewFile("scan.pdf", plain_text_pdf("หนังสือจังหวัด", "หนังสือ"))
    made = []
    for at, subject in enumerate(SUBJECTS):
        urgency = "ด่วนที่สุด" if at == 2 else None
        entry = ReceivedEntry(
            f"นธ ๑/{at}", date(2026, 6, 1), "จังหวัดนครธารา", "นายก", subject, clock.now(), urgency=urgency
        )
        files = (scan,) if at == 0 else ()
        made.append(register.register_received(clerk, entry, request_key=f"letter {at}", files=files).id)
    return tuple(made)


def page_for(session: Session, width: int = 1270) -> ReceivedPage:
    page = ReceivedPage(session)
    page.resize(width, 640)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    rest(session)
    return page


def shown(page: ReceivedPage) -> list[str]:
    return [row.subject for row in page.model.rows]


def is_said(page: ReceivedPage, words: str) -> bool:
    return any(plain(label.text()) == words and label.isVisible() for label in page.findChildren(QLabel))


def choose(page: ReceivedPage, letter_id: int) -> None:
    assert page.ui.received_table.choose(letter_id)
    rest(page.session)
    assert page.ui.detail.detail is not None
    assert page.ui.detail.detail.letter.id == letter_id


def do(page: ReceivedPage, what: str, argument: object = None) -> None:
    page.doer.do(page.ui.detail.detail, what, argument)
    rest(page.session)


def test_an_empty_register_says_what_to_press(session: Session) -> None:
    page = page_for(session)
    button = page.findChild(QPushButton, "empty_button")
    assert is_said(page, EMPTY)
    assert button is not None
    button.click()
    settle(session)
    assert front(RegisterReceivedDialog)


def test_the_list_shows_the_newest_first_and_its_page_beside_it(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    assert shown(page) == list(reversed(SUBJECTS))
    assert page.ui.detail.ui.subject_label.text() == SUBJECTS[2]
    press(page.ui.received_table, Qt.Key.Key_Down)
    press(page.ui.received_table, Qt.Key.Key_Down)
    rest(session)
    assert page.ui.detail.ui.subject_label.text() == SUBJECTS[0]
    assert page.ui.detail.ui.page_view.page_count == 1


@pytest.mark.parametrize(
    ("chip", "count"),
    [("all", 3), ("today", 3), ("urgent", 1), ("to_put_up", 2), ("waiting", 1), ("done", 0), ("voided", 0)],
)
def test_chips_filter_the_list(session: Session, letters: tuple[int, ...], chip: str, count: int) -> None:
    put_up.put_up(session.context, letters[0], divisions=frozenset(), purpose="เพื่อโปรดทราบ")
    page = page_for(session)
    page.chips.choose(chip)
    rest(session)
    assert page.model.rowCount() == count
    if not count:
        assert is_said(page, NOTHING_FOUND)


def test_a_search_finds_by_subject_and_by_number(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    type_thai(page.ui.list_search_edit, "ระบายน้ำ")
    rest(session)
    assert shown(page) == [SUBJECTS[0]]
    page.ui.list_search_edit.setText("นธ 1/1")
    rest(session)
    assert shown(page) == [SUBJECTS[1]]


def test_a_letter_asked_for_is_shown_whatever_the_filter(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    page.chips.choose("voided")
    rest(session)
    page.open_item("received", letters[1])
    rest(session)
    assert page.ui.detail.ui.subject_label.text() == SUBJECTS[1]


def test_the_choice_stays_through_a_refresh(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[0])
    page.refresh()
    rest(session)
    assert page.ui.received_table.current_row().id == letters[0]


def test_f8_puts_up_and_the_holder_is_seen(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[0])
    press(page, Qt.Key.Key_F8)
    rest(session)
    dialog = front(PutUpDialog)
    dialog.put_up()
    rest(session)
    assert "นายธนกฤต" in page.ui.detail.ui.holder_label.text()
    assert page.ui.detail.ui.actions_bar.findChild(QPushButton, "main_button") is None


def test_a_reader_is_offered_nothing_that_only_the_clerk_may(
    session_for: Callable[[str], Session], letters: tuple[int, ...]
) -> None:
    page = page_for(session_for("nayok"))
    choose(page, letters[0])
    names = {
        button.objectName() for button in page.ui.detail.ui.actions_bar.findChildren(QWidget) if button.isVisible()
    }
    assert "print_button" in names
    assert not names & {"main_button", "more_button"}
    assert page.primary() is None


def test_a_correction_is_saved_and_told_in_the_story(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[1])
    do(page, "correct")
    dialog = front(CorrectReceivedDialog)
    assert dialog.ui.subject_edit.text() == SUBJECTS[1]
    dialog.ui.subject_edit.set_text("ขอเชิญประชุมประจำเดือน")
    press(dialog.ui.subject_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(session)
    assert page.ui.detail.ui.subject_label.text() == "ขอเชิญประชุมประจำเดือน"
    assert any("ขอเชิญประชุมประจำเดือน" in line.text for line in page.ui.detail.detail.story)


def test_a_stale_correction_shows_both_texts_and_can_be_saved_again(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[1])
    do(page, "correct")
    dialog = front(CorrectReceivedDialog)
    before = entries.get_received(session.context, letters[1])
    theirs = replace(before.entry, sender="อำเภอธารทอง")
    correct.correct_received(session.context, letters[1], theirs, version=before.version)
    dialog.ui.subject_edit.set_text("ของฉัน")
    dialog.save()
    rest(session)
    assert dialog.ui.stale_label.isVisible()
    assert "อำเภอธารทอง" in dialog.form.fields["sender"].note()
    assert session.officer.name in dialog.form.fields["sender"].note()
    assert dialog.ui.subject_edit.text() == "ของฉัน"
    dialog.save()
    rest(session)
    assert entries.get_received(session.context, letters[1]).entry.subject == "ของฉัน"


def test_voiding_wants_a_reason_and_keeps_the_number(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[1])
    do(page, "void")
    dialog = front(ReasonDialog)
    dialog.ui.accept_button.click()
    assert dialog.isVisible()
    dialog.ui.reason_edit.setPlainText("ลงซ้ำ")
    dialog.ui.accept_button.click()
    rest(session)
    assert entries.get_received(session.context, letters[1]).state is ReceivedState.VOIDED
    assert "ลงซ้ำ" in page.ui.detail.ui.holder_label.text()
    assert page.model.rowCount() == 3


def test_a_letter_on_an_empty_desk_is_handed_to_another_officer_with_a_reason(
    session: Session, letters: tuple[int, ...], office: Context
) -> None:
    put_up.put_up(session.context, letters[0], divisions=frozenset(), purpose="เพื่อโปรดพิจารณา")
    page = page_for(session)
    choose(page, letters[0])
    menu = page.ui.detail.ui.actions_bar.findChild(QMenu, "hand_over_menu")
    assert [entry.text().split()[0] for entry in menu.actions()] == ["นางรัชนีกร", "นายอินสอน"]
    menu.actions()[0].trigger()
    dialog = front(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.ui.reason_edit.setPlainText("ลาป่วย")
    dialog.ui.accept_button.click()
    rest(session)
    assert "นางรัชนีกร" in page.ui.detail.ui.holder_label.text()
    assert "ลาป่วย" in page.ui.detail.detail.story[-1].text


def test_passing_on_opens_a_draft_of_our_own(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    seen: list[tuple[str, int]] = []
    page.open_requested.connect(lambda target, item_id: seen.append((target, item_id)))
    choose(page, letters[0])
    menu = page.ui.detail.ui.actions_bar.findChild(QToolButton, "pass_on_button").menu()
    menu.actions()[0].trigger()
    menu.actions()[0].trigger()  # a second press makes no second draft
    rest(session)
    ((target, draft_id),) = seen
    assert target == "draft"
    draft = writing.get_outgoing(session.context, draft_id)
    assert draft.source_id == letters[0]
    assert draft.letter.subject == SUBJECTS[0]


def test_an_attached_file_becomes_the_page(session: Session, letters: tuple[int, ...], tmp_path: Path) -> None:
    file = tmp_path / "จดหมาย.txt"
    file.write_text("เรื่อง ขอเชิญประชุม", encoding="utf-8")
    page = page_for(session)
    choose(page, letters[1])
    assert page.ui.detail.ui.page_view.page_count == 0
    page.doer.attach(page.ui.detail.detail, [str(file)])
    rest(session)
    rest(session)
    assert page.ui.detail.ui.page_view.page_count == 1


@pytest.mark.parametrize(("what", "letter"), [("stamp", 1), ("stamped", 0), ("blank_slip", 0)])
def test_papers_are_shown_before_printing(session: Session, letters: tuple[int, ...], what: str, letter: int) -> None:
    page = page_for(session)
    choose(page, letters[letter])
    do(page, what)
    assert front(PrintPreviewDialog)


def test_the_card_of_a_matter_is_made_of_letters_found_and_ticked(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[1])
    do(page, "index_card")
    asked = front(IndexCardDialog)
    assert isinstance(asked, IndexCardDialog)
    settle(session)
    assert asked.model.ticked_ids == {letters[1]}
    asked.ui.search_edit.setText("ระบายน้ำ")
    rest(session)
    assert [row.id for row in asked.model.rows] == [letters[0]]
    asked.ui.letters_table.selectRow(0)
    press(asked.ui.letters_table, Qt.Key.Key_Space)
    assert asked.model.ticked_ids == {letters[0], letters[1]}
    assert asked.ui.count_label.text() == "ในบัตร ๒ ฉบับ"
    asked.ui.subject_edit.clear()
    asked.show_card()
    assert asked.ui.subject_field.note()
    asked.ui.subject_edit.setText("น้ำในหมู่บ้าน")
    asked.show_card()
    settle(session)
    shown = front(PrintPreviewDialog)
    assert isinstance(shown, PrintPreviewDialog)
    shown.close()
    asked.ui.none_button.click()
    asked.show_card()
    assert asked.ui.note_label.isVisible()
    asked.reject()


def test_a_received_scan_goes_out_as_a_certified_copy(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    choose(page, letters[0])
    detail = page.ui.detail.detail
    assert detail is not None
    button = page.findChild(QToolButton, "print_button")
    menu = next(each for each in button.menu().findChildren(QMenu) if each.objectName() == "certify_menu")
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["ไฟล์ที่รับมา scan.pdf…", "ฉบับประทับตรารับ ประทับตรารับ.pdf…", "ไฟล์ในเครื่อง…"]
    menu.actions()[0].trigger()
    settle(session)
    asked = front(CopyDialog)
    assert isinstance(asked, CopyDialog)
    assert asked.ui.name_edit.value() == session.officer.name
    asked.ui.accept_button.click()
    settle(session)
    shown = front(PrintPreviewDialog)
    assert isinstance(shown, PrintPreviewDialog)
    shown.printed.emit(1)
    settle(session)
    assert "ทำสำเนาถูกต้อง เลขรับ ๑ ไฟล์ที่รับมา scan.pdf" in entries.story_of_received(session.context, letters[0])[-1].text
    shown.close()


@pytest.mark.parametrize("letter", [0, 1])
def test_the_keeping_stamp_goes_on_the_scan_or_where_there_is_none_over_the_paper(
    session: Session, letters: tuple[int, ...], letter: int
) -> None:
    page = page_for(session)
    choose(page, letters[letter])
    page.doer.do(page.ui.detail.detail, "keeping")
    dialog = front(KeepingDialog)
    assert dialog.ui.on_letter_radio.isEnabled() is (letter == 0)
    assert dialog.ui.alone_radio.isChecked() is (letter == 1)
    dialog.ui.show_button.click()
    rest(session)
    assert front(PrintPreviewDialog)


def test_the_register_of_today_is_printed(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session)
    page.doer.print_register()
    settle(session)
    dialog = front(DayRangeDialog)
    press(dialog.ui.from_edit, Qt.Key.Key_Return)
    press(dialog.ui.to_edit, Qt.Key.Key_Return)
    rest(session)
    front(PrintPreviewDialog).close()


@pytest.mark.parametrize("active", [True, False])
def test_a_division_prints_its_own_register_also_when_it_was_put_to_rest(
    session_for: Callable[[str], Session], letters: tuple[int, ...], division_ids: dict[str, int], active: bool
) -> None:
    session = session_for("saraban")
    division = next(one for one in list_divisions(session.context) if one.name == "กองช่าง")
    save_division(session.context, replace(division, active=active))
    page = page_for(session)
    page.doer.print_register()
    settle(session)
    dialog = front(DayRangeDialog)
    assert isinstance(dialog, DayRangeDialog)
    assert dialog.division_id() is None, "the clerk of the office begins with the office's"
    dialog.ui.book_box.setCurrentText("กองช่าง" if active else "กองช่าง (เลิกใช้แล้ว)")
    assert dialog.division_id() == division_ids["กองช่าง"]
    dialog.choose()
    settle(session)
    shown = front(PrintPreviewDialog)
    assert isinstance(shown, PrintPreviewDialog)
    with open_pdf(shown._content) as document:
        assert "กองช่าง" in document[0].get_textpage().get_text_range()
    shown.close()


def test_a_narrow_list_leaves_the_room_to_the_subject(session: Session, letters: tuple[int, ...]) -> None:
    page = page_for(session, width=980)
    assert page.ui.received_table.isColumnHidden(DATED_COLUMN)
    assert page.ui.received_table.columnWidth(SUBJECT_COLUMN) > 120
    page.resize(1270, 640)
    QApplication.processEvents()
    assert not page.ui.received_table.isColumnHidden(DATED_COLUMN)


def test_the_list_of_received_letters_is_a_sound_model(
    session: Session, letters: tuple[int, ...], qtmodeltester: object
) -> None:
    model = ReceivedModel()
    model.set_rows(entries.list_received(session.context, incoming.ReceivedFilter()))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.index(0, SUBJECT_COLUMN).data(RANK_ROLE) == 3
