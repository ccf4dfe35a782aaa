"""Small labels that pages build by the dozen: wrapped, selectable, dressed by role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.wrap import WrapLabel


def label(text: str, role: str = "", parent: QWidget | None = None, *, wrapped: bool = True) -> QLabel:
    """Return a label whose text can be selected with the mouse and is wrapped between Thai words."""
    made = WrapLabel("", parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrapped)
    if wrapped:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        made.setMinimumSize(1, 1)  # else it asks for the height that it would have at its narrowest
    if role:
        made.setProperty("role", role)
    made.setText(text)
    return made


def picture(icon_name: str, color_name: str, parent: QWidget | None = None) -> QLabel:
    """Return an icon that stands beside words; it says nothing that the words do not say."""
    made = QLabel(parent)
    made.setPixmap(style.icon(icon_name, color_name).pixmap(style.icon_size()))
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    return made
