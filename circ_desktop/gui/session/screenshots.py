"""Pictures of windows, for the handbook, the tour and the eye of whoever changes a screen."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.gui.session.tasks import Tasks

OFFICE_SCREEN = QSize(1366, 768)
"""The screen that every page must fit."""


def grab(widget: QWidget, path: Path, tasks: Tasks | None = None) -> Path:
    """Save a picture of a widget, once everything under way has arrived; a main window in the size of the office screen.

    Raises OSError when the picture cannot be written.
    """
    if widget.isWindow() and widget.objectName() == "main_window":
        widget.resize(OFFICE_SCREEN)
    if tasks is not None:
        tasks.wait_idle()
    QApplication.processEvents()
    if not widget.grab().save(str(path)):
        raise OSError(f"cannot write {path}")
    return path
