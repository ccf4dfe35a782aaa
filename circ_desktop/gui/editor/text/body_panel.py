"""The text of the letter with its phrase menus: openers go in at the cursor, closers as the last paragraph."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.editor.text.body_edit import BodyEdit


class BodyPanel(QWidget):
    """`body_edit` under its two menu buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body_edit = BodyEdit(self)
        self.body_edit.setObjectName("body_edit")
        self.body_edit.setAccessibleName("ข้อความ")
        self.body_edit.setPlaceholderText("พิมพ์ภาคเหตุ แล้วกด Enter ขึ้นภาคความประสงค์ และภาคสรุป\nหรือกดปุ่ม ขึ้นต้น เพื่อเลือกข้อความ")
        self.opener_button = self._button("opener_button", "ขึ้นต้น", "ph.quotes", "ข้อความขึ้นต้นย่อหน้า ใส่ที่เคอร์เซอร์")
        self.closer_button = self._button("closer_button", "ลงท้าย", "ph.text-align-left", "ภาคสรุป ใส่เป็นย่อหน้าสุดท้าย")
        buttons = QHBoxLayout()
        buttons.setSpacing(style.size("half"))
        buttons.addWidget(self.opener_button)
        buttons.addWidget(self.closer_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half"))
        column.addWidget(self.body_edit)
        column.addLayout(buttons)
        self.setFocusProxy(self.body_edit)

    def set_menus(self, openers: QMenu, closers: QMenu) -> None:
        """Give the buttons their menus."""
        self.opener_button.setMenu(openers)
        self.closer_button.setMenu(closers)

    def _button(self, name: str, text: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(f"{text} ▾")
        button.setAccessibleName(text)
        button.setIcon(style.icon(icon, "focus"))
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("role", "quiet")
        return button
