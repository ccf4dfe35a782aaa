"""One division of the office."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import Division
from circ_desktop.gui.office.ui_division import Ui_DivisionDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves


class DivisionDialog(Dialog):
    """Edits a division, or a new one (None). The caller saves, then calls `accept` or `failed`.

    Signals:
        saved(division): what is to be saved.
    """

    help_topic = "settings"
    loses = "ข้อมูลกองที่พิมพ์ไว้ยังไม่ได้บันทึก จะหายไป"

    saved = Signal(object)

    def __init__(self, division: Division | None, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.ui = Ui_DivisionDialog()
        self.ui.setupUi(self)
        self._division = division or Division(0, "")
        self.ui.title_label.setText(self._division.name or "กองหรือสำนักใหม่")
        self.ui.name_edit.setText(self._division.name)
        self.ui.short_name_edit.setText(self._division.short_name)
        self.ui.phone_edit.setText(self._division.phone)
        self.ui.active_box.setChecked(self._division.active)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        EnterMoves(self)
        self.ui.name_edit.setFocus()

    def failed(self, error: CircError) -> None:
        """Show why it could not be saved."""
        self.ui.name_field.set_error(" ".join(part for part in (error.what, error.press) if part))
        self.ui.name_edit.setFocus()

    def _save(self) -> None:
        self.saved.emit(
            replace(
                self._division,
                name=self.ui.name_edit.text(),
                short_name=self.ui.short_name_edit.text(),
                phone=self.ui.phone_edit.text().strip(),
                active=self.ui.active_box.isChecked(),
            )
        )
