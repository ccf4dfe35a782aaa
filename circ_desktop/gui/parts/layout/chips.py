"""Filter chips: small round switches in a page's header."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.elided import ElidedPush
from circ_desktop.thai.digits import to_thai


class ChipRow(QWidget):
    """A row of chips. With `exclusive` (the usual) exactly one is on; else each switches for itself.

    Signals:
        changed(): the choice changed by the clerk or by `choose`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, exclusive: bool = True) -> None:
        super().__init__(parent)
        self._exclusive = exclusive
        self._chips: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.size("half") + style.size("half") // 2)

    def add(self, key: str, text: str, *, on: bool = False, tip: str = "") -> QPushButton:
        """Add a chip. Its object name is `chip_<key>`."""
        chip = ElidedPush(self)
        chip.setText(text)
        chip.setObjectName(f"chip_{key}")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.setToolTip(tip)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda _on=False: self._pressed(key))
        self._chips[key] = chip
        self._row.addWidget(chip)
        return chip

    def choose(self, key: str) -> None:
        """Switch a chip on (and, where exclusive, the others off)."""
        self._chips[key].setChecked(True)
        self._pressed(key)

    def chosen(self) -> frozenset[str]:
        """Return the keys of the chips that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def current(self) -> str:
        """Return the one chip that is on, or "" when there is none or more than one."""
        on = self.chosen()
        return next(iter(on)) if len(on) == 1 else ""

    def set_count(self, key: str, text: str, count: int) -> None:
        """Show a number behind a chip's words; none when it is 0."""
        self._chips[key].setText(f"{text}  {to_thai(str(count))}" if count else text)

    def _pressed(self, key: str) -> None:
        if self._exclusive:
            for other, chip in self._chips.items():
                chip.setChecked(other == key)
        self.changed.emit()
