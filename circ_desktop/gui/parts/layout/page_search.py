"""The search line in a page's header: looks after a pause in typing, Enter goes into the list."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.session.pause import Pause

SEARCH_PAUSE_MS = 250
"""While typing, before the database is asked."""


class PageSearch(QLineEdit):
    """`what` is what may be typed, `where` the list's name for a screen reader; `look` reads the list anew."""

    def __init__(
        self, name: str, what: str, where: str, look: Callable[[], object], table: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(what)
        self.setAccessibleName(f"ค้นหาใน{where}")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(style.size("rail"))
        self._pause = Pause(self, SEARCH_PAUSE_MS, look)
        self.textChanged.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(table.setFocus)

    def wanted(self) -> str:
        """Return what is looked for, "" for everything."""
        return self.text().strip()
