"""Is the letter that is being typed in the register already? Asked while typing, and once more before it gets a number."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.received.entry_form import EntryForm
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received import register
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai

PAUSE_MS = 300
"""Pause in typing after which the same letter is looked for."""


class SameLetterWatch(QTimer):
    """Looks for the same letter after a pause in typing and says so, in amber, under ที่."""

    def __init__(self, session: Session, form: EntryForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._form, self._dialog = session, form, parent
        self.said = ""
        """What stands under ที่ about the same letter, "" when there is none."""
        self.setSingleShot(True)
        self.setInterval(PAUSE_MS)
        self.timeout.connect(self._look)

    def look_again(self) -> None:
        """What was said holds no longer: something that tells letters apart was changed."""
        if self.said:
            self._form.fields["number"].clear()
        self.said = ""
        self.start()

    def forget(self) -> None:
        """Begin with a new letter."""
        self.stop()
        self.said = ""

    def ask(self) -> AskDialog:
        """Ask whether the letter shall get a second number: a number once given is never used again."""
        ask = AskDialog("ฉบับนี้เคยลงรับแล้ว", self.said, "ลงรับอีกฉบับ", self._dialog, cancel="ไม่ลงซ้ำ", danger=True)
        ask.open()
        return ask

    def _look(self) -> None:
        if self._form.ui.dated_edit.hasFocus() or self._form.ui.received_date_edit.hasFocus():
            return  # asking a date for its value puts it in full, which nobody wants while typing it
        try:
            entry = self._form.entry(self._session.context.clock.now())
        except InvalidEntry:
            return
        if entry.number and (entry.dated or entry.sender):
            self._session.read(self, register.same_letters, entry, done=self.tell, failed=lambda _error: None)

    def tell(self, rows: tuple[ReceivedRow, ...]) -> None:
        """Say under ที่ that the register has this letter already; nothing when it has not."""
        if not rows:
            if self.said:
                self._form.fields["number"].clear()
            self.said = ""
            return
        first = rows[0]
        self.said = (
            f"เคยลงรับแล้ว เลขรับ {to_thai(str(first.receive_number))} วันที่ {short_date(first.received_at.date())} "
            f"จาก {first.sender} ถ้าเป็นฉบับเดียวกันไม่ต้องลงซ้ำ"
        )
        self._form.doubt("number", self.said)
