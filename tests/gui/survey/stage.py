"""The window of the sample office on a database of its own, filled, with nothing under way."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from circ_desktop.base.clock import FixedClock
from circ_desktop.base.settings import Settings
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.services.context import Context
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import load_office, sample_setup, set_up_office
from tests.databases import MORNING, acting
from tests.gui.conftest import rest, settle
from tests.gui.survey.data import Filled, fill

ROOM = (1366, 697)
"""The office's screen of 1366×768 without task bar (40 px) and a window's title (31 px), at 100 %."""

ROOM_LARGER = (1092, 543)
"""The same at 125 %, where Windows enlarges task bar and title too: so many px of Qt's are left."""


class Stage:
    """Holds session, window and the ids of letters. `data` is "empty", "full" or "long"."""

    def __init__(self, folder: Path, data: str, *, rows: int = 200, login: str = "saraban") -> None:
        self.folder = folder
        self.data = data
        clock = FixedClock(MORNING)
        first = open_context(home=folder, clock=clock)
        set_up_office(first, sample_setup())
        self.context: Context = acting(first, login)
        clerk = acting(first, "saraban")
        self.ids = Filled() if data == "empty" else fill(clerk, rows=rows, long=data == "long")
        self.session = Session(settings=Settings())
        self.session.opened(self.context)
        self.session.office_loaded(load_office(first))
        self.window = MainWindow(self.session)
        self.window.show()
        self.window.resize(*ROOM)
        self.rest()

    def rest(self) -> None:
        """Let everything arrive that is under way."""
        rest(self.session)
        settle(self.session)

    def page(self, key: str) -> QWidget:
        """Show a page and return the window."""
        self.window.show_page(key)
        self.rest()
        return self.window

    def clear(self) -> None:
        """Close every dialog and menu."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.hide()
                if isinstance(widget, QDialog):
                    widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """End the threads and close the database."""
        self.clear()
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.tasks.wait_idle()
        self.session.tasks.stop()
        close_context(self.context)
