"""From the double click to a painted window, cold and warm; the peer is a bare Qt window of the same machine and moment."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.cold import forget_files
from benchmarks.table import Row

WARM_STARTS = 5
LIMIT_S = 60

WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and isinstance(thing, QWidget) and thing.isWindow() and thing.width() > 300:
            print("painted", flush=True)
            import os
            os._exit(0)
        return False
watch = Watch()
class Watched(QApplication):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.installEventFilter(watch)
"""
BARE = f"""{WATCH}
from PySide6.QtWidgets import QMainWindow, QLabel
application = Watched([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = f"""{WATCH}
from PySide6 import QtWidgets
QtWidgets.QApplication = Watched
from circ_desktop import app
app.main()
"""
"""The watch ends the program at the first paint of its first window, before the database is asked anything that matters."""


def measure() -> Iterable[Row]:
    """Yield: the interpreter alone, our window cold, our window warm."""
    yield Row("Python itself, warm", warm("pass", wait_for=None))
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as home:
        one_start(OURS, home)  # the first start of all makes the database; that is measured apart
        if forget_files():
            cold = one_start(OURS, home)
            forget_files()
            yield Row("start to painted window, cold", cold, one_start(BARE, home), "bare Qt window, cold")
        else:
            yield Row("start to painted window, cold", None, note="this system cannot empty its file cache")
        yield Row("start to painted window, warm", warm(OURS, home=home), warm(BARE, home=home), "bare Qt window, warm")
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as home:
        yield Row("very first start (empty folder), warm", one_start(OURS, home))


def warm(code: str, *, home: str = "", wait_for: str | None = "painted") -> float:
    """Return the median of some starts in seconds."""
    one_start(code, home, wait_for)
    return statistics.median(one_start(code, home, wait_for) for _ in range(WARM_STARTS))


def one_start(code: str, home: str, wait_for: str | None = "painted") -> float:
    """Return the seconds from starting the process to its word. Raises RuntimeError when it ends without."""
    environment = {
        **os.environ,
        "CIRC_DESKTOP_HOME": home or tempfile.gettempdir(),
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        out, err = process.communicate(timeout=LIMIT_S)
    took = time.perf_counter() - begin
    if wait_for and wait_for not in out:
        raise RuntimeError(err.strip().splitlines()[-1] if err.strip() else "ended without a painted window")
    return took
