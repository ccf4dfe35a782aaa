"""Asks for a reason before something that stays in the books: returning, voiding."""

from PySide6.QtWidgets import QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.dialogs.ui_reason import Ui_ReasonDialog
from circ_desktop.gui.session import keys


class ReasonDialog(Dialog):
    """Title, words of what will happen, and the reason. On `accepted`, `reason()` is never empty."""

    loses = "เหตุผลที่พิมพ์ไว้จะหายไป"

    def __init__(
        self, title: str, words: str, accept: str, parent: QWidget | None = None, *, danger: bool = False
    ) -> None:
        super().__init__(None, parent)
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.title_label.setText(title)
        self.ui.words_label.setText(words)
        self.ui.words_label.setVisible(bool(words))
        self.ui.accept_button.setText(accept)
        self.ui.accept_button.setToolTip(keys.with_key(accept, "save"))
        if danger:
            style.set_role(self.ui.accept_button, "danger")
        self.ui.accept_button.clicked.connect(self._accept)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.reason_edit.textChanged.connect(self.ui.reason_field.clear)
        for button in (self.ui.accept_button, self.ui.cancel_button):
            button.setAutoDefault(False)
        keys.shortcuts("save", self, self._accept)
        self.ui.reason_edit.setFocus()
        column = self.layout()
        if column is not None:  # a longer explanation must not push the box under the buttons
            self.resize(self.width(), max(self.height(), column.totalHeightForWidth(self.width())))

    def reason(self) -> str:
        """Return the reason as typed, without spaces at its ends."""
        return self.ui.reason_edit.toPlainText().strip()

    def _accept(self) -> None:
        if not self.reason():
            self.ui.reason_field.set_error("พิมพ์เหตุผลก่อน เพราะจะอยู่ในประวัติ")
            self.ui.reason_edit.setFocus()
            return
        self.accept()
