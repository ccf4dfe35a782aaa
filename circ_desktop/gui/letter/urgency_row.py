"""The urgency of a letter (ข้อ ๒๘): a digit chooses it, and "ด่วนภายใน" asks for its day and time below."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from circ_desktop.domain.letter.content import URGENCIES, URGENT_WITHIN
from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from circ_desktop.gui.parts.fields.entry_order import go_to, is_plain_enter
from circ_desktop.thai.text import single_spaced, without_zero_width

CHOICES = (
    (None, "ปกติ", ""),
    *((word, word, f"urgent{at}") for at, word in enumerate(URGENCIES, start=1)),
    (URGENT_WITHIN, f"{URGENT_WITHIN}…", "urgent2"),
)


class UrgencyRow(QWidget):
    """The value is the urgency as it is printed, None for an ordinary letter.

    Signals:
        value_changed(): another choice, or another day and time.
        left(): Enter was pressed and the next field is wanted.
    """

    value_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = ChoiceRow(self)
        self.choices.set_choices(CHOICES)
        self.choices.setAccessibleName("ชั้นความเร็ว")
        self.within_edit = QLineEdit(self)
        self.within_edit.setObjectName("within_edit")
        self.within_edit.setPlaceholderText("วันและเวลา เช่น ๑๐ ม.ค. ๒๕๗๐ เวลา ๑๒.๐๐ น.")
        self.within_edit.setAccessibleName(f"{URGENT_WITHIN}วันและเวลาใด")
        self.within_edit.setAcceptDrops(False)
        self.within_edit.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half"))
        column.addWidget(self.choices)
        column.addWidget(self.within_edit)
        self.setFocusProxy(self.choices)
        self.choices.value_changed.connect(self._chosen)
        self.within_edit.textChanged.connect(self.value_changed)

    def value(self) -> str | None:
        """Return the urgency; "ด่วนภายใน" alone while its day and time are not typed yet (see `lacks_moment`)."""
        chosen = self.choices.value()
        if chosen != URGENT_WITHIN:
            return chosen
        return f"{URGENT_WITHIN} {self._moment()}".strip()

    def lacks_moment(self) -> bool:
        """Tell whether "ด่วนภายใน" was chosen and nobody said until when."""
        return self.value() == URGENT_WITHIN

    def set_value(self, value: str | None) -> None:
        """Choose the urgency."""
        within = bool(value) and str(value).startswith(URGENT_WITHIN)
        self.within_edit.setText(str(value).removeprefix(URGENT_WITHIN).strip() if within else "")
        self.choices.set_value(URGENT_WITHIN if within else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, by way of the day and time where they are wanted; digits and arrows choose."""
        if not is_plain_enter(event):
            self.choices.keyPressEvent(event)
        elif self.within_edit.isVisible() and not self.within_edit.hasFocus():
            go_to(self.within_edit)
        else:
            self.left.emit()

    def _moment(self) -> str:
        return single_spaced(without_zero_width(self.within_edit.text()))

    def _chosen(self) -> None:
        self.within_edit.setVisible(self.choices.value() == URGENT_WITHIN)
        self.value_changed.emit()
