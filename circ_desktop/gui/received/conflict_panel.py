"""Two readings that cannot both be right, side by side with their lines and the piece of the page; the clerk decides."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.thai.digits import to_thai

SNIPPET_HEIGHT = 64
"""Px of the piece of the page on a card."""
AROUND_PT = 14.0
"""How much of the page is shown around the line, pt."""


class Choice(Struct, frozen=True):
    """One of the readings: its value in words, the line it stands on, its page (from 0) and place there in pt."""

    value: str
    evidence: str
    page: int = 0
    place: tuple[float, float, float, float] | None = None


def snippet(page: QImage, dots_per_point: float, place: tuple[float, float, float, float]) -> QImage:
    """Return the piece of a page's picture around a place in pt."""
    x, y, width, height = place
    wanted = QRectF(x - AROUND_PT, y - AROUND_PT / 2, width + 2 * AROUND_PT, height + AROUND_PT)
    rect = QRectF(wanted.topLeft() * dots_per_point, wanted.size() * dots_per_point).toRect()
    return page.copy(rect.intersected(page.rect()))


class ConflictPanel(QFrame):
    """Keys 1 and 2 take a reading, in every keyboard layout; 3 leaves both and types it by hand.

    Signals:
        chosen(index): the reading that the clerk took; -1 for neither.
        shown(index): a reading has been pointed at.
    """

    chosen = Signal(int)
    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict_panel")
        self.setProperty("role", "asks")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = QLabel(self)
        self._icon.setPixmap(style.icon("ph.scales", "amber").pixmap(style.icon_size()))
        self._words = WrapLabel("", self)
        self._words.setProperty("role", "heading")
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._words, 1)
        self._by_hand = QPushButton("พิมพ์เอง (กด 3)", self)
        self._by_hand.setObjectName("conflict_by_hand_button")
        self._by_hand.setAutoDefault(False)
        self._by_hand.clicked.connect(lambda: self.chosen.emit(-1))
        head.addWidget(self._by_hand)
        self._cards_row = QHBoxLayout()
        self._cards_row.setSpacing(style.size("gap"))
        self._cards: list[_Card] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(*(style.size("gap"),) * 4)
        column.setSpacing(style.size("half"))
        column.addLayout(head)
        column.addLayout(self._cards_row)
        self.hide()

    def ask(self, text: str, choices: tuple[Choice, ...], *, take: str = "ใช้ค่านี้", by_hand: str = "พิมพ์เอง") -> None:
        """Show the question and its readings; `take` stands on the button of each, `by_hand` on that of neither."""
        self._words.setText(text)
        for card in self._cards:
            self._cards_row.removeWidget(card)
            card.deleteLater()
        self._cards = [
            _Card(at, choice, take, self.chosen.emit, self.shown.emit, self) for at, choice in enumerate(choices)
        ]
        for card in self._cards:
            self._cards_row.addWidget(card, 1)
        self._by_hand.setText(f"{by_hand} (กด {len(choices) + 1})")
        self.setAccessibleName(text)
        self.show()

    def show_snippet(self, at: int, image: QImage) -> None:
        """Show the piece of the page on a card."""
        if at < len(self._cards):
            self._cards[at].show_snippet(image)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and 1 <= digit <= len(self._cards):
            self.chosen.emit(digit - 1)
        elif digit == len(self._cards) + 1:
            self.chosen.emit(-1)
        else:
            super().keyPressEvent(event)


class _Card(QFrame):
    """One reading; pressing it takes it."""

    def __init__(
        self,
        at: int,
        choice: Choice,
        words: str,
        take: Callable[[int], None],
        show: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._at, self._take, self._show = at, take, show
        self.setObjectName(f"conflict_{at + 1}_card")
        self.setProperty("role", "card")
        self._picture = QLabel(self)
        self._picture.setMinimumWidth(1)
        self._picture.setFixedHeight(SNIPPET_HEIGHT)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        value = WrapLabel(choice.value, self)
        value.setProperty("role", "heading")
        line = WrapLabel(choice.evidence, self)
        line.setProperty("role", "muted")
        button = QPushButton(f"{words} (กด {to_thai(str(at + 1))})", self)
        button.setObjectName(f"conflict_{at + 1}_button")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: take(at))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(style.size("gap"),) * 4)
        column.setSpacing(style.size("half"))
        column.addWidget(value)
        column.addWidget(line)
        column.addWidget(self._picture)
        column.addWidget(button)
        self._picture.setVisible(choice.place is not None)

    def show_snippet(self, image: QImage) -> None:
        """Show the piece of the page, as large as fits."""
        room = self._picture.size()
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(image).scaled(
            room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Enter:
            self._show(self._at)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._take(self._at)
        event.accept()
