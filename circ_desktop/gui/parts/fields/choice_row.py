"""A row of a few choices of which one holds, chosen with a digit, the arrows or the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from circ_desktop.gui.parts.fields.digit_keys import digit_of


class ChoiceRow(QFrame):
    """Exclusive buttons under one focus: "0 ปกติ · 1 ด่วน · …". The value is text, or None for the first choice."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "choice")
        self._group = QButtonGroup(self)
        self._values: list[str | None] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group.idToggled.connect(lambda _at, on: self.value_changed.emit() if on else None)

    def set_choices(self, choices: Sequence[tuple[str | None, str, str]]) -> None:
        """Offer (value, words, role) in this order; the first is chosen. `role` colours the chosen button."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        self._values.clear()
        for value, words, role in choices:
            self._add(value, words, role)
        self._group.button(0).setChecked(True)

    def value(self) -> str | None:
        """Return the chosen value."""
        return self._values[max(self._group.checkedId(), 0)]

    def set_value(self, value: str | None) -> None:
        """Choose the value; one that is not offered ("ด่วนภายใน …") becomes a further choice."""
        value = value or None
        if value not in self._values:
            self._add(value, str(value), "urgent2")
        self._group.button(self._values.index(value)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or arrow; everything else goes on to the dialog."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(
            Qt.Key(event.key()) if event.key() else Qt.Key.Key_unknown
        )
        digit = digit_of(event)
        target = self._group.checkedId() + step if step else digit
        if target is None:
            event.ignore()
        elif 0 <= target < len(self._values):
            self._group.button(target).setChecked(True)

    def _add(self, value: str | None, words: str, role: str) -> None:
        at = len(self._values)
        button = QPushButton(f"{at} {words}", self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        button.setProperty("role", "choice")
        button.setProperty("meaning", role)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._values.append(value)
        self._group.addButton(button, at)
        self._row.addWidget(button)
