"""Words of one line that end in "…" when there is no room, with the whole text as tooltip."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QSizePolicy, QWidget

ROUNDING_PX = 2
"""Widths are told in whole px, words are shortened by fractions of one."""


class ElidedLabel(QLabel):
    """Give it room by stretch; it never asks for more than a little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setMinimumWidth(1)

    def setText(self, text: str) -> None:
        """Show the text, shortened to the room that there is."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """Return the whole text."""
        return self._whole

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + 2 * self.margin())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        super().setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class ElidedPush(QPushButton):
    """A button that gives up its words, not its place, where an old screen at 150 % has no room; the tooltip keeps them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._own_tip = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show the text, shortened to the room that there is."""
        self._whole = text
        super().setText(text)
        self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """Return the whole text."""
        return self._whole

    def setToolTip(self, text: str) -> None:
        """Show these words; without any, the tooltip is the whole text where it is shortened."""
        self._own_tip = bool(text)
        super().setToolTip(text)

    def sizeHint(self) -> QSize:
        shown = self.fontMetrics().horizontalAdvance(super().text())
        return super().sizeHint() + QSize(self.fontMetrics().horizontalAdvance(self._whole) - shown, 0)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.height() * 3 // 2, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.sizeHint().width() + self.fontMetrics().horizontalAdvance(self._whole)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room + ROUNDING_PX)
        super().setText(shown)
        if not self._own_tip:
            super().setToolTip(self._whole if shown != self._whole else "")


def elide(button: QAbstractButton) -> None:
    """Let a button or tick box of a long name (an office, a file) take the room that there is and end in "…"."""
    _Shortened(button)


class _Shortened(QObject):
    """Shortens the words of one button whenever its width changes."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._whole = button.text()
        self._tip = button.toolTip()
        if not button.accessibleName():
            button.setAccessibleName(self._whole)
        self._beside = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(self._whole)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, button.sizePolicy().verticalPolicy())
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._button and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._button.width() - self._beside
        shown = self._button.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown == self._button.text():
            return
        self._button.setText(shown)
        cut = shown != self._whole
        self._button.setToolTip("\n".join(part for part in (self._whole if cut else "", self._tip) if part))
