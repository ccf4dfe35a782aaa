"""Signing in and out."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.gui.parts.dialogs.errors import TroubleDialog
from circ_desktop.gui.parts.fields.password_edit import CAPS, THAI, PasswordEdit
from circ_desktop.gui.shell.program import Program
from tests.gui.conftest import front, press, settle, type_thai


@pytest.fixture
def ready(set_up_program: Program) -> Program:
    set_up_program.sign_in.login_edit.setText("saraban")
    return set_up_program


def try_password(program: Program, password: str) -> None:
    program.sign_in.ui.password_edit.setText(password)
    press(program.sign_in.ui.password_edit, Qt.Key.Key_Return)
    settle(program.session)


def test_login_password_enter_opens_the_window(ready: Program) -> None:
    try_password(ready, "1234")
    assert ready.window is not None
    assert ready.window.isVisible()
    assert not ready.sign_in.isVisible()
    assert ready.session.officer.login == "saraban"


def test_enter_in_the_open_list_of_names_goes_to_the_password(ready: Program) -> None:
    dialog = ready.sign_in
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    dialog.login_edit.clear()
    dialog.login_edit.setFocus()
    type_thai(dialog.login_edit, "huan")
    popup = dialog.ui.login_box.completer().popup()
    dialog.ui.login_box.completer().complete()
    press(popup, Qt.Key.Key_Return)
    settle(ready.session)
    assert dialog.ui.password_edit.hasFocus()


def test_the_first_window_is_shown_before_the_database_is_open(program: Program) -> None:
    program.start()
    assert program.sign_in.isVisible()
    assert not program.session.is_open
    assert not program.sign_in.ui.sign_in_button.isEnabled()


def test_a_wrong_password_says_how_many_tries_are_left_and_the_fifth_locks(ready: Program) -> None:
    for left in ("๔", "๓", "๒", "๑"):
        try_password(ready, "wrong")
        assert f"ลองได้อีก {left} ครั้ง" in ready.sign_in.ui.password_field.note()
    try_password(ready, "wrong")
    assert "ครบ ๕ ครั้ง" in ready.sign_in.ui.password_field.note()
    try_password(ready, "1234")
    assert ready.window is None
    assert "๐๙.๑๐" in ready.sign_in.ui.password_field.note()


def test_after_five_minutes_the_right_password_works_again(ready: Program, clock: FixedClock) -> None:
    for _ in range(5):
        try_password(ready, "wrong")
    clock.advance(minutes=6)
    try_password(ready, "1234")
    assert ready.window is not None


def test_an_empty_login_is_said_beside_the_field(ready: Program) -> None:
    ready.sign_in.login_edit.clear()
    try_password(ready, "1234")
    assert "ชื่อผู้ใช้" in ready.sign_in.ui.login_field.note()
    assert ready.window is None


def test_choosing_a_person_from_the_list_fills_the_login(ready: Program) -> None:
    box = ready.sign_in.ui.login_box
    box.activated.emit(2)
    assert ready.sign_in.login_edit.text() == "palat"
    try_password(ready, "1234")
    assert ready.session.officer.login == "palat"


def test_signing_out_comes_back_to_sign_in_and_remembers_who_it_was(ready: Program) -> None:
    try_password(ready, "1234")
    assert ready.window is not None
    ready.window.leave()
    settle(ready.session)
    assert ready.sign_in.isVisible()
    assert ready.window is None
    assert ready.settings.last_login == "saraban"
    assert ready.sign_in.login_edit.text() == "saraban"
    assert ready.sign_in.ui.password_edit.text() == ""


def test_typing_thai_or_with_caps_lock_is_hinted(qtbot) -> None:
    edit = PasswordEdit()
    qtbot.addWidget(edit)
    said: list[str] = []
    edit.noted.connect(lambda _kind, text: said.append(text))
    type_thai(edit, "ก")
    edit.clear()
    type_thai(edit, "A")
    assert said == [THAI, "", CAPS]


def test_whoever_signs_in_on_a_pc_whose_clock_fell_back_is_told_at_once(ready: Program, clock: FixedClock) -> None:
    clock.moment = datetime(2018, 1, 1, 0, 3, tzinfo=BANGKOK)
    try_password(ready, "1234")
    dialog = front(TroubleDialog)
    assert isinstance(dialog, TroubleDialog)
    assert dialog.windowTitle() == "โปรดทราบ"
    assert ready.window is not None
    dialog.close()
