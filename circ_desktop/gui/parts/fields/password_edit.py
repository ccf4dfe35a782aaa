"""A password line that can be shown, and that says when Caps Lock or the Thai layout is on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from circ_desktop.gui import style
from circ_desktop.thai.marks import FIRST_OF_BLOCK, LAST_OF_BLOCK

CAPS = "ปุ่ม Caps Lock เปิดอยู่"
THAI = "แป้นพิมพ์เป็นภาษาไทยอยู่ ถ้ารหัสผ่านเป็นภาษาอังกฤษให้สลับภาษาก่อน"


class PasswordEdit(QLineEdit):
    """A password line.

    Signals:
        noted(kind, text): "doubt" with a hint about the keyboard, or "" when there is none any more.
    """

    noted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = self.addAction(style.drawn_icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setToolTip("แสดงรหัสผ่าน")
        self._eye.triggered.connect(self._turn)
        style.when_changed(self._draw_eye)
        self._hint = ""
        self.textChanged.connect(self._emptied)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        typed = event.text()
        if len(typed) == 1 and typed.isprintable():
            self._note(_hint_of(typed, shifted=bool(event.modifiers() & event.modifiers().ShiftModifier)))

    def _note(self, hint: str) -> None:
        if hint != self._hint:
            self._hint = hint
            self.noted.emit("doubt" if hint else "", hint)

    def _emptied(self, text: str) -> None:
        if not text:
            self._note("")

    def _turn(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.setToolTip("ซ่อนรหัสผ่าน" if hidden else "แสดงรหัสผ่าน")
        self._draw_eye()

    def _draw_eye(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self._eye.setIcon(style.drawn_icon("eye" if hidden else "eye-slash"))


def _hint_of(typed: str, *, shifted: bool) -> str:
    """Return what the keyboard seems to be set to, from one typed character, or ""."""
    if FIRST_OF_BLOCK <= typed <= LAST_OF_BLOCK:
        return THAI
    if typed.isascii() and typed.isalpha() and typed.isupper() != shifted:
        return CAPS
    return ""
