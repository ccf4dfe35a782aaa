"""Settings of reading: the watched folder, the place of Tesseract, and everything that the program has remembered."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from circ_desktop.base.settings import declared
from circ_desktop.domain.letter.names import names_of
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.remembered import Remembered, RememberedKind
from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.gui.parts.tables.table import ListTable
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.received.remembering import everything_remembered, forget
from circ_desktop.services.received.scanning import engine_here, how_to_install
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


class ReadingSettings(QWidget):
    """One section of the settings page; what it changes belongs to this PC."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reading_section")
        self._session = session
        self.folder_edit = QLineEdit(self)
        self.folder_edit.setObjectName("watched_folder_edit")
        self.folder_edit.setAccessibleName("โฟลเดอร์ที่เฝ้าดู")
        self.engine_edit = QLineEdit(self)
        self.engine_edit.setObjectName("tesseract_edit")
        self.engine_edit.setPlaceholderText("หาเอง")
        about = declared()
        self.folder_field = Field(
            about["watched_folder"].title, self._with_button(), about["watched_folder"].text, self
        )
        self.engine_field = Field(about["tesseract"].title, self.engine_edit, about["tesseract"].text, self)
        self.save_button = QPushButton("บันทึกของเครื่องนี้", self)
        self.save_button.setObjectName("save_reading_button")
        self.save_button.setProperty("role", "primary")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(style.size("page"),) * 4)
        self.column.setSpacing(style.size("gap"))
        title = QLabel("อ่านหนังสือ", self)
        title.setProperty("role", "heading")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        for part in (title, self.folder_field, self.engine_field):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self._make_remembered()
        self._show()

    def refresh(self) -> None:
        """Say anew whether scans can be read here."""
        self._session.tasks.run_setting(self, _engine_words, done=self.engine_field.set_hint, key="engine words")
        self._session.read(self, everything_remembered, done=self.table.set_rows)

    def forget(self) -> None:
        """Delete the chosen thing that was learnt."""
        row = self.table.current_row()
        if row is not None:
            self._session.change(
                self, forget, row.id, changed=Topic.READING, message="ลบสิ่งที่จำไว้แล้ว", always=self.refresh
            )

    def save(self) -> None:
        """Keep what stands in the fields; a folder that is not there is said beside its field."""
        folder = self.folder_edit.text().strip()
        if folder and not Path(folder).is_dir():
            self.folder_field.set_error("ไม่พบโฟลเดอร์นี้ ยังไม่ได้บันทึก ตรวจชื่อ หรือกด เลือก…")
            return
        self.folder_field.clear()
        settings = self._session.settings
        settings.watched_folder = folder
        settings.tesseract = self.engine_edit.text().strip()
        self._session.message("บันทึกการตั้งค่าการอ่านแล้ว")
        self._session.save_settings()
        self.refresh()

    def _make_remembered(self) -> None:
        title = QLabel("สิ่งที่โปรแกรมจำไว้จากที่ท่านแก้", self)
        title.setProperty("role", "heading")
        self.table = ListTable(self)
        self.table.setObjectName("remembered_table")
        self.table.setAccessibleName(title.text())
        self.table.setModel(_remembered_model())
        self.table.set_empty("ยังไม่มี เมื่อท่านแก้ชื่อที่อ่านได้ก่อนลงรับ โปรแกรมจะจำไว้เสนอครั้งต่อไป")
        self.forget_button = QPushButton("ลบรายการที่เลือก", self)
        self.forget_button.setObjectName("forget_button")
        self.forget_button.setAutoDefault(False)
        self.forget_button.setEnabled(False)
        self.forget_button.clicked.connect(self.forget)
        self.table.row_chosen.connect(lambda row: self.forget_button.setEnabled(row is not None))
        foot = QHBoxLayout()
        foot.addWidget(self.forget_button)
        foot.addStretch(1)
        self.column.addWidget(title)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(foot)

    def _show(self) -> None:
        self.folder_edit.setText(self._session.settings.watched_folder)
        self.engine_edit.setText(self._session.settings.tesseract)

    def _with_button(self) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.size("gap"))
        choose = QPushButton("เลือก…", both)
        choose.setObjectName("choose_folder_button")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row.addWidget(self.folder_edit, 1)
        row.addWidget(choose)
        both.setFocusProxy(self.folder_edit)
        return both

    def _choose(self) -> None:
        chooser = QFileDialog(self.window(), "เลือกโฟลเดอร์ที่เฝ้าดู", self.folder_edit.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.folder_edit.setText(str(Path(name))))
        chooser.open()


def _remembered_model() -> RowsModel[Remembered]:
    """Return the model of the list of what the program has remembered."""
    return RowsModel(
        (
            Column("ช่อง", lambda row: names_of(ReceivedEntry)[row.field], 70),
            Column(
                "เมื่ออ่านได้", lambda row: row.read if row.kind is RememberedKind.NAME else f"คำนำหน้า “{row.read}”", 240
            ),
            Column("ใช้", lambda row: row.means or "ข้อความที่ตามหลัง", bold=True),
            Column("ครั้ง", lambda row: to_thai(str(row.times)), 60, right=True),
            Column("ล่าสุด", lambda row: short_date(row.at.date()), 110),
        ),
        lambda row: row.id,
    )


def _engine_words() -> str:
    """Return whether scans can be read on this PC, and how to get there. Asks the program, so not on the window's thread."""
    return "เครื่องนี้อ่านภาพสแกนภาษาไทยได้" if engine_here() is not None else how_to_install()
