"""The window's composition root: `circ-desktop-window`, or `circ-desktop` with no argument.

Only what paints the first window is imported here; the database comes on its own thread, after the first picture.
"""

import logging
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop import __version__
from circ_desktop.base import logs
from circ_desktop.base.garbage import collect_late
from circ_desktop.base.settings import Settings, load
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.frame import DialogFrame
from circ_desktop.gui.session.translation import thai_words
from circ_desktop.gui.shell.program import Program
from circ_desktop.resources import resource

APP_ID = "circ-desktop"

HARMLESS = ("This plugin does not support",)
"""What Qt's offscreen platform says about every dialog."""

log = logging.getLogger("circ_desktop.qt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; return the exit code."""
    collect_late()
    settings = load()
    _stand_alone_in_the_taskbar()
    app = make_application(settings, arguments or sys.argv[:1])
    logs.start(__version__)
    logs.watch_crashes()
    program = Program(settings)
    program.start()
    try:
        return app.exec()
    finally:
        program.stop()


def _stand_alone_in_the_taskbar() -> None:
    """Let Windows show our windows under our own icon, not among Python's."""
    if os.name == "nt":
        import ctypes

        windll = getattr(ctypes, "windll", None)
        if windll is not None:
            windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def _qt_says(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Put what Qt says into the log instead of on the terminal; drop what its offscreen platform says about itself."""
    if any(words in message for words in HARMLESS):
        return
    level = logging.ERROR if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) else logging.WARNING
    log.log(logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else level, "Qt: %s", message)


def make_application(settings: Settings, arguments: Sequence[str]) -> QApplication:
    """Return Qt's application object, dressed: scaling, style, font, Thai words, icon; F1 in a dialog leads to the handbook."""
    if settings.text_scale != 100 and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = str(settings.text_scale / 100)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    qInstallMessageHandler(_qt_says)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(arguments))
    QCoreApplication.setApplicationName("Circ Desktop")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(APP_ID)
    QLocale.setDefault(QLocale(QLocale.Language.Thai, QLocale.Country.Thailand))
    app.setWindowIcon(QIcon(str(resource("icons", "circ-desktop.svg"))))
    QCoreApplication.installTranslator(thai_words(app))
    style.apply(app, style.theme_of(settings.theme, app))
    DialogFrame.handbook = _show_help
    return app


def _show_help(topic: str, beside: QWidget) -> None:
    """Answer F1 in a dialog. The handbook's window is loaded when it is first wanted."""
    from circ_desktop.gui.parts.dialogs.help import show_help

    show_help(topic, beside)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
