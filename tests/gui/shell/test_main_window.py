"""The window as a whole: pages, keys, search, menus, leaving."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.office.settings_page import SettingsPage
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.help import HelpWindow, help_text
from circ_desktop.gui.parts.dialogs.keys_sheet import KeysSheet
from circ_desktop.gui.received.received_page import ReceivedPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.keys import with_key
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.gui.session.translation import WORDS
from circ_desktop.gui.shell.catalogue import PAGES
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.key_names import all_keys, key
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import list_drafts
from circ_desktop.services.received.register import register_received
from tests.gui.conftest import front, press, settle, type_thai


@pytest.fixture
def letters(acting: Callable[[str], Context]) -> tuple[int, int]:
    """Ids of two received letters."""
    context = acting("saraban")
    made = []
    for number, subject in (("นธ ๐๐๑๗/ว ๑๒", "การเตรียมความพร้อมรับฤดูแล้ง"), ("นธ ๐๐๑๘/๓๔", "ขอเชิญประชุมประจำเดือน")):
        entry = ReceivedEntry(
            number=number,
            dated=context.clock.today(),
            sender="จังหวัดนครธารา",
            addressee="นายก อบต.ธารน้ำใส",
            subject=subject,
            received_at=context.clock.now(),
        )
        made.append(register_received(context, entry, request_key=number).id)
    return made[0], made[1]


def test_every_page_of_the_rail_opens_with_its_key(window: MainWindow, session: Session) -> None:
    for number, entry in enumerate(PAGES, start=1):
        press(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        settle(session)
        assert window.page is not None
        assert window.page.key == entry.key
        assert window.rail.button(entry.key).isChecked()


def test_every_page_has_a_title_an_accessible_name_and_a_handbook_page(window: MainWindow, session: Session) -> None:
    for entry in PAGES:
        page = window.page_of(entry.key)
        assert page is not None
        assert page.title == entry.title
        assert help_text(page.help_topic).startswith("# ")
        assert page.help_topic == "index" or help_text(page.help_topic) != help_text("index")
        assert window.rail.button(entry.key).accessibleName()
    settle(session)


def test_the_window_fits_the_old_screen(window: MainWindow, session: Session) -> None:
    for entry in PAGES:
        window.show_page(entry.key)
        settle(session)
        least = window.minimumSizeHint()
        assert least.width() <= 1366, entry.key
        assert least.height() <= 728, entry.key  # the task bar takes 40


def test_the_window_fits_when_everything_is_a_quarter_larger(window: MainWindow, session: Session) -> None:
    room = QSize(1366 * 100 // 125, 728 * 100 // 125)
    for entry in PAGES:
        window.show_page(entry.key)
        settle(session)
        least = window.minimumSizeHint()
        assert least.width() <= room.width(), entry.key
        assert least.height() <= room.height(), entry.key


def test_keys_are_declared_once_and_no_two_share_one() -> None:
    taken = [name for one in all_keys() if one.id != "page" for name in one.keys]
    assert len(taken) == len(set(taken))
    assert with_key("ลงรับหนังสือ", "register_received") == "ลงรับหนังสือ (F2)"
    assert key("save").shown == "Ctrl+Enter"


def test_tooltips_name_the_keys(window: MainWindow) -> None:
    assert "(F2)" in window.register_action.toolTip()
    assert "(F3)" in window.draft_action.toolTip()
    assert "(Alt+1)" in window.rail.button("work").toolTip()


def test_f1_opens_the_page_of_the_handbook_and_f1_again_the_keys(window: MainWindow, session: Session) -> None:
    window.show_page("settings")
    settle(session)
    press(window, Qt.Key.Key_F1)
    help_window = front(HelpWindow)
    assert isinstance(help_window, HelpWindow)
    assert help_window.topic == "settings"
    press(window, Qt.Key.Key_F1)
    assert front(KeysSheet).isVisible()


def test_the_key_sheet_shows_every_key(window: MainWindow) -> None:
    sheet = KeysSheet(window)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {one.shown for one in all_keys() if one.id != "page"} <= texts
    assert {one.text for one in all_keys()} <= texts


def test_handbook_links_lead_to_pages_that_are_there() -> None:
    import re

    for topic in ("index", "first-run", "settings", "sign-in", "printing", "keys"):
        for link in re.findall(r"\]\(([a-z-]+)\.md\)", help_text(topic)):
            assert link == "index" or help_text(link) != help_text("index"), f"{topic} -> {link}"


def test_search_finds_a_received_letter_and_opens_it(
    window: MainWindow, session: Session, letters: tuple[int, int]
) -> None:
    window.activateWindow()
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    type_thai(window.search, "ฤดูแล้ง")
    press(window.search, Qt.Key.Key_Return)
    settle(session)
    opened: list[tuple[str, int]] = []
    window.search.opened.connect(lambda target, number: opened.append((target, number)))
    press(window.search, Qt.Key.Key_Return)
    settle(session)
    assert opened == [("received", letters[0])]
    assert window.page is not None
    assert window.page.key == "received"


def test_search_that_finds_nothing_says_so(window: MainWindow, session: Session) -> None:
    window.activateWindow()
    window.search.setFocus()
    type_thai(window.search, "ไม่มีคำนี้")
    press(window.search, Qt.Key.Key_Return)
    settle(session)
    assert any("ไม่พบ “ไม่มีคำนี้”" in label.text() for label in QApplication.allWidgets() if isinstance(label, QLabel))
    press(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""


def test_what_waits_is_counted_after_every_change(
    session_for: Callable[[str], Session],
    letters: tuple[int, int],
    acting: Callable[[str], Context],
    division_ids: dict[str, int],
) -> None:
    from circ_desktop.services.desk.put_up import put_up

    session = session_for("huana")
    window = MainWindow(session)
    window.show()
    settle(session)
    assert window.waiting_button.text() == "ไม่มีเรื่องรอ"
    put_up(
        acting("saraban"),
        letters[0],
        divisions=frozenset({division_ids["กองช่าง"]}),
        purpose="เพื่อโปรดพิจารณา",
        comment="",
    )
    session.changed.emit(Topic.ROUTING)
    settle(session)
    assert window.waiting_button.text() == "๑ เรื่องรอฉัน"


def test_keys_that_the_officer_may_not_use_are_off(session_for: Callable[[str], Session]) -> None:
    session = session_for("nayok")
    window = MainWindow(session)
    window.show()
    settle(session)
    assert not window.register_action.isEnabled()


def test_the_menu_lists_what_can_be_done_here_with_keys(window: MainWindow) -> None:
    menu = window.menu_button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    shown = {action.text(): action.shortcut().toString() for action in menu.actions() if action.text()}
    assert shown["ลงรับหนังสือ"] == "F2"
    assert shown["ร่างหนังสือใหม่"] == "F3"


def test_the_place_on_the_screen_is_remembered(session: Session) -> None:
    first = MainWindow(session)
    first.showNormal()
    first.resize(1200, 690)
    settle(session)
    first.close()
    second = MainWindow(session)
    second.show()
    settle(session)
    assert second.height() == 690  # the test's own screen is too narrow to keep the width


def test_a_message_stands_in_the_status_line_with_its_time(window: MainWindow, session: Session) -> None:
    session.message("บันทึกร่างแล้ว")
    assert window.status.message_label.text().startswith("บันทึกร่างแล้ว")
    assert "น." in window.status.message_label.text()


def test_every_control_of_the_frame_can_be_reached_and_named(window: MainWindow) -> None:
    for name in ("waiting_button", "person_button", "menu_button"):
        button = window.findChild(QToolButton, name)
        assert button.text() or button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert window.findChild(QWidget, "search_edit").accessibleName()


def test_qts_own_words_are_thai(qapp: QApplication) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    assert {button.text() for button in box.buttons()} == {"บันทึก", WORDS["Cancel"]}
    box.deleteLater()


def test_a_second_press_of_f3_begins_no_second_draft(window: MainWindow, session: Session) -> None:
    for _press in range(3):
        press(window, Qt.Key.Key_F3)
    settle(session)
    assert len(list_drafts(session.context)) == 1
    page = window.page
    assert isinstance(page, DraftsPage)
    for _press in range(3):
        page.begin()
    settle(session)
    assert len(list_drafts(session.context)) == 1  # the first was left blank, and so is gone


def test_a_key_held_down_is_one_press(window: MainWindow, session: Session) -> None:
    for entry in PAGES:
        window.show_page(entry.key)
        settle(session)
        assert window.page is not None
        for action in (*window.actions(), *window.page.actions_of_page):
            assert not (action.shortcut().toString() and action.autoRepeat()), action.text()
    dialog = RegisterReceivedDialog(session, window)
    dialog.open()
    settle(session)
    held = dialog.findChildren(QShortcut)
    assert held
    assert not any(shortcut.autoRepeat() for shortcut in held)


def test_a_page_that_asks_before_leaving_keeps_the_window_on_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.page
    assert page is not None
    monkeypatch.setattr(type(page), "can_leave", lambda _self: False)
    window.show_page("settings")
    assert window.page is page
    assert not window.close()
    monkeypatch.undo()


def test_closing_asks_before_changed_settings_are_lost(window: MainWindow, session: Session) -> None:
    window.show_page("settings")
    settle(session)
    page = window.page
    assert isinstance(page, SettingsPage)
    assert page.would_lose() == ""
    page.ui.phone_edit.setText("๐ ๗๓๐๐ ๐๐๐๐")
    window.show_page("work")
    assert not window.close()
    assert window.page is page, "what would be lost is shown"
    answer(session, keep=True)
    assert window.isVisible()
    page.ui.save_office_button.click()
    settle(session)
    assert page.would_lose() == ""
    page.ui.text_scale_box.setValue(125)
    left: list[bool] = []
    window.signed_out.connect(lambda: left.append(True))
    window.leave()
    assert left == []
    answer(session, keep=False)
    assert left == [True]


def answer(session: Session, *, keep: bool) -> None:
    """Answer whether what was typed may be lost."""
    question = front(AskDialog)
    assert isinstance(question, AskDialog)
    (question.cancel_button if keep else question.accept_button).click()
    settle(session)


def test_each_key_of_each_page_fires_exactly_once(session: Session) -> None:
    """Also after the menu was opened twice and in a second window after signing out and in again."""
    for _time in range(2):
        window = MainWindow(session)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        settle(session)
        for entry in PAGES:
            window.show_page(entry.key)
            settle(session)
            for _opening in range(2):
                window.menu_button.menu().aboutToShow.emit()
            _fire_all(window)
        window.hide()
        window.deleteLater()
        settle(session)


def _fire_all(window: MainWindow) -> None:
    page = window.page
    assert page is not None
    own = [action for action in page.actions_of_page if action.shortcut().toString() and action.isEnabled()]
    shortcuts = [action.shortcut().toString() for action in (*own, *window.actions()) if action.shortcut().toString()]
    assert len(shortcuts) == len(set(shortcuts)), f"{page.key}: {shortcuts}"
    for action in own:
        fired: list[str] = []
        action.triggered.disconnect()
        action.triggered.connect(lambda _on=False, name=action.text(), fired=fired: fired.append(name))
        combination = action.shortcut()[0]
        press(page, combination.key(), combination.keyboardModifiers())
        assert fired == [action.text()], f"{page.key}: {action.shortcut().toString()}"


def test_the_window_is_no_wider_than_the_old_screen_at_150_percent(window: MainWindow, session: Session) -> None:
    for entry in PAGES:
        window.show_page(entry.key)
        settle(session)
        assert window.minimumSizeHint().width() <= 1366 * 100 // 150, entry.key


def test_a_filter_without_room_ends_in_dots_and_tells_its_words(window: MainWindow, session: Session) -> None:
    window.show_page("received")
    settle(session)
    chip = window.findChild(QPushButton, "chip_assigned")
    whole = chip.text()
    chip.resize(300, chip.height())
    assert chip.toolTip() == ""
    wide = chip.grab().toImage()
    chip.resize(60, chip.height())
    assert chip.text() == whole == chip.toolTip()
    assert chip.minimumSizeHint().width() < 60
    chip.resize(300, chip.height())
    assert chip.grab().toImage() == wide


def test_an_empty_register_has_no_empty_page_beside_it(
    window: MainWindow, session: Session, acting: Callable[[str], Context]
) -> None:
    window.show_page("received")
    settle(session)
    page = window.page
    assert isinstance(page, ReceivedPage)
    assert not page.ui.detail.isVisible()
    context = acting("saraban")
    entry = ReceivedEntry("นธ ๑/๒", None, "จังหวัดนครธารา", "นายก", "ขอเชิญประชุม", context.clock.now())
    register_received(context, entry, request_key="first")
    session.changed.emit(Topic.RECEIVED)
    settle(session)
    assert page.ui.detail.isVisible()
