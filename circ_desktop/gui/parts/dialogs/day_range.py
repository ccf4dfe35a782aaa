"""Asks for a range of days, for printing the pages of a register."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.dialogs.ui_day_range import Ui_DayRangeDialog
from circ_desktop.gui.parts.fields.entry_order import EntryOrder, press_focused_button
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session

HINT = "แต่ละวันมีแถบบอกวันที่คั่นไว้ วันที่ไม่มีรายการจะข้ามไป"


class DayRangeDialog(Dialog):
    """Proposes today, and the first of `books` (words, division or None for the office) where there are several.

    Signals:
        chosen(day_from, day_to): both days included, the first not after the second.
    """

    help_topic = "received"
    chosen = Signal(object, object)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        title: str,
        hint: str = HINT,
        books: Sequence[tuple[str, int | None]] = (),
    ) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DayRangeDialog()
        self.ui.setupUi(self)
        ui = self.ui
        today = session.context.clock.today()
        ui.title_label.setText(title)
        self.setWindowTitle(title)
        ui.hint_label.setText(hint)
        for edit in (ui.from_edit, ui.to_edit):
            edit.today = session.context.clock.today
            edit.set_value(today)
        ui.book_field.setVisible(len(books) > 1)
        for words, division_id in books:
            ui.book_box.addItem(words, division_id)
        ui.show_button.clicked.connect(self.choose)
        ui.close_button.clicked.connect(self.reject)
        order = EntryOrder([ui.from_edit, ui.to_edit], self)
        order.past_end.connect(self.choose)
        keys.shortcuts("save", self, self.choose)
        ui.from_edit.setFocus()
        ui.from_edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that Enter was pressed on."""
        if not press_focused_button(event):
            super().keyPressEvent(event)

    def division_id(self) -> int | None:
        """Return the division whose book is chosen, None for the office's."""
        found: int | None = self.ui.book_box.currentData()
        return found

    def choose(self) -> None:
        """Take the days and close; days in the wrong order are turned round."""
        first: date | None = self.ui.from_edit.value()
        last: date | None = self.ui.to_edit.value()
        if first is None or last is None:
            field = self.ui.from_field if first is None else self.ui.to_field
            field.set_error(field.note() or "พิมพ์วันที่")
            return
        self.chosen.emit(min(first, last), max(first, last))
        self.accept()
