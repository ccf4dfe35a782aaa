"""The log on this PC: what went wrong, for whoever mends it. Never a letter's text, never a password.

One file of at most 1 MB and three old ones, UTF-8, in `paths.log_dir()`.
"""

import faulthandler
import logging
import platform
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from circ_desktop.base import paths

FILE_NAME = "circ-desktop.log"
CRASH_FILE_NAME = "crash.txt"
FILE_BYTES = 1_000_000
OLD_FILES = 3
FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"

log = logging.getLogger("circ_desktop")


class _LogFile(RotatingFileHandler):
    """Goes on in the full file while a second program of this person has it open: Windows renames no open file."""

    def doRollover(self) -> None:  # noqa: N802 - the standard library's name
        if self.stream:
            self.stream.close()
            self.stream = None  # it is opened again with the next line
        full = Path(self.baseFilename)
        aside = full.with_name(f"{full.name}.turning")
        try:
            full.replace(aside)
            aside.replace(full)
        except OSError:
            return
        super().doRollover()


def log_file() -> Path:
    """Return the path of the newest log file."""
    return paths.log_dir() / FILE_NAME


def start(version: str = "") -> Path:
    """Open the log once for this process, and let every uncaught exception reach it; return its path."""
    target = log_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not any(_is_ours(handler, target) for handler in log.handlers):
        handler = _LogFile(
            target, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8", errors="backslashreplace", delay=True
        )
        handler.setFormatter(logging.Formatter(FORMAT))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        system = (
            f"{platform.system()} {platform.release()} {platform.version()}"  # platform.platform() starts a process
        )
        log.info("start %s, Python %s, %s", version, platform.python_version(), system)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    return target


def stop() -> None:
    """Close the log, so that its folder can be moved or deleted (Windows holds open files)."""
    for handler in list(log.handlers):
        if isinstance(handler, RotatingFileHandler):
            log.removeHandler(handler)
            handler.close()


def write_defect(trouble: BaseException | None = None) -> Path:
    """Write an exception with its trace, by default the one being handled; return the log's path."""
    target = start()
    log.critical("defect", exc_info=trouble or sys.exc_info()[1])
    return target


def watch_crashes() -> None:
    """Let a crash below Python (a damaged PDF in a C library) leave its trace beside the log."""
    faulthandler.enable((paths.log_dir() / CRASH_FILE_NAME).open("a", encoding="utf-8"))


def _uncaught(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, trouble, trace)
        return
    log.critical("uncaught", exc_info=(kind, trouble, trace))
    sys.__excepthook__(kind, trouble, trace)


def _uncaught_in_thread(found: threading.ExceptHookArgs) -> None:
    if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
        log.critical("uncaught in thread %s", found.thread.name if found.thread else "?", exc_info=found.exc_value)


def _is_ours(handler: logging.Handler, target: Path) -> bool:
    return isinstance(handler, RotatingFileHandler) and Path(handler.baseFilename) == target
