"""The letters found in one file: which one is registered, and what becomes of the others."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.elided import ElidedLabel
from circ_desktop.gui.parts.layout.wrap import WrapLabel


class PacketBar(QFrame):
    """One row per letter. `main_wanted(index)`: the clerk wants that letter to be the one registered."""

    main_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packet_bar")
        self.setProperty("role", "kept")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(style.size("gap"), style.size("half"), style.size("gap"), style.size("half"))
        self._grid.setHorizontalSpacing(style.size("gap"))
        self._grid.setVerticalSpacing(style.size("half"))
        self._grid.setColumnStretch(0, 1)
        self._parts: list[QWidget] = []
        self.hide()

    def show_letters(self, heading: str, rows: tuple[tuple[str, str], ...], main: int) -> None:
        """Show the letters: (which letter, what becomes of it), the registered one without a button."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.deleteLater()
        self._parts = []
        head = WrapLabel(heading, self)
        head.setProperty("role", "heading")
        self._put(head, 0, 0, 3)
        for at, (letter, becomes) in enumerate(rows):
            words = ElidedLabel(self)
            words.setText(letter)
            self._put(words, at + 1, 0, 1)
            told = QLabel("ฉบับที่ลงรับ" if at == main else becomes, self)
            told.setProperty("role", "good" if at == main else "muted")
            self._put(told, at + 1, 1, 1)
            if at != main:
                button = QPushButton("ลงรับฉบับนี้แทน", self)
                button.setObjectName(f"packet_{at + 1}_button")
                button.setAutoDefault(False)
                button.clicked.connect(partial(self.main_wanted.emit, at))
                self._put(button, at + 1, 2, 1)
        self.show()

    def _put(self, widget: QWidget, row: int, column: int, span: int) -> None:
        self._parts.append(widget)
        self._grid.addWidget(widget, row, column, 1, span)
        widget.show()
