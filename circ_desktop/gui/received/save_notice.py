"""Saves the notice to the sender that its letter was received: a small file that goes back by USB or e-mail."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from circ_desktop.base.atomic import write_bytes
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.received.incoming import ReceivedLetter
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.session import Session
from circ_desktop.services.sent.exchange import receipt_notice
from circ_desktop.thai.digits import to_thai


def save_notice(session: Session, parent: QWidget, letter: ReceivedLetter) -> None:
    """Ask where, and write the notice of that letter there."""
    name = f"ใบแจ้งการรับ {letter.entry.number or letter.entry.sender} เลขรับ {to_thai(str(letter.receive_number))}.xml"
    ask_where(parent, "บันทึกใบแจ้งการรับ", name, partial(_save, session, letter.id), kinds="ใบแจ้งการรับ (*.xml)")


def _save(session: Session, received_id: int, path: Path) -> None:
    def made(content: bytes) -> None:
        try:
            write_bytes(path, content)
        except OSError as error:
            press = "ตรวจเนื้อที่และสิทธิของโฟลเดอร์ แล้วลองใหม่"
            session.trouble(CircError(f"บันทึก {path.name} ไม่ได้", "", press, detail=str(error)))
            return
        session.message(f"บันทึก {path.name} แล้ว ส่งไฟล์นี้กลับไปให้ผู้ส่ง")

    session.read(session, receipt_notice, received_id, done=made)
