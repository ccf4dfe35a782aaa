"""The tick boxes of the divisions on a slip, ticked with the digits 1–9."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from circ_desktop.domain.office import Division
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.layout.elided import elide

ONE_COLUMN = 3
"""With more divisions than this the boxes stand in two columns."""


class DivisionTicks(QWidget):
    """One numbered box per division in the office's order. A digit ticks while the focus is on any of the boxes."""

    changed = Signal()
    left = Signal()
    """Enter was pressed on a box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[int, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_divisions(self, divisions: Iterable[Division]) -> None:
        """Show a box for each division; what was ticked stays ticked."""
        ticked = self.value()
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes.clear()
        wanted = tuple(divisions)
        rows = (len(wanted) + 1) // 2 if len(wanted) > ONE_COLUMN else len(wanted)
        for number, division in enumerate(wanted, start=1):
            box = QCheckBox(f"{number}  {division.name}" if number <= 9 else f"    {division.name}", self)
            box.setObjectName(f"division_{division.id}_check")
            box.setAccessibleName(division.name)
            box.toggled.connect(self.changed)
            elide(box)
            box.installEventFilter(self)
            self._boxes[division.id] = box
            self._grid.addWidget(box, (number - 1) % rows, (number - 1) // rows)
            box.show()
        for box in list(self._boxes.values())[:1]:
            self.setFocusProxy(box)
        self.set_value(ticked)

    def value(self) -> frozenset[int]:
        """Return the ids of the ticked divisions."""
        return frozenset(id_ for id_, box in self._boxes.items() if box.isChecked())

    def set_value(self, ticked: frozenset[int]) -> None:
        """Tick exactly these."""
        for id_, box in self._boxes.items():
            box.setChecked(id_ in ticked)

    def toggle(self, number: int) -> bool:
        """Tick or untick the box of that number (1 is the first). Return False when there is none."""
        boxes = list(self._boxes.values())
        if not 1 <= number <= min(len(boxes), 9):
            return False
        boxes[number - 1].toggle()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits and Enter from the boxes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            digit = digit_of(event)
            if digit is not None and self.toggle(digit):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
