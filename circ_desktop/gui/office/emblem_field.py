"""The office's Garuda on the settings page: how letters, envelopes and the seal print it, another file, the program's own again."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.viewer.page_images import page_image
from circ_desktop.gui.session.save_as import documents
from circ_desktop.gui.session.topics import Topic

if TYPE_CHECKING:
    from circ_desktop.gui.session.session import Session
    from circ_desktop.services.office.emblem import KeptEmblem

KINDS = "ตราครุฑ (*.svg *.pdf *.png)"
HINT = (
    "แฟ้ม SVG หรือ PDF ลายเส้น หรือ PNG ที่ละเอียดอย่างน้อย ๖๐๐ จุดต่อนิ้ว เก็บไว้กับข้อมูลของสำนักงาน ทุกเครื่องใช้ตราเดียวกัน "
    "ภาพคือขนาดในหนังสือ (๓ ซม.) ในบันทึกข้อความและซอง (๑.๕ ซม.) และในตราชื่อส่วนราชการ"
)
_DOTS_PER_POINT = 0.8
"""Of the picture at 100 %: the 3 cm of a letter are then about 68 points of the screen high."""


class EmblemField(Field):
    """A field whose editor is the emblem as printed, with two buttons. Call `show_for` with the session first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.picture = QLabel()
        self.choose_button = QPushButton("เลือกแฟ้ม…")
        self.choose_button.setObjectName("choose_emblem_button")
        self.own_button = QPushButton("ใช้ครุฑของโปรแกรม")
        self.own_button.setObjectName("own_emblem_button")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture)
        buttons = QVBoxLayout()
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.own_button)
        buttons.addStretch(1)
        row.addLayout(buttons)
        row.addStretch(1)
        super().__init__("ตราครุฑ", holder, HINT, parent)
        self.picture.setAccessibleName("ตราครุฑที่จะพิมพ์")
        self._session: Session | None = None
        self._may_change = False
        self._shown: str | None = None
        self.choose_button.clicked.connect(self._ask)
        self.own_button.clicked.connect(lambda: self.take(None))

    def show_for(self, session: "Session", name: str, *, may_change: bool) -> None:
        """Show the emblem of that kept name, as the office's letters have it; only who administers may choose another one."""
        self._session, self._may_change = session, may_change
        self.choose_button.setEnabled(may_change)
        self._draw(name)

    def take(self, path: Path | None) -> None:
        """Check the file and use it in the whole office from now on, or the program's own for None; a refusal is said below."""
        if self._session is None:
            return
        from circ_desktop.services.office.office_emblem import set_office_emblem

        self._session.change(
            self,
            set_office_emblem,
            path,
            changed=Topic.OFFICE,
            message="ใช้ตราครุฑของสำนักงานกับทุกเครื่องแล้ว" if path else "ใช้ตราครุฑของโปรแกรมแล้ว",
            done=self._kept,
            failed=self._refused,
        )

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), "เลือกแฟ้มตราครุฑ", str(documents()), KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def _kept(self, kept: "KeptEmblem") -> None:
        self._draw(kept.name)
        self.set_hint(" ".join((HINT, *kept.notes)))

    def _refused(self, error: CircError) -> None:
        self.set_error(f"{error.what} {error.press}")

    def _draw(self, name: str) -> None:
        if self._session is None or name == self._shown:
            return
        from circ_desktop.services.office.emblem import emblem_sample

        self._shown = name
        self.own_button.setEnabled(bool(name) and self._may_change)
        self._session.tasks.run_setting(
            self, emblem_sample, name, done=self._show, failed=self._refused, key="emblem sample"
        )

    def _show(self, page: bytes) -> None:
        ratio = self.devicePixelRatioF()
        image = page_image(page, 0, _DOTS_PER_POINT * ratio)
        image.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(image))
