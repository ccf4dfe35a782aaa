"""What every dialog shares: opened without a nested loop, Enter moves on, Esc asks only when something would be lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from circ_desktop.gui.session import Session
from circ_desktop.gui.widgets.entry_order import press_focused_button


class Dialog(QDialog):
    """Base of the dialogs. A subclass sets its form up in `__init__` as `self.ui`, and is opened with `open()`.

    Override `would_lose` to say what closing would throw away; then Esc and the window's cross ask first.
    """

    help_topic = "index"

    def __init__(self, session: Session | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @property
    def session(self) -> Session:
        """The session. Raises RuntimeError for a dialog that was given none."""
        if self._session is None:
            raise RuntimeError("this dialog has no session")
        return self._session

    def showEvent(self, event: QShowEvent) -> None:
        """Let a key count once however long it is held: F9 that opened a dialog must not confirm it as well."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setAutoRepeat(False)
        super().showEvent(event)

    def would_lose(self) -> str:
        """Return what closing would throw away, Thai, or "" when nothing."""
        return ""

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        losing = self.would_lose()
        if not losing:
            super().reject()
            return
        from circ_desktop.gui.dialogs.ask import AskDialog

        ask = AskDialog("ปิดโดยไม่เก็บสิ่งที่พิมพ์หรือไม่", losing, "ปิดโดยไม่เก็บ", self, cancel="พิมพ์ต่อ", danger=True)
        ask.accepted.connect(super().reject)
        ask.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.would_lose() and self.isVisible():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            from circ_desktop.gui.dialogs.help import show_help

            show_help(self.help_topic, self)
            return
        if press_focused_button(event):
            return
        super().keyPressEvent(event)
