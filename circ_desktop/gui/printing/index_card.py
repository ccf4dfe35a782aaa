"""บัตรตรวจค้น: which received letters belong to one matter, found by words of their subject, ticked, and seen as a card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.printing.paper_lists import card_model
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.printing.ui_index_card import Ui_IndexCardDialog
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.thai.digits import to_thai

SEARCH_PAUSE_MS = 200


class IndexCardDialog(Dialog):
    """Begins with the letters of one subject, all ticked. Searching on keeps the ticks: a matter has more than one wording."""

    help_topic = "received"

    def __init__(self, session: Session, subject: str = "", parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_IndexCardDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self.setWindowTitle(ui.title_label.text())
        self._subject = subject
        self._newest = Newest(self)
        self.model = card_model(self)
        ui.letters_table.setModel(self.model)
        ui.letters_table.set_empty("ไม่พบหนังสือรับตามคำค้น ลองใช้คำสั้นลง")
        ui.letters_table.row_opened.connect(lambda _row: self._flip())
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), ui.letters_table, self._flip)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.model.ticked.connect(self._count)
        self._pause = Pause(self, SEARCH_PAUSE_MS, self.search)
        ui.search_edit.setText(subject)
        ui.search_edit.textChanged.connect(lambda _text: self._pause.start())
        ui.search_edit.returnPressed.connect(ui.letters_table.setFocus)
        ui.subject_edit.setText(subject)
        ui.all_button.clicked.connect(lambda _on=False: self.model.tick(self.model.rows, on=True))
        ui.none_button.clicked.connect(lambda _on=False: self.model.clear())
        ui.show_button.clicked.connect(lambda _on=False: self.show_card())
        ui.close_button.clicked.connect(self.reject)
        keys.shortcuts("save", self, self.show_card)
        ui.note_label.hide()
        fit_into(self, parent)
        self._count()
        self.search()
        ui.search_edit.setFocus()
        ui.search_edit.selectAll()

    def search(self) -> None:
        """Read the letters that the words find."""
        from circ_desktop.services.books.papers import card_letters

        self._newest.read(self.session, card_letters, self.ui.search_edit.text().strip(), done=self._take)

    def show_card(self) -> None:
        """Show the card; what is wrong with it is said here."""
        from circ_desktop.services.books.papers import chosen_card_pdf

        ui = self.ui
        subject = ui.subject_edit.text().strip()
        if not subject:
            ui.subject_field.set_error("พิมพ์ชื่อเรื่องของบัตร")
            ui.subject_edit.setFocus()
            return
        ui.subject_field.clear()
        chosen = sorted(self.model.ticked_ids)
        ui.note_label.setText("ยังไม่ได้เลือกหนังสือ กด Space หน้าหนังสือที่อยู่ในเรื่องนี้")
        ui.note_label.setVisible(not chosen)
        if chosen:
            show_paper(
                self.session, self, f"บัตรตรวจค้น {subject}", chosen_card_pdf, subject, chosen, ui.code_edit.text()
            )

    def _take(self, rows: tuple[ReceivedRow, ...]) -> None:
        self.ui.letters_table.set_rows(rows)
        if self._subject:  # the first answer: the matter that the clerk came from
            self.model.tick([row for row in rows if row.subject == self._subject], on=True)
            self._subject = ""

    def _flip(self) -> None:
        index = self.ui.letters_table.currentIndex()
        if index.isValid():
            self.model.flip(index.row())

    def _count(self) -> None:
        self.ui.count_label.setText(f"ในบัตร {to_thai(str(len(self.model.ticked_ids)))} ฉบับ")
