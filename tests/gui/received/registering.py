"""Hands on the form of registration, for its tests."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.domain.received import incoming
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedFilter
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received import entries
from tests.gui.conftest import press, settle, type_thai

SUBJECT = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากและการสำรวจทางระบายน้ำในเขตชุมชน"

LETTER_TEXT = """ด่วนที่สุด
ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗        ศาลากลางจังหวัดนครธารา
ถนนริมธาร นธ ๙๖๐๐๐
๑๘ ธันวาคม ๒๕๖๗
เรื่อง การสำรวจทางระบายน้ำในเขตชุมชน
เรียน นายอำเภอ ทุกอำเภอ
ตามที่จังหวัดได้ขอให้สำรวจทางระบายน้ำ นั้น
จึงเรียนมาเพื่อพิจารณาดำเนินการ
ขอแสดงความนับถือ
"""


class Keys:
    """Presses keys where the focus is, and counts those that are not text."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.count = 0

    def write(self, text: str) -> None:
        type_thai(focused(), text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        press(focused(), key, modifiers)
        settle(self.session)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def open_dialog(session: Session, files: tuple[Path, ...] = ()) -> RegisterReceivedDialog:
    dialog = RegisterReceivedDialog(session, files=files)
    dialog.open()
    dialog.activateWindow()
    settle(session)
    QTest.qWaitForWindowActive(dialog)
    dialog.ui.number_edit.setFocus()
    return dialog


def registered(session: Session) -> tuple[incoming.ReceivedRow, ...]:
    return entries.list_received(session.context, ReceivedFilter())


def entry_of(session: Session, received_id: int) -> ReceivedEntry:
    return entries.get_received(session.context, received_id).entry
