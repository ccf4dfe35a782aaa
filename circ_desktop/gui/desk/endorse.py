"""Writing on a letter put up (F8 from the list): its page large, the margin beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.desk.route import EndorseAction, Route
from circ_desktop.domain.errors import CircError
from circ_desktop.gui.desk.endorsing import Endorsing
from circ_desktop.gui.desk.ui_endorse import Ui_EndorseDialog
from circ_desktop.gui.letter.detail_facts import LetterDetail, load_detail
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.services.desk import phrases
from circ_desktop.thai.digits import to_thai


class EndorseDialog(Dialog):
    """For the officer on whose desk the letter lies.

    Signals:
        endorsed(id): the letter went on.
    """

    help_topic = "work"
    endorsed = Signal(int)

    def __init__(self, session: Session, received_id: int, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_EndorseDialog()
        self.ui.setupUi(self)
        fit_into(self, parent)
        self._received_id = received_id
        self._route: Route | None = None
        self._done = False
        self.ui.page_view.use(session.tasks)
        self.ui.panel.acted.connect(self._act)
        self._endorsing = Endorsing(session, self.ui.panel)
        self._endorsing.done.connect(self._endorsed)
        self.ui.close_button.clicked.connect(self.reject)
        for key_id in ("save", "put_up"):
            keys.shortcuts(key_id, self, self.ui.panel.press_main)
        session.read(self, load_detail, received_id, done=self._show, failed=self._cannot_open)

    def would_lose(self) -> str:
        """Return that the comment would be lost."""
        return "ความเห็นที่พิมพ์ไว้จะหายไป" if self.ui.panel.is_written() and not self._done else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a phrase by its digit while the page has the focus."""
        digit = digit_of(event)
        if digit is not None and self.ui.panel.press_phrase(digit):
            return
        super().keyPressEvent(event)

    def _show(self, detail: LetterDetail) -> None:
        letter = detail.letter
        self.ui.subject_label.setText(f"เลขรับ {to_thai(str(letter.receive_number))} · {letter.entry.subject}")
        if detail.page is not None:
            self.ui.page_view.set_pdf(detail.page)
        else:
            self.ui.page_view.clear(detail.page_trouble or "หนังสือฉบับนี้ไม่มีไฟล์สแกน ดูจากกระดาษ")
        if detail.route is not None and detail.lies_with(self.session.officer):
            self._route = detail.route
            self.ui.panel.show_route(detail.route, detail.people, self.session.officer, phrases.phrases())
            self.ui.page_view.setFocus()
        else:
            self.ui.panel.setEnabled(False)

    def _cannot_open(self, error: CircError) -> None:
        self.session.trouble(error, self.parentWidget())
        self.reject()

    def _act(self, action: EndorseAction, comment: str, divisions: frozenset[int]) -> None:
        if self._route is not None:
            self._endorsing.act(self._route, action, comment, divisions)

    def _endorsed(self) -> None:
        self._done = True
        self.endorsed.emit(self._received_id)
        self.accept()
