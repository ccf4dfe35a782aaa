"""A dialog that is filled in: it knows the session, and Esc asks only when something would be lost."""

from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.session.session import Session


class Dialog(DialogFrame):
    """Base of the dialogs. A subclass sets its form up in `__init__` as `self.ui`, and is opened with `open()`.

    Set `loses`, or override `would_lose`, to say what closing would throw away; then Esc and the window's cross ask first.
    """

    loses = ""
    """What closing throws away once anything was typed or ticked since the dialog was opened, Thai; "" for nothing."""

    def __init__(self, session: Session | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._at_first: list[object] | None = None

    @property
    def session(self) -> Session:
        """The session. Raises RuntimeError for a dialog that was given none."""
        if self._session is None:
            raise RuntimeError("this dialog has no session")
        return self._session

    def showEvent(self, event: QShowEvent) -> None:
        """Note what stands in the fields at first."""
        if not event.spontaneous() and self._at_first is None:
            self._at_first = self._standing()
        super().showEvent(event)

    def would_lose(self) -> str:
        """Return what closing would throw away, Thai, or "" when nothing."""
        return self.loses if self._at_first is not None and self._standing() != self._at_first else ""

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        losing = self.would_lose()
        if not losing:
            super().reject()
            return
        ask = AskDialog("ปิดโดยไม่เก็บสิ่งที่พิมพ์หรือไม่", losing, "ปิดโดยไม่เก็บ", self, cancel="พิมพ์ต่อ", danger=True)
        ask.accepted.connect(self._close_anyway)
        ask.open()

    def _close_anyway(self) -> None:
        QDialog.reject(self)  # not connected itself: Qt would call the method above, which would ask again without end

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.would_lose() and self.isVisible():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def _standing(self) -> list[object]:
        """Return what stands in the fields, to see whether anything was typed or ticked."""
        lines = [line.text() for line in self.findChildren(QLineEdit)]
        areas = [area.toPlainText() for area in self.findChildren(QPlainTextEdit)]
        return [*lines, *areas, *(box.isChecked() for box in self.findChildren(QCheckBox))]
