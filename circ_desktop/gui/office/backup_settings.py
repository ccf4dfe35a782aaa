"""สำรองข้อมูล on the settings page: one button writes the whole office into one file, and when that was last done here."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.topics import Topic
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

if TYPE_CHECKING:
    from circ_desktop.gui.session.session import Session
    from circ_desktop.services.office.backup import BackedUp

ON_SERVER = "ข้อมูลอยู่ที่เครื่องแม่ข่าย ผู้ดูแลเครื่องแม่ข่ายสำรองด้วยคำสั่ง pg_dump ดูคู่มือ สำหรับผู้ดูแลเครื่อง"
NEVER = "ยังไม่เคยสำรองจากเครื่องนี้ ควรสำรองทุกวันลง USB หรือดิสก์อื่น"

STALE_DAYS = 7


class BackupSettings(QWidget):
    """Caption, when it was last done, and the button. Call `show_for` with the session first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.words = WrapLabel("", self)
        self.button = QPushButton("สำรองข้อมูล…", self)
        self.button.setObjectName("backup_button")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _on=False: self._ask())
        caption = QLabel("สำรองข้อมูลทั้งหมดเป็นแฟ้มเดียว", self)
        caption.setProperty("role", "caption")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.size("page"), 0, 0)
        column.setSpacing(style.size("gap"))
        column.addWidget(caption)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_for(self, session: "Session") -> None:
        """Show when this PC last made a backup; on a server nothing can be pressed."""
        from circ_desktop.services.office.backup import last_backup

        self._session = session
        local = session.context.database.is_sqlite
        self.button.setVisible(local)
        self.words.setText(last_words(last_backup(session.context)) if local else ON_SERVER)

    def write(self, path: Path) -> None:
        """Write the backup in the background; it can be stopped in the status bar."""
        from circ_desktop.services.office.backup import back_up

        session = self._session
        if session is None:
            return
        self.button.setEnabled(False)
        context = session.context
        session.tasks.run_long(
            self,
            lambda progress: back_up(context, path, progress),
            done=self._done,
            failed=partial(session.trouble, parent=self),
            always=lambda: self.button.setEnabled(True),
            label="กำลังสำรองข้อมูล",
        )

    def _ask(self) -> None:
        if self._session is not None:
            from circ_desktop.services.office.backup import backup_name

            self._session.read(self, backup_name, done=self._ask_where)

    def _ask_where(self, name: str) -> None:
        ask_where(self, "สำรองข้อมูล", name, self.write, kinds="ข้อมูลสำรอง (*.zip)")

    def _done(self, made: "BackedUp") -> None:
        session = self._session
        if session is None:
            return
        self.show_for(session)
        session.changed.emit(Topic.BACKUP)
        session.message(f"สำรองข้อมูลเป็น {made.place.name} แล้ว")
        if made.damaged:
            from circ_desktop.domain.errors import BrokenFile

            session.trouble(
                BrokenFile(
                    f"สำรองแล้ว แต่ไฟล์หนังสือ {to_thai(str(made.damaged))} ไฟล์ชำรุดอยู่ก่อน",
                    "ทะเบียนและไฟล์อื่นอยู่ครบในแฟ้มสำรอง",
                    "เก็บแฟ้มสำรองของวันก่อน ๆ ไว้ ไฟล์นั้นอาจยังดีอยู่ แล้วแจ้งผู้ดูแลเครื่อง",
                ),
                self,
            )


def last_words(last: date | None) -> str:
    """Return when the last backup was made."""
    return f"สำรองครั้งสุดท้าย {long_date(last)}" if last else NEVER


def reminder(last: date | None, today: date) -> str:
    """Return what the status line says to who administers, "" while the last backup is fresh enough."""
    if last is None:
        return "ยังไม่เคยสำรอง"
    days = (today - last).days
    return f"สำรองครั้งสุดท้าย {to_thai(str(days))} วันก่อน" if days >= STALE_DAYS else ""
