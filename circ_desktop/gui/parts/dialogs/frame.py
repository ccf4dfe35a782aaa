"""What every dialog and question shares: opened without a nested loop, room, tab order, Enter moves on, F1 shows the handbook."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from circ_desktop.gui.parts.fields.entry_order import press_focused_button
from circ_desktop.gui.parts.layout.room import give_room
from circ_desktop.gui.parts.layout.tab_order import follow_layouts


def _no_handbook(_topic: str, _beside: QWidget) -> None:
    """Stand in until the program has handed its handbook in."""


class DialogFrame(QDialog):
    """Base of `Dialog` and of what loses nothing when it is closed: a question, the handbook, the sheet of keys.

    Class attributes:
        help_topic: resources/help/<topic>.md.
        handbook: what F1 calls with the topic and the dialog; handed in once, by the composition root.
    """

    help_topic = "index"
    handbook: ClassVar[Callable[[str, QWidget], object]] = _no_handbook

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a key count once however long it is held: F9 that opened a dialog must not confirm it as well."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setAutoRepeat(False)
        if not event.spontaneous():
            self.order_tabs()
            give_room(self)
        super().showEvent(event)

    def order_tabs(self) -> None:
        """Let Tab follow the eye. Called before each showing."""
        follow_layouts(self)

    def show_help(self) -> None:
        """Show the handbook beside, at this dialog's page."""
        DialogFrame.handbook(self.help_topic, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.show_help()
            return
        if press_focused_button(event):
            return
        super().keyPressEvent(event)
