"""A date typed as clerks type it, in พ.ศ., with a calendar in พ.ศ. behind a button."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from circ_desktop.base.clock import SystemClock
from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.thai_calendar import ThaiCalendar
from circ_desktop.thai.dates import DateProblem, parse_date, short_date


class ThaiDateEdit(QLineEdit):
    """One line that understands "๑๙ ธ.ค. ๖๗", "19/12", "19". Leaving it shows the date in full.

    Up and Down change the day; Alt+Down or the button opens the calendar.

    Signals:
        value_changed(value): a `date`, or None.
        noted(kind, text): what is to be said below the field: "error", "doubt" or "" for nothing.
    """

    value_changed = Signal(object)
    noted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today: Callable[[], date] = SystemClock().today
        """The day that completes "19" or "19/12"."""
        self._value: date | None = None
        self._problem = ""
        self._doubt = ""
        self._read_text = ""
        self._calendar: ThaiCalendar | None = None
        self.setPlaceholderText("เช่น ๑๙ ธ.ค. ๖๗")
        self._button = self.addAction(
            style.icon("ph.calendar-blank", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._button.setToolTip("เปิดปฏิทิน (Alt+ลูกศรลง)")
        self._button.triggered.connect(self.open_calendar)
        self.textEdited.connect(lambda _text: self.noted.emit("", ""))
        self.editingFinished.connect(self._read)

    def value(self) -> date | None:
        """Return the date as it now stands, or None when the field is empty or cannot be read."""
        self._read()
        return self._value

    def problem(self) -> str:
        """Return what is wrong with the typed text, Thai, or ""."""
        self._read()
        return self._problem

    def doubt(self) -> str:
        """Return the question about the era, Thai, or ""."""
        self._read()
        return self._doubt

    def set_value(self, value: date | None) -> None:
        """Show a date."""
        self._take(value, "", "")
        self._show()

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        if self._calendar is None:
            self._calendar = ThaiCalendar(self)
            self._calendar.chosen.connect(self._chosen)
        self._calendar.show_month(self._value or self.today(), today=self.today())
        self._calendar.popup(self.mapToGlobal(QPoint(0, self.height() + style.size("half") // 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.set_value((self.value() or self.today() - timedelta(days=step)) + timedelta(days=step))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _chosen(self, value: date) -> None:
        self.set_value(value)
        self.setFocus()

    def _read(self) -> None:
        typed = self.text().strip()
        if typed == self._read_text:
            return
        if not typed:
            self._take(None, "", "")
            self._read_text = ""
            return
        try:
            found = parse_date(typed, self.today())
        except DateProblem as problem:
            self._read_text = typed
            self._take(None, str(problem), "")
            return
        self._take(found.value, "", found.doubt)
        self._show()

    def _take(self, value: date | None, problem: str, doubt: str) -> None:
        changed = value != self._value
        self._value, self._problem, self._doubt = value, problem, doubt
        if problem:
            self.noted.emit("error", problem)
        elif doubt:
            self.noted.emit("doubt", doubt)
        else:
            self.noted.emit("", "")
        if changed:
            self.value_changed.emit(value)

    def _show(self) -> None:
        self._read_text = short_date(self._value) if self._value else ""
        self.setText(self._read_text)
