"""A page of the rail: a header row (title, chips, one primary action) above a body that the page fills."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from circ_desktop.gui.parts.layout.elided import ElidedPush
from circ_desktop.gui.parts.layout.tab_order import follow_layouts
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.gui.style import size

TITLE_FROM_PX = 900
"""A page narrower than this (an old screen at 150 %) gives its title's room to the filters."""


class Page(QWidget):
    """Base of every page. A subclass fills `self.body` (usually `self.ui.setupUi(self.body)`).

    Class attributes:
        key: name in the code, "received".
        title: Thai title. icon: QtAwesome name, "ph.tray". help_topic: resources/help/<topic>.md.
        title_from_px: a page narrower than this gives its title's room to what stands beside it.
        listens: the kinds of `Session.changed` after which the page refreshes (when visible; else on its next showing).

    Signals:
        open_requested(target, id): ask the window to open "received", "draft", "sent" or "work" with that row.
    """

    key = ""
    title = ""
    icon = "ph.file"
    title_from_px = TITLE_FROM_PX
    help_topic = "index"
    listens: tuple[Topic, ...] = (Topic.RECEIVED, Topic.OUTGOING, Topic.ROUTING, Topic.OFFICE)

    open_requested = Signal(str, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName(f"{self.key}_page")
        self._stale = True
        self._headed = False
        self._primary: QAction | None = None
        self.title_label = QLabel(self.title, self)
        self.title_label.setProperty("role", "title")
        self.title_label.setMinimumWidth(1)
        self.chips_row = QHBoxLayout()
        """Where a page puts its filter chips."""
        self.header = QHBoxLayout()
        self.header.setSpacing(size("gap"))
        self.header.addWidget(self.title_label)
        self.header.addSpacing(size("gap"))
        self.header.addLayout(self.chips_row)
        self.header.addStretch(1)
        self.body = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(size("page"), size("gap"), size("page"), size("gap"))
        column.setSpacing(size("gap"))
        column.addLayout(self.header)
        column.addWidget(self.body, 1)
        session.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read the page's data again. Called on F5, after changes and on the first showing."""

    def primary(self) -> QAction | None:
        """Make the one primary action of the page, shown as a button at the top right, or None. Called once."""
        return None

    def actions_for_keys(self) -> list[QAction]:
        """Make the page's further actions (with `keys.action(…, self, …)`). Called once, before the first showing."""
        return []

    @cached_property
    def actions_of_page(self) -> tuple[QAction, ...]:
        """The primary action and the others: their keys work while the page is seen, the page menu lists them."""
        own = (self.primary(), *self.actions_for_keys())
        self._primary = own[0]
        return tuple(action for action in own if action is not None)

    def can_leave(self) -> bool:
        """Tell whether the window may show another page or close; save or ask here."""
        return True

    def would_lose(self) -> str:
        """Return what closing the program would throw away, Thai, or "" when nothing. Another page may be shown meanwhile."""
        return ""

    def open_item(self, target: str, item_id: int) -> None:
        """Show one letter of this page; `target` as in `open_requested`."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._head()
        if self._stale:
            self._stale = False
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.title_label.setVisible(self.width() >= self.title_from_px)  # the rail names the page too

    def _head(self) -> None:
        if self._headed:
            return
        self._headed = True
        if self.actions_of_page and self._primary is not None:
            self.header.addWidget(_button_of(self._primary, self))
        follow_layouts(self)

    def _changed(self, topic: Topic) -> None:
        if topic not in self.listens:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def _button_of(action: QAction, parent: QWidget) -> QPushButton:
    """Return a primary button that follows an action."""
    button = ElidedPush(parent)
    button.setObjectName("primary_button")
    button.setProperty("role", "primary")
    button.setAutoDefault(False)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setText(action.text())
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    follow()
    action.changed.connect(follow)
    return button
