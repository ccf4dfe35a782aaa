"""One acting capacity of an officer: the printed lines and from when to when (ภาคผนวก ๓)."""

from PySide6.QtWidgets import QWidget

from circ_desktop.domain.officer import Capacity
from circ_desktop.gui.office.office_fields import lines_of
from circ_desktop.gui.office.ui_capacity import Ui_CapacityDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves


class CapacityDialog(Dialog):
    """On `accepted`, `capacity()` is complete."""

    help_topic = "settings"
    loses = "ตำแหน่งที่พิมพ์ไว้ยังไม่ได้เก็บ จะหายไป"

    def __init__(self, capacity: Capacity | None, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.ui = Ui_CapacityDialog()
        self.ui.setupUi(self)
        if capacity is not None:
            self.ui.lines_edit.setPlainText("\n".join(capacity.lines))
            self.ui.since_edit.set_value(capacity.since)
            self.ui.until_edit.set_value(capacity.until)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        EnterMoves(self)
        self.ui.lines_edit.setFocus()

    def capacity(self) -> Capacity:
        """Return what was entered. Raises ValueError while the first day is missing."""
        since = self.ui.since_edit.value()
        if since is None:
            raise ValueError("since")
        return Capacity(lines_of(self.ui.lines_edit.toPlainText()), since, self.ui.until_edit.value())

    def _save(self) -> None:
        since, until = self.ui.since_edit.value(), self.ui.until_edit.value()
        if not lines_of(self.ui.lines_edit.toPlainText()):
            self.ui.lines_field.set_error("พิมพ์ตำแหน่งที่ใช้ลงนามก่อน")
            self.ui.lines_edit.setFocus()
        elif since is None:
            self.ui.since_field.set_error(self.ui.since_edit.problem() or "ใส่วันที่เริ่มก่อน")
            self.ui.since_edit.setFocus()
        elif self.ui.until_edit.problem():
            self.ui.until_edit.setFocus()
        elif until is not None and until < since:
            self.ui.until_field.set_error("วันสุดท้ายอยู่ก่อนวันเริ่ม")
            self.ui.until_edit.setFocus()
        else:
            self.accept()
