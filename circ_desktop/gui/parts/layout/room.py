"""How large a dialog may be: never larger than the window it stands over, on an old screen or at 150 %."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from circ_desktop.gui import style


def fit_into(dialog: QDialog, window: QWidget | None) -> None:
    """Shrink the dialog to leave a margin inside the window; a dialog that fits keeps its size."""
    if window is None:
        return
    margin = 2 * style.size("page")
    room = window.window().size()
    dialog.resize(min(dialog.width(), room.width() - margin), min(dialog.height(), room.height() - margin))


def give_room(dialog: QDialog) -> None:
    """Make the dialog as high as its wrapped words need, and no larger than the window or screen behind it."""
    wanted = dialog.size()
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        layout.activate()
        wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(wanted.width())))
    wanted = wanted.boundedTo(_room_behind(dialog))
    if wanted != dialog.size():
        dialog.resize(wanted)


def _room_behind(dialog: QDialog) -> QSize:
    behind = dialog.parentWidget()
    while behind is not None:
        window = behind.window()
        if isinstance(window, QMainWindow):
            return window.size()
        behind = window.parentWidget()
    return dialog.screen().availableGeometry().size()
