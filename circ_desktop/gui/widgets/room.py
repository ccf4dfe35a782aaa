"""How large a dialog may be: never larger than the window it stands over, on an old screen or at 150 %."""

from PySide6.QtWidgets import QDialog, QWidget

from circ_desktop.gui import style


def fit_into(dialog: QDialog, window: QWidget | None) -> None:
    """Shrink the dialog to leave a margin inside the window; a dialog that fits keeps its size."""
    if window is None:
        return
    margin = 2 * style.size("page")
    room = window.window().size()
    dialog.resize(min(dialog.width(), room.width() - margin), min(dialog.height(), room.height() - margin))
