"""The head's answer to a draft: ready for its number, or back to the clerk with the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.outgoing import Move
from circ_desktop.gui import style
from circ_desktop.gui.editor.findings.findings_view import summary
from circ_desktop.gui.editor.way.ui_review import Ui_ReviewDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session import keys
from circ_desktop.resources import load_toml


class ReviewDialog(Dialog):
    """`decided(move, note)` tells ACCEPT or RETURN; the page does it and closes the dialog."""

    help_topic = "drafts"
    decided = Signal(object, str)

    def __init__(
        self, letter: Letter, findings: tuple[Finding, ...], parent: QWidget | None = None, *, returning: bool = False
    ) -> None:
        super().__init__(None, parent)
        self.ui = Ui_ReviewDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self.ui.subject_label.setText(letter.subject or "ยังไม่มีเรื่อง")
        self.ui.findings_label.setVisible(bool(findings))
        self.ui.findings_label.setText(f"โปรแกรมยังพบ: {summary(findings)}")
        for phrase in load_toml("wording", "reviews.toml")["returns"]:
            self._add_phrase(phrase)
        self.ui.accept_button.clicked.connect(lambda _on=False: self._decide(Move.ACCEPT))
        self.ui.return_button.clicked.connect(lambda _on=False: self._decide(Move.RETURN))
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.note_edit.textChanged.connect(self.ui.note_field.clear)
        for button in (self.ui.accept_button, self.ui.return_button, self.ui.cancel_button):
            button.setAutoDefault(False)
        keys.shortcuts("save", self, lambda: self._decide(Move.RETURN if self.note() else Move.ACCEPT))
        self.setMinimumWidth(style.size("form") + style.size("rail"))
        self.ui.note_edit.setFixedHeight(style.size("row") * 3)
        (self.ui.note_edit if returning else self.ui.accept_button).setFocus()

    def note(self) -> str:
        """Return the reason as typed."""
        return self.ui.note_edit.toPlainText().strip()

    def would_lose(self) -> str:
        """Ask before a typed reason is thrown away."""
        return "เหตุผลที่พิมพ์ไว้จะไม่ถูกเก็บ" if self.note() else ""

    def done_with(self) -> None:
        """Close after the answer has been given."""
        self.accept()

    def _add_phrase(self, phrase: str) -> None:
        button = QPushButton(phrase, self)
        button.setProperty("role", "phrase")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: self._put(phrase))
        self.ui.phrases_column.addWidget(button)

    def _put(self, phrase: str) -> None:
        before = self.note()
        self.ui.note_edit.setPlainText(f"{before}\n{phrase}" if before else phrase)
        self.ui.note_edit.setFocus()

    def _decide(self, move: Move) -> None:
        if move is Move.RETURN and not self.note():
            self.ui.note_field.set_error("พิมพ์เหตุผลที่ส่งคืนก่อน ผู้ร่างจะได้รู้ว่าต้องแก้อะไร")
            self.ui.note_edit.setFocus()
            return
        self.decided.emit(move, self.note())
