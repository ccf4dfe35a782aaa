"""What waits in the watched folder, above the list of received letters: how many, the next one with one key, all by name."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from circ_desktop.base.clock import BANGKOK
from circ_desktop.gui.parts.layout.notice_bar import NoticeBar
from circ_desktop.gui.received.folder_watch import FolderWatch
from circ_desktop.gui.session import keys
from circ_desktop.services.received.incoming import WaitingFile
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai

MOST_NAMES = 20
"""Files that the menu names; the rest follow when these are registered."""


class WaitingStrip(NoticeBar):
    """Shown while something waits, or while the folder cannot be looked into."""

    def __init__(self, watch: FolderWatch, register: Callable[[tuple[Path, ...]], None], parent: QWidget) -> None:
        super().__init__("waiting_strip", "kept", "ph.folder-open", parent)
        self._watch, self._register = watch, register
        self._list = self.add_button("waiting_list_button", "ดูรายการ", lambda: None)
        self._menu = QMenu(self._list)
        self._menu.aboutToShow.connect(self._fill)
        self._list.setMenu(self._menu)
        self._next: QPushButton = self.add_button(
            "waiting_next_button", keys.with_key("เปิดฉบับต่อไป", "next_letter"), self.open_next
        )
        self._watch.changed.connect(self.refresh)
        self.put_beside()
        self.refresh()

    def refresh(self) -> None:
        """Show what waits now."""
        waiting, trouble = self._watch.waiting, self._watch.trouble
        self._list.setVisible(bool(waiting))
        self._next.setVisible(bool(waiting))
        if waiting:
            self.say(f"รอลงทะเบียน {to_thai(str(len(waiting)))} ไฟล์ ต่อไปคือ {waiting[0].path.name}")
        elif trouble:
            self.say(trouble)
        else:
            self.hide()

    def open_next(self) -> None:
        """Open the registration form on the file that has waited longest."""
        first = self._watch.first()
        if first is not None:
            self._register((first,))

    def _fill(self) -> None:
        self._menu.clear()
        waiting = self._watch.waiting
        for file in waiting[:MOST_NAMES]:
            entry = self._menu.addAction(_words(file))
            entry.setObjectName("waiting_file_action")
            entry.triggered.connect(partial(self._open, file.path))
        if len(waiting) > MOST_NAMES:
            self._menu.addAction(f"และอีก {to_thai(str(len(waiting) - MOST_NAMES))} ไฟล์").setEnabled(False)
        self._menu.addSeparator()
        if waiting:
            skip = self._menu.addAction(f"ข้าม {waiting[0].path.name} ไว้ก่อน (ไฟล์ยังอยู่ในโฟลเดอร์)")
            skip.setObjectName("waiting_skip_action")
            skip.triggered.connect(partial(self._watch.skip, waiting[0].sha256))

    def _open(self, path: Path, _on: bool = False) -> None:
        self._register((path,))


def _words(file: WaitingFile) -> str:
    at = datetime.fromtimestamp(file.modified, BANGKOK)
    return f"{file.path.name}   {short_date(at.date())} {clock_time(at.timetz())} น."
