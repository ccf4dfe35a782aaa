"""The rail at the left: one button per page with the number of what waits there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.shell.catalogue import Entry
from circ_desktop.thai.digits import to_thai


class RailButton(QToolButton):
    """A page of the rail, with a red count at its corner while something waits."""

    def __init__(self, entry: Entry, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setObjectName(f"rail_{entry.key}")
        self.setProperty("role", "rail")
        self.setText(entry.title)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(style.size("rail_icon"), style.size("rail_icon")))
        self.setFixedWidth(style.size("rail"))
        self.setToolTip(f"{entry.title} (Alt+{number})")
        self.setAccessibleName(entry.title)
        self._badge = QLabel(self)
        self._badge.setProperty("role", "badge")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()
        self.setIcon(style.icon(self.entry.icon, "on_rail", on_name="on_rail_current"))

    def set_count(self, count: int) -> None:
        """Show how much waits; nothing for 0."""
        self._badge.setText(to_thai("99+" if count > 99 else str(count)))
        self._badge.setVisible(count > 0)
        self.setAccessibleDescription(f"{to_thai(str(count))} เรื่องรออยู่" if count else "")
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._badge.adjustSize()
        self._badge.move(self.width() // 2 + style.size("gap"), style.size("half"))


class Rail(QWidget):
    """All pages, the last (settings) at the bottom.

    Signals:
        chosen(key): a page was pressed.
    """

    chosen = Signal(str)

    def __init__(self, entries: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(style.size("rail"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.size("gap"), 0, style.size("gap"))
        column.setSpacing(0)
        for number, entry in enumerate(entries, start=1):
            button = RailButton(entry, number, self)
            button.clicked.connect(lambda _on=False, key=entry.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[entry.key] = button
            if entry is entries[-1]:
                column.addStretch(1)
            column.addWidget(button)

    def set_current(self, key: str) -> None:
        """Mark the page in sight."""
        self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int) -> None:
        """Show how much waits on a page."""
        self._buttons[key].set_count(count)

    def button(self, key: str) -> RailButton:
        """Return a page's button."""
        return self._buttons[key]
