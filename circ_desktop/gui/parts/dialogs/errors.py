"""How troubles and defects reach the clerk: one dialog at a time, in plain words, details behind a button."""

import logging
import traceback
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from circ_desktop.base import logs
from circ_desktop.domain.errors import CircError, DiskFull, Notice, StaleEdit, StorageTrouble
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.parts.dialogs.ui_trouble import Ui_TroubleDialog

log = logging.getLogger(__name__)


class TroubleDialog(DialogFrame):
    """What happened, what it means, what to press."""

    def __init__(self, error: CircError, parent: QWidget | None = None, *, defect: bool = False) -> None:
        super().__init__(parent)
        self.ui = Ui_TroubleDialog()
        self.ui.setupUi(self)
        self.error = error
        self.setMinimumWidth(style.size("form"))
        severe = defect or isinstance(error, StorageTrouble)
        icon = style.icon("ph.warning-octagon" if severe else "ph.warning-circle", "danger" if severe else "amber")
        self.ui.icon_label.setPixmap(icon.pixmap(self.ui.icon_label.maximumSize()))
        self.setWindowTitle("โปรแกรมขัดข้อง" if defect else _title(error))
        for label, text in (
            (self.ui.what_label, error.what),
            (self.ui.means_label, error.means),
            (self.ui.press_label, error.press),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.ui.detail_edit.setPlainText(error.detail)
        self.ui.detail_edit.hide()
        self.ui.detail_button.setVisible(bool(error.detail))
        self.ui.copy_button.setVisible(bool(error.detail))
        self.ui.detail_button.toggled.connect(self._show_detail)
        self.ui.copy_button.clicked.connect(self._copy)
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.close_button.setFocus()

    def _show_detail(self, shown: bool) -> None:
        self.ui.detail_edit.setVisible(shown)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.error}\n\n{self.error.detail}")
        self.ui.copy_button.setText("คัดลอกแล้ว")


class Troubles:
    """Shows troubles for the whole program, at most one dialog at a time; a further one becomes a line in the log and status."""

    def __init__(self, say: Callable[[str], None], window: Callable[[], QWidget | None]) -> None:
        self._say = say
        self._window = window
        self._open: TroubleDialog | None = None

    def show(self, error: CircError, parent: QWidget | None = None) -> None:
        """Show a known trouble."""
        log.info("%s: %s [%s]", type(error).__name__, error.what, error.detail)
        self._show(error, parent, defect=False)

    def show_defect(self, error: BaseException) -> None:
        """Show that the program itself failed; the trace is in the log."""
        logs.write_defect(error)
        words = CircError(
            "โปรแกรมทำรายการนี้ไม่สำเร็จเพราะข้อผิดพลาดของโปรแกรมเอง",
            "รายการที่บันทึกไปแล้วยังอยู่ครบ รายการที่กำลังทำยังไม่ถูกบันทึก",
            "ลองทำอีกครั้ง ถ้ายังเป็นอยู่ กด คัดลอก แล้วส่งให้ผู้ดูแลโปรแกรม",
            detail="".join(traceback.format_exception(error)),
        )
        self._show(words, None, defect=True)

    def _show(self, error: CircError, parent: QWidget | None, *, defect: bool) -> None:
        if self._open is not None:
            self._say(str(error))
            return
        dialog = TroubleDialog(error, parent or self._window(), defect=defect)
        self._open = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._open = None


def _title(error: CircError) -> str:
    if isinstance(error, StaleEdit):
        return "มีผู้อื่นแก้ไขไปก่อน"
    if isinstance(error, DiskFull):
        return "เนื้อที่เต็ม"
    if isinstance(error, Notice):
        return "โปรดทราบ"
    return "บันทึกข้อมูลไม่ได้" if isinstance(error, StorageTrouble) else "ทำรายการไม่ได้"
