"""A short wait before something is done, begun anew by each key: the database is not asked at every letter typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Pause(QTimer):
    """Calls `then` once, so many ms after the last `start()`."""

    def __init__(self, parent: QObject, pause_ms: int, then: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(pause_ms)
        self.timeout.connect(then)
