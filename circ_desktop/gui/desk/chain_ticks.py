"""The officers whom a letter will go through, with a tick at each: one who is away is passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from circ_desktop.gui.parts.layout.texts import label
from circ_desktop.gui.style import size


class ChainTicks(QWidget):
    """Every officer is ticked at first; the order is that of the chain and does not change.

    Signals:
        changed(): a tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[int, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size("gap"), size("half"), 0, 0)
        self._column.setSpacing(size("half"))

    def set_chain(self, chain: Sequence[tuple[int, str, str]]) -> None:
        """Show (officer id, name, position) of each officer, the nearest first. Call it once."""
        for officer_id, name, position in chain:
            box = QCheckBox(name, self)
            box.setObjectName(f"chain_{officer_id}_check")
            box.setAccessibleName(f"เสนอผ่าน {name} {position}")
            box.setToolTip("เอาเครื่องหมายออกเมื่อผู้นี้ไม่อยู่ เรื่องจะข้ามไปยังคนถัดไป")
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self._boxes[officer_id] = box
            self._column.addWidget(box)
            words = label(position, "muted")
            words.setContentsMargins(size("page") + size("gap"), 0, 0, size("half"))
            self._column.addWidget(words)
        self._column.addWidget(label("ผู้ใดไม่อยู่ ให้เอาเครื่องหมายออก เรื่องจะข้ามไปยังคนถัดไป", "hint"))
        self._column.addStretch(1)

    def value(self) -> tuple[int, ...]:
        """Return the ids of the ticked officers, the nearest first."""
        return tuple(officer_id for officer_id, box in self._boxes.items() if box.isChecked())
