"""Correcting what was typed at registration. The number and the moment of registration never change."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError, InvalidEntry, StaleEdit
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter
from circ_desktop.gui import style
from circ_desktop.gui.letter.detail_facts import LetterDetail
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.entry_order import is_plain_enter, press_focused_button
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.received.entry_form import EntryForm
from circ_desktop.gui.received.ui_correct_received import Ui_CorrectReceivedDialog
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.received import correct
from circ_desktop.thai.digits import to_thai


class CorrectReceivedDialog(Dialog):
    """The form of registration, filled. A stale save shows what the colleague wrote and asks again."""

    help_topic = "received"

    def __init__(self, session: Session, detail: LetterDetail, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_CorrectReceivedDialog()
        self.ui.setupUi(self)
        fit_into(self, parent)
        self.form = EntryForm(self.ui, self)
        self._letter = detail.letter
        self._version = detail.letter.version
        self._busy = False
        self._done = False
        ui = self.ui
        ui.stale_label.hide()
        ui.form_scroll.setFixedWidth(style.size("form") + style.size("page"))
        ui.subject_edit.set_lines(2, 4)
        ui.page_view.use(session.tasks)
        if detail.page is not None:
            ui.page_view.set_pdf(detail.page)
        else:
            ui.page_view.clear("ไม่มีไฟล์สแกน")
        for edit in (ui.dated_edit, ui.received_date_edit):
            edit.today = session.context.clock.today
        ui.receive_number_label.setText(to_thai(str(detail.letter.receive_number)))
        ui.save_button.setText(keys.with_key("บันทึก", "save"))
        ui.save_button.clicked.connect(self.save)
        ui.close_button.clicked.connect(self.reject)
        self.form.show_entry(detail.letter.entry)
        self.form.finished.connect(ui.save_button.setFocus)
        keys.shortcuts("save", self, self.save)
        ui.number_edit.setFocus()

    def would_lose(self) -> str:
        """Return that corrections would be lost."""
        return "สิ่งที่แก้ไว้ยังไม่ได้บันทึก" if self.form.is_changed() and not self._done else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that Enter was pressed on; in a field Enter never presses one."""
        if press_focused_button(event) or is_plain_enter(event):
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """Save what stands in the fields."""
        if self._busy:
            return
        if not self.form.is_changed():
            self._done = True
            self.accept()
            return
        try:
            entry = self.form.entry(self._letter.entry.received_at)
        except InvalidEntry as error:
            self.form.show_error(error)
            return
        self._busy = True
        self.session.change(
            self,
            _correct,
            self._letter.id,
            entry,
            self._version,
            changed=Topic.RECEIVED,
            message=f"แก้ไขรายการรับ เลขรับ {to_thai(str(self._letter.receive_number))} แล้ว",
            done=self._saved,
            failed=self._refused,
            always=self._ready,
        )

    def _saved(self, _letter: ReceivedLetter) -> None:
        self._done = True
        self.accept()

    def _refused(self, error: CircError) -> None:
        if isinstance(error, StaleEdit) and isinstance(error.theirs, ReceivedLetter):
            self._show_theirs(error.theirs, error.by or "ผู้อื่น")
        elif not self.form.show_error(error):
            self.session.trouble(error, self)

    def _show_theirs(self, theirs: ReceivedLetter, by: str) -> None:
        """Show under each field what the colleague wrote there; saving again then keeps what stands here."""
        self._version = theirs.version
        self.ui.stale_label.setText(
            f"{by} แก้รายการนี้ไปก่อน ที่ท่านพิมพ์ยังอยู่ครบ ข้อความที่ {by} แก้อยู่ใต้แต่ละช่อง แก้ให้ตรงกันแล้วกดบันทึกอีกครั้ง"
        )
        self.ui.stale_label.show()
        for name, words in self.form.differing(theirs.entry).items():
            self.form.fields[name].set_doubt(f"{by} แก้เป็น: {words or '(ว่าง)'}")
        self.session.changed.emit(Topic.RECEIVED)

    def _ready(self) -> None:
        self._busy = False


def _correct(ctx: Context, received_id: int, entry: ReceivedEntry, version: int) -> ReceivedLetter:
    """Save the correction. For the database thread."""
    return correct.correct_received(ctx, received_id, entry, version=version)
