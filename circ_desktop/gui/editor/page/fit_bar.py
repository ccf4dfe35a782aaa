"""The quiet line by the page: by how much the letter runs over, and what was chosen so that it fits. Nothing is done unasked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from circ_desktop.domain.letter.layout import Layout
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.texts import label, picture


class FitBar(QWidget):
    """Hidden while the letter fits in the usual way.

    Signals:
        offers_requested(): show what would make it fit.
        usual_requested(): take the chosen moves back.
    """

    offers_requested = Signal()
    usual_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editable = False
        self._over = ""
        self._layout = Layout()
        self._words = label("", "muted", self)
        self._words.setObjectName("fit_label")
        self.offers_button = self._button(
            "fit_offers_button", "ดูวิธีให้พอดีหน้า…", "ลดระยะตามคู่มือการพิมพ์ ดูหน้ากระดาษก่อนแล้วจึงเลือก"
        )
        self.usual_button = self._button("fit_usual_button", "คืนระยะปกติ", "เลิกใช้ระยะที่เลือกไว้ กลับเป็นระยะตามคู่มือการพิมพ์")
        self.offers_button.clicked.connect(lambda _on=False: self.offers_requested.emit())
        self.usual_button.clicked.connect(lambda _on=False: self.usual_requested.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.size("gap"))
        row.addWidget(picture("ph.info", "muted", self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.offers_button)
        row.addWidget(self.usual_button)
        self._show()

    @property
    def words(self) -> str:
        """What it says, "" while hidden."""
        return "" if self.isHidden() else self._said

    def set_editable(self, editable: bool) -> None:
        """Offer the buttons only to who may change the letter."""
        self._editable = editable
        self._show()

    def set_page(self, over: str, layout: Layout) -> None:
        """Say by how much the letter runs over ("" when it does not) and what was chosen for it."""
        self._over, self._layout = over, layout
        self._show()

    @property
    def _said(self) -> str:
        from circ_desktop.services.drafts.fitting import layout_words

        chosen = layout_words(self._layout)
        return " · ".join(part for part in (self._over, f"เลือกไว้: {chosen}" if chosen else "") if part)

    def _show(self) -> None:
        shown = bool(self._over) or not self._layout.is_usual
        if shown:
            self._words.setText(self._said)
        self.offers_button.setVisible(self._editable and bool(self._over))
        self.usual_button.setVisible(self._editable and not self._layout.is_usual)
        self.setVisible(shown)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setProperty("role", "link")
        return button
