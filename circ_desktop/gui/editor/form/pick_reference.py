"""Finds a letter in our registers to refer to, and shows the line of อ้างถึง before it is put in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.gui import style
from circ_desktop.gui.editor.form.ui_pick_reference import Ui_PickReferenceDialog
from circ_desktop.gui.letter.letter_rows import day_words
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.services.books.finding import FoundLetter, find_letters
from circ_desktop.thai.digits import to_thai

SEARCH_PAUSE_MS = 200


COLUMNS: tuple[Column[FoundLetter], ...] = (
    Column(
        "ทะเบียน",
        lambda row: "รับ" if row.direction == "received" else "ส่ง",
        72,
        icon=lambda row: "ph.tray" if row.direction == "received" else "ph.paper-plane-tilt",
    ),
    Column("ที่", lambda row: to_thai(row.number), 168),
    Column("ลงวันที่", lambda row: day_words(row.dated), 94),
    Column("จาก", lambda row: row.sender, 130),
    Column("เรื่อง", lambda row: row.subject, tip=lambda row: row.reference_line),
)


class PickReferenceDialog(Dialog):
    """On `accepted`, `line()` is the line to print. Typing searches; arrow keys move in the list; Enter takes."""

    help_topic = "drafts"

    def __init__(self, session: Session, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(session, parent)
        self.ui = Ui_PickReferenceDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self._newest = Newest(self)
        self._model = found_model()
        self.ui.letters_table.setModel(self._model)
        self.ui.letters_table.row_chosen.connect(self._chosen)
        self.ui.letters_table.row_opened.connect(lambda _row: self.accept())
        self.ui.letters_search_edit.setText(text)
        self.ui.line_edit.set_lines(1, 3)
        self._pause = Pause(self, SEARCH_PAUSE_MS, self._search)
        self.ui.letters_search_edit.textChanged.connect(lambda _text: self._pause.start())
        self.ui.letters_search_edit.returnPressed.connect(self._take)
        self.ui.pick_button.clicked.connect(self._take)
        self.ui.cancel_button.clicked.connect(self.reject)
        for button in (self.ui.pick_button, self.ui.cancel_button):
            button.setAutoDefault(False)
        keys.shortcuts("save", self, self._take)
        self.resize(style.size("form") * 2, style.size("form") * 5 // 4)
        self.ui.letters_search_edit.setFocus()
        self._search()

    def line(self) -> str:
        """Return the line of อ้างถึง as it stands, mended by the clerk or not."""
        return self.ui.line_edit.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list while the search has the focus."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.ui.letters_search_edit.hasFocus():
            row = self.ui.letters_table.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= row < self._model.rowCount():
                self.ui.letters_table.selectRow(row)
            return
        super().keyPressEvent(event)

    def _search(self) -> None:
        words = self.ui.letters_search_edit.text().strip()
        self._newest.read(self.session, find_letters, words, done=self._show)

    def _show(self, found: tuple[FoundLetter, ...]) -> None:
        words = "ไม่พบหนังสือตามคำค้น พิมพ์อ้างถึงเองได้ในช่องด้านล่าง"
        self.ui.letters_table.set_empty(words if self.ui.letters_search_edit.text() else "ยังไม่มีหนังสือในทะเบียน")
        self.ui.letters_table.set_rows(found)

    def _chosen(self, found: FoundLetter | None) -> None:
        if found is not None:
            self.ui.line_edit.set_text(to_thai(found.reference_line))

    def _take(self) -> None:
        if self.line():
            self.accept()


def found_model() -> RowsModel[FoundLetter]:
    """Return the model; received and sent letters may share an id, so the sent ones count below zero."""
    return RowsModel(COLUMNS, lambda row: row.id if row.direction == "received" else -row.id)
