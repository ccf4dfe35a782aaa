"""One recipient of the address book."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import SALUTATIONS
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.gui.office.office_fields import lines_of
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.recipients.ui_recipient import Ui_RecipientDialog


class RecipientDialog(Dialog):
    """Edits a recipient, or a new one (None). The caller saves, then calls `accept` or `failed`.

    Signals:
        saved(recipient): what is to be saved.
    """

    help_topic = "book"

    saved = Signal(object)

    def __init__(self, recipient: Recipient | None, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.ui = Ui_RecipientDialog()
        self.ui.setupUi(self)
        self._recipient = recipient or Recipient()
        self._show(self._recipient)
        names = QCompleter(list(groups), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.ui.groups_edit.setCompleter(names)
        self._fields = {
            "addressee": self.ui.addressee_field,
            "post_code": self.ui.post_code_field,
            "email": self.ui.email_field,
            "copies": self.ui.copies_field,
        }
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        EnterMoves(self)
        fit_into(self, parent)
        self.ui.addressee_edit.setFocus()

    def failed(self, error: CircError) -> None:
        """Show beside its field why it could not be saved."""
        field = self._fields.get(error.field, self.ui.addressee_field)
        field.set_error(" ".join(part for part in (error.what, error.press) if part))
        field.editor.setFocus()

    def would_lose(self) -> str:
        return "ข้อมูลผู้รับที่แก้ไว้ยังไม่ได้บันทึก" if self._entered() != self._recipient else ""

    def _show(self, recipient: Recipient) -> None:
        ui = self.ui
        ui.title_label.setText(recipient.name or "ผู้รับใหม่")
        ui.salutation_box.addItems(["", *SALUTATIONS])
        ui.salutation_box.setCurrentText(recipient.salutation)
        ui.addressee_edit.setText(recipient.addressee.replace("\n", " "))
        ui.address_edit.setPlainText("\n".join(recipient.address))
        ui.post_code_edit.setText(recipient.post_code)
        ui.copies_box.setValue(recipient.copies)
        ui.email_edit.setText(recipient.email)
        ui.groups_edit.setText(", ".join(recipient.groups))

    def _entered(self) -> Recipient:
        ui = self.ui
        shown = self._recipient.addressee.replace("\n", " ")
        typed = ui.addressee_edit.text()
        return replace(
            self._recipient,
            salutation=ui.salutation_box.currentText().strip(),
            addressee=self._recipient.addressee if typed == shown else typed,
            address=lines_of(ui.address_edit.toPlainText()),
            post_code=ui.post_code_edit.text().strip(),
            copies=ui.copies_box.value(),
            email=ui.email_edit.text().strip(),
            groups=tuple(name.strip() for name in ui.groups_edit.text().split(",") if name.strip()),
        )

    def _save(self) -> None:
        for field in self._fields.values():
            field.clear()
        self.saved.emit(self._entered())

    def accept(self) -> None:
        """Close: what was typed is saved."""
        self._recipient = self._entered()
        super().accept()
