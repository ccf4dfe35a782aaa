"""A scroll area that is as tall as its content needs, and scrolls only where the screen gives it less."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from circ_desktop.gui import style


class FitScroll(QScrollArea):
    """For forms beside a view that takes what is left: nothing is cut off at 150 % on an old screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its editors have the focus; a stop of its own only costs a Tab
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return the height of the content at the present width."""
        content = self.widget()
        if content is None:
            return super().sizeHint()
        layout = content.layout()
        height = content.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(max(self.viewport().width(), 1))
        return QSize(content.sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return a few rows: the rest scrolls."""
        return QSize(0, 3 * style.size("row"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height anew: at another width the words wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when it grows: a note below a field, a further line of a comment."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(content: QWidget) -> QScrollArea:
    """Return the content in a frameless area that scrolls it where an old screen is too low for it."""
    scroll = QScrollArea(content.parentWidget())
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    return scroll
