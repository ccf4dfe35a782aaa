"""The files that go with an entry, as chips with a cross, and the button that chooses more."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.flow import FlowLayout

LONGEST_NAME = 28
"""Characters of a file's name that a chip shows; the tooltip has all."""


class FilesStrip(QWidget):
    """Chips of files. Delete on a chip takes the file away; Enter or a click shows it.

    Signals:
        wanted(): the clerk wants to choose a file.
        removed(index), shown(index): of the chip pressed.
    """

    wanted = Signal()
    removed = Signal(int)
    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: list[QPushButton] = []
        self.choose_button = QPushButton("เลือกไฟล์…", self)
        self.choose_button.setObjectName("choose_file_button")
        self.choose_button.setIcon(style.icon("ph.paperclip"))
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self.wanted)
        self._flow.addWidget(self.choose_button)
        self.setFocusProxy(self.choose_button)

    def set_names(self, names: tuple[str, ...]) -> None:
        """Show one chip per file."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._flow.removeWidget(self.choose_button)
        self._chips = [self._chip(at, name) for at, name in enumerate(names)]
        for chip in (*self._chips, self.choose_button):
            self._flow.addWidget(chip)
            chip.show()
        self.choose_button.setText("เพิ่มไฟล์…" if names else "เลือกไฟล์…")
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Delete from a chip."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and watched in self._chips
        ):
            self.removed.emit(self._chips.index(watched))
            return True
        return super().eventFilter(watched, event)

    def _chip(self, at: int, name: str) -> QPushButton:
        short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        chip = QPushButton(style.icon("ph.file-text", "muted"), short, self)
        chip.setObjectName(f"file_{at + 1}_chip")
        chip.setProperty("role", "chip")
        chip.setAutoDefault(False)
        chip.setToolTip(f"{name}\nกดเพื่อดู · กด Delete เพื่อเอาออก")
        chip.setAccessibleName(f"ไฟล์ {name}")
        chip.clicked.connect(partial(self.shown.emit, at))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        remove = chip.addAction("เอาไฟล์นี้ออก")
        remove.triggered.connect(partial(self.removed.emit, at))
        chip.installEventFilter(self)
        return chip
