"""One question with two answers, each a verb. No "OK" that could mean anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.parts.layout.wrap import WrapLabel


class AskDialog(DialogFrame):
    """Ask before something is done. `accepted` means do it. Opened with `open()`."""

    def __init__(
        self,
        title: str,
        words: str,
        accept: str,
        parent: QWidget | None = None,
        *,
        cancel: str = "ไม่ทำ",
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        heading = QLabel(title, self)
        heading.setProperty("role", "title")
        self.accept_button = self._button("accept_button", accept, "danger" if danger else "primary")
        self.cancel_button = self._button("cancel_button", cancel, "")
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        margin = style.size("page") + style.size("half")
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(style.size("gap") + style.size("half"))
        column.addWidget(heading)
        column.addWidget(WrapLabel(words, self), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(buttons)
        self.setMinimumWidth(style.size("form"))
        (self.cancel_button if danger else self.accept_button).setFocus()

    def _button(self, name: str, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("role", role)
        return button
