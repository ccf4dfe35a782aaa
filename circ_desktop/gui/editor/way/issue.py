"""Issuing: one press gives number, date, register row and the frozen PDF; then the number stands there big, ready to print."""

from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.errors import CircError, StaleEdit
from circ_desktop.domain.register import REGISTER_NAMES, sent_kind
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui import style
from circ_desktop.gui.editor.findings.findings_view import summary
from circ_desktop.gui.editor.way.ui_issue import Ui_IssueDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.sent.issue import check_issue, document_name, issue, issued_pdf
from circ_desktop.thai.dates import long_date


class IssueDialog(Dialog):
    """Asks once, then shows the result. The request key is made when the dialog opens: pressing twice gives one number.

    Signals:
        issued(outgoing): the letter has its number.
        stale(error): somebody changed it meanwhile; the dialog has closed.
    """

    help_topic = "drafts"
    issued = Signal(object)
    stale = Signal(object)

    def __init__(
        self, session: Session, outgoing: Outgoing, findings: tuple[Finding, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._outgoing = outgoing
        self._key = uuid4().hex
        self._busy = False
        self._pdf = b""
        self.ui = Ui_IssueDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self._fill(findings)
        self._connect()
        self.setMinimumWidth(style.size("form") + style.size("rail"))
        session.read(self, check_issue, outgoing.id, done=self._show_next, failed=self._cannot)

    @property
    def outgoing(self) -> Outgoing:
        """The letter as it now stands."""
        return self._outgoing

    def issue(self) -> None:
        """Give the number. A second press while the first is under way does nothing."""
        ui = self.ui
        if not ui.issue_button.isEnabled() or ui.stack.currentWidget() is not ui.ask_page:
            return
        day = ui.date_edit.value()
        if day is None:
            ui.date_field.set_error(ui.date_edit.problem() or "พิมพ์วันที่ของหนังสือ")
            return
        self._busy = True
        ui.issue_button.setEnabled(False)
        ui.issue_button.setText("กำลังออกเลข…")
        work = partial(issue, version=self._outgoing.version, request_key=self._key, on=day)
        self.session.change(
            self,
            work,
            self._outgoing.id,
            changed=Topic.OUTGOING,
            done=self._done,
            failed=self._failed,
            always=self._arrived,
            label="ออกเลขหนังสือ",
        )

    def reject(self) -> None:
        """Close, but not while the number is on its way: the clerk must see which one it is."""
        if not self._busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._busy:
            event.ignore()
            return
        super().closeEvent(event)

    def print_letter(self) -> None:
        """Open the print preview of the frozen PDF."""
        from circ_desktop.gui.printing.print_preview import PrintPreviewDialog

        if self._pdf:
            PrintPreviewDialog(self.session, self._pdf, document_name(self._outgoing.letter), self).open()

    def save_pdf(self) -> None:
        """Ask where to, and write the frozen bytes."""
        name = safe_name(document_name(self._outgoing.letter), ".pdf")
        ask_where(self, "บันทึกเป็น PDF", name, self._write_pdf, kinds="PDF (*.pdf)")

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        ui, letter = self.ui, self._outgoing.letter
        ui.subject_label.setText(letter.subject)
        kind = sent_kind(letter.kind, letter.circular, self.session.office.circular_series)
        ui.register_label.setText(f"เลขถัดไปใน{REGISTER_NAMES[kind]}")
        ui.next_number_label.setText("…")
        ui.date_edit.today = self._today  # asked anew each time: the dialog may stand open over New Year
        ui.date_edit.set_value(self._today())
        ui.findings_label.setVisible(bool(findings))
        ui.findings_label.setText(f"โปรแกรมยังพบ: {summary(findings)} · ออกเลขแล้วแก้ข้อความไม่ได้")
        ui.issue_button.setToolTip(keys.with_key("ออกเลข", "issue"))
        ui.page_view.use(self.session.tasks)

    def _connect(self) -> None:
        ui = self.ui
        ui.issue_button.clicked.connect(lambda _on=False: self.issue())
        ui.cancel_button.clicked.connect(self.reject)
        ui.close_button.clicked.connect(self.accept)
        ui.print_button.clicked.connect(lambda _on=False: self.print_letter())
        ui.save_pdf_button.clicked.connect(lambda _on=False: self.save_pdf())
        ui.issue_button.setDefault(True)
        for button in (ui.cancel_button, ui.close_button, ui.print_button, ui.save_pdf_button):
            button.setAutoDefault(False)
        for name, slot in (("issue", self.issue), ("save", self.issue), ("print", self.print_letter)):
            keys.shortcuts(name, self, slot)
        ui.issue_button.setFocus()

    def _today(self) -> date:
        return self.session.context.clock.today()

    def _show_next(self, number: str) -> None:
        self.ui.next_number_label.setText(number)

    def _cannot(self, error: CircError) -> None:
        self.ui.next_number_label.setText("–")
        self.ui.issue_button.setEnabled(False)
        self.ui.findings_label.setText(str(error))
        self.ui.findings_label.show()
        style.set_role(self.ui.findings_label, "alarm")

    def _arrived(self) -> None:
        self._busy = False

    def _done(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing
        ui = self.ui
        day = long_date(outgoing.issued_on) if outgoing.issued_on else ""
        ui.number_label.setText(outgoing.letter.number)
        ui.done_words_label.setText(f"ลงวันที่ {day} ลงทะเบียนแล้ว และเก็บฉบับจริงไว้แล้ว เรื่อง {outgoing.letter.subject}")
        ui.stack.setCurrentWidget(ui.done_page)
        self._grow()
        ui.print_button.setFocus()
        self.session.message(f"ออกเลขแล้ว ที่ {outgoing.letter.number}")
        self.session.read(self, issued_pdf, outgoing.id, done=self._show_pdf)
        self.issued.emit(outgoing)

    def _grow(self) -> None:
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.size()
        self.resize(max(self.width(), room.width() * 3 // 5), max(self.height(), room.height() * 9 // 10))
        if parent is not None:
            frame = self.frameGeometry()
            frame.moveCenter(parent.window().frameGeometry().center())
            self.move(frame.topLeft())

    def _show_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.ui.page_view.set_pdf(pdf)

    def _failed(self, error: CircError) -> None:
        if isinstance(error, StaleEdit):
            self.stale.emit(error)
            self.accept()
            return
        self.ui.issue_button.setEnabled(True)
        self.ui.issue_button.setText("ออกเลข")
        if not show_error({"on": self.ui.date_field}, error):
            self.ui.findings_label.setText(str(error))
            style.set_role(self.ui.findings_label, "alarm")
            self.ui.findings_label.show()

    def _write_pdf(self, path: Path) -> None:
        from circ_desktop.services.saving import save_file

        self.session.tasks.run(
            self.session, save_file, path, self._pdf, done=lambda _none: self.session.message(f"บันทึก {path.name} แล้ว")
        )
