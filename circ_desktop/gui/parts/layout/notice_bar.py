"""A bar that says one thing with its buttons, above the work: a refusal, a question, a job under way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.wrap import WrapLabel


class NoticeBar(QFrame):
    """Icon, words, buttons. `role` is a frame's role of window.qss: "refused", "asks", "kept"."""

    def __init__(self, name: str, role: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        color = {"refused": "danger", "asks": "amber"}.get(role, "text")
        self._icon = QLabel(self)
        self._icon.setPixmap(style.icon(icon, color).pixmap(style.icon_size()))
        self.words = WrapLabel("", self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(style.size("gap"))
        self._row.addWidget(self.progress, 1)
        self._row.addStretch(0 if role == "kept" else 1)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(*(style.size("gap"),) * 4)
        grid.setHorizontalSpacing(style.size("gap"))
        grid.setVerticalSpacing(style.size("half"))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.words, 0, 1)
        grid.addLayout(self._row, 1, 1)
        self.hide()

    def put_beside(self) -> None:
        """Put the buttons beside the words, for a bar that is as wide as the window."""
        self._grid.removeItem(self._row)
        self._grid.addLayout(self._row, 0, 2)
        self._grid.setAlignment(self._icon, Qt.AlignmentFlag.AlignVCenter)

    def add_button(self, name: str, text: str, pressed: Callable[[], None]) -> QPushButton:
        """Add a button at the right."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: pressed())
        self._row.addWidget(button)
        return button

    def say(self, text: str) -> None:
        """Show the bar with these words."""
        self.words.setText(text)
        self.show()

    def step(self, done: int, total: int) -> None:
        """Show how far a job is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
