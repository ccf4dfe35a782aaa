"""A month of days in พ.ศ., to choose one from. Qt's own calendar knows no Buddhist years."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.thai.dates import MONTHS, be_year, long_date
from circ_desktop.thai.digits import to_thai

DAY_NAMES = ("อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.")
WEEKS = 6


class ThaiCalendar(QFrame):
    """A popup with six weeks. Arrows move, PgUp/PgDn change the month, Enter chooses, Esc closes.

    Signals:
        chosen(day): a `date`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._marked = date(2000, 1, 1)
        self._today = self._marked
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._days = [self._day_button() for _ in range(7 * WEEKS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.size("gap")] * 4)
        column.addLayout(self._head())
        column.addLayout(self._grid())
        self._today_button = QToolButton(self)
        self._today_button.setProperty("role", "quiet")
        self._today_button.clicked.connect(lambda: self._choose(self._today))
        column.addWidget(self._today_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_month(self, marked: date, *, today: date) -> None:
        """Show the month of a day, with that day marked."""
        self._marked, self._today = marked, today
        self._title.setText(f"{MONTHS[marked.month - 1]} {to_thai(str(be_year(marked)))}")
        self._today_button.setText(f"วันนี้ {long_date(today)}")
        first = self._first()
        for number, button in enumerate(self._days):
            self._dress(button, first + timedelta(days=number))

    def popup(self, place: QPoint) -> None:
        """Open at a point of the screen, moved so that it fits."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = place.y() if place.y() + self.height() <= screen.bottom() else screen.bottom() - self.height()
        self.move(max(screen.left(), x), max(screen.top(), y))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = Qt.Key(event.key())
        if key in steps:
            self.show_month(self._marked + timedelta(days=steps[key]), today=self._today)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._marked)
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, tip, months in (
            ("ph.caret-double-left", "ปีก่อน", -12),
            ("ph.caret-left", "เดือนก่อน", -1),
            ("", "", 0),
            ("ph.caret-right", "เดือนถัดไป", 1),
            ("ph.caret-double-right", "ปีถัดไป", 12),
        ):
            if not name:
                row.addWidget(self._title, 1)
                continue
            button = QToolButton(self)
            button.setIcon(style.icon(name, "muted"))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, by=months: self._turn(by))
            row.addWidget(button)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for number, name in enumerate(DAY_NAMES):
            label = QLabel(name, self)
            label.setProperty("role", "caption")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, 0, number)
        for number, button in enumerate(self._days):
            grid.addWidget(button, 1 + number // 7, number % 7)
        return grid

    def _day_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(QSize(style.size("row") + style.size("half"), style.size("row")))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("role", "day")
        button.clicked.connect(lambda: self._choose(button.property("day")))
        return button

    def _dress(self, button: QToolButton, day: date) -> None:
        button.setText(to_thai(str(day.day)))
        button.setProperty("day", day)
        button.setAccessibleName(long_date(day))
        state = "marked" if day == self._marked else "today" if day == self._today else ""
        if not state and day.month != self._marked.month:
            state = "other"
        style.set_state(button, "state", state)

    def _first(self) -> date:
        first = self._marked.replace(day=1)
        return first - timedelta(days=(first.weekday() + 1) % 7)

    def _turn(self, months: int) -> None:
        number = self._marked.year * 12 + self._marked.month - 1 + months
        year, month = divmod(number, 12)
        following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
        last = (following - timedelta(days=1)).day
        self.show_month(date(year, month + 1, min(self._marked.day, last)), today=self._today)

    def _choose(self, day: date) -> None:
        self.hide()
        self.chosen.emit(day)
