"""สมุดส่งหนังสือ and ใบรับหนังสือ: of which days, which letters, which unit, and who carries them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.books.papers import DespatchEntry, DespatchFlow, DespatchWish
from circ_desktop.domain.officer import Officer
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.printing.paper_lists import despatch_model
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.printing.ui_despatch import Ui_DespatchDialog
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.session import Session
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

FLOWS = {DespatchFlow.OUT: "หนังสือที่เราออกเลข", DespatchFlow.DIVISIONS: "หนังสือรับที่มอบกอง"}

_EVERY_UNIT = ""


class DespatchDialog(Dialog):
    """Proposes everything of today. The papers open over the window; the dialog stays for the next one."""

    help_topic = "sent"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DespatchDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self.setWindowTitle(ui.title_label.text())
        self._entries: tuple[DespatchEntry, ...] = ()
        self._newest = Newest(self)
        self.model = despatch_model(self)
        ui.letters_table.setModel(self.model)
        ui.letters_table.row_opened.connect(lambda _row: self._flip())
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), ui.letters_table, self._flip)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.model.ticked.connect(self._count)
        for edit in (ui.from_edit, ui.to_edit):
            edit.today = session.context.clock.today
            edit.set_value(session.context.clock.today())
            edit.value_changed.connect(lambda _day: self.load())
        for flow, words in FLOWS.items():
            ui.flow_box.addItem(words, flow)
        ui.flow_box.currentIndexChanged.connect(lambda _at: self.load())
        ui.unit_box.activated.connect(lambda _at: self._show_rows())
        ui.all_button.clicked.connect(lambda _on=False: self.model.tick(self.model.rows, on=True))
        ui.none_button.clicked.connect(lambda _on=False: self.model.clear())
        ui.book_button.clicked.connect(lambda _on=False: self.show_book())
        ui.receipts_button.clicked.connect(lambda _on=False: self.show_receipts())
        ui.close_button.clicked.connect(self.reject)
        keys.shortcuts("save", self, self.show_book)
        ui.note_label.hide()
        fit_into(self, parent)
        self.load()
        self._offer_messengers()
        ui.from_edit.setFocus()
        ui.from_edit.selectAll()

    def wish(self) -> DespatchWish | None:
        """Return what the fields ask for; None, with the field marked, while a day cannot be read."""
        ui = self.ui
        first: date | None = ui.from_edit.value()
        last: date | None = ui.to_edit.value()
        if first is None or last is None:
            field = ui.from_field if first is None else ui.to_field
            field.set_error(field.note() or "พิมพ์วันที่")
            return None
        return DespatchWish(
            min(first, last),
            max(first, last),
            flow=DespatchFlow(ui.flow_box.currentData()),
            ids=self.model.ticked_ids,
            messenger=ui.messenger_box.currentText(),
        )

    def load(self) -> None:
        """Read what can stand in the book for the days; all of it is chosen at first."""
        from circ_desktop.services.books.papers import despatch_entries

        wish = self.wish()
        if wish is None:
            return
        self._newest.read(self.session, despatch_entries, wish, done=self._take)

    def show_book(self) -> None:
        """Show the pages of the despatch book; without letters an empty page for the pen."""
        from circ_desktop.services.books.papers import despatch_book_pdf

        if (wish := self.wish()) is not None:
            title = f"สมุดส่งหนังสือ {long_date(wish.day_from)}"
            show_paper(self.session, self, title, despatch_book_pdf, wish)

    def show_receipts(self) -> None:
        """Show a receipt slip for each whom the chosen letters go to."""
        from circ_desktop.services.books.papers import receipts_of_pdf

        if (wish := self.wish()) is not None:
            title = f"ใบรับหนังสือ {long_date(wish.day_from)}"
            show_paper(self.session, self, title, receipts_of_pdf, wish)

    def _take(self, entries: tuple[DespatchEntry, ...]) -> None:
        self._entries = entries
        box, before = self.ui.unit_box, self.ui.unit_box.currentData()
        box.clear()
        box.addItem("ทุกหน่วยงาน", _EVERY_UNIT)
        for unit in dict.fromkeys(entry.unit for entry in entries):
            box.addItem(unit, unit)
        box.setCurrentIndex(max(0, box.findData(before)))
        self._show_rows()

    def _show_rows(self) -> None:
        """Show the letters of the unit, all chosen."""
        unit = self.ui.unit_box.currentData() or _EVERY_UNIT
        shown = [entry for entry in self._entries if unit in (_EVERY_UNIT, entry.unit)]
        self.ui.letters_table.set_empty("ไม่มีหนังสือในวันเหล่านี้ เลือกวันอื่น หรือพิมพ์หน้าเปล่าไว้เขียนเอง")
        self.model.clear()
        self.ui.letters_table.set_rows(shown)
        self.model.tick(shown, on=True)

    def _flip(self) -> None:
        index = self.ui.letters_table.currentIndex()
        if index.isValid():
            self.model.flip(index.row())

    def _count(self) -> None:
        chosen = [entry for entry in self.model.rows if entry.id in self.model.ticked_ids]
        rows = sum(len(entry.rows) for entry in chosen)
        self.ui.count_label.setText(f"เลือก {to_thai(str(len(chosen)))} ฉบับ {to_thai(str(rows))} แถว")
        self.ui.receipts_button.setEnabled(rows > 0)

    def _offer_messengers(self) -> None:
        """Offer the officers' names; anybody may carry letters, so any name can be typed."""
        from circ_desktop.services.office.officers import list_officers

        def offer(officers: tuple[Officer, ...]) -> None:
            self.ui.messenger_box.addItem("")
            self.ui.messenger_box.addItems([f"{one.rank}{one.name}" for one in officers if one.active])

        self.session.read(self, list_officers, done=offer)
