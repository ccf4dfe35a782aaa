"""Asks the clerk where a file is to be saved: one way for the whole program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.base.file_names import safe_file_name


def ask_where(
    parent: QWidget, title: str, name: str, write: Callable[[Path], object], *, kinds: str = ""
) -> QFileDialog:
    """Open the system's dialog in the clerk's own documents, with a name that this system takes; call `write(path)`.

    A program started from the menu stands in a folder where Windows lets nobody write; hence the documents. `kinds` is Qt's
    filter ("PDF (*.pdf)"); the ending of `name` is put to a typed name that has none.
    """
    safe = safe_file_name(name)
    dialog = QFileDialog(parent, title, str(documents() / safe), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(safe).suffix[1:])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.open()
    return dialog


def documents() -> Path:
    """Return the folder of the clerk's documents; the home folder where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
