"""The handbook beside the work: resources/help/<topic>.md in a window of its own, F1 again for the keys."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.parts.dialogs.keys_sheet import KeysSheet
from circ_desktop.gui.parts.dialogs.ui_help import Ui_HelpWindow
from circ_desktop.gui.parts.layout.wrap import breakable
from circ_desktop.resources import resource

INDEX = "index"


def help_text(topic: str) -> str:
    """Return the Markdown of a topic, of the index when there is none of that name."""
    file = resource("help", f"{topic}.md")
    if not file.is_file():
        file = resource("help", f"{INDEX}.md")
    return file.read_text(encoding="utf-8")


def show_help(topic: str, beside: QWidget) -> "HelpWindow":
    """Show a topic beside the window; when it is already shown (F1 twice), show the keys instead."""
    window = beside.window()
    open_one = next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow) and one.isVisible()), None
    )
    if open_one is not None and open_one.topic == topic:
        KeysSheet(window).open()
        return open_one
    if open_one is not None and open_one.parentWidget() is not window and window.parentWidget() is not open_one:
        open_one.close()  # a dialog opened meanwhile blocks the windows behind it: the handbook must stand before it
        open_one = None
    help_window = open_one or HelpWindow(window)
    help_window.show_topic(topic)
    help_window.place_beside(window)
    help_window.show()
    return help_window


class HelpWindow(DialogFrame):
    """A window that stays beside the work. It is never modal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpWindow()
        self.ui.setupUi(self)
        self.topic = ""
        self.ui.text_browser.setOpenLinks(False)
        self.ui.text_browser.anchorClicked.connect(self._follow)
        self.ui.text_browser.document().setDefaultFont(style.font())
        # there from the beginning: a table that was laid out before the bar came would be wider than the page by the bar
        self.ui.text_browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.ui.index_button.clicked.connect(lambda: self.show_topic(INDEX))
        self.ui.keys_button.clicked.connect(lambda: KeysSheet(self).open())
        for button in (self.ui.index_button, self.ui.keys_button):
            button.setAutoDefault(False)

    def show_topic(self, topic: str) -> None:
        """Show a topic from its beginning."""
        self.topic = topic
        self.ui.text_browser.setMarkdown(breakable(help_text(topic)))
        self.ui.text_browser.verticalScrollBar().setValue(0)

    def place_beside(self, window: QWidget) -> None:
        """Stand at the right edge of the window."""
        area = window.screen().availableGeometry()
        frame = window.frameGeometry()
        x = min(frame.right() - self.width(), area.right() - self.width())
        self.move(max(area.left(), x), max(area.top(), frame.top() + style.size("header")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            KeysSheet(self).open()
            return
        super().keyPressEvent(event)

    def _follow(self, link: QUrl) -> None:
        name = link.fileName() or link.path()
        if name.endswith(".md"):
            self.show_topic(name.removesuffix(".md"))
