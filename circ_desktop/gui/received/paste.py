"""A letter from the clipboard, as files: what was copied in a folder, a picture, or the text of a message or a web page.

Text and pictures are written to a folder of the program first, so that a half-filled entry finds them again after a crash.
"""

import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from circ_desktop.base import atomic, paths

LEAST_LINES = 3
"""Filled lines of a text that is a letter and not a word for one field."""
KEPT_DAYS = 14
"""Days after which what was pasted and perhaps never registered goes."""


def is_letter_like(mime: QMimeData | None) -> bool:
    """Tell whether the clipboard holds something for the whole form: files, a picture, or several lines."""
    if mime is None:
        return False
    if any(url.isLocalFile() for url in mime.urls()) or (mime.hasImage() and not mime.hasText()):
        return True
    return sum(1 for line in mime.text().splitlines() if line.strip()) >= LEAST_LINES


def clipboard_files(now: datetime) -> tuple[Path, ...]:
    """Return the clipboard as files, () when it holds nothing for the form. Raises OSError when the disk refuses."""
    mime = QApplication.clipboard().mimeData()
    if mime is None or not is_letter_like(mime):
        return ()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return files
    folder = paths.data_dir() / "pasted"
    folder.mkdir(parents=True, exist_ok=True)
    _tidy(folder)
    stamp = f"{now:%Y%m%d-%H%M%S}"
    if mime.hasImage() and not mime.hasText():
        image = QImage(mime.imageData())
        place = folder / f"ภาพที่วาง {stamp}.png"
        if image.isNull() or not image.save(str(place)):
            return ()
        return (place,)
    place = folder / f"ข้อความที่วาง {stamp}.txt"
    atomic.write_text(place, mime.text())
    return (place,)


def _tidy(folder: Path) -> None:
    oldest = time.time() - KEPT_DAYS * 86400
    for file in folder.iterdir():
        if file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)
